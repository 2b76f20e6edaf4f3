//! The noun phrase that starts at a token: after "said" in inverted order, "according to" or "by".

use super::{Phrase, finite, nominal};
use crate::annotate::Text;
use crate::annotate::cues::Forms;
use crate::annotate::text::TokenKind;
use crate::annotate::words::{Kinds, Words};

/// How many tokens a phrase may have.
const LONGEST: usize = 40;

/// The noun phrase that starts at a token and ends before `to`, with its apposition or relative clause where commas close
/// them or the sentence ends.
#[must_use]
pub fn after(text: &Text, words: &Words, at: usize, to: usize) -> Option<Phrase> {
    let to = to.min(text.tokens.len()).min(at + LONGEST);
    if at >= to {
        return None;
    }
    // "one of them"
    if words.is(at, Kinds::DETERMINER)
        && text.is(at + 1, "of")
        && matches!(text.word(at + 2), "them" | "us" | "these" | "those")
    {
        return Some(Phrase::of(at..at + 3));
    }
    if words.is(at, Kinds::SUBJECT.or(Kinds::OBJECT)) && !words.is(at, Kinds::DETERMINER) {
        return Some(Phrase::of(at..at + 1));
    }
    let mut end = at;
    while end < to && part(text, words, at, end) {
        end += 1;
    }
    while end > at && !ends(text, words, end - 1) {
        end -= 1;
    }
    if end == at {
        return None;
    }
    let core = at..end;
    let whole = at..inserted(text, words, end, to).unwrap_or(end);
    Some(Phrase { core, whole })
}

/// Whether a phrase that starts at `from` goes on with a token.
fn part(text: &Text, words: &Words, from: usize, at: usize) -> bool {
    if at > from && finite(text, words, at) {
        return false;
    }
    if words.is(at, Kinds::DAY)
        && at > from
        && !words.is(at - 1, Kinds::PREPOSITION)
        && !words.is(at - 1, Kinds::DETERMINER)
        && !words.is(at + 1, Kinds::NAME)
    {
        return false;
    }
    if nominal(text, words, at) {
        let ing = words.verb(at).is_some_and(|(_, forms)| forms.any(Forms::ING)) && at > from;
        return !ing;
    }
    if words.is(at, Kinds::DETERMINER) {
        return at == from || words.is(at - 1, Kinds::PREPOSITION.or(Kinds::COORDINATOR).or(Kinds::DETERMINER));
    }
    if at == from {
        return false;
    }
    let next_is_nominal = nominal(text, words, at + 1) || words.is(at + 1, Kinds::DETERMINER);
    if words.is(at, Kinds::PREPOSITION) {
        // "said Diaz in a statement", "on Friday": where and when it was said, not who.
        let to = text.is(at, "to") && !words.is(at + 1, Kinds::DETERMINER.or(Kinds::NAME).or(Kinds::POSSESSIVE));
        let role = matches!(text.word(at), "of" | "for" | "at" | "from" | "with" | "to" | "by")
            || words.is(from, Kinds::DETERMINER);
        return role && !to && next_is_nominal && !words.is(at + 1, Kinds::DAY);
    }
    if text.word(at) == "(" {
        return false;
    }
    words.is(at, Kinds::COORDINATOR) && (text.is(at, "and") || text.is(at, "or")) && next_is_nominal
}

fn ends(text: &Text, words: &Words, at: usize) -> bool {
    !words.is(at, Kinds::PREPOSITION.or(Kinds::COORDINATOR))
        && (text.tokens[at].kind != TokenKind::Sign || text.word(at) == "%")
        && !matches!(text.word(at), "the" | "a" | "an")
}

/// The end of what is inserted after a phrase: ", the mayor of Orle," or ", who opposes it".
fn inserted(text: &Text, words: &Words, comma: usize, to: usize) -> Option<usize> {
    if text.word(comma) != "," || comma + 1 >= to {
        return None;
    }
    let first = comma + 1;
    let fits = words.is(first, Kinds::RELATIVE) && !text.is(first, "that")
        || text.tokens[first].kind == TokenKind::Number
        || words.is(first, Kinds::DETERMINER) && !words.is(first, Kinds::SUBJECT)
        || nominal(text, words, first) && !words.is(first, Kinds::NAME) && words.verb(first).is_none();
    if !fits {
        return None;
    }
    let close = (first..to)
        .find(|it| matches!(text.word(*it), "," | ";" | "—" | "–") || text.tokens[*it].kind == TokenKind::Mark);
    let end = close.unwrap_or(to);
    // "According to Diaz, the bridge is late": a clause, no apposition.
    if !words.is(first, Kinds::RELATIVE) && (first..end).any(|it| finite(text, words, it)) {
        return None;
    }
    // A sentence ends with its stop, which is not part of the phrase.
    Some(if close.is_none() && text.word(end - 1) == "." { end - 1 } else { end })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str, word: &str) -> Option<(String, String)> {
        let text = Text::of(source);
        let words = Words::of(&text);
        let at = (0..text.tokens.len()).find(|token| text.word(*token) == word)? + 1;
        let phrase = after(&text, &words, at, text.sentences[text.sentence_of(at)].end)?;
        Some((text.at(text.span(phrase.core)).to_owned(), text.at(text.span(phrase.whole)).to_owned()))
    }

    fn core(source: &str, word: &str) -> Option<String> {
        found(source, word).map(|it| it.0)
    }

    #[test]
    fn names_with_what_describes_them() {
        let both = found("“No,” said Ana Diaz, the mayor of Orle.", "said");
        assert_eq!(both, Some(("Ana Diaz".into(), "Ana Diaz, the mayor of Orle".into())));
        assert_eq!(core("“No,” said the leader of the council.", "said").as_deref(), Some("the leader of the council"));
    }

    #[test]
    fn when_and_where_are_not_part_of_it() {
        assert_eq!(core("“No,” said Diaz on Friday.", "said").as_deref(), Some("Diaz"));
        assert_eq!(core("“No,” said Diaz in a statement.", "said").as_deref(), Some("Diaz"));
        assert_eq!(core("“No,” said Diaz Friday.", "said").as_deref(), Some("Diaz"));
    }

    #[test]
    fn pronouns_are_whole_phrases() {
        assert_eq!(core("“No,” said he with a smile.", "said").as_deref(), Some("he"));
    }

    #[test]
    fn a_clause_has_no_part_in_it() {
        assert_eq!(core("According to two officials, it fell.", "to").as_deref(), Some("two officials"));
        assert_eq!(core("“No,” said and done.", "said"), None);
    }
}
