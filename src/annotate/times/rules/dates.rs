//! Months and days: `25 April 2025`, `April 25`, `the 25th of April`, `Friday, April 25`, `October last year`.

use super::{Found, ancient, vague, years};
use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Base, Match, Meaning, Within, Year};
use crate::annotate::times::point::{Point, Unit};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    match reader.class(at) {
        Word::Weekday(_) | Word::ShortWeekday(_) => after_weekday(reader, at),
        Word::Month(_) | Word::ShortMonth(_) => month_first(reader, at),
        Word::The => day_first(reader, at + 1).or_else(|| day_alone(reader, at)),
        Word::Digits | Word::Ordinal(_) | Word::Tens(_) => day_first(reader, at).or_else(|| first_of_range(reader, at)),
        _ => None,
    }
}

/// `Friday, April 25` and `Thu 12 Jun 2025`.
fn after_weekday(reader: &Reader, at: usize) -> Option<Match> {
    let next = at + 1 + usize::from(reader.is(at + 1, ","));
    let next = next + usize::from(reader.class(next) == Word::The);
    let date = day_first(reader, next).or_else(|| month_first(reader, next))?;
    let (Word::Weekday(weekday) | Word::ShortWeekday(weekday)) = reader.class(at) else { return None };
    match date.meaning {
        Meaning::Within(Year::Lean(None), day @ Within::Day(..)) => {
            Some(Match::date(date.end, Meaning::Within(Year::On(weekday), day)))
        }
        Meaning::Within(_, Within::Day(..)) => Some(date),
        _ => None,
    }
}

fn month_first(reader: &Reader, at: usize) -> Option<Match> {
    let (month, short) = match reader.class(at) {
        Word::Month(month) => (month, false),
        Word::ShortMonth(month) => (month, true),
        _ => return None,
    };
    let after = at + 1;
    let the = after + usize::from(reader.class(after) == Word::The);
    if let Some((end, day)) = reader.day_of_month(the).filter(|(end, _)| is_day(reader, the, *end)) {
        let (end, year) = year_after(reader, end).unwrap_or((end, Year::Lean(None)));
        return Some(Match::date(end, Meaning::Within(year, Within::Day(month, day))));
    }
    if let Some((end, year)) = year_after(reader, after) {
        return Some(Match::date(end, Meaning::Within(year, Within::Month(month))));
    }
    let march = month == 3
        && (reader.before(at) == Word::The
            || reader.text.tokens.get(at.wrapping_sub(1)).is_some_and(|last| last.capital))
        && reader.is_any(after, &["on", "to", "of", "for", "against"]);
    // "the best of any November"
    let any = reader.is(at.wrapping_sub(1), "any");
    let alone =
        !any && !short && !march && !is_name(reader, at) || short && reader.word(at).ends_with('.') && month != 3;
    alone.then(|| Match::date(after, Meaning::Within(Year::Lean(None), Within::Month(month))))
}

/// Whether the number after a month is a day, and not a count or a clock: "in April 20 people", "May 5 p.m.".
fn is_day(reader: &Reader, at: usize, end: usize) -> bool {
    let digits = reader.digits(at).is_some();
    !digits
        || !(reader.word(at).len() > 2
            || reader.is(end, "%")
            || reader.is(end, ":") && reader.touches(end + 1) && reader.class(end + 1) == Word::Digits
            || reader.is(end, "percent"))
}

/// Whether a month's name looks like someone's: "Theresa May", "Mrs. April Ott", "May I".
fn is_name(reader: &Reader, at: usize) -> bool {
    if !matches!(reader.class(at), Word::Month(3..=6 | 8)) {
        return false;
    }
    let may = reader.class(at) == Word::Month(5);
    let last = at.saturating_sub(1);
    if reader.starts_sentence(at) {
        // "April Smith said", but "April Sales Rise"
        let capital = |at: usize| reader.text.tokens.get(at).is_some_and(|next| next.capital);
        let person = matches!(reader.class(at), Word::Month(4..=6))
            && capital(at + 1)
            && !capital(at + 2)
            && reader.class(at + 1) == Word::Other;
        return may || person;
    }
    let placed = reader.is_any(
        last,
        &[
            "in", "since", "by", "until", "till", "from", "on", "during", "of", "to", "and", "for", "before", "after",
            "last", "next", "this", "early", "late", "mid", "through",
        ],
    );
    // "said April Jones"
    let named = matches!(reader.class(at), Word::Month(4..=6))
        && reader.class(at + 1) == Word::Other
        && reader.text.tokens.get(at + 1).is_some_and(|next| next.capital)
        && !matches!(reader.before(at), Word::The | Word::A);
    // "and June Carter", but "between May and June British ships"
    let and = reader.is(last, "and") && !matches!(reader.before(last), Word::Month(_));
    (reader.text.tokens[last].capital || named) && (!placed || named && and)
}

/// `25 April 2025`, `25th of April`.
fn day_first(reader: &Reader, at: usize) -> Option<Match> {
    let (end, day) = reader.day_of_month(at)?;
    let end = end + usize::from(reader.is(end, "of") || reader.is(end, "day") && reader.is(end + 1, "of"));
    let end = end + usize::from(reader.is(end, "of"));
    let (Word::Month(month) | Word::ShortMonth(month)) = reader.class(end) else { return None };
    let (end, year) = year_after(reader, end + 1).unwrap_or((end + 1, Year::Lean(None)));
    Some(Match::date(end, Meaning::Within(year, Within::Day(month, day))))
}

/// `the 20th`, where nothing follows that it counts.
fn day_alone(reader: &Reader, at: usize) -> Option<Match> {
    let day = reader.digits(at + 1).and_then(|day| u8::try_from(day).ok()).filter(|day| (1..=31).contains(day))?;
    let ordinal = reader.class(at + 2) == Word::Ending && reader.touches(at + 2);
    let ends = vague::is_last(reader, at + 3) && !reader.is_any(at + 3, &["-", "of"]);
    let ends = ends || reader.class(at + 3) == Word::The || reader.is(at + 3, "I");
    let last = at.checked_sub(1)?;
    // "the evening of the 19th"
    let of_part = reader.is(last, "of") && matches!(reader.before(last), Word::Part(_));
    let on = of_part || reader.is_any(last, &["on", "by", "until", "till", "since", "from", "before", "after"]);
    (ordinal && ends && on).then(|| Match::date(at + 3, Meaning::DayOfMonth(day)))
}

/// The `4` of `4-5 June 1922`, the `11` of `11 to 19 May`.
pub(super) fn first_of_range(reader: &Reader, at: usize) -> Option<Match> {
    let (end, day) = reader.day_of_month(at)?;
    if !reader.is_any(end, &["-", "–", "to", "and", "or"]) {
        return None;
    }
    match day_first(reader, end + 1)?.meaning {
        Meaning::Within(year, Within::Day(month, _)) => {
            Some(Match::date(end, Meaning::Within(year, Within::Day(month, day))))
        }
        _ => None,
    }
}

/// What goes on after an expression and a sign: the `8, 1921` of `May 3-8, 1921`, the `34` of `1931-34`.
pub(super) fn continued(reader: &Reader, last: &Found, at: usize) -> Option<Match> {
    let sign = at - 1;
    if !reader.is_any(sign, &["-", "–", "—", "to", "and", "/"]) {
        return None;
    }
    if let (Meaning::At(Point::Year(year)), true) = (&last.found.meaning, reader.is_any(sign, &["and", "to", "or"])) {
        return year_in_words(reader, last, *year, at);
    }
    let number = reader.digits(at)?;
    match last.found.meaning {
        Meaning::Within(year, Within::Day(month, _)) => {
            let month_last = matches!(reader.class(last.tokens.end - 1), Word::Month(_) | Word::ShortMonth(_));
            let (end, day) = reader.day_of_month(at)?;
            let free = !matches!(
                reader.class(end),
                Word::Month(_) | Word::ShortMonth(_) | Word::Meridiem | Word::Unit(_) | Word::Units(_)
            );
            let day_next = free && !month_last && !reader.is_any(sign, &["and", "/"]) && !reader.is(end, ":");
            if !day_next {
                return None;
            }
            let (end, year) = year_after(reader, end).unwrap_or((end, year));
            Some(Match::date(end, Meaning::Within(year, Within::Day(month, day))))
        }
        Meaning::At(Point::Year(year)) => {
            let short = reader.word(at).len() == 2 && reader.is_any(sign, &["-", "–", "/"]) && reader.touches(at);
            let then = year.div_euclid(100) * 100 + i32::try_from(number).ok()?;
            (short && then > year).then(|| Match::date(at + 1, Meaning::At(Point::Year(then))))
        }
        _ => None,
    }
}

/// The `eighty-three` of `nineteen eighty-two and eighty-three`.
fn year_in_words(reader: &Reader, last: &Found, year: i32, at: usize) -> Option<Match> {
    if last.tokens.len() < 2 || reader.digits(last.tokens.end - 1).is_some() || reader.year_in_words(at).is_some() {
        return None;
    }
    let (end, number) = reader.number(at).filter(|(_, number)| (10..100).contains(number))?;
    let then = year.div_euclid(100) * 100 + i32::try_from(number).ok()?;
    (then > year && vague::is_last(reader, end)).then(|| Match::date(end, Meaning::At(Point::Year(then))))
}

/// The year after a month, a day or a season, with the token after it: `1998`, `, 1998`, `of that year`, `last year`.
pub(super) fn year_after(reader: &Reader, at: usize) -> Option<(usize, Year)> {
    let next = at + usize::from(reader.is(at, ",") && reader.year(at + 1).is_some());
    if let Some(year) = reader.year(next) {
        let counted = reader.touches(next + 1) && reader.is_any(next + 1, &["%", "s"]);
        return (!counted).then_some((next + 1, Year::Known(year)));
    }
    let next = at + usize::from(reader.is(at, "of"));
    if let Some(year) = reader.year(next) {
        return Some((next + 1, Year::Known(year)));
    }
    // "March '97"
    if let Some((end, year)) = years::short_year(reader, next) {
        return Some((end, Year::Known(year)));
    }
    if let Some((end, year)) = ancient::named(reader, next).or_else(|| ancient::after_part(reader, next)) {
        return Some((end, Year::Known(year)));
    }
    // "February, nineteen eighty-six"
    let words = at + usize::from(reader.is(at, ",") && reader.year_in_words(at + 1).is_some());
    let words = if words > at { words } else { next };
    if let Some((end, year)) = reader.year_in_words(words) {
        return Some((end, Year::Known(year)));
    }
    let next = next + usize::from(reader.class(next) == Word::The);
    let Word::Lean(lean) = reader.class(next) else { return None };
    if reader.class(next + 1) != Word::Unit(Unit::Year) {
        return None;
    }
    let (by, base) = match lean {
        Lean::Last => (-1, Base::Published),
        Lean::Previous => (-1, Base::Told),
        Lean::This | Lean::Current => (0, Base::Published),
        Lean::That | Lean::Same => (0, Base::Told),
        Lean::Next | Lean::Coming => (1, Base::Published),
        Lean::Following => (1, Base::Told),
        Lean::Past | Lean::Recent => return None,
    };
    Some((next + 2, Year::Away(by, base)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{told, undated};

    #[test]
    fn days_of_both_orders_are_found() {
        assert_eq!(
            told("on 5 March 2024 and on March 5, 2023"),
            ["5 March 2024=2024-03-05", "March 5, 2023=2023-03-05"]
        );
        assert_eq!(told("the 25th of April 2019"), ["the 25th of April 2019=2019-04-25"]);
        assert_eq!(told("Monday, June first, 2020"), ["Monday, June first, 2020=2020-06-01"]);
        assert_eq!(told("Thu 12 Jun 2025"), ["Thu 12 Jun 2025=2025-06-12"]);
    }

    #[test]
    fn a_year_may_be_told_in_words() {
        assert_eq!(told("in October last year"), ["October last year=2024-10"]);
        assert_eq!(told("in February, nineteen eighty-six"), ["February, nineteen eighty-six=1986-02"]);
        assert_eq!(told("in nineteen eighty-two and eighty-three"), ["nineteen eighty-two=1982", "eighty-three=1983"]);
        assert_eq!(told("in May of 1999"), ["May of 1999=1999-05"]);
        assert_eq!(told("back in May '97"), ["May '97=1997-05"]);
    }

    #[test]
    fn ranges_share_what_they_leave_out() {
        assert_eq!(undated("May 3-8, 1921"), ["May 3=1921-05-03", "8, 1921=1921-05-08"]);
        assert_eq!(undated("4-5 June 1922"), ["4=1922-06-04", "5 June 1922=1922-06-05"]);
        assert_eq!(undated("in 1931-34"), ["1931=1931", "34=1934"]);
    }

    #[test]
    fn names_and_verbs_are_no_months() {
        assert!(told("April Smith met June Carter and May Jones.").is_empty());
        assert_eq!(told("April Sales Rise")[0], "April=2025-04");
        assert!(told("Theresa May may march. May I? The March on Rome, said April Jones").is_empty());
    }

    #[test]
    fn a_day_no_month_has_has_no_value() {
        assert_eq!(told("on 31 February 2024"), ["31 February 2024="]);
    }
}
