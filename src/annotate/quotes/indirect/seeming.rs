//! "The plan seems to work", "It appears that it works", "The plan has reportedly failed": said by nobody in particular.

use super::sentence::Sentence;
use super::{Statement, clause, one};
use crate::annotate::cues::{Frames, Mood};
use crate::annotate::phrases::finite;
use crate::annotate::words::Kinds;

/// What seems or appears to be so.
pub(super) fn seeming(sentence: &Sentence, at: usize) -> Option<Statement> {
    let cue = &sentence.cues[at];
    if !cue.verb.frames.any(Frames::SEEMING) || cue.mood != Mood::Finite || cue.passive {
        return None;
    }
    let (text, words, next) = (sentence.text, sentence.words, cue.group.end);
    let subject = sentence.subjects[at].as_ref()?;
    let that = text.is(next, "that");
    let end = if that { clause::end(sentence, next, at) } else { clause::phrase_end(sentence, next, at) };
    // "appeared on television": came, not seemed.
    let came = words.is(next, Kinds::PREPOSITION) && !text.is(next, "to") && !text.is(next, "like");
    if came || sentence.is_end(next) || matches!(text.word(next), "," | ")") || end <= next {
        return None;
    }
    let content = if that { one(next..end) } else { vec![subject.whole.clone(), next..end] };
    Some(Statement { content, cue: cue.group.clone(), source: None, why: "seeming", sure: 0.55 })
}

/// Clauses with "reportedly" or "allegedly", around it.
pub(super) fn reportedly(sentence: &Sentence) -> Vec<Statement> {
    let (text, words) = (sentence.text, sentence.words);
    let adverbs =
        sentence.tokens.clone().filter(|it| matches!(text.word(*it), "reportedly" | "allegedly" | "supposedly"));
    let outside = adverbs.filter(|it| sentence.marks.at(*it).is_none());
    let found = outside.map(|adverb| {
        let parts = |it: usize| matches!(text.word(it), "," | ";" | "(" | ")" | "–" | "—");
        let start = (sentence.start()..adverb).rev().find(|it| parts(*it)).map_or(sentence.start(), |it| it + 1);
        let end = (adverb..sentence.tokens.end).find(|it| parts(*it)).unwrap_or(sentence.tokens.end);
        let start = start + usize::from(words.is(start, Kinds::COORDINATOR.or(Kinds::SUBORDINATOR)));
        let content = if start < adverb { vec![start..adverb, adverb + 1..end] } else { one(adverb + 1..end) };
        Statement { content, cue: adverb..adverb + 1, source: None, why: "reportedly", sure: 0.65 }
    });
    found
        .filter(|it| (it.cue.end..sentence.tokens.end).any(|at| finite(text, words, at)) || it.content.len() > 1)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn what_seems_has_no_source() {
        assert_eq!(found("The bridge seems to be safe."), [("seeming", "", "seems", "The bridge | to be safe").into()]);
        assert_eq!(
            found("It appears that the bridge is safe."),
            [("seeming", "", "appears", "that the bridge is safe").into()]
        );
        assert_eq!(
            found("The bridge has reportedly failed."),
            [("reportedly", "", "reportedly", "The bridge has | failed").into()]
        );
    }

    #[test]
    fn who_appears_somewhere_seems_nothing() {
        assert_eq!(found("Diaz appeared on television."), []);
    }
}
