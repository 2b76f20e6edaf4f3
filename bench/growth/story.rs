//! A sound story of any length: half its blocks with quotations, a fifth with events. The same length gives the same
//! story.

use jiff::Span;
use jiff::civil::date;
use serde_json::{Value, json};

/// Words news is made of.
const WORDS: [&str; 32] = [
    "the", "minister", "said", "that", "talks", "would", "go", "on", "in", "the", "capital", "after", "a", "night",
    "of", "storms", "and", "long", "meetings", "with", "envoys", "from", "both", "sides", "who", "had", "not",
    "spoken", "for", "several", "weeks", "before",
];
/// How many words a paragraph has.
const LENGTH: usize = 30;
/// Threads, as few as in a real story.
const THREADS: usize = 4;

/// The story as a file. Of every twenty events three fall on one day with their hours, so that days are drawn too.
pub fn story(blocks: usize) -> String {
    let people: Vec<Value> = (0..people(blocks)).map(person).collect();
    let threads: Vec<Value> =
        (0..THREADS).map(|at| json!({ "id": format!("thread-{at}"), "title": format!("Thread {at}") })).collect();
    let events: Vec<Value> = (0..blocks / 5).map(event).collect();
    let text: Vec<Value> = (0..blocks).map(|at| block(at, people.len())).collect();
    json!({
        "id": format!("story-of-{blocks}"), "language": "en-GB", "headline": format!("A story of {blocks} blocks"),
        "standfirst": "Written by a machine to see how the page grows.", "publisher": "The bench",
        "published": "2025-04-26", "people": people, "threads": threads, "events": events, "blocks": text,
    })
    .to_string()
}

/// Long stories have more people, though not in proportion.
fn people(blocks: usize) -> usize {
    8 + blocks / 250
}

fn person(at: usize) -> Value {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    json!({
        "id": format!("person-{at}"), "name": format!("Speaker {at}"), "short": format!("Sp. {at}"),
        "role": "A person of the story", "kind": "person", "initials": format!("{}{}", letter(at), letter(at / 26)),
    })
}

fn event(at: usize) -> Value {
    let (group, within) = (at / 20, at % 20);
    let days = i64::try_from(group * 18 + within.saturating_sub(2)).unwrap_or(0);
    let day = date(1990, 1, 1).saturating_add(Span::new().days(days));
    let clock = ["T09:10", "T13:30", "T18:15"].get(within).copied().unwrap_or_default();
    json!({
        "id": format!("event-{at}"), "thread": format!("thread-{}", at % THREADS), "title": format!("Meeting {at}"),
        "when": format!("{day}{clock}"), "place": "Capital", "people": [format!("person-{}", at % 8)],
        "what": "They met behind closed doors and agreed to meet again.", "basis": "stated", "words": "that day",
    })
}

fn block(at: usize, people: usize) -> Value {
    let mut content = vec![json!(sentence(at, LENGTH / 2))];
    if at % 5 == 0 {
        content.push(json!({ "type": "date", "event": format!("event-{}", at / 5), "text": "that day" }));
        content.push(json!(" "));
    }
    if at % 2 == 0 {
        content.push(json!({
            "type": "quotation", "by": format!("person-{}", at / 2 % people), "kind": "direct", "wording": "verbatim",
            "content": [format!("“{}”", sentence(at + 7, LENGTH / 4).trim_end())],
        }));
        content.push(json!(" "));
    }
    content.push(json!(format!("{}.", sentence(at + 13, LENGTH / 4).trim_end())));
    let kind = if at % 50 == 49 { "heading" } else { "paragraph" };
    json!({ "id": format!("p{}", at + 1), "kind": kind, "content": content })
}

/// Some words, with a space at the end; every seventh paragraph has a word that is looked for.
fn sentence(seed: usize, length: usize) -> String {
    let mut words: String = (0..length).map(|at| [WORDS[(seed * 7 + at * 5) % WORDS.len()], " "].concat()).collect();
    if seed % 7 == 0 {
        words += "ceasefire ";
    }
    words
}
