//! How an event's date, and the way it is known, are put into words.

use crate::story::{Basis, Event, PartOfDay, Precision};

/// The date at its true precision: `25 Apr 2025, about 10:40, Moscow time`.
#[must_use]
pub fn date(event: &Event) -> String {
    match hour(event) {
        Some(hour) => format!("{}, {hour}", event.when.short()),
        None => event.when.short(),
    }
}

/// The time of day, as far as it is known: `about 10:40, Moscow time` or `morning`.
#[must_use]
pub fn hour(event: &Event) -> Option<String> {
    let clock = event.when.clock_text(event.zone.as_deref());
    clock.or_else(|| event.part.map(|part| part_of_day(part).to_owned()))
}

/// How the date is known, and how exactly: two short sentences.
#[must_use]
pub fn basis(event: &Event) -> String {
    let quoted = event.words.as_ref().map(|words| format!("“{words}”"));
    let how = match (event.basis, quoted) {
        (Basis::Stated, Some(words)) => format!("Dated {words} in the story."),
        (Basis::Stated, None) => "The story states the date.".to_owned(),
        (Basis::Resolved, Some(words)) => format!("Worked out from {words} in the story."),
        (Basis::Resolved, None) => "Worked out from the story’s words.".to_owned(),
        (Basis::Record, Some(words)) => format!("From the record; the story says {words}."),
        (Basis::Record, None) => "From the record.".to_owned(),
    };
    format!("{how} {}", exactness(event))
}

fn exactness(event: &Event) -> &'static str {
    match (event.when.precision(), event.when.start().is_approximate()) {
        (Precision::Instant, true) => "The time is approximate.",
        (Precision::Instant, false) => "Known to the minute.",
        (Precision::Day, false) => "Known to the day.",
        (Precision::Month, false) => "Known to the month.",
        (Precision::Year, false) => "Known to the year.",
        (Precision::Interval, false) => "A span of time.",
        (Precision::Interval, true) => "A span of time, approximate.",
        (Precision::Day | Precision::Month | Precision::Year, true) => "The date is approximate.",
    }
}

/// What a part of the day is called.
#[must_use]
pub fn part_of_day(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Night => "at night",
        PartOfDay::Morning => "morning",
        PartOfDay::Midday => "around midday",
        PartOfDay::Afternoon => "afternoon",
        PartOfDay::Evening => "evening",
        PartOfDay::LateEvening => "late evening",
    }
}
