//! The noun phrase that ends before a verb: its subject.

use super::date::behind_date;
use super::{Phrase, adjective, finite, nominal};
use crate::annotate::Text;
use crate::annotate::cues::Forms;
use crate::annotate::text::TokenKind;
use crate::annotate::words::{Kinds, Words};
use std::ops::Range;

/// How many tokens a phrase may have, and an insertion within it: none in a newspaper is longer, and time stays in line
/// with the text.
const LONGEST: usize = 60;

/// The noun phrase that ends where a verb group starts, beginning at `from` or after it; steps over what is inserted
/// between ("Diaz, the mayor of Orle, said"), and takes a relative pronoun for the phrase ("who said").
#[must_use]
pub fn before(text: &Text, words: &Words, from: usize, verb: usize) -> Option<Phrase> {
    let from = from.max(verb.saturating_sub(LONGEST));
    let last = verb.checked_sub(1).filter(|last| *last >= from)?;
    // "They’ve said": subject and auxiliary in one.
    if words.is(verb, Kinds::SUBJECT) && words.is(verb, Kinds::AUXILIARY) {
        return Some(Phrase::of(verb..verb + 1));
    }
    match text.word(last) {
        "," | "–" | "—" | "-" | ")" | "--" => inserted(text, words, from, last),
        _ => core(text, words, from, verb)
            .map(|core| Phrase::of(who(text, words, from, &core).map_or(core.clone(), |it| it.start..core.end))),
    }
}

/// "A woman who lived above the pub said": whom a clause tells of that a phrase is the end of, and no comma parts.
fn who(text: &Text, words: &Words, from: usize, phrase: &Range<usize>) -> Option<Range<usize>> {
    let last = phrase.start.checked_sub(1).filter(|it| words.is(*it, Kinds::PREPOSITION))?;
    let near = (from..last).rev().take(8);
    let who = near.take_while(|it| text.tokens[*it].kind == TokenKind::Word).find(|it| text.is(*it, "who"))?;
    core(text, words, from, who)
}

/// The phrase before an insertion whose closing sign is at `close`.
fn inserted(text: &Text, words: &Words, from: usize, close: usize) -> Option<Phrase> {
    let sign = text.word(close);
    let opening = if sign == ")" { "(" } else { sign };
    let mut at = close;
    let mut commas = 0;
    while at > from {
        at -= 1;
        if text.tokens[at].kind == TokenKind::Mark {
            return None;
        }
        if text.word(at) != opening || sign == "-" && !dash(text, at) {
            continue;
        }
        commas += 1;
        if commas > 5 {
            return None;
        }
        if at > from
            && apposition(text, words, at + 1)
            && let Some(core) = core(text, words, from, at)
        {
            // "The firm that maintains it, Orle, said": what is inserted is the name.
            let object = core.len() == 1 && core.start > from && words.is(core.start, Kinds::OBJECT);
            if object
                && (at + 1..close).all(|it| words.is(it, Kinds::NAME))
                && !words.is(core.start - 1, Kinds::COORDINATOR)
            {
                return Some(Phrase::of(at + 1..close));
            }
            let whole = core.start..close;
            let phrase = Phrase { core, whole };
            return Some(further(text, words, from, &phrase).unwrap_or(phrase));
        }
    }
    None
}

/// Whether a hyphen stands for a dash: with white space around it.
fn dash(text: &Text, at: usize) -> bool {
    !text.touches_last(at) && !text.touches_last(at + 1)
}

/// The phrase that a phrase in commas belongs to: "Diaz, a spokeswoman in Orle, Utah" before "a spokeswoman in Orle".
fn further(text: &Text, words: &Words, from: usize, phrase: &Phrase) -> Option<Phrase> {
    // "Diaz, of the University of Orle, who led it,"
    let start = phrase.core.start;
    let start = start - usize::from(start > from && words.is(start - 1, Kinds::PREPOSITION));
    let comma = start.checked_sub(1).filter(|comma| *comma > from && text.word(*comma) == ",")?;
    let named = |range: Range<usize>| range.into_iter().any(|it| words.is(it, Kinds::NAME));
    let role = words.is(phrase.core.start, Kinds::DETERMINER) || !words.is(phrase.core.start, Kinds::NAME);
    let core = core(text, words, from, comma)?;
    let name = words.is(core.end - 1, Kinds::NAME) && named(core.clone());
    let place = core.start > from && words.is(core.start - 1, Kinds::PREPOSITION);
    (role && name && !place).then_some(Phrase { whole: core.start..phrase.whole.end, core })
}

/// Whether an insertion can start at a token: "the mayor", "who", "43", "a member", "speaking", "in a statement".
fn apposition(text: &Text, words: &Words, at: usize) -> bool {
    !words.is(at, Kinds::SUBJECT.or(Kinds::COORDINATOR).or(Kinds::AUXILIARY))
        || words.is(at, Kinds::DETERMINER) && text.is(at, "one")
}

/// The noun phrase that ends right before a token.
fn core(text: &Text, words: &Words, from: usize, end: usize) -> Option<Range<usize>> {
    let mut last = end.checked_sub(1).filter(|last| *last >= from)?;
    // "he himself", "Diaz also", "Diaz (R-Utah)", "Diaz on Friday"
    while last > from
        && ((words.is(last, Kinds::ADVERB.or(Kinds::DAY)) || matches!(text.word(last), "ago" | "here"))
            && !words.is(last, Kinds::SUBJECT)
            || text.word(last).ends_with("self"))
    {
        last -= 1;
        if text.is(last, "on") && last > from {
            last -= 1;
        }
    }
    last = behind_period(text, from, last);
    if text.word(last) == ")" {
        last = (from..last).rev().take(10).find(|it| text.word(*it) == "(")?.checked_sub(1).filter(|it| *it >= from)?;
    }
    // "Voters there say"
    if text.is(last, "there") && !words.is(last + 1, Kinds::AUXILIARY) && last > from {
        last -= 1;
    }
    // "one of them"
    if matches!(text.word(last), "them" | "us" | "these" | "those") {
        let start = quantified(text, words, from, last);
        if start < last {
            return Some(start..last + 1);
        }
    }
    let pronoun = words.is(last, Kinds::SUBJECT.or(Kinds::RELATIVE)) && !text.is(last, "there");
    if pronoun {
        return Some(quantified(text, words, from, last)..last + 1);
    }
    let numeral = words.is(last, Kinds::DETERMINER)
        && !words.is(last, Kinds::POSSESSIVE)
        && !matches!(text.word(last), "the" | "a" | "an");
    if !nominal(text, words, last) && !numeral {
        return None;
    }
    if let Some((_, forms)) = words.verb(last) {
        let verb_only =
            forms.any(Forms::PAST | Forms::ING) && !words.is(last, Kinds::NAME) && !adjective(text, words, last);
        if verb_only {
            return None;
        }
    }
    let start = behind_date(text, words, start(text, words, from, last)..last + 1);
    (start <= last).then_some(start..last + 1)
}

/// Before "this week", "a month later": when it was said.
fn behind_period(text: &Text, from: usize, last: usize) -> usize {
    let period = matches!(
        text.word(last),
        "week" | "month" | "year" | "weekend" | "morning" | "evening" | "night" | "afternoon" | "time"
    );
    let pointed = period && last > from + 1 && matches!(text.word(last - 1), "this" | "last" | "next" | "a" | "that");
    if pointed { last - 2 } else { last }
}

/// "some" before "who" in "some who said": the pronoun alone is the phrase; "all of them" has its "all of".
fn quantified(text: &Text, words: &Words, from: usize, last: usize) -> usize {
    if last >= from + 2 && text.is(last - 1, "of") && words.is(last - 2, Kinds::DETERMINER) { last - 2 } else { last }
}

/// Where the phrase that ends with a token starts.
fn start(text: &Text, words: &Words, from: usize, last: usize) -> usize {
    let mut at = last;
    while at > from {
        let next = at - 1;
        let determined =
            words.is(at, Kinds::DETERMINER) && !words.is(at, Kinds::NAME) || text.tokens[at].kind == TokenKind::Number;
        if finite(text, words, next) {
            break;
        }
        let joins = if nominal(text, words, next) {
            // "in Orle the mayor": a determiner starts the phrase, unless something owns it.
            !determined || words.is(next, Kinds::GENITIVE) || text.tokens[at].kind == TokenKind::Number
        } else if text.is(next, "of") || text.is_plural_owner(next) {
            true
        } else if words.is(next, Kinds::PREPOSITION) {
            next > from && linked(text, words, from, next)
        } else if words.is(next, Kinds::COORDINATOR) && !text.is(next, "but") {
            coordinated(text, words, from, next)
        } else if text.word(next) == ")" {
            false
        } else {
            words.is(next, Kinds::DETERMINER) && !words.is(next, Kinds::RELATIVE.or(Kinds::SUBORDINATOR))
                || words.is(next, Kinds::DETERMINER)
                    && text.is(next, "that")
                    && !nominal(text, words, next.saturating_sub(1))
        };
        if !joins {
            break;
        }
        at = next;
    }
    // Nothing starts with a preposition, a sign or a coordinator.
    while at < last
        && (words.is(at, Kinds::PREPOSITION.or(Kinds::COORDINATOR).or(Kinds::GENITIVE))
            || text.tokens[at].kind == TokenKind::Sign && text.word(at) != "@" && text.word(at) != "$")
    {
        at += 1;
    }
    at
}

/// Whether a preposition links a noun before it to the phrase: "members from Orle", but not "In Orle" or "won in Orle".
fn linked(text: &Text, words: &Words, from: usize, at: usize) -> bool {
    let before = at - 1;
    if !nominal(text, words, before) || text.tokens[before].kind != TokenKind::Word || words.is(before, Kinds::DAY) {
        return false;
    }
    let verb = words.verb(before).is_some_and(|(_, forms)| forms.any(Forms::PAST | Forms::ING | Forms::THIRD));
    // A clause of its own before it has a verb; a phrase has none.
    !verb
        && !text.is(at, "as")
        && !(from..before).rev().take(12).take_while(|it| !breaks(text, words, *it)).any(|it| finite(text, words, it))
}

/// Whether "and" joins two parts of one subject: there is no verb before it in the clause.
fn coordinated(text: &Text, words: &Words, from: usize, at: usize) -> bool {
    if at == from || !nominal(text, words, at - 1) {
        return false;
    }
    let clause = (from..at).rev().take(14).take_while(|it| !breaks(text, words, *it)).any(|it| finite(text, words, it));
    !clause
}

/// Whether a token ends the clause to its right.
fn breaks(text: &Text, words: &Words, token: usize) -> bool {
    matches!(text.word(token), "," | ";" | ":" | "–" | "—") || words.is(token, Kinds::SUBORDINATOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The phrase before the last token that is this word: core and whole.
    fn subject(source: &str, verb: &str) -> Option<(String, String)> {
        let text = Text::of(source);
        let words = Words::of(&text);
        let at = (0..text.tokens.len()).rev().find(|token| text.word(*token) == verb)?;
        let from = text.sentences[text.sentence_of(at)].start;
        let phrase = before(&text, &words, from, at)?;
        Some((text.at(text.span(phrase.core)).to_owned(), text.at(text.span(phrase.whole)).to_owned()))
    }

    fn core(source: &str, verb: &str) -> Option<String> {
        subject(source, verb).map(|found| found.0)
    }

    #[test]
    fn names_titles_and_roles() {
        assert_eq!(core("On Friday, Ms. Ana Diaz said no.", "said").as_deref(), Some("Ms. Ana Diaz"));
        assert_eq!(core("The mayor of Orle said no.", "said").as_deref(), Some("The mayor of Orle"));
        assert_eq!(
            core("But the council’s deputy leader said no.", "said").as_deref(),
            Some("the council’s deputy leader")
        );
        assert_eq!(core("Diaz and Ott said no.", "said").as_deref(), Some("Diaz and Ott"));
    }

    #[test]
    fn pronouns() {
        assert_eq!(core("When they left, she said no.", "said").as_deref(), Some("she"));
        assert_eq!(core("They met the man who said no.", "said").as_deref(), Some("who"));
    }

    #[test]
    fn insertions_are_stepped_over() {
        let found = subject("In Orle, Ana Diaz, the mayor, said no.", "said");
        assert_eq!(found, Some(("Ana Diaz".into(), "Ana Diaz, the mayor".into())));
        let found = subject("Ana Diaz, a lawyer in Orle, Utah, said no.", "said");
        assert_eq!(found.map(|it| it.0).as_deref(), Some("Ana Diaz"));
        let found = subject("Ana Diaz (D-Utah) said no.", "said");
        assert_eq!(found.map(|it| it.0).as_deref(), Some("Ana Diaz"));
    }

    #[test]
    fn a_clause_before_is_not_part_of_it() {
        assert_eq!(core("The bridge fell and Diaz said no.", "said").as_deref(), Some("Diaz"));
        assert_eq!(core("In March the mayor said no.", "said").as_deref(), Some("the mayor"));
    }

    #[test]
    fn nothing_where_there_is_none() {
        assert_eq!(core("Said the mayor.", "Said"), None);
        assert_eq!(core("“No,” said the mayor.", "said"), None);
    }

    #[test]
    fn a_clause_without_commas_belongs_to_whom_it_tells_of() {
        assert_eq!(
            core("A woman who lives above the pub said no.", "said").as_deref(),
            Some("A woman who lives above the pub")
        );
        assert_eq!(
            core("An official who was briefed on the talks said no.", "said").as_deref(),
            Some("An official who was briefed on the talks")
        );
        assert_eq!(
            core("Ana Diaz, of the University of Orle, who led it, said no.", "said").as_deref(),
            Some("Ana Diaz")
        );
    }
}
