//! What was said, and by whom.

mod echo;
mod indirect;
mod labels;
mod mark;
pub mod marks;
mod rules;
mod speech;
mod units;

use super::people::People;
use super::words::Words;
use super::{Person, Span, Text};
use marks::Marks;

/// Something said.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// What was said, without the cue between; several spans when it is split or runs on.
    pub content: Vec<Span>,
    /// Whether its words stand in marks.
    pub kind: Kind,
    /// The words that tell that it is said: "said", "according to".
    pub cue: Option<Span>,
    /// The words that name the speaker here: "he", "Ms Diaz".
    pub source: Option<Span>,
    /// The speaker's place among the people; none where that is not known.
    pub speaker: Option<usize>,
    /// How sure the speaker is, from 0 to 1.
    pub confidence: f32,
    /// The rule that decided.
    pub why: &'static str,
}

/// How much of what was said stands in marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All of it.
    Direct,
    /// Some of it.
    Mixed,
    /// Nothing.
    Indirect,
}

/// What is said in a text, and who is named in it.
pub(super) fn find(text: &Text) -> (Vec<Quotation>, Vec<Person>) {
    let words = Words::of(text);
    let marks = Marks::of(text);
    let mut people = People::of(text, &words, &marks);
    let page = rules::Page { text, words: &words, marks: &marks };
    let mut quotes = speech::find(text, &words, &marks, &mut people);
    echo::echo(text, &marks, &mut quotes);
    indirect::find(text, &words, &marks, &mut people, &mut quotes);
    for quote in quotes.iter_mut().filter(|it| it.kind == Kind::Mixed && it.why != "within") {
        quote.kind = kind(&page, quote);
    }
    let speakers: Vec<usize> = quotes.iter().filter_map(|quote| quote.speaker).collect();
    let (people, places) = people.into_list(text, &speakers);
    for quote in &mut quotes {
        quote.speaker = quote.speaker.and_then(|speaker| places[speaker]);
    }
    (quotes, people)
}

/// The kind of a statement with words in marks: where the marks only set off names, nothing is quoted.
fn kind(page: &rules::Page, quote: &Quotation) -> Kind {
    let stretches = quote.content.iter().flat_map(|span| {
        let tokens = page.text.token_at(span.start)..page.text.token_at(span.end);
        let first = page.marks.stretches.partition_point(|it| it.tokens.end <= tokens.start);
        let last = page.marks.stretches.partition_point(|it| it.tokens.start < tokens.end);
        first..last.max(first)
    });
    let mut stretches = stretches.peekable();
    let none = stretches.peek().is_none();
    if !none && stretches.all(|it| page.is_named(it)) { Kind::Indirect } else { quote.kind }
}
