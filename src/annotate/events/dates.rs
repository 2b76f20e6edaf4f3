//! Takes the dates out of a sentence, with the words that lead up to them: a title stands beside its date.

use crate::annotate::times::{self, Tense};
use crate::annotate::{Text, Time, TimeType};
use std::ops::Range;

/// Words before a date that belong to it.
const BEFORE: &[&str] = &[
    "on",
    "in",
    "at",
    "by",
    "from",
    "until",
    "till",
    "around",
    "about",
    "during",
    "late",
    "early",
    "shortly",
    "before",
    "after",
    "between",
    "since",
    "as",
    "recently",
    "over",
    "through",
    "throughout",
    "within",
];
/// Words before those: "only in 1948". The "on" of "went on until Friday" is the verb's.
const MODIFIERS: &[&str] =
    &["late", "early", "shortly", "around", "about", "only", "even", "just", "as", "again", "not", "recently"];
/// What joins two dates.
const JOINERS: &[&str] = &["and", "or", "to", "until", "till", "through", "-", "–", "—", "/", ","];
/// The most tokens of a clause that is left with its own date.
const CLAUSE: usize = 5;

/// The tokens that are no part of a date or the words before it. None if the date that is told belongs to words without a
/// verb of their own, as in "Bilbao fell in June, Santander on 26 August", or to one that stays.
pub(super) fn without(text: &Text, tokens: Range<usize>, times: &[Time], told: &Time) -> Option<Vec<usize>> {
    let mut kept: Vec<usize> = Vec::with_capacity(tokens.len());
    let mut times = times.iter().filter(|it| matches!(it.kind, TimeType::Date | TimeType::Time)).peekable();
    // Whether the time at hand goes, where the last went, and where the one that is told.
    let (mut goes, mut last, mut own) = (false, None, None);
    // Where the last time that stays ended.
    let mut stayed = None;
    let mut at = tokens.start;
    while at < tokens.end {
        let span = text.tokens[at].span;
        while times.next_if(|time| time.span.end <= span.start).is_some() {}
        if let Some(time) = times.peek().filter(|time| time.span.meets(span)) {
            if time.span.start >= span.start || at == tokens.start {
                let joined = is_joined(text, &kept, stayed);
                if joined && time.span == told.span {
                    return None;
                }
                goes = is_adverbial(text, time, &kept) && !joined;
                if goes {
                    lead_up(text, &mut kept, last);
                    if time.span == told.span && !is_told(text, &kept, last) {
                        return None;
                    }
                    if let Some(clause) = own.filter(|own| is_other_clause(text, &kept, *own)) {
                        kept.truncate(clause);
                        at =
                            (at..tokens.end).find(|at| matches!(text.word(*at), "," | ";" | ".")).unwrap_or(tokens.end);
                        continue;
                    }
                    last = Some(kept.len());
                    if time.span == told.span {
                        own = last;
                    }
                }
            }
            if goes {
                at += 1;
                continue;
            }
            stayed = Some(kept.len() + 1);
        }
        // "On Friday, he …" and "He, on Friday, …": the commas go with the date.
        let just_gone = last == Some(kept.len());
        if text.word(at) == "," && just_gone && kept.last().is_none_or(|last| text.word(*last) == ",") {
            kept.pop();
            last = Some(kept.len());
            at += 1;
            continue;
        }
        kept.push(at);
        at += 1;
    }
    Some(kept)
}

/// Whether a sentence can do without a date: not "the floods of 1968", "Friday's vote", "a day earlier than planned".
fn is_adverbial(text: &Text, time: &Time, kept: &[usize]) -> bool {
    let before = ["of", "the", "than", "for", "to", "its", "his", "their", "a", "where", "when"];
    let next = text.token_at(time.span.end);
    let bound = ["'s", "’s", "than"].iter().any(|word| text.is(next, word))
        || kept.last().is_some_and(|last| before.iter().any(|word| text.is(*last, word)));
    time.value.starts_with(|first: char| first.is_ascii_digit()) && !bound
}

/// Drops the words that lead up to a date, and what joins it to the one before.
fn lead_up(text: &Text, kept: &mut Vec<usize>, last: Option<usize>) {
    let is = |at: Option<&usize>, words: &[&str]| at.is_some_and(|at| words.iter().any(|word| text.is(*at, word)));
    // "at about 4am", "only in 1948"
    if is(kept.last(), MODIFIERS) && is(kept.len().checked_sub(2).and_then(|at| kept.get(at)), BEFORE) {
        kept.pop();
    }
    if is(kept.last(), BEFORE) {
        kept.pop();
    }
    while is(kept.last(), MODIFIERS) {
        kept.pop();
    }
    if last == kept.len().checked_sub(1) && is(kept.last(), JOINERS) {
        kept.pop();
    }
}

/// Whether a date is joined to one that stays: "the campaign of 1942-43", "the quarter ended June 30".
fn is_joined(text: &Text, kept: &[usize], stayed: Option<usize>) -> bool {
    let is = |at: usize, words: &[&str]| words.iter().any(|word| text.is(at, word));
    let words = kept.len() - usize::from(kept.last().is_some_and(|at| is(*at, MODIFIERS)));
    let joiner = words.checked_sub(1).filter(|at| is(kept[*at], JOINERS) || is(kept[*at], &["ended", "ending"]));
    joiner.is_some() && joiner == stayed
}

/// Whether the words between an earlier date and the one that is told tell something of it: with a verb, and not of the
/// subject of before ("It began on Friday and ended on Saturday").
fn is_told(text: &Text, kept: &[usize], last: Option<usize>) -> bool {
    let Some(last) = last.filter(|last| *last > 0 && *last < kept.len()) else { return true };
    let joined = kept.len() <= last + CLAUSE && text.is(kept[last], "and") && is_verb(text, kept[last + 1..].first());
    !joined && (!text.is(kept[last], ",") || kept[last..].iter().any(|at| is_verb(text, Some(at))))
}

fn is_verb(text: &Text, at: Option<&usize>) -> bool {
    at.is_some_and(|at| times::verb(text, *at) != Tense::Unknown)
}

/// "was captured on Friday and died the next day": what has a date of its own is told of that.
fn is_other_clause(text: &Text, kept: &[usize], own: usize) -> bool {
    let is = |word: &str| kept.get(own).is_some_and(|at| text.is(*at, word));
    let short = kept.len() > own + 1 && kept.len() <= own + CLAUSE;
    short && (is("and") || is("but") || is(",") && !kept[own..].iter().any(|at| is_verb(text, Some(at))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// What is left of a sentence for the date of that place.
    fn left(source: &str, place: usize) -> Option<String> {
        let text = Text::of(source);
        let times = times::find(&text, Some(date(2025, 4, 26)));
        let kept = without(&text, 0..text.tokens.len(), &times, &times[place])?;
        Some(kept.iter().map(|at| text.word(*at)).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn what_leads_up_to_a_date_goes_with_it() {
        assert_eq!(left("It was lifted only in 1948.", 0).as_deref(), Some("It was lifted ."));
        assert_eq!(left("The plane landed over the weekend.", 0).as_deref(), Some("The plane landed ."));
        assert_eq!(left("It began at about 4am on Friday.", 0).as_deref(), Some("It began ."));
        assert_eq!(left("It went on until Friday.", 0).as_deref(), Some("It went on ."));
    }

    #[test]
    fn what_joins_two_dates_goes_with_them() {
        assert_eq!(left("It was fought between 1953 and 1956 by two.", 0).as_deref(), Some("It was fought by two ."));
        assert_eq!(left("An assault on 6-7 June 1955 took it.", 0).as_deref(), Some("An assault took it ."));
    }

    #[test]
    fn a_clause_with_a_date_of_its_own_is_left_out() {
        assert_eq!(left("He was captured on Thursday and died on Friday.", 0).as_deref(), Some("He was captured ."));
        assert_eq!(left("Bilbao fell in May 1937, Gijon in June 1937.", 1), None);
        assert_eq!(left("Bilbao fell in May 1937, Gijon in June 1937.", 0).as_deref(), Some("Bilbao fell ."));
        assert_eq!(left("It began on Thursday and ended on Friday.", 1), None);
    }

    #[test]
    fn a_date_that_is_bound_stays_whole() {
        assert_eq!(
            left("The campaign of 1942 to 1943 was lost.", 0).as_deref(),
            Some("The campaign of 1942 to 1943 was lost .")
        );
        assert_eq!(
            left("It rose for the second day in a row.", 0).as_deref(),
            Some("It rose for the second day in a row .")
        );
    }
}
