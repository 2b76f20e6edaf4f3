//! Every address on the page is one place: whatever a sound story calls its people, events and blocks.

use super::page::Page;
use super::{bundled, event, paragraph, person, read, said, with};
use on_the_record::story::Story;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The ids of the page around what `Page::of` shows.
const SHELL: [&str; 2] = ["reader", "story"];

/// The first id that stands twice.
fn twice(story: Story) -> Option<String> {
    let mut seen: BTreeSet<String> = SHELL.map(str::to_owned).into();
    Page::of(story).attributes("[id]", "id").into_iter().find(|id| !seen.insert(id.clone()))
}

#[test]
fn in_the_bundled_story() {
    assert_eq!(twice(bundled()), None);
}

#[test]
fn a_person_may_be_called_as_another_ones_name_was_addressed() {
    let people: Vec<Value> = ["ann", "ann-name", "name", "name-ann"].map(person).into();
    let words: Vec<Value> = ["ann", "ann-name", "name", "name-ann"].map(|id| said(id, "“Rain.”")).into();
    let story = json!({
        "id": "rain", "language": "en", "headline": "Rain", "people": people, "blocks": [paragraph("p1", json!(words))],
    });
    assert_eq!(twice(read(&story.to_string())), None);
}

/// Ids made to collide: with each other's addresses, and with what the page itself is made of.
fn id() -> impl Strategy<Value = String> {
    let page = Page::of(bundled());
    let own: Vec<String> = page.attributes("[id]", "id").into_iter().chain(SHELL.map(str::to_owned)).collect();
    prop_oneof![
        select(own),
        (
            select(vec!["v", "e", "p1", "name", "day", "sheet", "ann", "q1"]),
            select(vec!["v", "ann", "name", "q1", "title"])
        )
            .prop_map(|(one, other)| format!("{one}-{other}")),
        "[a-z][a-z0-9]{0,2}",
    ]
}

fn ids() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set(id(), 0..8).prop_map(|ids| ids.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn in_any_sound_story(
        people in ids(),
        threads in ids(),
        events in prop::collection::vec((id(), 0..40_u8), 0..12),
        blocks in prop::collection::btree_set("p[0-9]{1,2}", 1..8),
        speakers in prop::collection::vec(any::<Index>(), 0..12),
    ) {
        let mut named = BTreeSet::new();
        let events: Vec<Value> = events
            .into_iter()
            .filter(|(id, _)| !threads.is_empty() && named.insert(id.clone()))
            // Two days and their hours, so that days are drawn.
            .map(|(id, hour)| {
                let when = format!("2025-04-{:02}T{:02}:00+03:00", 25 + hour / 20, hour % 20);
                with(event(&id, &when), json!({ "thread": threads[usize::from(hour) % threads.len()] }))
            })
            .collect();
        let mut words: Vec<Value> = vec![json!("It rained. ")];
        if !people.is_empty() {
            words.extend(speakers.iter().map(|which| said(&people[which.index(people.len())], "“Rain.”")));
        }
        words.extend(people.iter().map(|id| json!({ "type": "person", "id": id, "text": "them" })));
        let blocks: Vec<Value> = blocks.iter().map(|id| paragraph(id, json!(words))).collect();
        let threads: Vec<Value> = threads.iter().map(|id| json!({ "id": id, "title": "T" })).collect();
        let people: Vec<Value> = people.iter().map(|id| with(person("ann"), json!({ "id": id }))).collect();
        let story = json!({
            "id": "rain", "language": "en", "headline": "Rain", "people": people, "threads": threads,
            "events": events, "blocks": blocks,
        });
        prop_assert_eq!(twice(read(&story.to_string())), None);
    }
}
