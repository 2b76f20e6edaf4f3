//! Where the reporter goes on with the next thing said: "and warned that", ", adding", ", but Ott said".

use super::sentence::Sentence;
use crate::annotate::cues::{Cue, Forms, Frames, Mood};
use crate::annotate::words::Kinds;

/// How many verbs are looked at; more are not on a level with the first.
const FAR: usize = 12;

/// The first token after `start` where a verb, with its subject if it has its own, is on a level with the one of this
/// number.
pub(super) fn next(sentence: &Sentence, start: usize, at: usize) -> Option<usize> {
    let later = at + 1..sentence.cues.len().min(at + 1 + FAR);
    later.filter_map(|number| on_level(sentence, &sentence.cues[at], number)).filter(|token| *token > start).min()
}

/// Where a later verb starts if it is on a level with a verb.
fn on_level(sentence: &Sentence, cue: &Cue, number: usize) -> Option<usize> {
    let (text, words) = (sentence.text, sentence.words);
    let next = &sentence.cues[number];
    let speech = next.verb.frames.any(Frames::QUOTE | Frames::THAT);
    let before = |token: usize| token.checked_sub(1).filter(|it| *it >= sentence.start());
    let start = next.group.start;
    let previous = before(start)?;
    if next.mood == Mood::Gerund {
        let mark = sentence.marks.at(previous).is_some();
        let comma = if mark { before(previous)? } else { previous };
        return (speech && text.word(comma) == ",").then_some(start);
    }
    let tense = Forms::PAST | Forms::THIRD;
    let same = words
        .verb(cue.head)
        .zip(words.verb(next.head))
        .is_some_and(|((_, one), (_, two))| one.any(two) && one.any(tense) && two.any(tense));
    if next.mood != Mood::Finite || !same {
        return None;
    }
    if words.is(previous, Kinds::COORDINATOR) {
        return Some(start);
    }
    let own = sentence.subjects.get(number)?.as_ref()?.whole.start;
    let joint = before(own)?;
    let opens =
        words.is(joint, Kinds::COORDINATOR) || matches!(text.word(joint), "," | "while" | "though" | "although");
    (speech && opens).then_some(own)
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn a_gerund_goes_on_with_the_speaker() {
        let expected = [
            ("that-clause", "Ott", "said", "that he would leave").into(),
            ("that-clause", "Ott", "adding", "that he was tired").into(),
        ];
        assert_eq!(found("Ott said that he would leave, adding that he was tired."), expected);
    }

    #[test]
    fn what_is_said_within_is_not_on_a_level() {
        assert_eq!(
            found("Ott said that he hopes it works and wants to leave."),
            [("that-clause", "Ott", "said", "that he hopes it works and wants to leave").into()]
        );
    }
}
