//! Statements without quotation marks: what someone says, thinks or wants in the reporter's words.

mod according;
mod around;
mod as_told;
mod asked;
mod clause;
mod complement;
mod feeling;
mod lent;
mod level;
mod nouns;
mod object;
mod passive;
mod seeming;
mod sentence;
mod subject;
mod told;

use super::marks::Marks;
use super::{Kind, Quotation};
use crate::annotate::people::People;
use crate::annotate::words::Words;
use crate::annotate::{Span, Text};
use crate::sort::sort_by_key;
use sentence::Sentence;
use std::ops::Range;
use told::Told;

/// A statement in tokens.
#[derive(Clone, Debug, PartialEq)]
struct Statement {
    /// What is said, in one or two parts.
    content: Vec<Range<usize>>,
    /// The words that tell that it is said.
    cue: Range<usize>,
    /// Who says it.
    source: Option<Range<usize>>,
    /// The rule.
    why: &'static str,
    /// How often the rule is right, content and source, in the part of the development articles that was read.
    sure: f32,
}

/// Rules surer than this tell of speech, the others of attitudes.
const SPEECH: f32 = 0.6;

/// Content in one part.
fn one(part: Range<usize>) -> Vec<Range<usize>> {
    std::iter::once(part).collect()
}

/// The longest sentence that is read as one; time stays in line with the text where nothing ends a sentence.
const LONGEST: usize = 400;

/// Adds the statements without marks to those with them.
pub(super) fn find(text: &Text, words: &Words, marks: &Marks, people: &mut People, quotes: &mut Vec<Quotation>) {
    let told = Told::of(quotes);
    for range in &text.sentences {
        for start in range.clone().step_by(LONGEST) {
            let sentence = Sentence::of(text, words, marks, start..range.end.min(start + LONGEST));
            let found = statements(&sentence, &told);
            quotes.extend(found.into_iter().filter_map(|it| quotation(&sentence, it, people)));
        }
    }
    sort_by_key(quotes, |quote| (quote.content.first().copied(), quote.cue));
}

/// Every statement of a sentence, without those within others: what Diaz said that Ott wants is said by Diaz.
fn statements(sentence: &Sentence, told: &Told) -> Vec<Statement> {
    let mut all: Vec<Statement> = according::according(sentence);
    all.extend((0..sentence.cues.len()).filter_map(|at| {
        around::around(sentence, at).or_else(|| as_told::as_told(sentence, at)).or_else(|| asked::asked(sentence, at))
    }));
    let aside = all.len();
    for at in 0..sentence.cues.len() {
        if all[..aside].iter().all(|it| it.cue != sentence.cues[at].group) {
            all.extend(
                seeming::seeming(sentence, at)
                    .or_else(|| passive::passive(sentence, at))
                    .or_else(|| complement::complement(sentence, at))
                    .or_else(|| object::object(sentence, at))
                    .or_else(|| lent::lent(sentence, at)),
            );
        }
    }
    all.extend(seeming::reportedly(sentence));
    all.extend(feeling::feelings(sentence));
    all.extend(nouns::nouns(sentence));
    let text = sentence.text;
    let known = |it: &Statement| {
        let mut parts = it.content.iter().filter_map(|part| sentence.trimmed(part.clone()));
        told.knows_cue(text.span(it.cue.clone())) || parts.any(|part| told.meets(text.span(part)))
    };
    let mut found: Vec<Statement> = Vec::new();
    for statement in all.into_iter().filter(|it| !known(it)) {
        let (cue, first) = (statement.cue.start, statement.content.first().map_or(0, |part| part.start));
        if found.iter().all(|outer| outer.content.iter().all(|part| !part.contains(&cue) && !part.contains(&first))) {
            found.push(statement);
        }
    }
    found
}

/// A statement as a quotation, mixed if some of its words are in marks.
fn quotation(sentence: &Sentence, statement: Statement, people: &mut People) -> Option<Quotation> {
    let text = sentence.text;
    let quoted = statement.content.iter().any(|tokens| tokens.clone().any(|it| sentence.marks.at(it).is_some()));
    let parts = statement.content.into_iter().filter_map(|tokens| sentence.trimmed(tokens));
    let content: Vec<Span> = parts.map(|tokens| text.span(tokens)).collect();
    if content.is_empty() {
        return None;
    }
    let source = statement.source.map(|tokens| text.span(tokens));
    Some(Quotation {
        content,
        // Marks in what a noun phrase names are scare quotes or titles, not what was said.
        kind: if quoted && statement.sure > SPEECH { Kind::Mixed } else { Kind::Indirect },
        cue: Some(text.span(statement.cue)),
        source,
        speaker: source.and_then(|source| people.resolve(text, source)),
        confidence: statement.sure,
        why: statement.why,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A statement in words: rule, source, cue and content, whose parts are joined by a stroke.
    #[derive(Debug, PartialEq)]
    pub struct Found {
        why: String,
        pub source: String,
        cue: String,
        content: String,
    }

    impl From<(&str, &str, &str, &str)> for Found {
        fn from((why, source, cue, content): (&str, &str, &str, &str)) -> Self {
            Self { why: why.into(), source: source.into(), cue: cue.into(), content: content.into() }
        }
    }

    /// The statements of a text, sentence by sentence.
    pub fn found(source: &str) -> Vec<Found> {
        let text = Text::of(source);
        let (words, marks) = (Words::of(&text), Marks::of(&text));
        let mut all = Vec::new();
        for range in &text.sentences {
            let sentence = Sentence::of(&text, &words, &marks, range.clone());
            for it in statements(&sentence, &Told::of(&[])) {
                let words = |tokens: Range<usize>| text.at(text.span(tokens)).to_owned();
                let parts = it.content.iter().filter_map(|part| sentence.trimmed(part.clone()));
                all.push(Found {
                    why: it.why.to_owned(),
                    source: it.source.map(words).unwrap_or_default(),
                    cue: words(it.cue),
                    content: parts.map(words).collect::<Vec<_>>().join(" | "),
                });
            }
        }
        all
    }
}
