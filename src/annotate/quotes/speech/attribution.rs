//! Whom a quotation is attributed to, and how sure that is.

use super::Speech;
use crate::annotate::Span;
use crate::annotate::phrases;
use crate::annotate::quotes::labels::Label;
use crate::annotate::quotes::rules::{Found, Page};
use crate::annotate::quotes::units::Unit;
use crate::annotate::quotes::{Kind, Quotation};
use crate::annotate::words::Kinds;
use std::ops::Range;

/// How sure a rule's speaker is, as measured.
pub(super) fn confidence(why: &str) -> f32 {
    match why {
        "label" => 0.97,
        "cue-after" | "inverted" => 0.95,
        "colon" | "cue-before" | "according-to" | "wrote-on" => 0.88,
        "within" => 0.8,
        "signature" | "echo" | "headline" | "trailing" => 0.9,
        "introduced" => 0.7,
        "carried-over" => 0.6,
        _ => 0.5,
    }
}

impl Speech<'_, '_> {
    /// Keeps what a rule found; answers its place among what was found.
    pub(super) fn add(&mut self, kind: Kind, content: Vec<Range<usize>>, found: &Found, unit: &Unit) -> usize {
        let source =
            found.source.clone().or_else(|| self.people.subject_in(self.page.text, unit.tokens.start..found.cue.start));
        let source = source.map(|it| self.span(it));
        let speaker = source.and_then(|it| self.resolve(it, unit));
        self.heard(speaker);
        let content = content.into_iter().map(|it| self.span(it)).collect();
        let confidence = if speaker.is_some() { confidence(found.why) } else { 0.0 };
        self.found.push(Quotation {
            content,
            kind,
            cue: Some(self.span(found.cue.clone())),
            source,
            speaker,
            confidence,
            why: found.why,
        });
        self.last = Some(self.found.len() - 1);
        self.found.len() - 1
    }

    /// Whom a source means; "that" and "who" mean what stands before them.
    fn resolve(&mut self, source: Span, unit: &Unit) -> Option<usize> {
        let Page { text, words, .. } = self.page;
        let known = self.people.resolve(text, source);
        let at = text.token_at(source.start);
        // "A spokesperson said it was “late”. They added: “Sorry.”"
        if text.is(at, "they") && source.len() == 4 {
            return self.last.and_then(|it| self.found[it].speaker).filter(|it| self.people.is_they(*it));
        }
        if known.is_some() || !words.is(at, Kinds::RELATIVE) {
            return known;
        }
        let comma = usize::from(at > unit.tokens.start && text.word(at - 1) == ",");
        let antecedent = phrases::before(text, words, unit.tokens.start, at - comma)?;
        self.people.resolve(text, text.span(antecedent.core))
    }

    /// Keeps in mind who spoke before, where someone else speaks now: an answer is theirs.
    pub(super) fn heard(&mut self, speaker: Option<usize>) {
        let before = self.last.and_then(|it| self.found[it].speaker);
        if before.is_some() && before != speaker {
            self.other = before;
        }
    }

    /// Keeps what a label leads to; a letter as in "Q: Why?" names nobody.
    pub(super) fn label(&mut self, label: &Label) {
        let name = self.span(label.name.clone());
        let letter = label.name.len() == 1 && name.len() == 1;
        let speaker = if letter { None } else { self.people.resolve(self.page.text, name) };
        let confidence = if speaker.is_some() { confidence("label") } else { 0.0 };
        let content = vec![self.span(label.content.clone())];
        self.heard(speaker);
        self.found.push(Quotation {
            content,
            kind: Kind::Direct,
            cue: None,
            source: Some(name),
            speaker,
            confidence,
            why: "label",
        });
        self.last = Some(self.found.len() - 1);
        self.base = self.last;
    }
}
