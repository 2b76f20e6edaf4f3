//! The text as the rules of time read it: what each token can be, and numbers.

use super::lexicon::{self, Word};
use crate::annotate::{Text, text::TokenKind};

/// A text with what each of its tokens can be in an expression of time.
pub(super) struct Reader<'t> {
    pub(super) text: &'t Text<'t>,
    words: Vec<Word>,
    /// Whether dates in digits put the day before the month.
    pub(super) day_first: bool,
    /// The centuries of which the text is sure to name a year, a bit each.
    centuries: u32,
    /// Whether the text tells of the past without a day of its own, as histories do.
    pub(super) history: bool,
    /// Whether it tells of years before Christ.
    pub(super) ancient: bool,
    /// Whether it tells hours as orders do: 0600.
    pub(super) military: bool,
}

impl<'t> Reader<'t> {
    pub(super) fn of(text: &'t Text<'t>, history: bool) -> Self {
        let words = text.tokens.iter().map(|token| match token.kind {
            TokenKind::Word | TokenKind::Number => lexicon::word(text.at(token.span)),
            TokenKind::Mark | TokenKind::Sign => Word::Other,
        });
        let words = words.collect();
        let mut reader = Self { text, words, day_first: false, centuries: 0, history, ancient: false, military: false };
        for at in 0..reader.len() {
            if let Some(year) = reader.year(at).filter(|_| super::rules::is_certain(&reader, at)) {
                reader.centuries |= 1 << (year / 100);
            }
            reader.ancient |= history && super::rules::is_before_christ(&reader, at);
            reader.military |= reader.class(at) == Word::Digits && super::rules::is_military_clock(&reader, at);
        }
        reader.day_first = super::rules::day_comes_first(&reader);
        reader
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// What a token can be; nothing beyond the last.
    pub(super) fn class(&self, at: usize) -> Word {
        self.words.get(at).copied().unwrap_or(Word::Other)
    }

    /// What the token before another can be.
    pub(super) fn before(&self, at: usize) -> Word {
        at.checked_sub(1).map_or(Word::Other, |at| self.class(at))
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.text.word(at)
    }

    /// The word before another.
    pub(super) fn last(&self, at: usize) -> &'t str {
        at.checked_sub(1).map_or("", |at| self.text.word(at))
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.text.is(at, word)
    }

    /// Whether a token is one of these words.
    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(at, word))
    }

    /// Whether a token touches the one before it.
    pub(super) fn touches(&self, at: usize) -> bool {
        self.text.touches_last(at)
    }

    /// The token after a hyphen between two words, or the next word.
    pub(super) fn skip_hyphen(&self, at: usize) -> usize {
        if matches!(self.word(at), "-" | "‑" | "‐") && self.touches(at) && self.touches(at + 1) {
            at + 1
        } else {
            at
        }
    }

    /// A whole number in digits alone, of at most nine.
    pub(super) fn digits(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        let plain = (1..=9).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| word.parse().ok()).flatten()
    }

    /// A year of four digits.
    pub(super) fn year(&self, at: usize) -> Option<i32> {
        if self.word(at).len() != 4 {
            return None;
        }
        self.digits(at).and_then(|year| i32::try_from(year).ok()).filter(|year| (1000..=2999).contains(year))
    }

    /// Whether the text tells of other years of this year's century.
    pub(super) fn tells_of_century(&self, year: i32) -> bool {
        self.centuries & 1 << (year / 100) != 0
    }

    /// A day of the month, in digits or words, with the token after it: `5`, `10th`, `eighth`, `twenty-first`.
    pub(super) fn day_of_month(&self, at: usize) -> Option<(usize, u8)> {
        let (end, day) = match self.digits(at) {
            Some(day) => {
                let ending = self.class(at + 1) == Word::Ending && self.touches(at + 1);
                (at + 1 + usize::from(ending), day)
            }
            None => {
                let (end, day) = self.ordinal(at)?;
                (end, u32::from(day))
            }
        };
        let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
        Some((end, day))
    }

    /// An ordinal in words or digits: `eighth`, `twenty-first`, `19th`.
    pub(super) fn ordinal(&self, at: usize) -> Option<(usize, u8)> {
        match self.class(at) {
            Word::Ordinal(number) => Some((at + 1, number)),
            Word::Tens(tens) => {
                let next = self.skip_hyphen(at + 1);
                match self.class(next) {
                    Word::Ordinal(number) if number < 10 => Some((next + 1, tens + number)),
                    _ => None,
                }
            }
            Word::Digits if self.class(at + 1) == Word::Ending && self.touches(at + 1) => {
                Some((at + 2, u8::try_from(self.digits(at)?).ok()?))
            }
            _ => None,
        }
    }

    /// Whether the sentence a token is in tells of profits and sales, near it: halves there are of years, not of matches.
    pub(super) fn speaks_of_money(&self, at: usize) -> bool {
        self.has_near(
            at,
            &["$", "%", "£", "€", "percent", "profit", "profits", "earnings", "sales", "revenue", "net", "loss"],
        )
    }

    /// Whether it tells of goals and yards.
    pub(super) fn speaks_of_a_match(&self, at: usize) -> bool {
        self.has_near(
            at,
            &["scored", "scoring", "touchdown", "touchdowns", "yards", "rebounds", "halftime", "quarterback"],
        )
    }

    /// Whether the sentence a token is in has one of these words, not far from it.
    fn has_near(&self, at: usize, words: &[&str]) -> bool {
        let sentence = &self.text.sentences[self.text.sentence_of(at)];
        let near = sentence.start.max(at.saturating_sub(30))..sentence.end.min(at + 30);
        near.into_iter().any(|at| self.is_any(at, words))
    }

    /// Whether a token is a paragraph of its own: the time of a post in a live report.
    pub(super) fn stands_alone(&self, at: usize) -> bool {
        let sentence = self.text.sentence_of(at);
        let paragraph = &self.text.paragraphs[self.text.paragraph_of(sentence)];
        self.text.sentences[sentence].len() == 1 && paragraph.len() == 1
    }

    /// Whether a word that is no name has a capital within a sentence, as in "USA Today" and "This Week".
    pub(super) fn is_title(&self, at: usize) -> bool {
        let token = self.text.tokens[at];
        let loud = self.word(at).len() > 1 && self.word(at).bytes().all(|byte| byte.is_ascii_uppercase());
        let Some(last) = at.checked_sub(1).filter(|_| token.capital && !loud) else { return false };
        let after_name = self.text.tokens[last].capital;
        let opens = matches!(self.text.tokens[last].kind, TokenKind::Mark | TokenKind::Sign);
        // "This Week"
        let unit = matches!(self.class(at + 1), Word::Unit(_)) && self.text.tokens[at + 1].capital;
        !self.starts_sentence(at) && (after_name || unit || !opens)
    }

    /// Whether a token is the first of a sentence.
    pub(super) fn starts_sentence(&self, at: usize) -> bool {
        self.text.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok()
    }
}
