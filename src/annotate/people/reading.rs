//! Who is meant by "she" and "the mayor": the text is read in order with those in mind who were spoken of last.

mod calling;
mod description;
mod likeliest;

use super::lexicon::{Noun, noun};
use super::names::{Name, Shape};
use super::register::Register;
use super::small_words::{is_preposition, is_saying};
use super::{By, Gender, Mention, People};
use crate::annotate::Text;
use crate::annotate::quotes::marks::Marks;
use crate::annotate::table::Table;
use crate::annotate::text::TokenKind;
use crate::annotate::words::{Kinds, Words};
use crate::sort::sort_by_key;

/// How many are kept in mind.
const KEPT: usize = 12;
/// What is left of a weight a sentence later.
const FADE: f32 = 0.5;
/// Weights: who a sentence is about, who speaks, others, and those who only own something.
const SUBJECT: f32 = 2.0;
const SPEAKER: f32 = 3.0;
const OTHER: f32 = 1.0;
const OWNER: f32 = 0.6;
/// The weight of whom the text names most, without any mention near.
const PRIOR: f32 = 0.35;
/// What whom the sentence before was about has over others where a pronoun may stand for either.
const CENTRE: f32 = 1.2;

/// Reads a text with the names it has.
///
/// It is read twice: what the first reading learns of everyone's gender and calling helps the second.
pub(super) fn read(text: &Text, words: &Words, marks: &Marks, register: Register, names: &[(Name, usize)]) -> People {
    let mut people = People { register, roles: Table::default(), mentions: Vec::new() };
    let uses = uses(names);
    if let Some((who, gender)) = hero(text, words, marks, &uses)
        && people.register.entries[who].gender == Gender::Unknown
        && people.register.entries[who].can_be_human()
    {
        people.register.entries[who].gender = gender;
    }
    let first = Reading::of(text, words, marks, people, &uses).pass(names);
    let mut people = first.people;
    for (who, (male, female)) in first.votes {
        let entry = &mut people.register.entries[who];
        if entry.gender == Gender::Unknown && !entry.phrase {
            entry.gender = match (male, female) {
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
    let mut people = Reading::of(text, words, marks, people, &uses).pass(names).people;
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
    /// How often "he" and "she" seemed to mean someone.
    votes: Table<usize, (f32, f32)>,
    /// How often each is named, as a share of who is named most.
    uses: &'t [f32],
    /// Who is named in this paragraph, and whether others are too.
    named_here: Option<usize>,
    several_here: bool,
    /// How many mentions there were when this sentence began.
    opened: usize,
    /// Who its subject is, if that is someone named.
    leads: Option<usize>,
    /// Who the sentence before it in this paragraph is about.
    led: Option<usize>,
    /// Who the paragraph before it ended with.
    above: Option<usize>,
    /// Whose the one is that this sentence is about: of "Her teacher, who saw it before she did" it is her.
    owner: Option<usize>,
    /// Whether nobody has been named in this paragraph yet.
    fresh: bool,
}

impl<'t> Reading<'t> {
    fn of(text: &'t Text, words: &'t Words, marks: &'t Marks, people: People, uses: &'t [f32]) -> Self {
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
            opened: 0,
            leads: None,
            led: None,
            above: None,
            fresh: true,
            owner: None,
        }
    }

    /// Reads the text from start to end.
    fn pass(mut self, names: &[(Name, usize)]) -> Self {
        let text = self.text;
        let mut names = names.iter().peekable();
        for (number, paragraph) in text.paragraphs.iter().enumerate() {
            let furniture = text.is_furniture(number);
            self.named_here = None;
            self.several_here = false;
            self.above = self.leads.take().or(self.led).or(self.above);
            self.led = None;
            self.fresh = true;
            for mind in &mut self.minds {
                mind.1 *= FADE;
            }
            for sentence in text.sentences[paragraph.clone()].iter().filter(|_| !furniture) {
                for mind in &mut self.minds {
                    mind.1 *= FADE;
                }
                self.opened = self.people.mentions.len();
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
        self.describe(name, who);
        self.fresh = false;
        let text = self.text;
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

    /// A word that is part of no name: a pronoun or the start of a description. Answers where to go on.
    fn word(&mut self, at: usize, limit: usize, subject: &mut bool) -> usize {
        let text = self.text;
        if text.tokens[at].kind != TokenKind::Word || self.marks.at(at).is_some() {
            return at + 1;
        }
        let word = text.word(at);
        if word.len() > 7 {
            return at + 1;
        }
        let small = word.to_ascii_lowercase();
        let who = match small.as_str() {
            "he" => self.who_said(at, Gender::Male).or_else(|| self.likeliest(Gender::Male)),
            "she" => self.who_said(at, Gender::Female).or_else(|| self.likeliest(Gender::Female)),
            "him" | "his" | "himself" => self.likeliest(Gender::Male),
            "her" | "herself" => self.likeliest(Gender::Female),
            // "The rule, it says, works": what says so was named before.
            "it" if is_saying(text.word(at + 1)) => self.likeliest_body(self.opened),
            "it" | "its" => self.likeliest_body(self.people.mentions.len()),
            "the" | "a" | "an" | "one" | "another" | "this" | "that" | "our" => {
                return self.description(at, limit, &small, subject);
            }
            _ => return at + 1,
        };
        let owner = matches!(small.as_str(), "his" | "her" | "its");
        if let Some(who) = who {
            self.people.mentions.push(Mention { tokens: at..at + 1, start: at, who, by: By::Pronoun });
            let weight = if owner { OWNER } else { self.weight(at, at + 1, *subject) };
            self.think(who, weight);
            // Where nobody else is named in the paragraph a pronoun is sure; else it is a guess.
            let sure = if self.named_here == Some(who) && !self.several_here { 1.0 } else { 0.1 };
            let votes = self.votes.entry(who).or_default();
            match small.as_str() {
                "he" | "him" | "himself" => votes.0 += sure,
                "she" | "herself" => votes.1 += sure,
                _ => {}
            }
        }
        if owner && !small.starts_with("it") {
            // "his wife", "her editor": someone else again.
            let opens = at == text.sentences[text.sentence_of(at)].start;
            let human = self.head(at + 1, limit).is_some_and(|(_, noun, many)| !many && noun != Noun::Body);
            self.owner = who.filter(|_| opens && human);
            return self.description(at, limit, &small, subject).max(at + 1);
        }
        if *subject && !owner && !small.starts_with("it") {
            self.leads = who.or(self.leads);
        }
        *subject &= owner;
        at + 1
    }

    /// "Ana Diaz, whose sister Eva died, said she": who is new and says it speaks of herself, and it tells her gender.
    fn who_said(&mut self, at: usize, gender: Gender) -> Option<usize> {
        let text = self.text;
        let verb = at.checked_sub(if text.is(at.saturating_sub(1), "that") { 2 } else { 1 })?;
        let who = self.leads.filter(|_| is_saying(text.word(verb)) && self.marks.at(verb).is_none())?;
        let entry = &mut self.people.register.entries[who];
        // Of somebody known "she" may be another: "Diaz said she had resigned".
        let opens = text.tokens[text.sentences[text.sentence_of(at)].start].span.start;
        let named = matches!(entry.shape, Shape::Person | Shape::Full);
        if !named || !entry.can_be_human() || !entry.gender.fits(gender) || entry.first.start < opens {
            return None;
        }
        entry.gender = gender;
        Some(who)
    }

    /// How much a mention brings someone to mind.
    fn weight(&self, start: usize, end: usize, subject: bool) -> f32 {
        let text = self.text;
        let before = if start > 0 { text.word(start - 1) } else { "" };
        if matches!(text.word(end), "'s" | "’s" | "’" | "'") {
            OWNER
        } else if is_saying(text.word(self.behind(end))) || is_saying(before) && text.word(end) != "that" {
            SPEAKER
        } else if subject && !is_preposition(before) {
            SUBJECT
        } else {
            OTHER
        }
    }

    /// Behind the letters and the apposition that follow a name: "Ana Diaz KC, prosecuting, told".
    fn behind(&self, end: usize) -> usize {
        let text = self.text;
        let word = text.word(end);
        let letters = word.len() > 1 && word.bytes().all(|it| it.is_ascii_uppercase());
        let comma = end + usize::from(letters);
        if text.word(comma) != "," {
            return end;
        }
        let close = (comma + 1..text.tokens.len().min(comma + 16)).find(|at| matches!(text.word(*at), "," | "." | ";"));
        close.filter(|at| text.word(*at) == ",").map_or(end, |at| at + 1)
    }

    fn think(&mut self, who: usize, weight: f32) {
        match self.minds.iter_mut().find(|mind| mind.0 == who) {
            Some(mind) => mind.1 = (mind.1 + weight).min(SPEAKER + 0.5),
            None => self.minds.push((who, weight)),
        }
        if self.minds.len() > KEPT {
            let weigh = |at: usize| self.minds[at].1 + self.prior(self.minds[at].0);
            let least = (0..self.minds.len()).min_by(|a, b| weigh(*a).total_cmp(&weigh(*b)));
            self.minds.swap_remove(least.unwrap_or(0));
        }
    }

    /// Whom the text speaks of most is never far from mind.
    fn prior(&self, who: usize) -> f32 {
        PRIOR * self.uses.get(who).copied().unwrap_or(0.0)
    }
}
