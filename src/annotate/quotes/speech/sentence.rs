//! A sentence with the reporter's words beside what stands in marks: there its cue is looked for, rule by rule.

use super::Speech;
use crate::annotate::cues::Forms;
use crate::annotate::quotes::Kind;
use crate::annotate::quotes::rules::{Found, Governor, Page, after, end, governor, headline, led, trailing};
use crate::annotate::quotes::units::Unit;
use crate::annotate::text::TokenKind;
use crate::annotate::words::Kinds;
use std::iter::once;
use std::ops::Range;

impl Speech<'_, '_> {
    /// Attributes what stands in marks in a unit, stretch by stretch.
    pub(super) fn unit(&mut self, units: &[Unit], number: usize) {
        let unit = &units[number];
        if unit.is_pure(self.page.text, self.page.marks) {
            self.pure(units, number);
            return;
        }
        let marks = self.page.marks;
        let mut from = unit.tokens.start;
        let mut stretch = unit.stretches.start;
        // The quotation in this unit that more of its words may follow: “It works,” she said, “and well.”
        let adjoins = number > 0 && self.reached == Some(number - 1) && !unit.opens;
        let mut open: Option<usize> = self.base.filter(|_| adjoins);
        // The first that is all in marks: whatever follows in later sentences is more of it.
        let mut direct = None;
        while stretch < unit.stretches.end {
            let tokens = marks.stretches[stretch].tokens.clone();
            if self.page.is_named(stretch) {
                stretch += 1;
                continue;
            }
            let left = governor(self.page, unit, stretch, from);
            let is_led = left.as_ref().is_some_and(|it| led(self.page, it.found.cue.end - 1, tokens.start));
            let unquoted = self.has_words(from..tokens.start);
            let adverbial = unquoted && self.is_adverbial(from..tokens.start);
            // "She called it “odd,” and he said so": what a clause before leads to needs no cue from the next.
            let next = tokens.end + usize::from(self.page.text.word(tokens.end) == ",");
            let joined = left.is_some() && matches!(self.page.text.word(next), "and" | "but" | "while");
            let right = after(self.page, unit, stretch).filter(|_| !is_led && !adverbial && !joined);
            let behind = || trailing(self.page, unit, stretch).filter(|_| !is_led && !adverbial);
            // "His manager was less pleased: “…”": what a colon leads to after a sentence with a subject is the subject's.
            let fresh = self.page.text.word(tokens.start.saturating_sub(1)) == ":"
                && from == unit.tokens.start
                && self.people.subject_in(self.page.text, from..tokens.start).is_some();
            if left.is_none()
                && !fresh
                && let Some(quote) = open
                && self.goes_on(from..tokens.start, stretch)
                && (from > unit.tokens.start || right.is_none())
            {
                let span = self.span(tokens.clone());
                self.found[quote].content.push(span);
                from = tokens.end;
            } else if let Some(found) = right {
                let start = if unquoted { self.opening(from, tokens.start) } else { tokens.start };
                let mut content: Vec<Range<usize>> = std::mem::take(&mut self.waiting);
                content.push(start..tokens.end);
                let kind = if unquoted { Kind::Mixed } else { Kind::Direct };
                let behind = found.source.as_ref().map_or(found.cue.end, |it| it.end.max(found.cue.end));
                open = Some(self.add(kind, content, &found, unit));
                direct = direct.or(open);
                from = behind.max(tokens.end);
            } else if let Some((mut found, end)) = behind() {
                let start = if unquoted { self.opening(from, tokens.start) } else { tokens.start };
                found.why = if found.why == "cue-after" { "trailing" } else { found.why };
                self.add(Kind::Mixed, once(start..end).collect(), &found, unit);
                from = end;
            } else if let Some(left) = left {
                let (last, end) = end(self.page, unit, &left.found, stretch);
                let whole = left.start == tokens.start && last == stretch && end == tokens.end;
                let mut content: Vec<_> = self.before_aside(from, &left).into_iter().collect();
                // "It was, she said, “cold”": the statement begins in the reporter's words.
                let kind = if whole && content.is_empty() { Kind::Direct } else { Kind::Mixed };
                content.push(left.start..end);
                let quote = self.add(kind, content, &left.found, unit);
                open = whole.then_some(quote);
                direct = direct.or(open);
                from = end;
                stretch = last;
            } else if let Some(found) = headline(self.page, unit, stretch) {
                let quote = self.add(Kind::Direct, vec![tokens.clone()], &found, unit);
                self.found[quote].cue = None;
                from = tokens.end;
            } else if self.page.text.word(tokens.start.saturating_sub(1)) == ":" && tokens.start > unit.tokens.start {
                if let Some(source) = self.people.subject_in(self.page.text, from..tokens.start) {
                    let found = Found { cue: tokens.start - 1..tokens.start, source: Some(source), why: "colon" };
                    open = Some(self.add(Kind::Direct, vec![tokens.clone()], &found, unit));
                    direct = direct.or(open);
                }
                from = tokens.end;
            } else {
                stretch += 1;
                continue;
            }
            self.reached = Some(number);
            stretch += 1;
        }
        self.waiting.clear();
        self.base = direct.or(open).or(self.last);
    }

    /// What stands before a cue in commas: Nobody knew, she said, “what it was”.
    fn before_aside(&self, from: usize, left: &Governor) -> Option<Range<usize>> {
        let Page { text, words, .. } = self.page;
        let source = left.found.source.as_ref()?;
        let closes = text.word(left.found.cue.end) == ",";
        let comma = source.start.checked_sub(1).filter(|it| *it > from && text.word(*it) == ",")?;
        let start = self.opening(from, comma);
        let finite = |at: usize| {
            words.is(at, Kinds::AUXILIARY)
                || words.verb(at).is_some_and(|(_, forms)| forms.any(Forms::PAST | Forms::THIRD))
        };
        let clause = !words.is(start, Kinds::PREPOSITION.or(Kinds::SUBORDINATOR)) && (start..comma).any(finite);
        (closes && source.end <= left.found.cue.start && clause).then_some(start..comma)
    }

    /// Whether words before a quotation only tell where or when: "On “The Hour,” she said that …".
    fn is_adverbial(&self, tokens: Range<usize>) -> bool {
        let Page { text, words, .. } = self.page;
        let first = self.opening(tokens.start, tokens.end);
        let leads = words.is(first, Kinds::PREPOSITION)
            || text.is(first, "as")
            || text.is(first, "asked")
            || text.word(first).len() > 5 && text.word(first).ends_with("ing");
        let finite = |at: usize| {
            words.is(at, Kinds::AUXILIARY) || words.verb(at).is_some_and(|(_, forms)| forms.any(Forms::PAST))
        };
        leads && !(first + 1..tokens.end).any(finite)
    }

    /// Whether a stretch after a cue is more of what stands before it: “It works,” she said, “and well.”
    fn goes_on(&self, between: Range<usize>, stretch: usize) -> bool {
        let text = self.page.text;
        let stopped = matches!(text.word(between.end.saturating_sub(1)), "," | ":" | "—" | "–" | ";")
            || text.word(between.end.saturating_sub(1)).ends_with('.')
            || between.is_empty();
        stopped
            && between.len() < 20
            && (self.page.length(stretch) > 2 || matches!(self.page.last_sign(stretch), "." | "?" | "!"))
    }

    /// The start of a statement that its cue follows, without the "But" before it.
    fn opening(&self, from: usize, to: usize) -> usize {
        let text = self.page.text;
        (from..to)
            .find(|at| {
                matches!(text.tokens[*at].kind, TokenKind::Word | TokenKind::Number)
                    && !matches!(text.word(*at), "But" | "And")
            })
            .unwrap_or(from)
    }

    fn has_words(&self, tokens: Range<usize>) -> bool {
        tokens.into_iter().any(|at| matches!(self.page.text.tokens[at].kind, TokenKind::Word | TokenKind::Number))
    }
}
