//! A sentence with its reporting verbs and their subjects.

use super::subject::subject;
use crate::annotate::cues::{Cue, cue};
use crate::annotate::phrases::Phrase;
use crate::annotate::quotes::marks::Marks;
use crate::annotate::words::{Kinds, Words};
use crate::annotate::{Text, text::TokenKind};
use std::ops::Range;

/// What the rules for one sentence read.
pub(super) struct Sentence<'a> {
    pub text: &'a Text<'a>,
    pub words: &'a Words,
    pub marks: &'a Marks,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its reporting verbs outside quotation marks, in order.
    pub cues: Vec<Cue>,
    /// For each of them, who does it.
    pub subjects: Vec<Option<Phrase>>,
}

impl<'a> Sentence<'a> {
    /// Reads a sentence.
    pub fn of(text: &'a Text<'a>, words: &'a Words, marks: &'a Marks, tokens: Range<usize>) -> Self {
        let headline = is_headline(text, words, &tokens);
        let written = |at: &usize| marks.at(*at).is_none() && (headline || !words.is(*at, Kinds::NAME));
        let cues: Vec<Cue> = tokens.clone().filter(written).filter_map(|at| cue(text, words, at)).collect();
        // "declined to say": the verb that lends its subject is part of the group of the other.
        let inner = |outer: &Cue| cues.iter().any(|it| it.head > outer.head && it.group.contains(&outer.head));
        let cues = cues.iter().filter(|it| !inner(it)).cloned().collect();
        let mut sentence = Self { text, words, marks, tokens, cues, subjects: Vec::new() };
        for at in 0..sentence.cues.len() {
            let found = subject(&sentence, at);
            sentence.subjects.push(found);
        }
        sentence
    }

    /// The tokens without signs at both ends; none if nothing else is there.
    pub fn trimmed(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let word = |at: &usize| matches!(self.text.tokens[*at].kind, TokenKind::Word | TokenKind::Number);
        let first = tokens.clone().find(word)?;
        let last = tokens.rev().find(word)?;
        Some(first..last + 1)
    }

    /// The first token of the sentence that no sign or list mark precedes.
    pub fn start(&self) -> usize {
        self.tokens.start
    }

    /// Whether a token ends what stands before it: a stop, or nothing more in the sentence.
    pub fn is_end(&self, at: usize) -> bool {
        at >= self.tokens.end || matches!(self.text.word(at), "." | "!" | "?" | ";")
    }
}

/// Whether nearly every long word has a capital, as in a headline: there a capital makes no name.
fn is_headline(text: &Text, words: &Words, tokens: &Range<usize>) -> bool {
    let long = |it: &usize| text.tokens[*it].kind == TokenKind::Word && text.word(*it).len() > 3;
    let (mut all, mut capital) = (0, 0);
    for token in tokens.clone().filter(long) {
        all += 1;
        capital += usize::from(text.tokens[token].capital || words.is(token, Kinds::PREPOSITION));
    }
    all > 3 && capital * 5 >= all * 4
}
