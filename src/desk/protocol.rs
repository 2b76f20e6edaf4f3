//! What the page asks of the worker and what it is told: one JSON object each way.

use super::{Correction, Desk, Opened, Reason, open_json, open_text};
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
    /// A story, as it is now.
    Story(Box<Told>),
    /// Why not, in a sentence for the reader.
    Failed {
        /// The sentence.
        why: String,
    },
}

#[derive(Debug, Serialize)]
struct Told {
    /// The story file as it is now.
    file: String,
    /// What to keep to come back to it.
    kept: Kept,
}

/// Answers a request. Never panics on what it is asked: it answers why not.
#[must_use]
pub fn answer(engine: &mut Engine, request: &str) -> String {
    let answer = match serde_json::from_str(request).map_err(|error| error.to_string()) {
        Ok(request) => done(engine, request).and_then(|()| told(engine)),
        Err(why) => Err(why),
    };
    let answer = answer.map_or_else(|why| Answer::Failed { why }, |told| Answer::Story(Box::new(told)));
    serde_json::to_string(&answer)
        .unwrap_or_else(|error| format!(r#"{{"told":"failed","why":{:?}}}"#, error.to_string()))
}

fn done(engine: &mut Engine, request: Request) -> Result<(), String> {
    match request {
        Request::Open { text, published } => *engine = Engine(Some(Desk::new(open(&text, &published)?))),
        Request::Restore { kept } => *engine = Engine(Some(restored(kept)?)),
        Request::Correct { correction } => {
            let desk = engine.0.as_mut().ok_or("no story is open")?;
            desk.correct(correction).map_err(|error| error.to_string())?;
        }
        Request::Undo => {
            engine.0.as_mut().ok_or("no story is open")?.undo();
        }
    }
    Ok(())
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

fn told(engine: &Engine) -> Result<Told, String> {
    let desk = engine.0.as_ref().ok_or("no story is open")?;
    let (story, opened) = (desk.story(), desk.opened());
    let json = |story: &Story| serde_json::to_value(story).map_err(|error| error.to_string());
    Ok(Told {
        file: serde_json::to_string_pretty(story).map_err(|error| error.to_string())?,
        kept: Kept {
            story: json(&opened.story)?,
            reasons: opened.reasons.clone(),
            removed: opened.removed.clone(),
            corrections: desk.corrections().to_vec(),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn asked(engine: &mut Engine, request: &Value) -> Value {
        serde_json::from_str(&answer(engine, &request.to_string())).expect("an answer is JSON")
    }

    const TEXT: &str = "Rain over Orle\n“It rained,” said Ana Diaz.";

    #[test]
    fn a_text_comes_back_as_a_story_file() {
        let told = asked(&mut Engine::default(), &json!({ "ask": "open", "text": TEXT, "published": "2025-04-26" }));
        assert_eq!(told["told"], "story");
        let story = Story::read(told["file"].as_str().expect("a file")).expect("a sound story");
        assert_eq!(story.headline, "Rain over Orle");
    }

    #[test]
    fn what_was_kept_comes_back_with_its_corrections() {
        let mut engine = Engine::default();
        let story = json!({ "id": "rain", "language": "en", "headline": "Rain", "blocks": [{ "id": "p1", "kind": "paragraph",
            "content": [{ "type": "quotation", "kind": "direct", "content": ["“It rained.”"] }] }] });
        asked(&mut engine, &json!({ "ask": "open", "text": story.to_string() }));
        let correction = json!({ "do": "new-speaker", "quotation": 0, "name": "Ana Diaz" });
        let told = asked(&mut engine, &json!({ "ask": "correct", "correction": correction }));
        assert!(told["file"].as_str().expect("a file").contains("\"ana-diaz\""));
        let again = asked(&mut Engine::default(), &json!({ "ask": "restore", "kept": told["kept"] }));
        assert_eq!(again, told);
        let undone = asked(&mut engine, &json!({ "ask": "undo" }));
        assert!(!undone["file"].as_str().expect("a file").contains("\"ana-diaz\""));
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
