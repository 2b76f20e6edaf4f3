//! Two hundred hostile addresses and texts, each with a name and with what becomes of it, and each as a story file.

mod addresses;
mod claims;
mod marks;
mod texts;

use serde_json::{Value, json};

/// One attempt to run something, or to pass for something else.
#[derive(Clone, Debug)]
pub struct Payload {
    /// What is tried.
    pub name: &'static str,
    /// Where it stands in the story.
    pub place: Place,
    /// The hostile words.
    pub words: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// Where a payload stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Where a link leads.
    Address,
    /// The words of a link that leads here.
    Link(&'static str),
    /// Wherever a story has words.
    Text,
    /// A paragraph of nothing else.
    Paragraph,
    /// The name of a person, beside one called this.
    NameBeside(&'static str),
}

/// What becomes of a payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The check refuses the story, in a sentence with these words.
    Refused(&'static str),
    /// The page shows it for what it is: every letter, and nothing runs.
    Shown,
}

/// All of them.
pub fn payloads() -> Vec<Payload> {
    let mut all = addresses::all();
    all.extend(claims::all());
    all.extend(texts::all());
    all.extend(marks::all());
    all
}

impl Payload {
    /// A story file with the payload in its place.
    pub fn story(&self) -> Value {
        match self.place {
            Place::Text => saying(&self.words),
            Place::Paragraph => {
                plain(json!({ "blocks": [{ "id": "p1", "kind": "paragraph", "content": [self.words] }] }))
            }
            Place::Address => linking("there", &self.words),
            Place::Link(address) => linking(&self.words, address),
            Place::NameBeside(other) => {
                let person =
                    |id, name| json!({ "id": id, "name": name, "short": "x", "kind": "person", "initials": "X" });
                let said = |by| json!({ "type": "quotation", "by": by, "kind": "direct", "content": ["“It rained.”"] });
                plain(json!({
                    "people": [person("ann", other), person("ben", &self.words)],
                    "blocks": [{ "id": "p1", "kind": "paragraph", "content": [said("ann"), said("ben")] }],
                }))
            }
        }
    }
}

/// The initials of everybody in [`saying`].
pub const INITIALS: &str = "\"<&";

/// A story with these words wherever a story has words.
pub fn saying(words: &str) -> Value {
    plain(json!({
        "kicker": words, "headline": words, "standfirst": words, "note": words, "publisher": words,
        "byline": [words, { "type": "emphasis", "text": words }],
        "source": { "title": words, "address": "https://example.org/" },
        "people": [
            { "id": "ann", "name": words, "short": words, "role": words, "kind": "person", "initials": INITIALS },
            { "id": "ben", "name": words, "short": words, "role": words, "kind": "person", "initials": INITIALS },
        ],
        "threads": [{ "id": "rain", "title": words }],
        "events": [{
            "id": "storm", "thread": "rain", "title": words, "when": "2025-04-25T10:40Z", "zone": words, "place": words,
            "people": ["ann"], "what": words, "basis": "stated", "words": words,
            "sources": [{ "title": words, "address": "https://example.org/" }],
        }],
        "blocks": [
            { "id": "p1", "kind": "paragraph", "content": [
                words,
                { "type": "quotation", "by": "ann", "kind": "direct", "setting": words, "content": [words] },
                { "type": "person", "id": "ben", "text": words },
                { "type": "date", "event": "storm", "text": words },
                { "type": "link", "address": "https://example.org/", "text": words },
                { "type": "emphasis", "text": words },
            ] },
            { "id": "p2", "kind": "heading", "content": [words] },
            { "id": "p3", "kind": "list", "items": [[words]] },
        ],
    }))
}

/// A story with this link.
fn linking(words: &str, address: &str) -> Value {
    let link = json!({ "type": "link", "address": address, "text": words });
    plain(json!({ "blocks": [{ "id": "p1", "kind": "paragraph", "content": ["More is ", link, "."] }] }))
}

fn plain(parts: Value) -> Value {
    let mut story = json!({ "id": "rain", "language": "en", "headline": "Rain at last" });
    if let (Some(fields), Value::Object(parts)) = (story.as_object_mut(), parts) {
        fields.extend(parts);
    }
    story
}

/// Payloads of one place and fate, each a name and its words.
fn each(place: Place, fate: Fate, list: &[(&'static str, &str)]) -> Vec<Payload> {
    list.iter().map(|(name, words)| Payload { name, place, words: (*words).to_owned(), fate }).collect()
}

/// As [`each`], of words too long to write down.
fn long(place: Place, fate: Fate, name: &'static str, words: String) -> Payload {
    Payload { name, place, words, fate }
}
