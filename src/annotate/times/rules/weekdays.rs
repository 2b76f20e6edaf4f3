//! Days of the week and the days around today: `Friday`, `last Friday`, `yesterday`, `the day before yesterday`.

use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Base, Match, Meaning, Within, Year};
use crate::annotate::times::point::Unit;
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    match reader.class(at) {
        // "the Sunday Times"
        Word::Weekday(_)
            if reader.before(at) == Word::The && reader.text.tokens.get(at + 1).is_some_and(|next| next.capital) =>
        {
            None
        }
        Word::Weekday(day) => Some(Match::date(at + 1, Meaning::Weekday(day, None))),
        // "Sat" and "Sun" are words of their own; "Wed." is not.
        Word::ShortWeekday(day) if reader.word(at).ends_with('.') && !matches!(day, 6 | 7) => {
            Some(Match::date(at + 1, Meaning::Weekday(day, None)))
        }
        Word::Ordinal(_) => nth_of_month(reader, at),
        Word::Lean(_) => Match::longer(leaning(reader, at), nth_of_month(reader, at)),
        Word::The => match reader.class(at + 1) {
            Word::Lean(_) => Match::longer(leaning(reader, at + 1), nth_of_month(reader, at + 1)),
            Word::Ordinal(_) => nth_of_month(reader, at + 1),
            Word::Unit(Unit::Day) => beside_today(reader, at + 1),
            _ => None,
        },
        Word::Day(by) if !reader.is_title(at) => {
            Some(Match::date(at + 1, Meaning::Shift { unit: Unit::Day, by: by.into(), base: Base::Published }))
        }
        _ => None,
    }
}

/// `this coming Tuesday`, `last Friday`.
fn leaning(reader: &Reader, at: usize) -> Option<Match> {
    let Word::Lean(mut lean) = reader.class(at) else { return None };
    let mut next = at + 1;
    if let (Lean::This, Word::Lean(more @ (Lean::Coming | Lean::Past | Lean::Last | Lean::Next))) =
        (lean, reader.class(next))
    {
        // "this past Friday", "this coming Tuesday"
        lean = if more == Lean::Coming || more == Lean::Next { Lean::This } else { more };
        next += 1;
    }
    let Word::Weekday(day) = reader.class(next) else { return None };
    let date = super::dates::find(reader, next).filter(|date| date.end > next + 1);
    Some(date.unwrap_or_else(|| Match::date(next + 1, Meaning::Weekday(day, Some(lean)))))
}

/// `first Sunday in May`, `last Friday of March 2024`.
fn nth_of_month(reader: &Reader, at: usize) -> Option<Match> {
    let nth = match reader.class(at) {
        Word::Ordinal(nth @ 1..=5) => i8::try_from(nth).ok()?,
        Word::Lean(Lean::Last) => -1,
        _ => return None,
    };
    let Word::Weekday(weekday) = reader.class(at + 1) else { return None };
    let Word::Month(month) = reader.class(at + 3) else { return None };
    if !reader.is_any(at + 2, &["in", "of"]) {
        return None;
    }
    let (end, year) = super::dates::year_after(reader, at + 4).unwrap_or((at + 4, Year::Lean(None)));
    Some(Match::date(end, Meaning::Within(year, Within::Nth { month, weekday, nth })))
}

/// `the day before yesterday`
fn beside_today(reader: &Reader, at: usize) -> Option<Match> {
    let by = if reader.is(at + 1, "before") {
        -1
    } else if reader.is(at + 1, "after") {
        1
    } else {
        return None;
    };
    let Word::Day(day) = reader.class(at + 2) else { return None };
    Some(Match::date(at + 3, Meaning::Shift { unit: Unit::Day, by: i64::from(day) + by, base: Base::Published }))
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    // The day of these texts is Saturday 26 April 2025.
    #[test]
    fn the_tense_tells_which_week() {
        assert_eq!(told("She left on Friday."), ["Friday=2025-04-25"]);
        assert_eq!(told("She will leave on Friday."), ["Friday=2025-05-02"]);
        assert_eq!(told("On Monday the council will vote."), ["Monday=2025-04-28"]);
        assert_eq!(told("He said Thursday that it would rain."), ["Thursday=2025-04-24"]);
        assert_eq!(told("He came on Saturday."), ["Saturday=2025-04-26"]);
    }

    #[test]
    fn last_and_next_tell_as_well() {
        assert_eq!(told("last Friday and next Friday"), ["last Friday=2025-04-25", "next Friday=2025-05-02"]);
        assert_eq!(told("this coming Tuesday"), ["this coming Tuesday=2025-04-29"]);
    }

    #[test]
    fn weekdays_of_a_month_are_counted() {
        assert_eq!(told("the first Sunday in May 2024"), ["the first Sunday in May 2024=2024-05-05"]);
        assert_eq!(told("the last Friday of March 2025"), ["the last Friday of March 2025=2025-03-28"]);
    }

    #[test]
    fn what_goes_on_until_a_weekday_ends_after_it_began() {
        assert_eq!(told("It will last from Saturday to Monday."), ["Saturday=2025-04-26", "Monday=2025-04-28"]);
        assert_eq!(told("It was shut from Thursday until Saturday."), ["Thursday=2025-04-24", "Saturday=2025-04-26"]);
        assert!(told("He reads the Sunday Times.").is_empty());
    }

    #[test]
    fn days_beside_today_are_counted() {
        assert_eq!(
            told("yesterday, today and tomorrow"),
            ["yesterday=2025-04-25", "today=2025-04-26", "tomorrow=2025-04-27"]
        );
        assert_eq!(told("the day before yesterday"), ["the day before yesterday=2025-04-24"]);
    }
}
