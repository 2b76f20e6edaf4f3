//! "The plan was criticised by Diaz", "is expected to fall": what is said stands before the verb, its source after "by".

use super::sentence::Sentence;
use super::{Statement, clause, one};
use crate::annotate::cues::{Forms, Frames, Mood};
use crate::annotate::phrases::{after, before};
use crate::annotate::text::TokenKind;

/// What things are held to be, or to do.
const HELD: &[&str] = &[
    "known",
    "expected",
    "seen",
    "intended",
    "regarded",
    "viewed",
    "considered",
    "described",
    "believed",
    "thought",
    "said",
    "reported",
    "alleged",
    "portrayed",
    "criticized",
    "criticised",
    "praised",
    "favored",
    "feared",
    "projected",
    "dismissed",
];

/// The statement of which the subject of a passive verb is part.
pub(super) fn passive(sentence: &Sentence, at: usize) -> Option<Statement> {
    let cue = &sentence.cues[at];
    if !cue.passive && cue.mood != Mood::Participle {
        return None;
    }
    let (text, words) = (sentence.text, sentence.words);
    let next = cue.group.end;
    let subject = before(text, words, sentence.start(), cue.group.start)?;
    let ing = words.verb(next + 1).is_some_and(|(_, forms)| forms.any(Forms::ING));
    let number = text.tokens.get(next + 1).is_some_and(|it| it.kind == TokenKind::Number);
    let transitive = cue.verb.frames.any(Frames::OBJECT | Frames::THAT | Frames::QUOTE);
    if text.is(next, "by") && transitive && !ing && !number {
        let source = after(text, words, next + 1, sentence.tokens.end)?.whole;
        let content = one(subject.whole);
        return Some(Statement { content, cue: cue.group.clone(), source: Some(source), why: "passive-by", sure: 0.5 });
    }
    if (text.is(next, "to") || text.is(next, "as")) && HELD.contains(&text.word(cue.head)) {
        let end = clause::phrase_end(sentence, next, at);
        let content = vec![subject.whole, next..end];
        return Some(Statement { content, cue: cue.group.clone(), source: None, why: "passive", sure: 0.65 });
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn the_source_stands_after_by() {
        assert_eq!(
            found("The plan was criticised by Ott."),
            [("passive-by", "Ott", "was criticised", "The plan").into()]
        );
    }

    #[test]
    fn what_is_expected_has_no_source() {
        assert_eq!(
            found("The bridge is expected to open in May."),
            [("passive", "", "is expected", "The bridge | to open in May").into()]
        );
    }

    #[test]
    fn a_means_is_no_source() {
        assert_eq!(found("He responded by leaving."), []);
        assert_eq!(found("The vote was decided by 3 votes."), []);
    }
}
