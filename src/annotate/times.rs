//! Dates, times of day, durations and repetitions.

use super::{Span, Text};
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
pub(super) fn find(_text: &Text, _published: Option<Date>) -> Vec<Time> {
    Vec::new()
}
