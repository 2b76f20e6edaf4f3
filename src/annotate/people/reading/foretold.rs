//! A story's first lines tell of someone whom it names later: "A judge told him …", and below "Judge Ana Diaz".

use super::Reading;
use crate::annotate::people::Gender;
use crate::annotate::people::names::{Name, Shape};
use crate::annotate::people::nouns::Noun;

/// How many paragraphs at the start, headline and byline among them, tell of somebody to be named.
const FIRST: usize = 3;
/// By which paragraph they are named whom the story opens with.
pub(super) const OPENING: usize = 5;

impl Reading<'_> {
    /// Who is "a judge" in the first lines: whoever is the only one to be called that, and is named further down.
    pub(super) fn foretold(&self, at: usize, word: &str, noun: Noun) -> Option<usize> {
        let text = self.text;
        // Anybody may be one of these.
        let common = matches!(
            word,
            "man"
                | "woman"
                | "boy"
                | "girl"
                | "person"
                | "official"
                | "resident"
                | "witness"
                | "expert"
                | "voter"
                | "friend"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "worker"
                | "colleague"
                | "neighbour"
                | "neighbor"
        );
        let first = text.paragraph_of(text.sentence_of(at)) < FIRST && matches!(text.word(at), "A" | "a" | "An" | "an");
        if common || !first || !matches!(noun, Noun::Human(_)) || self.roles.contains_key(word) {
            return None;
        }
        let who = self.people.roles.get(word).copied().flatten()?;
        let entry = &self.people.register.entries[who];
        let later = entry.first.start > text.tokens[at].span.start;
        (later && !entry.phrase && entry.can_be_human()).then_some(who)
    }

    /// “It was cold,” she said. Ana Diaz had waited all night.: whom the first lines mean by a pronoun is named next.
    pub(super) fn ahead(&self, at: usize, gender: Gender) -> Option<usize> {
        let early = self.text.paragraph_of(self.text.sentence_of(at)) < FIRST;
        let first = self.names.partition_point(|(name, _)| name.tokens.start < at);
        let mut next = self.names[first..].iter().take(if early { 4 } else { 0 }).map(|it| it.1);
        let entry = |who: &usize| &self.people.register.entries[*who];
        next.find(|who| entry(who).shape == Shape::Person && entry(who).gender.fits(gender))
    }

    /// "A former chief was jailed." and below "Bo Ott, 59, wept": who opens the next paragraph with an age is the one
    /// whom the first line told of, and goes by that calling.
    pub(super) fn told_of(&mut self, name: &Name, who: usize, sure: bool) {
        let text = self.text;
        let sentence = text.sentence_of(name.tokens.start);
        let paragraph = text.paragraph_of(sentence);
        let opens = text.sentences[sentence].start == name.titles.start && text.paragraphs[paragraph].start == sentence;
        let first = text.sentence_of(text.token_at(self.people.register.entries[who].first.start));
        // A headline may have named them.
        let known = first < sentence && text.paragraph_of(first) > 0;
        if !opens || paragraph > OPENING || known {
            return;
        }
        let Some((stranger, at, word)) = self.opening.take().filter(|it| self.above.last() == Some(&it.0)) else {
            return;
        };
        let entries = &self.people.register.entries;
        let sure = sure || !matches!(text.word(at), "A" | "An");
        if sure && entries[stranger].gender.fits(entries[who].gender) {
            self.people.opening = Some((at, who));
            self.call(word, who);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::told::first_speaker as speaker;

    #[test]
    fn a_judge_of_the_first_line_is_the_judge_of_the_story() {
        let text = "A thief was jailed by a judge who called him “a fool”.\n\nJudge Ana Diaz wept.";
        assert_eq!(speaker(text).as_deref(), Some("Ana Diaz"));
    }

    #[test]
    fn whom_the_first_line_tells_of_is_named_in_the_second() {
        let text = "A baker who called it “a joke” was jailed.\n\nBo Ott, 59, wept.";
        assert_eq!(speaker(text).as_deref(), Some("Bo Ott"));
    }

    #[test]
    fn of_two_judges_it_is_neither() {
        let text = "A thief met a judge who called him “a fool”.\n\nJudge Ana Diaz wept. Judge Bo Ott slept.";
        assert_eq!(speaker(text).as_deref(), Some("a judge"));
    }

    #[test]
    fn the_head_of_a_bank_is_named_in_the_next_paragraph() {
        let text =
            "ORLE, Utah — The head of a bank said it was “odd”.\n\nAbe Lund, the chief executive of Orle Bank, wept.";
        assert_eq!(speaker(text).as_deref(), Some("Abe Lund"));
        let text = "A farmer said it was “odd”.\n\nAbe Lund, the mayor, wept.";
        assert_eq!(speaker(text).as_deref(), Some("A farmer"));
    }

    #[test]
    fn a_pronoun_of_the_first_line_is_whoever_is_named_next() {
        assert_eq!(speaker("“It was cold,” she said. Ana Diaz waited.").as_deref(), Some("Ana Diaz"));
    }
}
