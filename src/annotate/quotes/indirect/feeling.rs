//! "Diaz is confident that it works", "was critical of the plan": an adjective tells what someone thinks.

use super::sentence::Sentence;
use super::{Statement, clause, one};
use crate::annotate::phrases::before;
use crate::annotate::words::Kinds;
use std::ops::Range;

/// Adjectives of opinion and feeling.
const ADJECTIVES: &[&str] = &[
    "adamant",
    "afraid",
    "angry",
    "ashamed",
    "aware",
    "certain",
    "cognizant",
    "committed",
    "concerned",
    "confident",
    "convinced",
    "critical",
    "devoted",
    "disappointed",
    "dismissive",
    "doubtful",
    "enthusiastic",
    "fearful",
    "fond",
    "frustrated",
    "glad",
    "grateful",
    "hopeful",
    "hostile",
    "insistent",
    "leery",
    "mindful",
    "nervous",
    "opposed",
    "optimistic",
    "outraged",
    "passionate",
    "pessimistic",
    "proud",
    "sceptical",
    "scornful",
    "skeptical",
    "supportive",
    "suspicious",
    "sure",
    "sympathetic",
    "thankful",
    "troubled",
    "unaware",
    "unhappy",
    "unsure",
    "upset",
    "wary",
    "worried",
];

/// What the adjectives of a sentence tell.
pub(super) fn feelings(sentence: &Sentence) -> Vec<Statement> {
    let tokens = sentence.tokens.clone().filter(|it| sentence.marks.at(*it).is_none());
    tokens.filter(|it| ADJECTIVES.contains(&sentence.text.word(*it))).filter_map(|it| feeling(sentence, it)).collect()
}

fn feeling(sentence: &Sentence, adjective: usize) -> Option<Statement> {
    let (text, words, from) = (sentence.text, sentence.words, sentence.start());
    let verb = verb(sentence, adjective)?;
    let source = before(text, words, from, verb.start)?.whole;
    let next = adjective + 1;
    let (cue_end, start) = match text.word(next) {
        "that" | "if" | "whether" => (next, next),
        "of" | "about" | "to" | "by" | "with" | "at" | "over" | "toward" | "in" => (next + 1, next + 1),
        _ if words.is(next, Kinds::SUBJECT.or(Kinds::DETERMINER)) => (next, next),
        _ => return None,
    };
    let end = clause::free_end(sentence, start);
    let cue = verb.start..cue_end;
    (end > start).then(|| Statement { content: one(start..end), cue, source: Some(source), why: "feeling", sure: 0.65 })
}

/// The verb "be" before an adjective, with its auxiliaries and adverbs.
fn verb(sentence: &Sentence, adjective: usize) -> Option<Range<usize>> {
    let words = sentence.words;
    let part = |it: &usize| words.is(*it, Kinds::AUXILIARY.or(Kinds::NOT).or(Kinds::ADVERB).or(Kinds::GENITIVE));
    let start = (sentence.start()..adjective).rev().take_while(part).last()?;
    let be = (start..adjective).any(|it| words.is(it, Kinds::BE.or(Kinds::GENITIVE)));
    be.then_some(start..adjective)
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn what_someone_is_sure_of_is_told() {
        let expected = ("feeling", "The mayor", "was not confident", "that it works");
        assert_eq!(found("The mayor was not confident that it works."), [expected.into()]);
        assert_eq!(found("Diaz is critical of the plan."), [("feeling", "Diaz", "is critical of", "the plan").into()]);
    }

    #[test]
    fn an_adjective_before_a_noun_tells_nothing() {
        assert_eq!(found("The critical part of the plan came last."), []);
    }
}
