//! Who is named in a text, and who is meant by "he", "the minister" or "Ms Diaz".
//!
//! Two passes, both in line with the length of the text: `register` finds the names and tells which are of one person;
//! `reading` follows the text sentence by sentence with those who were spoken of last, and notes who is meant by each
//! pronoun and description. What remains is looking up: [`People::resolve`].

mod apposed;
mod lexicon;
mod names;
mod nouns;
mod reading;
mod register;
mod small_words;
mod source;

#[cfg(test)]
pub(super) use reading::told;

use super::quotes::marks::Marks;
use super::words::Words;
use super::{Span, Text};
use crate::sort::sort_by_key;
use crate::table::Table;
use register::Register;
use std::ops::Range;

/// Someone named, with every mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The fullest form in the text: `Ana Diaz`.
    pub name: String,
    /// What kind of voice it is.
    pub kind: PersonKind,
    /// What they are called, place by place.
    pub mentions: Vec<Span>,
}

pub use crate::story::PersonKind;

/// What a word tells of the gender of whom it stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gender {
    /// "Mr", "he"
    Male,
    /// "Ms", "she"
    Female,
    /// Not told.
    #[default]
    Unknown,
}

impl Gender {
    /// Whether both can be of one person.
    const fn fits(self, other: Self) -> bool {
        !matches!((self, other), (Self::Male, Self::Female) | (Self::Female, Self::Male))
    }
}

/// Words that mean someone.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mention {
    tokens: Range<usize>,
    /// The first token of the titles before a name, else of the mention itself.
    start: usize,
    who: usize,
    by: By,
}

/// How someone is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Name,
    Pronoun,
    Description,
}

/// Everyone in a text, and who is meant where.
#[derive(Debug, Default)]
pub struct People {
    register: Register,
    /// Who was called what, where only one was: "mayor".
    roles: Table<String, Option<usize>>,
    /// At which token the story opens with someone without a name, and who that turns out to be.
    opening: Option<(usize, usize)>,
    /// In the order of the text.
    mentions: Vec<Mention>,
}

impl People {
    /// Reads who is in a text. `marks` tells what is quoted: a "he" within a quotation is nobody the reporter speaks of.
    #[must_use]
    pub fn of(text: &Text, words: &Words, marks: &Marks) -> Self {
        let (register, names) = Register::of(text);
        reading::read(text, words, marks, register, &names)
    }

    /// Who is meant by the words of a source ("Ms Diaz", "he", "the minister", "a spokesman for the mayor") where they
    /// stand in the text; none where that is not known. Someone without a name joins the list as the phrase that tells
    /// of them. May be called in any order.
    pub fn resolve(&mut self, text: &Text, source: Span) -> Option<usize> {
        source::resolve(self, text, source)
    }

    /// Whether "they" can stand for someone: for those, a body, or one of whom nothing tells the gender.
    #[must_use]
    pub fn is_they(&self, who: usize) -> bool {
        let entry = &self.register.entries[who];
        entry.gender == Gender::Unknown && (entry.phrase || entry.many || entry.shape == names::Shape::Body)
    }

    /// Who a clause is about: the first who is spoken of in a range of tokens and not just a place or behind a preposition;
    /// the first of all if there is no other.
    #[must_use]
    pub fn subject_in(&self, text: &Text, tokens: Range<usize>) -> Option<Range<usize>> {
        let first = self.mentions.partition_point(|it| it.start < tokens.start);
        let within = || self.mentions[first..].iter().take_while(|it| it.tokens.end <= tokens.end);
        let subject = within().find(|it| {
            let entry = &self.register.entries[it.who];
            let owner =
                it.by == By::Pronoun && matches!(text.word(it.start), "his" | "her" | "its" | "His" | "Her" | "Its");
            let behind = owner || it.start > tokens.start && small_words::is_preposition(text.word(it.start - 1));
            !behind && entry.shape != names::Shape::Place && !matches!(text.word(it.tokens.end), "'s" | "’s" | "’")
        });
        subject.or_else(|| within().next()).map(|it| it.start..it.tokens.end)
    }

    /// Those who are named in full or speak, in the order of their first mention, and for each index that
    /// [`Self::resolve`] gave its place in that list. `speakers` are the indices that are in use.
    #[must_use]
    pub fn into_list(self, text: &Text, speakers: &[usize]) -> (Vec<Person>, Vec<Option<usize>>) {
        let mut mentions: Vec<Vec<Span>> = vec![Vec::new(); self.register.entries.len()];
        for mention in self.mentions.iter().filter(|it| it.by == By::Name) {
            mentions[mention.who].push(text.span(mention.tokens.clone()));
        }
        let mut kept: Vec<bool> =
            self.register.entries.iter().zip(&mentions).map(|(it, named)| it.is_known(named.len())).collect();
        for speaker in speakers {
            kept[*speaker] = true;
        }
        let mut order: Vec<usize> = (0..kept.len()).filter(|it| kept[*it]).collect();
        sort_by_key(&mut order, |it| {
            mentions[*it].first().map_or(self.register.entries[*it].first.start, |span| span.start)
        });
        let mut places = vec![None; kept.len()];
        let mut list = Vec::with_capacity(order.len());
        for (place, who) in order.into_iter().enumerate() {
            places[who] = Some(place);
            let entry = &self.register.entries[who];
            let name = self.register.shown(who);
            let mut mentions = std::mem::take(&mut mentions[who]);
            if mentions.is_empty() {
                mentions.push(entry.first);
            }
            list.push(Person { name, kind: entry.kind, mentions });
        }
        (list, places)
    }

    /// The mention that starts at or before a token and ends behind it.
    fn mention_at(&self, token: usize) -> Option<&Mention> {
        let next = self.mentions.partition_point(|it| it.start <= token);
        self.mentions[..next].last().filter(|it| token < it.tokens.end)
    }

    /// The mention that ends with a token.
    fn mention_before(&self, end: usize) -> Option<&Mention> {
        let next = self.mentions.partition_point(|it| it.start < end);
        self.mentions[..next].last()
    }
}
