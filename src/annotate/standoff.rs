//! An annotation as offsets into its text, apart from it: one JSON object.

use super::{Annotation, Kind, PersonKind, Span, TimeType};
use crate::sort::sort;
use crate::table::Table;
use serde::Serialize;

/// An annotation as one object; offsets count Unicode code points, and ends are not part of what they end.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct Standoff {
    /// Names the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    quotes: Vec<Quote>,
    times: Vec<Timex>,
    people: Vec<Someone>,
    events: Vec<Happening>,
}

type Offsets = [usize; 2];

#[derive(Clone, Debug, Serialize, PartialEq)]
struct Quote {
    content: Vec<Offsets>,
    kind: &'static str,
    cue: Option<Offsets>,
    source: Option<Offsets>,
    speaker: Option<String>,
    confidence: f64,
    why: &'static str,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct Timex {
    span: Offsets,
    #[serde(rename = "type")]
    kind: &'static str,
    value: String,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct Someone {
    name: String,
    kind: PersonKind,
    mentions: Vec<Offsets>,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct Happening {
    span: Offsets,
    time: usize,
    title: String,
}

impl Standoff {
    /// The offsets of an annotation of this text.
    #[must_use]
    pub fn of(id: Option<String>, text: &str, annotation: &Annotation) -> Self {
        let points = Points::of(text, annotation);
        let quotes = annotation.quotes.iter().map(|quote| Quote {
            content: quote.content.iter().map(|span| points.at(*span)).collect(),
            kind: match quote.kind {
                Kind::Direct => "direct",
                Kind::Mixed => "mixed",
                Kind::Indirect => "indirect",
            },
            cue: quote.cue.map(|span| points.at(span)),
            source: quote.source.map(|span| points.at(span)),
            speaker: quote.speaker.map(|at| annotation.people[at].name.clone()),
            confidence: (f64::from(quote.confidence) * 100.0).round() / 100.0,
            why: quote.why,
        });
        let times = annotation.times.iter().map(|time| Timex {
            span: points.at(time.span),
            kind: match time.kind {
                TimeType::Date => "DATE",
                TimeType::Time => "TIME",
                TimeType::Duration => "DURATION",
                TimeType::Set => "SET",
            },
            value: time.value.clone(),
        });
        let people = annotation.people.iter().map(|person| Someone {
            name: person.name.clone(),
            kind: person.kind,
            mentions: person.mentions.iter().map(|span| points.at(*span)).collect(),
        });
        let events = annotation.events.iter().map(|event| Happening {
            span: points.at(event.span),
            time: event.time,
            title: event.title.clone(),
        });
        Self {
            id,
            quotes: quotes.collect(),
            times: times.collect(),
            people: people.collect(),
            events: events.collect(),
        }
    }
}

/// How many code points stand before each byte that an annotation names.
struct Points(Table<usize, usize>);

impl Points {
    fn of(text: &str, annotation: &Annotation) -> Self {
        let quotes = annotation.quotes.iter();
        let spans = quotes.flat_map(|it| it.content.iter().copied().chain(it.cue).chain(it.source));
        let spans = spans.chain(annotation.times.iter().map(|it| it.span));
        let spans = spans.chain(annotation.people.iter().flat_map(|it| it.mentions.iter().copied()));
        let spans = spans.chain(annotation.events.iter().map(|it| it.span));
        let mut bytes: Vec<usize> = spans.flat_map(|span| [span.start, span.end]).collect();
        sort(&mut bytes);
        bytes.dedup();
        let (mut last, mut points) = (0, 0);
        let counted = bytes.into_iter().map(|byte| {
            points += text[last..byte].chars().count();
            last = byte;
            (byte, points)
        });
        Self(counted.collect())
    }

    fn at(&self, span: Span) -> Offsets {
        [self.0[&span.start], self.0[&span.end]]
    }
}
