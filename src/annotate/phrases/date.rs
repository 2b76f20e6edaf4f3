//! "On 28 February engineers told the council": a date that stands before a subject is no part of it.

use crate::annotate::Text;
use crate::annotate::text::TokenKind;
use crate::annotate::words::{Kinds, Words};
use std::ops::Range;

/// Words that lead to a date; "about" and "of" lead to how many there are as well.
const LEADS: &[&str] = &["on", "in", "by", "since", "until", "before", "after", "during", "from", "at"];

/// Behind the date that a noun phrase begins with, or the start of the phrase.
pub(super) fn behind_date(text: &Text, words: &Words, phrase: Range<usize>) -> usize {
    let end = end(text, words, &phrase);
    // "Tuesday’s vote", "2019-built": such a date tells which.
    let tells = words.is(end, Kinds::GENITIVE)
        || text.tokens.get(end).is_some_and(|it| matches!(it.kind, TokenKind::Sign | TokenKind::Mark));
    if end < phrase.end && !tells { end } else { phrase.start }
}

/// Behind the words of the date, whatever follows.
fn end(text: &Text, words: &Words, phrase: &Range<usize>) -> usize {
    let start = phrase.start;
    let period = |at: usize| {
        let words = ["week", "month", "year", "weekend", "spring", "summer", "autumn", "fall", "winter"];
        words.iter().any(|it| text.is(at, it)) || is_part_of_day(text, at)
    };
    if ["last", "this", "next", "that"].iter().any(|it| text.is(start, it)) && period(start + 1) {
        return start + 2;
    }
    if ["yesterday", "today", "tonight", "tomorrow"].iter().any(|it| text.is(start, it)) {
        return start + 1;
    }
    // "May" is a verb to the phrase, which begins behind it: "on May 3 engineers".
    let led =
        start.checked_sub(1).is_some_and(|it| LEADS.iter().any(|word| text.is(it, word)) || is_month(text, words, it));
    let mut at = start;
    while led && at < phrase.end && is_of_date(text, words, at, start) {
        at += 1;
    }
    if at > start && is_part_of_day(text, at) { at + 1 } else { at }
}

/// Whether a token is a part of a date: "28", "February", "2019", "Tuesday", "p.m."
fn is_of_date(text: &Text, words: &Words, at: usize, start: usize) -> bool {
    let hour = |at: usize| matches!(text.word(at), "a.m." | "p.m." | "am" | "pm");
    if text.tokens[at].kind != TokenKind::Number {
        let late =
            at == start && ["late", "early", "mid"].iter().any(|it| text.is(at, it)) && words.is(at + 1, Kinds::DAY);
        return words.is(at, Kinds::DAY) || late || at > start && hour(at);
    }
    let number = text.word(at).parse::<u16>().ok();
    let day =
        number.is_some_and(|it| it <= 31) && (is_month(text, words, at + 1) || at > 0 && is_month(text, words, at - 1));
    let year = text.word(at).len() == 4 && number.is_some_and(|it| (1500..2100).contains(&it));
    day || year || hour(at + 1)
}

fn is_month(text: &Text, words: &Words, at: usize) -> bool {
    text.word(at) == "May" || words.is(at, Kinds::DAY) && !text.word(at).ends_with("day")
}

fn is_part_of_day(text: &Text, at: usize) -> bool {
    ["morning", "afternoon", "evening", "night"].iter().any(|it| text.is(at, it))
}

#[cfg(test)]
mod tests {
    use crate::annotate::Text;
    use crate::annotate::annotate;
    use crate::annotate::phrases::before;
    use crate::annotate::words::Words;

    /// The subject of "said".
    fn subject(source: &str) -> String {
        let text = Text::of(source);
        let words = Words::of(&text);
        let verb = (0..text.tokens.len()).find(|at| text.is(*at, "said")).expect("it is said");
        before(&text, &words, 0, verb).map(|it| text.at(text.span(it.core)).to_owned()).unwrap_or_default()
    }

    #[test]
    fn a_date_is_no_part_of_who_speaks() {
        for source in [
            "On 28 February engineers said no.",
            "On February 28 engineers said no.",
            "On Feb. 28 engineers said no.",
            "On May 3 engineers said no.",
            "On 3 May 2024 engineers said no.",
            "In late February engineers said no.",
            "In March 2019 engineers said no.",
            "By 2020 engineers said no.",
            "On Tuesday night engineers said no.",
            "Last week engineers said no.",
            "Yesterday engineers said no.",
            "At 10 a.m. engineers said no.",
        ] {
            assert_eq!(subject(source), "engineers", "{source}");
        }
        assert_eq!(subject("In 2019 Ana Diaz said no."), "Ana Diaz");
    }

    #[test]
    fn a_date_is_no_part_of_a_speakers_name() {
        let found = annotate("On 28 February engineers said “it is unsafe”. “It is,” they said.", None);
        assert_eq!(found.people.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["engineers"]);
    }

    #[test]
    fn how_many_they_are_and_a_date_that_tells_which_stay() {
        for source in [
            "40 residents said no.",
            "2000 residents said no.",
            "A 2019 report said no.",
            "The February report said no.",
            "Tuesday’s paper said no.",
        ] {
            let words = source.trim_end_matches(" said no.");
            assert_eq!(subject(source), words);
        }
        assert_eq!(subject("On Sunday 40 residents said no."), "40 residents");
        assert_eq!(subject("On Tuesday, 12 residents said no."), "12 residents");
    }
}
