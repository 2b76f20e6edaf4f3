//! Dated sentences as a draft of a timeline.

use super::{Quotation, Span, Text, Time};

/// Something that happened, as a sentence tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The sentence.
    pub span: Span,
    /// The place of its date among the times.
    pub time: usize,
    /// Its main clause, cut to a title.
    pub title: String,
}

/// The events that the sentences of a text tell.
pub(super) fn find(_text: &Text, _times: &[Time], _quotes: &[Quotation]) -> Vec<Event> {
    Vec::new()
}
