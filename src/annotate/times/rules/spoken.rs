//! Hours in words, as they are told on the air: `nine o'clock`, `half past eleven`, `a quarter to six`,
//! `ten thirty in the morning`, `six forty-five p.m.`.

use crate::annotate::times::lexicon::Word;
use crate::annotate::times::reader::Reader;

/// The hour and minute in words at a token, the token after them, and whether they can be nothing but a clock time.
pub(super) fn hour_and_minute(reader: &Reader, at: usize) -> Option<(usize, u8, u8, bool)> {
    if let Some((end, hour, minute)) = past(reader, at) {
        return Some((end, hour, minute, true));
    }
    let Word::Small(hour @ 1..=12) = reader.class(at) else { return None };
    let minutes = reader.skip_hyphen(at + 1);
    let thirty = match reader.class(minutes) {
        Word::Small(10..=19) | Word::Tens(20..=50) => reader.number(minutes),
        _ => None,
    };
    let Some((end, minute)) = thirty else { return Some((at + 1, hour, 0, false)) };
    Some((end, hour, u8::try_from(minute).ok().filter(|minute| *minute < 60)?, false))
}

/// `half past eleven`, `a quarter to six`, `twenty past nine`
fn past(reader: &Reader, at: usize) -> Option<(usize, u8, u8)> {
    use crate::annotate::times::point::Unit;
    let a = usize::from(reader.class(at) == Word::A && reader.class(at + 1) == Word::Unit(Unit::Quarter));
    let (end, minute) = match reader.class(at + a) {
        Word::Half => (at + 1, 30),
        Word::Unit(Unit::Quarter) => (at + a + 1, 15),
        // "five to seven" are years as often as minutes.
        Word::Small(5 | 10) | Word::Tens(20) if reader.is(at + 1, "past") => (at + 1, reader.number(at)?.1),
        _ => return None,
    };
    let before = minute == 15 && reader.is(end, "to");
    if !before && !reader.is(end, "past") {
        return None;
    }
    let hour = match reader.class(end + 1) {
        Word::Small(hour) => hour,
        Word::Noon(noon) => {
            if noon {
                12
            } else {
                24
            }
        }
        _ => u8::try_from(reader.digits(end + 1)?).ok()?,
    };
    let minute = u8::try_from(minute).ok()?;
    match hour {
        24 if before => Some((end + 2, 23, 45)),
        24 => Some((end + 2, 0, minute)),
        1 if before => Some((end + 2, 12, 45)),
        1..=12 if before => Some((end + 2, hour - 1, 45)),
        1..=12 => Some((end + 2, hour, minute)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn hours_may_be_told_in_words() {
        assert_eq!(told("at nine o'clock this morning"), ["nine o'clock this morning=2025-04-26T09:00"]);
        assert_eq!(told("at half past eleven on Friday night"), ["half past eleven on Friday night=2025-04-25T23:30"]);
        assert_eq!(told("at a quarter to six in the evening"), ["a quarter to six in the evening=2025-04-26T17:45"]);
        assert_eq!(told("at ten thirty in the morning"), ["ten thirty in the morning=2025-04-26T10:30"]);
        assert_eq!(told("by six forty-five p.m. on Friday"), ["six forty-five p.m. on Friday=2025-04-25T18:45"]);
        assert_eq!(told("at eight fifteen tomorrow morning"), ["eight fifteen tomorrow morning=2025-04-27T08:15"]);
        assert_eq!(told("around seven p.m."), ["seven p.m.=2025-04-26T19:00"]);
    }

    #[test]
    fn other_numbers_are_no_hours() {
        assert!(told("ten thirty times, five to seven people, half past the bend, a quarter to them").is_empty());
    }
}
