//! "It works, Diaz said", "It works, said Diaz", "It works, Diaz said, at home": what is said stands before the verb.

use super::sentence::Sentence;
use super::{Statement, one};
use crate::annotate::cues::{Frames, Mood};
use crate::annotate::phrases::{after, finite};
use crate::annotate::words::Kinds;
use std::ops::Range;

/// The statement before a verb, or on both sides of it.
pub(super) fn around(sentence: &Sentence, at: usize) -> Option<Statement> {
    let cue = &sentence.cues[at];
    if !cue.verb.frames.any(Frames::QUOTE | Frames::THAT) || cue.mood != Mood::Finite || cue.passive {
        return None;
    }
    let text = sentence.text;
    let comma = |token: usize| token.checked_sub(1).filter(|it| *it > sentence.start() && text.word(*it) == ",");
    let own = sentence.subjects[at].as_ref().filter(|it| it.whole.end == cue.group.start);
    let (source, left, right): (Range<usize>, usize, usize) = match own {
        Some(own) => (own.whole.clone(), comma(own.whole.start)?, cue.group.end),
        None => {
            let left = comma(cue.group.start)?;
            let source = after(text, sentence.words, cue.group.end, sentence.tokens.end)?.whole;
            (source.clone(), left, source.end)
        }
    };
    // "Ott, the mayor of Orle, stressed her record": no clause before the verb, and so nothing that was said.
    let clause = |at: usize| finite(text, sentence.words, at) || sentence.words.verb(at).is_some();
    if own.is_none() && (cue.verb.lemma != "say" && !(sentence.start()..left).any(clause) || is_subject(sentence, at)) {
        return None;
    }
    // "It works, Diaz told her closest advisers."
    let told = own.filter(|_| cue.verb.frames.any(Frames::ADDRESSEE));
    let told = told.and_then(|_| after(text, sentence.words, right, sentence.tokens.end)).map(|it| it.core.end);
    let right = circumstances(sentence, right).or_else(|| circumstances(sentence, told?))?;
    let mut content = one(sentence.start()..left);
    if text.word(right) == "," && right + 1 < sentence.tokens.end {
        content.push(right + 1..sentence.tokens.end);
    }
    if left < sentence.start() + 3 && content.len() < 2 {
        return None;
    }
    let why = if content.len() > 1 { "cue-between" } else { "cue-after" };
    Some(Statement { content, cue: cue.group.clone(), source: Some(source), why, sure: 0.8 })
}

/// Whether the sentence up to a verb is but its subject and what is inserted behind that: "Ott, who was there, says".
fn is_subject(sentence: &Sentence, at: usize) -> bool {
    let (text, words) = (sentence.text, sentence.words);
    let Some(subject) = sentence.subjects[at].as_ref().filter(|it| it.whole.start == sentence.start()) else {
        return false;
    };
    let first = subject.core.end + 1;
    let clause = |it: usize| finite(text, words, it);
    let inserted = first < subject.whole.end && !words.is(subject.core.start, Kinds::DAY);
    inserted && (words.is(first, Kinds::RELATIVE) || !(first..subject.whole.end).any(clause))
}

/// Behind when and where it was said, up to a comma or the end; none if anything else stands there.
fn circumstances(sentence: &Sentence, from: usize) -> Option<usize> {
    let (text, words) = (sentence.text, sentence.words);
    if sentence.is_end(from) || text.word(from) == "," {
        return Some(from);
    }
    if !words.is(from, Kinds::PREPOSITION.or(Kinds::DAY).or(Kinds::ADVERB)) || text.is(from, "to") {
        return None;
    }
    for token in from..sentence.tokens.end {
        if sentence.is_end(token) || text.word(token) == "," {
            return Some(token);
        }
        let clause = words.is(token, Kinds::RELATIVE.or(Kinds::QUESTION).or(Kinds::AUXILIARY))
            || words.is(token, Kinds::SUBJECT) && !words.is(token, Kinds::DETERMINER);
        if clause {
            return None;
        }
    }
    Some(sentence.tokens.end)
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn what_stands_before_the_verb_is_said() {
        assert_eq!(found("It is late, Diaz said."), [("cue-after", "Diaz", "said", "It is late").into()]);
        let expected = ("cue-after", "Ana Diaz, the mayor", "said", "The bridge is late");
        assert_eq!(found("The bridge is late, said Ana Diaz, the mayor."), [expected.into()]);
    }

    #[test]
    fn the_verb_may_stand_between() {
        let expected = ("cue-between", "Diaz", "said", "The bridge | will open in May");
        assert_eq!(found("The bridge, Diaz said, will open in May."), [expected.into()]);
    }

    #[test]
    fn who_is_told_may_follow_it() {
        let expected = ("cue-after", "Diaz", "told", "The bridge is late");
        assert_eq!(found("The bridge is late, Diaz told the council."), [expected.into()]);
    }

    #[test]
    fn a_name_in_apposition_is_no_statement() {
        assert_eq!(found("Ott, the mayor of Orle, wrote a book on roads."), []);
    }

    #[test]
    fn when_it_was_said_alone_is_not_said() {
        let expected = ("clause", "Diaz", "said", "it was late");
        assert_eq!(found("On Friday, Diaz said it was late."), [expected.into()]);
    }

    #[test]
    fn what_is_inserted_behind_the_subject_is_no_statement() {
        assert_eq!(
            found("Ott, who stated the plan, says it is late."),
            [("clause", "Ott, who stated the plan", "says", "it is late").into()]
        );
        let expected = ("clause", "The state clerk, Mr. Ott", "confirmed", "the arrest");
        assert_eq!(found("The state clerk, Mr. Ott, confirmed the arrest."), [expected.into()]);
    }
}
