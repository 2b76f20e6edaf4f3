//! What the page asks of the worker and what it is told: one JSON object each way.

use super::{Correction, Desk, Opened, Reason, look_over::look_over, open_json, open_text};
use crate::reader::{Reading, Slot, slots};
use crate::story::Story;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the worker has open; nothing at first.
#[derive(Debug, Default)]
pub struct Engine(Option<Desk>);

/// What the page asks.
#[derive(Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
enum Request {
    /// To open what a reader brought: a plain text, or the JSON of a story.
    Open {
        /// The text or JSON.
        text: String,
        /// The day it was published; empty where that is not known.
        #[serde(default)]
        published: String,
    },
    /// To open what was kept.
    Restore {
        /// As it was told to be kept.
        kept: Kept,
    },
    /// To put something right.
    Correct {
        /// What.
        correction: Correction,
    },
    /// To take the last correction back.
    Undo,
    /// For what the page of the story has to show.
    Read,
    /// For the story to be looked over.
    LookOver,
    /// For the story file.
    File,
}

/// What the page keeps to come back to a story.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    story: serde_json::Value,
    reasons: Vec<Reason>,
    removed: Vec<String>,
    corrections: Vec<Correction>,
}

/// What the page is told.
#[derive(Debug, Serialize)]
#[serde(tag = "told", rename_all = "kebab-case")]
enum Answer {
    /// A story is open, or has been put right.
    Open {
        /// Its headline.
        title: String,
        /// What to keep to come back to it.
        kept: Box<Kept>,
    },
    /// What the page of the story has to show.
    Page {
        /// Its language: a BCP 47 tag.
        language: String,
        /// `rtl` where it runs from the right.
        direction: &'static str,
        /// The markup that the shell of the page lacks.
        slots: Vec<Slot>,
        /// The story itself, for its data block.
        story: Box<Story>,
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
    /// Why not, in a sentence for the reader.
    Failed {
        /// The sentence.
        why: String,
    },
}

/// Answers a request. Never panics on what it is asked: it answers why not.
#[must_use]
pub fn answer(engine: &mut Engine, request: &str) -> String {
    let answer = serde_json::from_str(request).map_err(|error| error.to_string());
    let answer = answer.and_then(|request| answered(engine, request)).unwrap_or_else(|why| Answer::Failed { why });
    serde_json::to_string(&answer)
        .unwrap_or_else(|error| format!(r#"{{"told":"failed","why":{:?}}}"#, error.to_string()))
}

fn answered(engine: &mut Engine, request: Request) -> Result<Answer, String> {
    match request {
        Request::Open { text, published } => *engine = Engine(Some(Desk::new(open(&text, &published)?))),
        Request::Restore { kept } => *engine = Engine(Some(restored(kept)?)),
        Request::Correct { correction } => {
            engine.desk()?.correct(correction).map_err(|error| error.to_string())?;
        }
        Request::Undo => {
            engine.desk()?.undo();
        }
        Request::Read => return Ok(page(engine.desk()?)),
        Request::LookOver => {
            let desk = engine.desk()?;
            return Ok(Answer::LookOver { html: look_over(desk).into_string(), undo: !desk.corrections().is_empty() });
        }
        Request::File => return file(engine.desk()?.story()),
    }
    opened(engine.desk()?)
}

impl Engine {
    fn desk(&mut self) -> Result<&mut Desk, String> {
        self.0.as_mut().ok_or_else(|| "no story is open".to_owned())
    }
}

fn open(text: &str, published: &str) -> Result<Opened, String> {
    if text.trim_start().starts_with('{') {
        return open_json(text).map_err(|error| error.to_string());
    }
    let day: Option<Date> = match published.trim() {
        "" => None,
        day => Some(day.parse().map_err(|_| format!("{day:?} is not a day; write one such as 2025-04-26"))?),
    };
    open_text(text, day).map_err(|error| error.to_string())
}

fn restored(kept: Kept) -> Result<Desk, String> {
    let story = Story::read(&kept.story.to_string()).map_err(|error| error.to_string())?;
    let mut desk = Desk::new(Opened { story, reasons: kept.reasons, removed: kept.removed });
    for correction in kept.corrections {
        desk.correct(correction).map_err(|error| error.to_string())?;
    }
    Ok(desk)
}

fn opened(desk: &Desk) -> Result<Answer, String> {
    let opened = desk.opened();
    let kept = Kept {
        story: serde_json::to_value(&opened.story).map_err(|error| error.to_string())?,
        reasons: opened.reasons.clone(),
        removed: opened.removed.clone(),
        corrections: desk.corrections().to_vec(),
    };
    Ok(Answer::Open { title: desk.story().headline.clone(), kept: Box::new(kept) })
}

fn page(desk: &Desk) -> Answer {
    let story = desk.story();
    let reading = Reading::of(story.clone()).with_notes(desk.notes());
    Answer::Page {
        language: story.language.clone(),
        direction: if story.is_right_to_left() { "rtl" } else { "ltr" },
        slots: slots(&reading),
        story: Box::new(reading.story),
    }
}

fn file(story: &Story) -> Result<Answer, String> {
    let text = serde_json::to_string_pretty(story).map_err(|error| error.to_string())?;
    Ok(Answer::File { name: format!("{}.json", story.id), text })
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
