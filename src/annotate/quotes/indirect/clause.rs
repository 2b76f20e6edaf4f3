//! Where what is said ends.

use super::level;
use super::sentence::Sentence;
use crate::annotate::cues::{Forms, Mood, according};
use crate::annotate::phrases::finite;
use crate::annotate::words::Kinds;

/// The end of a clause that starts at a token and is what the verb with this number reports: the end of the sentence,
/// or where the reporter goes on with the next thing said.
pub(super) fn end(sentence: &Sentence, start: usize, at: usize) -> usize {
    let end = level_end(sentence, start, at);
    let text = sentence.text;
    let comma = |from: usize| (from..end).find(|it| text.word(*it) == "," && !in_list(sentence, *it));
    if is_fronted(sentence, at) {
        return comma(start + 1).unwrap_or(end);
    }
    if is_inserted(sentence, at) {
        let closes =
            |it: &usize| text.word(*it) == "," && (it + 1..end.min(it + 4)).any(|next| is_verb(sentence, next));
        return (start + 1..end).find(closes).unwrap_or(end);
    }
    aside(sentence, start, end).unwrap_or(end)
}

/// How many tokens of a statement must stand before a clause that the reporter adds.
const STATED: usize = 3;

/// Where a clause that the reporter adds begins, if it goes on to the end: ", which is closed", ", for whom he works".
fn aside(sentence: &Sentence, start: usize, end: usize) -> Option<usize> {
    let (text, words) = (sentence.text, sentence.words);
    let last = (start + STATED..end).rev().find(|it| text.word(*it) == ",")?;
    let relative = |at: usize| words.is(at, Kinds::RELATIVE) && !text.is(at, "that");
    let added = relative(last + 1) || words.is(last + 1, Kinds::PREPOSITION) && relative(last + 2);
    (added && sentence.is_end(end)).then_some(last)
}

/// Whether a token is a finite verb, or may be one in the present.
fn is_verb(sentence: &Sentence, token: usize) -> bool {
    finite(sentence.text, sentence.words, token)
        || sentence.words.verb(token).is_some_and(|(_, forms)| forms.any(Forms::THIRD))
}

/// Whether the verb is in a clause that opens the sentence and depends on another: "While Diaz said it works, …".
fn is_fronted(sentence: &Sentence, at: usize) -> bool {
    let (text, words, from) = (sentence.text, sentence.words, sentence.start());
    let cue = &sentence.cues[at];
    let opens = words.is(from, Kinds::SUBORDINATOR) || cue.mood == Mood::Gerund && words.is(from, Kinds::PREPOSITION);
    opens && !text.is(from, "that") && !(from..cue.group.start).any(|it| matches!(text.word(it), "," | ":"))
}

/// Whether the verb is in a relative clause between commas: "Diaz, who says it works, left".
fn is_inserted(sentence: &Sentence, at: usize) -> bool {
    let subject = sentence.subjects[at].as_ref().map(|it| it.core.start);
    subject.is_some_and(|it| {
        it > sentence.start() && sentence.words.is(it, Kinds::RELATIVE) && sentence.text.word(it - 1) == ","
    })
}

/// Words behind a comma with which the reporter goes on.
const CLOSERS: &[&str] = &["but", "compared"];

/// The end of the sentence, or where something on the level of the reporting verb follows.
fn level_end(sentence: &Sentence, start: usize, at: usize) -> usize {
    let (text, words) = (sentence.text, sentence.words);
    let stop = level::next(sentence, start, at);
    let mut depth = 0_usize;
    for token in start..sentence.tokens.end {
        match text.word(token) {
            "(" => depth += 1,
            ")" if depth == 0 => return token,
            ")" => depth -= 1,
            ";" => return token,
            _ => {}
        }
        if text.word(token) == "," && depth == 0 && token > start && CLOSERS.iter().any(|it| text.is(token + 1, it)) {
            return token;
        }
        if token > start && (stop == Some(token) || according(text, token).is_some()) {
            let joined = words.is(token - 1, Kinds::COORDINATOR) && token - 1 > start;
            return token - usize::from(joined);
        }
    }
    sentence.tokens.end
}

/// The end of a noun phrase with all that hangs on it, or of an infinitive: up to a comma, or to a word that opens
/// another clause.
pub(super) fn phrase_end(sentence: &Sentence, start: usize, at: usize) -> usize {
    cut(sentence, start, end(sentence, start, at))
}

/// The end of a phrase that starts at a token and belongs to no verb of the list.
pub(super) fn free_end(sentence: &Sentence, start: usize) -> usize {
    cut(sentence, start, sentence.tokens.end)
}

fn cut(sentence: &Sentence, start: usize, limit: usize) -> usize {
    let (text, words) = (sentence.text, sentence.words);
    let opens = |token: usize| {
        words.is(token, Kinds::SUBORDINATOR)
            && !words.is(token, Kinds::QUESTION.or(Kinds::RELATIVE).or(Kinds::ADVERB))
            && !text.is(token, "as")
    };
    (start + 1..limit)
        .find(|token| {
            matches!(text.word(*token), "," | "–" | "—" | ":" | "--") && !in_list(sentence, *token)
                || opens(*token)
                || coordinates_verb(sentence, *token)
        })
        .unwrap_or(limit)
}

/// Whether a comma stands in a number of names or between adjectives: "Ott, Diaz and Lee".
fn in_list(sentence: &Sentence, comma: usize) -> bool {
    let (text, words) = (sentence.text, sentence.words);
    let next = (comma + 1..(comma + 6).min(sentence.tokens.end))
        .find(|token| words.is(*token, Kinds::COORDINATOR) || text.word(*token) == ",");
    next.is_some_and(|token| text.is(token, "and") || text.is(token, "or"))
        && next.is_some_and(|token| words.verb(token + 1).is_none_or(|(_, forms)| !forms.any(Forms::PAST)))
        && next.is_some_and(|token| token > comma + 1 && !words.is(token + 1, Kinds::SUBJECT))
}

/// Whether "and" or "but" at a token is followed by a finite verb: another thing that the subject does.
fn coordinates_verb(sentence: &Sentence, token: usize) -> bool {
    let words = sentence.words;
    words.is(token, Kinds::COORDINATOR)
        && (token + 1..(token + 3).min(sentence.tokens.end)).any(|next| {
            (next == token + 1 || words.is(token + 1, Kinds::ADVERB))
                && (words.is(next, Kinds::AUXILIARY)
                    || words.verb(next).is_some_and(|(_, forms)| forms.any(Forms::PAST | Forms::THIRD)))
        })
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn the_next_thing_said_ends_it() {
        let expected = [
            ("that-clause", "Diaz", "said", "that it was late").into(),
            ("that-clause", "Diaz", "warned", "that costs would rise").into(),
        ];
        assert_eq!(found("Diaz said that it was late and warned that costs would rise."), expected);
    }

    #[test]
    fn what_the_reporter_adds_at_the_end_is_not_said() {
        let expected = ("clause", "Diaz", "said", "it was late for the bridge");
        assert_eq!(found("Diaz said it was late for the bridge, which is closed."), [expected.into()]);
    }

    #[test]
    fn a_clause_in_front_ends_with_its_comma() {
        assert_eq!(
            found("While Diaz says the bridge is safe, nobody uses it."),
            [("clause", "Diaz", "says", "the bridge is safe").into()]
        );
        assert_eq!(
            found("Ott, who says the bridge is safe, uses it daily."),
            [("clause", "who", "says", "the bridge is safe").into()]
        );
    }

    #[test]
    fn a_list_goes_on() {
        assert_eq!(
            found("Ott praised Diaz, Lee and Okafor."),
            [("object", "Ott", "praised", "Diaz, Lee and Okafor").into()]
        );
    }
}
