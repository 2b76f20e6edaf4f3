//! Clock times, alone or with their day: `5 p.m.`, `17:30 on Friday`, `noon April 14`, `Friday at 5 p.m.`; and days with a
//! part of theirs: `Monday night`.

use super::day_parts::part;
use super::{calendar, military, spoken};
use crate::annotate::times::TimeType;
use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::{Clock, Match, Meaning};
use crate::annotate::times::point::{Part, Unit};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    // "with 3:10 left" of a match
    let left = |end: usize| {
        reader.is_any(end, &["left", "remaining"]) || reader.is(end, "to") && reader.is_any(end + 1, &["play", "go"])
    };
    let timed = clock(reader, at).filter(|(end, _)| !left(*end)).map(|(end, clock)| on_day(reader, end, clock));
    Match::longer(timed, after_day(reader, at))
}

fn timed(end: usize, clock: Clock, day: Option<Meaning>) -> Match {
    Match::new(end, TimeType::Time, Meaning::Timed(clock, day.map(Box::new)))
}

/// A clock time and the day after it: `3.20am on Tuesday`, `5:42 p.m. March 6, 2025`.
fn on_day(reader: &Reader, end: usize, clock: Clock) -> Match {
    // "3:30 a.m. local time on Monday"
    let next = end + if reader.is(end + 1, "time") { 2 } else { 0 };
    let comma = usize::from(reader.is(next, ","));
    let next = next + comma + usize::from(reader.is(next + comma, "on"));
    // "on the Saturday night"
    let the = reader.class(next) == Word::The
        && matches!((reader.class(next + 1), reader.class(next + 2)), (Word::Weekday(_), Word::Part(_)));
    let next = next + usize::from(the);
    let Some(day) = calendar(reader, next).filter(|day| is_day(&day.meaning)) else {
        // "10pm last night", "8 o'clock on the evening of 5 May"
        return match part(reader, next) {
            Some(Match { end, meaning: Meaning::Timed(Clock::Part(part), Some(day)), .. }) => {
                timed(end, within(clock, part), Some(*day))
            }
            _ => timed(end, clock, None),
        };
    };
    // "9 o'clock on Saturday night"
    match reader.class(day.end) {
        Word::Part(part) if part != Part::Nights => timed(day.end + 1, within(clock, part), Some(day.meaning)),
        _ => timed(zone(reader, day.end), clock, Some(day.meaning)),
    }
}

/// A clock time of twelve hours in a part of the day: nine in the evening is 21:00.
pub(super) fn within(clock: Clock, part: Part) -> Clock {
    match clock {
        Clock::At(hour @ 1..12, minute) => {
            let late = !matches!(part, Part::Morning | Part::Dawn) && (part != Part::Night || hour > 4);
            Clock::At(if late { hour + 12 } else { hour }, minute)
        }
        other => other,
    }
}

/// A day and what it says of the hour: `Friday morning`, `21 October 2022, 17:06`, `Monday at 5 p.m.`.
pub(super) fn after_day(reader: &Reader, at: usize) -> Option<Match> {
    let day = calendar(reader, at).filter(|day| is_day(&day.meaning))?;
    if let Word::Part(part) = reader.class(day.end)
        && part != Part::Nights
    {
        return Some(timed(day.end + 1, Clock::Part(part), Some(day.meaning)));
    }
    if reader.is(day.end, "at") && matches!(reader.class(day.end + 1), Word::Part(Part::Night | Part::Dawn)) {
        return Some(timed(day.end + 2, Clock::Part(Part::Night), Some(day.meaning)));
    }
    let next = day.end + usize::from(reader.is_any(day.end, &[",", "at"]));
    let next = next + usize::from(reader.is(day.end, ",") && reader.is(next, "at"));
    let (end, clock) = clock_after_day(reader, next)?;
    Some(timed(end, clock, Some(day.meaning)))
}

fn clock_after_day(reader: &Reader, at: usize) -> Option<(usize, Clock)> {
    clock(reader, at).or_else(|| {
        let (hour, minute) = dotted(reader.word(at))?;
        Some((zone(reader, at + 1), Clock::At(hour, minute)))
    })
}

/// Whether a clock time can be on it.
pub(super) fn is_day(meaning: &Meaning) -> bool {
    use crate::annotate::times::meaning::Within;
    matches!(
        meaning,
        Meaning::Within(_, Within::Day(..) | Within::Feast(_) | Within::Nth { .. })
            | Meaning::Weekday(..)
            | Meaning::DayOfMonth(_)
            | Meaning::DayIn(..)
            | Meaning::WeekdayIn(..)
            | Meaning::Shift { unit: Unit::Day, .. }
    )
}

/// A clock time and the token after it.
fn clock(reader: &Reader, at: usize) -> Option<(usize, Clock)> {
    if let Word::Noon(noon) = reader.class(at) {
        return Some((at + 1, Clock::At(if noon { 12 } else { 24 }, 0)));
    }
    if let Some(found) = in_the_morning(reader, at) {
        return Some(found);
    }
    if reader.is(at, "12") && reader.class(at + 1) == Word::Noon(true) {
        return Some((at + 2, Clock::At(12, 0)));
    }
    let (end, hour, minute, sure) = match reader.class(at) {
        Word::Digits => hour_and_minute(reader, at)?,
        _ => spoken::hour_and_minute(reader, at)?,
    };
    if reader.class(end) == Word::Meridiem {
        let afternoon = reader.word(end).starts_with(['p', 'P']);
        let hour = match (hour, afternoon) {
            (12, false) => 0,
            (1..=11, true) => hour + 12,
            (1..=12, _) => hour,
            _ => return None,
        };
        return Some((zone(reader, end + 1), Clock::At(hour, minute)));
    }
    if reader.is_any(end, &["o'clock", "o’clock"]) {
        return Some((end + 1, Clock::At(hour, minute)));
    }
    let zoned = zone(reader, end);
    let order = military::is_clock(reader, at);
    let known = sure || zoned > end && (end > at + 1 || reader.word(at).len() >= 4) || reader.is(end, "hrs") || order;
    let hours = reader.is(zoned, "hrs") || order && reader.is_any(zoned, &["hours", "hrs."]);
    known.then_some((zoned + usize::from(hours), Clock::At(hour, minute)))
}

/// `three in the morning`, `9 o'clock at night`.
fn in_the_morning(reader: &Reader, at: usize) -> Option<(usize, Clock)> {
    let (end, hour, minute, _) = match reader.class(at) {
        Word::Digits => hour_and_minute(reader, at)?,
        _ => spoken::hour_and_minute(reader, at)?,
    };
    let at = end - 1;
    let next = at + 1 + usize::from(reader.is_any(at + 1, &["o'clock", "o’clock"]));
    let part = if reader.is(next, "at") { next + 1 } else { next + 2 };
    let joined = reader.is(next, "at") || reader.is(next, "in") && reader.class(next + 1) == Word::The;
    let Word::Part(part_of_day) = reader.class(part) else { return None };
    let hour = match part_of_day {
        Part::Morning if hour <= 12 => hour % 12,
        Part::Afternoon | Part::Evening if hour <= 12 => hour % 12 + 12,
        Part::Night if (6..12).contains(&hour) => hour + 12,
        Part::Night if hour < 6 || hour == 12 => hour % 12,
        _ => return None,
    };
    joined.then_some((part + 1, Clock::At(hour, minute)))
}

/// The hour and minute at a token, the token after them, and whether they can be nothing but a clock time.
fn hour_and_minute(reader: &Reader, at: usize) -> Option<(usize, u8, u8, bool)> {
    let small = |token: usize, limit: u32| {
        let number = reader.digits(token).filter(|number| reader.word(token).len() <= 2 && *number < limit)?;
        u8::try_from(number).ok()
    };
    if reader.is(at + 1, ":") && reader.touches(at + 1) && reader.touches(at + 2) && reader.word(at + 2).len() == 2 {
        let (hour, minute) = (small(at, 24)?, small(at + 2, 60)?);
        let score = at > 0 && reader.touches(at) && !matches!(reader.last(at), "(" | "“" | "\"" | "T" | "," | "—");
        let seconds = reader.is(at + 3, ":") && reader.touches(at + 4) && small(at + 4, 60).is_some();
        return Some((at + if seconds { 5 } else { 3 }, hour, minute, !score));
    }
    if let Some((hour, minute)) = dotted(reader.word(at)) {
        return Some((at + 1, hour, minute, reader.stands_alone(at)));
    }
    // "0735 GMT"
    if reader.word(at).len() == 4 {
        let number = reader.digits(at)?;
        let (hour, minute) = (u8::try_from(number / 100).ok()?, u8::try_from(number % 100).ok()?);
        return (hour < 24 && minute < 60).then_some((at + 1, hour, minute, false));
    }
    Some((at + 1, small(at, 24)?, 0, false))
}

/// `18.15`
fn dotted(word: &str) -> Option<(u8, u8)> {
    let (hour, minute) = word.split_once('.')?;
    let fits = (1..=2).contains(&hour.len()) && minute.len() == 2;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (fits && hour < 24 && minute < 60).then_some((hour, minute))
}

/// The token after the name of a zone.
fn zone(reader: &Reader, at: usize) -> usize {
    let named = matches!(
        reader.word(at),
        "GMT"
            | "BST"
            | "UTC"
            | "EST"
            | "EDT"
            | "CST"
            | "CDT"
            | "MST"
            | "MDT"
            | "PST"
            | "PDT"
            | "ET"
            | "CET"
            | "CEST"
            | "PT"
            | "CT"
            | "MSK"
            | "IST"
            | "AEST"
            | "AEDT"
            | "JST"
            | "EET"
            | "EEST"
    );
    at + usize::from(named)
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn clock_times_take_their_day() {
        assert_eq!(told("at 3.20am on Friday"), ["3.20am on Friday=2025-04-25T03:20"]);
        assert_eq!(told("Updated 5:42 p.m. March 6, 2025"), ["5:42 p.m. March 6, 2025=2025-03-06T17:42"]);
        assert_eq!(told("by noon April 14, 2024"), ["noon April 14, 2024=2024-04-14T12:00"]);
        assert_eq!(told("21 October 2022, 17:06"), ["21 October 2022, 17:06=2022-10-21T17:06"]);
        assert_eq!(told("Thu 12 Jun 2025 16.00 BST"), ["Thu 12 Jun 2025 16.00 BST=2025-06-12T16:00"]);
        assert_eq!(told("at 9 o'clock on Friday night"), ["9 o'clock on Friday night=2025-04-25T21:00"]);
        assert_eq!(told("just before 10pm last night"), ["10pm last night=2025-04-25T22:00"]);
        assert_eq!(told("at midnight"), ["midnight=2025-04-26T00:00"]);
    }

    #[test]
    fn parts_of_the_day_take_theirs() {
        assert_eq!(told("on Friday morning"), ["Friday morning=2025-04-25TMO"]);
        assert_eq!(told("tomorrow afternoon"), ["tomorrow afternoon=2025-04-27TAF"]);
    }

    #[test]
    fn the_hour_may_stand_before_its_part_of_the_day() {
        assert_eq!(told("at three in the morning"), ["three in the morning=2025-04-26T03:00"]);
        assert_eq!(told("at 2:30 in the afternoon"), ["2:30 in the afternoon=2025-04-26T14:30"]);
        assert_eq!(
            told("at 8 o'clock on the evening of 5 May 2020"),
            ["8 o'clock on the evening of 5 May 2020=2020-05-05T20:00"]
        );
        assert_eq!(told("at midnight on Friday"), ["midnight on Friday=2025-04-25T24:00"]);
    }

    #[test]
    fn a_clock_time_is_on_the_day_told_just_before() {
        assert_eq!(told("On 5 May 2020 he rose. At 7am he left.")[1], "7am=2020-05-05T07:00");
    }

    #[test]
    fn prices_and_scores_are_none() {
        assert!(told("It closed at 15.07 euros; they won 12-10. It cost 9.99, and Matthew 25 pm").len() <= 1);
        assert!(told("a 25 pm").is_empty());
        assert!(told("They scored with 3:10 left and with 1:05 to play.").is_empty());
    }
}
