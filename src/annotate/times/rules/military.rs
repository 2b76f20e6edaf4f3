//! The clock and the calendar of orders: `0600 hours`, `at 0910`, `D-Day + 3`.

use crate::annotate::times::meaning::{Match, Meaning};
use crate::annotate::times::point::{Point, Unit, day};
use crate::annotate::times::reader::Reader;

/// `D-Day + 3`, `D+1`: the landing in Normandy is the only one that is told so without a date of its own.
pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    if reader.word(at) != "D" {
        return None;
    }
    let named = reader.is(at + 1, "-") && reader.is(at + 2, "day");
    let sign = if named { at + 3 } else { at + 1 };
    if !reader.is_any(sign, &["+", "plus"]) {
        return None;
    }
    let (end, number) = match reader.digits(sign + 1) {
        Some(number) => (sign + 2, number),
        None => reader.number(sign + 1)?,
    };
    let landing = Point::Day(day(1944, 6, 6)?);
    let then = landing.shift(Unit::Day, i64::from(number))?;
    Some(Match::date(end, Meaning::At(then)))
}

/// Whether four digits are the clock of an order: by what stands beside them, or because the text tells hours so.
pub(in super::super) fn is_clock(reader: &Reader, at: usize) -> bool {
    let Some(number) = reader.digits(at).filter(|_| reader.word(at).len() == 4) else { return false };
    if number >= 2400 || number % 100 >= 60 || !is_placed(reader, at) {
        return false;
    }
    is_sure(reader, at) || reader.military && !i32::try_from(number).is_ok_and(|year| reader.tells_of_century(year))
}

/// Whether four digits can be nothing else.
pub(in super::super) fn is_sure(reader: &Reader, at: usize) -> bool {
    reader.word(at).len() == 4
        && is_placed(reader, at)
        && (reader.word(at).starts_with('0') || reader.is_any(at + 1, &["hours", "hrs", "hrs."]))
}

fn is_placed(reader: &Reader, at: usize) -> bool {
    let words =
        ["at", "by", "until", "till", "from", "around", "about", "before", "after", "since", "between", "and", "to"];
    reader.is_any(at.wrapping_sub(1), &words)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{told, undated};

    #[test]
    fn four_digits_are_a_clock_beside_hours_or_with_a_nought() {
        assert_eq!(told("Guns opened at 0600 hours."), ["0600 hours=2025-04-26T06:00"]);
        assert_eq!(told("They left at 1430 hrs on Friday."), ["1430 hrs on Friday=2025-04-25T14:30"]);
        assert_eq!(
            undated("On 7 August 1942 they landed at 0910, and by 1600 the beach was full."),
            ["7 August 1942=1942-08-07", "0910=1942-08-07T09:10", "1600=1942-08-07T16:00"]
        );
    }

    #[test]
    fn other_numbers_are_years_or_counts() {
        assert_eq!(told("He did 1500 hours of work."), ["1500 hours=PT1500H"]);
        assert_eq!(undated("At 0910 on 7 August 1942 it began; by 1945 it was over.")[1], "1945=1945");
    }

    #[test]
    fn days_are_counted_from_the_landing() {
        assert_eq!(told("On D-Day + 3 the town fell, on D+10 the port."), ["D-Day + 3=1944-06-09", "D+10=1944-06-16"]);
        assert_eq!(told("the veterans of D-Day"), ["D-Day=1944-06-06"]);
    }
}
