//! Dates, times of day, durations and repetitions.
//!
//! ```text
//! lexicon -> reader -> rules -> meaning -> resolve -> value
//!            (count)                       (tense, point)
//! ```
//!
//! The `rules` read what an expression says; `resolve` works out which stretch of the calendar that is. Where a text
//! has a day of publication, "Friday" and "last month" are counted from it; where it has none, as a history, each date is
//! counted from the one told before it. No clock is asked: what cannot be known stays empty.

mod count;
mod lexicon;
mod meaning;
mod point;
mod reader;
mod resolve;
mod rules;
mod story_date;
mod tense;
mod unit;

pub(super) use point::days;
pub use story_date::{part_of_day, story_date};
pub(super) use tense::{Tense, verb};

use super::{Span, Text};
use crate::story::Basis;
use jiff::civil::Date;

/// A date or the like, as a TIMEX3 of TimeML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// The words.
    pub span: Span,
    /// What it is.
    pub kind: TimeType,
    /// Its TIMEX3 value, such as `2025-04-25`, `2025-W17`, `P3D`, `PAST_REF`; empty where it cannot be known.
    pub value: String,
    /// Whether the words state it, or it was worked out from them.
    pub basis: Basis,
}

/// What an expression of time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeType {
    /// A day or something larger.
    Date,
    /// Something smaller than a day.
    Time,
    /// How long something lasts.
    Duration,
    /// Something that comes again.
    Set,
}

/// The expressions of time in a text published on a day, if that is known.
pub(super) fn find(text: &Text, published: Option<Date>) -> Vec<Time> {
    let reader = reader::Reader::of(text, published.is_none());
    let found = rules::all(&reader);
    resolve::all(&reader, published, found)
}
