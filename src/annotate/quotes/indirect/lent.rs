//! "Diaz declined to comment", "promised to leave": what someone is willing to do, or not, where the doing reports nothing.

use super::clause;
use super::sentence::Sentence;
use super::{Statement, one};
use crate::annotate::cues::Mood;

/// The infinitive that a verb lends its subject to.
pub(super) fn lent(sentence: &Sentence, at: usize) -> Option<Statement> {
    let cue = &sentence.cues[at];
    let text = sentence.text;
    let to = cue.group.clone().rev().find(|it| text.is(*it, "to")).filter(|it| *it > cue.group.start)?;
    let telling = sentence.words.verb(to - 1).is_some_and(|(verb, _)| TELLING.contains(&verb.lemma));
    if cue.mood != Mood::Finite || !telling {
        return None;
    }
    let source = Some(sentence.subjects[at].as_ref()?.whole.clone());
    let content = one(to..clause::phrase_end(sentence, to, at));
    Some(Statement { content, cue: cue.group.start..to, source, why: "infinitive", sure: 0.45 })
}

/// Verbs that tell a stance by themselves, whatever is to be done.
const TELLING: &[&str] =
    &["decline", "refuse", "promise", "threaten", "want", "hope", "plan", "seek", "expect", "offer"];

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn declining_is_told() {
        assert_eq!(found("Diaz declined to comment."), [("infinitive", "Diaz", "declined", "to comment").into()]);
    }

    #[test]
    fn what_is_reported_after_it_goes_first() {
        assert_eq!(found("Diaz declined to say why."), [("question", "Diaz", "declined to say", "why").into()]);
    }
}
