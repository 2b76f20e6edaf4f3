//! A TimelineJS timeline as a story: what becomes of each part, and what is said of what cannot be kept.

use on_the_record::formats::timelinejs::{self, ImportError};
use on_the_record::story::Story;
use serde_json::{Value, json};

/// What a timeline becomes. Whatever it is, the story is sound.
pub(super) fn import(timeline: &Value) -> (Value, Vec<String>) {
    let imported = timelinejs::read(&timeline.to_string()).unwrap_or_else(|error| panic!("{error}: {timeline}"));
    Story::read(&imported.story.to_string()).unwrap();
    (imported.story, imported.notices.iter().map(ToString::to_string).collect())
}

/// A timeline of one event with these fields put over its own.
pub(super) fn timeline(fields: Value) -> Value {
    let mut event = json!({
        "start_date": { "year": 2025, "month": 4, "day": 25 }, "text": { "headline": "Rain", "text": "<p>It rained.</p>" },
    });
    event.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    json!({
        "title": { "text": { "headline": "Rain at last" } }, "events": [event],
        "on_the_record": { "id": "rain", "language": "en-GB" },
    })
}

/// When the event of such a timeline was, and what was said.
fn when(fields: Value) -> (Option<String>, Vec<String>) {
    let (story, said) = import(&timeline(fields));
    (story["events"][0]["when"].as_str().map(str::to_owned), said)
}

fn dated(start: Value) -> (Option<String>, Vec<String>) {
    when(json!({ "start_date": start }))
}

#[test]
fn a_whole_timeline_becomes_a_whole_story() {
    let (story, said) = import(&json!({
        "title": { "text": { "headline": "Rain <b>at last</b>", "text": "<p>After a dry spring.</p><p>More.</p>" } },
        "events": [
            {
                "unique_id": "second", "group": "The harvest",
                "start_date": { "year": 2025, "month": 5 }, "display_date": "in May",
                "text": { "headline": "Corn", "text": "<p>It <em>grew</em>.</p><ul><li>One</li><li>Two</li></ul>" },
            },
            {
                "group": "The weather",
                "start_date": { "year": 2025, "month": 4, "day": 25, "hour": 10, "minute": 40 },
                "end_date": { "year": 2025, "month": 4, "day": 26 },
                "text": { "headline": "The storm", "text": "See <a href=\"https://example.org/rain\">the record</a>." },
                "media": { "url": "https://example.org/rain.jpg", "caption": "Rain.", "credit": "Photograph: Ann Ames" },
            },
        ],
        "eras": [{ "start_date": { "year": 2024 }, "end_date": { "year": 2025 }, "text": { "headline": "The drought" } }],
    }));
    assert_eq!(
        said,
        [
            "events[1].media.url: is linked, not shown: a story holds words only",
            "language: a timeline does not say its language; the story says \"en\": change it if that is wrong",
        ]
    );
    let date = |event: &str, text: &str| json!([{ "type": "date", "event": event, "text": text }]);
    let link = |address: &str, text: &str| json!({ "type": "link", "address": address, "text": text });
    assert_eq!(
        story,
        json!({
            "id": "rain-at-last", "language": "en", "headline": "Rain at last", "standfirst": "After a dry spring.",
            "threads": [
                { "id": "the-weather", "title": "The weather" }, { "id": "the-harvest", "title": "The harvest" },
                { "id": "eras", "title": "Eras" },
            ],
            "events": [
                {
                    "id": "the-storm", "thread": "the-weather", "title": "The storm", "when": "2025-04-25T10:40/2025-04-26",
                    "what": "See the record.", "basis": "stated",
                },
                {
                    "id": "second", "thread": "the-harvest", "title": "Corn", "when": "2025-05", "what": "It grew.",
                    "basis": "stated", "words": "in May",
                },
                {
                    "id": "the-drought", "thread": "eras", "title": "The drought", "when": "2024/2025", "what": "The drought",
                    "basis": "record",
                },
            ],
            "blocks": [
                { "id": "p1", "kind": "paragraph", "content": ["More."] },
                { "id": "p2", "kind": "heading", "content": ["The storm"] },
                { "id": "p3", "kind": "paragraph", "content": date("the-storm", "25 – 26 April 2025, from 10:40") },
                { "id": "p4", "kind": "paragraph", "content": ["See ", link("https://example.org/rain", "the record"), "."] },
                { "id": "p5", "kind": "caption", "content": ["Rain.", " ", link("https://example.org/rain.jpg", "Media")] },
                { "id": "p6", "kind": "credit", "content": ["Photograph: Ann Ames"] },
                { "id": "p7", "kind": "heading", "content": ["Corn"] },
                { "id": "p8", "kind": "paragraph", "content": date("second", "in May") },
                { "id": "p9", "kind": "paragraph", "content": ["It ", { "type": "emphasis", "text": "grew" }, "."] },
                { "id": "p10", "kind": "list", "items": [["One"], ["Two"]] },
            ],
        })
    );
}

#[test]
fn dates_are_read_as_fine_as_they_are() {
    for (start, edtf) in [
        (json!({ "year": 2025 }), "2025"),
        (json!({ "year": 476 }), "0476"),
        (json!({ "year": 2025, "month": 4 }), "2025-04"),
        (json!({ "year": 2025, "month": 4, "day": 25 }), "2025-04-25"),
        (json!({ "year": 2025, "month": 4, "day": 25, "hour": 0, "minute": 0, "second": 0 }), "2025-04-25T00:00"),
        (json!({ "year": 2025.0, "month": "", "day": null }), "2025"),
    ] {
        assert_eq!(dated(start), (Some(edtf.to_owned()), vec![]));
    }
}

#[test]
fn what_cannot_be_is_repaired_and_said() {
    let at = "events[0].start_date";
    let cases = [
        (
            json!({ "year": "2025", "month": "4" }),
            "2025-04",
            vec![
                format!("{at}.year: is a text, not a number; it is read as 2025"),
                format!("{at}.month: is a text, not a number; it is read as 4"),
            ],
        ),
        (
            json!({ "year": 2025, "month": 4, "day": 31 }),
            "2025-04",
            vec![format!("{at}.day: there is no day 31 in 2025-04; it is read as 2025-04")],
        ),
        (
            json!({ "year": 2025, "month": 2, "day": 29 }),
            "2025-02",
            vec![format!("{at}.day: there is no day 29 in 2025-02; it is read as 2025-02")],
        ),
        (
            json!({ "year": 2025, "month": 13, "day": 1 }),
            "2025",
            vec![
                format!("{at}.month: there is no month 13 in 2025; it is read as 2025"),
                format!("{at}.day: 1 is left out: the month is not known"),
            ],
        ),
        (
            json!({ "year": 2025, "day": 1, "hour": 3 }),
            "2025",
            vec![
                format!("{at}.day: 1 is left out: the month is not known"),
                format!("{at}.hour: 3 is left out: the month is not known"),
            ],
        ),
        (
            json!({ "year": 2025, "month": 4, "day": 25, "hour": 24 }),
            "2025-04-25",
            vec![format!("{at}.hour: there is no hour 24 in 2025-04-25; it is read as 2025-04-25")],
        ),
        (
            json!({ "year": 2025, "month": 4, "day": 25, "hour": 14 }),
            "2025-04-25T14:00~",
            vec![format!("{at}.hour: there is no minute to it; it is read as 2025-04-25T14:00~, which is about then")],
        ),
        (
            json!({ "year": 2025, "month": -4 }),
            "2025",
            vec![format!("{at}.month: there is no month -4 in 2025; it is read as 2025")],
        ),
        (
            json!({ "year": 2025, "month": "April", "format": "MMMM yyyy" }),
            "2025",
            vec![
                format!("{at}.month: \"April\" is not a whole number; it is left out"),
                format!("{at}.format: is left out: a story has no place for it"),
            ],
        ),
        (
            json!({ "year": 2025, "second": 5, "month": 1.5 }),
            "2025",
            vec![
                format!("{at}.month: \"1.5\" is not a whole number; it is left out"),
                format!("{at}.second: is left out: stories tell time to the minute"),
            ],
        ),
        (json!("2025-04-25"), "2025-04-25", vec![format!("{at}: is a text, not an object; it is read as 2025-04-25")]),
    ];
    for (start, edtf, said) in cases {
        assert_eq!(dated(start.clone()), (Some(edtf.to_owned()), said), "{start}");
    }
}

#[test]
fn a_date_that_stories_do_not_have_stands_in_the_text() {
    for (start, words) in [
        (json!({ "year": -44, "month": 3 }), "44 BCE"),
        (json!({ "year": -13_800_000_000_i64 }), "13800000000 BCE"),
        (json!({ "year": -66_000_000, "display_date": "66 million years ago" }), "66 million years ago"),
        (json!({ "year": 12_000 }), "12000"),
    ] {
        let (story, said) = import(&timeline(json!({ "start_date": start })));
        assert_eq!(story.get("events"), None);
        let texts: Vec<&Value> = story["blocks"].as_array().unwrap().iter().map(|block| &block["content"][0]).collect();
        assert_eq!(texts, ["Rain", words, "It rained."]);
        assert!(said[0].starts_with("events[0].start_date.year: ") && said[0].contains("1 to 9999"), "{said:?}");
        assert!(said[1].starts_with("events[0]: no event is made of it"), "{said:?}");
    }
}

#[test]
fn an_event_without_a_date_keeps_its_words() {
    for start in [json!(null), json!({}), json!({ "month": 4 }), json!(2025), json!([]), json!(true), json!("soon")] {
        let (story, said) = import(&timeline(json!({ "start_date": start })));
        assert_eq!(story.get("events"), None);
        assert_eq!(story["blocks"].as_array().unwrap().len(), 2);
        assert!(said.iter().any(|notice| notice.starts_with("events[0]: no event is made of it")), "{said:?}");
    }
}

#[test]
fn an_end_before_its_start_is_left_out() {
    let (edtf, said) = when(json!({ "end_date": { "year": 2024 } }));
    assert_eq!(edtf.as_deref(), Some("2025-04-25"));
    assert_eq!(
        said,
        [
            "events[0].end_date: is left out: the interval \"2025-04-25/2024\" ends before it starts: put the earlier time first"
        ]
    );
    let (edtf, said) = when(json!({ "end_date": { "year": 2025, "month": 4, "day": 25 } }));
    assert_eq!((edtf.as_deref(), said), (Some("2025-04-25"), vec![]), "the end TimelineJS users like to repeat");
    let (edtf, said) = when(json!({ "start_date": null, "end_date": { "year": 2025 } }));
    assert_eq!(edtf, None);
    assert!(said[0].starts_with("events[0].end_date: 2025 is left out: the start is not known"), "{said:?}");
}

#[test]
fn events_are_told_by_date_and_what_has_none_comes_last() {
    let event = |year: Value, name: &str| json!({ "start_date": { "year": year }, "text": { "headline": name } });
    let events = [
        event(json!(null), "none"),
        event(json!(2025), "b"),
        event(json!(99_999), "c"),
        event(json!(-5), "a"),
        event(json!(1945), "1945"),
    ];
    let (story, _) = import(&json!({ "events": events }));
    let headings = story["blocks"].as_array().unwrap().iter().filter(|block| block["kind"] == "heading");
    assert_eq!(headings.map(|block| block["content"][0].clone()).collect::<Vec<_>>(), ["a", "1945", "b", "c", "none"]);
}

#[test]
fn nothing_is_dropped_silently() {
    let (_, said) = import(&timeline(json!({
        "background": { "color": "#fff" }, "autolink": false, "x": 1,
        "media": { "url": "<iframe src='x'></iframe>", "thumbnail": "https://example.org/t.jpg", "alt": "Rain" },
        "text": { "headline": "Rain", "text": "a<img src=x>", "more": ["x"] },
    })));
    let paths: Vec<&str> = said.iter().map(|notice| notice.split_once(": ").unwrap().0).collect();
    let event = |rest: &str| format!("events[0].{rest}");
    let wanted = ["text.text", "text.more", "media.url", "media.alt", "media.thumbnail", "autolink", "background", "x"];
    assert_eq!(paths, wanted.map(event));
}

#[test]
fn repeated_fields_and_ids_are_said() {
    let text = r#"{ "events": [
        { "unique_id": "a", "start_date": { "year": 2025, "year": 2024 }, "text": { "headline": "One" } },
        { "unique_id": "a", "start_date": { "year": 2026 }, "text": { "headline": "Two" } },
        { "unique_id": "A B", "start_date": { "year": 2027 }, "text": { "headline": "Three" } }
    ] }"#;
    let imported = timelinejs::read(text).unwrap();
    let said: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
    assert_eq!(said[0], "events[0].start_date.year: stands there more than once; the first counts");
    assert_eq!(said[1], "events[1].unique_id: \"a\" is taken by another; it is called two");
    assert_eq!(said[2], "events[2].unique_id: \"A B\" is no id of an event; it is called three");
    assert_eq!(imported.story["events"][0]["when"], "2025");
}

#[test]
fn bad_json_is_told_with_line_and_column() {
    for (text, place) in [
        ("{\n  \"events\": [,]\n}", "2:14: "),
        ("", "1:1: "),
        ("{ \"events\": [] ", "1:1: "),
        ("{ \"events\": [] } x", "1:18: "),
        ("{ \"a\": \"\\ud800\", \"events\": [] }", "1:"),
        ("\u{FEFF}{ \"events\": [] }", "1:1: "),
        ("{ \"events\": [NaN] }", "1:14: "),
    ] {
        let error = timelinejs::read(text).unwrap_err();
        assert!(matches!(error, ImportError::Json(_)), "{text}: {error}");
        assert!(error.to_string().starts_with(place), "{text}: {error}");
    }
}

#[test]
fn what_is_no_timeline_is_named() {
    for (text, why) in [
        ("[]", "it is a list, not an object"),
        ("null", "it is null"),
        ("{}", "there is no list \"events\""),
        ("{ \"events\": {} }", "\"events\" is an object, not a list"),
        ("{ \"timeline\": { \"headline\": \"x\" } }", "it is of TimelineJS 2"),
    ] {
        let error = timelinejs::read(text).unwrap_err().to_string();
        assert!(error.starts_with("this is not a timeline: ") && error.contains(why), "{text}: {error}");
    }
    assert!(matches!(timelinejs::read(r#"{ "events": [] }"#), Err(ImportError::Empty)));
    assert!(matches!(timelinejs::read(&" ".repeat(5 << 20)), Err(ImportError::TooLarge)));
}

#[test]
fn a_language_or_id_no_story_has_is_said() {
    let mut timeline = timeline(json!({}));
    timeline["on_the_record"]["language"] = json!("klingonese!");
    let (story, said) = import(&timeline);
    assert_eq!((&story["id"], &story["language"]), (&json!("rain-at-last"), &json!("en")));
    assert!(said[0].starts_with("on_the_record: is left out"), "{said:?}");
}
