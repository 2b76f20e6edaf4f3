//! Direct and mixed quotations: every stretch in marks is attributed by the first rule that fits, in the order of the
//! text, and what no rule takes is no speech: scare quotes, titles, nicknames.

mod attribution;
mod pure;
mod sentence;

use super::Quotation;
use super::labels::{Label, labels};
use super::marks::Marks;
use super::rules::Page;
use super::units::units;
use crate::annotate::people::People;
use crate::annotate::words::Words;
use crate::annotate::{Span, Text};
use std::ops::Range;

/// The quotations that stand in marks or behind labels; their speakers count as [`People::resolve`] does.
pub(super) fn find(text: &Text, words: &Words, marks: &Marks, people: &mut People) -> Vec<Quotation> {
    let units = units(text, words, marks);
    let labels = labels(text);
    let mut speech = Speech {
        page: Page { text, words, marks },
        people,
        found: Vec::new(),
        last: None,
        other: None,
        waiting: Vec::new(),
        base: None,
        reached: None,
    };
    let mut labels = labels.into_iter().peekable();
    let mut labelled: Option<Label> = None;
    for (number, unit) in units.iter().enumerate() {
        if unit.opens {
            let next = labels.next_if(|it| it.paragraph == unit.paragraph);
            if let Some(label) = &next {
                speech.label(label);
                labelled = next;
            } else if labels.peek().is_some() && labelled.is_some() {
                // Between two labels everything is said.
                speech.more(paragraph(text, unit.paragraph));
            } else {
                labelled = None;
            }
        }
        if labelled.is_none() && !unit.stretches.is_empty() && !text.is_furniture(unit.paragraph) {
            speech.unit(&units, number);
        }
    }
    speech.found
}

fn paragraph(text: &Text, number: usize) -> Range<usize> {
    let sentences = text.paragraphs[number].clone();
    text.sentences[sentences.start].start..text.sentences[sentences.end - 1].end
}

struct Speech<'a, 'p> {
    page: Page<'a>,
    people: &'p mut People,
    found: Vec<Quotation>,
    /// The quotation that was found last and the unit it ends in.
    last: Option<usize>,
    /// Who spoke before whoever spoke last.
    other: Option<usize>,
    /// Whole sentences in marks whose cue is still to come.
    waiting: Vec<Range<usize>>,
    /// The quotation that more may follow after the end of its unit.
    base: Option<usize>,
    /// The unit that the last quotation reaches the end of.
    reached: Option<usize>,
}

impl Speech<'_, '_> {
    /// More of what was found last.
    fn more(&mut self, tokens: Range<usize>) {
        let span = self.span(tokens);
        if let Some(base) = self.base {
            self.found[base].content.push(span);
        }
    }

    fn span(&self, tokens: Range<usize>) -> Span {
        self.page.text.span(tokens)
    }
}

#[cfg(test)]
mod tests {
    use crate::annotate::{Kind, annotate};

    /// Kind, rule and content of each quotation with marks.
    fn found(source: &str) -> Vec<(Kind, &'static str, String)> {
        let quotes = annotate(source, None).quotes;
        let quoted = quotes.into_iter().filter(|it| it.kind != Kind::Indirect);
        let content = |spans: &[crate::annotate::Span]| {
            spans.iter().map(|it| &source[it.range()]).collect::<Vec<_>>().join(" … ")
        };
        quoted.map(|it| (it.kind, it.why, content(&it.content))).collect()
    }

    fn direct(why: &'static str, content: &str) -> Vec<(Kind, &'static str, String)> {
        vec![(Kind::Direct, why, content.to_owned())]
    }

    #[test]
    fn a_cue_between_parts_no_quotation() {
        assert_eq!(found("“It works,” Ana Diaz said, “and well.”"), direct("cue-after", "“It works,” … “and well.”"));
        assert_eq!(
            found("“It works,” said Ana Diaz. “It is well.”"),
            direct("inverted", "“It works,” … “It is well.”")
        );
    }

    #[test]
    fn a_cue_before_leads_to_all_of_it() {
        assert_eq!(found("Ana Diaz said: “It works.”"), direct("colon", "“It works.”"));
        assert_eq!(found("Ana Diaz told reporters, “It works.”"), direct("cue-before", "“It works.”"));
        assert_eq!(found("“It works,” Ana Diaz wrote on X."), direct("cue-after", "“It works,”"));
    }

    #[test]
    fn a_statement_with_words_in_marks_is_mixed_and_whole() {
        let whole = "that the plan was “a joke” for the town";
        assert_eq!(
            found("Ana Diaz said that the plan was “a joke” for the town."),
            [(Kind::Mixed, "within", whole.into())]
        );
        let before = "The plan was “a joke,”";
        assert_eq!(found("The plan was “a joke,” Ana Diaz said."), [(Kind::Mixed, "cue-after", before.into())]);
    }

    #[test]
    fn paragraphs_in_marks_go_on() {
        let text = "“It works,” Ana Diaz said. “It is well.\n\n“It is done.”\n\n“It is over.”";
        assert_eq!(found(text), direct("cue-after", "“It works,” … “It is well. … “It is done.” … “It is over.”"));
    }

    #[test]
    fn names_and_scare_quotes_are_not_said() {
        assert_eq!(found("The village, known as “the Pit”, was sold."), []);
        assert_eq!(found("He bought a “house” by the sea."), []);
        assert_eq!(found("On “The Hour,” Ana Diaz said that it works."), []);
    }

    #[test]
    fn a_line_with_a_name_signs_what_stands_above() {
        assert_eq!(found("It rained.\n\n“It works.”\n\n— Ana Diaz"), direct("signature", "“It works.”"));
    }

    #[test]
    fn labels_need_no_marks() {
        let text = "The Lamp: Is it true?\n\nAna Diaz: It is.\n\nThe Lamp: And now?\n\nDiaz: We wait.";
        let whys: Vec<_> = found(text).into_iter().map(|(_, why, content)| (why, content)).collect();
        assert_eq!(whys[1], ("label", "It is.".to_owned()));
        assert_eq!(whys.len(), 4);
    }

    #[test]
    fn what_else_happened_is_no_cue() {
        let text = "Ana Diaz called it “a bad joke,” hours after Eva Lund said she would go.";
        assert_eq!(found(text).first().map(|it| it.1), Some("within"));
    }

    #[test]
    fn what_is_done_next_is_no_part_of_it() {
        let said = |source| found(source).into_iter().map(|it| it.2).collect::<Vec<_>>();
        assert_eq!(said("Ana Diaz called the plan “a joke” and ranked it last."), ["the plan “a joke”"]);
        assert_eq!(said("Ana Diaz said he was “odd” in his words, which hurt many."), ["he was “odd” in his words"]);
    }

    #[test]
    fn a_clause_before_needs_no_cue_from_the_next() {
        let text = "Ana Diaz called the plan “odd and bad,” and Bo Ott said so.";
        assert_eq!(found(text).first().map(|it| it.1), Some("within"));
        let text = "The club called it “a joke.” The Orle Fund, which pays for it, said in May that it was “sad.”";
        assert_eq!(found(text).len(), 2);
    }

    #[test]
    fn a_recording_has_it_from_somebody() {
        let text = "According to a recording, the clerk told her that it was “a joke”.";
        assert_eq!(found(text).first().map(|it| it.1), Some("within"));
    }

    /// Who says each quotation.
    fn speakers(source: &str) -> Vec<String> {
        let found = annotate(source, None);
        let name = |who: Option<usize>| who.map_or(String::new(), |who| found.people[who].name.clone());
        found.quotes.iter().map(|it| name(it.speaker)).collect()
    }

    #[test]
    fn the_question_after_an_answer_is_of_who_asked() {
        let text = "“Did it fall?” Eva Lund asked.\n\n“No,” Bo Ott replied.\n\n“Not at all?”\n\n“No.”";
        assert_eq!(speakers(text), ["Eva Lund", "Bo Ott", "Eva Lund", "Bo Ott"]);
    }

    #[test]
    fn what_a_story_opens_with_is_said_by_whom_it_goes_on_to_tell_of() {
        assert_eq!(speakers("“It was cold.”\n\nAna Diaz is in her kitchen."), ["Ana Diaz"]);
    }
}
