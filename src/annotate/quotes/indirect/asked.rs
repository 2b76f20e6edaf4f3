//! "Asked whether it works, Diaz said no", "when asked by Ott about it": a question, with or without who asks.

use super::sentence::Sentence;
use super::{Statement, one};
use crate::annotate::phrases::after;
use crate::annotate::words::Kinds;

/// The question someone is asked, where "asked" is no finite verb with a subject.
pub(super) fn asked(sentence: &Sentence, at: usize) -> Option<Statement> {
    let cue = &sentence.cues[at];
    let (text, words) = (sentence.text, sentence.words);
    let head = cue.head;
    if !text.is(head, "asked") && !text.is(head, "pressed") {
        return None;
    }
    let previous = head.checked_sub(1).filter(|it| *it >= sentence.start());
    let loose = sentence.subjects[at].is_none()
        && previous.is_none_or(|it| words.is(it, Kinds::SUBORDINATOR) || text.word(it) == ",");
    if !loose && !cue.passive {
        return None;
    }
    let mut next = head + 1;
    let mut source = None;
    if text.is(next, "by") {
        source = after(text, words, next + 1, sentence.tokens.end).map(|it| it.core);
        next = source.as_ref().map_or(next, |it| it.end);
    }
    let opens = |it: &usize| words.is(*it, Kinds::QUESTION) || matches!(text.word(*it), "about" | "to");
    let start = (next..(next + 8).min(sentence.tokens.end)).take_while(|it| text.word(*it) != ",").find(opens)?;
    let start = start + usize::from(text.is(start, "about"));
    let end = (start..sentence.tokens.end).find(|it| text.word(*it) == ",").unwrap_or(sentence.tokens.end);
    let content = one(start..end);
    (end > start).then(|| Statement { content, cue: cue.group.clone(), source, why: "asked", sure: 0.65 })
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn the_question_is_told() {
        assert_eq!(
            found("Asked whether it was safe, Diaz left the room."),
            [("asked", "", "Asked", "whether it was safe").into()]
        );
        assert_eq!(
            found("When asked by Ott about the bridge, Diaz left."),
            [("asked", "Ott", "asked", "the bridge").into()]
        );
    }

    #[test]
    fn who_asks_for_a_thing_asks_no_question() {
        assert_eq!(found("Asked in May, Diaz left."), []);
    }
}
