//! The timeline: threads that fold, and in each event what is known of it and how.

use super::page::{Page, attribute, text, within};
use super::{bundled, event, paragraph, people, story, with};
use on_the_record::story::Story;
use serde_json::{Value, json};

/// A story with these events in one thread, none of them spoken of in its text.
fn timeline(events: Value) -> Story {
    story(
        json!({ "people": people(&["ann", "ben"]), "threads": [{ "id": "rain", "title": "The rain" }], "events": events }),
    )
}

/// The words of one event's entry that `selector` finds.
fn told(event: Value, selector: &str) -> Vec<String> {
    Page::of(timeline(json!([event]))).texts(&format!("#timeline .event {selector}"))
}

#[test]
fn threads_fold_and_say_how_many_events_they_hold() {
    let page = Page::of(bundled());
    let threads = page.all("#timeline details[data-thread]");
    let heads: Vec<(String, String, String)> = threads
        .iter()
        .map(|thread| {
            let one = |selector| text(within(*thread, selector)[0]);
            (attribute(*thread, "data-thread"), one("summary h3"), one("summary .count"))
        })
        .collect();
    let expected = [
        ("visits", "Witkoff’s visits", "5 events"),
        ("moskalik", "Killing of Gen. Moskalik", "2 events"),
        ("elbe", "Elbe ceremony", "2 events"),
        ("background", "Background to the war", "5 events"),
    ];
    assert_eq!(heads, expected.map(|(id, title, count)| (id.into(), title.into(), count.into())));
}

#[test]
fn a_thread_of_one_event_says_so() {
    let page = Page::of(timeline(json!([event("storm", "2025")])));
    assert_eq!(page.texts("#timeline .count"), ["1 event"]);
}

#[test]
fn the_first_thread_is_open_and_the_others_are_folded() {
    let page = Page::of(bundled());
    let open: Vec<bool> =
        page.all("#timeline details[data-thread]").iter().map(|thread| thread.attr("open").is_some()).collect();
    assert_eq!(open, [true, false, false, false]);
    assert!(page.all("#timeline details.event[open]").is_empty());
}

#[test]
fn every_event_stands_once_in_its_thread_under_its_address() {
    let story = bundled();
    let page = Page::of(story.clone());
    for event in &story.events {
        page.one(&format!("[data-thread='{}'] li#e-{} > details[data-event='{}']", event.thread, event.id, event.id));
    }
    assert_eq!(page.all("#timeline [data-event]").len(), story.events.len());
}

#[test]
fn events_stand_by_date_in_their_thread() {
    let page =
        Page::of(timeline(json!([event("late", "2025-04-25"), event("early", "1945"), event("midway", "2022-02")])));
    assert_eq!(page.attributes("[data-thread=rain] .events > li", "id"), ["e-early", "e-midway", "e-late"]);
}

#[test]
fn every_event_knows_its_place_among_all() {
    let page = Page::of(bundled());
    let mut places: Vec<usize> =
        page.attributes("#timeline li[data-of]", "data-place").iter().map(|place| place.parse().unwrap()).collect();
    places.sort_unstable();
    assert_eq!(places, (0..14).collect::<Vec<_>>());
}

#[test]
fn a_date_is_as_exact_as_it_is_known() {
    let dates = [
        ("1945", "1945"),
        ("2025-04", "Apr 2025"),
        ("2025-04-25", "25 Apr 2025"),
        ("2025-04-25~", "about 25 Apr 2025"),
        ("2022-06-30/2023-07-12", "30 Jun 2022 – 12 Jul 2023"),
        ("2025-04-25T10:40+03:00~", "25 Apr 2025, about 10:40, UTC+3"),
        ("2025-04-25T14:20+03:00~/2025-04-25T17:20+03:00~", "25 Apr 2025, about 14:20 to about 17:20, UTC+3"),
    ];
    for (when, shown) in dates {
        assert_eq!(told(event("storm", when), ".date"), [shown]);
    }
}

#[test]
fn a_zone_is_called_what_readers_call_it() {
    let storm = with(event("storm", "2025-04-25T10:40+03:00"), json!({ "zone": "Moscow time" }));
    assert_eq!(told(storm, ".date"), ["25 Apr 2025, 10:40, Moscow time"]);
}

#[test]
fn where_only_the_part_of_the_day_is_known_that_is_said() {
    let storm = with(event("storm", "2025-04-25"), json!({ "part": "late-evening" }));
    assert_eq!(told(storm, ".date"), ["25 Apr 2025, late evening"]);
}

#[test]
fn machines_are_told_the_date_but_not_of_a_span() {
    let page = Page::of(timeline(json!([event("storm", "2025-04-25T10:40+03:00~"), event("season", "2024/2025")])));
    assert_eq!(page.attributes("#e-storm time", "datetime"), ["2025-04-25T10:40+03:00"]);
    assert!(page.all("#e-season time").is_empty());
}

#[test]
fn an_event_says_how_its_date_is_known() {
    for (basis, words, sentence) in [
        ("stated", Some("Friday"), "Dated “Friday” in the story. Known to the day."),
        ("stated", None, "The story states the date. Known to the day."),
        ("resolved", Some("80 years ago"), "Worked out from “80 years ago” in the story. Known to the day."),
        ("resolved", None, "Worked out from the story’s words. Known to the day."),
        ("record", Some("last week"), "From the record; the story says “last week”. Known to the day."),
        ("record", None, "From the record. Known to the day."),
    ] {
        let mut storm = with(event("storm", "2025-04-25"), json!({ "basis": basis }));
        if let Some(words) = words {
            storm = with(storm, json!({ "words": words }));
        }
        assert_eq!(told(storm, ".basis"), [sentence]);
    }
}

#[test]
fn an_event_says_what_where_with_whom_and_on_whose_word() {
    let storm = with(
        event("storm", "2025"),
        json!({
            "place": "The hill",
            "people": ["ann", "ben"],
            "sources": [
                { "title": "The almanac", "address": "https://example.org/almanac" },
                { "title": "The office", "address": "mailto:office@example.org" },
            ],
        }),
    );
    let page = Page::of(timeline(json!([storm])));
    let texts = |selector: &str| page.texts(&format!("#e-storm {selector}"));
    assert_eq!(texts(".title"), ["About storm"]);
    assert_eq!(texts(".place"), ["The hill"]);
    assert_eq!(texts(".what"), ["It came."]);
    assert_eq!(texts(".people"), ["With ann, ben"]);
    assert_eq!(texts(".of-thread"), ["The rain"]);
    assert_eq!(texts(".sources a"), ["The almanac", "The office"]);
    let addresses = page.attributes("#e-storm .sources a", "href");
    assert_eq!(addresses, ["https://example.org/almanac", "mailto:office@example.org"]);
}

#[test]
fn what_is_not_known_of_an_event_leaves_no_gap() {
    let page = Page::of(timeline(json!([event("storm", "2025")])));
    assert!(page.all("#e-storm :is(.place, .people, .sources)").is_empty());
}

#[test]
fn an_event_leads_to_the_paragraphs_that_speak_of_it() {
    let named = json!([{ "type": "date", "event": "storm", "text": "Friday" }]);
    let listed = with(paragraph("p12", json!(["It had been dry."])), json!({ "events": ["storm"] }));
    let page = Page::of(story(json!({
        "threads": [{ "id": "rain", "title": "The rain" }],
        "events": [event("storm", "2025-04-25")],
        "blocks": [paragraph("p3", named), paragraph("p9", json!(["Nothing."])), listed],
    })));
    assert_eq!(page.texts("#e-storm .paragraphs :is(span:not([hidden]), a)"), ["In the story: ", "¶1", "¶3"]);
    assert_eq!(page.attributes("#e-storm .paragraphs a", "href"), ["#p3", "#p12"]);
}

#[test]
fn an_event_the_text_does_not_speak_of_is_called_context() {
    assert_eq!(told(event("storm", "2025"), ".paragraphs"), ["Not in the story: context."]);
}
