//! Where a sentence says something happens: a name after "in", "at", "near" or "outside".

use crate::annotate::{Span, Text, Time, text::TokenKind};
use std::ops::Range;

const BEFORE: &[&str] = &["in", "at", "near", "outside", "inside", "across", "around"];
/// Words between a preposition and a name: "in the border town of Llanferrow".
const KINDS: &[&str] = &[
    "the", "town", "city", "village", "port", "capital", "province", "region", "state", "district", "border", "nearby",
    "northern", "southern", "eastern", "western", "central", "of", "island", "county", "suburb", "coastal", "historic",
    "downtown", "old", "small",
];

/// The first name of a place in a sentence. `times` start with those of the sentence, and `is_free` tells whether a
/// name is nobody's.
pub(super) fn place(text: &Text, tokens: Range<usize>, times: &[Time], is_free: impl Fn(Span) -> bool) -> Option<Span> {
    for at in tokens.clone() {
        if !BEFORE.iter().any(|word| text.is(at, word)) {
            continue;
        }
        let mut start = at + 1;
        while start < tokens.end && KINDS.iter().any(|word| text.word(start) == *word) {
            start += 1;
        }
        let end = name_end(text, start, tokens.end);
        if end == start {
            continue;
        }
        let name = text.span(start..end);
        let dated = times.get(times.partition_point(|time| time.span.end <= name.start));
        let dated = dated.is_some_and(|time| time.span.meets(name));
        if !dated && is_free(name) {
            return Some(name);
        }
    }
    None
}

/// The token after a name that starts at a token.
fn name_end(text: &Text, start: usize, limit: usize) -> usize {
    let mut end = start;
    while end < limit && text.tokens[end].capital && text.tokens[end].kind == TokenKind::Word {
        end += 1;
        // "Stratford-upon-Avon", "Baden-Baden"
        while end + 1 < limit && text.word(end) == "-" && text.touches_last(end) && text.touches_last(end + 1) {
            end += 2;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(source: &str) -> Option<&str> {
        let text = Text::of(source);
        place(&text, 0..text.tokens.len(), &[], |_| true).map(|span| text.at(span))
    }

    #[test]
    fn names_after_prepositions_are_places() {
        assert_eq!(of("He died in the border town of Llanferrow."), Some("Llanferrow"));
        assert_eq!(of("They met at Windsor Castle today."), Some("Windsor Castle"));
        assert_eq!(of("It began near Stratford-upon-Avon."), Some("Stratford-upon-Avon"));
    }

    #[test]
    fn other_words_are_not() {
        assert_eq!(of("He died in his sleep at home."), None);
    }
}
