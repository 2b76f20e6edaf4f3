//! Quarters and halves of a year: `the third quarter of last year`, `second-quarter`, `the first half of 2012`,
//! `the year-ago quarter`.

use super::dates::year_after;
use super::vague;
use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::{Match, Meaning, Within, Year};
use crate::annotate::times::point::Unit;
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    let the = reader.class(at) == Word::The;
    let next = at + usize::from(the);
    if let Some(found) = year_ago(reader, next) {
        // "the year-earlier pace": the article belongs to the pace.
        let bare = reader.is_any(found.end - 1, &["ago", "earlier"]);
        return Some(found).filter(|found| !the || !bare || vague::is_last(reader, found.end));
    }
    let next = next + usize::from(reader.class(next) == Word::Fiscal);
    if let Word::QuarterName(number) = reader.class(next) {
        let (end, year) = year_after(reader, next + 1).unwrap_or((next + 1, Year::Lean(None)));
        return Some(Match::date(end, Meaning::Within(year, Within::Quarter(number))));
    }
    // "the 1988 third quarter"
    let named = reader.year(next).filter(|_| matches!(reader.class(next + 1), Word::Ordinal(1..=4)));
    let (end, number) = reader.ordinal(next + usize::from(named.is_some()))?;
    let unit = reader.skip_hyphen(end);
    let unit = unit + usize::from(reader.class(unit) == Word::Fiscal || reader.is(unit, "calendar"));
    // "the second-quarter gain": the article belongs to the loss.
    if the && reader.is(unit - 1, "-") {
        return None;
    }
    let within = match (reader.class(unit), number) {
        (Word::Unit(Unit::Quarter), 1..=4) => Within::Quarter(number),
        (Word::Half, 1 | 2) => Within::Half(number),
        _ => return None,
    };
    if let Some(year) = named {
        return Some(Match::date(unit + 1, Meaning::Within(Year::Known(year), within)));
    }
    // "They scored twice in the first quarter."
    if reader.speaks_of_a_match(at) {
        return None;
    }
    let of = unit + 1;
    let of = of + usize::from(reader.is(of, "of") && reader.class(of + 1) == Word::Fiscal) * 2;
    let year = year_after(reader, of);
    if year.is_none() && matches!(within, Within::Half(_)) && !reader.speaks_of_money(at) {
        return None;
    }
    let (end, year) = year.unwrap_or((unit + 1, Year::Lean(None)));
    Some(Match::date(end, Meaning::Within(year, within)))
}

/// `year-ago quarter`, `year-earlier period`.
fn year_ago(reader: &Reader, at: usize) -> Option<Match> {
    let year = reader.class(at) == Word::Unit(Unit::Year)
        && reader.is(at + 1, "-")
        && reader.is_any(at + 2, &["ago", "earlier"]);
    if !year {
        return None;
    }
    match reader.class(at + 3) {
        Word::Unit(unit) if unit >= Unit::Month => Some(Match::date(at + 4, Meaning::YearsAway { unit, by: -1 })),
        _ => {
            let end = at + 3 + usize::from(reader.is_any(at + 3, &["period", "level", "season", "figure"]));
            Some(Match::date(end, Meaning::YearsAway { unit: Unit::Quarter, by: -1 }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn quarters_have_numbers() {
        assert_eq!(told("Profit fell in the third quarter of last year."), ["the third quarter of last year=2024-Q3"]);
        assert_eq!(told("a second-quarter gain"), ["second-quarter=2024-Q2"]);
        assert_eq!(told("the 1988 third quarter"), ["the 1988 third quarter=1988-Q3"]);
        assert_eq!(told("It lost money in the second fiscal quarter."), ["the second fiscal quarter=2024-Q2"]);
        assert_eq!(told("in Q1 2025"), ["Q1 2025=2025-Q1"]);
        assert_eq!(told("the first half of 2012"), ["the first half of 2012=2012-H1"]);
    }

    #[test]
    fn the_quarter_a_year_ago_is_that_of_the_year_before() {
        assert_eq!(
            told("The second-quarter gain was more than in the year-ago quarter."),
            ["second-quarter=2024-Q2", "the year-ago quarter=2023-Q2"]
        );
    }

    #[test]
    fn the_quarter_that_goes_on_is_this_one() {
        assert_eq!(told("The second quarter is off to a good start."), ["The second quarter=2025-Q2"]);
        assert_eq!(told("It ran above the year-earlier pace."), ["year-earlier=2024-Q2"]);
    }

    #[test]
    fn other_quarters_and_halves_are_none() {
        assert!(told("in the French quarter, the second half of the match").is_empty());
        assert!(told("They scored twice in the first quarter.").is_empty());
        assert_eq!(told("Profit doubled in the first half."), ["the first half=2024-H1"]);
    }
}
