//! What the page asks of the worker and what it is told: one JSON object each way.
//!
//! - `{"ask": "open", "text", "published"}`: what a reader brought, a plain text or the JSON of a story or a timeline; the day
//!   it was published, such as `2025-04-26`, left out or empty where that is not known.
//! - `{"ask": "restore", "kept"}`: what was kept, as it was told.
//! - `{"ask": "correct", "correction"}`: a [`Correction`].
//! - `{"ask": "undo"}`: the last correction is taken back.
//!
//! Each of these is told `{"told": "open", "title", "kept"}`: the headline, and what to keep to come back to the story. Of
//! what is open can be asked:
//!
//! - `{"ask": "read"}`, told `{"told": "page", "language", "direction", "slots", "story"}`: what its page has to show;
//! - `{"ask": "look-over"}`, told `{"told": "look-over", "html", "undo"}`: its marks, to be looked over, and whether there is
//!   a correction to take back;
//! - `{"ask": "file"}`, told `{"told": "file", "name", "text"}`: the story file.
//!
//! What cannot be done is told `{"told": "failed", "why"}`, a sentence for the reader. Requests are read by the reader of
//! stories: serde's way would bring a second one.

use super::open::RICH_TEXT;
use super::{Correction, CorrectionError, Desk, OpenError, Opened, Reason, look_over::look_over, open_json, open_text};
use crate::json::{compact, pretty};
use crate::reader::{Reading, Slot, slots};
use crate::story::{Story, day, json, json::Value};
use serde::Serialize;

/// What the worker has open; nothing at first.
#[derive(Debug, Default)]
pub struct Engine(Option<Desk>);

/// What the page is told.
#[derive(Serialize)]
#[serde(tag = "told", rename_all = "kebab-case")]
enum Answer<'e> {
    /// A story is open, or has been put right.
    Open {
        /// Its headline.
        title: &'e str,
        /// What to keep to come back to it.
        kept: Kept<'e>,
    },
    /// What the page of the story has to show.
    Page {
        /// Its language: a BCP 47 tag.
        language: &'e str,
        /// `rtl` where it runs from the right.
        direction: &'static str,
        /// The markup that the shell of the page lacks.
        slots: Vec<Slot>,
        /// The story itself, for its data block.
        story: &'e Story,
    },
    /// The story to be looked over.
    LookOver {
        /// Its markup.
        html: String,
        /// Whether there is a correction to take back.
        undo: bool,
    },
    /// The story file.
    File {
        /// What it is called.
        name: String,
        /// What is in it.
        text: String,
    },
    /// Why not.
    Failed {
        /// A sentence for the reader.
        why: String,
    },
}

/// What the page keeps to come back to a story.
#[derive(Serialize)]
struct Kept<'e> {
    story: &'e Story,
    reasons: &'e [Reason],
    removed: &'e [String],
    corrections: &'e [Correction],
}

/// Answers a request. Never panics on what it is asked: it answers why not.
#[must_use]
pub fn answer(engine: &mut Engine, request: &str) -> String {
    answered(engine, request).unwrap_or_else(|why| compact(&Answer::Failed { why }).unwrap_or_default())
}

fn answered(engine: &mut Engine, request: &str) -> Result<String, String> {
    let value = json::parse(request).map_err(|problems| problems.to_string())?;
    match text(&value, "ask").ok_or("it does not say what is asked")? {
        "open" => {
            let brought = text(&value, "text").ok_or("there is no text")?;
            let opened = open(brought, text(&value, "published").unwrap_or(""))?;
            *engine = Engine(Some(Desk::new(opened)));
        }
        "restore" => *engine = Engine(Some(restored(request, &value).ok_or("what was kept cannot be read")??)),
        "correct" => {
            let correction = json::field(&value, "correction").and_then(Correction::read);
            let correction = correction.ok_or("this is no correction")?;
            engine.desk()?.correct(correction).map_err(|error| error.to_string())?;
        }
        "undo" => {
            engine.desk()?.undo();
        }
        "read" => return page(engine.desk()?),
        "look-over" => {
            let desk = engine.desk()?;
            return told(&Answer::LookOver {
                html: look_over(desk).into_string(),
                undo: !desk.corrections().is_empty(),
            });
        }
        "file" => return file(engine.desk()?.story()),
        other => return Err(format!("{other:?} cannot be asked")),
    }
    opened(engine.desk()?)
}

impl Engine {
    fn desk(&mut self) -> Result<&mut Desk, String> {
        self.0.as_mut().ok_or_else(|| "no story is open".to_owned())
    }
}

fn open(text: &str, published: &str) -> Result<Opened, String> {
    let begins = text.trim_start();
    if begins.starts_with('{') && !begins.starts_with(RICH_TEXT) {
        return open_json(text).map_err(|error| error.to_string());
    }
    let published = match published.trim() {
        "" => None,
        written => Some(day(written).ok_or_else(|| format!("{written:?} is not a day; write one such as 2025-04-26"))?),
    };
    open_text(text, published).map_err(|error| error.to_string())
}

/// What was kept, opened; nothing if the request does not hold it.
fn restored(request: &str, value: &Value<'_>) -> Option<Result<Desk, String>> {
    let kept = json::field(value, "kept")?;
    let story = json::written(request, json::field(kept, "story")?);
    let reasons = list(kept, "reasons", Reason::read)?;
    let removed = list(kept, "removed", |value| word(value).map(str::to_owned))?;
    let corrections = list(kept, "corrections", Correction::read)?;
    Some(Story::read(story).map_err(|problems| OpenError::from(problems).to_string()).and_then(|story| {
        let mut desk = Desk::new(Opened { story, reasons, removed });
        for correction in corrections {
            match desk.correct(correction) {
                // Once it was let pass, and changed nothing.
                Ok(()) | Err(CorrectionError::Same) => {}
                Err(error) => return Err(error.to_string()),
            }
        }
        Ok(desk)
    }))
}

fn told(answer: &Answer<'_>) -> Result<String, String> {
    compact(answer).map_err(|error| error.to_string())
}

fn opened(desk: &Desk) -> Result<String, String> {
    let Opened { story, reasons, removed } = desk.opened();
    let kept = Kept { story, reasons, removed, corrections: desk.corrections() };
    told(&Answer::Open { title: &desk.story().headline, kept })
}

fn page(desk: &Desk) -> Result<String, String> {
    let reading = Reading::of(desk.story().clone()).with_notes(desk.notes());
    let story = &reading.story;
    let direction = if story.is_right_to_left() { "rtl" } else { "ltr" };
    told(&Answer::Page { language: &story.language, direction, slots: slots(&reading), story })
}

fn file(story: &Story) -> Result<String, String> {
    let text = pretty(story).map_err(|error| error.to_string())?;
    told(&Answer::File { name: format!("{}.json", story.id), text })
}

/// The entries of a list, if it is there and all of them can be read.
fn list<T>(value: &Value<'_>, name: &str, read: impl Fn(&Value<'_>) -> Option<T>) -> Option<Vec<T>> {
    json::field(value, name)?.as_array()?.elements.iter().map(read).collect()
}

/// The text in a field.
pub(super) fn text<'v>(value: &'v Value<'_>, name: &str) -> Option<&'v str> {
    json::field(value, name).and_then(word)
}

/// The text that a value is.
fn word<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    Some(&value.as_string_lit()?.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn asked(engine: &mut Engine, request: &Value) -> Value {
        serde_json::from_str(&answer(engine, &request.to_string())).expect("an answer is JSON")
    }

    fn file(engine: &mut Engine) -> String {
        asked(engine, &json!({ "ask": "file" }))["text"].as_str().expect("a file").to_owned()
    }

    const TEXT: &str = "Rain over Orle\n“It rained,” said Ana Diaz.";

    #[test]
    fn a_text_comes_back_as_a_story_file() {
        let mut engine = Engine::default();
        let told = asked(&mut engine, &json!({ "ask": "open", "text": TEXT, "published": "2025-04-26" }));
        assert_eq!((&told["told"], &told["title"]), (&json!("open"), &json!("Rain over Orle")));
        let story = Story::read(&file(&mut engine)).expect("a sound story");
        assert_eq!(story.headline, "Rain over Orle");
    }

    #[test]
    fn its_page_says_how_each_speaker_is_known() {
        let mut engine = Engine::default();
        asked(&mut engine, &json!({ "ask": "open", "text": TEXT }));
        let page = asked(&mut engine, &json!({ "ask": "read" }));
        assert_eq!((&page["language"], &page["direction"]), (&json!("en"), &json!("ltr")));
        assert!(page["slots"].to_string().contains("Named after the quotation: “said Ana Diaz”"), "{page}");
    }

    #[test]
    fn it_is_looked_over_with_a_field_for_each_speaker() {
        let mut engine = Engine::default();
        asked(&mut engine, &json!({ "ask": "open", "text": TEXT }));
        let told = asked(&mut engine, &json!({ "ask": "look-over" }));
        let html = told["html"].as_str().expect("markup");
        assert!(html.contains("id=\"speaker-0\" value=\"Ana Diaz\""), "{html}");
        assert_eq!(told["undo"], json!(false));
    }

    #[test]
    fn what_was_kept_comes_back_with_its_corrections() {
        let mut engine = Engine::default();
        let story = json!({ "id": "rain", "language": "en", "headline": "Rain", "blocks": [{ "id": "p1", "kind": "paragraph",
            "content": [{ "type": "quotation", "kind": "direct", "content": ["“It rained.”"] }] }] });
        asked(&mut engine, &json!({ "ask": "open", "text": story.to_string() }));
        let correction = json!({ "do": "new-speaker", "quotation": 0, "name": "Ana Diaz" });
        let told = asked(&mut engine, &json!({ "ask": "correct", "correction": correction }));
        assert!(file(&mut engine).contains("\"ana-diaz\""));
        let again = asked(&mut Engine::default(), &json!({ "ask": "restore", "kept": told["kept"] }));
        assert_eq!(again, told);
        asked(&mut engine, &json!({ "ask": "undo" }));
        assert!(!file(&mut engine).contains("\"ana-diaz\""));
    }

    #[test]
    fn a_story_kept_with_somebody_merged_into_themselves_still_opens() {
        let mut engine = Engine::default();
        let mut told = asked(&mut engine, &json!({ "ask": "open", "text": TEXT }));
        told["kept"]["corrections"] = json!([{ "do": "merge", "person": "ana-diaz", "into": "Ana Diaz" }]);
        let again = asked(&mut Engine::default(), &json!({ "ask": "restore", "kept": told["kept"] }));
        assert_eq!((&again["told"], &again["kept"]["corrections"]), (&json!("open"), &json!([])), "{again}");
    }

    #[test]
    fn what_cannot_be_done_is_answered_with_a_sentence() {
        for (request, why) in [
            (json!({ "ask": "undo" }), "no story is open"),
            (json!({ "ask": "open", "text": " " }), "there are no words in this; paste or choose the text of a story"),
            (
                json!({ "ask": "open", "text": "Rain.", "published": "soon" }),
                "\"soon\" is not a day; write one such as 2025-04-26",
            ),
        ] {
            assert_eq!(asked(&mut Engine::default(), &request), json!({ "told": "failed", "why": why }));
        }
    }
}
