//! What a reader is told a quotation is: words as they were spoken, a phrase of them, or what the reporter made of them.

use crate::annotate::{Kind, Quotation, Span, Text};
use crate::story::QuotationKind;

/// Fewer words than these are a phrase within the writer's sentence, unless they are a sentence of their own.
const CLAUSE: usize = 5;

/// The kind of a part of what is said.
pub(super) fn kind(text: &Text, quote: &Quotation, part: Span) -> QuotationKind {
    let words = text.at(part).split_whitespace().count();
    let whole = match quote.kind {
        Kind::Indirect => return QuotationKind::Reported,
        Kind::Direct => words >= CLAUSE || is_sentence(text, quote),
        Kind::Mixed => words >= 2 * CLAUSE,
    };
    if whole { QuotationKind::Direct } else { QuotationKind::Partial }
}

/// Whether words in marks begin and end as sentences do: “We had no choice,” and “No.”, but not a “big mistake”.
fn is_sentence(text: &Text, quote: &Quotation) -> bool {
    let (Some(first), Some(last)) = (quote.content.first(), quote.content.last()) else { return false };
    let opens = text.at(*first).chars().find(|it| it.is_alphanumeric()).is_some_and(char::is_uppercase);
    let stop = |it: char| matches!(it, '.' | ',' | '?' | '!' | '…' | '—' | '–');
    let is_mark = |it: char| matches!(it, '”' | '’' | '"' | '\'' | '»');
    let before = text.at(*last).trim_end_matches(is_mark).ends_with(stop);
    // Some set the stop behind the mark.
    opens && (before || text.source()[last.end..].starts_with(stop))
}

/// Whether no more is reported than a pronoun: "He denied it" tells that something was said, and not what.
pub(super) fn is_pronoun(text: &Text, quote: &Quotation) -> bool {
    const PRONOUNS: [&str; 14] =
        ["it", "this", "that", "these", "those", "so", "him", "her", "them", "us", "me", "you", "himself", "herself"];
    quote.kind == Kind::Indirect
        && quote.content.iter().all(|part| PRONOUNS.iter().any(|it| text.at(*part).eq_ignore_ascii_case(it)))
}

#[cfg(test)]
mod tests {
    use crate::annotate::{annotate, draft::draft};
    use crate::story::{Block, QuotationKind};

    /// The quotations of a story, with their kinds.
    fn quotations(source: &str) -> Vec<(String, QuotationKind)> {
        let draft = draft(source, None, &annotate(source, None)).expect("there are words");
        let all = draft.story.blocks.iter().flat_map(Block::quotations);
        all.map(|it| (it.text(), it.kind)).collect()
    }

    #[test]
    fn a_short_sentence_in_marks_is_direct() {
        for source in [
            "Ana Diaz rose. “We had no choice,” she said.",
            "Ana Diaz rose. “We had no choice”, she said.",
            "Ana Diaz rose. 'We had no choice,' she said.",
            "Ana Diaz rose. She said: “No.”",
            "Ana Diaz rose. “Go home!” she told them.",
            "Ana Diaz rose. “We had,” she said, “no choice.”",
        ] {
            let found = quotations(source);
            assert!(!found.is_empty(), "{source}");
            assert!(found.iter().all(|(_, kind)| *kind == QuotationKind::Direct), "{found:?}");
        }
    }

    #[test]
    fn a_phrase_in_the_writers_sentence_is_partial() {
        for (source, phrase) in [
            ("Ana Diaz rose. She said it was “very sad”.", "“very sad”"),
            ("Ana Diaz rose. It was, she said, “cold.”", "“cold.”"),
            ("Ana Diaz rose. Asked whether it rained, she said “it did”.", "“it did”"),
        ] {
            let direct = quotations(source).into_iter().filter(|(_, kind)| *kind != QuotationKind::Reported);
            assert_eq!(direct.collect::<Vec<_>>(), [(phrase.to_owned(), QuotationKind::Partial)]);
        }
    }

    #[test]
    fn a_pronoun_is_no_quotation() {
        assert_eq!(quotations("Ana Diaz rose. She denied it."), []);
        let reported = ("that it was late".to_owned(), QuotationKind::Reported);
        assert_eq!(quotations("Ana Diaz rose. She denied that it was late."), [reported]);
    }
}
