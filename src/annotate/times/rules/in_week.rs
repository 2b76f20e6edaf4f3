//! A day of a week or month that another word places: `Tuesday next week`, `Monday of last week`, `the 15th of that month`.

use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Base, Match, Meaning};
use crate::annotate::times::point::Unit;
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    if let Word::Weekday(day) = reader.class(at) {
        let of = reader.is(at + 1, "of");
        let (end, week) = placed(reader, at + 1 + usize::from(of), Unit::Week)?;
        return Some(Match::date(end, Meaning::WeekdayIn(day, Box::new(week))));
    }
    let number = at + usize::from(reader.class(at) == Word::The);
    let (of, day) = reader.day_of_month(number).filter(|(end, _)| *end > number + 1 || number > at)?;
    if !reader.is(of, "of") {
        return None;
    }
    let (end, month) = placed(reader, of + 1, Unit::Month)?;
    Some(Match::date(end, Meaning::DayIn(day, Box::new(month))))
}

/// `last week`, `that month`, `the same month`, and the token after it.
fn placed(reader: &Reader, at: usize, unit: Unit) -> Option<(usize, Meaning)> {
    let at = at + usize::from(reader.class(at) == Word::The);
    let Word::Lean(mut lean) = reader.class(at) else { return None };
    let mut next = at + 1;
    if let (Lean::That | Lean::This, Word::Lean(more)) = (lean, reader.class(next)) {
        (lean, next) = (more, next + 1);
    }
    if reader.class(next) != Word::Unit(unit) {
        return None;
    }
    let (by, base) = match lean {
        Lean::Last | Lean::Past => (-1, Base::Published),
        Lean::This | Lean::Current => (0, Base::Published),
        Lean::Next | Lean::Coming => (1, Base::Published),
        Lean::Previous => (-1, Base::Told),
        Lean::That | Lean::Same => (0, Base::Told),
        Lean::Following => (1, Base::Told),
        Lean::Recent => return None,
    };
    Some((next + 1, Meaning::Shift { unit, by, base }))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{told, undated};

    #[test]
    fn a_weekday_may_be_of_another_week() {
        assert_eq!(told("It opens Tuesday next week."), ["Tuesday next week=2025-04-29"]);
        assert_eq!(told("It sank on Monday of last week."), ["Monday of last week=2025-04-14"]);
        assert_eq!(told("on Friday of this week"), ["Friday of this week=2025-04-25"]);
    }

    #[test]
    fn a_day_may_be_of_a_month_that_was_told() {
        assert_eq!(told("on the 15th of last month"), ["the 15th of last month=2025-03-15"]);
        assert_eq!(
            undated("In May 1812 they met. On the 9th of the following month it began.")[1],
            "the 9th of the following month=1812-06-09"
        );
        assert!(told("two of this month's meetings")[0].starts_with("this month"));
    }
}
