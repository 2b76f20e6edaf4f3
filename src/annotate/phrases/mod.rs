//! The words that name who says something: the noun phrase before a verb, after it, or after "according to".

mod after;
mod before;
mod date;

pub use after::after;
pub use before::before;

use super::words::{Kinds, Words};
use super::{Text, text::TokenKind};
use std::ops::Range;

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The name or noun with its determiners and titles, without apposition and relative clause: "the mayor".
    pub core: Range<usize>,
    /// With them: "the mayor, who opposes it".
    pub whole: Range<usize>,
}

impl Phrase {
    fn of(core: Range<usize>) -> Self {
        Self { whole: core.clone(), core }
    }
}

/// Whether a token can be inside a noun phrase: a noun, an adjective, a name, a number.
pub(super) fn nominal(text: &Text, words: &Words, token: usize) -> bool {
    let Some(kind) = text.tokens.get(token).map(|it| it.kind) else { return false };
    match kind {
        TokenKind::Number => true,
        TokenKind::Mark => false,
        TokenKind::Sign => {
            matches!(text.word(token), "-" | "‑" | "&" | "$" | "%" | "@" | "." | "#") && text.touches_last(token)
        }
        TokenKind::Word => {
            words.is_open(token) || words.is(token, Kinds::TITLE.or(Kinds::DAY).or(Kinds::GENITIVE).or(Kinds::NAME))
        }
    }
}

/// Whether a token surely is a finite verb or the auxiliary of one.
pub(in crate::annotate) fn finite(text: &Text, words: &Words, token: usize) -> bool {
    use super::cues::Forms;
    words.is(token, Kinds::AUXILIARY)
        || words.verb(token).is_some_and(|(_, forms)| {
            forms.any(Forms::PAST) && !words.is(token, Kinds::NAME) && !adjective(text, words, token)
        })
        || past(text, words, token)
}

/// Whether a word that no list has looks like a past form between a noun and what a verb may have after it.
fn past(text: &Text, words: &Words, token: usize) -> bool {
    let leads_on = Kinds::DETERMINER.or(Kinds::OBJECT).or(Kinds::NAME).or(Kinds::PREPOSITION);
    token > 0
        && words.is_open(token)
        && !words.is(token, Kinds::NAME)
        && text.word(token).ends_with("ed")
        && (words.is_open(token - 1)
            || words.is(token - 1, Kinds::SUBJECT.or(Kinds::ADVERB))
            || text.word(token - 1) == ",")
        && words.is(token + 1, leads_on)
}

/// Whether a past form stands where an adjective does: "the proposed ban", "a so - called expert".
fn adjective(text: &Text, words: &Words, token: usize) -> bool {
    token > 0
        && (words.is(token - 1, Kinds::DETERMINER.or(Kinds::GENITIVE).or(Kinds::PREPOSITION))
            && !words.is(token - 1, Kinds::SUBJECT)
            || text.word(token - 1) == "-")
}
