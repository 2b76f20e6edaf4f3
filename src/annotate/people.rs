//! Who is named in a text.

use super::Span;

/// Someone named, with every mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The fullest form in the text: `Ana Diaz`.
    pub name: String,
    /// What kind of voice it is.
    pub kind: PersonKind,
    /// What they are called, place by place.
    pub mentions: Vec<Span>,
}

pub use crate::story::PersonKind;
