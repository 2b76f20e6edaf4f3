//! Every event has its date, and the text leads to it.

use super::{marks, name, rows, story};
use on_the_record::story::{Block, Marked, When};

/// Every event in the order of the file: its thread | id | how its date is known | the date.
const HAPPENED: &str = "
    visits     | first-meeting       | record   | 2025-02-11
    visits     | second-meeting      | record   | 2025-03-13
    visits     | third-meeting       | record   | 2025-04-11
    visits     | witkoff-lands       | record   | 2025-04-25
    visits     | fourth-meeting      | record   | 2025-04-25T14:20+03:00~/2025-04-25T17:20+03:00~
    moskalik   | car-bomb            | record   | 2025-04-25T10:40+03:00~
    moskalik   | kremlin-blames-kyiv | record   | 2025-04-25
    elbe       | elbe-1945           | resolved | 1945-04-25
    elbe       | elbe-ceremony       | resolved | 2025-04-25
    background | invasion            | record   | 2022-02-24
    background | biden-pledge        | record   | 2022-06-30/2023-07-12
    background | trump-on-zelensky   | record   | 2025-04-14
    background | leaked-texts        | record   | 2025-04-25
    background | retold-article      | stated   | 2025-04-26
";

/// The events the text itself does not speak of: the timeline shows them as context.
const CONTEXT: [&str; 4] = ["first-meeting", "second-meeting", "third-meeting", "retold-article"];

fn speaks_of(block: &Block, event: &str) -> bool {
    let listed = block.events.iter().any(|id| id.as_str() == event);
    let marked = marks(block).into_iter().any(|mark| match mark {
        Marked::Date { event: id, .. } => id.as_str() == event,
        Marked::Quotation(said) => said.occasion.as_ref().is_some_and(|id| id.as_str() == event),
        _ => false,
    });
    listed || marked
}

#[test]
fn every_event_has_its_thread_its_date_and_how_that_is_known() {
    let story = story();
    let expected = rows::<4>(HAPPENED);
    for (event, [thread, id, basis, when]) in story.events.iter().zip(&expected) {
        assert_eq!((event.id.as_str(), event.thread.as_str()), (*id, *thread));
        assert_eq!(name(event.basis), *basis, "{id}");
        assert_eq!(Ok(event.when), when.parse::<When>(), "{id}");
    }
    assert_eq!(story.events.len(), expected.len());
}

#[test]
fn the_words_for_a_date_stand_in_a_block_that_speaks_of_the_event() {
    let story = story();
    for event in &story.events {
        let Some(words) = &event.words else { continue };
        let mut blocks = story.blocks.iter().filter(|block| speaks_of(block, event.id.as_str()));
        assert!(blocks.any(|block| block.text().contains(words)), "{}: “{words}”", event.id);
    }
}

#[test]
fn the_text_leads_to_every_event_it_speaks_of() {
    let story = story();
    for event in &story.events {
        let id = event.id.as_str();
        let spoken_of = story.blocks.iter().any(|block| speaks_of(block, id));
        assert_ne!(spoken_of, CONTEXT.contains(&id), "{id}");
    }
}
