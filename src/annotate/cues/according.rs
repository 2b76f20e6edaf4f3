//! "According to" and its like: what follows is the source.

use crate::annotate::Text;
use std::ops::Range;

/// Words that name a source after them; the whole phrase is the cue.
const PHRASES: &[&[&str]] = &[
    &["according", "to"],
    &["in", "the", "words", "of"],
    &["in", "the", "view", "of"],
    &["in", "the", "opinion", "of"],
];

/// The tokens of a phrase that names the source after it, if one begins at a token.
#[must_use]
pub fn according(text: &Text, token: usize) -> Option<Range<usize>> {
    let phrase = PHRASES.iter().find(|phrase| (0..phrase.len()).all(|at| text.is(token + at, phrase[at])))?;
    Some(token..token + phrase.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn according_to_is_a_cue_and_accordingly_is_none() {
        assert_eq!(according(&Text::of("It works, according to Diaz."), 3), Some(3..5));
        assert_eq!(according(&Text::of("It works in the words of Diaz."), 2), Some(2..6));
        assert_eq!(according(&Text::of("It works accordingly."), 2), None);
    }
}
