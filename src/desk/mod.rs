//! A story of the reader's own: opened from plain text or a story file, looked over, put right, taken away.
//!
//! Nothing here knows a browser: [`Desk`] is what is open and what has been put right, in order, so that each step can
//! be undone; the page shows it and stores it.

mod correction;
mod date;
mod look_over;
mod open;
pub mod protocol;
mod published;
mod why;

pub use correction::{Correction, CorrectionError};
pub use open::{LONGEST, OpenError, Opened, open_json, open_text};

use crate::story::{Block, PersonId, Story, json, json::Value};
use crate::table::Set;
use serde::Serialize;

/// A story that is open, with what has been put right.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    opened: Opened,
    corrections: Vec<Correction>,
    story: Story,
}

impl Desk {
    /// Nothing has been put right yet.
    #[must_use]
    pub fn new(opened: Opened) -> Self {
        let story = opened.story.clone();
        Self { opened, corrections: Vec::new(), story }
    }

    /// The story as it is now.
    #[must_use]
    pub fn story(&self) -> &Story {
        &self.story
    }

    /// What was opened, as it was.
    #[must_use]
    pub fn opened(&self) -> &Opened {
        &self.opened
    }

    /// What has been put right so far.
    #[must_use]
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }

    /// Puts something right.
    ///
    /// # Errors
    ///
    /// If the story would not be sound afterwards; it is then as before.
    pub fn correct(&mut self, correction: Correction) -> Result<(), CorrectionError> {
        self.story = correction.applied(&self.story)?;
        self.corrections.push(correction);
        Ok(())
    }

    /// How each quotation is known, a sentence each in reading order; none where a person marked them.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let put_right = self.put_right();
        let quotations = self.story.blocks.iter().flat_map(Block::quotations).enumerate();
        let reasons = self.opened.reasons.iter();
        reasons
            .zip(quotations)
            .map(|(reason, (number, it))| why::why(reason, it, put_right.contains(&number)))
            .collect()
    }

    /// The quotations whose speaker the reader has said, by their numbers: each by itself, or as somebody who is another.
    fn put_right(&self) -> Set<usize> {
        let quotation = |correction: &Correction| match correction {
            Correction::Speaker { quotation, .. } | Correction::NewSpeaker { quotation, .. } => Some(*quotation),
            _ => None,
        };
        let speakers = |story: &Story| -> Vec<Option<PersonId>> {
            story.blocks.iter().flat_map(Block::quotations).map(|quotation| quotation.by.clone()).collect()
        };
        let (before, now) = (speakers(&self.opened.story), speakers(&self.story));
        let changed = before.iter().zip(&now).enumerate().filter(|(_, (before, now))| before != now);
        self.corrections.iter().filter_map(quotation).chain(changed.map(|(number, _)| number)).collect()
    }

    /// The events whose date the reader has said.
    fn dated(&self) -> Set<&str> {
        fn event(correction: &Correction) -> Option<&str> {
            match correction {
                Correction::DateEvent { event, .. } => Some(event),
                _ => None,
            }
        }
        self.corrections.iter().filter_map(event).collect()
    }

    /// Takes the last correction back; whether there was one.
    pub fn undo(&mut self) -> bool {
        let undone = self.corrections.pop().is_some();
        let each = |story: Story, correction: &Correction| correction.applied(&story).unwrap_or(story);
        self.story = self.corrections.iter().fold(self.opened.story.clone(), each);
        undone
    }
}

/// How a quotation's speaker is known, as the reader is told.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// The rule that decided.
    pub rule: String,
    /// How sure it is, from 0 to 1.
    pub confidence: f32,
    /// The words that name the speaker and say that they speak.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

impl Reason {
    /// Reads a reason from what it is as JSON.
    fn read(value: &Value<'_>) -> Option<Self> {
        let owned = |name| protocol::text(value, name).map(str::to_owned);
        let confidence = share(json::field(value, "confidence")?.as_number_lit()?.value)?;
        Some(Self { rule: owned("rule")?, confidence, words: owned("words") })
    }
}

/// A number from 0 to 1 with at most a few digits. The standard library reads all there are, by a table of ten kilobytes.
fn share(number: &str) -> Option<f32> {
    const DIGITS: usize = 6;
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let part = part.get(..DIGITS.min(part.len()))?;
    let scale = 10u32.pow(part.len() as u32);
    let parts = if part.is_empty() { 0 } else { part.parse::<u32>().ok()? };
    // Both are exact, so the quotient is the number that is nearest to what is written.
    let share = (whole.parse::<u32>().ok().filter(|whole| *whole <= 1)? * scale + parts) as f32 / scale as f32;
    (share <= 1.0).then_some(share)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn every_share_is_read_as_it_is_written() {
        for hundredths in 0..=100u8 {
            let given = f32::from(hundredths) / 100.0;
            assert_eq!(share(&serde_json::to_string(&given).expect("a number")), Some(given));
        }
        assert_eq!((share("1"), share("0"), share("0.123456789")), (Some(1.0), Some(0.0), Some(0.123_456)));
        for number in ["", "2", "1.5", "-0.5", "1e3", "0.5e1", ".", "0.-5"] {
            assert_eq!(share(number), None, "{number}");
        }
    }
}
