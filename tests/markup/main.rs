//! What the built page says, before any script runs: markup as the reader's browser first meets it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod delivery;
mod hostile;
mod ids;
mod no_script;
mod page;
mod payloads;
#[path = "../hostile/mod.rs"]
mod payloads_list;
mod prerender;
mod quotations;
mod shared;
mod sizes;
mod slots;
mod text;
mod timeline;
mod voices;

use on_the_record::story::Story;
use serde_json::{Value, json};

/// The story that comes with the reader.
fn bundled() -> Story {
    read(include_str!("../../assets/article.json"))
}

/// A story of one paragraph, with these fields put over its own.
fn story(parts: Value) -> Story {
    let mut story = json!({
        "id": "rain",
        "language": "en",
        "headline": "Rain at last",
        "blocks": [paragraph("p1", json!(["It rained."]))],
    });
    let (Some(fields), Value::Object(parts)) = (story.as_object_mut(), parts) else { panic!("a story is an object") };
    fields.extend(parts);
    read(&story.to_string())
}

fn read(json: &str) -> Story {
    Story::read(json).unwrap_or_else(|problems| panic!("not a sound story:\n{problems}"))
}

fn paragraph(id: &str, content: Value) -> Value {
    json!({ "id": id, "kind": "paragraph", "content": content })
}

/// A person whose id, name and initials are made of one word.
fn person(id: &str) -> Value {
    let initials: String = id.to_uppercase().chars().take(2).collect();
    json!({ "id": id, "name": format!("{id} the Elder"), "short": id, "kind": "person", "initials": initials })
}

fn people(ids: &[&str]) -> Value {
    ids.iter().map(|id| person(id)).collect()
}

/// What somebody said, in whole words.
fn said(by: &str, words: &str) -> Value {
    json!({ "type": "quotation", "by": by, "kind": "direct", "content": [words] })
}

/// An event dated by the record, in the thread `rain`.
fn event(id: &str, when: &str) -> Value {
    json!({ "id": id, "thread": "rain", "title": format!("About {id}"), "when": when, "what": "It came.", "basis": "record" })
}

/// Puts more fields over those of an object.
fn with(mut object: Value, more: Value) -> Value {
    let (Some(fields), Value::Object(more)) = (object.as_object_mut(), more) else { panic!("both are objects") };
    fields.extend(more);
    object
}
