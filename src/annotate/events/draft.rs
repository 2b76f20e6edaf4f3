//! Leaves out of a sentence what a title can do without: who said so, what leads in, what follows the main clause.

use crate::annotate::times::{self, Tense};
use crate::annotate::{Text, text::TokenKind};
use std::ops::Range;

/// Words that join a sentence to the one before.
const CONNECTIVES: &[&str] = &[
    "and",
    "but",
    "so",
    "then",
    "meanwhile",
    "however",
    "also",
    "later",
    "finally",
    "still",
    "yet",
    "nevertheless",
    "moreover",
    "instead",
    "separately",
    "earlier",
    "afterwards",
    "now",
    "eventually",
];
/// Words that start a clause a title can do without, after a comma or when room is short.
pub(super) const SUBORDINATE: &[&str] = &[
    "which",
    "who",
    "whose",
    "where",
    "when",
    "while",
    "after",
    "although",
    "though",
    "as",
    "because",
    "before",
    "amid",
    "since",
    "if",
    "unless",
    "despite",
    "but",
    "and",
    "with",
    "so",
    "according",
    "following",
    "until",
];
/// Whether a word is a verb of saying.
pub(super) fn is_speech(word: &str) -> bool {
    ["said", "says", "told", "added", "asked", "say", "saying", "adds", "recalled", "replied", "insisted", "explained"]
        .iter()
        .any(|it| word.eq_ignore_ascii_case(it))
}

/// A sentence on its way to a title.
pub(super) struct Draft<'t> {
    pub(super) text: &'t Text<'t>,
    /// The tokens that are left.
    pub(super) kept: Vec<usize>,
    /// The first token of the date, whose clause has to stay.
    pub(super) date: usize,
}

impl Draft<'_> {
    fn word(&self, place: usize) -> &str {
        self.kept.get(place).map_or("", |at| self.text.word(*at))
    }

    fn is_any(&self, place: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.word(place).eq_ignore_ascii_case(word))
    }

    /// Leaves out some of what is left; none if the date is among it.
    fn drop(&mut self, places: Range<usize>) -> Option<()> {
        let from = self.kept.get(places.start).copied()?;
        let to = self.kept.get(places.end).copied().unwrap_or(usize::MAX);
        if (from..to).contains(&self.date) {
            return None;
        }
        self.kept.drain(places);
        Some(())
    }

    pub(super) fn is_verb(&self, place: usize) -> bool {
        let negated = self.word(place).ends_with("n't") || self.word(place).ends_with("n’t");
        negated || self.kept.get(place).is_some_and(|at| times::verb(self.text, *at) != Tense::Unknown)
    }

    /// Drops what a sentence says of the date it starts with: "On Friday, a market day, …".
    pub(super) fn apposition_of_date(&mut self, first: usize) {
        let article =
            self.is_any(0, &["a", "an", "the"]) && self.kept[0] > first && self.text.is(self.kept[0] - 1, ",");
        let comma = (1..self.kept.len().min(7)).find(|place| self.word(*place) == "," || self.is_verb(*place));
        if let Some(comma) = comma.filter(|comma| article && self.word(*comma) == ",") {
            self.kept.drain(..=comma);
        }
    }

    /// "LONDON, April 25 (Reuters) — "
    pub(super) fn dateline(&mut self) -> Option<()> {
        let loud = self.word(0).len() > 2 && self.word(0).bytes().all(|byte| byte.is_ascii_uppercase());
        let dash = (1..self.kept.len().min(12)).find(|place| {
            let spaced = !self.text.touches_last(self.kept[*place] + 1);
            matches!(self.word(*place), "—" | "–" | "_" | "--") || self.word(*place) == "-" && spaced
        });
        let Some(dash) = dash.filter(|_| loud) else { return Some(()) };
        // The date of a dateline is the story's, not the event's.
        self.drop(0..dash + 1)
    }

    /// Drops marks and connectives from the start.
    pub(super) fn lead_in(&mut self) {
        let words = self.kept.iter().take_while(|at| {
            let sign = matches!(self.text.tokens[**at].kind, TokenKind::Mark | TokenKind::Sign);
            sign && !matches!(self.text.word(**at), "$" | "£" | "€" | "#")
                || CONNECTIVES.iter().any(|word| self.text.is(**at, word))
        });
        let count = words.count();
        self.kept.drain(..count);
    }

    /// Drops who said so, from the start or the end: "Officials said that …", "…, officials said", "according to …".
    pub(super) fn attribution(&mut self) -> Option<()> {
        // "…, the mayor said." and "…, according to the mayor."
        let cue = (0..self.kept.len())
            .rev()
            .find(|place| is_speech(self.word(*place)) || self.is_any(*place, &["according"]));
        if let Some(cue) = cue {
            let comma = (3..=cue).rev().find(|place| self.word(*place) == ",");
            if let Some(comma) = comma.filter(|comma| self.kept.len() - comma <= 14) {
                self.drop(comma..self.kept.len())?;
            }
        }
        if self.is_any(0, &["according"]) {
            let comma = (0..self.kept.len()).find(|place| self.word(*place) == ",");
            return comma.map_or(Some(()), |comma| self.drop(0..comma + 1));
        }
        // "The mayor said that …", "He told reporters that …"
        let Some(cue) = (0..self.kept.len().min(16)).find(|place| is_speech(self.word(*place))) else {
            return Some(());
        };
        let that = (cue + 1..self.kept.len().min(cue + 7)).find(|place| self.is_any(*place, &["that"]));
        let plain = self.is_any(cue, &["said", "says"]).then_some(cue);
        match that.or(plain) {
            Some(end) if self.kept.len() > end + 4 => self.drop(0..end + 1),
            _ => Some(()),
        }
    }

    /// Drops what stands between a subject and its verb: "Ott, a baker, ", "the bridge, which was rusty, ".
    pub(super) fn apposition(&mut self) -> Option<()> {
        let comma = (1..self.kept.len().min(12)).find(|place| self.word(*place) == "," || self.is_verb(*place));
        let Some(comma) = comma.filter(|comma| self.word(*comma) == ",") else { return Some(()) };
        let close = (comma + 2..self.kept.len().min(comma + 40))
            .find(|place| self.word(*place) == "," && self.is_verb(place + 1));
        close.map_or(Some(()), |close| self.drop(comma..close + 1))
    }

    /// Drops the clauses that follow the main one.
    pub(super) fn subordinate(&mut self) -> Option<()> {
        let cut = (3..self.kept.len()).find(|place| match self.word(*place) {
            ";" | "—" | "–" | "(" => true,
            ":" => !self.text.touches_last(self.kept[*place] + 1),
            "," => self.is_any(place + 1, SUBORDINATE) || self.word(place + 1).ends_with("ing"),
            _ => false,
        });
        cut.map_or(Some(()), |cut| self.drop(cut..self.kept.len()))
    }
}
