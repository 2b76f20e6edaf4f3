//! What comes again: `every week`, `each Tuesday`, `daily`, `annual`, `Friday nights`, `per month`.

use crate::annotate::text::TokenKind;
use crate::annotate::times::TimeType;
use crate::annotate::times::count::Count;
use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::Match;
use crate::annotate::times::point::{Part, Unit};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    let set = |end: usize, value: String| Some(Match::value(end, TimeType::Set, value));
    match reader.class(at) {
        Word::Weekend if reader.is(at, "weekends") && reader.class(at.wrapping_sub(1)) != Word::The => {
            set(at + 1, "XXXX-WXX-WE".to_owned())
        }
        // "its quarterly dividend"
        Word::Often(Unit::Quarter)
            if reader.text.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word) =>
        {
            None
        }
        Word::Often(Unit::Day) if !reader.is(at, "nightly") => set(at + 1, "XXXX-XX-XX".to_owned()),
        Word::Often(unit) => set(at + 1, Count::Whole(1).duration(unit)),
        Word::More if reader.is_any(at, &["once", "twice"]) => {
            // "twice daily"
            if let Word::Often(unit) = reader.class(at + 1) {
                return set(at + 2, Count::Whole(1).duration(unit));
            }
            times_a(reader, at + 1).and_then(|(end, value)| set(end, value))
        }
        // "three times a week", "several times each year"
        _ if reader.is(at + 1, "times") => times_a(reader, at + 2).and_then(|(end, value)| set(end, value)),
        Word::Weekdays(day) => set(at + 1, format!("XXXX-WXX-{day}")),
        Word::Weekday(day) if reader.is_any(at + 1, &["mornings", "afternoons", "evenings"]) => {
            let part = match reader.word(at + 1).as_bytes()[0] | 0x20 {
                b'm' => Part::Morning,
                b'a' => Part::Afternoon,
                _ => Part::Evening,
            };
            set(at + 2, format!("XXXX-WXX-{day}T{}", part.code()))
        }
        Word::Weekday(day) if reader.class(at + 1) == Word::Part(Part::Nights) => {
            set(at + 2, format!("XXXX-WXX-{day}TNI"))
        }
        Word::Per => match reader.class(at + 1) {
            Word::Unit(unit) => set(at + 2, Count::Whole(1).duration(unit)),
            _ => None,
        },
        Word::Every => every(reader, at + 1).and_then(|(end, value)| set(end, value)),
        _ => None,
    }
}

/// `once a week`, `twice each month`
fn times_a(reader: &Reader, at: usize) -> Option<(usize, String)> {
    match (reader.class(at), reader.class(at + 1)) {
        (Word::A | Word::Per | Word::Every, Word::Unit(unit)) => Some((at + 2, Count::Whole(1).duration(unit))),
        (Word::Every, _) => every(reader, at + 1),
        _ => None,
    }
}

/// What follows "every".
fn every(reader: &Reader, at: usize) -> Option<(usize, String)> {
    match reader.class(at) {
        Word::Unit(unit) => Some((at + 1, Count::Whole(1).duration(unit))),
        Word::Weekday(day) => match reader.class(at + 1) {
            Word::Part(part) => Some((at + 2, format!("XXXX-WXX-{day}T{}", part.code()))),
            _ => Some((at + 1, format!("XXXX-WXX-{day}"))),
        },
        Word::Month(month) => Some((at + 1, format!("XXXX-{month:02}"))),
        Word::Season(season) => Some((at + 1, format!("XXXX-{}", season.code()))),
        Word::Part(part) => Some((at + 1, format!("XXXX-XX-XXT{}", part.code()))),
        Word::Weekend => Some((at + 1, "XXXX-WXX-WE".to_owned())),
        _ => {
            let (end, count) = match reader.ordinal(at) {
                // "every third Thursday"
                Some((end, _)) if matches!(reader.class(end), Word::Weekday(_)) => return every(reader, end),
                Some((end, number)) => (end, Count::Whole(u32::from(number))),
                None if reader.is(at, "other") => (at + 1, Count::Whole(2)),
                None => reader.count(at)?,
            };
            match reader.class(end) {
                Word::Unit(unit) | Word::Units(unit) => Some((end + 1, count.duration(unit))),
                _ => None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn what_comes_again_is_a_set() {
        assert_eq!(told("every week and each Tuesday"), ["every week=P1W", "each Tuesday=XXXX-WXX-2"]);
        assert_eq!(told("every four years"), ["every four years=P4Y"]);
        assert_eq!(told("every third Thursday"), ["every third Thursday=XXXX-WXX-4"]);
        assert_eq!(told("once a week or twice every two years"), ["once a week=P1W", "twice every two years=P2Y"]);
        assert_eq!(told("It rains three times a month."), ["three times a month=P1M"]);
        assert_eq!(told("on Sunday mornings, twice daily"), ["Sunday mornings=XXXX-WXX-7TMO", "twice daily=P1D"]);
        assert_eq!(told("on Friday nights"), ["Friday nights=XXXX-WXX-5TNI"]);
        assert_eq!(
            told("every Friday night and on weekends"),
            ["every Friday night=XXXX-WXX-5TNI", "weekends=XXXX-WXX-WE"]
        );
        assert!(told("its quarterly dividend").is_empty());
        assert_eq!(told("its annual meeting"), ["annual=P1Y"]);
    }

    #[test]
    fn every_one_else_is_none() {
        assert!(told("every man, each other").is_empty());
    }
}
