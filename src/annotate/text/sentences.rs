//! Where sentences and paragraphs end.

use super::{Token, TokenKind, tokens::TITLES};
use std::ops::Range;

/// The tokens of each sentence, and the sentences of each paragraph.
///
/// A line is a paragraph, unless the text parts its paragraphs by blank lines and so wraps the lines within.
pub(super) fn sentences(source: &str, tokens: &[Token]) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let wrapped = is_wrapped(source);
    let (mut sentences, mut paragraphs) = (Vec::new(), Vec::new());
    let (mut sentence, mut paragraph) = (0, 0);
    for at in 0..tokens.len() {
        let next = at + 1;
        let between = tokens.get(next).map(|token| &source[tokens[at].span.end..token.span.start]);
        let parted = between.is_none_or(|gap| parts(gap, wrapped));
        if parted || ends(source, tokens, at, sentence) {
            sentences.push(sentence..next);
            sentence = next;
        }
        if parted {
            paragraphs.push(paragraph..sentences.len());
            paragraph = sentences.len();
        }
    }
    (sentences, paragraphs)
}

/// Whether the lines of a text are wrapped: blank lines part paragraphs, and most lines that are not the last of theirs
/// end in the middle of a sentence and are of about one length.
fn is_wrapped(source: &str) -> bool {
    let (mut inner, mut cut) = (0, 0);
    let mut lines = source.lines().peekable();
    while let Some(line) = lines.next() {
        let more = lines.peek().is_some_and(|next| !next.trim().is_empty());
        if !more || line.trim().is_empty() {
            continue;
        }
        inner += 1;
        let length = line.chars().count();
        cut += usize::from(
            (40..=100).contains(&length) && !line.trim_end().ends_with(['.', '!', '?', '”', '"', '’', ':']),
        );
    }
    inner > 2 && cut * 3 > inner * 2
}

/// Whether the white space between two tokens ends a paragraph.
fn parts(gap: &str, wrapped: bool) -> bool {
    let lines = gap.matches(['\n', '\u{2028}', '\u{2029}']).count();
    lines > usize::from(wrapped) || !gap.contains('\n') && gap.contains('\r')
}

/// Whether a sentence ends with this token.
fn ends(source: &str, tokens: &[Token], at: usize, start: usize) -> bool {
    let word = |token: usize| &source[tokens[token].span.range()];
    let Some(next) = tokens.get(at + 1) else { return true };
    if tokens[at].span.end == next.span.start {
        return false;
    }
    // The sentence's stop may be followed by marks and brackets that belong to it.
    let mut stop = at;
    while stop > start && matches!(word(stop), "”" | "’" | "\"" | "'" | ")" | "]" | "»" | "''") {
        let touching = tokens[stop - 1].span.end == tokens[stop].span.start;
        if !touching {
            break;
        }
        stop -= 1;
    }
    let begins = next.capital
        || next.kind == TokenKind::Number
        || matches!(
            word(at + 1),
            "“" | "‘"
                | "\""
                | "'"
                | "«"
                | "„"
                | "("
                | "["
                | "—"
                | "–"
                | "-"
                | "``"
                | "…"
                | "•"
                | "$"
                | "£"
                | "€"
                | "''"
        );
    match word(stop) {
        "." | "!" | "?" | "…" => begins,
        abbreviation if abbreviation.ends_with('.') && abbreviation.len() > 1 => {
            let title = TITLES.contains(&abbreviation.trim_end_matches('.'));
            // An initial before a name: "J. Smith".
            let initial = abbreviation.chars().count() == 2;
            let speaks =
                matches!(word(at + 1), "“" | "‘" | "\"" | "«") && tokens.get(at + 2).is_some_and(|it| it.capital);
            !title && !initial && (speaks || next.capital && starts_sentence(word(at + 1)))
        }
        _ => false,
    }
}

/// Words that seldom follow an abbreviation within its sentence: "the U.S. He left".
fn starts_sentence(word: &str) -> bool {
    matches!(
        word,
        "A" | "After"
            | "Although"
            | "An"
            | "And"
            | "As"
            | "At"
            | "Before"
            | "But"
            | "By"
            | "During"
            | "For"
            | "From"
            | "He"
            | "Her"
            | "His"
            | "However"
            | "I"
            | "If"
            | "In"
            | "It"
            | "Its"
            | "Last"
            | "Later"
            | "Many"
            | "Most"
            | "Mr."
            | "Mrs."
            | "Ms."
            | "No"
            | "Now"
            | "On"
            | "One"
            | "Others"
            | "Our"
            | "She"
            | "Since"
            | "So"
            | "Some"
            | "That"
            | "The"
            | "Their"
            | "Then"
            | "There"
            | "These"
            | "They"
            | "This"
            | "Those"
            | "To"
            | "Two"
            | "We"
            | "What"
            | "When"
            | "While"
            | "With"
            | "You"
            | "Asked"
            | "Another"
            | "Under"
            | "Though"
            | "Not"
            | "How"
            | "Who"
            | "Why"
            | "Where"
            | "Even"
            | "According"
    )
}

#[cfg(test)]
mod tests {
    use crate::annotate::Text;

    fn sentences(text: &str) -> Vec<&str> {
        let text = Text::of(text);
        text.sentences.iter().map(|it| text.at(text.span(it.clone()))).collect()
    }

    #[test]
    fn a_sentence_may_open_with_two_apostrophes() {
        assert_eq!(sentences("It rained. ''Go home,'' he said."), ["It rained.", "''Go home,'' he said."]);
    }

    #[test]
    fn a_sentence_ends_with_its_stop_and_the_marks_after_it() {
        assert_eq!(sentences("“Go home.” He went. Did she?  Yes!"), ["“Go home.”", "He went.", "Did she?", "Yes!"]);
    }

    #[test]
    fn what_is_said_after_a_question_mark_goes_on() {
        assert_eq!(sentences("“Why?” she asked. Nobody knew."), ["“Why?” she asked.", "Nobody knew."]);
    }

    #[test]
    fn titles_and_initials_end_nothing() {
        assert_eq!(
            sentences("Gov. J. Ott met Ms. Diaz in the U.S. Senate."),
            ["Gov. J. Ott met Ms. Diaz in the U.S. Senate."]
        );
    }

    #[test]
    fn an_abbreviation_may_end_a_sentence() {
        assert_eq!(
            sentences("He left the U.S. She came at 5 p.m. The bus was late."),
            ["He left the U.S.", "She came at 5 p.m.", "The bus was late."]
        );
    }

    #[test]
    fn speech_after_an_abbreviation_begins_a_sentence() {
        assert_eq!(
            sentences("It opens at 6 a.m. “I sleep then,” he said."),
            ["It opens at 6 a.m.", "“I sleep then,” he said."]
        );
    }

    #[test]
    fn a_line_is_a_paragraph() {
        let text = Text::of("A headline without a stop\nBy Ann Ott\nThe text. Its end.");
        assert_eq!(text.paragraphs, [0..1, 1..2, 2..4]);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let line = "one line of words that goes on to the edge of the page and is\n";
        let source = format!("{}\n{}", line.repeat(4), line.repeat(4));
        let text = Text::of(&source);
        assert_eq!(text.paragraphs.len(), 2);
    }
}
