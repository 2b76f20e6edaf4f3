//! The blocks of the text.

use super::spans::{quotations, within};
use crate::reader::Reading;
use crate::story::{Block, BlockKind, EventId, Marked, Span};
use maud::{Markup, html};

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

/// How many blocks stand in a part of a long story, give or take a quarter, and how many parts in a stretch; text.css
/// guesses their height by it.
const PART: usize = 32;

/// All blocks, in reading order. A long story stands in several parts: those far from the window cost the browser
/// nothing, whereas ten thousand paragraphs that each had to be looked at would cost every frame. So would hundreds of
/// parts: a story that has as many stands in stretches of them.
#[must_use]
pub fn blocks(reading: &Reading) -> Markup {
    let parts = parts(&reading.story.blocks);
    let story = |parts: &[&[Block]]| {
        html! {
            @for part in parts {
                div class="story" { @for each in *part { (block(each, reading)) } }
            }
        }
    };
    let stretches: Vec<_> = stretches(&parts).collect();
    html! {
        article {
            @if let [only] = &stretches[..] { (story(only)) } @else {
                @for stretch in stretches { div class="stretch" { (story(stretch)) } }
            }
        }
    }
}

/// The stretches of a story: one, if it has not twice as many parts as a stretch.
fn stretches<T>(parts: &[T]) -> impl Iterator<Item = &[T]> {
    parts.chunks(parts.len().div_ceil((parts.len() / PART).max(1)))
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
pub fn block(block: &Block, reading: &Reading) -> Markup {
    let id = &block.id;
    let events = reading.ties.events(id).iter().map(EventId::as_str).collect::<Vec<_>>().join(" ");
    let events = (!events.is_empty()).then_some(events);
    let voices = heard(&block.content, reading);
    let content = within(block, &block.content, 0, reading);
    html! {
        @match block.kind {
            BlockKind::Paragraph => p id=(id) data-events=[events] data-voices=[voices] { (content) },
            BlockKind::Heading => h2 id=(id) data-events=[events] data-voices=[voices] { (content) },
            BlockKind::Caption => p id=(id) data-events=[events] data-voices=[voices] class="caption" { (content) },
            BlockKind::Credit => p id=(id) data-events=[events] data-voices=[voices] class="credit" { (content) },
            BlockKind::List => ul id=(id) data-events=[events] { (entries(block, reading)) },
        }
    }
}

/// The entries of a list.
fn entries(block: &Block, reading: &Reading) -> Markup {
    let mut before = 0;
    html! {
        @for entry in &block.items {
            @let next = before + quotations(entry);
            li data-voices=[heard(entry, reading)] {
                (within(block, entry, std::mem::replace(&mut before, next), reading))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PART, parts, stretches};
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
    fn stretches_are_of_many_parts_and_leave_none_out() {
        for (count, expected) in [(1, 1), (PART, 1), (2 * PART - 1, 1), (2 * PART, 2), (311, 9), (10_000, 304)] {
            let parts = vec![(); count];
            let lengths: Vec<usize> = stretches(&parts).map(<[()]>::len).collect();
            assert_eq!(lengths.len(), expected, "{count} parts");
            assert_eq!(lengths.iter().sum::<usize>(), count);
        }
    }

    #[test]
    fn a_credit_stays_with_its_caption() {
        let mut story = paragraphs(2 * PART);
        story[PART].kind = BlockKind::Credit;
        assert_eq!(parts(&story).first().map(|part| part.len()), Some(PART + 1));
    }
}
