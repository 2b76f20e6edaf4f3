//! Everyone once: which names are of one person, and what that person is called.

use super::lexicon::{Sort, sort};
use super::names::{Name, Reader, Shape};
use super::{Gender, PersonKind};
use crate::annotate::table::Table;
use crate::annotate::text::{TokenKind, on_one_line};
use crate::annotate::{Span, Text};

/// Someone, by name or by the phrase that tells of them.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The fullest form.
    pub name: String,
    pub kind: PersonKind,
    pub gender: Gender,
    pub shape: Shape,
    /// Whether it is a phrase: "a spokesman".
    pub phrase: bool,
    /// Whether it is many: "residents".
    pub many: bool,
    /// Whether the surname is a double one.
    pub doubled: bool,
    /// The token of its last mention.
    pub last: usize,
    /// How often it is named.
    pub uses: usize,
    /// Where it is first spoken of.
    pub first: Span,
    /// The words of the name in small letters, without particles and signs.
    words: Vec<String>,
}

impl Entry {
    /// One person, by a name of which nothing has been learned yet.
    fn new(name: String, kind: PersonKind, gender: Gender, shape: Shape, first: Span) -> Self {
        let words = Vec::new();
        Self { name, kind, gender, shape, phrase: false, many: false, doubled: false, last: 0, uses: 0, first, words }
    }

    /// Whether it is surely someone and not just a capitalised word.
    pub(super) fn is_known(&self, mentions: usize) -> bool {
        !self.phrase && (self.shape == Shape::Person || self.shape == Shape::Full && mentions > 1)
    }

    /// Whether "he" or "she" can stand for it.
    pub(super) fn can_be_human(&self) -> bool {
        match self.shape {
            Shape::Person | Shape::Full | Shape::Bare => self.kind != PersonKind::Organisation && !self.many,
            Shape::Body | Shape::Place => false,
        }
    }
}

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
            for sentence in &text.sentences[paragraph.clone()] {
                for name in reader.names(sentence.clone()) {
                    if furniture {
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

    fn find_words(&self, text: &Text, name: &Name, words: &[String]) -> Option<usize> {
        if name.tokens.len() == 1
            && let Some(who) = self.by_initials.get(&text.word(name.tokens.start).replace('.', ""))
        {
            return Some(*who);
        }
        let first = words.first()?;
        let last = words.last()?;
        let the = name.titles.start > 0 && text.is(name.titles.start - 1, "the");
        let bearers = |word: &String| self.by_word.get(word).into_iter().flatten().rev().copied();
        let mut candidates: Vec<usize> = bearers(last).chain(bearers(first)).collect();
        candidates.dedup();
        let fit = |who: &usize| self.entries[*who].gender.fits(name.gender);
        let same = candidates.iter().copied().filter(fit).find(|who| self.entries[*who].words == words);
        // A surname alone is of whoever is named in this paragraph, else of whoever is named most: a father or a wife
        // with the same one goes by a full name. "Marsh" is rather Ana Marsh than Bo Marsh-Ott.
        let alias = || {
            let mut fit = candidates.iter().copied().filter(fit).filter(|who| self.is_alias(*who, name, words, the));
            let latest = fit.next()?;
            let paragraph = |at: usize| text.paragraph_of(text.sentence_of(at));
            let here = paragraph(name.tokens.start);
            let rank = |who: usize| {
                let entry = &self.entries[who];
                (words.len() > 1 || !entry.doubled, paragraph(entry.last) == here, entry.uses)
            };
            Some(fit.fold(latest, |best, who| if rank(who) > rank(best) { who } else { best }))
        };
        let maiden = || {
            let born = words.len() > 1 && text.is(name.tokens.end, "was") && text.is(name.tokens.end + 1, "born");
            candidates.iter().copied().filter(fit).find(|who| born && self.entries[*who].words.first() == Some(first))
        };
        same.or_else(alias).or_else(maiden)
    }

    /// Whether a name can be a shorter or longer form of someone's name.
    fn is_alias(&self, who: usize, name: &Name, words: &[String], the: bool) -> bool {
        let entry = &self.entries[who];
        let (short, long) =
            if words.len() < entry.words.len() { (words, &entry.words[..]) } else { (&entry.words[..], words) };
        let longer_body =
            if words.len() < entry.words.len() { entry.shape == Shape::Body } else { name.shape == Shape::Body };
        let (Some(first), Some(last)) = (short.first(), short.last()) else { return false };
        if longer_body || entry.shape == Shape::Place || name.shape == Shape::Place {
            // "the Post" for "The Washington Post", "Voltara" for "Voltara Group"; not "Washington".
            let place = matches!(sort(first), Some(Sort::Place));
            let person = entry.shape == Shape::Person || name.shape == Shape::Person;
            return !person
                && longer_body
                && short.len() == 1
                && (the && long.last() == Some(first)
                    || long.first() == Some(first) && !place && !matches!(sort(first), Some(Sort::Body)));
        }
        if short.len() == 1 {
            // A surname, a part of a double one, or a given name.
            let at = long.iter().position(|it| it == first);
            return at.is_some() && (short.len() < long.len() || entry.words == words);
        }
        let given = |a: &str, b: &str| a == b || a.starts_with(b) || b.starts_with(a);
        long.last() == Some(last) && long.first().is_some_and(|it| given(it, first))
            || long.len() > short.len() && long[long.len() - short.len()..] == *short
            // "Thadden" and "Thadden-Lüth"
            || long.starts_with(short) && short.len() > 1
    }

    /// Keeps what a name tells of its bearer.
    fn learn(&mut self, text: &Text, who: usize, name: &Name, words: Vec<String>) {
        let entry = &mut self.entries[who];
        entry.uses += 1;
        entry.last = name.tokens.start;
        if entry.gender == Gender::Unknown {
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

fn kind(shape: Shape) -> PersonKind {
    match shape {
        Shape::Person | Shape::Full | Shape::Bare => PersonKind::Person,
        Shape::Body => PersonKind::Organisation,
        Shape::Place => PersonKind::Collective,
    }
}

/// The words of a name that tell bearers apart.
fn words(text: &Text, name: &Name) -> Vec<String> {
    let words = name.tokens.clone().filter(|at| text.tokens[*at].kind == TokenKind::Word);
    let words = words.map(|at| text.word(at).trim_end_matches('.').to_lowercase());
    words
        .filter(|word| {
            !matches!(sort(word), Some(Sort::Particle))
                && !matches!(word.as_str(), "of" | "the" | "for" | "jr" | "sr" | "ii" | "iii" | "née")
        })
        .collect()
}

/// A name as a list shows it: without the nickname in the midst of it.
fn shown(text: &Text, name: &Name) -> String {
    let mark = |at: &usize| text.tokens[*at].kind == TokenKind::Mark;
    let whole = |tokens: std::ops::Range<usize>| on_one_line(text.at(text.span(tokens)));
    match name.tokens.clone().find(mark) {
        Some(open) if open + 3 < name.tokens.end => {
            format!("{} {}", whole(name.tokens.start..open), whole(open + 3..name.tokens.end))
        }
        _ => whole(noble(text, name).unwrap_or(name.tokens.start)..name.tokens.end),
    }
}

/// Where the title starts that is part of a name of one word: "Lord Ashdene", "Sister Agnes".
fn noble(text: &Text, name: &Name) -> Option<usize> {
    // "Ashdene", "Hewitt-Clarke"
    let one = name.tokens.clone().filter(|at| text.tokens[*at].kind == TokenKind::Word).count() == 1
        || name.tokens.len() == 3 && matches!(text.word(name.tokens.start + 1), "-" | "‑" | "‐");
    let title = name.titles.clone().last().filter(|_| one)?;
    // "Witness C"
    let letter = text.word(name.tokens.start).len() == 1;
    let part = letter
        || matches!(
            text.word(title),
            "Lord"
                | "Lady"
                | "Baroness"
                | "Baron"
                | "Viscount"
                | "Earl"
                | "Pope"
                | "King"
                | "Queen"
                | "Prince"
                | "Princess"
                | "Sister"
                | "Father"
                | "Brother"
                | "Mother"
                | "Dame"
        );
    part.then_some(title)
}

fn fold_phrase(name: &str) -> String {
    let folded = name.to_lowercase();
    for article in ["the ", "a ", "an ", "one "] {
        if let Some(rest) = folded.strip_prefix(article) {
            return rest.to_owned();
        }
    }
    folded
}

/// Whether most longer words of a line are capitalised, as in a headline.
fn is_title_case(text: &Text, tokens: std::ops::Range<usize>) -> bool {
    if tokens.len() > 40 {
        return false;
    }
    let long = tokens.filter(|at| text.tokens[*at].kind == TokenKind::Word && text.word(*at).len() > 3);
    let (capital, small) =
        long.fold(
            (0, 0),
            |(capital, small), at| {
                if text.tokens[at].capital { (capital + 1, small) } else { (capital, small + 1) }
            },
        );
    capital > 3 && small * 4 < capital
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(source: &str) -> Vec<String> {
        let text = Text::of(source);
        let (register, names) = Register::of(&text);
        names.into_iter().map(|(_, who)| register.entries[who].name.clone()).collect()
    }

    #[test]
    fn a_surname_is_its_bearers() {
        assert_eq!(who("He met Ana Diaz. Then Ms Diaz left. Later Diaz slept."), ["Ana Diaz"; 3]);
        assert_eq!(who("Then Diaz left. It was Ana Diaz."), ["Ana Diaz"; 2]);
        assert_eq!(
            who("It was Henrike von Thadden-Lüth. Then Von Thadden-Lüth left."),
            ["Henrike von Thadden-Lüth"; 2]
        );
    }

    #[test]
    fn a_surname_alone_is_of_whoever_is_named_most() {
        assert_eq!(
            who("He met Bo Corrie. Then Corrie spoke.\nHe knew Abe Corrie.\nLater Corrie slept."),
            ["Bo Corrie", "Bo Corrie", "Abe Corrie", "Bo Corrie"]
        );
        assert_eq!(
            who("He met Bo Marsh-Ott. Then Marsh-Ott met Abe Marsh.\nLater Marsh slept."),
            ["Bo Marsh-Ott", "Bo Marsh-Ott", "Abe Marsh", "Abe Marsh"]
        );
    }

    #[test]
    fn a_couple_is_two() {
        assert_eq!(
            who("He met John Shaw and Mary Shaw. Then Mrs Shaw left, and Mr Shaw slept."),
            ["John Shaw", "Mary Shaw", "Mary Shaw", "John Shaw"]
        );
    }

    #[test]
    fn bodies_go_by_their_initials_and_by_their_last_word() {
        assert_eq!(
            who("He left the Carrow Vale Water Authority. Then the CVWA and the Authority spoke."),
            ["Carrow Vale Water Authority"; 3]
        );
        assert_eq!(who("He read The Washington Post in Washington."), ["Washington Post", "Washington"]);
    }
}
