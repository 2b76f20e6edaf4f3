//! Who is meant by "she" and "the mayor": the text is read in order with those in mind who were spoken of last.

mod barred;
mod calling;
mod description;
mod foretold;
mod late;
mod likeliest;
mod pronoun;
mod salience;
#[cfg(test)]
pub(in crate::annotate) mod told;
mod unnamed;

use super::names::{Name, Shape};
use super::nouns::noun;
use super::register::Register;
use super::{By, Gender, Mention, People};
use crate::annotate::Text;
use crate::annotate::quotes::marks::Marks;
use crate::annotate::words::{Kinds, Words};
use crate::sort::sort_by_key;
use crate::table::Table;
use salience::{FADE, OWNER, SUBJECT};
use std::ops::Range;

/// Reads a text with the names it has.
///
/// It is read twice: what the first reading learns of everyone's gender and calling helps the second.
pub(super) fn read(text: &Text, words: &Words, marks: &Marks, register: Register, names: &[(Name, usize)]) -> People {
    let mut people = People { register, roles: Table::default(), opening: None, mentions: Vec::new() };
    let uses = uses(names);
    if let Some((who, gender)) = hero(text, words, marks, &uses)
        && people.register.entries[who].gender == Gender::Unknown
        && people.register.entries[who].can_be_human()
    {
        people.register.entries[who].gender = gender;
    }
    let first = Reading::of(text, words, marks, people, &uses, names).pass();
    let mut people = first.people;
    for (who, (male, female, neither)) in first.votes {
        let entry = &mut people.register.entries[who];
        if entry.gender == Gender::Unknown && !entry.phrase {
            entry.gender = match (male, female) {
                _ if neither > male + female && entry.shape != Shape::Person => Gender::Unknown,
                _ if male > 0.0 && male >= 2.0 * female => Gender::Male,
                _ if female > 0.0 && female >= 2.0 * male => Gender::Female,
                _ if entry.name.split(' ').next().is_some_and(|it| entry.shape == Shape::Full && it.ends_with('a')) => {
                    Gender::Female
                }
                _ => Gender::Unknown,
            };
        }
    }
    people.mentions.clear();
    let mut people = Reading::of(text, words, marks, people, &uses, names).pass().people;
    // A description may reach over the start of a name.
    sort_by_key(&mut people.mentions, |it| it.start);
    people
}

/// How often each is named, as a share of who is named most; nothing for those who are named once.
fn uses(names: &[(Name, usize)]) -> Vec<f32> {
    let size = names.iter().map(|(_, who)| who + 1).max().unwrap_or(0);
    let mut counts = vec![0.0f32; size];
    for (_, who) in names {
        counts[*who] += 1.0;
    }
    let most = counts.iter().copied().fold(1.0, f32::max);
    let second = counts.iter().copied().filter(|it| *it < most).fold(1.0, f32::max);
    let alone = counts.iter().filter(|it| **it >= most).count() == 1;
    // A life or a portrait is of one, whoever else comes up.
    let hero = if alone && most >= 2.0 * second && most > 2.0 { 3.0 } else { 1.0 };
    let share = |count: &f32| if *count >= most { hero } else { count / most };
    counts.iter().map(|count| if *count > 1.0 { share(count) } else { 0.0 }).collect()
}

/// Whom a portrait is of, and the gender that nearly all of its pronouns have.
fn hero(text: &Text, words: &Words, marks: &Marks, uses: &[f32]) -> Option<(usize, Gender)> {
    let who = uses.iter().position(|share| *share >= 1.0)?;
    let (mut male, mut female) = (0, 0);
    for at in 0..text.tokens.len() {
        match text.word(at) {
            "he" | "He" if words.is(at, Kinds::SUBJECT) && marks.at(at).is_none() => male += 1,
            "she" | "She" if words.is(at, Kinds::SUBJECT) && marks.at(at).is_none() => female += 1,
            _ => {}
        }
    }
    match () {
        () if male > 3 && male > 2 * female => Some((who, Gender::Male)),
        () if female > 3 && female > 2 * male => Some((who, Gender::Female)),
        () => None,
    }
}

struct Reading<'t> {
    text: &'t Text<'t>,
    words: &'t Words,
    marks: &'t Marks,
    people: People,
    /// Who was called what: "mayor", "72" for an age.
    roles: Table<String, usize>,
    /// Who is in mind, and how much.
    minds: Vec<(usize, f32)>,
    /// How often "he", "she" and "it" seemed to mean someone.
    votes: Table<usize, (f32, f32, f32)>,
    /// How often each is named, as a share of who is named most.
    uses: &'t [f32],
    /// Who is named in this paragraph, and whether others are too.
    named_here: Option<usize>,
    several_here: bool,
    /// Every name of the text, with who bears it.
    names: &'t [(Name, usize)],
    /// Who opens the story without a name, where, and what they are called: "A baker".
    opening: Option<(usize, usize, String)>,
    /// Whom the pronoun at hand cannot mean.
    barred: Vec<usize>,
    /// Whom "he" and "she" meant last.
    he: Option<usize>,
    she: Option<usize>,
    /// How many mentions there were when this sentence began.
    opened: usize,
    /// Who its subject is, if that is someone named.
    leads: Option<usize>,
    /// Who the sentence before it in this paragraph is about.
    led: Option<usize>,
    /// Who the sentences so far were about.
    above: Vec<usize>,
    /// The mentions of the sentence before.
    before: Range<usize>,
    /// Whose the one is that this sentence is about: of "Her teacher, who saw it before she did" it is her.
    owner: Option<usize>,
    /// Whether nobody has been named in this paragraph yet.
    fresh: bool,
}

impl<'t> Reading<'t> {
    fn of(
        text: &'t Text,
        words: &'t Words,
        marks: &'t Marks,
        people: People,
        uses: &'t [f32],
        names: &'t [(Name, usize)],
    ) -> Self {
        Self {
            text,
            words,
            marks,
            people,
            roles: Table::default(),
            minds: Vec::new(),
            votes: Table::default(),
            uses,
            named_here: None,
            several_here: false,
            names,
            opening: None,
            barred: Vec::new(),
            he: None,
            she: None,
            opened: 0,
            leads: None,
            led: None,
            above: Vec::new(),
            before: 0..0,
            fresh: true,
            owner: None,
        }
    }

    /// Reads the text from start to end.
    fn pass(mut self) -> Self {
        let text = self.text;
        let mut names = self.names.iter().peekable();
        for (number, paragraph) in text.paragraphs.iter().enumerate() {
            let furniture = text.is_furniture(number);
            self.named_here = None;
            self.several_here = false;
            self.above.extend(self.leads.take());
            self.led = None;
            self.fresh = true;
            for mind in &mut self.minds {
                mind.1 *= FADE;
            }
            for sentence in text.sentences[paragraph.clone()].iter().filter(|_| !furniture) {
                for mind in &mut self.minds {
                    mind.1 *= FADE;
                }
                let now = self.people.mentions.len();
                // No more than a sentence of a newspaper has: time stays in line with the text.
                self.before = self.opened.max(now.saturating_sub(32))..now;
                self.opened = now;
                self.above.extend(self.leads);
                self.led = self.leads.take().or(self.led);
                self.owner = None;
                let mut at = sentence.start;
                let mut subject = true;
                while at < sentence.end {
                    if let Some((name, who)) = names.next_if(|(name, _)| name.titles.start <= at) {
                        at = name.tokens.end.max(at + 1);
                        subject &= self.named(name, *who, subject);
                        // "Diaz’s lawyer"
                        let owns = at < sentence.end && matches!(text.word(at), "'s" | "’s" | "'" | "’");
                        if owns && self.marks.at(at).is_none() {
                            at = self.description(at, sentence.end, "'s", &mut subject);
                        }
                    } else {
                        // "Before he was led away, Ott spoke": whom the main clause is about the sentence is about.
                        subject |= text.word(at) == "," && self.words.is(sentence.start, Kinds::SUBORDINATOR);
                        at = self.word(at, sentence.end, &mut subject);
                    }
                }
            }
        }
        self
    }

    /// A name; answers whether the subject of the sentence is still to come.
    fn named(&mut self, name: &Name, who: usize, subject: bool) -> bool {
        let (start, end) = (name.titles.start, name.tokens.end);
        self.people.mentions.push(Mention { tokens: name.tokens.clone(), start, who, by: By::Name });
        if self.marks.at(start).is_some() {
            return subject;
        }
        let text = self.text;
        self.describe(name, who);
        // Named anew: what a pronoun before meant was a guess.
        self.he = self.he.filter(|it| *it != who);
        self.she = self.she.filter(|it| *it != who);
        self.fresh = false;
        let compound = end < text.tokens.len()
            && !text.tokens[end].capital
            && noun(text.word(end)).is_some()
            && text.tokens[end].span.start == text.tokens[end - 1].span.end + 1;
        // "Town coach Dave Ott": the name of the town is no subject.
        if compound && self.words.verb(end).is_none() {
            self.think(who, OWNER);
            return subject;
        }
        let weight = self.weight(start, end, subject);
        if weight > OWNER && self.people.register.entries[who].can_be_human() {
            self.several_here |= self.named_here.is_some_and(|it| it != who);
            self.named_here = Some(who);
        }
        self.think(who, weight);
        if subject && weight >= SUBJECT {
            self.leads = Some(who);
        }
        subject && weight < SUBJECT
    }
}
