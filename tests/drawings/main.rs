//! What the drawings of a story's events show, and that nothing in them hides anything else.

mod days;
mod overview;
mod places;

use on_the_record::reader::Reading;
use on_the_record::story::Story;

/// A story whose events are these: `id | thread | when | anything else of the event's JSON`.
fn story(events: &[&str]) -> Reading {
    let events: Vec<String> = events
        .iter()
        .map(|line| {
            let parts: Vec<&str> = line.split('|').map(str::trim).collect();
            let rest = parts.get(3).map_or(String::new(), |rest| format!(", {rest}"));
            format!(
                r#"{{"id": "{}", "thread": "{}", "title": "{}", "when": "{}", "what": "It happened.", "basis": "record"{rest}}}"#,
                parts[0],
                parts[1],
                parts[0].replace('-', " "),
                parts[2]
            )
        })
        .collect();
    read(&format!(
        r#"{{"id": "a", "language": "en", "headline": "A",
            "threads": [{{"id": "one", "title": "One"}}, {{"id": "two", "title": "Two"}}, {{"id": "three", "title": "Three"}}],
            "events": [{}],
            "blocks": [{{"id": "p1", "kind": "paragraph", "content": ["A."]}}]}}"#,
        events.join(", ")
    ))
}

fn bundled() -> Reading {
    read(include_str!("../../assets/article.json"))
}

fn read(text: &str) -> Reading {
    Reading::of(Story::read_file("a.json", text.as_bytes()).unwrap_or_else(|problems| panic!("{problems}")))
}
