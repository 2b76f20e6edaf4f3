//! Where names stand: runs of capitalised words, with what belongs to them and without what does not.

mod dateline;
mod name;
mod opener;
mod run;

use super::Gender;
use super::lexicon::opens_sentences;
use crate::annotate::text::{Text, TokenKind};
use crate::story::lowercase;
use crate::table::Set;
pub(super) use dateline::dateline;
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
    /// Words that stand behind another capitalised one, outside headlines: "Banks" of "Ana Banks".
    surnames: Set<&'t str>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t Text<'t>) -> Self {
        let words = text.tokens.iter().filter(|token| token.kind == TokenKind::Word && !token.capital);
        let small = words.map(|token| text.at(token.span)).collect();
        let running = text.paragraphs.iter().filter(|it| !is_title_case(text, tokens(text, it)));
        let capital = |at: usize| text.tokens[at].capital && text.tokens[at].kind == TokenKind::Word;
        let surnames = running
            .flat_map(|it| tokens(text, it).skip(1))
            .filter(|at| capital(*at) && capital(at - 1) && !opens_sentences(&lowercase(text.word(at - 1))));
        Self { text, small, surnames: surnames.map(|at| text.word(at)).collect() }
    }

    /// The names of a sentence, in order.
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
}

/// The tokens of a paragraph.
fn tokens(text: &Text, paragraph: &Range<usize>) -> Range<usize> {
    text.sentences[paragraph.start].start..text.sentences[paragraph.end - 1].end
}

/// Whether a word with "the" before it can mean someone by where they are from: "the Englishman", "the Norwegian".
pub(super) fn is_national(word: &str) -> bool {
    const SHORT: &str = "Dane Swede Finn Pole Scot Turk Serb Croat Czech Greek Spaniard";
    ["man", "woman", "ian", "ish", "ese", "can", "van", "ean", "lan"].iter().any(|ending| word.ends_with(ending))
        && word.len() > 5
        || SHORT.split(' ').any(|it| it == word)
}

/// Whether most longer words of a line are capitalised, as in a headline.
pub(super) fn is_title_case(text: &Text, tokens: Range<usize>) -> bool {
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

    fn names(source: &str) -> Vec<(&str, Shape)> {
        let text = Text::of(source);
        let reader = Reader::new(&text);
        let names = text.sentences.iter().flat_map(|it| reader.names(it.clone()));
        names.map(|it| (&source[text.span(it.tokens).range()], it.shape)).collect()
    }

    #[test]
    fn what_somebody_is_stands_before_the_name() {
        assert_eq!(
            names("It was Alhaji Sani Dan. Debutant Tadhg Ott ran. MLA Sani Ott sat."),
            [("Sani Dan", Shape::Person), ("Tadhg Ott", Shape::Person), ("Sani Ott", Shape::Full),]
        );
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

    #[test]
    fn a_party_and_its_mp_are_no_part_of_the_name() {
        assert_eq!(names("It was Labour MP Ana Diaz."), [("Ana Diaz", Shape::Person)]);
        assert_eq!(names("He met the Prime Minister."), []);
    }

    #[test]
    fn a_double_given_name_may_come_first() {
        assert_eq!(names("It was Jun-ho Ott.")[0].0, "Jun-ho Ott");
    }
}
