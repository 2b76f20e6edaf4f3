//! Whatever a file holds, reading it ends with a story or with problems, never with a panic.

use super::WHOLE;
use on_the_record::story::{Story, When};
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Story::read_file("a.json", &bytes);
    }

    #[test]
    fn any_text(text in "\\PC*") {
        let _ = Story::read(&text);
        let _ = text.parse::<When>();
    }

    #[test]
    fn any_text_of_jsons_characters(text in r#"[\[\]{}:,"\\u0-9a-f .\n-]{0,80}"#) {
        let _ = Story::read(&text);
    }

    #[test]
    fn any_text_in_place_of_any_other(text in any::<String>(), which in any::<prop::sample::Index>()) {
        let json = serde_json::to_string(&text).unwrap();
        let texts: Vec<&str> = WHOLE.split('"').collect();
        // Between the quotation marks stand the odd ones.
        let which = which.index(texts.len() / 2) * 2 + 1;
        let (before, after) = (texts[..which].join("\""), texts[which + 1..].join("\""));
        let _ = Story::read(&format!("{before}{json}{after}"));
    }

    #[test]
    fn a_story_with_bytes_taken_out_and_put_in(
        at in 0..WHOLE.len(), out in 0..40_usize, put in prop::collection::vec(any::<u8>(), 0..8)
    ) {
        let mut bytes = WHOLE.as_bytes().to_vec();
        let end = (at + out).min(bytes.len());
        bytes.splice(at..end, put);
        if let Err(problems) = Story::read_file("a.json", &bytes) {
            prop_assert!(problems.iter().count() > 0);
            prop_assert!(problems.iter().all(|problem| problem.line() > 0 && problem.column() > 0));
        }
    }
}

#[test]
fn nesting_without_end() {
    assert!(Story::read(&"[".repeat(1_000_000)).is_err());
    assert!(Story::read(&r#"{"blocks":["#.repeat(100_000)).is_err());
    let quotation = r#"{"type":"quotation","kind":"direct","content":["#;
    let (open, close) = (quotation.repeat(100), "]}".repeat(100));
    let story = format!(r#"{{"blocks":[{{"id":"p1","kind":"paragraph","content":[{open}"x"{close}]}}]}}"#);
    let problems = Story::read(&story).unwrap_err();
    assert_eq!(problems.iter().filter(|problem| problem.sentence().contains("inside another")).count(), 99);
}

#[test]
fn thousands_of_ids_that_lead_nowhere() {
    let people: Vec<String> = (0..20_000)
        .map(|n| format!(r#"{{"id":"p{n}","name":"P","short":"P","kind":"person","initials":"P"}}"#))
        .collect();
    let spans: Vec<String> = (0..20_000).map(|n| format!(r#"{{"type":"person","id":"q{n}","text":"Q"}}"#)).collect();
    let story = format!(
        r#"{{"id":"a","language":"en","headline":"A","people":[{}],"blocks":[{{"id":"p1","kind":"paragraph","content":[{}]}}]}}"#,
        people.join(","),
        spans.join(",")
    );
    assert_eq!(Story::read(&story).unwrap_err().unlisted(), 19_000);
}

#[test]
fn problems_show_no_control_characters() {
    let hostile = r#"{ "\u001b[2J\u202e": 1, "id": "\u001b]0;x\u0007" }"#;
    let shown = Story::read(hostile).unwrap_err().to_string();
    assert!(!shown.chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'), "{shown:?}");
}
