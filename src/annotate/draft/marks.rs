//! The text of each paragraph, with its quotations and dates marked.

use super::cast::Cast;
use super::kind::{is_pronoun, kind};
use super::paragraphs::Paragraph;
use super::timeline::Timeline;
use super::{Reason, line};
use crate::annotate::{Annotation, Kind, Quotation, Span, Text};
use crate::sort::{sort, sort_by_key};
use crate::story::{self, EventId, Marked, PersonId, QuotationKind};

/// What is reported without marks is marked only where that is likely right.
const LIKELY: f32 = 0.5;

/// What is marked in a text, in its order.
pub(super) struct Marks {
    said: Vec<Said>,
    dates: Vec<(Span, EventId)>,
    next: usize,
    next_date: usize,
    /// How each quotation that has been told so far is known.
    pub reasons: Vec<Reason>,
}

struct Said {
    span: Span,
    kind: QuotationKind,
    by: Option<PersonId>,
    reason: Reason,
}

/// Everything to mark, each within one paragraph and none within another.
pub(super) fn of(
    text: &Text,
    annotation: &Annotation,
    paragraphs: &[Paragraph],
    cast: &Cast,
    timeline: &Timeline,
) -> Marks {
    let mut said: Vec<Said> = Vec::new();
    for quote in &annotation.quotes {
        let unsure = quote.kind == Kind::Indirect && (quote.confidence < LIKELY || quote.speaker.is_none());
        if unsure || is_pronoun(text, quote) {
            continue;
        }
        for span in stretches(text, quote) {
            for span in within(paragraphs, span) {
                let by = quote.speaker.and_then(|at| cast.id(at)).cloned();
                said.push(Said { span, kind: kind(text, quote, span), by, reason: reason(text, quote) });
            }
        }
    }
    // Words in marks come before words without.
    sort_by_key(&mut said, |it| (it.span.start, it.kind == QuotationKind::Reported));
    let spoken: Vec<Span> = said.iter().filter(|it| it.kind != QuotationKind::Reported).map(|it| it.span).collect();
    let mut end = 0;
    said.retain(|it| {
        let next = spoken.partition_point(|other| other.end <= it.span.start);
        let covers = it.kind == QuotationKind::Reported && spoken.get(next).is_some_and(|other| other.meets(it.span));
        let free = it.span.start >= end && !covers;
        end = if free { it.span.end } else { end };
        free
    });
    let mut dates = timeline.dates.clone();
    sort_by_key(&mut dates, |(span, _)| *span);
    Marks { said, dates, next: 0, next_date: 0, reasons: Vec::new() }
}

/// The words in marks of a statement that is quoted in part; a statement of one kind as it is.
fn stretches(text: &Text, quote: &Quotation) -> Vec<Span> {
    let in_part = quote.content.iter().filter(|_| quote.kind == Kind::Mixed);
    let found: Vec<Span> = in_part.flat_map(|span| in_marks(text, *span)).collect();
    if found.is_empty() { quote.content.clone() } else { found }
}

fn in_marks(text: &Text, span: Span) -> Vec<Span> {
    let words = text.at(span);
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, sign) in words.char_indices() {
        let at = span.start + at;
        let lettered = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
        let after = text.source()[at + sign.len_utf8()..].chars().next();
        match open {
            Some((start, close)) if sign == close && !(matches!(sign, '’' | '\'') && lettered(after)) => {
                found.push(Span::new(start, at + sign.len_utf8()));
                open = None;
            }
            Some(_) => {}
            None => {
                let lettered_before = lettered(text.source()[..at].chars().next_back());
                open = match sign {
                    '“' => Some((at, '”')),
                    '‘' => Some((at, '’')),
                    '«' => Some((at, '»')),
                    '"' => Some((at, '"')),
                    '\'' if !lettered_before => Some((at, '\'')),
                    _ => None,
                };
            }
        }
    }
    // The end of the statement may be before the end of its words.
    if let Some((start, _)) = open {
        found.push(Span::new(start, span.end));
    }
    found
}

/// The parts of a span in each paragraph it runs through.
fn within(paragraphs: &[Paragraph], span: Span) -> Vec<Span> {
    let first = paragraphs.partition_point(|it| it.span.end <= span.start);
    let here = paragraphs[first..].iter().map(|it| it.span).take_while(|it| it.start < span.end);
    here.map(|it| Span::new(it.start.max(span.start), it.end.min(span.end))).filter(|it| !it.is_empty()).collect()
}

fn reason(text: &Text, quote: &Quotation) -> Reason {
    let mut words: Vec<Span> = quote.source.into_iter().chain(quote.cue).collect();
    sort(&mut words);
    // What stands side by side is one: “said Ms Diaz”.
    if let [first, second] = words[..]
        && (second.start <= first.end || text.at(Span { start: first.end, end: second.start }).trim().is_empty())
    {
        words = vec![Span { start: first.start, end: first.end.max(second.end) }];
    }
    let words: Vec<String> = words.into_iter().map(|span| line(text, span)).collect();
    Reason { rule: quote.why, confidence: quote.confidence, words: (!words.is_empty()).then(|| words.join(" … ")) }
}

impl Marks {
    /// The words of a paragraph, which comes after those asked for before.
    pub fn spans(&mut self, text: &Text, paragraph: Span) -> Vec<story::Span> {
        let mut spans = Vec::new();
        let mut at = paragraph.start;
        while self.said.get(self.next).is_some_and(|said| said.span.start < at) {
            self.next += 1;
        }
        while let Some(said) = self.said.get(self.next).filter(|said| said.span.end <= paragraph.end) {
            let (span, kind, by, reason) = (said.span, said.kind, said.by.clone(), said.reason.clone());
            self.next += 1;
            self.plain(text, Span::new(at, span.start), &mut spans);
            let mut content = Vec::new();
            self.plain(text, span, &mut content);
            at = span.end;
            if content.is_empty() {
                continue;
            }
            spans.push(story::Span::Marked(Marked::Quotation(story::Quotation {
                by,
                kind,
                wording: None,
                to: None,
                occasion: None,
                setting: None,
                content,
            })));
            self.reasons.push(reason);
        }
        self.plain(text, Span::new(at, paragraph.end), &mut spans);
        spans
    }

    /// Words without a quotation among them, but perhaps with dates.
    fn plain(&mut self, text: &Text, span: Span, spans: &mut Vec<story::Span>) {
        let mut at = span.start;
        while let Some((date, event)) = self.dates.get(self.next_date).filter(|(date, _)| date.start < span.end) {
            let (date, event) = (*date, event.clone());
            self.next_date += 1;
            if date.start < at || date.end > span.end {
                continue;
            }
            words(text, Span::new(at, date.start), spans);
            spans.push(story::Span::Marked(Marked::Date { event, text: line(text, date) }));
            at = date.end;
        }
        words(text, Span::new(at, span.end), spans);
    }
}

/// Plain words, with one space for whatever white space there is.
fn words(text: &Text, span: Span, spans: &mut Vec<story::Span>) {
    let words = text.at(span);
    let mut plain = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            // A space that does not break is meant.
            '\u{a0}' | '\u{202f}' => plain.push(character),
            space if space.is_whitespace() && !plain.ends_with(' ') => plain.push(' '),
            space if space.is_whitespace() => {}
            character => plain.push(character),
        }
    }
    if !plain.is_empty() {
        spans.push(story::Span::Text(plain));
    }
}
