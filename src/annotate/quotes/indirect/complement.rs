//! "Diaz said (that) it works", "told the council that", "asked whether", "promised to": the clause after the verb.

use super::sentence::Sentence;
use super::{Statement, clause, one};
use crate::annotate::cues::{Cue, Forms, Frames, Mood};
use crate::annotate::phrases::{after, finite};
use crate::annotate::text::TokenKind;
use crate::annotate::words::Kinds;

/// How far behind the verb "that" may stand: "said on Friday in a statement to the council that".
const FAR: usize = 16;

/// The statement in the clause after a verb.
pub(super) fn complement(sentence: &Sentence, at: usize) -> Option<Statement> {
    let cue = &sentence.cues[at];
    if cue.passive || matches!(cue.mood, Mood::Participle | Mood::Infinitive) {
        return None;
    }
    let (start, why, sure) = opening(sentence, cue)?;
    let end =
        if why == "infinitive" { clause::phrase_end(sentence, start, at) } else { clause::end(sentence, start, at) };
    let source = sentence.subjects[at].as_ref().map(|it| it.whole.clone());
    if source.is_none() && (cue.mood == Mood::Finite || why != "that-clause") {
        return None;
    }
    (end > start).then(|| Statement { content: one(start..end), cue: cue.group.clone(), source, why, sure })
}

/// Where the clause starts, by which rule.
fn opening(sentence: &Sentence, cue: &Cue) -> Option<(usize, &'static str, f32)> {
    let (text, words, frames) = (sentence.text, sentence.words, cue.verb.frames);
    let next = cue.group.end;
    let clausal = Frames::THAT | Frames::QUOTE | Frames::BARE;
    if frames.any(clausal)
        && let Some(that) = that(sentence, next, frames.any(Frames::ADDRESSEE))
    {
        return Some((that, "that-clause", 0.75));
    }
    if text.word(next) == ":" && frames.any(Frames::QUOTE) {
        return Some((next + 1, "colon", 0.7));
    }
    let mut start = adjuncts(sentence, next);
    if answers(sentence, cue) {
        return None;
    }
    if frames.any(Frames::ADDRESSEE) {
        if words.is(start, Kinds::QUESTION) && !text.is(start, "who") {
            return Some((start, "question", 0.75));
        }
        let to = after(text, words, start, sentence.tokens.end)?;
        start = adjuncts(sentence, to.core.end);
        if text.is(start, "to") && words.verb(start + 1).is_none_or(|(_, forms)| forms.any(Forms::BASE)) {
            return Some((start, "told-to", 0.5));
        }
        // "asked Diaz whether", "told them how", "told them it works"
        let about = cue.verb.prepositions.split('|').any(|it| text.is(start, it));
        if about && to.core.end == start {
            return Some((start + 1, "told-about", 0.6));
        }
        let question = words.is(start, Kinds::QUESTION) && !text.is(start, "who");
        let bare = frames.any(Frames::BARE) && opens_clause(sentence, start) && has_verb(sentence, start);
        return (question || bare).then_some((start, "told-clause", 0.65));
    }
    if frames.any(Frames::WHETHER) && words.is(start, Kinds::QUESTION) && !text.is(start, "when") {
        return Some((start, "question", 0.75));
    }
    if frames.any(Frames::INFINITIVE) && text.is(start + usize::from(text.is(start, "not")), "to") {
        return Some((start, "infinitive", 0.45));
    }
    let says = matches!(cue.verb.lemma, "say" | "think" | "believe");
    let bare = frames.any(Frames::BARE) && opens_clause(sentence, start) && (says || has_verb(sentence, start));
    bare.then_some((start, "clause", 0.7))
}

/// "that" behind a verb, where nothing but an addressee and circumstances stands between.
fn that(sentence: &Sentence, from: usize, addressee: bool) -> Option<usize> {
    let (text, words) = (sentence.text, sentence.words);
    let to = (from + FAR).min(sentence.tokens.end);
    for token in from..to {
        if text.is(token, "that") {
            // "said that day": a pointer, not the opening of a clause, is rare and taken for one.
            let relative =
                token > from && !words.is(token - 1, Kinds::DAY.or(Kinds::ADVERB)) && finite(text, words, token + 1);
            return (!relative).then_some(token);
        }
        // "found no record that": the clause tells of the record.
        let object = token == from
            && !addressee
            && !words.is(token, Kinds::ADVERB.or(Kinds::DAY).or(Kinds::PREPOSITION))
            && text.word(token) != ",";
        let stops = object
            || finite(text, words, token)
            || words.is(token, Kinds::SUBJECT) && !words.is(token, Kinds::OBJECT.or(Kinds::DETERMINER))
            || words.is(token, Kinds::QUESTION)
            || matches!(text.word(token), ":" | ";")
            || text.tokens[token].kind == TokenKind::Mark
            || text.is(token, "to") && words.verb(token + 1).is_some_and(|(_, forms)| forms.any(Forms::BASE));
        if stops {
            return None;
        }
    }
    None
}

/// Behind days and adverbs: "said Friday", "said later".
fn adjuncts(sentence: &Sentence, mut token: usize) -> usize {
    let (text, words) = (sentence.text, sentence.words);
    loop {
        let day = usize::from(text.is(token, "on")) + token;
        if words.is(day, Kinds::DAY) && !words.is(day + 1, Kinds::GENITIVE.or(Kinds::AUXILIARY)) {
            token = day + 1;
        } else if words.is(token, Kinds::ADVERB)
            && !words.is(token, Kinds::SUBJECT.or(Kinds::DETERMINER).or(Kinds::COORDINATOR))
        {
            token += 1;
        } else {
            return token;
        }
    }
}

/// Whether a clause without "that" can start at a token.
fn opens_clause(sentence: &Sentence, token: usize) -> bool {
    let (text, words) = (sentence.text, sentence.words);
    token < sentence.tokens.end
        && text.tokens[token].kind != TokenKind::Mark
        && !sentence.is_end(token)
        && !matches!(text.word(token), "," | ")" | "–" | "—" | "-" | "himself" | "herself" | "themselves" | "itself")
        && (!words.is(token, Kinds::PREPOSITION) || inner_clause(sentence, token))
        && !words.is(token, Kinds::AUXILIARY.or(Kinds::COORDINATOR)) | words.is(token, Kinds::SUBJECT)
}

/// Whether the words before the subject stand in marks: “No,” she said of the plan.
fn answers(sentence: &Sentence, cue: &Cue) -> bool {
    let at = sentence.cues.iter().position(|it| it == cue);
    let subject = at.and_then(|at| sentence.subjects[at].as_ref());
    let before = subject.and_then(|it| it.whole.start.checked_sub(1));
    before.is_some_and(|it| it >= sentence.start() && sentence.marks.at(it).is_some())
}

/// Whether "in March" at a token is followed by a clause: there is a comma or a pronoun, and a verb.
fn inner_clause(sentence: &Sentence, from: usize) -> bool {
    let (text, words) = (sentence.text, sentence.words);
    let pronoun = Kinds::SUBJECT;
    let mut rest = from + 1..sentence.tokens.end;
    rest.any(|it| text.word(it) == "," || words.is(it, pronoun) && !words.is(it, Kinds::DETERMINER))
        && rest.any(|it| finite(text, words, it))
}

/// Whether a finite verb follows before the sentence ends or a sign parts it.
fn has_verb(sentence: &Sentence, from: usize) -> bool {
    let (text, words) = (sentence.text, sentence.words);
    // "offers a bridge that works", "saw a town where it rained": the verb is of a clause within.
    let parts = |it: usize| {
        matches!(text.word(it), ";" | ":" | ",")
            || it > from && words.is(it, Kinds::SUBORDINATOR) && !text.is(it, "that")
    };
    (from..sentence.tokens.end).take_while(|it| !parts(*it)).any(|token| {
        words.is(token, Kinds::AUXILIARY)
            || words.verb(token).is_some_and(|(_, forms)| forms.any(Forms::PAST | Forms::THIRD | Forms::BASE))
            || text.word(token).ends_with("ed")
            || token > from && text.word(token).ends_with("ing")
            || words.is(token, Kinds::GENITIVE) && words.is(token - 1, Kinds::SUBJECT)
    })
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn a_clause_with_and_without_that() {
        assert_eq!(
            found("Diaz said the bridge would open in May."),
            [("clause", "Diaz", "said", "the bridge would open in May").into()]
        );
        assert_eq!(
            found("Diaz said on Friday in a statement that the bridge would open."),
            [("that-clause", "Diaz", "said", "that the bridge would open").into()]
        );
    }

    #[test]
    fn who_is_told_is_no_part_of_it() {
        assert_eq!(
            found("Diaz told the council that it was late."),
            [("that-clause", "Diaz", "told", "that it was late").into()]
        );
        assert_eq!(found("Diaz asked the judge to block it."), [("told-to", "Diaz", "asked", "to block it").into()]);
        assert_eq!(
            found("The council asked whether it was safe."),
            [("question", "The council", "asked", "whether it was safe").into()]
        );
    }

    #[test]
    fn an_infinitive_tells_what_is_wanted() {
        assert_eq!(found("Diaz agreed to leave."), [("infinitive", "Diaz", "agreed", "to leave").into()]);
    }

    #[test]
    fn what_is_found_or_said_of_something_is_no_clause() {
        assert_eq!(found("“No,” she said of the plan."), []);
        assert_eq!(found("The men found no record that day."), []);
    }
}
