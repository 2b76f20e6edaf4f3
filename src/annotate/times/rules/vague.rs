//! Past, present and future without a date: `now`, `currently`, `recently`, `the past`, `the future`.

use super::dates::year_after;
use crate::annotate::times::TimeType;
use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Base, Match, Meaning, Within, Year};
use crate::annotate::times::point::Unit;
use crate::annotate::times::reader::Reader;

/// The year of the text.
const THIS_YEAR: Year = Year::Away(0, Base::Published);

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    let reference = |end: usize, value: &str| Some(Match::value(end, TimeType::Date, value));
    match reader.class(at) {
        Word::Vague => named(reader, at),
        Word::Lean(Lean::Current) => reference(at + 1, "PRESENT_REF"),
        // "at that time", "by this time"
        Word::Lean(lean @ (Lean::This | Lean::That)) if reader.is(at + 1, "time") => {
            let placed = reader.is_any(at.checked_sub(1)?, &["at", "by", "around", "from", "since", "until"]);
            let value = if lean == Lean::This { "PRESENT_REF" } else { "PAST_REF" };
            placed.then(|| reference(at + 2, value)).flatten()
        }
        // "to this day"
        Word::Lean(Lean::This) if reader.is(at + 1, "day") && reader.is(at.checked_sub(1)?, "to") => {
            reference(at + 2, "PRESENT_REF")
        }
        // "at this hour", "at this very moment"
        Word::Lean(Lean::This) if reader.is(at.checked_sub(1)?, "at") => {
            let next = at + 1 + usize::from(reader.is_any(at + 1, &["very", "crucial", "critical", "late"]));
            reader.is_any(next, &["hour", "moment"]).then(|| reference(next + 1, "PRESENT_REF")).flatten()
        }
        Word::Lean(Lean::Recent) if reader.history => reference(at + 1, "PAST_REF"),
        Word::More if reader.is(at, "more") && reader.is(at + 1, "recently") => reference(at + 2, "PAST_REF"),
        Word::The => match reader.class(at + 1) {
            Word::Lean(Lean::Past) if is_last(reader, at + 2) => reference(at + 2, "PAST_REF"),
            Word::Vague if reader.is(at + 1, "future") && is_last(reader, at + 2) => reference(at + 2, "FUTURE_REF"),
            Word::Vague if reader.is(at + 1, "present") && is_last(reader, at + 2) => reference(at + 2, "PRESENT_REF"),
            // "at the moment"
            Word::Filler if reader.is(at + 1, "moment") && reader.is_any(at.checked_sub(1)?, &["at", "for"]) => {
                is_last(reader, at + 2).then(|| reference(at + 2, "PRESENT_REF")).flatten()
            }
            _ if reader.is(at + 1, "near") && reader.is(at + 2, "future") => reference(at + 3, "FUTURE_REF"),
            Word::Lean(Lean::Recent) if reader.class(at + 2) == Word::Lean(Lean::Past) => reference(at + 3, "PAST_REF"),
            Word::Unit(Unit::Year) if reader.is(at + 2, "-") => None,
            _ if reader.is(at + 1, "time") && reader.is(at.checked_sub(1)?, "at") && is_last(reader, at + 2) => {
                reference(at + 2, "PAST_REF")
            }
            _ => None,
        },
        // "year-end", "year's end"
        Word::Unit(Unit::Year) if reader.is_any(at + 1, &["-", "'s", "’s"]) && reader.is(at + 2, "end") => {
            let (end, year) = year_after(reader, at + 3).unwrap_or((at + 3, THIS_YEAR));
            Some(Match::date(end, year_end(year)))
        }
        _ => None,
    }
}

fn named(reader: &Reader, at: usize) -> Option<Match> {
    let reference = |end: usize, value: &str| Some(Match::value(end, TimeType::Date, value));
    match reader.word(at).to_ascii_lowercase().as_str() {
        "now" | "currently" | "presently" | "nowadays" => reference(at + 1, "PRESENT_REF"),
        // "as recently as 12 May" is no more than 12 May.
        "recently" if reader.is(at + 1, "as") => None,
        "previously" if reader.history => None,
        "recently" | "previously" | "formerly" | "lately" => reference(at + 1, "PAST_REF"),
        "former" if reader.history => reference(at + 1, "PAST_REF"),
        "future" if reader.history => reference(at + 1, "FUTURE_REF"),
        "yearend" => Some(Match::date(at + 1, year_end(THIS_YEAR))),
        "present" if reader.is(at.checked_sub(1)?, "at") => reference(at + 1, "PRESENT_REF"),
        "present" | "modern" if reader.class(reader.skip_hyphen(at + 1)) == Word::Unit(Unit::Day) => {
            reference(reader.skip_hyphen(at + 1) + 1, "PRESENT_REF")
        }
        _ => None,
    }
}

fn year_end(year: Year) -> Meaning {
    Meaning::Within(year, Within::Day(12, 31))
}

/// Whether the noun phrase ends before a token: "the past", not "the past glory".
pub(super) fn is_last(reader: &Reader, at: usize) -> bool {
    let Some(next) = reader.text.tokens.get(at) else { return true };
    !next.capital
        && reader.is_any(
            at,
            &[
                ".", ",", ";", ":", "!", "?", "”", "\"", "'", "’", "''", ")", "and", "or", "but", "of", "in", "to",
                "for", "that", "is", "was", "has", "have", "had", "will", "would", "when", "as", "by", "with", "on",
                "at", "he", "she", "they", "it", "we", "_", "-", "—", "were", "are", "from", "while", "until", "after",
                "before", "all", "only", "most", "there", "his", "her", "their", "its", "than",
            ],
        )
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn vague_words_refer_without_a_date() {
        assert_eq!(told("She is now free."), ["now=PRESENT_REF"]);
        assert_eq!(told("To this day nobody knows."), ["this day=PRESENT_REF"]);
        assert_eq!(told("That's all at this hour."), ["this hour=PRESENT_REF"]);
        assert_eq!(told("It is empty at the moment."), ["the moment=PRESENT_REF"]);
        assert_eq!(told("He recently left."), ["recently=PAST_REF"]);
        assert_eq!(told("as in the past."), ["the past=PAST_REF"]);
        assert_eq!(told("in the near future"), ["the near future=FUTURE_REF"]);
        assert_eq!(told("by year's end or year-end 2026"), ["year's end=2025-12-31", "year-end 2026=2026-12-31"]);
    }

    #[test]
    fn adjectives_do_not() {
        assert!(told("The future king and the former queen rest.").is_empty());
    }
}
