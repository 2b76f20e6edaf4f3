//! Years of accounts, which are written as years of the calendar: `fiscal 2024`, `FY2016`, `the 2019 fiscal year`.

use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Base, Match, Meaning};
use crate::annotate::times::point::{Point, Unit};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    let the = reader.class(at) == Word::The;
    let next = at + usize::from(the);
    if reader.class(next + 1) == Word::Fiscal && reader.class(next + 2) == Word::Unit(Unit::Year) {
        if let Some(year) = reader.year(next) {
            return Some(Match::date(next + 3, Meaning::At(Point::Year(year))));
        }
        // "the latest fiscal year"
        let latest = the && (reader.is(next, "latest") || reader.class(next) == Word::Lean(Lean::Current));
        let this = Meaning::Shift { unit: Unit::Year, by: 0, base: Base::Published };
        return latest.then(|| Match::date(next + 3, this));
    }
    if reader.class(at) != Word::Fiscal {
        return None;
    }
    let year = at + 1 + usize::from(reader.class(at + 1) == Word::Unit(Unit::Year));
    let (end, year) = match reader.word(at).strip_prefix("FY").and_then(|year| year.parse::<i32>().ok()) {
        Some(year) => (at + 1, if year < 100 { 2000 + year } else { year }),
        None => (year + 1, reader.year(year)?),
    };
    Some(Match::date(end, Meaning::At(Point::Year(year))))
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn years_of_accounts_are_years() {
        assert_eq!(told("fiscal 2024, fiscal year 2023"), ["fiscal 2024=2024", "fiscal year 2023=2023"]);
        assert_eq!(told("the FY2016 budget and FY 2017"), ["FY2016=2016", "FY 2017=2017"]);
        assert_eq!(told("in the 2019 fiscal year"), ["the 2019 fiscal year=2019"]);
        assert_eq!(told("in the latest fiscal year"), ["the latest fiscal year=2025"]);
    }
}
