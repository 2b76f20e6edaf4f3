//! Dates of a timeline: read as fine as they are, and no finer than they can be.

use super::import::{import, timeline};
use serde_json::{Value, json};

/// When the event of such a timeline was, and what was said.
fn when(fields: Value) -> (Option<String>, Vec<String>) {
    let (story, said) = import(&timeline(fields));
    (story["events"][0]["when"].as_str().map(str::to_owned), said)
}

fn dated(start: Value) -> (Option<String>, Vec<String>) {
    when(json!({ "start_date": start }))
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
            vec![format!("{at}: year, month are texts, not numbers; they are read as numbers")],
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
