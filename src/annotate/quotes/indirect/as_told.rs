//! "As Diaz said, it works": the clause after the insertion.

use super::sentence::Sentence;
use super::{Statement, one};
use crate::annotate::cues::{Frames, Mood};

/// The statement after "As someone said,".
pub(super) fn as_told(sentence: &Sentence, at: usize) -> Option<Statement> {
    let cue = &sentence.cues[at];
    let text = sentence.text;
    let subject = sentence.subjects[at].as_ref()?;
    let speech = cue.verb.frames.any(Frames::QUOTE | Frames::THAT) && cue.mood == Mood::Finite;
    let opens = text.is(sentence.start(), "as") && subject.whole.start == sentence.start() + 1;
    if !speech || !opens || text.word(cue.group.end) != "," {
        return None;
    }
    let content = one(cue.group.end + 1..sentence.tokens.end);
    let source = Some(subject.whole.clone());
    Some(Statement { content, cue: cue.group.clone(), source, why: "as-told", sure: 0.8 })
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn the_clause_after_it_is_said() {
        assert_eq!(
            found("As Diaz noted, the bridge is old."),
            [("as-told", "Diaz", "noted", "the bridge is old").into()]
        );
    }

    #[test]
    fn as_for_while_is_something_else() {
        assert_eq!(found("As Diaz left, the bridge fell."), []);
    }
}
