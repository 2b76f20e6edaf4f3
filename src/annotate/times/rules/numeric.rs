//! Dates in digits alone: `2025-04-25`, `25/4/2025`, `4/25/25`, `25.04.2025`.
//!
//! Whether the day or the month comes first is told by a number above twelve anywhere in the text, else by the order in
//! which the text writes dates in words.

use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::{Match, Meaning, Within, Year};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    if reader.class(at) != Word::Digits {
        return None;
    }
    if let Some(found) = attacks(reader, at) {
        return Some(found);
    }
    let (end, [a, b, c]) = parts(reader, at)?;
    let long = |year: u32| if year < 100 { if year < 50 { 2000 + year } else { 1900 + year } } else { year };
    let (year, month, day) = match (a > 31, reader.day_first) {
        (true, _) => (a, b, c),
        (false, true) => (long(c), b, a),
        (false, false) => (long(c), a, b),
    };
    // One date of the other order among many.
    let (month, day) = if month > 12 && day <= 12 { (day, month) } else { (month, day) };
    let (year, month, day) = (i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..=2999).contains(&year);
    fits.then(|| Match::date(end, Meaning::Within(Year::Known(year), Within::Day(month, day))))
}

/// `9/11`, the one day that is known by its month and day in digits.
fn attacks(reader: &Reader, at: usize) -> Option<Match> {
    let slash = reader.is(at + 1, "/") && reader.touches(at + 1) && reader.touches(at + 2);
    let more = reader.touches(at + 3) && reader.is_any(at + 3, &["/", "-"]) || at > 0 && reader.touches(at);
    let fits = slash && !more && reader.word(at) == "9" && reader.word(at + 2) == "11";
    fits.then(|| Match::date(at + 3, Meaning::Within(Year::Known(2001), Within::Day(9, 11))))
}

/// The three numbers of a date, and the token after it.
fn parts(reader: &Reader, at: usize) -> Option<(usize, [u32; 3])> {
    let number = |token: usize| reader.digits(token).filter(|_| reader.word(token).len() <= 4);
    let touching = (at + 1..at + 5).all(|token| reader.touches(token));
    if let (true, Some(a), Some(b), Some(c)) = (touching, number(at), number(at + 2), number(at + 4)) {
        let (one, two) = (reader.word(at + 1), reader.word(at + 3));
        let slashes = one == "/" && two == "/" && a <= 31 && b <= 31;
        let iso = one == "-" && two == "-" && reader.word(at).len() == 4 && reader.word(at + 2).len() == 2;
        let more = reader.touches(at + 5) && reader.is_any(at + 5, &["/", "-"]);
        let more = more || at > 0 && reader.touches(at) && reader.is_any(at - 1, &["/", "-"]);
        return ((slashes || iso) && !more).then_some((at + 5, [a, b, c]));
    }
    let mut dotted = reader.word(at).split('.').map(|part| part.parse::<u32>().ok());
    let (a, b, c) = (dotted.next()??, dotted.next()??, dotted.next()??);
    let full = reader.word(at).rsplit('.').next().is_some_and(|year| year.len() == 4);
    (dotted.next().is_none() && full && a <= 31 && b <= 31).then_some((at + 1, [a, b, c]))
}

/// Whether this text's dates in digits put the day first.
pub(in super::super) fn day_comes_first(reader: &Reader) -> bool {
    let (mut day, mut month, mut any) = (0_usize, 0_usize, false);
    for at in 0..reader.len() {
        match reader.class(at) {
            Word::Digits => {
                let Some((_, [a, b, _])) = parts(reader, at).filter(|(_, [a, ..])| *a <= 31) else { continue };
                any = true;
                if a > 12 {
                    return true;
                }
                if b > 12 {
                    return false;
                }
            }
            Word::Month(_) | Word::ShortMonth(_) => {
                day += usize::from(reader.before(at) == Word::Digits);
                month += usize::from(reader.class(at + 1) == Word::Digits && reader.word(at + 1).len() < 3);
            }
            _ => {}
        }
    }
    any && day > month
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn a_number_above_twelve_tells_the_order() {
        assert_eq!(told("25/4/2025 and 3/4/2025"), ["25/4/2025=2025-04-25", "3/4/2025=2025-04-03"]);
        assert_eq!(told("4/25/2025 and 3/4/2025"), ["4/25/2025=2025-04-25", "3/4/2025=2025-03-04"]);
    }

    #[test]
    fn else_the_order_of_other_dates_does() {
        assert_eq!(told("On 2 May 2024, then 3/4/2025")[1], "3/4/2025=2025-04-03");
        assert_eq!(told("On May 2, 2024, then 3/4/2025")[1], "3/4/2025=2025-03-04");
    }

    #[test]
    fn iso_and_dotted_dates_are_read() {
        assert_eq!(told("since 9/11"), ["9/11=2001-09-11"]);
        assert_eq!(told("2025-04-25 or 25.04.2025"), ["2025-04-25=2025-04-25", "25.04.2025=2025-04-25"]);
    }

    #[test]
    fn other_numbers_are_no_dates() {
        assert!(told("version 1.2.3, the number 555-12-1234, 1/2/3/4 and 99/99/9999").is_empty());
    }
}
