//! A TimelineJS timeline as a story: what becomes of each part, and what is said of what cannot be kept.

use on_the_record::formats::timelinejs::{self, ImportError};
use serde_json::{Value, json};

/// What a timeline becomes. Whatever it is, the story is sound.
pub(super) fn import(timeline: &Value) -> (Value, Vec<String>) {
    let imported = timelinejs::read(&timeline.to_string()).unwrap_or_else(|error| panic!("{error}: {timeline}"));
    (serde_json::to_value(imported.story).unwrap(), imported.notices.iter().map(ToString::to_string).collect())
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
    let wanted = [
        "text.text",
        "text.more",
        "media.url",
        "media.url",
        "media.alt",
        "media.thumbnail",
        "autolink",
        "background",
        "x",
    ];
    assert_eq!(paths, wanted.map(event));
}

#[test]
fn what_spreadsheets_leave_empty_is_not_known_and_goes_without_saying() {
    let empty = json!({ "year": "", "month": "", "day": "" });
    let mut timeline =
        timeline(json!({ "end_date": empty, "media": { "url": "", "caption": "" }, "group": "", "unique_id": "" }));
    timeline["title"]["start_date"] = empty;
    let (story, said) = import(&timeline);
    assert_eq!(story["events"][0]["when"], "2025-04-25");
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn a_quotation_in_place_of_a_picture_keeps_its_words() {
    let quotation = "<blockquote>Rain! <cite>Ann Ames</cite></blockquote>";
    let (story, said) = import(&timeline(json!({ "media": { "url": quotation } })));
    let last = story["blocks"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["content"], json!(["Rain! ", { "type": "emphasis", "text": "Ann Ames" }]));
    assert_eq!(said, ["events[0].media.url: is HTML, not an address; what words it has follow the text"]);
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
    assert_eq!(imported.story.events[0].when.to_string(), "2025");
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
    assert!(matches!(timelinejs::read(&" ".repeat(17 << 20)), Err(ImportError::TooLarge)));
}

#[test]
fn a_language_or_id_no_story_has_is_said() {
    let mut timeline = timeline(json!({}));
    timeline["on_the_record"]["language"] = json!("klingonese!");
    let (story, said) = import(&timeline);
    assert_eq!((&story["id"], &story["language"]), (&json!("rain-at-last"), &json!("en")));
    assert!(said[0].starts_with("on_the_record: is left out"), "{said:?}");
}
