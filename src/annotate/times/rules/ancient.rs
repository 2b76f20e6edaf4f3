//! Years before Christ and those of few digits: `55 BC`, `264–241 BC`, `AD 79`, and in a history `in 413`.

use super::vague;
use crate::annotate::times::lexicon::Word;
use crate::annotate::times::meaning::{Match, Meaning};
use crate::annotate::times::point::Point;
use crate::annotate::times::reader::Reader;

const BEFORE: &[&str] = &["BC", "B.C.", "B.C", "BCE", "B.C.E."];
const AFTER: &[&str] = &["AD", "A.D.", "A.D", "CE", "C.E."];

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    let (end, year) = named(reader, at).or_else(|| first_of_two(reader, at)).or_else(|| alone(reader, at))?;
    Some(Match::date(end, Meaning::At(Point::Year(year))))
}

/// Whether a token says that a number before it is of a time before Christ.
pub(in super::super) fn is_before_christ(reader: &Reader, at: usize) -> bool {
    reader.is_any(at, BEFORE) && reader.text.tokens[at].capital
}

fn number(reader: &Reader, at: usize) -> Option<i32> {
    reader.digits(at).and_then(|year| i32::try_from(year).ok()).filter(|year| (1..=9999).contains(year))
}

/// `55 BC`, `79 AD` and `AD 79`, and the token after it.
pub(super) fn named(reader: &Reader, at: usize) -> Option<(usize, i32)> {
    let exact = |at: usize, words: &[&str]| words.contains(&reader.word(at));
    if exact(at, AFTER) {
        return Some((at + 2, number(reader, at + 1)?));
    }
    let year = number(reader, at)?;
    if exact(at + 1, BEFORE) {
        return Some((at + 2, -year));
    }
    exact(at + 1, AFTER).then_some((at + 2, year))
}

/// The `413` of `July 413` and `the summer of 413` in a history, and the token after it.
pub(super) fn after_part(reader: &Reader, at: usize) -> Option<(usize, i32)> {
    let year = number(reader, at).filter(|_| reader.history && reader.word(at).len() == 3)?;
    // "a low in January of 114"
    let of = reader.is(at.wrapping_sub(1), "of");
    if of && !matches!(reader.before(at - 1), Word::Season(_)) {
        return None;
    }
    Some((at + 1, if reader.ancient { -year } else { year }))
}

/// The `264` of `264–241 BC` and of `between 264 and 241 BC`.
fn first_of_two(reader: &Reader, at: usize) -> Option<(usize, i32)> {
    let year = number(reader, at)?;
    let later = number(reader, at + 2)?;
    let joined = reader.is_any(at + 1, &["-", "–", "to"])
        || reader.is(at + 1, "and") && reader.is(at.wrapping_sub(1), "between");
    (joined && later < year && is_before_christ(reader, at + 3)).then_some((at + 1, -year))
}

/// `in 413`: of few digits, so only in a history, and where a noun cannot follow.
fn alone(reader: &Reader, at: usize) -> Option<(usize, i32)> {
    let year = number(reader, at).filter(|_| reader.history && !reader.touches(at))?;
    let placed = reader
        .is_any(at.wrapping_sub(1), &["in", "since", "until", "till", "during", "late", "early", "mid", "by", "from"]);
    let fits = match reader.word(at).len() {
        3 => true,
        2 => reader.ancient && reader.is(at.wrapping_sub(1), "in"),
        _ => false,
    };
    let ends = reader.class(at + 1) == Word::The
        || vague::is_last(reader, at + 1) && !reader.is_any(at + 1, &["of", "-"])
        || reader.text.tokens.get(at + 1).is_some_and(|next| next.capital && !reader.starts_sentence(at + 1));
    let sure = reader.is_any(at.wrapping_sub(1), &["in", "since"]) || reader.ancient;
    (placed && fits && ends && sure).then_some((at + 1, if reader.ancient { -year } else { year }))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{told, undated};

    #[test]
    fn years_before_christ_are_marked() {
        assert_eq!(told("in 55 BC"), ["55 BC=BC0055"]);
        assert_eq!(told("the war of 264–241 BC"), ["264=BC0264", "241 BC=BC0241"]);
        assert_eq!(told("between 264 and 241 BC"), ["264=BC0264", "241 BC=BC0241"]);
        assert_eq!(told("in AD 79, in 410 AD"), ["AD 79=0079", "410 AD=0410"]);
        assert_eq!(told("the 5th century BC"), ["the 5th century BC=BC04"]);
    }

    #[test]
    fn a_history_goes_on_in_the_same_era() {
        assert_eq!(
            undated("They landed in 415 BC. In 413, the fleet was lost, with all its 200 ships."),
            ["415 BC=BC0415", "413=BC0413"]
        );
        assert_eq!(
            undated("War broke out in 431 BC. In the summer of 415 a fleet sailed; in July 413 it was lost."),
            ["431 BC=BC0431", "the summer of 415=BC0415-SU", "July 413=BC0413-07"]
        );
        assert_eq!(undated("In 793 they came by sea."), ["793=0793"]);
        assert_eq!(undated("in the spring of 413 BC"), ["the spring of 413 BC=BC0413-SP"]);
    }

    #[test]
    fn small_numbers_count_elsewhere() {
        assert!(told("In 793 they came. An ad, 20 of 300.").is_empty());
        assert!(undated("They came in 300 ships, by 200 of them.").is_empty());
    }
}
