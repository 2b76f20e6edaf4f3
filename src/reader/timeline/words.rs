//! How an event's date, and the way it is known, are put into words.

use crate::story::{Basis, Event, Moment, PartOfDay, Precision};

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

/// A doubt outranks all else: what is "perhaps" or "about" then is not known to the day. A span is as sure as the less
/// sure of its ends.
fn exactness(event: &Event) -> &'static str {
    let ends = [event.when.start(), event.when.end()];
    let uncertain = ends.iter().any(Moment::is_uncertain);
    let approximate = ends.iter().any(Moment::is_approximate);
    match event.when.precision() {
        Precision::Instant if uncertain => "The time is uncertain.",
        Precision::Instant if approximate => "The time is approximate.",
        Precision::Instant => "Known to the minute.",
        Precision::Interval if uncertain => "A span of time, uncertain.",
        Precision::Interval if approximate => "A span of time, approximate.",
        Precision::Interval => "A span of time.",
        _ if uncertain => "The date is uncertain.",
        _ if approximate => "The date is approximate.",
        Precision::Day => "Known to the day.",
        Precision::Month => "Known to the month.",
        Precision::Year => "Known to the year.",
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Story;
    use serde_json::{Value, json};

    /// An event with these fields beside those it must have.
    fn event(fields: &Value) -> Event {
        let mut event = json!({ "id": "storm", "thread": "rain", "title": "Storm", "what": "x", "basis": "record" });
        for (name, value) in fields.as_object().unwrap() {
            event[name] = value.clone();
        }
        let story = json!({
            "id": "a", "language": "en", "headline": "A",
            "threads": [{ "id": "rain", "title": "Rain" }],
            "events": [event],
            "blocks": [{ "id": "p1", "kind": "paragraph", "content": ["x"] }],
        });
        Story::read(&story.to_string()).unwrap().events.remove(0)
    }

    fn known(when: &str) -> String {
        exactness(&event(&json!({ "when": when }))).to_owned()
    }

    #[test]
    fn a_clock_time_is_said_with_its_zone() {
        let storm = json!({ "when": "2025-04-25T10:40+03:00~", "zone": "Moscow time" });
        assert_eq!(date(&event(&storm)), "25 Apr 2025, about 10:40, Moscow time");
    }

    #[test]
    fn a_part_of_the_day_is_said_where_there_is_no_clock_time() {
        let parts = [
            ("night", "at night"),
            ("morning", "morning"),
            ("midday", "around midday"),
            ("afternoon", "afternoon"),
            ("evening", "evening"),
            ("late-evening", "late evening"),
        ];
        for (part, words) in parts {
            let storm = json!({ "when": "2025-04-25", "part": part });
            assert_eq!(date(&event(&storm)), format!("25 Apr 2025, {words}"));
            let timed = json!({ "when": "2025-04-25T10:40", "part": part });
            assert_eq!(date(&event(&timed)), "25 Apr 2025, 10:40");
        }
    }

    #[test]
    fn a_date_without_either_is_the_date_alone() {
        assert_eq!(date(&event(&json!({ "when": "2025-04" }))), "Apr 2025");
    }

    #[test]
    fn how_exactly_a_date_is_known_is_said_for_every_precision() {
        for (when, sentence) in [
            ("2025", "Known to the year."),
            ("2025-04", "Known to the month."),
            ("2025-04-25", "Known to the day."),
            ("2025-04-25T10:40", "Known to the minute."),
            ("2024/2025", "A span of time."),
        ] {
            assert_eq!(known(when), sentence);
        }
    }

    #[test]
    fn what_is_about_is_never_called_known() {
        for when in ["2025~", "2025-04~", "2025-04-25~"] {
            assert_eq!(known(when), "The date is approximate.");
        }
        assert_eq!(known("2025-04-25T10:40~"), "The time is approximate.");
        assert_eq!(known("2024~/2025"), "A span of time, approximate.");
    }

    #[test]
    fn a_span_with_an_approximate_end_is_approximate() {
        assert_eq!(known("2024/2025~"), "A span of time, approximate.");
    }

    #[test]
    fn what_is_perhaps_is_never_called_known() {
        for when in ["2025?", "2025-04?", "2025-04-25?", "2025-04-25%"] {
            assert_eq!(known(when), "The date is uncertain.");
        }
        assert_eq!(known("2025-04-25T10:40?"), "The time is uncertain.");
        assert_eq!(known("2024/2025?"), "A span of time, uncertain.");
    }
}
