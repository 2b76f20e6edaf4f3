//! Datelines: "PARIS, May 3 (AP) — The mayor said": where the story was written and which agency has it. Nobody in one
//! speaks.

use crate::annotate::text::{Text, TokenKind};
use std::ops::Range;

/// How many tokens a dateline has at most: "SAN JOSE, Calif., March 4 (Reuters) -" has eleven.
const LONGEST: usize = 16;

/// The end of the dateline that a paragraph begins with, behind its dash; the start where it has none.
pub(in crate::annotate::people) fn dateline(text: &Text, paragraph: Range<usize>) -> usize {
    let word = text.word(paragraph.start);
    let town = word.chars().filter(|it| it.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase);
    let agency = (paragraph.start..paragraph.end.min(paragraph.start + LONGEST)).any(|at| {
        text.word(at) == "(" && matches!(text.word(at + 1), "AP" | "Reuters" | "AFP" | "UPI" | "CNN" | "dpa")
    });
    if !town && !agency {
        return paragraph.start;
    }
    for at in paragraph.start..paragraph.end.min(paragraph.start + LONGEST) {
        let token = &text.tokens[at];
        let apart = |at: usize| !text.touches_last(at) && !text.touches_last(at + 1);
        if matches!(text.word(at), "—" | "–" | "--") || text.word(at) == "-" && apart(at) {
            return if at > paragraph.start { at + 1 } else { paragraph.start };
        }
        let fits = match token.kind {
            TokenKind::Word => token.capital || matches!(text.word(at), "and" | "of" | "dpa"),
            TokenKind::Number => true,
            TokenKind::Sign => matches!(text.word(at), "," | "." | "(" | ")" | "/" | "-"),
            TokenKind::Mark => false,
        };
        if !fits {
            break;
        }
    }
    paragraph.start
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of the dateline of a text.
    fn of(source: &str) -> String {
        let text = Text::of(source);
        let end = dateline(&text, 0..text.tokens.len());
        (0..end).map(|at| text.word(at)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_town_a_day_and_an_agency_are_one() {
        assert_eq!(of("ORLE, Utah, May 3 (AP) — It rained."), "ORLE , Utah , May 3 ( AP ) —");
        assert_eq!(of("PORT ORLE - It rained."), "PORT ORLE -");
        assert_eq!(of("Orle (Reuters) - It rained."), "Orle ( Reuters ) -");
    }

    #[test]
    fn a_sentence_is_none() {
        assert_eq!(of("NATO said — again — that it works."), "");
        assert_eq!(of("Ana Diaz — the mayor — left."), "");
    }
}
