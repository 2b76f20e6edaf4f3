//! Headlines repeat what the story quotes: the words are of whoever says them below.

use super::marks::Marks;
use super::{Kind, Quotation};
use crate::annotate::{Span, Text};
use crate::story::lowercase;

/// How many stretches are looked up: a story has few headings, and time stays in line with the text.
const HEADINGS: usize = 16;

/// Attributes stretches in headings that no rule took, in a text whose other quotations are known.
pub(super) fn echo(text: &Text, marks: &Marks, quotes: &mut Vec<Quotation>) {
    let headings = marks.stretches.iter().filter(|it| in_heading(text, it.tokens.start));
    let spans: Vec<Span> = headings.take(HEADINGS).map(|it| text.span(it.tokens.clone())).collect();
    if spans.is_empty() {
        return;
    }
    let said: Vec<(String, usize)> = quotes
        .iter()
        .enumerate()
        .filter(|(_, quote)| quote.speaker.is_some())
        .flat_map(|(number, quote)| quote.content.iter().map(move |span| (letters(text.at(*span)), number)))
        .collect();
    for span in spans {
        let words = letters(text.at(span));
        let own = quotes.iter().position(|quote| quote.content.iter().any(|it| it.meets(span)));
        // Whom a cue in the headline names stays: "Minister: ‘It works’" has its own.
        if own.is_some_and(|it| quotes[it].speaker.is_some()) || words.len() < 6 {
            continue;
        }
        let Some((_, source)) = said.iter().find(|(said, number)| Some(*number) != own && said.contains(&words)) else {
            continue;
        };
        let (speaker, why, confidence) = (quotes[*source].speaker, "echo", 0.9);
        match own {
            Some(own) => quotes[own] = Quotation { speaker, why, confidence, ..quotes[own].clone() },
            None => {
                let kind = Kind::Direct;
                quotes.push(Quotation { content: vec![span], kind, cue: None, source: None, speaker, confidence, why });
            }
        }
    }
}

/// Whether a token is in a short paragraph of one sentence without a full stop.
fn in_heading(text: &Text, token: usize) -> bool {
    let paragraph = text.paragraphs[text.paragraph_of(text.sentence_of(token))].clone();
    let last = text.sentences[paragraph.end - 1].end - 1;
    let first = text.sentences[paragraph.start].start;
    // Some feeds give every headline a full stop; the first paragraph is one all the same.
    last - first < 40 && paragraph.len() == 1 && (text.word(last) != "." || paragraph.start == 0)
}

/// The letters and digits of some words, small.
fn letters(words: &str) -> String {
    lowercase(&words.chars().filter(|it| it.is_alphanumeric()).collect::<String>())
}

#[cfg(test)]
mod tests {
    use crate::annotate::annotate;

    #[test]
    fn a_headline_is_of_whoever_says_it_below() {
        let found = annotate("River was ‘like a wall’\n\nIt rained. ‘It was like a wall,’ said Ana Diaz.", None);
        assert_eq!(found.quotes[0].why, "echo");
        assert_eq!(found.quotes[0].speaker, found.quotes[1].speaker);
    }

    #[test]
    fn what_nobody_says_below_is_of_nobody() {
        let found = annotate("River was ‘like a wall’\n\nIt rained. ‘It was cold,’ said Ana Diaz.", None);
        assert_eq!(found.quotes.len(), 1);
    }
}
