//! Dated sentences as a draft of a timeline.
//!
//! A sentence becomes an event if it says on which day, or in which month or year, something happened or will happen,
//! and is not itself something said: a date within a quotation is the speaker's, and "he said on Friday" dates the
//! saying only.

mod dates;
mod draft;
mod place;
mod title;

use crate::sort::{sort, sort_by_key};
use draft::is_speech;

use super::quotes::Kind;
use super::times::{self, Tense};
use super::{Person, PersonKind, Quotation, Span, Text, Time, TimeType};
use crate::table::Set;
use std::ops::Range;

/// The most dates of a sentence that are tried, and the most people told of: this keeps the work in line with the text.
const MOST_DATES: usize = 4;
const MOST_PEOPLE: usize = 16;

/// Something that happened, as a sentence tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The sentence.
    pub span: Span,
    /// The place of its date among the times.
    pub time: usize,
    /// Its main clause, cut to a title.
    pub title: String,
    /// Where it happened, if the sentence says so: the name alone.
    pub place: Option<Span>,
    /// The places of those it names among the people, in the order of the sentence.
    pub people: Vec<usize>,
}

/// The events that the sentences of a text tell.
pub(super) fn find(text: &Text, times: &[Time], quotes: &[Quotation], people: &[Person]) -> Vec<Event> {
    let said = direct_speech(quotes);
    let mentions = mentions(people);
    let mut events: Vec<Event> = Vec::new();
    let mut first = 0;
    for paragraph in &text.paragraphs {
        let mut told: Set<&str> = Set::default();
        for sentence in paragraph.clone() {
            let tokens = text.sentences[sentence].clone();
            let span = text.span(tokens.clone());
            first += times[first..].iter().take_while(|time| time.span.start < span.start).count();
            let here = first..first + times[first..].iter().take_while(|time| time.span.end <= span.end).count();
            // What a paragraph tells of one date is one event.
            let is_new = |time: usize| !told.contains(times[time].value.as_str());
            let dates = dates_of(text, &times[here.clone()], &tokens, &said).into_iter().map(|date| here.start + date);
            let titled =
                |time: usize| Some((time, title::title(text, tokens.clone(), &times[here.clone()], &times[time])?));
            let Some((time, title)) = dates.filter(|time| is_new(*time)).take(MOST_DATES).find_map(titled) else {
                continue;
            };
            told.insert(&times[time].value);
            let from = mentions.partition_point(|(mention, _)| mention.start < span.start);
            let mut named: Vec<usize> = Vec::new();
            for (mention, person) in mentions[from..].iter().take_while(|(mention, _)| mention.end <= span.end) {
                if named.len() < MOST_PEOPLE && !named.contains(person) && !covers(&said, *mention) {
                    named.push(*person);
                }
            }
            let is_free = |name: Span| {
                let at = mentions.partition_point(|(mention, _)| mention.end <= name.start);
                !mentions.get(at).is_some_and(|(mention, _)| mention.meets(name)) && !covers(&said, name)
            };
            // What stands after the clause of the title happened elsewhere.
            let place = place::place(text, tokens.start..title.end, &times[first..], is_free);
            events.push(Event { span, time, title: title.words, place, people: named });
        }
    }
    events
}

/// The words that stand in quotation marks, in the order of the text.
fn direct_speech(quotes: &[Quotation]) -> Vec<Span> {
    let direct = quotes.iter().filter(|quote| quote.kind == Kind::Direct);
    let mut spans: Vec<Span> = direct.flat_map(|quote| quote.content.iter().copied()).collect();
    sort(&mut spans);
    spans
}

/// Where people are named, with their places among the people, in the order of the text.
fn mentions(people: &[Person]) -> Vec<(Span, usize)> {
    let persons = people.iter().enumerate().filter(|(_, person)| person.kind == PersonKind::Person);
    let mut all: Vec<(Span, usize)> =
        persons.flat_map(|(at, person)| person.mentions.iter().map(move |mention| (*mention, at))).collect();
    sort(&mut all);
    all
}

/// Whether a span is within one of these, which are in order.
fn covers(spans: &[Span], span: Span) -> bool {
    let at = spans.partition_point(|it| it.end <= span.start);
    spans.get(at).is_some_and(|it| it.holds(span))
}

/// The dates on which the sentence may say that something happens: those that are the reporter's own, the finest first.
fn dates_of(text: &Text, times: &[Time], tokens: &Range<usize>, said: &[Span]) -> Vec<usize> {
    let fits = |time: &Time| fineness(time) > 0 && !covers(said, time.span) && !describes(text, time);
    let mut dates: Vec<usize> = (0..times.len()).filter(|at| fits(&times[*at])).collect();
    if dates.is_empty() {
        return dates;
    }
    let tells = tokens.clone().any(|token| {
        let span = text.tokens[token].span;
        matches!(times::verb(text, token), Tense::Past | Tense::Future)
            && !is_speech(text.word(token))
            && !covers(said, span)
            && !times
                .get(times.partition_point(|time| time.span.end <= span.start))
                .is_some_and(|time| time.span.holds(span))
    });
    if !tells {
        dates.clear();
    }
    sort_by_key(&mut dates, |at| std::cmp::Reverse(fineness(&times[*at])));
    dates
}

/// How finely a time is known: 3 a day or clock time, 2 a month, week or the like, 1 a year; 0 what dates no event.
fn fineness(time: &Time) -> u8 {
    let value = time.value.as_str();
    let dated =
        matches!(time.kind, TimeType::Date | TimeType::Time) && value.starts_with(|first: char| first.is_ascii_digit());
    match value.len() {
        4 if dated => 1,
        5..=9 if dated => 2,
        10.. if dated && value.as_bytes()[5].is_ascii_digit() => 3,
        10.. if dated => 2,
        _ => 0,
    }
}

/// Whether a date says what something is and not when it happened: "the floods of 1968", "the 1996 campaign",
/// "since March", "said Friday".
fn describes(text: &Text, time: &Time) -> bool {
    let (start, end) = (text.token_at(time.span.start), text.token_at(time.span.end));
    let last = start.wrapping_sub(1);
    let on = ["on", "in", "at", "late", "early"].iter().any(|word| text.is(last, word));
    let cue = if on { last.wrapping_sub(1) } else { last };
    let bound = [
        "of", "since", "the", "a", "an", "its", "his", "her", "their", "this", "from", "than", "until", "for", "(",
        "to",
    ];
    let bound = bound.iter().any(|word| text.is(last, word));
    let possessive = text.is(end, "'s") || text.is(end, "’s");
    // "He said Friday that …" and "Friday's meeting"; the saying is no event.
    bound || possessive || is_speech(text.word(cue)) || last < text.tokens.len() && is_told(text, cue)
}

/// "told reporters on Friday"
fn is_told(text: &Text, at: usize) -> bool {
    at > 0
        && is_speech(text.word(at - 1))
        && ["reporters", "journalists", "parliament", "lawmakers", "it", "him", "them"]
            .iter()
            .any(|word| text.is(at, word))
}

#[cfg(test)]
mod tests {
    use crate::annotate::{Annotation, Person, PersonKind, Quotation, Span, Text, events, quotes::Kind, times};
    use jiff::civil::date;

    /// The events in a text of Saturday 26 April 2025, each as `date title`.
    fn told(source: &str) -> Vec<String> {
        with(source, &[], &[]).iter().map(|(told, _)| told.clone()).collect()
    }

    fn with(source: &str, quotes: &[Quotation], people: &[Person]) -> Vec<(String, Option<String>)> {
        let text = Text::of(source);
        let times = times::find(&text, Some(date(2025, 4, 26)));
        let events = events::find(&text, &times, quotes, people);
        let told = events.iter().map(|event| {
            (format!("{} {}", times[event.time].value, event.title), event.place.map(|it| text.at(it).to_owned()))
        });
        told.collect()
    }

    #[test]
    fn a_dated_happening_is_an_event() {
        assert_eq!(told("On Friday, the council approved the plan."), ["2025-04-25 The council approved the plan"]);
        assert_eq!(told("But the market opened in March 2019, officials said."), ["2019-03 The market opened"]);
        assert_eq!(told("The board will vote on Monday."), ["2025-04-28 The board will vote"]);
    }

    #[test]
    fn what_only_describes_or_is_only_said_is_none() {
        assert!(told("He lived through the floods of 1968.").is_empty());
        assert!(told("She said on Friday that it was enough.").is_empty());
        assert!(told("They waited three days. He was recently ill.").is_empty());
        assert!(told("Storms of Friday").is_empty());
    }

    #[test]
    fn the_date_of_a_dateline_is_the_storys() {
        assert_eq!(told("BONN, April 25 (Reuters) - The bridge fell on Thursday."), ["2025-04-24 The bridge fell"]);
    }

    #[test]
    fn one_date_is_told_once_a_paragraph() {
        let source = "The bridge fell on Friday. It was closed on Friday. It had opened on Thursday.";
        assert_eq!(told(source), ["2025-04-25 The bridge fell", "2025-04-24 It had opened"]);
    }

    #[test]
    fn what_is_quoted_is_no_event() {
        let source = "“It fell on Friday.”";
        let content = vec![Span::new(0, source.len())];
        let quote =
            Quotation { content, kind: Kind::Direct, cue: None, source: None, speaker: None, confidence: 1.0, why: "" };
        assert!(with(source, &[quote], &[]).is_empty());
    }

    #[test]
    fn a_place_is_not_someones_name() {
        let source = "The talks began in Geneva on Friday. They had faith in Ana Diaz on Thursday.";
        let at = source.find("Ana").unwrap();
        let ana = Person { name: "Ana Diaz".into(), kind: PersonKind::Person, mentions: vec![Span::new(at, at + 8)] };
        let events = with(source, &[], &[ana]);
        assert_eq!(events[0].1.as_deref(), Some("Geneva"));
        assert_eq!(events[1].1, None);
    }

    #[test]
    fn nothing_is_told_of_nothing() {
        assert_eq!(crate::annotate::annotate("", None), Annotation::default());
    }
}
