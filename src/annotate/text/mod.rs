//! The text as the rules read it: paragraphs of sentences of tokens.

mod furniture;
mod sentences;
mod tokens;

pub use tokens::{Token, TokenKind};

use super::Span;
use std::ops::Range;

/// A text with its tokens, sentences and paragraphs. Ranges count tokens.
#[derive(Debug)]
pub struct Text<'a> {
    source: &'a str,
    /// Every token, in order.
    pub tokens: Vec<Token>,
    /// The tokens of each sentence, in order and without gaps.
    pub sentences: Vec<Range<usize>>,
    /// The sentences of each paragraph, as a range of `sentences`.
    pub paragraphs: Vec<Range<usize>>,
}

impl<'a> Text<'a> {
    /// Reads a text.
    #[must_use]
    pub fn of(source: &'a str) -> Self {
        let tokens = tokens::tokens(source);
        let (sentences, paragraphs) = sentences::sentences(source, &tokens);
        Self { source, tokens, sentences, paragraphs }
    }

    /// The whole text.
    #[must_use]
    pub fn source(&self) -> &'a str {
        self.source
    }

    /// The words of a span.
    #[must_use]
    pub fn at(&self, span: Span) -> &'a str {
        &self.source[span.range()]
    }

    /// The words of a token; nothing beyond the last.
    #[must_use]
    pub fn word(&self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |token| self.at(token.span))
    }

    /// Whether a token is this word, without regard to the case of its letters.
    #[must_use]
    pub fn is(&self, token: usize, word: &str) -> bool {
        self.word(token).eq_ignore_ascii_case(word)
    }

    /// Whether nothing stands between a token and the one before it.
    #[must_use]
    pub fn touches_last(&self, token: usize) -> bool {
        token > 0 && token < self.tokens.len() && self.tokens[token - 1].span.end == self.tokens[token].span.start
    }

    /// Whether an apostrophe makes those who own what follows of the word before it: "the referees’ association". Behind a
    /// mark that may still be open it may close that.
    #[must_use]
    pub fn is_plural_owner(&self, token: usize) -> bool {
        const NEAR: usize = 24;
        let apostrophe = |at: usize| matches!(self.word(at), "’" | "'");
        let sentence = || self.sentences[self.sentence_of(token)].start.max(token.saturating_sub(NEAR))..token;
        let letter = |at: usize| self.word(at).starts_with(char::is_alphabetic);
        apostrophe(token)
            && self.touches_last(token)
            && !self.touches_last(token + 1)
            && self.word(token - 1).ends_with('s')
            && letter(token + 1)
            && !sentence().any(|at| self.word(at) == "‘" || apostrophe(at) && !self.touches_last(at))
    }

    /// The span of a range of tokens; empty at the start of the text if the range is.
    #[must_use]
    pub fn span(&self, tokens: Range<usize>) -> Span {
        if tokens.is_empty() {
            return Span::new(0, 0);
        }
        self.tokens[tokens.start].span.to(self.tokens[tokens.end - 1].span)
    }

    /// The number of the sentence a token is in.
    #[must_use]
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= token)
    }

    /// The number of the paragraph a sentence is in.
    #[must_use]
    pub fn paragraph_of(&self, sentence: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.end <= sentence)
    }

    /// The first token at or after a byte.
    #[must_use]
    pub fn token_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| token.span.end <= byte)
    }
}

/// Words on one line, with one space for whatever white space parts them.
pub(super) fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
