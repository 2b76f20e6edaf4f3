//! A story that goes through TimelineJS comes back with its events whole.

use super::{bundled, story, with_event};
use on_the_record::formats::timelinejs;
use on_the_record::story::{Event, PersonId, Story};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The story that comes back, and what was said on the way.
fn back(timeline: &Value) -> (Story, Vec<String>) {
    let imported = timelinejs::read(&timeline.to_string()).unwrap();
    let said = imported.notices.iter().map(ToString::to_string).collect();
    (imported.story, said)
}

/// The events by id, each with its thread's title; without the people, of whom a timeline knows nothing.
fn events(story: &Story) -> BTreeMap<String, (Event, String)> {
    let told = |event: &Event| {
        let thread = story.threads.iter().find(|thread| thread.id == event.thread).unwrap();
        (event.id.to_string(), (Event { people: Vec::<PersonId>::new(), ..event.clone() }, thread.title.clone()))
    };
    story.events.iter().map(told).collect()
}

/// Goes through TimelineJS and comes back the same, with nothing to say.
fn holds(story: &Story) {
    let (again, said) = back(&timelinejs::write(story));
    assert_eq!(events(&again), events(story));
    assert_eq!(said, Vec::<String>::new());
    assert_eq!((&again.id, &again.language, &again.headline), (&story.id, &story.language, &story.headline));
}

#[test]
fn the_bundled_story_keeps_every_event() {
    holds(&bundled());
    let (again, _) = back(&timelinejs::write(&bundled()));
    assert_eq!(again.standfirst, bundled().standfirst);
}

#[test]
fn dates_come_back_as_exact_and_as_doubtful_as_they_were() {
    for when in [
        "2025",
        "2025~",
        "2025-04",
        "2025-04?",
        "2025-04-25",
        "2025-04-25%",
        "2025-04-25T14:20",
        "2025-04-25T00:00Z",
        "2025-04-25T14:20+03:00~",
        "2022-06-30/2023-07-12",
        "2022/2023-07",
        "2025-04-25T23:00-04:00/2025-04-26",
        "2025-04-25/2025-04-25",
        "0001",
        "9999-12-31T23:59",
    ] {
        holds(&with_event(json!({ "when": when })));
    }
}

#[test]
fn words_that_look_like_markup_come_back_as_words() {
    let words = "</p><script>alert(1)</script> &amp; <b>a</b>  two  spaces";
    holds(&with_event(json!({ "title": words, "what": words })));
}

#[test]
fn place_source_and_part_of_the_day_come_back() {
    holds(&with_event(json!({
        "part": "late-evening", "zone": "Moscow time", "place": "The Kremlin", "basis": "record", "words": "on Friday",
        "sources": [{ "title": "TASS", "address": "https://tass.com/world/1942591" }],
    })));
}

#[test]
fn timelinejs_shows_the_dates_as_exactly_as_it_can() {
    let timeline =
        timelinejs::write(&with_event(json!({ "when": "2025-04-25T14:20+03:00~/2025-04", "zone": "Moscow time" })));
    let slide = &timeline["events"][0];
    assert_eq!(slide["start_date"], json!({ "year": 2025, "month": 4, "day": 25, "hour": 14, "minute": 20 }));
    assert_eq!(slide["end_date"], json!({ "year": 2025, "month": 4 }));
    assert_eq!(slide["group"], "The weather");
    assert_eq!(slide["text"], json!({ "headline": "The storm", "text": "<p>It rained.</p>" }));
    assert_eq!(timeline["scale"], "human");
}

#[test]
fn what_was_changed_in_timelinejs_counts() {
    let mut timeline =
        timelinejs::write(&with_event(json!({ "when": "2025-04-25T14:20+03:00", "words": "on Friday" })));
    let slide = &mut timeline["events"][0];
    slide["start_date"]["day"] = json!(26);
    slide["text"]["headline"] = json!("The <em>great</em> storm");
    slide["group"] = json!("Weather");
    let (story, said) = back(&timeline);
    let event = &story.events[0];
    assert_eq!((event.when.to_string().as_str(), event.title.as_str()), ("2025-04-26T14:20", "The great storm"));
    assert_eq!(event.words, None);
    assert_eq!(story.threads[0].title, "Weather");
    assert_eq!(said, ["events[0].on_the_record.when: 2025-04-25T14:20+03:00 is not the date beside it, which counts"]);
}

#[test]
fn an_event_of_ours_that_is_broken_costs_only_itself() {
    let mut timeline = timelinejs::write(&with_event(json!({})));
    timeline["events"][0]["on_the_record"]["sources"] = json!([{ "title": "x", "address": "javascript:alert(1)" }]);
    let (story, said) = back(&timeline);
    assert_eq!(story.events[0].title, "The storm");
    assert!(said[0].starts_with("events[0].on_the_record: is left out, because it is not an event"), "{said:?}");
}

proptest! {
    #[test]
    fn any_events_come_back(
        events in prop::collection::vec(
            (1i16..9999, 0u8..4, 1u8..13, 1u8..29, 0u8..24, 0u8..60, "[a-zA-Z<>&;\"' é雨]{0,20}x", "[a-z<>&/ ]{0,40}x", 0usize..3),
            1..8,
        )
    ) {
        let threads: Vec<Value> =
            ["Rain", "Rain & <wind>", "雨"].iter().enumerate().map(|(index, title)| json!({ "id": format!("t{index}"), "title": title })).collect();
        let events: Vec<Value> = events.into_iter().enumerate().map(|(index, (year, fine, month, day, hour, minute, title, what, thread))| {
            let mut when = format!("{year:04}");
            if fine > 0 { when += &format!("-{month:02}"); }
            if fine > 1 { when += &format!("-{day:02}"); }
            if fine > 2 { when += &format!("T{hour:02}:{minute:02}"); }
            json!({
                "id": format!("e{index}"), "thread": format!("t{thread}"), "title": title, "when": when, "what": what, "basis": "record",
            })
        }).collect();
        holds(&story(json!({ "threads": threads, "events": events })));
    }
}
