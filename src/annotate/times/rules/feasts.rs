//! Days with names: `Christmas Day`, `Easter`, `New Year's Eve 2022`, `Thanksgiving`, `Victory Day`.

use super::dates::year_after;
use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::{Match, Meaning, Within, Year};
use crate::annotate::times::point::{Unit, day, days};
use crate::annotate::times::reader::Reader;
use jiff::civil::{Date, Weekday};

/// When a named day falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Feast {
    /// A month and day.
    Fixed(u8, u8),
    /// So many days from Easter Sunday.
    Easter(i16),
    /// The so-manieth weekday of a month; -1 is the last.
    Weekday(u8, i8, Weekday),
    /// The Tuesday after the first Monday of November.
    Election,
}

use Feast::{Easter, Fixed};

/// The names, longest first where one starts another; words are parted by one space, and apostrophes are straight.
static NAMES: &[(&str, Feast)] = &[
    ("christmas eve", Fixed(12, 24)),
    ("christmas day", Fixed(12, 25)),
    ("christmas", Fixed(12, 25)),
    ("new year's eve", Fixed(12, 31)),
    ("new year's day", Fixed(1, 1)),
    ("new years eve", Fixed(12, 31)),
    ("new years day", Fixed(1, 1)),
    ("new year's", Fixed(1, 1)),
    ("boxing day", Fixed(12, 26)),
    ("easter sunday", Easter(0)),
    ("easter monday", Easter(1)),
    ("easter", Easter(0)),
    ("good friday", Easter(-2)),
    ("holy saturday", Easter(-1)),
    ("maundy thursday", Easter(-3)),
    ("palm sunday", Easter(-7)),
    ("ash wednesday", Easter(-46)),
    ("shrove tuesday", Easter(-47)),
    ("ascension day", Easter(39)),
    ("pentecost", Easter(49)),
    ("whit monday", Easter(50)),
    ("epiphany", Fixed(1, 6)),
    ("thanksgiving day", Feast::Weekday(11, 4, Weekday::Thursday)),
    ("thanksgiving", Feast::Weekday(11, 4, Weekday::Thursday)),
    ("victory day", Fixed(5, 9)),
    ("ve day", Fixed(5, 8)),
    ("vj day", Fixed(8, 15)),
    ("armistice day", Fixed(11, 11)),
    ("veterans day", Fixed(11, 11)),
    ("remembrance day", Fixed(11, 11)),
    ("independence day", Fixed(7, 4)),
    ("bastille day", Fixed(7, 14)),
    ("anzac day", Fixed(4, 25)),
    ("canada day", Fixed(7, 1)),
    ("juneteenth", Fixed(6, 19)),
    ("valentine's day", Fixed(2, 14)),
    ("halloween", Fixed(10, 31)),
    ("bonfire night", Fixed(11, 5)),
    ("groundhog day", Fixed(2, 2)),
    ("st patrick's day", Fixed(3, 17)),
    ("st. patrick's day", Fixed(3, 17)),
    ("all saints' day", Fixed(11, 1)),
    ("all souls' day", Fixed(11, 2)),
    ("candlemas", Fixed(2, 2)),
    ("labor day", Feast::Weekday(9, 1, Weekday::Monday)),
    ("labour day", Fixed(5, 1)),
    ("may day", Fixed(5, 1)),
    ("election day", Feast::Election),
    ("memorial day", Feast::Weekday(5, -1, Weekday::Monday)),
    ("columbus day", Feast::Weekday(10, 2, Weekday::Monday)),
    ("martin luther king jr. day", Feast::Weekday(1, 3, Weekday::Monday)),
    ("martin luther king day", Feast::Weekday(1, 3, Weekday::Monday)),
    ("presidents' day", Feast::Weekday(2, 3, Weekday::Monday)),
    ("presidents day", Feast::Weekday(2, 3, Weekday::Monday)),
    ("father's day", Feast::Weekday(6, 3, Weekday::Sunday)),
    ("mother's day", Feast::Weekday(5, 2, Weekday::Sunday)),
    ("holocaust memorial day", Fixed(1, 27)),
    ("d - day", Fixed(6, 6)),
    ("midsummer's day", Fixed(6, 24)),
];

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    // "the Thanksgiving weekend"
    let next = at + usize::from(reader.class(at) == Word::The);
    if let Some(found) = beside(reader, at) {
        return Some(found);
    }
    let (end, feast) = named(reader, next)?;
    let weekend = reader.class(end) == Word::Weekend;
    if next > at && !weekend {
        return None;
    }
    let (end, year) = year_after(reader, end + usize::from(weekend))
        .unwrap_or((end + usize::from(weekend), feast.year(reader.history)));
    let day = Meaning::Within(year, Within::Feast(feast));
    Some(Match::date(end, if weekend { Meaning::WeekendOf(Box::new(day)) } else { day }))
}

/// `the day after Christmas`
fn beside(reader: &Reader, at: usize) -> Option<Match> {
    let by = if reader.is(at + 2, "after") { 1 } else { -1 };
    let day = reader.class(at) == Word::The && reader.class(at + 1) == Word::Unit(Unit::Day);
    if !day || by < 0 && !reader.is(at + 2, "before") {
        return None;
    }
    let (end, feast) = named(reader, at + 3)?;
    let (end, year) = year_after(reader, end).unwrap_or((end, feast.year(reader.history)));
    Some(Match::date(end, Meaning::Beside(by, Box::new(Meaning::Within(year, Within::Feast(feast))))))
}

/// A named day and the token after it.
pub(super) fn named(reader: &Reader, at: usize) -> Option<(usize, Feast)> {
    let may_day = reader.class(at) == Word::Month(5) && reader.word(at + 1) == "Day";
    // "St" is the ending of "1st", too.
    if !matches!(reader.class(at), Word::Feast | Word::Ending) && !may_day || !reader.text.tokens[at].capital {
        return None;
    }
    NAMES.iter().find_map(|(name, feast)| {
        let end = matches(reader, at, name)?;
        // "Easter eggs" are eggs. "D-Day" needs no article.
        let more = reader.text.tokens.get(end).is_some_and(|next| next.capital && !reader.starts_sentence(end));
        let things = reader.is_any(
            end,
            &[
                "tree", "trees", "eggs", "egg", "shopping", "season", "party", "card", "cards", "present", "presents",
                "carol", "carols", "market", "markets",
            ],
        );
        (!more && !things).then_some((end, *feast))
    })
}

/// The token after a name, where the text has it word by word.
fn matches(reader: &Reader, at: usize, name: &str) -> Option<usize> {
    let mut rest = name;
    let mut token = at;
    while !rest.is_empty() {
        let word = reader.word(token);
        if word.is_empty() {
            return None;
        }
        rest = rest.strip_prefix(' ').unwrap_or(rest);
        // A curly apostrophe is three bytes for one.
        let (plain, tail) = match word.strip_prefix('’') {
            Some(tail) => ("'", tail),
            None => ("", word),
        };
        rest = rest.strip_prefix(plain)?;
        let head = rest.get(..tail.len())?;
        if !head.eq_ignore_ascii_case(tail) {
            return None;
        }
        rest = &rest[tail.len()..];
        token += 1;
    }
    let whole = rest.is_empty() && !reader.is_any(token, &["'s", "’s"]);
    whole.then_some(token)
}

impl Feast {
    /// The year of a feast that names none: to newspapers the landing is that in Normandy, histories tell of others.
    fn year(self, history: bool) -> Year {
        if self == Fixed(6, 6) && !history { Year::Known(1944) } else { Year::Lean(None) }
    }

    /// Its day in a year. In Britain Mother's Day is a Sunday in Lent.
    pub(in super::super) fn day(self, year: i32, british: bool) -> Option<Date> {
        match self {
            Fixed(month, number) => day(year, month, number),
            Easter(by) => easter(year)?.checked_add(days(by.into())).ok(),
            Self::Weekday(5, 2, Weekday::Sunday) if british => easter(year)?.checked_sub(days(21)).ok(),
            Self::Election => {
                Some(Self::Weekday(11, 1, Weekday::Monday).day(year, british)?.checked_add(days(1)).ok()?)
            }
            Self::Weekday(month, number, weekday) => day(year, month, 1)?.nth_weekday_of_month(number, weekday).ok(),
        }
    }

    /// The month it falls in, near enough to tell this year's from last year's.
    pub(in super::super) fn month_and_day(self) -> (u8, u8) {
        match self {
            Fixed(month, day) => (month, day),
            Easter(by) => (
                if by > 20 {
                    5
                } else if by < -30 {
                    2
                } else {
                    4
                },
                10,
            ),
            Self::Election => (11, 5),
            Self::Weekday(month, number, _) => (month, if number < 0 { 28 } else { number.unsigned_abs() * 7 - 3 }),
        }
    }
}

/// Easter Sunday of the Gregorian calendar: the anonymous algorithm published in Nature in 1876.
fn easter(year: i32) -> Option<Date> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    day(year, u8::try_from(n / 31).ok()?, u8::try_from(n % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn named_days_are_dates() {
        assert_eq!(told("since Christmas Day"), ["Christmas Day=2024-12-25"]);
        assert_eq!(told("on New Year’s Eve 2022"), ["New Year’s Eve 2022=2022-12-31"]);
        assert_eq!(told("at Thanksgiving they met"), ["Thanksgiving=2024-11-28"]);
        assert_eq!(told("on St. Patrick's Day 2020"), ["St. Patrick's Day 2020=2020-03-17"]);
        assert_eq!(told("He marched on Good Friday."), ["Good Friday=2025-04-18"]);
        assert_eq!(told("It will be held on Victory Day."), ["Victory Day=2025-05-09"]);
        assert_eq!(told("He won on Election Day 1996."), ["Election Day 1996=1996-11-05"]);
        assert_eq!(told("on the day after Thanksgiving"), ["the day after Thanksgiving=2024-11-29"]);
        assert_eq!(told("over the Thanksgiving weekend"), ["the Thanksgiving weekend=2024-W48-WE"]);
        assert_eq!(told("on Memorial Day weekend 2024"), ["Memorial Day weekend 2024=2024-W21-WE"]);
    }

    #[test]
    fn things_named_for_a_day_are_none() {
        assert!(told("before a Christmas tree, on Easter Island, by the new year's hopes.").is_empty());
    }

    #[test]
    fn easter_is_when_the_church_says() {
        assert_eq!(
            [easter(2024), easter(2025), easter(2038)],
            [Some(date(2024, 3, 31)), Some(date(2025, 4, 20)), Some(date(2038, 4, 25))]
        );
        assert_eq!(easter(-5), None);
    }
}
