//! Weekdays and seasons that are counted: `two Sundays ago`, `three summers ago`, `eleven winters`,
//! `the past three summers`.

use crate::annotate::times::TimeType;
use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Base, Match, Meaning, Within, Year};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    let the = usize::from(reader.class(at) == Word::The);
    let leans = matches!(reader.class(at + the), Word::Lean(Lean::Last | Lean::Past | Lean::Previous | Lean::Next));
    if leans {
        let (end, _) = reader.count(at + the + 1)?;
        let season = seasons(reader, end)?;
        return Some(Match::value(end + 1, TimeType::Set, format!("XXXX-{}", season.code())));
    }
    if the > 0 {
        return None;
    }
    let (end, count) = reader.count(at)?;
    let number = count.whole()?;
    let ago = reader.is(end + 1, "ago");
    match reader.class(end) {
        Word::Weekdays(day) if ago => Some(Match::date(end + 2, Meaning::WeeksFrom(1 - number, day))),
        _ => {
            let season = seasons(reader, end)?;
            Some(if ago {
                let year = Year::Away(-number, Base::Published);
                Match::date(end + 2, Meaning::Within(year, Within::Season(season)))
            } else {
                Match::value(end + 1, TimeType::Duration, format!("P{number}{}", season.code()))
            })
        }
    }
}

/// More than one season.
fn seasons(reader: &Reader, at: usize) -> Option<crate::annotate::times::point::Season> {
    match reader.class(at) {
        Word::Season(season) if reader.word(at).ends_with('s') => Some(season),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn weekdays_and_seasons_may_be_counted() {
        assert_eq!(told("He fell ill two Sundays ago."), ["two Sundays ago=2025-04-13"]);
        assert_eq!(told("They met three summers ago."), ["three summers ago=2022-SU"]);
        assert_eq!(told("She worked there for eleven winters."), ["eleven winters=P11WI"]);
        assert_eq!(told("in the past three summers"), ["the past three summers=XXXX-SU"]);
        assert_eq!(told("They meet on Sundays."), ["Sundays=XXXX-WXX-7"]);
    }
}
