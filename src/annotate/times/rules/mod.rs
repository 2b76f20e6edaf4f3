//! The rules that find expressions of time, one family a file. Each looks at one token and says how far an expression
//! that starts there goes, and what it says; the longest wins.

mod about;
mod ago;
mod anaphors;
mod ancient;
mod clock;
mod counted;
mod dates;
mod day_parts;
mod durations;
mod edges;
mod feasts;
mod fiscal;
mod in_week;
mod middles;
mod military;
mod nights;
mod numeric;
mod quarters;
mod relative;
mod seasons;
mod sets;
mod spoken;
mod vague;
mod weekdays;
mod years;

pub(super) use ancient::is_before_christ;
pub(super) use feasts::Feast;
pub(super) use military::is_sure as is_military_clock;
pub(super) use numeric::day_comes_first;
pub(super) use years::is_certain;

use super::lexicon::{Lean, Word};
use super::meaning::{Match, Meaning, Within, Year};
use super::reader::Reader;
use std::ops::Range;

/// An expression and its tokens.
pub(super) struct Found {
    pub(super) tokens: Range<usize>,
    pub(super) found: Match,
}

type Rule = fn(&Reader, usize) -> Option<Match>;

/// What names a stretch of the calendar.
const CALENDAR: &[Rule] = &[
    dates::find,
    numeric::find,
    years::find,
    weekdays::find,
    relative::find,
    seasons::find,
    quarters::find,
    feasts::find,
    anaphors::find,
    ancient::find,
    fiscal::find,
    in_week::find,
    middles::find,
    military::find,
];
/// What else is an expression of time.
const OTHERS: &[Rule] = &[
    edges::find,
    clock::find,
    day_parts::find,
    nights::find,
    ago::find,
    durations::find,
    counted::find,
    sets::find,
    vague::find,
];

fn longest(rules: &[Rule], reader: &Reader, at: usize) -> Option<Match> {
    rules.iter().fold(None, |best, rule| Match::longer(best, rule(reader, at)))
}

/// The longest stretch of the calendar that starts at a token.
fn calendar(reader: &Reader, at: usize) -> Option<Match> {
    if !opens(reader, at) { None } else { longest(CALENDAR, reader, at) }
}

/// All expressions of time in a text, from left to right; none overlap.
pub(super) fn all(reader: &Reader) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < reader.len() {
        let last = all.last().filter(|last| last.tokens.end + 1 == at);
        let found = last.and_then(|last| dates::continued(reader, last, at)).or_else(|| {
            if !opens(reader, at) {
                return None;
            }
            Match::longer(longest(CALENDAR, reader, at), longest(OTHERS, reader, at))
        });
        match found {
            Some(found) => {
                let end = found.end;
                all.push(Found { tokens: at..end, found });
                at = end;
            }
            None => at += 1,
        }
    }
    share_years(reader, &mut all);
    share_weeks(reader, &mut all);
    all
}

/// Words that stand between an article and a word of time, and are no words of time themselves.
const AFTER_ARTICLE: &[&str] = &[
    "very",
    "near",
    "war",
    "intervening",
    "ensuing",
    "subsequent",
    "closing",
    "opening",
    "turn",
    "outset",
    "onset",
    "remainder",
    "small",
    "predawn",
    "long",
    "short",
    "while",
];

/// Whether an expression can start with a token: a quick look that spares most tokens the rules.
fn opens(reader: &Reader, at: usize) -> bool {
    let short_year = |at: usize| matches!(reader.word(at), "'" | "’" | "‘");
    match reader.class(at) {
        Word::Other | Word::Filler => short_year(at),
        Word::The | Word::A | Word::Lean(Lean::This | Lean::That) => {
            !matches!(reader.class(at + 1), Word::Other) || short_year(at + 1) || reader.is_any(at + 1, AFTER_ARTICLE)
        }
        _ => true,
    }
}

/// "April and May 1923": what has no year takes that of what it is joined to.
fn share_years(reader: &Reader, all: &mut [Found]) {
    for at in (1..all.len()).rev() {
        let between = all[at - 1].tokens.end..all[at].tokens.start;
        let joined = between.len() <= 2
            && between.into_iter().all(|token| {
                reader.is_any(token, &["and", "or", "to", "until", "through", "-", "–", "—", "/", ",", "till"])
            });
        let Meaning::Within(year @ Year::Known(_), _) = all[at].found.meaning else { continue };
        if let (
            true,
            Meaning::Within(other @ Year::Lean(None), Within::Month(_) | Within::Day(..) | Within::Season(_)),
        ) = (joined, &mut all[at - 1].found.meaning)
        {
            *other = year;
        }
    }
}

/// "From Friday to Sunday": what goes on until a weekday ends after it began.
fn share_weeks(reader: &Reader, all: &mut [Found]) {
    for at in 1..all.len() {
        let (first, second) = (all[at - 1].tokens.end, all[at].tokens.start);
        let joined = first + 1 == second && reader.is_any(first, &["to", "through", "until", "till", "-", "–"]);
        if !joined || weekday(&mut all[at - 1].found.meaning).is_none() {
            continue;
        }
        if let Some(lean @ None) = weekday(&mut all[at].found.meaning) {
            *lean = Some(Lean::Following);
        }
    }
}

/// How the weekday that an expression names is placed.
fn weekday(meaning: &mut Meaning) -> Option<&mut Option<Lean>> {
    match meaning {
        Meaning::Weekday(_, lean) => Some(lean),
        Meaning::Timed(_, Some(day)) => weekday(day),
        _ => None,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use crate::annotate::{Text, times};
    use jiff::civil::date;

    /// The expressions in a text of Saturday 26 April 2025, each as `words=value`.
    pub(in super::super) fn told(source: &str) -> Vec<String> {
        on(source, Some(date(2025, 4, 26)))
    }

    /// The expressions in a text without a date.
    pub(in super::super) fn undated(source: &str) -> Vec<String> {
        on(source, None)
    }

    fn on(source: &str, published: Option<jiff::civil::Date>) -> Vec<String> {
        let text = Text::of(source);
        let times = times::find(&text, published);
        times.iter().map(|time| format!("{}={}", text.at(time.span), time.value)).collect()
    }

    #[test]
    fn the_year_of_the_second_is_that_of_the_first() {
        assert_eq!(undated("in April and May 1923"), ["April=1923-04", "May 1923=1923-05"]);
    }
}
