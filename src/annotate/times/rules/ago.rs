//! So long before or after something: `80 years ago`, `two days later`, `a year earlier`, `nearly seven years ago`.

use super::about::approximately;
use super::durations::amount;
use crate::annotate::times::TimeType;
use crate::annotate::times::count::Count;
use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Base, Clock, Match, Meaning};
use crate::annotate::times::point::{Part, Unit};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    if reader.class(at) == Word::The {
        return beside(reader, at + 1);
    }
    if let Some(end) = a_while(reader, at) {
        return Some(Match::value(end, TimeType::Date, "PAST_REF"));
    }
    let start = approximately(reader, at);
    let (end, count, unit) = match reader.class(start) {
        // "days later"
        Word::Units(unit) => (start + 1, Count::Few, unit),
        _ => amount(reader, start)?,
    };
    let word = reader.word(end).to_ascii_lowercase();
    let (back, base, end) = match word.as_str() {
        "ago" => (true, Base::Published, end + 1),
        // "up from 8.4 percent six months before", and no more
        "before" if reader.is_any(end + 1, &["", ".", ",", ";", ")", "”", "\""]) => (true, Base::Told, end + 1),
        "earlier" | "previously" | "beforehand" => (true, Base::Told, end + 1),
        "later" | "afterward" | "afterwards" => (false, Base::ToldAlone, end + 1),
        "hence" => (false, Base::Published, end + 1),
        "from" if reader.is(end + 1, "now") || reader.class(end + 1) == Word::Day(0) => {
            (false, Base::Published, end + 2)
        }
        // "two weeks from Friday"
        "from" => return from_weekday(reader, end + 1, count, unit, 1),
        _ => return None,
    };
    if word == "ago"
        && let Some(found) = from_weekday(reader, end, count, unit, -1)
    {
        return Some(found);
    }
    let far = |kind| Match::value(end, kind, if back { "PAST_REF" } else { "FUTURE_REF" });
    let Some(number) = count.whole() else { return Some(half_or_far(end, count, unit, back, base, &far)) };
    if let (Unit::Year, true, Some((end, unit))) = (unit, back, today(reader, end)) {
        return Some(Match::date(end, Meaning::Anniversary { years: -number, unit }));
    }
    let by = if back { -number } else { number };
    if unit == Unit::Hour && number % 24 == 0 && base == Base::Published {
        let days = number / 24;
        return Some(Match::date(end, Meaning::Shift { unit: Unit::Day, by: if back { -days } else { days }, base }));
    }
    if unit < Unit::Day {
        let minutes = if unit == Unit::Hour { 60 } else { i64::from(unit == Unit::Minute) };
        let meaning = Meaning::ClockAway { minutes: by * minutes, base, lasts: count.duration(unit) };
        return Some(Match::new(end, TimeType::Time, meaning));
    }
    Some(Match::date(end, shift(unit, by, base)))
}

/// The token after `some time ago`, `a long time ago`, `a while ago`.
fn a_while(reader: &Reader, at: usize) -> Option<usize> {
    let long = reader.class(at) == Word::A && reader.is_any(at + 1, &["long", "short"]);
    let end = if long { at + 2 } else { at + 1 };
    let time = (long || reader.is(at, "some")) && reader.is(end, "time")
        || reader.class(at) == Word::A && reader.is(end, "while");
    (time && reader.is(end + 1, "ago")).then_some(end + 2)
}

/// The unit of `today`, `this week` or `this month` after `a year ago`, and the token after it.
fn today(reader: &Reader, at: usize) -> Option<(usize, Unit)> {
    match (reader.class(at), reader.class(at + 1)) {
        (Word::Day(0), _) => Some((at + 1, Unit::Day)),
        (Word::Lean(Lean::This), Word::Unit(unit @ (Unit::Week | Unit::Month))) => Some((at + 2, unit)),
        _ => None,
    }
}

/// `two weeks from Friday`, `a week ago Tuesday`
fn from_weekday(reader: &Reader, at: usize, count: Count, unit: Unit, sign: i64) -> Option<Match> {
    let Word::Weekday(day) = reader.class(at) else { return None };
    let weeks = count.whole().filter(|_| unit == Unit::Week)?;
    Some(Match::date(at + 1, Meaning::WeeksFrom(sign * weeks, day)))
}

/// `the day before`, `the night before`, `the year after`, where nothing follows that it is before; `the year before last`.
fn beside(reader: &Reader, at: usize) -> Option<Match> {
    let by = if reader.is(at + 1, "before") {
        -1
    } else if reader.is(at + 1, "after") {
        1
    } else {
        return None;
    };
    let end = at + 2;
    let before_last = reader.class(end) == Word::Lean(Lean::Last) && by < 0;
    let ends = before_last || reader.is_any(end, &["", ".", ",", ";", ":", "”", "’", "?", "!", ")", "and", "—", "–"]);
    let unit = match reader.class(at) {
        _ if !ends => return None,
        Word::Part(part) if part != Part::Nights => {
            let day = Meaning::Shift { unit: Unit::Day, by, base: Base::Told };
            let meaning = Meaning::Timed(Clock::Part(part), Some(Box::new(day)));
            return Some(Match::new(end, TimeType::Time, meaning));
        }
        Word::Unit(unit) if unit >= Unit::Day => unit,
        _ => return None,
    };
    Some(if before_last {
        Match::date(end + 1, Meaning::Shift { unit, by: -2, base: Base::Published })
    } else {
        Match::date(end, Meaning::Shift { unit, by, base: Base::Told })
    })
}

/// So many units away: a decade ago is a year as well known as ten years ago.
fn shift(unit: Unit, by: i64, base: Base) -> Meaning {
    match unit {
        Unit::Decade => Meaning::Shift { unit: Unit::Year, by: by * 10, base },
        Unit::Century => Meaning::Shift { unit: Unit::Year, by: by * 100, base },
        _ => Meaning::Shift { unit, by, base },
    }
}

/// "a year and a half ago" is so many months; "a few years ago" is nobody knows when.
fn half_or_far(end: usize, count: Count, unit: Unit, back: bool, base: Base, far: &dyn Fn(TimeType) -> Match) -> Match {
    match (count, unit) {
        (_, Unit::Second | Unit::Minute | Unit::Hour) if base != Base::Published => {
            let meaning = Meaning::ClockAway { minutes: 0, base, lasts: count.duration(unit) };
            Match::new(end, TimeType::Time, meaning)
        }
        (Count::AndHalf(years), Unit::Year) => {
            let months = i64::from(years) * 12 + 6;
            Match::date(end, shift(Unit::Month, if back { -months } else { months }, base))
        }
        (Count::AndHalf(0), Unit::Decade | Unit::Century) => {
            let years = if unit == Unit::Decade { 5 } else { 50 };
            Match::date(end, shift(Unit::Year, if back { -years } else { years }, base))
        }
        _ => far(if unit < Unit::Day { TimeType::Time } else { TimeType::Date }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{told, undated};

    #[test]
    fn the_unit_tells_how_finely_it_is_known() {
        assert_eq!(told("12 days ago"), ["12 days ago=2025-04-14"]);
        assert_eq!(told("nearly seven years ago"), ["nearly seven years ago=2018"]);
        assert_eq!(told("a decade ago"), ["a decade ago=2015"]);
        assert_eq!(told("Twenty-four hours ago"), ["Twenty-four hours ago=2025-04-25"]);
        assert_eq!(told("some 12 billion years ago"), ["some 12 billion years ago=PAST_REF"]);
        assert_eq!(told("half a century ago"), ["half a century ago=1975"]);
        assert_eq!(told("three months ago"), ["three months ago=2025-01"]);
    }

    #[test]
    fn later_counts_from_the_last_date() {
        assert_eq!(
            undated("On 3 May 1999 he left. Two days later he came back."),
            ["3 May 1999=1999-05-03", "Two days later=1999-05-05"]
        );
    }

    #[test]
    fn the_day_before_counts_as_well() {
        assert_eq!(
            undated("On 3 May 1999 he left. It rained the night before."),
            ["3 May 1999=1999-05-03", "the night before=1999-05-02TNI"]
        );
        assert_eq!(told("the year before last"), ["the year before last=2023"]);
        assert_eq!(told("two weeks from Friday"), ["two weeks from Friday=2025-05-16"]);
        assert_eq!(told("It sank a week ago Tuesday."), ["a week ago Tuesday=2025-04-15"]);
        assert!(told("the day before the vote").is_empty());
        assert_eq!(told("It rose from 8 percent six months before."), ["six months before=2024-10"]);
    }

    #[test]
    fn nothing_is_later_than_what_was_not_told() {
        assert_eq!(told("A decade later he returned."), ["A decade later=P10Y"]);
        assert_eq!(told("He rose at 7am and left two hours later.")[1], "two hours later=2025-04-26T09:00");
        assert_eq!(told("He left two hours later."), ["two hours=PT2H"]);
    }

    #[test]
    fn an_anniversary_has_a_day() {
        assert_eq!(told("Eighty years ago today"), ["Eighty years ago today=1945-04-26"]);
        assert_eq!(told("Ten years ago this month"), ["Ten years ago this month=2015-04"]);
    }

    #[test]
    fn nobody_knows_when_several_years_ago_was() {
        assert_eq!(told("a long time ago, some time ago"), ["a long time ago=PAST_REF", "some time ago=PAST_REF"]);
        assert_eq!(told("several years ago"), ["several years ago=PAST_REF"]);
    }

    #[test]
    fn absurd_numbers_have_no_value() {
        assert_eq!(told("999999999 years ago"), ["999999999 years ago="]);
        assert_eq!(told("99999 years ago"), ["99999 years ago="]);
    }
}
