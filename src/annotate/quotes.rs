//! What was said, and by whom.

use super::{Person, Span, Text};

/// Something said.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// What was said, without the cue between; several spans when it is split or runs on.
    pub content: Vec<Span>,
    /// Whether its words stand in marks.
    pub kind: Kind,
    /// The words that tell that it is said: "said", "according to".
    pub cue: Option<Span>,
    /// The words that name the speaker here: "he", "Ms Diaz".
    pub source: Option<Span>,
    /// The speaker's place among the people; none where that is not known.
    pub speaker: Option<usize>,
    /// How sure the speaker is, from 0 to 1.
    pub confidence: f32,
    /// The rule that decided.
    pub why: &'static str,
}

/// How much of what was said stands in marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All of it.
    Direct,
    /// Some of it.
    Mixed,
    /// Nothing.
    Indirect,
}

/// What is said in a text, and who is named in it.
pub(super) fn find(_text: &Text) -> (Vec<Quotation>, Vec<Person>) {
    (Vec::new(), Vec::new())
}
