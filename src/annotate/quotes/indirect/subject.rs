//! Who does what a verb tells: the phrase before it, or the subject it shares with a verb before it.

use super::sentence::Sentence;
use crate::annotate::cues::{Frames, Mood};
use crate::annotate::phrases::{Phrase, before, finite};
use crate::annotate::words::Kinds;

/// What someone puts out: "Diaz released a statement saying" has Diaz say it.
const PAPERS: &[&str] =
    &["statement", "response", "letter", "email", "memo", "tweet", "post", "message", "speech", "resolution", "ad"];

/// The subject of a reporting verb of the sentence, once those before it are known.
pub(super) fn subject(sentence: &Sentence, at: usize) -> Option<Phrase> {
    let cue = &sentence.cues[at];
    let (text, words, from) = (sentence.text, sentence.words, sentence.start());
    let start = cue.group.start;
    let previous = start.checked_sub(1).filter(|it| *it >= from);
    let joined = previous.is_some_and(|it| words.is(it, Kinds::COORDINATOR));
    let quoted = previous.is_some_and(|it| sentence.marks.at(it).is_some());
    if quoted && cue.mood == Mood::Finite {
        // “No,” said Diaz.
        return None;
    }
    match cue.mood {
        Mood::Finite if !joined => {
            // "cut its profit forecast": an object of the verb before it, and no verb.
            let lead = |it: &Phrase| it.core.start.checked_sub(1).filter(|lead| *lead >= from);
            let object = |lead: usize| {
                let clausal = words
                    .verb(lead)
                    .is_some_and(|(verb, _)| verb.frames.any(Frames::THAT | Frames::BARE | Frames::QUOTE));
                finite(text, words, lead) && !words.is(lead, Kinds::AUXILIARY) && !clausal
            };
            let own = before(text, words, from, start).filter(|it| !lead(it).is_some_and(object));
            // ", then said": the subject is before the comma, with another verb.
            own.or_else(|| if previous.is_some_and(|it| text.word(it) == ",") { shared(sentence, at) } else { None })
        }
        Mood::Participle => None,
        Mood::Gerund => {
            let noun = previous.filter(|it| {
                !words.is(*it, Kinds::PREPOSITION.or(Kinds::COORDINATOR).or(Kinds::SUBORDINATOR))
                    && text.word(*it) != ","
            });
            let noun = noun.filter(|it| !PAPERS.contains(&text.word(*it)));
            noun.and_then(|_| before(text, words, from, start)).or_else(|| shared(sentence, at))
        }
        Mood::Finite | Mood::Infinitive => shared(sentence, at),
    }
}

/// The subject of the last verb before, or of the clause.
fn shared(sentence: &Sentence, at: usize) -> Option<Phrase> {
    let cue = &sentence.cues[at];
    let same = |other: usize| {
        let (one, two) = (sentence.words.verb(cue.head), sentence.words.verb(sentence.cues[other].head));
        one.zip(two).is_some_and(|((_, one), (_, two))| one.any(two)) || cue.mood != Mood::Finite
    };
    let relative = |it: usize| {
        let subject = sentence.subjects[it].as_ref();
        subject.is_none_or(|it| sentence.words.is(it.core.start, Kinds::RELATIVE))
    };
    let mut verbs = (0..at).rev().filter(|it| sentence.cues[*it].mood == Mood::Finite && same(*it));
    let known = verbs.find(|it| !relative(*it));
    if let Some(phrase) = known.and_then(|it| sentence.subjects.get(it).cloned().flatten()) {
        return Some(phrase);
    }
    let (text, words) = (sentence.text, sentence.words);
    let verbs = (sentence.start()..cue.group.start).filter(|it| finite(text, words, *it));
    verbs
        .filter_map(|verb| before(text, words, sentence.start(), verb))
        .find(|it| !words.is(it.core.start, Kinds::RELATIVE))
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    fn sources(text: &str) -> Vec<String> {
        found(text).into_iter().map(|it| it.source).collect()
    }

    #[test]
    fn verbs_share_a_subject() {
        assert_eq!(sources("Diaz welcomed the plan and said it was late."), ["Diaz", "Diaz"]);
        assert_eq!(sources("The mayor left the room, saying it was rash."), ["The mayor"]);
    }

    #[test]
    fn a_paper_speaks_for_who_puts_it_out() {
        assert_eq!(sources("The council released a statement saying it was late."), ["The council"]);
        assert_eq!(sources("They read a study saying it was late."), ["a study"]);
    }

    #[test]
    fn an_object_does_nothing() {
        assert_eq!(sources("Orle Inc lowered its profit forecast on Friday and said it was late."), ["Orle Inc"]);
    }

    #[test]
    fn owners_are_part_of_who_speaks() {
        assert_eq!(sources("The referees’ association said it was late."), ["The referees’ association"]);
    }
}
