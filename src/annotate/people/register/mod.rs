//! Everyone once: which names are of one person, and what that person is called.

mod bearer;
mod entry;
mod form;

use super::names::{Name, Reader, Shape, dateline, is_title_case};
use super::{Gender, PersonKind};
use crate::annotate::text::on_one_line;
use crate::annotate::{Span, Text};
use crate::story::lowercase;
use crate::table::Table;
use entry::{Entry, kind};
use form::{shown, words};

/// Everyone in a text.
#[derive(Debug, Default)]
pub(super) struct Register {
    pub entries: Vec<Entry>,
    by_word: Table<String, Vec<usize>>,
    by_initials: Table<String, usize>,
    by_phrase: Table<String, usize>,
}

/// How many bearers of a word are looked at: enough for any family, and few enough for any text.
const BEARERS: usize = 12;

impl Register {
    /// Registers every name in a text; the names come in order, each with who bears it.
    pub(super) fn of(text: &Text) -> (Self, Vec<(Name, usize)>) {
        let reader = Reader::new(text);
        let mut register = Self::default();
        let mut names: Vec<(Name, Option<usize>)> = Vec::new();
        for (number, paragraph) in text.paragraphs.iter().enumerate() {
            let tokens = text.sentences[paragraph.start].start..text.sentences[paragraph.end - 1].end;
            // In a headline every word may be capitalised: only names that stand elsewhere too are names there.
            let headline = paragraph.len() == 1 && is_title_case(text, tokens.clone());
            let furniture = text.is_furniture(number);
            let dateline = dateline(text, tokens.clone());
            for sentence in &text.sentences[paragraph.clone()] {
                for name in reader.names(sentence.clone()) {
                    if furniture || name.tokens.start < dateline {
                        continue;
                    }
                    let who = (!headline).then(|| register.enter(text, &name));
                    names.push((name, who));
                }
            }
        }
        register.settle_places(text, &names);
        let known = names.into_iter().filter_map(|(name, who)| {
            let who = who.or_else(|| register.find(text, &name))?;
            Some((name, who))
        });
        let names = known.collect();
        (register, names)
    }

    /// What is mostly found behind "in", "at" or "from" is a place.
    fn settle_places(&mut self, text: &Text, names: &[(Name, Option<usize>)]) {
        let mut counts = vec![(0, 0); self.entries.len()];
        for (name, who) in names {
            let Some(who) = who else { continue };
            let before = name.titles.start.checked_sub(1).map_or("", |at| text.word(at));
            let placed = matches!(
                before,
                "in" | "at"
                    | "near"
                    | "across"
                    | "outside"
                    | "to"
                    | "from"
                    | "In"
                    | "At"
                    | "From"
                    | "Near"
                    | "into"
                    | "off"
                    | "around"
            );
            counts[*who].0 += usize::from(placed && name.titles.is_empty());
            counts[*who].1 += 1;
        }
        for (entry, (placed, all)) in self.entries.iter_mut().zip(counts) {
            if matches!(entry.shape, Shape::Full | Shape::Bare) && entry.gender == Gender::Unknown && placed * 2 > all {
                entry.shape = Shape::Place;
                entry.kind = kind(Shape::Place);
            }
        }
    }

    /// Who bears a name; someone new if nobody does yet.
    pub(super) fn enter(&mut self, text: &Text, name: &Name) -> usize {
        let words = words(text, name);
        let who = self.find_words(text, name, &words).unwrap_or_else(|| {
            let first = text.span(name.tokens.clone());
            self.entries.push(Entry::new(shown(text, name), kind(name.shape), name.gender, name.shape, first));
            self.entries.len() - 1
        });
        self.learn(text, who, name, words);
        who
    }

    /// Who bears a name, if anybody does.
    pub(super) fn find(&self, text: &Text, name: &Name) -> Option<usize> {
        self.find_words(text, name, &words(text, name))
    }

    /// Keeps what a name tells of its bearer.
    fn learn(&mut self, text: &Text, who: usize, name: &Name, words: Vec<String>) {
        let entry = &mut self.entries[who];
        entry.uses += 1;
        entry.last = name.tokens.start;
        // "James" tells nothing of Hannah James, and her given name more than it.
        let surname = words.len() == 1 && entry.words.len() > 1 && entry.words[0] != words[0] && name.titles.is_empty();
        let fuller = entry.words.len() == 1 && entry.shape == Shape::Bare && words.len() > 1;
        if entry.gender == Gender::Unknown && !surname || fuller && name.gender != Gender::Unknown {
            entry.gender = name.gender;
        }
        if name.shape == Shape::Person && entry.shape != Shape::Body
            || entry.shape == Shape::Bare && name.shape != Shape::Bare
        {
            entry.shape = name.shape;
            entry.kind = kind(name.shape);
        }
        if words.len() > entry.words.len() {
            // "Ana Lind was born": what she was called before is not what she is called.
            let born = text.is(name.tokens.end, "was") && text.is(name.tokens.end + 1, "born");
            if !born || entry.words.len() < 2 || entry.words.last() == words.last() {
                entry.name = shown(text, name);
            }
            for word in words.iter().filter(|word| !entry.words.contains(word)) {
                let bearers = self.by_word.entry(word.clone()).or_default();
                if bearers.len() == BEARERS {
                    bearers.remove(0);
                }
                bearers.push(who);
            }
            entry.words = words;
            entry.doubled = name.tokens.len() > 2 && matches!(text.word(name.tokens.end - 2), "-" | "‑" | "‐");
        }
        self.learn_initials(text, who, name);
    }

    /// "Carrow Vale Water Authority (CVWA)", or its initials alone.
    fn learn_initials(&mut self, text: &Text, who: usize, name: &Name) {
        let end = name.tokens.end;
        let bracketed = text.word(end) == "(" && text.word(end + 2) == ")";
        let word = text.word(end + 1);
        if bracketed && word.len() > 1 && word.chars().all(char::is_uppercase) {
            self.by_initials.insert(word.to_owned(), who);
        } else if name.shape == Shape::Body && name.tokens.len() > 2 {
            let capitals = name.tokens.clone().filter(|at| text.tokens[*at].capital);
            let initials: String = capitals.filter_map(|at| text.word(at).chars().next()).collect();
            self.by_initials.entry(initials).or_insert(who);
        }
    }

    /// Someone who has no name here, as the phrase that tells of them.
    pub(super) fn enter_phrase(
        &mut self,
        phrase: &str,
        span: Span,
        kind: PersonKind,
        gender: Gender,
        many: bool,
    ) -> usize {
        let name = on_one_line(phrase);
        let key = fold_phrase(&name);
        if let Some(who) = self.by_phrase.get(&key) {
            return *who;
        }
        self.by_phrase.insert(key, self.entries.len());
        let entry = Entry::new(name, kind, gender, Shape::Bare, span);
        self.entries.push(Entry { phrase: true, many, ..entry });
        self.entries.len() - 1
    }

    /// A fuller phrase for someone without a name: "A person familiar with the matter".
    pub(super) fn tell_more(&mut self, who: usize, phrase: &str) {
        let name = on_one_line(phrase);
        self.by_phrase.insert(fold_phrase(&name), who);
        self.entries[who].name = name;
    }

    /// What someone is called in a list: a couple of whom only the surname is known keep their titles.
    pub(super) fn shown(&self, who: usize) -> String {
        let entry = &self.entries[who];
        let [surname] = &entry.words[..] else { return entry.name.clone() };
        let shared = self.by_word.get(surname).is_some_and(|bearers| bearers.iter().any(|it| *it != who));
        let title = match entry.gender {
            Gender::Male if shared && entry.shape == Shape::Person => "Mr ",
            Gender::Female if shared && entry.shape == Shape::Person => "Ms ",
            _ => "",
        };
        format!("{title}{}", entry.name)
    }

    /// A body that has a word in its name, the last that was registered: "the authority".
    pub(super) fn body_with(&self, word: &str) -> Option<usize> {
        self.by_word
            .get(word)?
            .iter()
            .rev()
            .copied()
            .find(|who| self.entries[*who].shape == Shape::Body && self.entries[*who].words.len() > 1)
    }
}

fn fold_phrase(name: &str) -> String {
    let folded = lowercase(name);
    for article in ["the ", "a ", "an ", "one "] {
        if let Some(rest) = folded.strip_prefix(article) {
            return rest.to_owned();
        }
    }
    folded
}
