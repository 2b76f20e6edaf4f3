//! Looks for words in the passages of the page and remembers where they were.

use super::find::{context, find};
use super::passages::{Passages, is_over};
use crate::reader::choices::Order;
use js_sys::Date;
use std::ops::Range;
use web_sys::Element;

/// How many hits are listed: more than anybody reads.
pub const LISTED: usize = 50;
/// How many of them in the very frame of the search: as many as the list shows without being scrolled.
pub const LISTED_AT_FIRST: usize = 12;
/// How many hits are lit: past this a page is lit all over.
const LIT: usize = 1000;
/// How many of them in the very frame of the search: more than a window shows.
const LIT_AT_FIRST: usize = 100;
/// How much of the text around a hit is listed, in letters on either side.
const AROUND: usize = 40;

/// How long passages are searched and read in one go, in milliseconds: half of a frame.
const SLICE: f64 = 8.0;

/// The passages, and the hits of the last search.
pub struct Finder {
    order: Order,
    passages: Passages,
    /// Whether all passages have been read.
    whole: bool,
    words: String,
    /// How many passages have been searched for these words.
    searched: usize,
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
    /// Begins with the page, with the timeline in this order.
    pub fn begin(order: Order) -> Self {
        let passages = Passages::of(order);
        Self { order, passages, whole: false, words: String::new(), searched: 0, hits: Vec::new() }
    }

    /// The timeline's order when the page was read.
    pub fn order(&self) -> Order {
        self.order
    }

    /// Looks for folded words in what has been read, as far as one goes at once; reads on only if they are not there.
    pub fn look_for(&mut self, words: String) {
        self.hits.clear();
        (self.words, self.searched) = (words, 0);
        self.search(Date::now() + SLICE);
        if self.hits.is_empty() {
            self.go_on();
        }
    }

    /// Searches what has been read, and where there is time left reads a little more of the page. More hits come after
    /// those that are there; says whether there are more to be lit at first.
    pub fn go_on(&mut self) -> bool {
        let before = self.hits.len();
        let end = Date::now() + SLICE;
        self.search(end);
        if self.searched == self.passages.read.len() && Date::now() < end {
            self.whole = self.whole || self.passages.read_on(end);
            // Searched in a tenth of the time it was read in.
            self.search(f64::INFINITY);
        }
        self.hits.len() > before && before < LIT_AT_FIRST
    }

    /// Searches what has been read and not searched, until this time.
    fn search(&mut self, end: f64) {
        for (passage, text) in self.passages.read.iter().enumerate().skip(self.searched) {
            if is_over(end, passage) {
                return;
            }
            self.hits.extend(find(&text.folded, &self.words).map(|at| Hit { passage, at }));
            self.searched = passage + 1;
        }
    }

    /// Whether the whole page has been searched.
    pub fn is_done(&self) -> bool {
        self.whole && self.searched == self.passages.read.len()
    }

    /// How many hits there are.
    pub fn count(&self) -> usize {
        self.hits.len()
    }

    /// The first hit that is not above this line, in CSS pixels from the top of the window: in the text, whose passages
    /// stand one below the other, so that few of many are looked at. All else comes after it.
    pub fn first_below(&self, line: f64) -> usize {
        let above = |hit: &Hit| {
            let passage = &self.passages.read[hit.passage];
            passage.is_text() && passage.seen().get_bounding_client_rect().bottom() < line
        };
        self.hits.partition_point(above)
    }

    /// These of the hits, as far as there are so many, as the list shows them.
    pub fn rows(&self, which: Range<usize>) -> Vec<Row> {
        self.hits.iter().take(which.end).skip(which.start).map(|hit| self.row(hit)).collect()
    }

    fn row(&self, hit: &Hit) -> Row {
        let passage = &self.passages.read[hit.passage];
        let source = passage.element.text_content().unwrap_or_default();
        Row { place: passage.place(), words: context(&source, &passage.folded.source(&hit.at), AROUND) }
    }

    /// The hits to light: the element each stands in, and the range of its text in UTF-16 units. At first only some, so
    /// that what is typed shows at once.
    pub fn lit(&self, at_first: bool) -> impl Iterator<Item = (&Element, Range<usize>)> {
        (0..self.hits.len().min(if at_first { LIT_AT_FIRST } else { LIT })).filter_map(|index| self.hit(index))
    }

    /// One hit, as in [`lit`](Self::lit).
    pub fn hit(&self, index: usize) -> Option<(&Element, Range<usize>)> {
        let hit = self.hits.get(index)?;
        let passage = &self.passages.read[hit.passage];
        Some((&passage.element, passage.folded.source(&hit.at)))
    }
}
