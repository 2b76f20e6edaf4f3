//! Seasons, and months and feasts placed by a word: `the spring of 2019`, `last summer`, `this September`.

use super::dates::year_after;
use super::{feasts, vague};
use crate::annotate::times::lexicon::{Lean, Word};
use crate::annotate::times::meaning::{Match, Meaning, Within, Year};
use crate::annotate::times::reader::Reader;
use crate::annotate::times::tense::{Tense, verb};

pub(super) fn find(reader: &Reader, at: usize) -> Option<Match> {
    let the = reader.class(at) == Word::The;
    let next = at + usize::from(the);
    match reader.class(next) {
        Word::Lean(lean) => {
            let mut next = next + 1;
            let mut lean = lean;
            if let (Lean::This, Word::Lean(more)) = (lean, reader.class(next)) {
                lean = if more == Lean::Coming { Lean::This } else { more };
                next += 1;
            }
            leaning(reader, next, lean)
        }
        Word::Season(season) => {
            let year = year_after(reader, next + 1).map(|(end, year)| (second_year(reader, end, year), year));
            // "the Spring Offensive of 1918"
            let offensive = reader.text.tokens.get(next + 1).is_some_and(|next| next.capital);
            if offensive && reader.history && reader.is(next + 2, "of") && reader.year(next + 3).is_some() {
                let year = Year::Known(reader.year(next + 3)?);
                return Some(Match::date(next + 1, Meaning::Within(year, Within::Season(season))));
            }
            // "the summer Olympics", "the spring offensive": histories date the thing, newspapers name it.
            let describes = reader.text.tokens.get(next + 1).is_some_and(|next| next.capital)
                && !reader.starts_sentence(next + 1)
                || reader.is_any(next + 1, &["offensive", "offensives", "campaign", "campaigns", "season", "fighting"]);
            // "the fall of the wall"
            let alone = !describes && !reader.is(next + 1, "of");
            let edge = reader.before(at) == Word::Edge && !reader.is(at - 1, "later");
            // "before the summer recess" names a recess.
            let ends =
                reader.history || vague::is_last(reader, next + 1) || verb(reader.text, next + 1) != Tense::Unknown;
            // "The fall of the town", "the fall" of something told: only after a preposition a season.
            let fall = reader.is(next, "fall")
                && !reader.is_any(
                    at.wrapping_sub(1),
                    &["in", "by", "until", "since", "during", "throughout", "through", "of", "for", "before", "after"],
                );
            let placed = alone
                && !(fall && the)
                && ends
                && (the
                    || edge
                    || reader.is_any(
                        at.wrapping_sub(1),
                        &["in", "by", "until", "till", "since", "during", "before", "after", "through", "throughout"],
                    ));
            let named = reader.history && !the && describes;
            let placed = placed || named;
            let (end, year) = year.or_else(|| placed.then_some((next + 1, Year::Lean(None))))?;
            Some(Match::date(end, Meaning::Within(year, Within::Season(season))))
        }
        _ => None,
    }
}

/// The token after `-42` or `/42` in `the winter of 1941-42`.
fn second_year(reader: &Reader, end: usize, year: Year) -> usize {
    let Year::Known(year) = year else { return end };
    let next = if reader.word(end + 1).len() == 4 { year + 1 } else { (year + 1).rem_euclid(100) };
    let joined = reader.is_any(end, &["-", "–", "/"]) && reader.touches(end) && reader.touches(end + 1);
    let fits = joined && reader.digits(end + 1).and_then(|number| i32::try_from(number).ok()) == Some(next);
    if fits { end + 2 } else { end }
}

fn leaning(reader: &Reader, at: usize, lean: Lean) -> Option<Match> {
    let within = match reader.class(at) {
        Word::Season(season) => Within::Season(season),
        Word::Month(month) => Within::Month(month),
        Word::Feast => {
            let (end, feast) = feasts::named(reader, at)?;
            return Some(Match::date(end, Meaning::Within(Year::Lean(Some(lean)), Within::Feast(feast))));
        }
        _ => return None,
    };
    // "last April 5"
    if let (Within::Month(month), Some((end, day))) = (within, reader.day_of_month(at + 1)) {
        return Some(Match::date(end, Meaning::Within(Year::Lean(Some(lean)), Within::Day(month, day))));
    }
    Some(Match::date(at + 1, Meaning::Within(Year::Lean(Some(lean)), within)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn seasons_are_found_with_their_years() {
        assert_eq!(told("the spring of 2019, summer 2020"), ["the spring of 2019=2019-SP", "summer 2020=2020-SU"]);
        assert_eq!(told("the winter of 1941-42"), ["the winter of 1941-42=1941-WI"]);
        assert_eq!(told("last summer and next winter"), ["last summer=2024-SU", "next winter=2025-WI"]);
    }

    #[test]
    fn months_may_be_placed() {
        assert_eq!(told("last February, this September"), ["last February=2025-02", "this September=2025-09"]);
    }

    #[test]
    fn falls_and_springs_are_no_seasons() {
        assert!(told("before the summer recess").is_empty());
        assert!(told("The fall was steep.").is_empty());
        assert!(told("Prices fall. The fall of the wall. They spring up.").is_empty());
    }
}
