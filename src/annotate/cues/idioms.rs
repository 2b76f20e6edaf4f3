//! Verbs that report only with the words after them: "made clear that", "took issue with".

use super::verbs::{Frames, Verb};
use crate::annotate::Text;
use std::sync::LazyLock;

/// The verb, the words after it, and its frames after a colon.
const IDIOMS: &[&str] = &[
    "make clear:tw",
    "make it clear:t",
    "make plain:t",
    "make the case:t",
    "make no secret of:o",
    "make light of:o",
    "make fun of:o",
    "give warning:t",
    "point out:qtb",
    "take issue with:o",
    "take aim at:o",
    "take a swipe at:o",
    "take a shot at:o",
    "take credit for:o",
    "come out against:o",
    "come out in favor of:o",
    "come out in favour of:o",
    "weigh in on:o",
    "call into question:o",
    "cast doubt on:o",
    "double down on:o",
    "speak out against:o",
    "speak highly of:o",
    "back away from:o",
    "back off:o",
    "look forward to:o",
    "brush off:o",
    "shrug off:o",
    "laugh off:o",
    "lay out:o",
    "strike down:o",
    "put it:q",
    "set out:o",
    "think highly of:o",
    "turn down:o",
    "single out:o",
    "stand by:o",
    "side with:o",
    "sing the praises of:o",
    "go after:o",
    "fire back at:o",
    "hit back at:o",
    "push back against:o",
    "push back on:o",
];

static TABLE: LazyLock<Vec<(&'static str, Vec<&'static str>, Verb)>> = LazyLock::new(|| {
    let entry = |idiom: &&'static str| {
        let (words, letters) = idiom.split_once(':')?;
        let (verb, rest) = words.split_once(' ')?;
        let frames = Frames::of(letters);
        Some((verb, rest.split(' ').collect(), Verb { lemma: words, frames, prepositions: "" }))
    };
    IDIOMS.iter().filter_map(entry).collect()
});

/// The idiom that a verb forms with the words from a token on, and how many words these are.
pub(super) fn idiom(text: &Text, lemma: &str, from: usize) -> Option<(&'static Verb, usize)> {
    let table: &'static Vec<_> = &TABLE;
    let fits = |words: &[&str]| words.iter().enumerate().all(|(at, word)| text.is(from + at, word));
    let found = table.iter().find(|(verb, words, _)| *verb == lemma && fits(words))?;
    Some((&found.2, found.1.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_after_make_the_idiom() {
        let text = Text::of("She made it clear that");
        let found = idiom(&text, "make", 2);
        assert_eq!(found.map(|(verb, words)| (verb.lemma, words)), Some(("make it clear", 2)));
        assert_eq!(idiom(&Text::of("She made it late"), "make", 2), None);
    }
}
