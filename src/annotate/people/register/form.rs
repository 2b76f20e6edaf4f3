//! The forms of a name: the words that tell its bearer from others, and how a list shows it.

use crate::annotate::Text;
use crate::annotate::people::lexicon::{Sort, sort};
use crate::annotate::people::names::Name;
use crate::annotate::text::{TokenKind, on_one_line};
use crate::story::lowercase;

/// The words of a name that tell bearers apart.
pub(super) fn words(text: &Text, name: &Name) -> Vec<String> {
    let words = name.tokens.clone().filter(|at| text.tokens[*at].kind == TokenKind::Word);
    let words = words.map(|at| lowercase(text.word(at).trim_end_matches('.')));
    words
        .filter(|word| {
            !matches!(sort(word), Some(Sort::Particle))
                && !matches!(word.as_str(), "of" | "the" | "for" | "jr" | "sr" | "ii" | "iii" | "née")
        })
        .collect()
}

/// A name as a list shows it: without the nickname in the midst of it.
pub(super) fn shown(text: &Text, name: &Name) -> String {
    let mark = |at: &usize| text.tokens[*at].kind == TokenKind::Mark;
    let whole = |tokens: std::ops::Range<usize>| on_one_line(text.at(text.span(tokens)));
    match name.tokens.clone().find(mark) {
        Some(open) if open + 3 < name.tokens.end => {
            format!("{} {}", whole(name.tokens.start..open), whole(open + 3..name.tokens.end))
        }
        _ => whole(noble(text, name).unwrap_or(name.tokens.start)..name.tokens.end),
    }
}

/// Where the title starts that is part of a name of one word: "Lord Ashdene", "Sister Agnes".
fn noble(text: &Text, name: &Name) -> Option<usize> {
    // "Ashdene", "Hewitt-Clarke"
    let one = name.tokens.clone().filter(|at| text.tokens[*at].kind == TokenKind::Word).count() == 1
        || name.tokens.len() == 3 && matches!(text.word(name.tokens.start + 1), "-" | "‑" | "‐");
    let title = name.titles.clone().last().filter(|_| one)?;
    // "Witness C"
    let letter = text.word(name.tokens.start).len() == 1;
    let part = letter
        || matches!(
            text.word(title),
            "Lord"
                | "Lady"
                | "Baroness"
                | "Baron"
                | "Viscount"
                | "Earl"
                | "Pope"
                | "King"
                | "Queen"
                | "Prince"
                | "Princess"
                | "Sister"
                | "Father"
                | "Brother"
                | "Mother"
                | "Dame"
        );
    part.then_some(title)
}
