//! The blocks of the text.

use super::spans::{quotations, within};
use crate::reader::Reading;
use crate::story::{Block, BlockKind, EventId, Marked, Span};
use leptos::prelude::*;

/// The voices heard in these spans, for the rule that lights one (see spotlight.rs): a browser finds an attribute at
/// once, but would look through all of the page for what has something inside it.
fn heard(spans: &[Span], reading: &Reading) -> Option<String> {
    let mut ids: Vec<&str> = Vec::new();
    for span in spans {
        if let Span::Marked(Marked::Quotation(quotation)) = span
            && let Some(voice) = quotation.by.as_ref().and_then(|by| reading.cast.voice(by))
            && !ids.contains(&voice.person.id.as_str())
        {
            ids.push(voice.person.id.as_str());
        }
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// How many blocks stand in a part of a long story, give or take a quarter; text.css guesses a part's height by it.
const PART: usize = 32;

/// All blocks, in reading order. A long story stands in several parts: those far from the window cost the browser
/// nothing, whereas ten thousand paragraphs that each had to be looked at would cost every frame.
#[must_use]
pub fn blocks(reading: &Reading) -> AnyView {
    let parts = parts(&reading.story.blocks)
        .into_iter()
        .map(|part| {
            let blocks = part.iter().map(|each| block(each, reading)).collect_view();
            view! { <div class="story">{blocks}</div> }
        })
        .collect_view();
    view! { <article>{parts}</article> }.into_any()
}

/// The parts of a story: one, if it is not twice as long as a part. What belongs to a picture stays together.
fn parts(mut blocks: &[Block]) -> Vec<&[Block]> {
    let mut parts = Vec::new();
    for left in (2..=(blocks.len() / PART).max(1)).rev() {
        let even = blocks.len().div_ceil(left);
        let belongs = |block: &&Block| block.kind == BlockKind::Credit;
        let (part, rest) = blocks.split_at(even + blocks[even..].iter().take_while(belongs).count());
        parts.push(part);
        blocks = rest;
    }
    parts.push(blocks);
    parts
}

/// One block with its address.
fn block(block: &Block, reading: &Reading) -> AnyView {
    let id = block.id.to_string();
    let events = reading.ties.events(&block.id).iter().map(EventId::as_str).collect::<Vec<_>>().join(" ");
    let events = (!events.is_empty()).then_some(events);
    let content = || within(block, &block.content, 0, reading);
    let voices = heard(&block.content, reading);
    match block.kind {
        BlockKind::Paragraph => view! { <p id=id data-events=events data-voices=voices>{content()}</p> }.into_any(),
        BlockKind::Heading => view! { <h2 id=id data-events=events data-voices=voices>{content()}</h2> }.into_any(),
        BlockKind::Caption => {
            view! { <p id=id data-events=events data-voices=voices class="caption">{content()}</p> }.into_any()
        }
        BlockKind::Credit => {
            view! { <p id=id data-events=events data-voices=voices class="credit">{content()}</p> }.into_any()
        }
        BlockKind::List => {
            let mut before = 0;
            let entries = block
                .items
                .iter()
                .map(|entry| {
                    let content = within(block, entry, before, reading);
                    before += quotations(entry);
                    view! { <li data-voices=heard(entry, reading)>{content}</li> }
                })
                .collect_view();
            view! { <ul id=id data-events=events>{entries}</ul> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PART, parts};
    use crate::story::{Block, BlockId, BlockKind};

    fn block(number: usize, kind: BlockKind) -> Block {
        let id = BlockId::new(&format!("p{number}")).expect("an id");
        Block { id, kind, content: Vec::new(), items: Vec::new(), events: Vec::new() }
    }

    fn paragraphs(count: usize) -> Vec<Block> {
        (1..=count).map(|number| block(number, BlockKind::Paragraph)).collect()
    }

    #[test]
    fn a_story_of_usual_length_is_in_one_part() {
        for count in [1, PART, 2 * PART - 1] {
            assert_eq!(parts(&paragraphs(count)).len(), 1, "{count} blocks");
        }
    }

    #[test]
    fn parts_are_alike_in_length_and_leave_nothing_out() {
        for count in [2 * PART, 100, 1_000, 10_000] {
            let story = paragraphs(count);
            let parts = parts(&story);
            assert!(parts.iter().all(|part| (PART..PART + PART / 2).contains(&part.len())), "{count} blocks");
            assert_eq!(parts.concat(), story);
        }
    }

    #[test]
    fn a_credit_stays_with_its_caption() {
        let mut story = paragraphs(2 * PART);
        story[PART].kind = BlockKind::Credit;
        assert_eq!(parts(&story).first().map(|part| part.len()), Some(PART + 1));
    }
}
