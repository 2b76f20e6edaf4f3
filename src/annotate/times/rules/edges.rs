//! A part of something longer: `early next year`, `the end of June`, `mid-2003`, `later this month`. Its value is that of
//! the whole, as in TimeBank.

use super::{calendar, clock, day_parts};
use crate::annotate::times::TimeType;
use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::{Base, Clock, Match, Meaning};
use crate::annotate::times::point::{Point, Unit};
use crate::annotate::times::reader::Reader;

/// Other words for an end or a beginning.
const SIDES: &[&str] = &["turn", "dawn", "outset", "onset", "remainder", "close"];

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    let the = reader.class(at) == Word::The;
    let next = at + usize::from(the);
    // "the mid-January meeting": the article belongs to the meeting.
    if the && matches!(reader.class(reader.skip_hyphen(next + 1)), Word::Month(_)) && reader.is(next + 1, "-") {
        return None;
    }
    match reader.class(next) {
        Word::Edge if !is_part(reader, next + 1) => {
            let after = reader.skip_hyphen(next + 1);
            let on_day = reader.is(after, "on") && matches!(reader.class(after + 1), Word::Weekday(_) | Word::Month(_));
            let after = if !the && (reader.is(after, "in") || on_day) { after + 1 } else { after };
            // "mid" is a word only with what it stands before.
            whole(reader, after, after > next + 1 && !reader.is(after - 1, "-"))
                .filter(|_| !the || !matches!(reader.class(after), Word::The))
        }
        Word::EdgeNoun if reader.is(next + 1, "of") => whole(reader, next + 2, true),
        // "the turn of the 20th century", "the close of 1944"
        // but "the close of the fiscal year" is something that traders see.
        _ if the
            && reader.is_any(next, if reader.history { SIDES } else { &SIDES[..5] })
            && reader.is(next + 1, "of") =>
        {
            whole(reader, next + 2, false)
        }
        // "the last quarter of the 19th century"
        _ if the && reader.class(next + 1) == Word::Unit(Unit::Quarter) && reader.is(next + 2, "of") => {
            let long = |found: &Match| matches!(found.meaning, Meaning::At(Point::Century(_)));
            whole(reader, next + 3, false).filter(long)
        }
        _ if reader
            .is_any(next, &["latter", "early", "first", "second", "third", "last", "final", "later", "latest"])
            && is_part(reader, next + 1)
            && the =>
        {
            let week = reader.is_any(next + 1, &["week", "weekend"]);
            let found = whole(reader, next + 3, true)?;
            // Histories tell how long that is, and go on from there.
            Some(if week && reader.history {
                let meaning = Meaning::Lasting("P1W".to_owned(), Box::new(found.meaning));
                Match::new(found.end, TimeType::Duration, meaning)
            } else {
                found
            })
        }
        _ => None,
    }
}

/// "the early part of", "the final weeks of"
fn is_part(reader: &Reader, at: usize) -> bool {
    reader.is(at + 1, "of")
        && reader.is_any(at, &["part", "half", "stages", "days", "weeks", "months", "years", "week", "weekend"])
}

/// What the part is a part of.
fn whole(reader: &Reader, at: usize, unit_alone: bool) -> Option<Match> {
    let part = Match::longer(day_parts::part(reader, at), clock::after_day(reader, at));
    // "early Friday at 5 a.m." is two things, "late Friday night" is one.
    let part = part.filter(|it| matches!(&it.meaning, Meaning::Timed(Clock::Part(_), _)));
    let found = Match::longer(calendar(reader, at), part).filter(is_placed);
    // "the end of the month", "later in the year"
    let alone = match reader.class(at + 1) {
        Word::Unit(unit) if unit_alone && reader.class(at) == Word::The => {
            let base = if reader.history { Base::Told } else { Base::Published };
            Some(Match::date(at + 2, Meaning::Shift { unit, by: 0, base }))
        }
        _ => None,
    };
    Match::longer(found, alone)
}

/// Whether there is something in time to be early in.
fn is_placed(found: &Match) -> bool {
    !matches!(found.meaning, Meaning::Value(_))
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn a_part_has_the_value_of_the_whole() {
        assert_eq!(told("by the end of June 2024"), ["the end of June 2024=2024-06"]);
        assert_eq!(told("early next year"), ["early next year=2026"]);
        assert_eq!(told("in mid-2003"), ["mid-2003=2003"]);
        assert_eq!(told("He missed the mid-January meeting."), ["mid-January=2025-01"]);
        assert_eq!(told("the mid-'70s and early '80s"), ["the mid-'70s=197", "early '80s=198"]);
        assert_eq!(told("in the early part of the year"), ["the early part of the year=2025"]);
        assert_eq!(told("in the last week of March 2024"), ["the last week of March 2024=2024-03"]);
        assert_eq!(told("He left late Friday night."), ["late Friday night=2025-04-25TNI"]);
        assert_eq!(told("China said late on Friday it would wait."), ["late on Friday=2025-04-25"]);
        assert_eq!(told("in the late 1920s"), ["the late 1920s=192"]);
        assert_eq!(
            told("at the turn of the 20th century, in the last quarter of the 19th century"),
            ["the turn of the 20th century=19", "the last quarter of the 19th century=18"]
        );
        assert_eq!(told("earlier this month"), ["earlier this month=2025-04"]);
        assert_eq!(told("by the end of the month"), ["the end of the month=2025-04"]);
    }

    #[test]
    fn other_ends_are_none() {
        assert!(told("the end of the road, a late night snack, an early bird").is_empty());
    }
}
