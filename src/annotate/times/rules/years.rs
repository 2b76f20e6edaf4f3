//! Years, decades and centuries: `1997`, `the year 2000`, `the 1980s`, `the '80s`, `the eighties`, `the nineteen
//! sixties`, `the 20th century`.

use super::{ancient, military, vague};
use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::{Match, Meaning};
use crate::annotate::times::point::{Point, Unit};
use crate::annotate::times::reader::Reader;

/// What stands behind the number of a house.
const STREETS: &[&str] = &["Street", "Avenue", "Road", "Drive", "Boulevard", "Lane", "Broadway", "Ave.", "Blvd."];

/// What is counted by thousands far oftener than it is of a year.
#[rustfmt::skip]
static COUNTED: &[&str] = &[
    "percent", "per", "people", "men", "troops", "soldiers", "points", "dollars", "miles", "kilometers", "kilometres",
    "km", "feet", "metres", "meters", "tons", "tonnes", "jobs", "shares", "GMT", "hours", "hrs", "yards", "acres",
    "women", "children", "killed", "dead", "others", "pounds", "francs", "marks", "votes", "prisoners", "casualties",
    "aircraft", "tanks", "guns", "million", "wounded", "block", "lire", "kg", "kilograms", "lbs", "mm", "cm", "cc",
    "hp", "horsepower", "calories", "copies", "words", "employees", "workers", "students", "patients", "volunteers",
    "refugees", "rebels", "fighters", "policemen", "officers", "civilians", "residents", "villagers", "households",
    "homes", "houses", "families", "vehicles", "cavalry", "infantry", "horsemen", "horses", "knights", "archers",
    "sailors", "marines", "warriors", "militia", "reinforcements", "bombs", "rounds", "rifles", "square", "cubic",
    "rpm", "watts", "megawatts", "barrels", "bushels", "ounces", "inches", "civilian", "armed", "individuals",
    "delegates", "passengers", "inhabitants", "tickets", "seats",
];

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    if reader.class(at) == Word::The {
        let next = at + 1;
        return year_named(reader, next)
            .or_else(|| new_year(reader, next))
            .or_else(|| decade(reader, next))
            .or_else(|| century(reader, next).filter(|_| !hyphenated(reader, next)));
    }
    decade(reader, at)
        .or_else(|| century(reader, at))
        .or_else(|| year_named(reader, at))
        .or_else(|| bare(reader, at))
        .or_else(|| in_words(reader, at))
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
    if military::is_clock(reader, at) {
        return None;
    }
    let counted = counts(reader, at);
    let part_of_code = is_in_code(reader, at);
    let modern = (1900..=2059).contains(&year) || reader.tells_of_century(year);
    let placed = reader.is_any(
        at.wrapping_sub(1),
        &["of", "by", "from", "to", "between", "and", "around", "after", "before", "years", "about"],
    );
    let fits = modern || is_certain(reader, at) || placed && year >= 1400;
    let end_of_thousand = reader.word(at).ends_with("000") && !matches!(year, 1000 | 2000);
    (fits && !money && !counted && !part_of_code && !end_of_thousand).then(|| at_year(at + 1, year))
}

/// Whether a number belongs to a code: "FR-1987", "555-1998".
fn is_in_code(reader: &Reader, at: usize) -> bool {
    // "0300 555 1998"
    let plain = |at: usize| reader.digits(at).is_some_and(|_| matches!(reader.word(at).len(), 3..=5));
    if at > 1 && plain(at - 1) && plain(at - 2) {
        return true;
    }
    let Some(last) = at.checked_sub(2).filter(|_| reader.touches(at) && reader.touches(at - 1)) else { return false };
    let joined = matches!(reader.last(at), ":" | "-" | "_");
    let letters = reader.class(last) == Word::Other && reader.text.tokens[last].capital;
    let digits = reader.digits(last).is_some_and(|_| reader.word(last).len() == 3) && !reader.history;
    joined && (letters || digits)
}

/// Whether what follows a number is counted by it: "1995 kg", "2000 troops", "1500 of them".
fn counts(reader: &Reader, at: usize) -> bool {
    let next = at + 1;
    let unit = reader.touches(next)
        && (matches!(reader.word(next), "%" | "/" | "°" | "km" | "m" | "kg" | "@")
            || reader.is(next, ":") && reader.touches(next + 1));
    // "1999 Broadway", "1600 Pennsylvania Avenue"
    let street = (next..next + 3).take_while(|at| reader.text.tokens.get(*at).is_some_and(|word| word.capital));
    if street.into_iter().any(|at| reader.is_any(at, STREETS)) && !is_certain(reader, at) {
        return true;
    }
    if unit || COUNTED.iter().any(|word| reader.is(next, word)) {
        return true;
    }
    if matches!(reader.class(next), Word::Units(_) | Word::Scale(_)) {
        return true;
    }
    // "about 2000 volunteers", but "the 1990 elections" and "1990 sales"
    let round = reader.word(at).ends_with("00") && reader.word(next).ends_with('s') && !reader.touches(next);
    let plural =
        round && reader.word(next).bytes().all(|byte| byte.is_ascii_lowercase()) && reader.word(next).len() > 4;
    let of_year = reader.is_any(
        next,
        &[
            "elections",
            "sales",
            "earnings",
            "profits",
            "results",
            "revenues",
            "games",
            "levels",
            "figures",
            "was",
            "is",
        ],
    );
    plural && !of_year && !is_certain(reader, at) && !vague::is_last(reader, next) && !reader.starts_sentence(at)
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

/// `1980s`, `'80s`, `eighties`.
fn decade(reader: &Reader, at: usize) -> Option<Match> {
    if let Word::Decade(tens) = reader.class(at) {
        // "the sixties and seventies"
        let joined = reader.is_any(at.wrapping_sub(1), &["and", "or", "to"])
            && (matches!(reader.class(at.wrapping_sub(2)), Word::Decade(_)) || reader.is(at.wrapping_sub(2), "s"));
        let placed =
            joined || matches!(reader.before(at), Word::The | Word::Edge) || reader.is(at.wrapping_sub(1), "-");
        return placed.then(|| Match::date(at + 1, Meaning::At(Point::Decade(190 + i32::from(tens) / 10))));
    }
    // "the nineteen sixties"
    if let (Word::Small(hundreds @ 16..=19), Word::Decade(tens)) = (reader.class(at), reader.class(at + 1)) {
        let decade = i32::from(hundreds) * 10 + i32::from(tens) / 10;
        return Some(Match::date(at + 2, Meaning::At(Point::Decade(decade))));
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
        2 if number % 10 == 0 && (mark || number > 40 && is_decade(reader, at)) => {
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

/// "the 60s", "the mid-80s"
fn is_decade(reader: &Reader, at: usize) -> bool {
    let mid = reader.is(at.wrapping_sub(1), "-") && reader.class(at.wrapping_sub(2)) == Word::Edge;
    mid || matches!(reader.before(at), Word::The | Word::Edge)
}

/// `20th century`, `eighteenth-century`.
fn century(reader: &Reader, at: usize) -> Option<Match> {
    let (end, number) = reader.ordinal(at)?;
    let unit = reader.skip_hyphen(end);
    let fits = reader.class(unit) == Word::Unit(Unit::Century) && (1..=30).contains(&number);
    // "her second century" of runs
    let fits = fits && (number > 2 || reader.before(at) == Word::The);
    let century = i32::from(number) - 1;
    fits.then(|| {
        if ancient::is_before_christ(reader, unit + 1) {
            Match::date(unit + 2, Meaning::At(Point::Century(-1 - century)))
        } else {
            Match::date(unit + 1, Meaning::At(Point::Century(century)))
        }
    })
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
    }

    #[test]
    fn numbers_that_count_are_no_years() {
        assert!(told("$1999, 1997 people, 2000 miles, No. 1984, 1950%, 1,997").is_empty());
        assert!(told("It sold 1850 copies. Some 2000 volunteers had 1500 patients; call 555-1998; 1995 kg; 0300 555 2020; 1999 Elm Street").is_empty());
        assert_eq!(told("the 2000 elections and 2000 sales"), ["2000=2000", "2000=2000"]);
    }

    #[test]
    fn decades_and_centuries_leave_out_their_last_digits() {
        assert_eq!(
            told("the 1980s, the '80s and the late eighties"),
            ["the 1980s=198", "the '80s=198", "the late eighties=198"]
        );
        assert_eq!(told("in the nineteen sixties and seventies"), ["the nineteen sixties=196", "seventies=197"]);
        assert_eq!(told("in the mid-80s"), ["the mid-80s=198"]);
        assert_eq!(told("the 60s, with temperatures in the 20s"), ["the 60s=196"]);
        assert_eq!(told("the 20th century"), ["the 20th century=19"]);
        assert_eq!(told("the 18th-century church"), ["18th-century=17"]);
    }
}
