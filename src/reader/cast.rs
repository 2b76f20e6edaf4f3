//! Who is heard in a story, how often, how much, where, and by which mark each voice is known.

use crate::story::{Marked, Person, PersonId, QuotationKind, Span, Story, text_of};
use std::collections::{BTreeSet, HashMap};

/// How many hues the style sheets know; past it they repeat and the initials decide.
pub const HUES: usize = 6;
/// How many underline styles the style sheets know. Five against six hues: thirty voices differ in hue or line.
pub const LINES: usize = 5;

/// Everyone in a story, told apart by whether they are heard.
#[derive(Clone, Debug, PartialEq)]
pub struct Cast {
    /// Those who speak, in the order they are first heard.
    pub voices: Vec<Voice>,
    /// Those the text names but does not quote, in the order they are first named.
    pub unheard: Vec<Person>,
    by_id: HashMap<PersonId, usize>,
}

/// Someone who is quoted.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Who.
    pub person: Person,
    /// The classes that give hue and underline style, 1-based: `hue-1 line-1`.
    pub mark: String,
    /// Every quotation, in reading order.
    pub heard: Vec<Heard>,
    /// Whole per cent of all quoted words of the story.
    pub share: usize,
}

/// One quotation, and where in the story it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// The id of its element: `p20-q1`.
    pub id: String,
    /// Direct, partial or reported.
    pub kind: QuotationKind,
    /// Where it begins: characters before it, in thousandths of the story.
    pub at: usize,
    /// How long it is, in thousandths of the story.
    pub length: usize,
}

impl Cast {
    /// Reads the cast off a story.
    #[must_use]
    pub fn of(story: &Story) -> Self {
        let total = story.blocks.iter().map(|block| characters(&block.text())).sum::<usize>().max(1);
        let mut voices: Vec<(Voice, usize)> = Vec::new();
        let mut by_id: HashMap<PersonId, usize> = HashMap::new();
        let mut named = Vec::new();
        let mut place = 0;
        for block in &story.blocks {
            let mut number = 0;
            for span in block.spans() {
                let length = characters(&text_of(std::slice::from_ref(span)));
                name_people(span, &mut named);
                if let Span::Marked(Marked::Quotation(quotation)) = span {
                    number += 1;
                    if let Some(person) = quotation.by.as_ref().and_then(|by| story.person(by)) {
                        let index = *by_id.entry(person.id.clone()).or_insert(voices.len());
                        if index == voices.len() {
                            voices.push((Voice::silent(person, index), 0));
                        }
                        voices[index].0.heard.push(Heard {
                            id: quotation_id(block.id.as_str(), number),
                            kind: quotation.kind,
                            at: place * 1000 / total,
                            length: length * 1000 / total,
                        });
                        voices[index].1 += words(&quotation.text());
                    }
                }
                place += length;
            }
        }
        let quoted = voices.iter().map(|(_, words)| words).sum::<usize>().max(1);
        let voices: Vec<Voice> = voices
            .into_iter()
            .map(|(voice, words)| Voice { share: (words * 100 + quoted / 2) / quoted, ..voice })
            .collect();
        let mut seen = BTreeSet::new();
        let unheard = named
            .into_iter()
            .filter(|id| !by_id.contains_key(*id) && seen.insert(*id))
            .filter_map(|id| story.person(id).cloned())
            .collect();
        Self { voices, unheard, by_id }
    }

    /// The voice of this person, if they are heard.
    #[must_use]
    pub fn voice(&self, id: &PersonId) -> Option<&Voice> {
        self.by_id.get(id).map(|index| &self.voices[*index])
    }
}

impl Voice {
    fn silent(person: &Person, index: usize) -> Self {
        let mark = format!("hue-{} line-{}", index % HUES + 1, index % LINES + 1);
        Self { person: person.clone(), mark, heard: Vec::new(), share: 0 }
    }
}

/// The id of the `number`th quotation (from 1) of a block.
#[must_use]
pub fn quotation_id(block: &str, number: usize) -> String {
    format!("{block}-q{number}")
}

/// Words as a reader counts them: runs between white space that hold a letter or a digit.
#[must_use]
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn characters(text: &str) -> usize {
    text.chars().count()
}

fn name_people<'a>(span: &'a Span, named: &mut Vec<&'a PersonId>) {
    match span {
        Span::Marked(Marked::Person { id, .. }) => named.push(id),
        Span::Marked(Marked::Quotation(quotation)) => {
            for inner in &quotation.content {
                name_people(inner, named);
            }
        }
        _ => {}
    }
}
