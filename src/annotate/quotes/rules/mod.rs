//! The rules that tell who says what stands in marks, one a file.
//!
//! A rule looks at one stretch in its unit and answers with a [`Found`]; [`super::speech`] asks them in turn.

mod after;
mod headline;
mod within;

pub(super) use after::{after, trailing};
pub(super) use headline::headline;
pub(super) use within::{Governor, end, governor, led};

use super::marks::Marks;
use super::units::Unit;
use crate::annotate::Text;
use crate::annotate::cues::{Forms, Frames};
use crate::annotate::words::{Kinds, Words};
use std::ops::Range;

/// What every rule reads.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub text: &'a Text<'a>,
    pub words: &'a Words,
    pub marks: &'a Marks,
}

/// A cue and a source, and by which rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The tokens that tell that something is said.
    pub cue: Range<usize>,
    /// The tokens that name who; none where the subject is that of the sentence.
    pub source: Option<Range<usize>>,
    /// The rule.
    pub why: &'static str,
}

impl Page<'_> {
    /// Where the text after a stretch ends that is of its unit and of no other stretch.
    pub(super) fn right(&self, unit: &Unit, stretch: usize) -> usize {
        let after = Some(stretch + 1).filter(|it| unit.stretches.contains(it));
        after.map_or(unit.tokens.end, |it| self.marks.stretches[it].tokens.start)
    }

    /// The last word or sign within the marks of a stretch.
    pub(super) fn last_sign(&self, stretch: usize) -> &str {
        let tokens = &self.marks.stretches[stretch].tokens;
        let closed = self.text.tokens[tokens.end - 1].kind == crate::annotate::text::TokenKind::Mark;
        let mut last = tokens.end - 1 - usize::from(closed && tokens.len() > 1);
        // ‘… “Doris”,’: a mark within has its own end.
        while last > tokens.start && self.text.tokens[last].kind == crate::annotate::text::TokenKind::Mark {
            last -= 1;
        }
        self.text.word(last)
    }

    /// Whether a stretch is but a name: "a village known as “the Pit”", "it is called “Rye”".
    pub(super) fn is_named(&self, stretch: usize) -> bool {
        let Page { text, words, marks } = *self;
        let start = marks.stretches[stretch].tokens.start;
        let at = |back: usize| start.checked_sub(back).map_or("", |it| text.word(it));
        let back = if matches!(at(1), "the" | "a" | "as") { 2 } else { 1 };
        let called = |word: &str| matches!(word, "called" | "call" | "calls" | "dubbed" | "labelled" | "labeled");
        let named =
            matches!(at(back), "nicknamed" | "titled" | "entitled" | "named" | "known" | "codenamed" | "christened");
        let passive = called(at(back)) && start.checked_sub(back + 1).is_some_and(|it| words.is(it, Kinds::BE));
        let own = matches!(at(back), "itself" | "themselves" | "himself" | "herself") && called(at(back + 1));
        (named || passive || own) && self.length(stretch) < 5
    }

    /// How many words and numbers are in a stretch.
    pub(super) fn length(&self, stretch: usize) -> usize {
        use crate::annotate::text::TokenKind::{Number, Word};
        let tokens = self.marks.stretches[stretch].tokens.clone();
        tokens.filter(|at| matches!(self.text.tokens[*at].kind, Word | Number)).count()
    }
}

/// Whether a verb that can go with a quotation stands at a token, in a form that can be the one of a sentence.
pub(super) fn speaks(text: &Text, words: &Words, at: usize) -> bool {
    if words.is(at, Kinds::NAME) && text.tokens[at].capital {
        return false;
    }
    let listed = words.verb(at).is_some_and(|(verb, forms)| {
        verb.frames.any(Frames::QUOTE | Frames::THAT) && forms.any(Forms::PAST | Forms::THIRD | Forms::BASE)
    });
    listed || MANNERS.contains(&text.word(at))
}

/// Verbs that tell how something is said, and are cues only beside a quotation; those that report elsewhere are not listed again.
const MANNERS: &[&str] = &[
    "corrected",
    "cracked",
    "croaked",
    "chuckled",
    "drawled",
    "gasped",
    "giggled",
    "grinned",
    "groaned",
    "growled",
    "grunted",
    "howled",
    "hissed",
    "laughed",
    "laughs",
    "moaned",
    "mumbled",
    "murmured",
    "nodded",
    "posted",
    "posts",
    "pressed",
    "prompted",
    "purred",
    "read",
    "reads",
    "roared",
    "sang",
    "shrugged",
    "smiled",
    "smiles",
    "sniffed",
    "sobbed",
    "spat",
    "sputtered",
    "stammered",
    "sworn",
    "snorted",
    "urged",
    "wailed",
    "wept",
    "hollered",
    "bellowed",
    "barked",
    "teased",
    "taunted",
    "ventured",
    "commented",
    "comments",
    "finished",
    "protested",
];
