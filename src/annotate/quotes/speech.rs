//! Direct and mixed quotations: every stretch in marks is attributed by the first rule that fits, in the order of the
//! text, and what no rule takes is no speech: scare quotes, titles, nicknames.

use super::labels::{Label, labels};
use super::marks::Marks;
use super::rules::{Found, Governor, Page, after, end, governor, headline, led, speaks, trailing};
use super::units::{Unit, units};
use super::{Kind, Quotation};
use crate::annotate::cues::Forms;
use crate::annotate::people::People;
use crate::annotate::phrases;
use crate::annotate::text::TokenKind;
use crate::annotate::words::{Kinds, Words};
use crate::annotate::{Span, Text};
use std::iter::once;
use std::ops::Range;

/// The quotations that stand in marks or behind labels; their speakers count as [`People::resolve`] does.
pub(super) fn find(text: &Text, words: &Words, marks: &Marks, people: &mut People) -> Vec<Quotation> {
    let units = units(text, words, marks);
    let labels = labels(text);
    let mut speech = Speech {
        page: Page { text, words, marks },
        people,
        found: Vec::new(),
        last: None,
        other: None,
        waiting: Vec::new(),
        base: None,
        reached: None,
    };
    let mut labels = labels.into_iter().peekable();
    let mut labelled: Option<Label> = None;
    for (number, unit) in units.iter().enumerate() {
        if unit.opens {
            let next = labels.next_if(|it| it.paragraph == unit.paragraph);
            if let Some(label) = &next {
                speech.label(label);
                labelled = next;
            } else if labels.peek().is_some() && labelled.is_some() {
                // Between two labels everything is said.
                speech.more(paragraph(text, unit.paragraph));
            } else {
                labelled = None;
            }
        }
        if labelled.is_none() && !unit.stretches.is_empty() && !text.is_furniture(unit.paragraph) {
            speech.unit(&units, number);
        }
    }
    speech.found
}

fn paragraph(text: &Text, number: usize) -> Range<usize> {
    let sentences = text.paragraphs[number].clone();
    text.sentences[sentences.start].start..text.sentences[sentences.end - 1].end
}

struct Speech<'a, 'p> {
    page: Page<'a>,
    people: &'p mut People,
    found: Vec<Quotation>,
    /// The quotation that was found last and the unit it ends in.
    last: Option<usize>,
    /// Who spoke before whoever spoke last.
    other: Option<usize>,
    /// Whole sentences in marks whose cue is still to come.
    waiting: Vec<Range<usize>>,
    /// The quotation that more may follow after the end of its unit.
    base: Option<usize>,
    /// The unit that the last quotation reaches the end of.
    reached: Option<usize>,
}

/// How sure a rule's speaker is, as measured.
fn confidence(why: &str) -> f32 {
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
    fn unit(&mut self, units: &[Unit], number: usize) {
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
            let right = after(self.page, unit, stretch).filter(|_| !is_led && !adverbial);
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
                let kind = if whole { Kind::Direct } else { Kind::Mixed };
                let mut content: Vec<_> = self.before_aside(from, &left).into_iter().collect();
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

    /// A unit that is all in marks.
    fn pure(&mut self, units: &[Unit], number: usize) {
        let unit = &units[number];
        let Page { text, marks, .. } = self.page;
        let tokens: Vec<Range<usize>> = unit.stretches.clone().map(|it| marks.stretches[it].tokens.clone()).collect();
        let before = number.checked_sub(1).map(|it| &units[it]);
        let beside = before.filter(|it| it.paragraph == unit.paragraph);
        let runs_on = unit.stretches.start.checked_sub(1).is_some_and(|it| marks.stretches[it].runs_on) && unit.opens;
        let adjoins = number > 0 && self.reached == Some(number - 1);
        let base = self.base.filter(|_| adjoins).map(|it| &self.found[it]);
        let speaks_on = base.is_some_and(|it| it.kind == Kind::Direct && it.why != "answer" && !self.is_question(it));
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
        if let Some(source) = colon
            .or(beside)
            .filter(|it| it.stretches.is_empty())
            .and_then(|it| self.people.subject_in(text, it.tokens.clone()))
        {
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
        let asked = self.is_question(&last) || last.why == "answer";
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

    fn add(&mut self, kind: Kind, content: Vec<Range<usize>>, found: &Found, unit: &Unit) -> usize {
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

    /// Whether a quotation ends by asking.
    fn is_question(&self, quote: &Quotation) -> bool {
        let end = quote.content.last().map_or("", |it| self.page.text.at(*it));
        end.trim_end_matches(['"', '”', '’', '\'']).ends_with('?')
    }

    /// Whom a source means; "that" and "who" mean what stands before them.
    fn resolve(&mut self, source: Span, unit: &Unit) -> Option<usize> {
        let Page { text, words, .. } = self.page;
        let known = self.people.resolve(text, source);
        let at = text.token_at(source.start);
        if known.is_some() || !words.is(at, Kinds::RELATIVE) {
            return known;
        }
        let comma = usize::from(at > unit.tokens.start && text.word(at - 1) == ",");
        let antecedent = phrases::before(text, words, unit.tokens.start, at - comma)?;
        self.people.resolve(text, text.span(antecedent.core))
    }

    fn heard(&mut self, speaker: Option<usize>) {
        let before = self.last.and_then(|it| self.found[it].speaker);
        if before.is_some() && before != speaker {
            self.other = before;
        }
    }

    fn label(&mut self, label: &Label) {
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

    /// More of what was found last.
    fn more(&mut self, tokens: Range<usize>) {
        let span = self.span(tokens);
        if let Some(base) = self.base {
            self.found[base].content.push(span);
        }
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

    fn span(&self, tokens: Range<usize>) -> Span {
        self.page.text.span(tokens)
    }
}

#[cfg(test)]
mod tests {
    use crate::annotate::{Kind, annotate};

    /// Kind, rule and content of each quotation with marks.
    fn found(source: &str) -> Vec<(Kind, &'static str, String)> {
        let quotes = annotate(source, None).quotes;
        let quoted = quotes.into_iter().filter(|it| it.kind != Kind::Indirect);
        let content = |spans: &[crate::annotate::Span]| {
            spans.iter().map(|it| &source[it.range()]).collect::<Vec<_>>().join(" … ")
        };
        quoted.map(|it| (it.kind, it.why, content(&it.content))).collect()
    }

    fn direct(why: &'static str, content: &str) -> Vec<(Kind, &'static str, String)> {
        vec![(Kind::Direct, why, content.to_owned())]
    }

    #[test]
    fn a_cue_between_parts_no_quotation() {
        assert_eq!(found("“It works,” Ana Diaz said, “and well.”"), direct("cue-after", "“It works,” … “and well.”"));
        assert_eq!(
            found("“It works,” said Ana Diaz. “It is well.”"),
            direct("inverted", "“It works,” … “It is well.”")
        );
    }

    #[test]
    fn a_cue_before_leads_to_all_of_it() {
        assert_eq!(found("Ana Diaz said: “It works.”"), direct("colon", "“It works.”"));
        assert_eq!(found("Ana Diaz told reporters, “It works.”"), direct("cue-before", "“It works.”"));
        assert_eq!(found("“It works,” Ana Diaz wrote on X."), direct("cue-after", "“It works,”"));
    }

    #[test]
    fn a_statement_with_words_in_marks_is_mixed_and_whole() {
        let whole = "that the plan was “a joke” for the town";
        assert_eq!(
            found("Ana Diaz said that the plan was “a joke” for the town."),
            [(Kind::Mixed, "within", whole.into())]
        );
        let before = "The plan was “a joke,”";
        assert_eq!(found("The plan was “a joke,” Ana Diaz said."), [(Kind::Mixed, "cue-after", before.into())]);
    }

    #[test]
    fn paragraphs_in_marks_go_on() {
        let text = "“It works,” Ana Diaz said. “It is well.\n\n“It is done.”\n\n“It is over.”";
        assert_eq!(found(text), direct("cue-after", "“It works,” … “It is well. … “It is done.” … “It is over.”"));
    }

    #[test]
    fn names_and_scare_quotes_are_not_said() {
        assert_eq!(found("The village, known as “the Pit”, was sold."), []);
        assert_eq!(found("He bought a “house” by the sea."), []);
        assert_eq!(found("On “The Hour,” Ana Diaz said that it works."), []);
    }

    #[test]
    fn a_line_with_a_name_signs_what_stands_above() {
        assert_eq!(found("It rained.\n\n“It works.”\n\n— Ana Diaz"), direct("signature", "“It works.”"));
    }

    #[test]
    fn labels_need_no_marks() {
        let text = "The Lamp: Is it true?\n\nAna Diaz: It is.\n\nThe Lamp: And now?\n\nDiaz: We wait.";
        let whys: Vec<_> = found(text).into_iter().map(|(_, why, content)| (why, content)).collect();
        assert_eq!(whys[1], ("label", "It is.".to_owned()));
        assert_eq!(whys.len(), 4);
    }

    #[test]
    fn what_else_happened_is_no_cue() {
        let text = "Ana Diaz called it “a bad joke,” hours after Eva Lund said she would go.";
        assert_eq!(found(text).first().map(|it| it.1), Some("within"));
    }

    #[test]
    fn a_recording_has_it_from_somebody() {
        let text = "According to a recording, the clerk told her that it was “a joke”.";
        assert_eq!(found(text).first().map(|it| it.1), Some("within"));
    }
}
