//! A story of the reader's own: opened from plain text or a story file, looked over, put right, taken away.
//!
//! Nothing here knows a browser: [`Desk`] is what is open and what has been put right, in order, so that each step can
//! be undone; the page shows it and stores it.

mod correction;
mod look_over;
mod open;
pub mod protocol;
mod why;

pub use correction::{Correction, CorrectionError};
pub use open::{LONGEST, OpenError, Opened, open_json, open_text};

use crate::story::{Block, Story};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

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

    /// The quotations whose speaker the reader has said, by their numbers.
    fn put_right(&self) -> HashSet<usize> {
        let quotation = |correction: &Correction| match correction {
            Correction::Speaker { quotation, .. } | Correction::NewSpeaker { quotation, .. } => Some(*quotation),
            _ => None,
        };
        self.corrections.iter().filter_map(quotation).collect()
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The rule that decided.
    pub rule: String,
    /// How sure it is, from 0 to 1.
    pub confidence: f32,
    /// The words that name the speaker and say that they speak.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
