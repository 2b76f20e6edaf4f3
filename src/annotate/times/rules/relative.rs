//! Units placed by a word: `last month`, `this week`, `the past six years`, `the following day`, `recent weeks`,
//! `the weekend`.

use super::dates::year_after;
use crate::annotate::times::TimeType;
use crate::annotate::times::count::Count;
use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Base, Match, Meaning};
use crate::annotate::times::point::Unit;
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    let the = reader.class(at) == Word::The;
    let next = at + usize::from(the);
    // "the very next day"
    let next = next + usize::from(the && reader.is(next, "very"));
    match reader.class(next) {
        Word::Weekend if the && reader.is(next + 1, "before") && reader.class(next + 2) == Word::Lean(Lean::Last) => {
            Some(Match::date(next + 3, Meaning::WeekendBeforeLast))
        }
        Word::Lean(_) if !reader.is_title(next) => leaning(reader, next, the),
        Word::Weekend if the || reader.starts_sentence(next) => Some(weekend(next + 1, None)),
        Word::Ordinal(1 | 2) => first_of(reader, next),
        _ => None,
    }
}

fn weekend(end: usize, lean: Option<Lean>) -> Match {
    Match::date(end, Meaning::Weekend(lean))
}

fn leaning(reader: &Reader, at: usize, the: bool) -> Option<Match> {
    let Word::Lean(mut lean) = reader.class(at) else { return None };
    // "It will last two weeks."
    let modals = ["will", "to", "would", "could", "can", "may", "might", "should", "not", "n't"];
    if lean == Lean::Last && !the && reader.is_any(at.wrapping_sub(1), &modals) {
        return None;
    }
    // "the last day of the season": the article leaves it open which.
    if lean == Lean::Last && !the && reader.before(at) == Word::The {
        return None;
    }
    let mut next = at + 1;
    // "that same day", "this past week", "this coming year"
    match (lean, reader.class(next)) {
        (Lean::This | Lean::That, Word::Lean(more)) => {
            lean = if (lean, more) == (Lean::This, Lean::Past) { Lean::Last } else { more };
            next += 1;
        }
        // Years of accounts are told from today: "the next fiscal year".
        (_, Word::Fiscal) => {
            lean = if lean == Lean::Next { Lean::Coming } else { lean };
            next += 1;
        }
        _ => {}
    }
    match reader.class(next) {
        // "the past quarter-century"
        Word::Unit(Unit::Quarter) if reader.class(reader.skip_hyphen(next + 1)) == Word::Unit(Unit::Century) => {
            let end = reader.skip_hyphen(next + 1) + 1;
            Some(Match::value(end, TimeType::Duration, Count::Whole(25).duration(Unit::Year)))
        }
        Word::Unit(unit) => one(reader, next, unit, lean, the),
        Word::Weekend => Some(weekend(next + 1, Some(lean))),
        Word::Units(unit) => many(next + 1, unit, Count::Few, lean, the, false),
        _ => {
            let (end, count) = reader.count(next)?;
            let end = reader.skip_hyphen(end);
            match reader.class(end) {
                // "He said that ninety days were enough."
                Word::Units(_) if lean == Lean::That && reader.is(at, "that") => None,
                Word::Units(unit) => many(end + 1, unit, count, lean, the, true),
                Word::Unit(unit) if count == Count::Whole(1) => one(reader, end, unit, lean, the),
                _ => None,
            }
        }
    }
}

/// `last month`, `the past year`.
fn one(reader: &Reader, at: usize, unit: Unit, lean: Lean, the: bool) -> Option<Match> {
    let end = at + 1;
    // "to this day" is told of no day.
    if unit == Unit::Day && lean == Lean::This && reader.is(at.saturating_sub(2), "to") {
        return None;
    }
    if unit < Unit::Day {
        return (lean == Lean::Past || the && matches!(lean, Lean::Last | Lean::Next) && unit == Unit::Hour)
            .then(|| Match::value(end, TimeType::Duration, Count::Whole(1).duration(unit)));
    }
    let over = reader.is_any(
        at.saturating_sub(if the { 3 } else { 2 }),
        &["over", "in", "for", "within", "during", "throughout", "into"],
    );
    let lasting = match lean {
        Lean::Past => true,
        Lean::Last | Lean::Coming | Lean::Next => the && over && unit != Unit::Day,
        _ => false,
    };
    if lasting {
        return Some(Match::value(end, TimeType::Duration, Count::Whole(1).duration(unit)));
    }
    let (by, base) = match lean {
        Lean::Last if the && !matches!(unit, Unit::Quarter | Unit::Century) => return None,
        Lean::Last => (-1, Base::Published),
        Lean::Previous => (-1, Base::Told),
        Lean::This | Lean::Current => (0, Base::Published),
        Lean::That | Lean::Same => (0, Base::Told),
        Lean::Next if the => (1, Base::Told),
        Lean::Next | Lean::Coming => (1, Base::Published),
        Lean::Following => (1, Base::Told),
        Lean::Past | Lean::Recent => return None,
    };
    // "this day" and "this century" of speeches are no dates; "this decade" is.
    Some(Match::date(end, Meaning::Shift { unit, by, base }))
}

/// `the past six years`, `recent weeks`, `the last few weeks`.
fn many(end: usize, unit: Unit, count: Count, lean: Lean, the: bool, counted: bool) -> Option<Match> {
    let lasting = |count: Count| Some(Match::value(end, TimeType::Duration, count.duration(unit)));
    match lean {
        // "these days"
        Lean::This if unit == Unit::Day && !counted => Some(Match::value(end, TimeType::Date, "PRESENT_REF")),
        Lean::That if unit == Unit::Day && !counted => Some(Match::value(end, TimeType::Date, "PAST_REF")),
        Lean::This | Lean::That | Lean::Same | Lean::Current => counted.then(|| lasting(count)).flatten(),
        Lean::Coming if !counted => Some(Match::value(end, TimeType::Date, "FUTURE_REF")),
        Lean::Recent => lasting(count),
        Lean::Last if !counted => the.then(|| lasting(count)).flatten(),
        _ => lasting(count),
    }
}

/// `the first five months`
fn first_of(reader: &Reader, at: usize) -> Option<Match> {
    let (end, count) = reader.count(at + 1)?;
    match reader.class(end) {
        Word::Units(unit) => {
            // In newspapers the year is a date of its own.
            let of = if reader.history && reader.is(end + 1, "of") { year_after(reader, end + 1) } else { None };
            Some(Match::value(of.map_or(end + 1, |(end, _)| end), TimeType::Duration, count.duration(unit)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{told, undated};

    #[test]
    fn a_unit_is_counted_from_the_day_of_the_text() {
        assert_eq!(
            told("last week, this month, next year"),
            ["last week=2025-W16", "this month=2025-04", "next year=2026"]
        );
        assert_eq!(told("the last quarter and the prior year"), ["the last quarter=2025-Q1", "the prior year=2024"]);
    }

    #[test]
    fn following_and_same_are_counted_from_the_last_date() {
        assert_eq!(
            undated("On 3 May 1999 it rained; the following day, too."),
            ["3 May 1999=1999-05-03", "the following day=1999-05-04"]
        );
        assert_eq!(undated("In 1996 she won; that year was good."), ["1996=1996", "that year=1996"]);
    }

    #[test]
    fn several_units_last() {
        assert_eq!(told("over the past six years"), ["the past six years=P6Y"]);
        assert_eq!(told("the first five months"), ["the first five months=P5M"]);
        assert_eq!(told("in recent weeks"), ["recent weeks=PXW"]);
        assert_eq!(told("over the past quarter-century"), ["the past quarter-century=P25Y"]);
        assert_eq!(told("It will last 10 days."), ["10 days=P10D"]);
        assert!(told("The third attack in as many weeks").is_empty());
        assert_eq!(undated("in the first ten months of 1915"), ["the first ten months of 1915=P10M"]);
    }

    #[test]
    fn weekends_have_values() {
        assert_eq!(told("this weekend"), ["this weekend=2025-W17-WE"]);
        assert_eq!(told("last weekend"), ["last weekend=2025-W16-WE"]);
        assert_eq!(told("the weekend before last"), ["the weekend before last=2025-W15-WE"]);
        assert_eq!(told("the weekend of May 10"), ["the weekend of May 10=2025-W19-WE"]);
        assert_eq!(told("in those days"), ["those days=PAST_REF"]);
        assert_eq!(told("Two died the very next day."), ["the very next day=2025-04-27"]);
    }

    #[test]
    fn nothing_is_placed_by_other_words() {
        assert!(told("the last man, this person, next door").is_empty());
        assert!(told("on the last day of the season").is_empty());
        assert_eq!(told("He said that ninety days were enough."), ["ninety days=P90D"]);
    }
}
