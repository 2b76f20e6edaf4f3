//! Which paragraphs speak of which events: the ties between text and timeline, both ways.

mod choose;
mod glow;
mod now;

use super::choices::Choices;
use crate::story::{Block, BlockId, EventId, Marked, Span, Story};
use std::collections::HashMap;

/// The ties of a story. An event no paragraph speaks of is context: it is in the timeline only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    paragraphs: HashMap<EventId, Vec<Place>>,
    events: HashMap<BlockId, Vec<EventId>>,
}

/// A block, and the number readers know it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its address.
    pub block: BlockId,
    /// Counted from 1 in reading order.
    pub number: usize,
}

impl Ties {
    /// Reads the ties off a story: dates, occasions of quotations, and what a block says it speaks of.
    #[must_use]
    pub fn of(story: &Story) -> Self {
        let mut ties = Self::default();
        for (index, block) in story.blocks.iter().enumerate() {
            for event in spoken_of(block) {
                let events = ties.events.entry(block.id.clone()).or_default();
                if !events.contains(event) {
                    events.push(event.clone());
                    let place = Place { block: block.id.clone(), number: index + 1 };
                    ties.paragraphs.entry(event.clone()).or_default().push(place);
                }
            }
        }
        ties
    }

    /// The paragraphs that speak of an event, in reading order.
    #[must_use]
    pub fn paragraphs(&self, event: &EventId) -> &[Place] {
        self.paragraphs.get(event).map_or(&[], Vec::as_slice)
    }

    /// The events a block speaks of: first those it dates, then the occasions of what it quotes, then the rest.
    #[must_use]
    pub fn events(&self, block: &BlockId) -> &[EventId] {
        self.events.get(block).map_or(&[], Vec::as_slice)
    }
}

fn spoken_of(block: &Block) -> Vec<&EventId> {
    let mut dated = Vec::new();
    let mut occasions = Vec::new();
    for span in block.spans() {
        collect(span, &mut dated, &mut occasions);
    }
    dated.extend(occasions);
    dated.extend(&block.events);
    dated
}

fn collect<'a>(span: &'a Span, dated: &mut Vec<&'a EventId>, occasions: &mut Vec<&'a EventId>) {
    match span {
        Span::Marked(Marked::Date { event, .. }) => dated.push(event),
        Span::Marked(Marked::Quotation(quotation)) => {
            occasions.extend(&quotation.occasion);
            for inner in &quotation.content {
                collect(inner, dated, occasions);
            }
        }
        _ => {}
    }
}

/// Brings the ties to life, from when the page is: reading marks events and voices, choosing an event or a date goes
/// to the other side.
pub fn tie(choices: Choices) {
    crate::reader::effect::effect(move || {
        use leptos::prelude::Get;
        if choices.ready.get() {
            now::follow();
            choose::hear(choices);
        }
    });
}
