//! "Diaz’s claim that it works", "criticism of the plan": a noun reports.

use super::sentence::Sentence;
use super::{Statement, one};
use crate::annotate::cues;
use crate::annotate::phrases::{before, finite};
use crate::annotate::words::Kinds;

/// Verbs that say little themselves: the noun after them tells what is done.
const LENDERS: &[&str] =
    &["make", "give", "issue", "express", "voice", "repeat", "raise", "launch", "renew", "face", "offer"];

/// What the nouns of a sentence report.
pub(super) fn nouns(sentence: &Sentence) -> Vec<Statement> {
    let (text, words) = (sentence.text, sentence.words);
    let mut found = Vec::new();
    for token in sentence.tokens.clone().filter(|it| sentence.marks.at(*it).is_none()) {
        let Some(noun) = cues::noun(text, token) else { continue };
        let next = token + 1;
        if !noun.links.split(' ').any(|link| text.is(next, link)) {
            continue;
        }
        let clause = text.is(next, "that");
        let source = owner(sentence, token).or_else(|| lender(sentence, token));
        // "the attack on", "support for": without someone it belongs to, a noun reports nothing.
        if source.is_none() && !clause {
            continue;
        }
        let start = if text.is(next, "that") || text.is(next, "to") { next } else { next + 1 };
        let end = (start + 1..sentence.tokens.end)
            .find(|it| {
                matches!(text.word(*it), "," | ";" | "." | "–" | "—" | ")")
                    || words.is(*it, Kinds::COORDINATOR)
                    || !clause && finite(text, words, *it)
            })
            .unwrap_or(sentence.tokens.end);
        if end > start + 1 {
            let why = "noun";
            found.push(Statement { content: one(start..end), cue: token..next, source, why, sure: 0.4 });
        }
    }
    found
}

/// Who has it, makes it or gives it: "Diaz made a promise to".
fn lender(sentence: &Sentence, noun: usize) -> Option<std::ops::Range<usize>> {
    let (text, words, from) = (sentence.text, sentence.words, sentence.start());
    let verb = (from..noun).rev().take(5).find(|it| words.verb(*it).is_some() || words.is(*it, Kinds::HAVE))?;
    let lends = words.is(verb, Kinds::HAVE) || words.verb(verb).is_some_and(|(verb, _)| LENDERS.contains(&verb.lemma));
    let start =
        (from..verb).rev().find(|it| !words.is(*it, Kinds::AUXILIARY.or(Kinds::ADVERB))).map_or(from, |it| it + 1);
    before(text, words, from, start).filter(|_| lends).map(|it| it.whole)
}

/// Who the noun belongs to: "his claim", "Diaz’s repeated claim".
fn owner(sentence: &Sentence, noun: usize) -> Option<std::ops::Range<usize>> {
    let (text, words, from) = (sentence.text, sentence.words, sentence.start());
    for token in (from..noun).rev().take(4) {
        if words.is(token, Kinds::POSSESSIVE) {
            return Some(token..token + 1);
        }
        if words.is(token, Kinds::GENITIVE) || matches!(text.word(token), "’" | "'") {
            return before(text, words, from, token).map(|it| it.core);
        }
        if !words.is_open(token) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn the_owner_is_the_source() {
        assert_eq!(
            found("Diaz’s claim that the bridge was safe, made in May, was wrong."),
            [("noun", "Diaz", "claim", "that the bridge was safe").into()]
        );
        assert_eq!(found("His criticism of the plan is old."), [("noun", "His", "criticism", "the plan").into()]);
    }

    #[test]
    fn who_makes_it_is_the_source_too() {
        assert_eq!(
            found("Diaz made a promise to rebuild the bridge."),
            [("noun", "Diaz", "promise", "to rebuild the bridge").into()]
        );
    }

    #[test]
    fn without_an_owner_only_a_clause_counts() {
        assert_eq!(found("The attack on the bridge was long."), []);
        assert_eq!(
            found("There are rumors that the bridge is unsafe."),
            [("noun", "", "rumors", "that the bridge is unsafe").into()]
        );
    }
}
