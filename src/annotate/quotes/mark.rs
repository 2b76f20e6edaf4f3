//! One quotation mark: what it looks like, and on which side of its words it stands.

use crate::annotate::text::{Text, TokenKind};

/// Marks of one style close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Double,
    Single,
    Angle,
}

/// On which side of its words a mark stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Opens,
    Closes,
    Either,
}

/// Which mark a token is, and on which side of its words it stands by its looks and its blanks.
pub(super) fn read(text: &Text, at: usize) -> Option<(Style, Side)> {
    if text.tokens[at].kind != TokenKind::Mark {
        return None;
    }
    let source = text.source();
    let span = text.tokens[at].span;
    let before = source[..span.start].chars().next_back();
    let after = source[span.end..].chars().next();
    let blank = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let leads =
        blank(before) || before.is_some_and(|it| matches!(it, '(' | '[' | '—' | '–' | '-' | '/' | '“' | '"' | '‘'));
    let ends =
        blank(after) || after.is_some_and(|it| it.is_ascii_punctuation() || matches!(it, '”' | '’' | '—' | '–' | '…'));
    let by_blanks = match (leads, ends) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        _ => Side::Either,
    };
    let word = text.word(at);
    let by_looks = match word {
        "“" | "‘" | "«" | "„" | "‹" | "``" | "‚" => Side::Opens,
        "”" | "’" | "»" | "›" => Side::Closes,
        _ => Side::Either,
    };
    let style = match word {
        "‘" | "’" | "'" | "‚" | "‛" => Style::Single,
        "«" | "»" | "‹" | "›" => Style::Angle,
        _ => Style::Double,
    };
    let side = match (by_blanks, by_looks) {
        // Typists take the wrong one; the blanks beside it are as good a witness.
        (Side::Either, looks) => looks,
        (blanks, Side::Either) => blanks,
        (blanks, looks) if blanks == looks => looks,
        (blanks, _) if style == Style::Double => blanks,
        (_, looks) => looks,
    };
    Some((style, side))
}

/// Whether a single mark stands for letters left out: ’em, ’90s.
pub(super) fn elides(text: &Text, at: usize) -> bool {
    let next = text.word(at + 1);
    let list = ["em", "til", "till", "tis", "twas", "cause", "cos", "bout", "n", "round", "neath", "ere"];
    text.touches_last(at + 1)
        && (list.iter().any(|it| next.eq_ignore_ascii_case(it))
            || next.len() <= 4 && next.starts_with(|it: char| it.is_ascii_digit()) && text.is(at + 2, "s"))
}

/// The style of a mark that opens at a token.
pub(super) fn begins(text: &Text, at: usize) -> Option<Style> {
    if at >= text.tokens.len() {
        return None;
    }
    read(text, at).filter(|(_, side)| *side != Side::Closes).map(|(style, _)| style)
}
