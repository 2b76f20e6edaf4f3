//! Parts of the day: `this morning`, `last night`, `the morning of 5 May`, `the early hours of Friday`, `tonight`, and
//! where a word places them, `in the afternoon`, `by evening`, `in the late afternoon`.

use super::clock::is_day;
use super::{calendar, dates, vague};
use crate::annotate::times::TimeType;
use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Base, Clock, Match, Meaning};
use crate::annotate::times::point::{Part, Unit};
use crate::annotate::times::reader::Reader;

/// Words after which a part of the day is that of the day told.
const PLACED: &[&str] = &["in", "during", "by", "until", "till", "throughout", "since"];

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    Match::longer(part(reader, at), placed(reader, at))
}

fn timed(end: usize, clock: Clock, day: Option<Meaning>) -> Match {
    Match::new(end, TimeType::Time, Meaning::Timed(clock, day.map(Box::new)))
}

/// `in the morning`, `during the night`, `in late afternoon`, `by evening`
fn placed(reader: &Reader, at: usize) -> Option<Match> {
    let the = reader.class(at) == Word::The;
    let edge = at + usize::from(the);
    let next = if reader.class(edge) == Word::Edge { reader.skip_hyphen(edge + 1) } else { edge };
    let Word::Part(part) = reader.class(next) else { return None };
    let last = at.checked_sub(1)?;
    let alone = next == at;
    let fits = match part {
        Part::Nights => false,
        // "at night" and "by night" are any night, "at dawn" needs no article.
        Part::Night => the,
        Part::Dawn | Part::Dusk => the || !alone,
        _ => !alone || reader.is_any(last, &["by", "until", "till", "toward", "towards"]),
    };
    let trading = !alone && !the && reader.is(next + 1, "trading");
    let ends = vague::is_last(reader, next + 1) && !reader.is_any(next + 1, &["of", "-", "'s", "’s"]) || trading;
    (fits && ends && (reader.is_any(last, PLACED) || alone)).then(|| timed(next + 1, Clock::Part(part), None))
}

/// A part of the day that says which day: `this morning`, `last night`, `the morning of 5 May`, `tonight`.
pub(super) fn part(reader: &Reader, at: usize) -> Option<Match> {
    let shift = |by, base| Some(Meaning::Shift { unit: Unit::Day, by, base });
    let the = reader.class(at) == Word::The;
    let next = at + usize::from(the);
    match reader.class(next) {
        Word::Tonight if !reader.is_title(next) => {
            Some(timed(next + 1, Clock::Part(Part::Night), shift(0, Base::Published)))
        }
        Word::Lean(lean) => {
            // "that same night", "that very evening"
            let same = reader.class(next + 1) == Word::Lean(Lean::Same) || reader.is(next + 1, "very");
            let Word::Part(part) = reader.class(next + 1 + usize::from(same)) else { return None };
            let (by, base) = match lean {
                Lean::This => (0, Base::Published),
                Lean::Last => (-1, Base::Published),
                Lean::That | Lean::Same => (0, Base::Told),
                Lean::Previous => (-1, Base::Told),
                Lean::Next | Lean::Following => (1, Base::Told),
                _ => return None,
            };
            let day = shift(by, base);
            (part != Part::Nights).then(|| timed(next + 2 + usize::from(same), Clock::Part(part), day))
        }
        // "the early hours of Tuesday", "the early morning hours of 30 April", "the early hours"
        _ if the && reader.is_any(next, &["early", "small", "predawn"]) => {
            let hours = next + 1 + usize::from(reader.class(next + 1) == Word::Part(Part::Morning));
            if !reader.is(hours, "hours") {
                return None;
            }
            let of = usize::from(reader.is_any(hours + 1, &["of", "on"]));
            let Some(day) = calendar(reader, hours + 1 + of).filter(|day| of > 0 && is_day(&day.meaning)) else {
                return vague::is_last(reader, hours + 1).then(|| timed(hours + 1, Clock::Part(Part::Morning), None));
            };
            let end = day.end + usize::from(reader.class(day.end) == Word::Part(Part::Morning));
            Some(timed(end, Clock::Part(Part::Morning), Some(day.meaning)))
        }
        // "the morning of 5 May", "mid afternoon"
        Word::Part(part) if reader.is(next + 1, "of") => {
            // "the night of 20-21 August" is one night.
            if let Some(first) = dates::first_of_range(reader, next + 2)
                && reader.is_any(first.end, &["-", "–", "/"])
                && let Some(second) = dates::find(reader, first.end + 1)
            {
                return Some(timed(second.end, Clock::Part(part), Some(first.meaning)));
            }
            let day = calendar(reader, next + 2).filter(|day| is_day(&day.meaning))?;
            Some(timed(day.end, Clock::Part(part), Some(day.meaning)))
        }
        Word::Edge if reader.is(next, "mid") && !the => {
            let after = reader.skip_hyphen(next + 1);
            let Word::Part(part) = reader.class(after) else { return None };
            Some(timed(after + 1, Clock::Part(part), None))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{told, undated};

    #[test]
    fn parts_of_the_day_take_their_day() {
        assert_eq!(told("last night and this evening"), ["last night=2025-04-25TNI", "this evening=2025-04-26TEV"]);
        assert_eq!(told("the morning of 5 May 2020"), ["the morning of 5 May 2020=2020-05-05TMO"]);
        assert_eq!(told("the early hours of Friday"), ["the early hours of Friday=2025-04-25TMO"]);
        assert_eq!(
            undated("It fell in the early morning hours of 30 April 1975, and that very evening"),
            ["the early morning hours of 30 April 1975=1975-04-30TMO", "that very evening=1975-04-30TEV"]
        );
    }

    #[test]
    fn a_night_of_two_days_is_that_of_the_first() {
        assert_eq!(
            undated("In the night of 20-21 August 1942 they came; by the following afternoon it was over."),
            ["the night of 20-21 August 1942=1942-08-20TNI", "the following afternoon=1942-08-21TAF"]
        );
    }

    #[test]
    fn a_part_that_is_placed_is_of_the_day_told() {
        assert_eq!(
            undated("On 5 May 1915 it began. In the afternoon they met; by evening all was lost."),
            ["5 May 1915=1915-05-05", "the afternoon=1915-05-05TAF", "evening=1915-05-05TEV"]
        );
        assert_eq!(told("It rained in the late afternoon."), ["the late afternoon=2025-04-26TAF"]);
        assert!(told("an early morning raid, a late night show, by night, the morning paper").is_empty());
    }
}
