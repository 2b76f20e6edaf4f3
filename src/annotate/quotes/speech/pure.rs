//! A sentence that is all in marks: who says it is told above or below, or is whoever spoke last.

use super::Speech;
use super::attribution::confidence;
use crate::annotate::Span;
use crate::annotate::quotes::rules::{Found, Page, after, speaks};
use crate::annotate::quotes::units::Unit;
use crate::annotate::quotes::{Kind, Quotation};
use crate::annotate::words::Kinds;
use std::ops::Range;

impl Speech<'_, '_> {
    /// A unit that is all in marks.
    pub(super) fn pure(&mut self, units: &[Unit], number: usize) {
        let unit = &units[number];
        let Page { text, marks, .. } = self.page;
        let tokens: Vec<Range<usize>> = unit.stretches.clone().map(|it| marks.stretches[it].tokens.clone()).collect();
        let before = number.checked_sub(1).map(|it| &units[it]);
        let beside = before.filter(|it| it.paragraph == unit.paragraph);
        let runs_on = unit.stretches.start.checked_sub(1).is_some_and(|it| marks.stretches[it].runs_on) && unit.opens;
        let adjoins = number > 0 && self.reached == Some(number - 1);
        let base = self.base.filter(|_| adjoins).map(|it| &self.found[it]);
        let again = unit.opens && tokens.last().is_some_and(|it| self.asks_again(self.span(it.clone())));
        let speaks_on =
            base.is_some_and(|it| it.kind == Kind::Direct && it.why != "answer" && !self.is_question(it) && !again);
        let led_to = before.is_some_and(|it| text.word(it.tokens.end - 1) == ":");
        if adjoins
            && (runs_on || !led_to && (speaks_on || beside.is_some() && base.is_some_and(|it| it.kind == Kind::Direct)))
        {
            for tokens in tokens {
                self.more(tokens);
            }
            self.reached = Some(number);
            return;
        }
        let cue_follows = units.get(number + 1).is_some_and(|next| {
            next.paragraph == unit.paragraph
                && next.stretches.clone().next().is_some_and(|first| {
                    marks.stretches[first].tokens.start == next.tokens.start
                        && (next.is_pure(text, marks) || after(self.page, next, first).is_some())
                })
        });
        if cue_follows && beside.is_none() {
            self.waiting.extend(tokens);
            return;
        }
        let mut content = std::mem::take(&mut self.waiting);
        content.extend(tokens);
        let colon = before.filter(|it| text.word(it.tokens.end - 1) == ":");
        // What the paragraph above reports tells whose turn it is.
        let reports = |it: &&Unit| it.tokens.clone().any(|at| speaks(text, self.page.words, at));
        let above = before.filter(|_| !adjoins && unit.opens).filter(reports);
        let beside = beside.or(above);
        // What a story opens with is said by whom it goes on to tell of.
        let below = units.get(number + 1).filter(|it| self.found.is_empty() && self.signature(it).is_none());
        let introduced = colon
            .or(beside)
            .or(below)
            .filter(|it| it.stretches.is_empty())
            .and_then(|it| self.people.subject_in(text, it.tokens.clone()));
        if let Some(source) = introduced {
            let why = if colon.is_some() { "colon" } else { "introduced" };
            let found = Found { cue: source.clone(), source: Some(source), why };
            let quote = self.add(Kind::Direct, content, &found, unit);
            self.found[quote].cue = None;
            self.reached = Some(number);
            self.base = self.last;
            return;
        }
        if let Some(name) = units.get(number + 1).and_then(|next| self.signature(next)) {
            let found = Found { cue: name.clone(), source: Some(name), why: "signature" };
            let quote = self.add(Kind::Direct, content, &found, unit);
            self.found[quote].cue = None;
            return;
        }
        self.carry(content, unit);
        self.base = Some(self.found.len() - 1);
        self.reached = Some(number);
    }

    /// The name in a line that signs the quotation above it: "— Ana Diaz".
    fn signature(&self, unit: &Unit) -> Option<Range<usize>> {
        let Page { text, words, .. } = self.page;
        let start = unit.tokens.start;
        let signs = unit.opens && matches!(text.word(start), "-" | "—" | "–") && unit.tokens.len() < 8;
        let end = unit.tokens.end - usize::from(text.word(unit.tokens.end - 1) == ".");
        (signs && start + 1 < end && words.is(start + 1, Kinds::NAME)).then_some(start + 1..end)
    }

    /// A quotation without any cue: whoever spoke last speaks on, or answers if that was a question.
    fn carry(&mut self, content: Vec<Range<usize>>, unit: &Unit) {
        let content: Vec<Span> = content.into_iter().map(|it| self.span(it)).collect();
        let last = self.last.map(|it| self.found[it].clone());
        let near = last.as_ref().is_some_and(|it| {
            let end = it.content.last().map_or(0, |it| it.end);
            let paragraph =
                self.page.text.paragraph_of(self.page.text.sentence_of(self.page.text.token_at(end.saturating_sub(1))));
            paragraph + 2 >= unit.paragraph
        });
        let Some(last) = last.filter(|_| near) else {
            self.found.push(Quotation {
                content,
                kind: Kind::Direct,
                cue: None,
                source: None,
                speaker: None,
                confidence: 0.0,
                why: "no-cue",
            });
            return;
        };
        let again = content.last().is_some_and(|it| self.asks_again(*it));
        let asked = again || self.is_question(&last) || last.why == "answer";
        let (speaker, why) =
            if asked && self.other.is_some() { (self.other, "answer") } else { (last.speaker, "carried-over") };
        self.heard(speaker);
        self.found.push(Quotation {
            content,
            kind: Kind::Direct,
            cue: None,
            source: last.source,
            speaker,
            confidence: confidence(why),
            why,
        });
        self.last = Some(self.found.len() - 1);
    }

    /// Whether a quotation ends by asking.
    fn is_question(&self, quote: &Quotation) -> bool {
        quote.content.last().is_some_and(|it| self.asks(*it))
    }

    /// “Why?” Ms Diaz asked. “I fell,” Ott said. “Again?”: whether a part asks what the answer before it leads to.
    fn asks_again(&self, part: Span) -> bool {
        self.asks(part) && self.found.iter().rev().nth(1).is_some_and(|it| self.is_question(it))
    }

    /// Whether a part of one ends by asking.
    fn asks(&self, part: Span) -> bool {
        self.page.text.at(part).trim_end_matches(['"', '”', '’', '\'']).ends_with('?')
    }
}
