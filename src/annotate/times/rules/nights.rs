//! Nights and other parts of the day without an article: `overnight`, `at night`, `before dawn`, `in afternoon trading`,
//! and hours that are told by theirs: `two this afternoon`.

use super::{calendar, clock, day_parts, spoken};
use crate::annotate::times::TimeType;
use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::{Base, Clock, Match, Meaning};
use crate::annotate::times::point::{Part, Unit};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    match reader.class(at) {
        Word::Overnight if !describes(reader, at) => Some(Match::new(at + 1, TimeType::Time, Meaning::Overnight)),
        Word::Small(_) | Word::Digits => hour(reader, at),
        Word::Part(part) => alone(reader, at, part),
        _ => None,
    }
}

/// "an overnight train"
fn describes(reader: &Reader, at: usize) -> bool {
    matches!(reader.before(at), Word::A | Word::The) || reader.is(at + 1, "-")
}

/// `two this afternoon`, `eight tomorrow morning`
fn hour(reader: &Reader, at: usize) -> Option<Match> {
    let (end, number, minute) = match reader.class(at) {
        Word::Small(_) => spoken::hour_and_minute(reader, at).map(|(end, hour, minute, _)| (end, hour, minute))?,
        _ => (at + 1, u8::try_from(reader.digits(at)?).ok()?, 0),
    };
    let placed =
        reader.is_any(at.checked_sub(1)?, &["at", "by", "around", "about", "until", "before", "after", "since"]);
    if !placed || !(1..=12).contains(&number) {
        return None;
    }
    let found = Match::longer(day_parts::part(reader, end), clock::after_day(reader, end))?;
    let Meaning::Timed(Clock::Part(part), Some(day)) = found.meaning else { return None };
    let meaning = Meaning::Timed(clock::within(Clock::At(number, minute), part), Some(day));
    Some(Match::new(found.end, TimeType::Time, meaning))
}

/// `at night`, `before dawn`, `in afternoon trading`
fn alone(reader: &Reader, at: usize, part: Part) -> Option<Match> {
    let last = at.checked_sub(1)?;
    let today = |end| {
        let day = Meaning::Shift { unit: Unit::Day, by: 0, base: Base::Published };
        Some(Match::new(end, TimeType::Time, Meaning::Timed(Clock::Part(part), Some(Box::new(day)))))
    };
    match part {
        Part::Night if reader.is(last, "at") => Some(Match::value(at + 1, TimeType::Set, "XXXX-XX-XXTNI")),
        Part::Dawn | Part::Dusk if reader.is_any(last, &["before", "at", "after", "until", "since", "by"]) => {
            // "dawn Friday", "dusk on the 5th"
            let day = calendar(reader, at + 1 + usize::from(reader.is(at + 1, "on")));
            let day = day.filter(|day| clock::is_day(&day.meaning));
            let end = day.as_ref().map_or(at + 1, |day| day.end);
            let day = day.map(|day| Box::new(day.meaning));
            Some(Match::new(end, TimeType::Time, Meaning::Timed(Clock::Part(part), day)))
        }
        Part::Morning | Part::Afternoon if reader.is(at + 1, "trading") && !reader.history => today(at + 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn overnight_is_the_night_before_or_after() {
        assert_eq!(told("Snow fell overnight."), ["overnight=2025-04-25TNI"]);
        assert_eq!(told("It will freeze overnight."), ["overnight=2025-04-26TNI"]);
        assert!(told("an overnight train").is_empty());
    }

    #[test]
    fn parts_of_the_day_may_stand_alone_after_some_words() {
        assert_eq!(told("He came before dawn."), ["dawn=2025-04-26TMO"]);
        assert_eq!(told("Work began at dawn Friday."), ["dawn Friday=2025-04-25TMO"]);
        assert_eq!(told("They landed at dusk on 24 April."), ["dusk on 24 April=2025-04-24TEV"]);
        assert_eq!(told("They travel at night."), ["night=XXXX-XX-XXTNI"]);
        assert_eq!(told("It fell in afternoon trading."), ["afternoon=2025-04-26TAF"]);
        assert!(told("the crack of dawn, a night train, a morning person").is_empty());
    }

    #[test]
    fn an_hour_is_told_by_its_part_of_the_day() {
        assert_eq!(told("By two this afternoon it rained."), ["two this afternoon=2025-04-26T14:00"]);
        assert_eq!(told("at eight tomorrow morning"), ["eight tomorrow morning=2025-04-27T08:00"]);
    }
}
