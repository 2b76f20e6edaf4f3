//! "Diaz criticised the plan", "called for calm": a noun phrase tells what it is about.

use super::sentence::Sentence;
use super::{Statement, clause, one};
use crate::annotate::cues::{Frames, Mood};
use crate::annotate::text::TokenKind;
use crate::annotate::words::Kinds;

/// The statement named by the object of a verb, or by what follows its preposition.
pub(super) fn object(sentence: &Sentence, at: usize) -> Option<Statement> {
    let cue = &sentence.cues[at];
    if cue.passive || matches!(cue.mood, Mood::Participle | Mood::Infinitive) {
        return None;
    }
    let (text, words) = (sentence.text, sentence.words);
    let next = cue.group.end;
    let leads = cue.verb.prepositions.split('|').any(|it| !it.is_empty() && text.is(next, it));
    let (start, cue_end, why) = if leads {
        (next + 1, next + 1, "about")
    } else if cue.verb.frames.any(Frames::OBJECT) && starts_phrase(sentence, next) {
        (next, next, "object")
    } else {
        return None;
    };
    // "did not respond to a request": nothing is said.
    if cue.negated && matches!(cue.verb.lemma, "respond" | "react") {
        return None;
    }
    // "spoke on condition of anonymity"
    if start >= sentence.tokens.end
        || leads && text.is(start + usize::from(text.is(start, "the")), "condition")
        || words.is(start, Kinds::COORDINATOR)
        || sentence.is_end(start)
    {
        return None;
    }
    let end = clause::phrase_end(sentence, start, at);
    let source = Some(sentence.subjects[at].as_ref()?.whole.clone());
    let cue = cue.group.start..cue_end;
    (end > start).then(|| Statement { content: one(start..end), cue, source, why, sure: 0.5 })
}

fn starts_phrase(sentence: &Sentence, token: usize) -> bool {
    let (text, words) = (sentence.text, sentence.words);
    if token >= sentence.tokens.end || text.tokens[token].kind == TokenKind::Sign {
        return false;
    }
    words.is_open(token)
        || words.is(token, Kinds::DETERMINER.or(Kinds::OBJECT).or(Kinds::NAME).or(Kinds::TITLE).or(Kinds::QUESTION))
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn the_object_tells_what_it_is_about() {
        assert_eq!(
            found("Diaz criticised the plan, and voters left."),
            [("object", "Diaz", "criticised", "the plan").into()]
        );
        assert_eq!(
            found("Ott accused Diaz of wasting money."),
            [("object", "Ott", "accused", "Diaz of wasting money").into()]
        );
    }

    #[test]
    fn a_preposition_may_lead_to_it() {
        assert_eq!(found("Ott called for calm."), [("about", "Ott", "called for", "calm").into()]);
    }

    #[test]
    fn an_adjective_or_a_verb_without_subject_tells_nothing() {
        assert_eq!(found("The proposed bridge is long."), []);
        assert_eq!(found("To support the plan is hard."), []);
    }

    #[test]
    fn a_condition_is_not_what_is_spoken_about() {
        assert_eq!(found("Diaz spoke on condition of anonymity."), []);
    }
}
