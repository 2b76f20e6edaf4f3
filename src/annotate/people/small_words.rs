//! The small words around names, by what they tell of them.

use super::lexicon::{Sort, sort};
use crate::story::lowercase;

/// Whether a noun phrase begins with it.
pub(super) fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "his"
            | "her"
            | "their"
            | "its"
            | "The"
            | "A"
            | "An"
            | "His"
            | "Her"
            | "Their"
            | "Its"
            | "'s"
            | "’s"
            | "’"
            | "'"
            | "my"
            | "our"
    )
}

/// Whether what follows is no subject.
pub(super) fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "in"
            | "at"
            | "by"
            | "for"
            | "with"
            | "to"
            | "from"
            | "on"
            | "about"
            | "against"
            | "near"
            | "after"
            | "before"
            | "like"
            | "than"
            | "In"
            | "At"
            | "By"
            | "For"
            | "With"
            | "To"
            | "From"
            | "On"
            | "After"
            | "Before"
            | "Like"
            | "Under"
            | "under"
            | "into"
            | "over"
    )
}

/// Whether it ends a description.
pub(super) fn is_small_word(word: &str) -> bool {
    is_preposition(word)
        || is_determiner(word)
        || matches!(
            word,
            "who"
                | "that"
                | "which"
                | "and"
                | "or"
                | "but"
                | "is"
                | "was"
                | "are"
                | "were"
                | "has"
                | "had"
                | "have"
                | "will"
                | "would"
                | "said"
                | "says"
                | "as"
                | "if"
                | "he"
                | "she"
                | "they"
                | "it"
                | "not"
                | "also"
                | "when"
        )
}

/// Whether it is a form of a verb of speech that needs no more to be known as one.
pub(super) fn is_saying(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "added"
            | "adds"
            | "told"
            | "tells"
            | "asked"
            | "asks"
            | "replied"
            | "wrote"
            | "writes"
            | "explained"
            | "insisted"
            | "warned"
            | "argued"
            | "recalled"
            | "continued"
            | "tweeted"
            | "noted"
    )
}

/// Whether a word is a title before names.
pub(super) fn is_title(word: &str) -> bool {
    matches!(sort(&lowercase(word.trim_end_matches('.'))), Some(Sort::Title(_)))
}
