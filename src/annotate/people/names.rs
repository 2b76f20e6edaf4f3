//! Where names stand: runs of capitalised words, with what belongs to them and without what does not.

use super::Gender;
use super::lexicon::{Noun, Sort, noun, opens_sentences, sort};
use super::small_words::{is_determiner, is_preposition, is_saying, is_small_word};
use crate::annotate::table::Set;
use crate::annotate::text::{Text, TokenKind};
use std::ops::Range;

/// A name where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// The tokens of the name itself, without titles: "Henrike von Thadden-Lüth".
    pub tokens: Range<usize>,
    /// The titles and the like before it: "Chief Executive".
    pub titles: Range<usize>,
    /// What its titles tell of the gender.
    pub gender: Gender,
    /// What kind of name it is by its words.
    pub shape: Shape,
}

/// What a name is by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// By a title or a given name.
    Person,
    /// By a word such as "Authority", or all in capitals.
    Body,
    /// By a list.
    Place,
    /// Two words or more that could be a person's.
    Full,
    /// One word that could be anything.
    Bare,
}

/// Reads names; knows which words of the text are written small elsewhere.
pub(super) struct Reader<'t> {
    text: &'t Text<'t>,
    /// Words that stand in small letters somewhere.
    small: Set<&'t str>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t Text<'t>) -> Self {
        let words = text.tokens.iter().filter(|token| token.kind == TokenKind::Word && !token.capital);
        Self { text, small: words.map(|token| text.at(token.span)).collect() }
    }

    /// The names of a sentence, in order. `title_case` tells that its words are capitalised whatever they are.
    pub(super) fn names(&self, sentence: Range<usize>) -> Vec<Name> {
        let mut names = Vec::new();
        let mut at = sentence.start;
        while at < sentence.end {
            if !self.capital(at) {
                at += 1;
                continue;
            }
            let run = at..self.run_end(at, sentence.end);
            at = run.end.max(at + 1);
            let first = self.is_first(run.start, &sentence);
            if let Some(run) = self.without_opener(run, first) {
                names.extend(self.name(run));
            }
        }
        names
    }

    fn capital(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|it| it.capital && it.kind == TokenKind::Word)
    }

    /// Whether a word may be capitalised only because of its place.
    fn is_first(&self, at: usize, sentence: &Range<usize>) -> bool {
        at == sentence.start
            || {
                let before = &self.text.tokens[at - 1];
                before.kind == TokenKind::Mark
                    || matches!(self.text.word(at - 1), ":" | "—" | "(" | "•" | "-" if before.span.end < self.text.tokens[at].span.start)
            }
    }

    /// The end of the run of capitalised words that starts at a token.
    fn run_end(&self, start: usize, limit: usize) -> usize {
        let text = self.text;
        let mut end = start + 1;
        let mut body = is_body(text, start);
        // A name is not longer than this, and headings in capitals may be.
        let limit = limit.min(start + 12);
        while end < limit {
            let next = if self.capital(end) {
                end
            } else if matches!(text.word(end), "-" | "‑" | "‐")
                && text.touches_last(end)
                && text.touches_last(end + 1)
                && (self.capital(end + 1) || self.particles(end + 1, limit).is_some())
            {
                self.particles(end + 1, limit).unwrap_or(end + 1)
            } else if self.second_half(end, limit) {
                // "Kim Min-jun"
                end += 2;
                continue;
            } else if let Some(behind) = self.nickname(end, limit) {
                behind
            } else if self.particles(end, limit).is_some_and(|_| !body) {
                self.particles(end, limit).unwrap_or(end)
            } else if self.plural_owner(end, limit) {
                body = true;
                end + 1
            } else if text.word(end) == "&" && end + 1 < limit && self.capital(end + 1) {
                end + 1
            } else if body && (text.is(end, "of") || text.is(end, "for")) && end + 1 < limit {
                let after = end + 1 + usize::from(text.is(end + 1, "the"));
                if after < limit && self.capital(after) { after } else { break }
            } else {
                break;
            };
            if next >= limit || !self.capital(next) {
                break;
            }
            body |= is_body(text, next);
            end = next + 1;
        }
        end
    }

    /// Whether an apostrophe within the name of a body stands here: "Residents’ Association", "Children's Hospital".
    fn plural_owner(&self, at: usize, limit: usize) -> bool {
        let text = self.text;
        let many = matches!(text.word(at), "’" | "'") && text.touches_last(at) && text.word(at - 1).ends_with('s')
            || matches!(text.word(at), "’s" | "'s")
                && matches!(text.word(at - 1), "Women" | "Men" | "Children" | "People" | "Farmers");
        many && !text.touches_last(at + 1)
            && (at + 1..limit.min(at + 4)).take_while(|it| self.capital(*it)).any(|it| is_body(text, it))
    }

    /// Whether the small second half of a double given name starts at a hyphen: "Min-jun", not "Clinton-era".
    fn second_half(&self, at: usize, limit: usize) -> bool {
        let text = self.text;
        let hyphen = text.word(at) == "-" && text.touches_last(at) && at + 1 < limit && text.touches_last(at + 1);
        let word = text.word(at + 1);
        hyphen
            && (2..=5).contains(&word.len())
            && word.bytes().all(|it| it.is_ascii_lowercase())
            && text.word(at - 1).len() < 7
            && at > 1
            && self.capital(at - 2)
            && !matches!(
                word,
                "led"
                    | "era"
                    | "run"
                    | "style"
                    | "like"
                    | "born"
                    | "wide"
                    | "owned"
                    | "based"
                    | "made"
                    | "to"
                    | "in"
                    | "on"
                    | "old"
                    | "year"
                    | "area"
                    | "bound"
                    | "class"
                    | "only"
                    | "free"
                    | "level"
                    | "size"
                    | "sized"
                    | "held"
                    | "hit"
            )
    }

    /// Behind a nickname in marks, the place of the surname: "Mary “Molly” Ott".
    fn nickname(&self, at: usize, limit: usize) -> Option<usize> {
        use TokenKind::Mark;
        let text = self.text;
        let mark = |at: usize| text.tokens.get(at).is_some_and(|it| it.kind == Mark);
        let whole = at + 3 < limit && mark(at) && self.capital(at + 1) && mark(at + 2) && self.capital(at + 3);
        let apart = whole && !text.touches_last(at) && text.touches_last(at + 1) && !text.touches_last(at + 3);
        apart.then_some(at + 3)
    }

    /// Behind particles in small letters, the place of the capitalised word that follows.
    fn particles(&self, at: usize, limit: usize) -> Option<usize> {
        let mut next = at;
        while next < limit && next < at + 3 && sort(self.text.word(next)) == Some(Sort::Particle) {
            next += 1;
        }
        // "Omar al-Sayed"
        if next > at && self.text.word(next) == "-" && self.text.touches_last(next) {
            next += 1;
        }
        (next > at && next < limit && self.capital(next)).then_some(next)
    }

    /// A run without the word that only opens the sentence; none if nothing is left.
    fn without_opener(&self, run: Range<usize>, first: bool) -> Option<Range<usize>> {
        let word = self.text.word(run.start);
        let small = word.to_lowercase();
        let acronym = word.len() > 1 && word.chars().all(|it| it.is_uppercase() || it == '.');
        if matches!(word, "I" | "A") && run.len() == 1 {
            return None;
        }
        // "Opening the case", "Cross-examining": no names but what is done.
        let next = self.text.word(run.end);
        let hyphen = next == "-" && self.text.touches_last(run.end) && !self.capital(run.end + 1);
        let doing = word.len() > 5 && word.ends_with("ing") && (is_determiner(next) || is_preposition(next));
        // "Friends described her"
        let many = noun(&small).is_some_and(|(_, many)| many);
        if first && run.len() == 1 && (doing || hyphen || many) {
            return None;
        }
        // "the National Survey", "The New Courier": within a sentence such a word belongs to the name of a body.
        let part = !first
            && run.len() > 1
            && matches!(small.as_str(), "national" | "new" | "great" | "old" | "royal" | "daily");
        let opener = opens_sentences(&small) && !acronym && !part;
        let doubtful =
            first && !acronym && self.small.contains(small.as_str()) && !matches!(sort(&small), Some(Sort::Title(_)));
        let given = matches!(sort(&small), Some(Sort::First(_))) && run.len() > 1 && !opener;
        if opener || doubtful && !given {
            let touching = self.text.word(run.start + 1) == "-" && self.text.touches_last(run.start + 1);
            let rest = run.start + 1..run.end;
            // "Anti-Trump", "Ex-Mayor": what is left is still a name.
            let rest = if touching { rest.start + 1..rest.end } else { rest };
            return (!rest.is_empty()).then_some(rest).and_then(|rest| self.without_opener(rest, first && touching));
        }
        Some(run)
    }

    /// The name in a run: titles before it and letters behind it are no part of it.
    fn name(&self, run: Range<usize>) -> Option<Name> {
        let text = self.text;
        let fold = |at: usize| text.word(at).trim_end_matches('.').to_lowercase();
        let mut sorts: Vec<Option<Sort>> = run.clone().map(|at| sort(&fold(at))).collect();
        self.callings(&run, &mut sorts);
        let mut end = run.end;
        while end > run.start + 1 && sorts[end - 1 - run.start] == Some(Sort::Letters) {
            end -= 1;
        }
        let mut start = run.start;
        let mut gender = Gender::Unknown;
        let mut titled = false;
        let body = sorts.contains(&Some(Sort::Body));
        for at in run.start..end {
            match sorts[at - run.start] {
                Some(Sort::Title(told))
                    if at + 1 < end && !sorts[at + 1 - run.start..end - run.start].contains(&Some(Sort::Body)) =>
                {
                    if told != Gender::Unknown {
                        gender = told;
                    }
                    (start, titled) = (at + 1, true);
                    if text.word(start) == "-" {
                        start += 1;
                    }
                }
                // "Marches Press Owen Tackley", "Texas Ted Cruz".
                Some(Sort::First(_))
                    if !body && at > start && at + 1 < end && self.parted(start, at, &sorts, run.start) =>
                {
                    start = at;
                }
                _ => {}
            }
        }
        // "Republican John Doe" has a name; "Republican" alone is none.
        while start < end && matches!(sorts[start - run.start], Some(Sort::Other)) {
            start += 1;
        }
        if start >= end {
            return None;
        }
        let core = &sorts[start - run.start..end - run.start];
        let single = end - start == 1;
        if single && !titled && matches!(core[0], Some(Sort::Title(_) | Sort::Letters)) {
            return None;
        }
        if single && start > 0 && text.is(start - 1, "the") && is_national(text.word(start)) {
            return None;
        }
        // "a Dane", "a laconic Dane called"
        let one = |at: usize| at > 0 && (text.is(at - 1, "a") || text.is(at - 1, "an"));
        let kind = one(start) || start > 1 && one(start - 1) && matches!(text.word(end), "called" | "named" | "who");
        if single && !titled && kind && core.first() != Some(&Some(Sort::Body)) {
            return None;
        }
        let word = text.word(start);
        let capitals = single && word.len() > 1 && word.chars().filter(|it| it.is_alphabetic()).all(char::is_uppercase);
        let feature = (start..end).any(|at| matches!(sorts[at - run.start], Some(Sort::Feature)));
        // "Charlotte Church" is no church.
        let given =
            end - start == 2 && matches!(core[0], Some(Sort::First(_))) && SURNAMES.contains(&fold(end - 1).as_str());
        // "the Elgar", "The New Courier called": people go without an article.
        let the = start > 0 && start == run.start && text.is(start - 1, "the");
        let next = text.word(end);
        let ends = is_small_word(next)
            || is_saying(next)
            || next.ends_with("ed")
            || !next.starts_with(|it: char| it.is_alphabetic());
        let thing = the && ends && !text.is(end, "'s") && next != "’s" && next != "-" && next != "&";
        let shape = if given || titled && !capitals && !core.contains(&Some(Sort::Body)) {
            Shape::Person
        } else if core.contains(&Some(Sort::Body)) || capitals {
            Shape::Body
        } else if feature && !matches!(core[0], Some(Sort::First(_))) || core.iter().all(|it| *it == Some(Sort::Place))
        {
            Shape::Place
        } else if !single && matches!(core[0], Some(Sort::First(_))) {
            Shape::Person
        } else if thing {
            Shape::Body
        } else if single {
            Shape::Bare
        } else {
            Shape::Full
        };
        if gender == Gender::Unknown
            && let Some(Sort::First(given)) = core[0]
            && matches!(shape, Shape::Person | Shape::Bare)
        {
            gender = given;
        }
        Some(Name { tokens: start..end, titles: run.start..start, gender, shape })
    }

    /// "Striker Kofi Mensah": a calling at the start of a sentence, or an unknown word before a given name there.
    fn callings(&self, run: &Range<usize>, sorts: &mut [Option<Sort>]) {
        let text = self.text;
        let opens = text.sentences[text.sentence_of(run.start)].start == run.start;
        if run.len() < 2 || sorts[0].is_some() {
            return;
        }
        let calling = matches!(noun(&text.word(run.start).to_lowercase()), Some((Noun::Human(_), false)));
        let given =
            opens && run.len() > 2 && matches!(sorts[1], Some(Sort::First(_))) && text.word(run.start + 1) != "-";
        if calling || given {
            sorts[0] = Some(Sort::Title(Gender::Unknown));
        }
    }

    /// Whether the words before a given name are no name that it belongs to: no given name or initial among them.
    fn parted(&self, start: usize, at: usize, sorts: &[Option<Sort>], base: usize) -> bool {
        (start..at).all(|it| {
            let word = self.text.word(it);
            matches!(sorts[it - base], Some(Sort::Place | Sort::Other))
                || word.chars().count() > 2 && word.ends_with('.')
                || matches!(word, "U.S." | "GOP" | "U.K." | "UN")
        })
    }
}

/// Words of places and bodies that are surnames too.
const SURNAMES: &[&str] = &[
    "church", "house", "bank", "court", "post", "star", "church", "school", "guard", "council", "press", "works",
    "mission", "force",
];

/// Whether a word with "the" before it can mean someone by where they are from: "the Englishman", "the Norwegian".
pub(super) fn is_national(word: &str) -> bool {
    ["man", "woman", "ian", "ish", "ese", "can"].iter().any(|ending| word.ends_with(ending)) && word.len() > 5
}

fn is_body(text: &Text, at: usize) -> bool {
    sort(&text.word(at).to_lowercase()) == Some(Sort::Body)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(source: &str) -> Vec<(&str, Shape)> {
        let text = Text::of(source);
        let reader = Reader::new(&text);
        let names = text.sentences.iter().flat_map(|it| reader.names(it.clone()));
        names.map(|it| (&source[text.span(it.tokens).range()], it.shape)).collect()
    }

    #[test]
    fn titles_are_told_from_names() {
        assert_eq!(
            names("Chief Executive Henrike von Thadden-Lüth met Sen. Ott and Dr Kō Hayashida KC."),
            [("Henrike von Thadden-Lüth", Shape::Person), ("Ott", Shape::Person), ("Kō Hayashida", Shape::Person)]
        );
    }

    #[test]
    fn bodies_keep_what_follows_of() {
        assert_eq!(
            names("Then the Ministry of Health told the Carrow Vale Water Authority."),
            [("Ministry of Health", Shape::Body), ("Carrow Vale Water Authority", Shape::Body)]
        );
    }

    #[test]
    fn a_word_that_opens_a_sentence_is_no_name() {
        assert_eq!(
            names("But Ott left. The rain fell. Rain is wet. After Ott, rain."),
            [("Ott", Shape::Bare), ("Ott", Shape::Bare)]
        );
    }

    #[test]
    fn a_place_before_a_person_is_no_part_of_the_name() {
        assert_eq!(names("It was Texas Sen. Ted Ott of Ohio."), [("Ted Ott", Shape::Person), ("Ohio", Shape::Place)]);
    }

    #[test]
    fn what_is_done_is_no_name() {
        assert_eq!(names("Opening the case, Ana Diaz spoke. Friends described her."), [("Ana Diaz", Shape::Person)]);
    }

    #[test]
    fn a_body_keeps_its_first_word() {
        assert_eq!(names("He left the National Geological Survey.")[0].0, "National Geological Survey");
    }
}
