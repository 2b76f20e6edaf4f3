//! Units that the text has told of, or lives in: `for the quarter`, `the same period of 1993`, `the same month last year`,
//! `the latest quarter`, `the fiscal year`, `the month of February`, `the week of June 16`, `this time last year`,
//! `its fifth day`.

use super::dates::year_after;
use super::{calendar, vague};
use crate::annotate::times::TimeType;
use crate::annotate::times::count::Count;
use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Base, Match, Meaning, Within, Year};
use crate::annotate::times::point::Unit;
use crate::annotate::times::reader::Reader;
use crate::annotate::times::tense::{Tense, verb};

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    match reader.class(at) {
        Word::The => named_after(reader, at + 1)
            .or_else(|| same(reader, at + 1))
            .or_else(|| latest(reader, at + 1))
            .or_else(|| alone(reader, at))
            .or_else(|| day_of_many(reader, at + 1)),
        Word::Lean(Lean::Same) => same(reader, at),
        Word::Lean(Lean::This) => this_time(reader, at),
        Word::A => day_of_many(reader, at + 1),
        Word::Ordinal(_) => day_of_many(reader, at),
        _ => None,
    }
}

/// `the month of February`, `the week of June 16`
fn named_after(reader: &Reader, at: usize) -> Option<Match> {
    if !reader.is(at + 1, "of") {
        return None;
    }
    let named = calendar(reader, at + 2)?;
    let within = match (reader.class(at), &named.meaning) {
        (Word::Unit(Unit::Month), Meaning::Within(_, Within::Month(_))) => named.meaning,
        (Word::Weekend, Meaning::Within(_, Within::Day(..) | Within::Feast(_))) => {
            Meaning::WeekendOf(Box::new(named.meaning))
        }
        (Word::Unit(Unit::Week), Meaning::Within(_, Within::Day(..) | Within::Feast(_))) => {
            Meaning::WeekOf(Box::new(named.meaning))
        }
        _ => return None,
    };
    Some(Match::date(named.end, within))
}

/// `the same period of 1993`, `the same quarter last year`, `the same period a year earlier`
fn same(reader: &Reader, at: usize) -> Option<Match> {
    let Word::Lean(Lean::Same) = reader.class(at) else { return None };
    let unit = match reader.class(at + 1) {
        Word::Unit(unit @ (Unit::Month | Unit::Quarter)) => Some(unit),
        // "at the same time in 2009" is only 2009.
        _ if reader.is(at + 1, "period")
            || reader.is(at + 1, "time") && reader.class(at + 2) == Word::Lean(Lean::Last) =>
        {
            None
        }
        _ => return None,
    };
    let next = at + 2 + usize::from(reader.is_any(at + 2, &["of", "in"]));
    let (end, year) = match year_after(reader, next) {
        Some(found) => found,
        None => {
            let a_year = reader.class(next) == Word::A && reader.class(next + 1) == Word::Unit(Unit::Year);
            let back = a_year && reader.is_any(next + 2, &["ago", "earlier", "before"]);
            let year =
                (next + 3, Year::Away(-1, if reader.is(next + 2, "ago") { Base::Published } else { Base::Told }));
            if !back {
                return period(reader, at);
            }
            year
        }
    };
    Some(Match::date(end, Meaning::Again(unit, year)))
}

/// `the same period`
fn period(reader: &Reader, at: usize) -> Option<Match> {
    let period = reader.is(at + 1, "period") && vague::is_last(reader, at + 2);
    period.then(|| Match::date(at + 2, Meaning::Again(None, Year::Away(0, Base::Told))))
}

/// `the latest quarter`
fn latest(reader: &Reader, at: usize) -> Option<Match> {
    let latest = reader.is_any(at, &["latest", "most"]);
    let unit = at + 1 + usize::from(reader.is(at, "most") && reader.class(at + 1) == Word::Lean(Lean::Recent));
    let fits = latest && (reader.class(unit) == Word::Unit(Unit::Quarter) || reader.is(unit, "period"));
    fits.then(|| Match::date(unit + 1, Meaning::Reported))
}

/// `for the quarter`, `in the month`, `the fiscal year`
fn alone(reader: &Reader, at: usize) -> Option<Match> {
    if reader.class(at + 1) == Word::Fiscal && reader.class(at + 2) == Word::Unit(Unit::Year) {
        let year = Meaning::Shift { unit: Unit::Year, by: 0, base: Base::Published };
        return reader.year(at + 3).is_none().then(|| Match::date(at + 3, year));
    }
    // "for the full year"
    let at = at + usize::from(reader.is(at + 1, "full") && reader.class(at + 2) == Word::Unit(Unit::Year));
    let Word::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)) = reader.class(at + 1) else {
        return None;
    };
    let the = at - usize::from(reader.is(at, "full"));
    let within = reader.is_any(the.checked_sub(1)?, &["for", "in", "during", "throughout"]);
    // "in the year ended June 30"
    if within && reader.is_any(at + 2, &["ended", "ending", "to", "through"]) && unit != Unit::Quarter {
        return Some(Match::value(at + 2, TimeType::Duration, Count::Whole(1).duration(unit)));
    }
    let ends = vague::is_last(reader, at + 2)
        || reader.class(at + 2) == Word::Edge
        || verb(reader.text, at + 2) != Tense::Unknown
        || reader.is_any(at + 2, &["before", "after", "from"]);
    if !within || reader.history || !ends {
        return None;
    }
    Some(Match::date(
        at + 2,
        match unit {
            Unit::Quarter => Meaning::Reported,
            Unit::Month => Meaning::Shift { unit, by: 0, base: Base::Told },
            _ => Meaning::Shift { unit, by: 0, base: Base::Published },
        },
    ))
}

/// `this time last year`
fn this_time(reader: &Reader, at: usize) -> Option<Match> {
    if !reader.is(at + 1, "time") {
        return None;
    }
    let (Word::Lean(lean @ (Lean::Last | Lean::Next)), Word::Unit(unit)) = (reader.class(at + 2), reader.class(at + 3))
    else {
        return None;
    };
    let by = if lean == Lean::Last { -1 } else { 1 };
    (unit > Unit::Day).then(|| Match::date(at + 4, Meaning::Shift { unit, by, base: Base::Published }))
}

/// `its fifth day`, `for a third consecutive day`: the day of the text.
fn day_of_many(reader: &Reader, at: usize) -> Option<Match> {
    let (end, number) = reader.ordinal(at).filter(|_| !reader.history)?;
    let end = end + usize::from(reader.is_any(end, &["straight", "consecutive", "successive", "full"]));
    // "in its fifth week": of others, that of the text only where it is its own.
    let own = reader.is_any(at.wrapping_sub(1), &["its", "their", "his", "her"]);
    let unit = match reader.class(end) {
        Word::Unit(unit @ (Unit::Week | Unit::Month)) if own => unit,
        Word::Unit(Unit::Day) => Unit::Day,
        _ => return None,
    };
    let start = at - usize::from(matches!(reader.before(at), Word::The | Word::A));
    let goes_on = reader.is_any(
        start.checked_sub(1)?,
        &["is", "'s", "’s", "for", "into", "its", "their", "his", "her", "entered", "was", "on", "of", "in"],
    );
    (number > 1 && goes_on).then(|| Match::date(end + 1, Meaning::Shift { unit, by: 0, base: Base::Published }))
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn a_unit_alone_is_the_one_that_was_told() {
        assert_eq!(
            told("In the second quarter of 2024 it earned more. Sales for the quarter rose.")[1],
            "the quarter=2024-Q2"
        );
        assert_eq!(told("It made more in the latest quarter."), ["the latest quarter=2025-Q1"]);
        assert_eq!(told("In March 2024 it snowed. In the month, nobody came.")[1], "the month=2024-03");
        assert_eq!(told("It made 3% in the year."), ["the year=2025"]);
        assert_eq!(told("It lost money for the full year."), ["the full year=2025"]);
        assert!(told("the day, the week and the year we met").is_empty());
    }

    #[test]
    fn the_same_period_is_that_of_another_year() {
        assert_eq!(
            told("In the first quarter of 2024 it earned more than in the same period of 2023.")[1],
            "the same period of 2023=2023-Q1"
        );
        assert_eq!(
            told("In March 2025 it rained more than in the same month last year.")[1],
            "the same month last year=2024-03"
        );
        assert_eq!(
            told("In March 2024 more came than in the same period a year earlier.")[1],
            "the same period a year earlier=2023-03"
        );
    }

    #[test]
    fn what_names_a_unit_belongs_to_it() {
        assert_eq!(told("in the month of February 2020"), ["the month of February 2020=2020-02"]);
        assert_eq!(told("in the week of June 16, 2003"), ["the week of June 16, 2003=2003-W25"]);
        assert_eq!(told("before the end of the fiscal year"), ["the end of the fiscal year=2025"]);
        assert_eq!(told("It stood at 9 this time last year."), ["this time last year=2024"]);
    }

    #[test]
    fn the_day_of_a_count_is_that_of_the_text() {
        assert_eq!(told("Prices fell for a third day."), ["a third day=2025-04-26"]);
        assert_eq!(told("The strike went into its fifth day."), ["fifth day=2025-04-26"]);
        assert_eq!(told("The trial, in its fifth week, goes on."), ["fifth week=2025-W17"]);
        assert!(told("Every third day counts; a second chance.").len() < 2);
    }
}
