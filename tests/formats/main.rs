//! A story in other people's formats, and theirs as a story.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod annotations;
mod cli;
mod dates;
mod import;
mod jsonld;
mod malformed;
mod round_trip;
mod single;
mod text;

use on_the_record::story::Story;
use serde_json::{Value, json};

/// The story that comes with the reader.
fn bundled() -> Story {
    Story::read(include_str!("../../assets/article.json")).unwrap()
}

/// A story of one paragraph, with these fields put over its own.
fn story(fields: Value) -> Story {
    let mut story = json!({
        "id": "rain", "language": "en", "headline": "Rain at last",
        "people": [{ "id": "ann", "name": "Ann Ames", "short": "Ames", "kind": "person", "initials": "AA" }],
        "threads": [{ "id": "weather", "title": "The weather" }],
        "blocks": [{ "id": "p1", "kind": "paragraph", "content": ["It rained."] }],
    });
    story.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    Story::read(&story.to_string()).unwrap()
}

/// A story whose one event has these fields put over its own.
fn with_event(fields: Value) -> Story {
    let mut event = json!({
        "id": "storm", "thread": "weather", "title": "The storm", "when": "2025-04-25", "what": "It rained.", "basis": "stated",
    });
    event.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    story(json!({ "events": [event] }))
}
