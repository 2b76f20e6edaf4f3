//! Middles in one word: `by midyear`, `in midsummer`, `at midafternoon`, `midweek`. The value is that of the whole.

use crate::annotate::times::TimeType;
use crate::annotate::times::lexicon::{self, Word};
use crate::annotate::times::meaning::{Base, Clock, Match, Meaning, Within, Year};
use crate::annotate::times::reader::Reader;

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    // Midsummer is a feast as well.
    if reader.class(at) != Word::Middle && !reader.is(at, "midsummer") {
        return None;
    }
    let placed = reader.is_any(
        at.checked_sub(1)?,
        &["at", "by", "in", "until", "till", "since", "before", "after", "from", "around", "about"],
    );
    let trading = reader.is(at + 1, "trading");
    let base = if reader.history { Base::Told } else { Base::Published };
    let meaning = match lexicon::word(reader.word(at).strip_prefix("mid")?) {
        _ if !placed && !trading => return None,
        Word::Part(part) => {
            return Some(Match::new(at + 1, TimeType::Time, Meaning::Timed(Clock::Part(part), None)));
        }
        Word::Season(season) => Meaning::Within(Year::Lean(None), Within::Season(season)),
        Word::Unit(unit) => Meaning::Shift { unit, by: 0, base },
        _ => return None,
    };
    Some(Match::date(at + 1, meaning))
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn a_middle_has_the_value_of_the_whole() {
        assert_eq!(told("It should be done by midyear."), ["midyear=2025"]);
        assert_eq!(told("The index was up at midafternoon."), ["midafternoon=2025-04-26TAF"]);
        assert_eq!(told("They stood there by midsummer."), ["midsummer=2024-SU"]);
        assert!(told("a midweek match, midway, the midsummer feast").is_empty());
    }
}
