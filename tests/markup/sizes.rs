//! From the shortest story to a very long one.

use super::page::Page;
use super::{event, paragraph, people, said, story};
use serde_json::{Value, json};

#[test]
fn a_story_of_one_paragraph_is_a_whole_page() {
    let page = Page::of(story(json!({})));
    assert_eq!(page.texts("main h1, main article"), ["Rain at last", "It rained."]);
    assert!(page.all("[data-voice], [data-thread], [data-event]").is_empty());
}

#[test]
fn a_story_of_ten_thousand_blocks_is_written_whole() {
    let blocks: Vec<Value> = (1..=10_000)
        .map(|n| {
            paragraph(&format!("p{n}"), json!(["It rained, ", said("ann", "“and rained,”"), format!(" day {n}.")]))
        })
        .collect();
    let page = Page::of(story(json!({ "people": people(&["ann"]), "blocks": blocks })));
    assert_eq!(page.all("main article > .stretch > .story > p").len(), 10_000);
    assert_eq!(page.texts("#p10000"), ["It rained, “and rained,” day 10000."]);
    assert_eq!(page.texts("#v-ann .count"), ["10000 quotations, 100 per cent of the quoted words"]);
}

#[test]
fn five_hundred_events_stand_by_date() {
    let events: Vec<Value> = (0..500).map(|n| event(&format!("storm-{n}"), &format!("{}", 2499 - n))).collect();
    let page = Page::of(story(json!({ "threads": [{ "id": "rain", "title": "The rain" }], "events": events })));
    let dates = page.texts("#timeline .date");
    assert_eq!(dates, (2000..2500).map(|year| year.to_string()).collect::<Vec<_>>());
}
