//! Looks for words in the passages of the page and remembers where they were.

use super::find::{context, find};
use super::passages::{self, Passage};
use crate::reader::choices::Order;
use std::ops::Range;
use web_sys::Element;

/// How many hits are listed: more than anybody reads.
const LISTED: usize = 50;
/// How many hits are lit: past this a page is lit all over.
const LIT: usize = 1000;
/// How much of the text around a hit is listed, in letters on either side.
const AROUND: usize = 40;

/// The passages, and the hits of the last search.
pub struct Finder {
    order: Order,
    passages: Vec<Passage>,
    hits: Vec<Hit>,
}

/// A place in a passage, in bytes of its folded text: what that is in the page is worked out for hits that are shown.
struct Hit {
    passage: usize,
    at: Range<usize>,
}

/// A hit as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it is.
    pub place: String,
    /// The words before it, itself, and after.
    pub words: [String; 3],
}

impl Finder {
    /// Reads the page, with the timeline in this order.
    pub fn read(order: Order) -> Self {
        Self { order, passages: passages::read(order), hits: Vec::new() }
    }

    /// The timeline's order when the page was read.
    pub fn order(&self) -> Order {
        self.order
    }

    /// Looks for folded words.
    pub fn look_for(&mut self, words: &str) {
        self.hits.clear();
        for (passage, text) in self.passages.iter().enumerate() {
            self.hits.extend(find(&text.folded, words).map(|at| Hit { passage, at }));
        }
    }

    /// How many hits there are.
    pub fn count(&self) -> usize {
        self.hits.len()
    }

    /// The hits to list.
    pub fn rows(&self) -> Vec<Row> {
        self.hits.iter().take(LISTED).map(|hit| self.row(hit)).collect()
    }

    fn row(&self, hit: &Hit) -> Row {
        let passage = &self.passages[hit.passage];
        let source = passage.element.text_content().unwrap_or_default();
        Row { place: passage.place(), words: context(&source, &passage.folded.source(&hit.at), AROUND) }
    }

    /// The hits to light: the element each stands in, and the range of its text in UTF-16 units.
    pub fn lit(&self) -> impl Iterator<Item = (&Element, Range<usize>)> {
        (0..self.hits.len().min(LIT)).filter_map(|index| self.hit(index))
    }

    /// One hit, as in [`lit`](Self::lit).
    pub fn hit(&self, index: usize) -> Option<(&Element, Range<usize>)> {
        let hit = self.hits.get(index)?;
        let passage = &self.passages[hit.passage];
        Some((&passage.element, passage.folded.source(&hit.at)))
    }
}
