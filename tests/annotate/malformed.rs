//! Story files that are wrong in five hundred ways: each is opened or refused by name, and none breaks anything.

use on_the_record::desk::open_json;
use serde_json::{Value, json};

const STORY: &str = include_str!("../../assets/article.json");
const AT_LEAST: usize = 500;

/// What stands where something else should.
fn wrong() -> [Value; 6] {
    [Value::Null, json!(-1), json!(""), json!("\u{202e}"), json!([[[]]]), json!({ "type": "nonsense" })]
}

/// The place of every value below one, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut below = |key: String, value: &Value| {
        let at = format!("{at}/{key}");
        found.push(at.clone());
        places(value, &at, found);
    };
    match value {
        Value::Array(entries) => entries.iter().enumerate().for_each(|(at, entry)| below(at.to_string(), entry)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| below(key.clone(), field)),
        _ => {}
    }
}

#[test]
fn a_value_of_the_wrong_kind_is_refused_with_its_place_or_does_no_harm() {
    let story: Value = serde_json::from_str(STORY).expect("the bundled story is JSON");
    let mut all = Vec::new();
    places(&story, "", &mut all);
    let mut refused = 0;
    for (number, place) in all.iter().enumerate() {
        let mut broken = story.clone();
        *broken.pointer_mut(place).expect("it is there") = wrong()[number % wrong().len()].clone();
        if let Err(error) = open_json(&broken.to_string()) {
            let error = error.to_string();
            assert!(error.contains(": "), "{place}: {error}");
            refused += 1;
        }
    }
    assert!(refused >= AT_LEAST, "only {refused} of {} were refused", all.len());
}

#[test]
fn a_file_cut_off_anywhere_is_refused_with_line_and_column() {
    let step = STORY.len() / 200;
    for end in (1..STORY.trim_end().len()).step_by(step).filter(|end| STORY.is_char_boundary(*end)) {
        let error = open_json(&STORY[..end]).expect_err("a part of a story is none").to_string();
        let number = |word: &str| {
            let after = error.split_once(word).map_or("", |(_, after)| after);
            after.split([',', ':', ' ']).next().is_some_and(|number| number.parse::<usize>().is_ok())
        };
        assert!(number("Line ") && number(", column "), "{end}: {error}");
    }
}
