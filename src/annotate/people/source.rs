//! Whom the words of a source mean.

use super::apposed::apposed;
use super::lexicon::{Sort, sort};
use super::names::{Name, Shape};
use super::nouns::{Noun, noun};
use super::small_words::is_title;
use super::{By, Gender, People, PersonKind};
use crate::annotate::text::TokenKind;
use crate::annotate::{Span, Text};
use crate::story::lowercase;
use std::ops::Range;

/// See [`People::resolve`].
pub(super) fn resolve(people: &mut People, text: &Text, source: Span) -> Option<usize> {
    let tokens = trimmed(text, text.token_at(source.start)..text.token_at(source.end.saturating_sub(1)) + 1)?;
    if tokens.len() == 1 {
        match text.word(tokens.start).to_ascii_lowercase().as_str() {
            "he" | "she" | "it" | "him" | "her" | "his" | "they" | "them" => {
                return people.mention_at(tokens.start).filter(|it| it.by == By::Pronoun).map(|it| it.who);
            }
            "who" | "which" | "that" => return before_relative(people, text, tokens.start),
            "one" | "another" => {
                let known = people.mention_at(tokens.start).map(|it| it.who);
                return known.or_else(|| Some(phrase(people, text, tokens, false)));
            }
            "i" | "we" | "you" | "us" | "me" | "some" | "others" | "many" | "this" | "those" | "all" | "most"
            | "their" | "both" => return None,
            _ => {}
        }
    }
    let head = without_letters(people, text, &tokens, head_end(people, text, &tokens));
    // "his wife, Jean", "a juror who gave only her first name, Dawn"
    if let Some(who) = apposed(people, text, head, tokens.end) {
        return Some(who);
    }
    if text.is(head, "and") && head + 1 < tokens.end && people.mention_at(head + 1).is_some_and(|it| it.by == By::Name)
    {
        return Some(phrase(people, text, tokens.start..tokens.end, true));
    }
    if let Some(mention) = people
        .mention_before(head)
        .filter(|it| it.tokens.end == head && it.start >= tokens.start || it.tokens.contains(&(head - 1)))
    {
        let (who, at, by) = (mention.who, mention.start, mention.by);
        if by == By::Description
            && people.register.entries[who].phrase
            && people.register.entries[who].first.start == text.tokens[at].span.start
        {
            let end = phrase_end(text, &tokens);
            people.register.tell_more(who, text.at(text.span(at..end)));
        }
        return Some(who);
    }
    let last = head - 1;
    if text.tokens[last].capital
        && text.tokens[last].kind == TokenKind::Word
        && noun(&lowercase(text.word(last))).is_none()
    {
        let start = (tokens.start..head)
            .rev()
            .take_while(|at| text.tokens[*at].capital && !is_title(text.word(*at)))
            .last()
            .unwrap_or(last);
        let name = Name {
            tokens: start..head,
            titles: start..start,
            gender: Gender::Unknown,
            shape: if head - start > 1 { Shape::Full } else { Shape::Bare },
        };
        return Some(people.register.enter(text, &name));
    }
    // "minister" alone, as in headlines
    if tokens.len() == 1
        && let Some(who) = people.roles.get(&lowercase(text.word(last))).copied().flatten()
    {
        return Some(who);
    }
    let many = noun(&lowercase(text.word(last))).is_some_and(|(_, many)| many);
    Some(phrase(people, text, tokens.start..phrase_end(text, &tokens), many))
}

/// The tokens without signs and marks at either end.
fn trimmed(text: &Text, tokens: Range<usize>) -> Option<Range<usize>> {
    let (mut start, mut end) = (tokens.start, tokens.end.min(text.tokens.len()));
    let sign = |at: usize| {
        matches!(text.tokens[at].kind, TokenKind::Sign | TokenKind::Mark) || matches!(text.word(at), "'s" | "’s")
    };
    while start < end && sign(start) {
        start += 1;
    }
    while start < end && sign(end - 1) {
        end -= 1;
    }
    (start < end).then_some(start..end)
}

/// The end of the noun that a phrase is about: before "of", "who", a comma. A name counts as a word.
fn head_end(people: &People, text: &Text, tokens: &Range<usize>) -> usize {
    let mut at = tokens.start;
    while at < tokens.end {
        if let Some(mention) = people.mention_at(at).filter(|it| it.by == By::Name && it.tokens.end <= tokens.end) {
            at = mention.tokens.end.max(at + 1);
            continue;
        }
        let word = text.word(at);
        let stops = matches!(
            word,
            "," | "("
                | "of"
                | "for"
                | "at"
                | "from"
                | "in"
                | "with"
                | "who"
                | "whose"
                | "that"
                | "which"
                | "on"
                | "to"
                | "and"
                | "near"
                | "—"
                | "–"
                | "familiar"
                | "involved"
                | "briefed"
                | "speaking"
                | "close"
                | "about"
                | "by"
                | "than"
                | "whom"
        );
        if stops && at > tokens.start {
            break;
        }
        at += 1;
    }
    at.max(tokens.start + 1)
}

/// The end of a name that letters follow: "Ana Diaz KC".
fn without_letters(people: &People, text: &Text, tokens: &Range<usize>, head: usize) -> usize {
    let name = people
        .mention_before(head)
        .filter(|it| it.by == By::Name && it.start >= tokens.start && it.tokens.end + 3 > head);
    let letters = |at: usize| {
        let word = text.word(at);
        matches!(word, "senior" | "junior" | "jr" | "sr")
            || sort(&lowercase(word.trim_end_matches('.'))) == Some(Sort::Letters)
    };
    name.map(|it| it.tokens.end).filter(|end| *end < head && (*end..head).all(letters)).unwrap_or(head)
}

/// Who stands before "who".
fn before_relative(people: &People, text: &Text, at: usize) -> Option<usize> {
    let mention = people.mention_before(at)?;
    let near = mention.tokens.end <= at
        && at - mention.tokens.end <= 1
        && text.sentence_of(mention.start) == text.sentence_of(at);
    near.then_some(mention.who)
}

/// Where the part of a phrase ends that tells who it is: before a comma or "who".
fn phrase_end(text: &Text, tokens: &Range<usize>) -> usize {
    let stop = tokens.clone().skip(1).find(|at| matches!(text.word(*at), "," | "who" | "whose" | "(" | "—" | "–"));
    stop.unwrap_or(tokens.end).min(tokens.start + 14)
}

fn phrase(people: &mut People, text: &Text, tokens: Range<usize>, many: bool) -> usize {
    let span = text.span(tokens.clone());
    let found = tokens.rev().find_map(|at| noun(&lowercase(text.word(at))));
    let (kind, gender) = match found {
        _ if many => (PersonKind::Collective, Gender::Unknown),
        Some((Noun::Human(gender), false)) => (PersonKind::Person, gender),
        Some((Noun::Body, false)) => (PersonKind::Organisation, Gender::Unknown),
        _ => (PersonKind::Collective, Gender::Unknown),
    };
    people.register.enter_phrase(text.at(span), span, kind, gender, many)
}

#[cfg(test)]
mod tests {
    use crate::annotate::annotate;

    /// Who says each quotation of a text.
    fn speakers(source: &str) -> Vec<Option<String>> {
        let found = annotate(source, None);
        let quoted = found.quotes.iter().filter(|it| it.kind != crate::annotate::Kind::Indirect);
        quoted.map(|it| it.speaker.map(|who| found.people[who].name.clone())).collect()
    }

    fn all(names: &[&str]) -> Vec<Option<String>> {
        names.iter().map(|name| Some((*name).to_owned())).collect()
    }

    #[test]
    fn a_pronoun_is_whoever_the_paragraph_is_about() {
        let text = "Ana Diaz met Bo Lund. “It works,” she said. “It does not,” said Lund. “It broke,” he said.";
        assert_eq!(speakers(text), all(&["Ana Diaz", "Bo Lund", "Bo Lund"]));
    }

    #[test]
    fn a_description_is_whoever_was_called_so() {
        let text = "Ana Diaz, the mayor, met Bo Lund, 72. “It works,” the mayor said. “No,” the 72-year-old said.";
        assert_eq!(speakers(text), all(&["Ana Diaz", "Bo Lund"]));
    }

    #[test]
    fn a_name_in_apposition_counts() {
        let text = "Bo Lund slept. “He snores,” said his wife, Jo. “Loudly,” said a neighbour, Ana Diaz KC.";
        assert_eq!(speakers(text), all(&["Jo", "Ana Diaz"]));
    }

    #[test]
    fn the_unnamed_are_their_phrase() {
        let text = "It rained. “It is wet,” said one resident. “Very,” a spokesman for the council said.";
        assert_eq!(speakers(text), all(&["one resident", "a spokesman for the council"]));
    }

    #[test]
    fn nobody_is_better_than_a_guess() {
        assert_eq!(speakers("It rained. “It is wet,” he said."), [None]);
    }

    #[test]
    fn a_couple_is_told_apart_by_titles() {
        let text = "Mr Shaw and Mrs Shaw were asleep. “A bang,” Mr Shaw said. “Nothing,” said Mrs Shaw.";
        assert_eq!(speakers(text), all(&["Mr Shaw", "Ms Shaw"]));
    }

    #[test]
    fn of_several_ministers_one_is_the_finance_minister() {
        let text =
            "The finance minister, Ana Diaz, met the transport minister, Eva Lund. “No,” the finance minister said.";
        assert_eq!(speakers(text), all(&["Ana Diaz"]));
    }

    #[test]
    fn a_pronoun_is_whom_the_sentence_before_was_about() {
        let text = "“No,” said Eva Lund, who works with Ana Diaz.\n\nDiaz had another view. “They came,” she said.";
        assert_eq!(speakers(text), all(&["Eva Lund", "Ana Diaz"]));
    }

    #[test]
    fn one_who_asks_to_be_called_so_is_called_so() {
        let text = "One man, who asked to be called Terrence, fell ill. “It hurt,” he said.";
        assert_eq!(speakers(text), all(&["Terrence"]));
    }

    #[test]
    fn one_of_them_is_a_phrase() {
        assert_eq!(speakers("It rained. “It is wet,” said one of them."), all(&["one of them"]));
    }

    #[test]
    fn the_one_person_of_a_paragraph_is_the_striker() {
        let text = "Joe Mortlake saw it otherwise. “No,” the striker said.";
        assert_eq!(speakers(text), all(&["Joe Mortlake"]));
    }

    #[test]
    fn of_a_couple_her_husband_is_the_other() {
        let text =
            "Her parents, Frank and Colleen Donovan, sat down. Colleen Donovan wept. Her husband rose. “No,” he said.";
        assert_eq!(speakers(text), all(&["Frank"]));
    }

    #[test]
    fn they_are_whoever_spoke_before_if_that_may_be_many() {
        let text = "Eva Lund said it was “late”. They added: “Sorry.”";
        assert_eq!(speakers(text), [Some("Eva Lund".to_owned()), None]);
        let text = "A spokesperson for the trust said it was “late”. They added: “Sorry.”";
        assert_eq!(speakers(text), all(&["A spokesperson for the trust"; 2]));
    }
}
