//! One of those in a text, and what is known of them.

use crate::annotate::Span;
use crate::annotate::people::names::Shape;
use crate::annotate::people::{Gender, PersonKind};

/// Someone, by name or by the phrase that tells of them.
#[derive(Clone, Debug)]
pub(in crate::annotate::people) struct Entry {
    /// The fullest form.
    pub name: String,
    pub kind: PersonKind,
    pub gender: Gender,
    pub shape: Shape,
    /// Whether it is a phrase: "a spokesman".
    pub phrase: bool,
    /// Whether it is many: "residents".
    pub many: bool,
    /// Whether the surname is a double one.
    pub doubled: bool,
    /// The token of its last mention.
    pub last: usize,
    /// How often it is named.
    pub uses: usize,
    /// Where it is first spoken of.
    pub first: Span,
    /// The words of the name in small letters, without particles and signs.
    pub(super) words: Vec<String>,
}

impl Entry {
    /// One person, by a name of which nothing has been learned yet.
    pub(super) fn new(name: String, kind: PersonKind, gender: Gender, shape: Shape, first: Span) -> Self {
        let words = Vec::new();
        Self { name, kind, gender, shape, phrase: false, many: false, doubled: false, last: 0, uses: 0, first, words }
    }

    /// Whether it is surely someone and not just a capitalised word.
    pub(in crate::annotate::people) fn is_known(&self, mentions: usize) -> bool {
        !self.phrase && (self.shape == Shape::Person || self.shape == Shape::Full && mentions > 1)
    }

    /// Whether "he" or "she" can stand for it.
    pub(in crate::annotate::people) fn can_be_human(&self) -> bool {
        match self.shape {
            Shape::Person | Shape::Full | Shape::Bare => self.kind != PersonKind::Organisation && !self.many,
            Shape::Body | Shape::Place => false,
        }
    }
}

/// What kind of voice a name is that of, by its shape.
pub(super) fn kind(shape: Shape) -> PersonKind {
    match shape {
        Shape::Person | Shape::Full | Shape::Bare => PersonKind::Person,
        Shape::Body => PersonKind::Organisation,
        Shape::Place => PersonKind::Collective,
    }
}
