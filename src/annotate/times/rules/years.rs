//! Years, decades and centuries: `1997`, `the year 2000`, `the 1980s`, `the '80s`, `the eighties`, `the 20th century`,
//! `55 BC`, `fiscal 2024`.

use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::{Match, Meaning};
use crate::annotate::times::point::{Point, Unit};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    if reader.class(at) == Word::The {
        let next = at + 1;
        return year_named(reader, next)
            .or_else(|| new_year(reader, next))
            .or_else(|| decade(reader, next))
            .or_else(|| century(reader, next).filter(|_| !hyphenated(reader, next)));
    }
    before_christ(reader, at)
        .or_else(|| decade(reader, at))
        .or_else(|| century(reader, at))
        .or_else(|| year_named(reader, at))
        .or_else(|| bare(reader, at))
        .or_else(|| in_words(reader, at))
        .or_else(|| fiscal(reader, at))
        .or_else(|| two_digits(reader, at))
}

fn at_year(end: usize, year: i32) -> Match {
    Match::date(end, Meaning::At(Point::Year(year)))
}

/// `the year 2000`
fn year_named(reader: &Reader, at: usize) -> Option<Match> {
    if reader.class(at) != Word::Unit(Unit::Year) {
        return None;
    }
    let (end, year) = reader.year(at + 1).map(|year| (at + 2, year)).or_else(|| reader.year_in_words(at + 1))?;
    Some(at_year(end, year))
}

/// `the new year`: the one that begins, or began not long ago.
fn new_year(reader: &Reader, at: usize) -> Option<Match> {
    let new = reader.is(at, "new") && reader.class(at + 1) == Word::Unit(Unit::Year);
    let begins = new && !reader.is_any(at + 2, &["'s", "’s", "-"]);
    begins.then(|| Match::date(at + 2, Meaning::NewYear))
}

/// `1997`, where nothing says that it counts something.
fn bare(reader: &Reader, at: usize) -> Option<Match> {
    let year = reader.year(at)?;
    let last = reader.last(at);
    let money = matches!(last, "$" | "£" | "€" | "¥" | "#" | "№" | "." | "/" | "@" | "+" | "=") && reader.touches(at);
    let money = money
        || matches!(
            last,
            "$" | "£" | "€" | "#" | "No." | "no." | "number" | "Number" | "page" | "section" | "flight" | "Flight"
        );
    let part_of_code = at > 0
        && reader.touches(at)
        && matches!(last, ":" | "-" | "_")
        && reader.before(at - 1) == Word::Other
        && reader.touches(at - 1)
        && reader.text.tokens[at - 2].capital;
    let counted = reader.touches(at + 1)
        && (matches!(reader.word(at + 1), "%" | "/" | "°" | "km" | "m" | "kg" | "@")
            || reader.is(at + 1, ":") && reader.touches(at + 2))
        || reader.is_any(
            at + 1,
            &[
                "percent",
                "per",
                "people",
                "men",
                "troops",
                "soldiers",
                "points",
                "dollars",
                "miles",
                "kilometers",
                "kilometres",
                "km",
                "feet",
                "metres",
                "meters",
                "tons",
                "tonnes",
                "jobs",
                "shares",
                "GMT",
                "hours",
                "hrs",
                "yards",
                "acres",
                "women",
                "children",
                "killed",
                "dead",
                "others",
                "pounds",
                "francs",
                "marks",
                "votes",
                "prisoners",
                "casualties",
                "aircraft",
                "tanks",
                "guns",
                "million",
                "wounded",
                "block",
                "lire",
            ],
        )
        || matches!(reader.class(at + 1), Word::Units(_) | Word::Scale(_));
    let modern = (1900..=2059).contains(&year) || reader.tells_of_century(year);
    let placed = reader.is_any(
        at.wrapping_sub(1),
        &["of", "by", "from", "to", "between", "and", "around", "after", "before", "years", "about"],
    );
    let fits = modern || is_certain(reader, at) || placed && year >= 1400;
    let end_of_thousand = reader.word(at).ends_with("000") && !matches!(year, 1000 | 2000);
    (fits && !money && !counted && !part_of_code && !end_of_thousand).then(|| at_year(at + 1, year))
}

/// Whether what stands before a number makes it a year: "in 1789".
pub(in super::super) fn is_certain(reader: &Reader, at: usize) -> bool {
    reader.is_any(
        at.wrapping_sub(1),
        &["in", "since", "(", "circa", "c.", "throughout", "during", "until", "till", "mid", "late", "early"],
    ) || matches!(reader.before(at), Word::Month(_))
        || reader.is_any(at.wrapping_sub(1), &["-", "–"])
            && (reader.year(at.wrapping_sub(2)).is_some() || reader.is(at.wrapping_sub(2), "mid"))
}

/// `nineteen eighty-six`
fn in_words(reader: &Reader, at: usize) -> Option<Match> {
    if !matches!(reader.class(at), Word::Small(17..=19) | Word::Tens(20)) {
        return None;
    }
    let (end, year) = reader.year_in_words(at)?;
    let counts = matches!(reader.class(end), Word::Unit(_) | Word::Units(_));
    let placed = reader.is_any(
        at.checked_sub(1)?,
        &["in", "since", "of", "by", "from", "until", "to", "and", "after", "before", "during"],
    );
    (!counts && placed).then(|| at_year(end, year))
}

/// `fiscal 2024`, `fiscal year 2024`, `FY2024` is left.
fn fiscal(reader: &Reader, at: usize) -> Option<Match> {
    if reader.class(at) != Word::Fiscal {
        return None;
    }
    let next = at + 1 + usize::from(reader.class(at + 1) == Word::Unit(Unit::Year));
    reader.year(next).map(|year| at_year(next + 1, year))
}

/// `'98`
fn two_digits(reader: &Reader, at: usize) -> Option<Match> {
    short_year(reader, at).map(|(end, year)| at_year(end, year))
}

/// The year of `'98`, and the token after it.
pub(super) fn short_year(reader: &Reader, at: usize) -> Option<(usize, i32)> {
    let short = matches!(reader.word(at), "'" | "’" | "‘") && reader.touches(at + 1) && reader.word(at + 1).len() == 2;
    let year = reader.digits(at + 1).filter(|_| short)?;
    let closes = reader.touches(at + 2) && matches!(reader.word(at + 2), "'" | "’");
    (!closes).then_some(())?;
    Some((at + 2, 1900 + i32::try_from(year).ok()? + if year < 30 { 100 } else { 0 }))
}

/// `55 BC`
fn before_christ(reader: &Reader, at: usize) -> Option<Match> {
    if reader.class(at) != Word::Digits {
        return None;
    }
    let year = reader.digits(at).and_then(|year| i32::try_from(year).ok()).filter(|year| (1..=9999).contains(year))?;
    if reader.is_any(at + 1, &["BC", "B.C.", "B.C", "BCE", "B.C.E."]) {
        return Some(at_year(at + 2, -year));
    }
    // "60" and "55 BC" of "60-55 BC"
    let range = reader.is_any(at + 1, &["-", "–", "to"])
        && reader.digits(at + 2).is_some_and(|other| i64::from(other) < i64::from(year))
        && reader.is_any(at + 3, &["BC", "B.C.", "B.C", "BCE", "B.C.E."]);
    if range {
        return Some(at_year(at + 1, -year));
    }
    let after = reader.is_any(at + 1, &["AD", "A.D.", "CE"]);
    after.then(|| at_year(at + 2, year))
}

/// `1980s`, `'80s`, `eighties`.
fn decade(reader: &Reader, at: usize) -> Option<Match> {
    if let Word::Decade(tens) = reader.class(at) {
        let placed = matches!(reader.before(at), Word::The | Word::Edge) || reader.is(at.wrapping_sub(1), "-");
        return placed.then(|| Match::date(at + 1, Meaning::At(Point::Decade(190 + i32::from(tens) / 10))));
    }
    let mark = matches!(reader.word(at), "'" | "’" | "‘") && reader.touches(at + 1);
    let digits = if mark { at + 1 } else { at };
    let many = reader.is_any(digits + 1, &["s", "'s", "’s"]) && reader.touches(digits + 1);
    if !many {
        return None;
    }
    let number = i32::try_from(reader.digits(digits)?).ok()?;
    let possessive = reader.word(digits + 1).len() > 1;
    let decade = match reader.word(digits).len() {
        4 if (1000..=2999).contains(&number) && number % 10 == 0 && (!possessive || reader.before(at) == Word::The) => {
            if number % 100 == 0 && number != 2000 {
                return Some(Match::date(digits + 2, Meaning::At(Point::Century(number / 100))));
            }
            number / 10
        }
        // "Temperatures fell into the 20s", and people are in their 40s.
        2 if number % 10 == 0 && (mark || number > 40 && matches!(reader.before(at), Word::The | Word::Edge)) => {
            if number < 20 {
                200 + number / 10
            } else {
                190 + number / 10
            }
        }
        _ => return None,
    };
    Some(Match::date(digits + 2, Meaning::At(Point::Decade(decade))))
}

/// `20th century`, `eighteenth-century`.
fn century(reader: &Reader, at: usize) -> Option<Match> {
    let (end, number) = reader.ordinal(at)?;
    let unit = reader.skip_hyphen(end);
    let fits = reader.class(unit) == Word::Unit(Unit::Century) && (1..=30).contains(&number);
    // "her second century" of runs
    let fits = fits && (number > 2 || reader.before(at) == Word::The);
    fits.then(|| Match::date(unit + 1, Meaning::At(Point::Century(i32::from(number) - 1))))
}

fn hyphenated(reader: &Reader, at: usize) -> bool {
    reader.ordinal(at).is_some_and(|(end, _)| reader.skip_hyphen(end) != end)
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn years_stand_for_themselves() {
        assert_eq!(told("in 1997"), ["1997=1997"]);
        assert_eq!(
            told("the year 2000 and in nineteen eighty-six"),
            ["the year 2000=2000", "nineteen eighty-six=1986"]
        );
        assert_eq!(told("back in '98"), ["'98=1998"]);
        assert_eq!(told("fiscal 2024"), ["fiscal 2024=2024"]);
    }

    #[test]
    fn numbers_that_count_are_no_years() {
        assert!(told("$1999, 1997 people, 2000 miles, No. 1984, 1950%, 1,997").is_empty());
        assert!(told("It sold 1850 copies.").is_empty());
    }

    #[test]
    fn decades_and_centuries_leave_out_their_last_digits() {
        assert_eq!(
            told("the 1980s, the '80s and the late eighties"),
            ["the 1980s=198", "the '80s=198", "the late eighties=198"]
        );
        assert_eq!(told("the 60s, with temperatures in the 20s"), ["the 60s=196"]);
        assert_eq!(told("the 20th century"), ["the 20th century=19"]);
        assert_eq!(told("the 18th-century church"), ["18th-century=17"]);
    }

    #[test]
    fn years_before_christ_are_marked() {
        assert_eq!(told("in 55 BC"), ["55 BC=BC0055"]);
    }
}
