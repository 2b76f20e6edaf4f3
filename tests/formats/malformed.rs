//! Malformed timelines, made systematically: each ends in a named error, or in a sound story and a notice that says what
//! was done; never in a panic.

use super::import::timeline;
use on_the_record::formats::timelinejs;
use on_the_record::story::Story;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A timeline in which everything is there that TimelineJS knows.
fn whole() -> Value {
    let slide = json!({
        "start_date": { "year": 2025, "month": 4, "day": 25, "hour": 10, "minute": 40, "second": 0, "display_date": "then" },
        "end_date": { "year": 2025, "month": 4, "day": 26 },
        "text": { "headline": "Rain", "text": "<p>It rained.</p>" },
        "media": { "url": "https://example.org/a.jpg", "caption": "Rain.", "credit": "Ann", "thumbnail": "b.jpg" },
        "group": "Weather", "display_date": "on Friday", "unique_id": "rain", "background": { "url": "x" },
        "on_the_record": {
            "id": "rain", "thread": "weather", "title": "Rain", "when": "2025-04-25T10:40/2025-04-26", "what": "It rained.",
            "basis": "stated",
        },
    });
    json!({
        "title": { "text": { "headline": "Rain at last", "text": "<p>After a dry spring.</p>" }, "media": { "url": "https://example.org/t.jpg" } },
        "events": [slide, { "start_date": { "year": 2024 }, "text": { "headline": "Before" } }],
        "eras": [{ "start_date": { "year": 2020 }, "end_date": { "year": 2024 }, "text": { "headline": "Drought" } }],
        "scale": "human",
        "on_the_record": { "id": "rain", "language": "en" },
    })
}

/// The places of all values in it, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| places(value, &format!("{at}/{name}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, value)| places(value, &format!("{at}/{index}"), found))
        }
        _ => {}
    }
}

/// What a value is replaced by: each type, and what is too large, too deep, or not what it looks like.
fn replacements() -> Vec<(&'static str, String)> {
    let text = |text: &str| Value::from(text).to_string();
    vec![
        ("null", "null".to_owned()),
        ("a boolean", "true".to_owned()),
        ("zero", "0".to_owned()),
        ("a negative number", "-44".to_owned()),
        ("a fraction", "4.5".to_owned()),
        ("a huge number", "1e308".to_owned()),
        ("a number beyond all", "1e999999".to_owned()),
        ("more digits than fit", "9".repeat(400)),
        ("the least number there is", i64::MIN.to_string()),
        ("an empty text", text("")),
        ("blank text", text(" \t\n\u{a0}")),
        ("a text", text("rain")),
        ("a number as text", text("12")),
        ("NULs", text("\0\0")),
        ("controls and marks of direction", text("a\u{1b}[2J\u{202e}b\u{200b}")),
        ("letters of two alphabets", text("pаypal")),
        ("piled accents", text(&format!("a{}", "\u{301}".repeat(50)))),
        ("private use", text("\u{e000}")),
        ("markup", text("<p><script>alert(1)</script><a href=javascript:alert(1)>x</a><b")),
        ("unclosed tags", text(&"<b><a href=x><ul><li>".repeat(500))),
        ("entities", text(&"&amp;&#0;&#x110000;&notit;&".repeat(100))),
        ("a megabyte", text(&"rain ".repeat(200_000))),
        ("a megabyte of one word", text(&"x".repeat(1 << 20))),
        ("a megabyte of markup", text(&"<p>".repeat(350_000))),
        ("an empty list", "[]".to_owned()),
        ("a list", "[1, \"a\", null]".to_owned()),
        ("an empty object", "{}".to_owned()),
        ("an object", "{ \"year\": {}, \"events\": [], \"text\": 1 }".to_owned()),
        ("deep lists", format!("{}{}", "[".repeat(300), "]".repeat(300))),
        ("too deep lists", "[".repeat(100_000)),
        ("deep objects", format!("{}1{}", "{\"text\":".repeat(300), "}".repeat(300))),
    ]
}

/// Reads it; says whether it became a story. A story is sound, and every notice says where.
fn ends_well(name: &str, text: &str) -> bool {
    match timelinejs::read(text) {
        Ok(imported) => {
            if let Err(problems) = Story::read(&serde_json::to_string(&imported.story).unwrap()) {
                panic!("{name}: {problems}");
            }
            for notice in imported.notices {
                assert!(!notice.path.is_empty() && !notice.what.is_empty(), "{name}: {notice}");
                let steers = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
                assert!(!notice.to_string().contains(steers), "{name}: {notice:?} could steer a terminal");
            }
            true
        }
        Err(timelinejs::ImportError::Unsound(problems)) => panic!("{name}: a mistake of ours: {problems}"),
        Err(error) => {
            assert!(!error.to_string().is_empty());
            false
        }
    }
}

#[test]
fn every_value_may_be_anything() {
    let whole = whole();
    let mut all = Vec::new();
    places(&whole, "", &mut all);
    let (mut read, mut refused) = (0, 0);
    for place in &all {
        for (name, replacement) in replacements() {
            // What is large is tried where most is done with it, else it would take minutes.
            let tried = match place.as_str() {
                "/events/0/text/text" => true,
                "/events/0/text/headline" | "/events/0/start_date/month" => name == "a megabyte",
                _ => false,
            };
            if replacement.len() > 100_000 && !tried {
                continue;
            }
            let mark = "\u{1}here";
            let mut timeline = whole.clone();
            *timeline.pointer_mut(place).unwrap() = json!(mark);
            let text = timeline.to_string().replacen(&json!(mark).to_string(), &replacement, 1);
            match ends_well(&format!("{place}: {name}"), &text) {
                true => read += 1,
                false => refused += 1,
            }
        }
    }
    assert!(read > 1000 && refused > 50, "{read} read, {refused} refused");
}

#[test]
fn every_value_may_be_missing() {
    let whole = whole();
    let mut all = Vec::new();
    places(&whole, "", &mut all);
    for place in all.iter().skip(1) {
        let (parent, name) = place.rsplit_once('/').unwrap();
        let mut timeline = whole.clone();
        match timeline.pointer_mut(parent).unwrap() {
            Value::Object(fields) => drop(fields.remove(name)),
            Value::Array(list) => drop(list.remove(name.parse().unwrap())),
            _ => unreachable!(),
        }
        ends_well(place, &timeline.to_string());
    }
}

#[test]
fn a_wrong_type_is_named_where_it_stands() {
    for (place, path) in [
        ("start_date", "events[0].start_date"),
        ("end_date", "events[0].end_date"),
        ("display_date", "events[0].display_date"),
        ("text", "events[0].text"),
        ("media", "events[0].media"),
        ("group", "events[0].group"),
        ("unique_id", "events[0].unique_id"),
        ("on_the_record", "events[0].on_the_record"),
    ] {
        for wrong in [json!([1]), json!(true)] {
            let imported = timelinejs::read(&timeline(json!({ place: wrong })).to_string()).unwrap();
            let named = imported.notices.iter().any(|notice| notice.path == path && notice.what.contains("left out"));
            assert!(named, "{place} {wrong}: {:?}", imported.notices);
        }
    }
}

#[test]
fn events_that_are_none_are_skipped_by_name() {
    for (wrong, what) in [
        (json!(null), "is null, not an object; it is left out"),
        (json!("x"), "is a text, not an object; it is left out"),
        (json!([[]]), "is a list, not an object; it is left out"),
        (json!({}), "there is nothing to read in it; it is skipped"),
        (json!({ "text": { "headline": " <br> " } }), "there is nothing to read in it; it is skipped"),
    ] {
        let mut timeline = timeline(json!({}));
        timeline["events"].as_array_mut().unwrap().push(wrong);
        let imported = timelinejs::read(&timeline.to_string()).unwrap();
        let said: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
        assert_eq!(said, [format!("events[1]: {what}")]);
        assert_eq!(imported.story.events.len(), 1);
    }
}

#[test]
fn files_cut_short_anywhere_are_refused_with_a_place() {
    let text = whole().to_string();
    for end in 0..text.len() {
        let error = timelinejs::read(&text[..end]).unwrap_err();
        let timelinejs::ImportError::Json(problems) = error else { panic!("{end}: {error}") };
        assert_eq!(problems.iter().count(), 1);
    }
}

#[test]
fn many_events_and_ids_alike_do_not_take_long() {
    let event = r#"{"start_date":{"year":2025},"text":{"headline":"Rain"},"unique_id":"a"}"#;
    let text = format!("{{\"events\":[{}]}}", vec![event; 10_000].join(","));
    assert!(ends_well("10,000 events", &text));
}

proptest! {
    #[test]
    fn any_html_becomes_sound_text(html in "(<(/?)(p|br|a href=|em|li|ul|h2|q|script|svg|!--|x) ?>?|&[a-z#0-9]{0,5};?|[a-zа-я\u{200d}\u{ad}\u{301} \\x00-\\x1f]|\\PC){0,60}") {
        ends_well(&html, &timeline(json!({ "text": { "headline": html, "text": html }, "group": html })).to_string());
    }

    #[test]
    fn any_numbers_become_a_date_or_none(year in any::<i64>(), parts in prop::collection::vec(prop::option::of(-2i64..70), 4)) {
        let date = json!({ "year": year % 12_000, "month": parts[0], "day": parts[1], "hour": parts[2], "minute": parts[3] });
        ends_well(&date.to_string(), &timeline(json!({ "start_date": date, "end_date": { "year": year % 3000, "month": parts[1] } })).to_string());
    }
}
