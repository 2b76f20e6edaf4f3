//! A reporting verb with its auxiliaries and adverbs: "has repeatedly said", "went on to say", "was told".

use super::bare::bare;
use super::idioms::idiom;
use super::verbs::{Forms, Verb};
use crate::annotate::words::{Kinds, Words};
use crate::annotate::{Text, text::TokenKind};
use std::ops::Range;

/// A reporting verb where it reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The verb.
    pub verb: &'static Verb,
    /// The token of the verb itself.
    pub head: usize,
    /// The verb with what belongs to it on its left: "has repeatedly said".
    pub group: Range<usize>,
    /// What the group is in its clause.
    pub mood: Mood,
    /// Whether its subject is the one spoken to or of: "was told".
    pub passive: bool,
    /// Whether it is denied: "did not say".
    pub negated: bool,
}

/// What a verb group is in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// It has a subject before or after it: "said".
    Finite,
    /// "to say", where nothing before it makes it part of a longer group.
    Infinitive,
    /// "saying": the subject is that of the clause.
    Gerund,
    /// "accused of": the noun before it is who it is done to.
    Participle,
}

/// Verbs that lend their subject to an infinitive: "declined to say", "went on to say".
const CATENATIVES: &[&str] = &[
    "go", "decline", "refuse", "continue", "try", "begin", "want", "like", "love", "hope", "expect", "plan", "need",
    "seek", "threaten", "promise", "offer", "have", "tend", "move", "come",
];
/// Adjectives that do, after "be": "was willing to say".
const WILLING: &[&str] =
    &["willing", "unwilling", "ready", "able", "unable", "likely", "unlikely", "quick", "going", "careful", "expected"];

/// The reporting verb at a token, with its group; none where the word is no verb or reports nothing.
#[must_use]
pub fn cue(text: &Text, words: &Words, head: usize) -> Option<Cue> {
    let (verb, forms) = words.verb(head)?;
    let idiom = idiom(text, verb.lemma, head + 1);
    if verb.frames == super::Frames::default() && verb.prepositions.is_empty() && idiom.is_none() {
        return None;
    }
    let sentence = text.sentences.get(text.sentence_of(head))?.clone();
    let mut cue = group(text, words, sentence.start, head, verb, forms)?;
    if let Some((verb, words)) = idiom {
        cue.verb = verb;
        cue.group.end += words;
    }
    Some(cue)
}

fn group(text: &Text, words: &Words, from: usize, head: usize, verb: &'static Verb, forms: Forms) -> Option<Cue> {
    let left = auxiliaries(text, words, from, head);
    let mut cue =
        Cue { verb, head, group: left.start..head + 1, mood: Mood::Finite, passive: false, negated: left.negated };
    match left.nearest {
        Some(Kinds::HAVE) if forms.any(Forms::PARTICIPLE) => {}
        Some(Kinds::BE) if forms.any(Forms::ING) => {}
        Some(Kinds::BE) if forms.any(Forms::PARTICIPLE) => cue.passive = true,
        Some(Kinds::MODAL | Kinds::DO) if forms.any(Forms::BASE) => {}
        Some(_) => return None,
        None if left.infinitive => {
            if !forms.any(Forms::BASE) {
                return None;
            }
            cue.mood = Mood::Infinitive;
            lend(text, words, from, &mut cue);
        }
        None => cue.mood = bare(text, words, from, &cue.group, forms)?,
    }
    Some(cue)
}

/// What stands to the left of a verb and belongs to it.
struct Left {
    start: usize,
    nearest: Option<Kinds>,
    infinitive: bool,
    negated: bool,
}

fn auxiliaries(text: &Text, words: &Words, from: usize, head: usize) -> Left {
    let mut left = Left { start: head, nearest: None, infinitive: false, negated: false };
    while left.start > from {
        let token = left.start - 1;
        let which = [Kinds::HAVE, Kinds::BE, Kinds::DO, Kinds::MODAL].into_iter().find(|it| words.is(token, *it));
        if words.is(token, Kinds::NOT) {
            left.negated = true;
        } else if which.is_none()
            && text.is(token, "to")
            && !text.is(token.wrapping_sub(1), "according")
            && left.nearest.is_none_or(|it| it == Kinds::HAVE || it == Kinds::BE)
        {
            left.infinitive = true;
            left.start = token;
            break;
        } else if which.is_none() && !adverb(text, words, token) && !reversed(text, words, token, left.start) {
            break;
        }
        left.nearest = left.nearest.or(which);
        left.start = token;
        // "They’ve" is subject and auxiliary at once: nothing before it is part of the group.
        if words.is(token, Kinds::SUBJECT) {
            break;
        }
    }
    left
}

fn adverb(text: &Text, words: &Words, token: usize) -> bool {
    // "have all said", "the leaders both said": the quantifier is the subject's, and stands with the verb.
    let floats = matches!(text.word(token), "all" | "both" | "each")
        && token.checked_sub(1).is_some_and(|it| {
            words.is(it, Kinds::HAVE) || words.is_open(it) && text.tokens[it].kind == TokenKind::Word
        });
    floats || words.is(token, Kinds::ADVERB) && !words.is(token, Kinds::COORDINATOR) && !text.is(token, "all")
}

/// Whether a token is the subject of a question or of "nor did she say": between auxiliary and verb.
fn reversed(text: &Text, words: &Words, token: usize, next: usize) -> bool {
    token > 0
        && words.is(token, Kinds::SUBJECT)
        && words.is(token - 1, Kinds::DO.or(Kinds::MODAL))
        && !words.is(token, Kinds::AUXILIARY)
        && text.sentence_of(token - 1) == text.sentence_of(next)
}

/// "to say" with the verb whose subject says it: "declined to say", "was willing to say".
fn lend(text: &Text, words: &Words, from: usize, cue: &mut Cue) {
    let to = cue.group.start;
    if to == from {
        return;
    }
    let mut at = to - 1;
    if at > from && (text.is(at, "on") || adverb(text, words, at)) {
        at -= 1;
    }
    let willing = WILLING.iter().any(|it| text.is(at, it));
    let lends = words.verb(at).is_some_and(|(verb, _)| CATENATIVES.contains(&verb.lemma)) || words.is(at, Kinds::HAVE);
    let left = auxiliaries(text, words, from, at);
    if willing && left.nearest == Some(Kinds::BE) {
        cue.group.start = left.start;
        cue.mood = Mood::Finite;
    } else if lends {
        let forms = words.verb(at).map_or(Forms::PAST, |(_, forms)| forms);
        let group = left.start..at + 1;
        let mood = if left.nearest.is_some() { Some(Mood::Finite) } else { bare(text, words, from, &group, forms) };
        if let Some(mood) = mood.filter(|_| !left.infinitive) {
            cue.group.start = left.start;
            cue.mood = mood;
        }
    }
    cue.negated |= left.negated && cue.group.start < to;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(source: &str, verb: &str) -> Option<(String, Mood, bool, bool)> {
        let text = Text::of(source);
        let words = Words::of(&text);
        let head = (0..text.tokens.len()).find(|token| text.word(*token) == verb)?;
        let cue = cue(&text, &words, head)?;
        Some((text.at(text.span(cue.group)).to_owned(), cue.mood, cue.passive, cue.negated))
    }

    fn group(source: &str, verb: &str) -> Option<String> {
        find(source, verb).map(|found| found.0)
    }

    #[test]
    fn auxiliaries_and_adverbs_belong_to_the_verb() {
        assert_eq!(
            group("The mayor has repeatedly said that it works.", "said").as_deref(),
            Some("has repeatedly said")
        );
        assert_eq!(group("She also said it works.", "said").as_deref(), Some("also said"));
        assert_eq!(find("He did not say why.", "say"), Some(("did not say".into(), Mood::Finite, false, true)));
        assert_eq!(find("They’ve said so.", "said"), Some(("They’ve said".into(), Mood::Finite, false, false)));
    }

    #[test]
    fn a_passive_is_told_from_an_active() {
        assert_eq!(
            find("He had been told that it works.", "told"),
            Some(("had been told".into(), Mood::Finite, true, false))
        );
        assert_eq!(find("He had told them.", "told").map(|found| found.2), Some(false));
    }

    #[test]
    fn an_infinitive_is_part_of_the_verb_that_lends_its_subject() {
        assert_eq!(group("She went on to say that it works.", "say").as_deref(), Some("went on to say"));
        assert_eq!(group("He declined to say why.", "say").as_deref(), Some("declined to say"));
        assert_eq!(group("He was not willing to say why.", "say").as_deref(), Some("was not willing to say"));
        assert_eq!(find("To say it is easy.", "say").map(|found| found.1), Some(Mood::Infinitive));
    }

    #[test]
    fn nouns_and_adjectives_are_no_verbs() {
        assert_eq!(group("The report says so.", "report"), None);
        assert_eq!(group("Their claims about it were wrong.", "claims"), None);
        assert_eq!(group("The proposed ban came late.", "proposed"), None);
        assert_eq!(group("In its questions to him", "questions"), None);
    }

    #[test]
    fn verbs_agree_with_their_subjects() {
        assert_eq!(group("Critics say it fails.", "say").as_deref(), Some("say"));
        assert_eq!(group("Diaz, the mayor, says it fails.", "says").as_deref(), Some("says"));
        assert_eq!(group("The council wants a bridge.", "wants").as_deref(), Some("wants"));
    }

    #[test]
    fn a_participle_follows_its_noun() {
        assert_eq!(
            find("The plan proposed by the mayor failed.", "proposed").map(|found| found.1),
            Some(Mood::Participle)
        );
        assert_eq!(find("She left, saying it fails.", "saying").map(|found| found.1), Some(Mood::Gerund));
    }
}
