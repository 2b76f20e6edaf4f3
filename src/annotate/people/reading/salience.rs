//! How much someone is in mind: each mention adds to it by what it is in its sentence, and it fades.

use super::Reading;
use crate::annotate::people::small_words::{is_preposition, is_saying};
use crate::annotate::words::Kinds;

/// How many are kept in mind.
const KEPT: usize = 12;
/// What is left of a weight a sentence later.
pub(super) const FADE: f32 = 0.5;
/// Weights: who a sentence is about, who speaks, others, and those who only own something.
pub(super) const SUBJECT: f32 = 2.0;
const SPEAKER: f32 = 3.0;
const OTHER: f32 = 1.0;
pub(super) const OWNER: f32 = 0.6;
/// The weight of whom the text names most, without any mention near.
const PRIOR: f32 = 0.35;

impl Reading<'_> {
    /// How much a mention brings someone to mind.
    pub(super) fn weight(&self, start: usize, end: usize, subject: bool) -> f32 {
        let text = self.text;
        let before = if start > 0 { text.word(start - 1) } else { "" };
        // "said Norrland would lose": who is spoken of, not who speaks.
        let goes_on =
            text.word(end) == "that" || self.words.is(end, Kinds::AUXILIARY) || self.words.verb(end).is_some();
        if matches!(text.word(end), "'s" | "’s" | "’" | "'") {
            OWNER
        } else if is_saying(text.word(self.behind(end))) || is_saying(before) && !goes_on {
            SPEAKER
        } else if subject && !is_preposition(before) {
            SUBJECT
        } else {
            OTHER
        }
    }

    /// Behind the letters and the apposition that follow a name: "Ana Diaz KC, prosecuting, told".
    fn behind(&self, end: usize) -> usize {
        let text = self.text;
        let word = text.word(end);
        let letters = word.len() > 1 && word.bytes().all(|it| it.is_ascii_uppercase());
        let comma = end + usize::from(letters);
        if text.word(comma) != "," {
            return end;
        }
        let close = (comma + 1..text.tokens.len().min(comma + 16)).find(|at| matches!(text.word(*at), "," | "." | ";"));
        close.filter(|at| text.word(*at) == ",").map_or(end, |at| at + 1)
    }

    /// Brings someone to mind; of too many whoever is least in mind is forgotten.
    pub(super) fn think(&mut self, who: usize, weight: f32) {
        match self.minds.iter_mut().find(|mind| mind.0 == who) {
            Some(mind) => mind.1 = (mind.1 + weight).min(SPEAKER + 0.5),
            None => self.minds.push((who, weight)),
        }
        if self.minds.len() > KEPT {
            let weigh = |at: usize| self.minds[at].1 + self.prior(self.minds[at].0);
            let least = (0..self.minds.len()).min_by(|a, b| weigh(*a).total_cmp(&weigh(*b)));
            self.minds.swap_remove(least.unwrap_or(0));
        }
    }

    /// Whom the text speaks of most is never far from mind.
    pub(super) fn prior(&self, who: usize) -> f32 {
        PRIOR * self.uses.get(who).copied().unwrap_or(0.0)
    }
}
