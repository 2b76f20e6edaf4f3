//! Sentences as the reporter's own: a quotation within one never ends it.

use super::marks::Marks;
use crate::annotate::Text;
use crate::annotate::phrases;
use crate::annotate::words::{Kinds, Words};
use std::ops::Range;

/// A sentence of the reporter's with the quotations in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The numbers of its stretches.
    pub stretches: Range<usize>,
    /// The paragraph it is in.
    pub paragraph: usize,
    /// Whether it opens its paragraph.
    pub opens: bool,
}

impl Unit {
    /// Whether nothing but quotations and signs is in it.
    pub(super) fn is_pure(&self, text: &Text, marks: &Marks) -> bool {
        use crate::annotate::text::TokenKind::{Number, Word};
        // "But “it works.”" adds nothing that is not in marks.
        let joins = |at: usize| at == self.tokens.start && matches!(text.word(at), "But" | "And" | "So" | "Yet");
        let outside = |at: usize| marks.at(at).is_none() && matches!(text.tokens[at].kind, Word | Number) && !joins(at);
        !self.stretches.is_empty() && !self.tokens.clone().any(outside)
    }
}

/// The units of a text, in order.
pub(super) fn units(text: &Text, words: &Words, marks: &Marks) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut stretch = 0;
    for (number, paragraph) in text.paragraphs.iter().enumerate() {
        let mut opens = true;
        for sentence in &text.sentences[paragraph.clone()] {
            let joined = !opens && joins(text, words, marks, sentence.start);
            match units.last_mut().filter(|_| joined) {
                Some(unit) => unit.tokens.end = sentence.end,
                None => {
                    let (tokens, stretches) = (sentence.clone(), stretch..stretch);
                    units.push(Unit { tokens, stretches, paragraph: number, opens });
                }
            }
            if let Some(unit) = units.last_mut() {
                while marks.stretches.get(stretch).is_some_and(|it| it.tokens.start < unit.tokens.end) {
                    stretch += 1;
                }
                unit.stretches.end = stretch;
            }
            opens = false;
        }
    }
    units
}

/// Whether a sentence that starts at a token is more of the one before: within a quotation, or the cue of one that ends
/// with its own stop: “Is it?” Ms Diaz asked.
fn joins(text: &Text, words: &Words, marks: &Marks, start: usize) -> bool {
    let Some(before) = marks.at(start - 1) else { return false };
    if marks.at(start) == Some(before) {
        return true;
    }
    if marks.at(start).is_some() || words.is(start, Kinds::PREPOSITION.or(Kinds::SUBORDINATOR)) {
        return false;
    }
    // "She called it “a joke.” Ott said": a quotation that its own sentence leads to and that has its stop needs no cue.
    let quoted = &marks.stretches[before].tokens;
    let led_to = text.sentences[text.sentence_of(quoted.start)].start < quoted.start;
    if led_to && text.word(start.saturating_sub(2)) == "." {
        return false;
    }
    let end = text.sentences[text.sentence_of(start)].end;
    let spoken = (start + 1..end.min(start + 16)).find(|at| super::rules::speaks(text, words, *at));
    spoken.is_some_and(|verb| {
        let aside = Kinds::PREPOSITION.or(Kinds::DAY).or(Kinds::ADVERB);
        let closes = verb + 1 >= end || matches!(text.word(verb + 1), "." | ",") || words.is(verb + 1, aside);
        let clause = Kinds::SUBJECT.or(Kinds::RELATIVE).or(Kinds::QUESTION);
        let closes = closes || text.is(verb, "asked") && !(verb + 1..end.min(verb + 8)).any(|at| words.is(at, clause));
        closes && phrases::before(text, words, start, verb).is_some_and(|it| it.whole.start == start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Vec<&str> {
        let text = Text::of(source);
        let words = Words::of(&text);
        units(&text, &words, &Marks::of(&text)).into_iter().map(|it| &source[text.span(it.tokens).range()]).collect()
    }

    #[test]
    fn a_quotation_ends_no_sentence() {
        assert_eq!(read("“It rains. It pours,” she said. She left."), ["“It rains. It pours,” she said.", "She left."]);
    }

    #[test]
    fn a_question_belongs_to_its_cue() {
        assert_eq!(read("“Is it?” Ms Diaz asked. She left."), ["“Is it?” Ms Diaz asked.", "She left."]);
        assert_eq!(read("“Is it?” Ms Diaz left."), ["“Is it?”", "Ms Diaz left."]);
    }
}
