//! How long something lasts: `three days`, `more than five hours`, `a five-year plan`, `a 7-month-old puppy`, `weeks`.

use super::about::approximately;
use crate::annotate::times::TimeType;
use crate::annotate::times::count::Count;
use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::Match;
use crate::annotate::times::point::{Part, Unit};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    if let Some(found) = whole(reader, at) {
        return Some(found);
    }
    let the = reader.class(at) == Word::The
        && matches!(reader.class(at + 1), Word::Digits | Word::Small(2..) | Word::Tens(_));
    let start = if the { at + 1 } else { approximately(reader, at) };
    if let Some((end, count, unit)) = amount(reader, start) {
        // "the six months ended in June", but "the" of "the nine-year reign" belongs to the reign.
        if the && !matches!(reader.class(end - 1), Word::Units(_)) {
            return None;
        }
        let (end, value) = and_more(reader, end, count, unit).unwrap_or_else(|| (end, count.duration(unit)));
        if reader.class(start) == Word::A && start == at && is_rate(reader, at) {
            return rate(reader, at, end, unit);
        }
        return Some(Match::value(old(reader, end), TimeType::Duration, value));
    }
    if start != at {
        return None;
    }
    if let Some(found) = some_units(reader, at) {
        return Some(found);
    }
    match reader.class(at) {
        Word::Unit(unit) if old(reader, at + 1) > at + 2 => {
            Some(Match::value(old(reader, at + 1), TimeType::Duration, Count::Whole(1).duration(unit)))
        }
        // "a weeklong strike"
        Word::Long(unit) => Some(Match::value(at + 1, TimeType::Duration, Count::Whole(1).duration(unit))),
        // "a decades-old quarrel"
        Word::Units(unit) if old(reader, at + 1) > at + 2 => {
            Some(Match::value(old(reader, at + 1), TimeType::Duration, Count::Few.duration(unit)))
        }
        Word::Units(unit) if unit != Unit::Quarter && lasts(reader, at) => {
            // "days or weeks"
            let more = reader.is_any(at + 1, &["or", "and"]) && matches!(reader.class(at + 2), Word::Units(_));
            let end = if more { at + 3 } else { at + 1 };
            Some(Match::value(end, TimeType::Duration, Count::Few.duration(unit)))
        }
        _ => None,
    }
}

/// `the years since`, `the days before the vote`, `the early years`, `the intervening months`: nobody knows how long.
fn some_units(reader: &Reader, at: usize) -> Option<Match> {
    if reader.class(at) != Word::The {
        return None;
    }
    let described = reader.is_any(
        at + 1,
        &["early", "intervening", "ensuing", "subsequent", "final", "closing", "opening", "first", "later", "war"],
    );
    let next = at + 1 + usize::from(described);
    let Word::Units(unit) = reader.class(next) else { return None };
    let placed = reader
        .is_any(next + 1, &["since", "before", "after", "following", "ahead", "leading", "that", "when"])
        || described && reader.is_any(next + 1, &["of", ",", "."])
        || reader.is_any(at.wrapping_sub(1), &["over", "through"])
            && unit >= Unit::Year
            && reader.year(next + 1).is_none();
    (placed && unit >= Unit::Day).then(|| Match::value(next + 1, TimeType::Duration, Count::Few.duration(unit)))
}

/// `all week`, `all day long`
fn whole(reader: &Reader, at: usize) -> Option<Match> {
    if !reader.is(at, "all") {
        return None;
    }
    let value = match reader.class(at + 1) {
        Word::Unit(unit) if unit >= Unit::Day => Count::Whole(1).duration(unit),
        Word::Part(part) if part != Part::Nights => format!("PT1{}", part.code()),
        _ => return None,
    };
    Some(Match::value(at + 2 + usize::from(reader.is(at + 2, "long")), TimeType::Duration, value))
}

/// A number of units and the token after it: `three days`, `five-year`, `an hour and a half`, `an hour`.
pub(super) fn amount(reader: &Reader, at: usize) -> Option<(usize, Count, Unit)> {
    // "the Hundred Years' War", "the Ten Weeks' War": histories tell by such a name how long it was.
    let capital = |at: usize| reader.text.tokens.get(at).is_some_and(|it| it.capital && reader.digits(at).is_none());
    if let Some((end, _)) = reader.count(at).filter(|_| capital(at) && !reader.history) {
        let unit = reader.skip_hyphen(end);
        let war = reader.is_any(unit + 1, &["'", "’"]) || capital(unit + 1);
        if matches!(reader.class(unit), Word::Unit(_) | Word::Units(_)) && capital(unit) && war {
            return None;
        }
    }
    // "a quarter of an hour", "three-quarters of an hour"
    if let Some(found) = quarters_of_an_hour(reader, at) {
        return Some(found);
    }
    // "a quarter of a century", "a quarter-century"
    if reader.class(at) == Word::A && reader.class(at + 1) == Word::Unit(Unit::Quarter) {
        let of = reader.is(at + 2, "of") && reader.class(at + 3) == Word::A;
        let century = if of { at + 4 } else { reader.skip_hyphen(at + 2) };
        let fits = reader.class(century) == Word::Unit(Unit::Century);
        return fits.then_some((century + 1, Count::Whole(25), Unit::Year));
    }
    if let (Word::Unit(unit), true) = (reader.class(at), reader.is(at.wrapping_sub(1), "another")) {
        return Some((at + 1, Count::Whole(1), unit));
    }
    if reader.class(at) == Word::A {
        let next = at + 1 + usize::from(reader.is_any(at + 1, &["full", "whole", "single", "mere", "further"]));
        if let Word::Unit(unit) = reader.class(next)
            && unit != Unit::Quarter
        {
            // "a year and a half"
            let half =
                reader.is(next + 1, "and") && reader.class(next + 2) == Word::A && reader.class(next + 3) == Word::Half;
            // "a month-long war" has an article of its own.
            if reader.skip_hyphen(next + 1) > next + 1 {
                return None;
            }
            return Some(if half { (next + 4, Count::AndHalf(1), unit) } else { (next + 1, Count::Whole(1), unit) });
        }
    }
    let (end, count) = reader.count(at)?;
    let next = reader.skip_hyphen(end);
    // "half an hour", "a few more days", "two whole weeks", "some time"
    let next = next + usize::from(count == Count::AndHalf(0) && reader.class(next) == Word::A);
    let next = next
        + usize::from(reader.is_any(
            next,
            &["more", "full", "whole", "straight", "consecutive", "additional", "long", "further", "extra"],
        ));
    let unit = match reader.class(next) {
        Word::Unit(unit) | Word::Units(unit) => unit,
        Word::Part(Part::Nights) => Unit::Day,
        // "thirty second"
        Word::Ordinal(2) if next > end => Unit::Second,
        Word::Filler if count == Count::Few && reader.is(at, "some") && reader.is(next, "time") => {
            return (next == at + 1 && !reader.is(next + 1, "ago")).then_some((next + 1, Count::Few, Unit::Month));
        }
        _ => return None,
    };
    // "some day", "the 20th century" and "many a year" count nothing; "half the year" is left.
    let several = matches!(reader.class(next), Word::Units(_) | Word::Part(_)) || count != Count::Few;
    // "three-quarters of the people", "a quarter", "she hoped one day to"
    let fraction = unit == Unit::Quarter && (next != end || reader.is(next + 1, "of") || count == Count::Whole(1));
    let some_day = reader.is(at, "one")
        && unit == Unit::Day
        && next == end
        && !reader.is_any(next + 1, &["ago", "later", "earlier", "after", "before"]);
    // "four days and nights"
    let nights = unit == Unit::Day && reader.is(next + 1, "and") && reader.is(next + 2, "nights");
    let end = if nights { next + 3 } else { next + 1 };
    (several && !fraction && !some_day).then_some((end, count, unit))
}

fn quarters_of_an_hour(reader: &Reader, at: usize) -> Option<(usize, Count, Unit)> {
    let (quarter, number) = match reader.class(at) {
        Word::A => (at + 1, 1),
        Word::Small(3) => (reader.skip_hyphen(at + 1), 3),
        _ => return None,
    };
    let fits = matches!(reader.class(quarter), Word::Unit(Unit::Quarter) | Word::Units(Unit::Quarter))
        && reader.is(quarter + 1, "of")
        && reader.class(quarter + 2) == Word::A
        && reader.class(quarter + 3) == Word::Unit(Unit::Hour);
    fits.then_some((quarter + 4, Count::Whole(number * 15), Unit::Minute))
}

/// "three hours and 20 minutes": a smaller unit goes on.
fn and_more(reader: &Reader, end: usize, count: Count, unit: Unit) -> Option<(usize, String)> {
    let (mut end, mut value, mut last) = (end, count.duration(unit), (count, unit));
    let alone = end;
    loop {
        let next = end + usize::from(reader.is(end, ","));
        let next = next + usize::from(reader.is(next, "and"));
        // "three days a week, 24 hours a day"
        let and = reader.is(next.wrapping_sub(1), "and") && next > end;
        let plain = reader.class(next) != Word::A && reader.before(end - 1) != Word::A;
        let more = amount(reader, next).filter(|_| plain || and);
        let more = more.filter(|_| !reader.is(end - 2, "-"));
        let Some((after, more, smaller)) = more else { break };
        let (Count::Whole(_), Count::Whole(_), true) = (last.0, more, smaller < last.1) else { break };
        let rest = more.duration(smaller);
        let rest = rest.strip_prefix('P').unwrap_or(&rest);
        value.push_str(if value.contains('T') { rest.strip_prefix('T').unwrap_or(rest) } else { rest });
        (end, last) = (after, (more, smaller));
    }
    (end > alone).then_some((end, value))
}

/// The token after "-old", "old" or "-long".
fn old(reader: &Reader, end: usize) -> usize {
    let next = reader.skip_hyphen(end);
    let fits = next > end && reader.is_any(next, &["old", "long"]) || next == end && reader.is(next, "old");
    if fits { next + 1 } else { end }
}

/// Whether "a year" tells how often: "20,000 deaths a year", "twice a week".
fn is_rate(reader: &Reader, at: usize) -> bool {
    let Some(last) = at.checked_sub(1) else { return false };
    if reader.class(last) != Word::Other && !matches!(reader.class(last), Word::Digits | Word::More) {
        return false;
    }
    let word = reader.word(last);
    if reader.is(last, "once") || reader.is(last, "twice") {
        return true;
    }
    let counted = word.ends_with('s') && word.len() > 3
        || matches!(word, "%" | "percent" | "million" | "billion" | "cents" | "people")
        || reader.class(last) == Word::Digits;
    counted
        && !reader
            .is_any(last, &["was", "takes", "lasts", "this", "is", "spends", "does", "has", "across", "plus", "as"])
}

/// "twice a week" is a set; of other rates, only those of a year are told as dates.
fn rate(reader: &Reader, at: usize, end: usize, unit: Unit) -> Option<Match> {
    let times = reader.is_any(at - 1, &["once", "twice", "times"]);
    (times || unit == Unit::Year).then(|| Match::value(end, TimeType::Set, Count::Whole(1).duration(unit)))
}

/// Whether units without a number are a duration here: "within days", "for years", "hours of talks".
fn lasts(reader: &Reader, at: usize) -> bool {
    let Some(last) = at.checked_sub(1) else { return reader.is(1, "of") };
    reader.is_any(
        last,
        &[
            "for", "within", "after", "in", "over", "took", "take", "takes", "spent", "lasted", "of", "by", "through",
            "into", "waited",
        ],
    ) || reader.is_any(at + 1, &["of", "before", "after"]) && !matches!(reader.before(at), Word::Lean(_) | Word::The)
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn numbers_of_units_last() {
        assert_eq!(told("for three days"), ["three days=P3D"]);
        assert_eq!(told("the nine-year reign"), ["nine-year=P9Y"]);
        assert_eq!(told("a 7-month-old puppy"), ["7-month-old=P7M"]);
        assert_eq!(told("twenty-four hours"), ["twenty-four hours=PT24H"]);
        assert_eq!(told("half an hour"), ["half an hour=PT30M"]);
        assert_eq!(told("two hours and 20 minutes"), ["two hours and 20 minutes=PT2H20M"]);
        assert_eq!(told("in 2 hours, 10 minutes and 5 seconds"), ["2 hours, 10 minutes and 5 seconds=PT2H10M5S"]);
        assert_eq!(told("an hour and 15 minutes"), ["an hour and 15 minutes=PT1H15M"]);
        assert_eq!(told("in three-quarters of an hour"), ["three-quarters of an hour=PT45M"]);
        assert!(told("He expected a good year. The Hundred Years' War, the Six Day War").is_empty());
        assert_eq!(told("a year, 24 hours long")[0], "a year=P1Y");
        assert_eq!(told("a month-long war"), ["month-long=P1M"]);
        assert_eq!(told("a weeklong strike"), ["weeklong=P1W"]);
        assert_eq!(told("It grew over the years."), ["the years=PXY"]);
        assert_eq!(told("a decades-old quarrel"), ["decades-old=PXDE"]);
        assert_eq!(told("the best in a quarter of a century"), ["a quarter of a century=P25Y"]);
        assert_eq!(told("another two weeks, another year"), ["another two weeks=P2W", "another year=P1Y"]);
        assert_eq!(told("a five-minute, 90-second film"), ["five-minute=PT5M", "90-second=PT90S"]);
        assert_eq!(told("three decades"), ["three decades=P30Y"]);
    }

    #[test]
    fn nobody_knows_how_long_several_months_are() {
        assert_eq!(told("several months"), ["several months=PXM"]);
        assert_eq!(told("within days"), ["days=PXD"]);
        assert_eq!(told("in the years since, in the days before the vote"), ["the years=PXY", "the days=PXD"]);
        assert_eq!(told("the early years of the war"), ["the early years=PXY"]);
    }

    #[test]
    fn the_article_belongs_to_units_but_not_to_what_they_describe() {
        assert_eq!(told("Sales rose in the six months ended in June 2024.")[0], "the six months=P6M");
        assert_eq!(told("the six-month inquiry"), ["six-month=P6M"]);
        assert_eq!(told("It rained all week, for three nights."), ["all week=P1W", "three nights=P3D"]);
    }

    #[test]
    fn how_often_is_no_duration() {
        assert_eq!(told("twice a week"), ["twice a week=P1W"]);
        assert!(told("80 miles an hour, a second time").is_empty());
    }
}
