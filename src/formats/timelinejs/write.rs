//! A story as a TimelineJS timeline.

use super::{OURS, date};
use crate::story::{Event, Story};
use serde_json::{Map, Value, json};

/// The events of a story, in the order of the file, each with its thread as its group; headline and standfirst are the
/// title slide.
///
/// TimelineJS shows its texts as HTML: words that look like markup are written so that they stay words.
#[must_use]
pub fn write(story: &Story) -> Value {
    let standfirst = story.standfirst.as_ref().map(|words| paragraph(words)).unwrap_or_default();
    json!({
        "title": { "text": { "headline": html(&story.headline), "text": standfirst } },
        "events": story.events.iter().map(|each| event(each, story)).collect::<Vec<_>>(),
        "scale": "human",
        OURS: { "id": story.id, "language": story.language },
    })
}

fn event(event: &Event, story: &Story) -> Value {
    let (start, end) = (event.when.start(), event.when.end());
    let thread = story.threads.iter().find(|thread| thread.id == event.thread);
    let clock = event.when.clock_text(event.zone.as_deref());
    let shown = [Some(event.when.long()), clock].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let mut slide = Map::new();
    slide.insert("unique_id".to_owned(), json!(event.id));
    slide.insert("start_date".to_owned(), date::write(start));
    if start != end {
        slide.insert("end_date".to_owned(), date::write(end));
    }
    slide.insert("display_date".to_owned(), json!(html(&shown)));
    slide.insert("group".to_owned(), json!(thread.map(|thread| html(&thread.title))));
    slide.insert("text".to_owned(), json!({ "headline": html(&event.title), "text": paragraph(&event.what) }));
    // Who took part is told by ids of people, and a timeline has none.
    slide.insert(OURS.to_owned(), json!(Event { people: Vec::new(), ..event.clone() }));
    Value::Object(slide)
}

fn paragraph(words: &str) -> String {
    format!("<p>{}</p>", html(words))
}

/// Words as HTML.
fn html(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
