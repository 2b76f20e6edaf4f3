//! Pronouns: "he", "her", "itself". What begins a description is handed on.

use super::Reading;
use super::salience::OWNER;
use crate::annotate::people::names::Shape;
use crate::annotate::people::nouns::Noun;
use crate::annotate::people::small_words::is_saying;
use crate::annotate::people::{By, Gender, Mention};
use crate::annotate::text::TokenKind;

impl Reading<'_> {
    /// A word that is part of no name: a pronoun or the start of a description. Answers where to go on.
    pub(super) fn word(&mut self, at: usize, limit: usize, subject: &mut bool) -> usize {
        let text = self.text;
        if text.tokens[at].kind != TokenKind::Word || self.marks.at(at).is_some() {
            return at + 1;
        }
        let word = text.word(at);
        if word.len() > 7 {
            return at + 1;
        }
        let small = word.to_ascii_lowercase();
        let gender = match small.as_str() {
            "he" | "him" | "his" | "himself" => Gender::Male,
            "she" | "her" | "herself" => Gender::Female,
            _ => Gender::Unknown,
        };
        let subjective = matches!(small.as_str(), "he" | "she");
        if subjective {
            self.barred = self.barred(at, limit);
        }
        // "“You lied,” he told her. “No,” she said.": who was "he" is not "she".
        self.barred.extend(if gender == Gender::Male { self.she } else { self.he });
        let who = match small.as_str() {
            "he" | "she" => {
                self.who_said(at, gender).or_else(|| self.likeliest(gender)).or_else(|| self.ahead(at, gender))
            }
            "him" | "his" | "himself" | "her" | "herself" => self.likeliest(gender),
            // "The rule, it says, works": what says so was named before.
            "it" if is_saying(text.word(at + 1)) => self.likeliest_body(self.opened),
            "it" | "its" => self.likeliest_body(self.people.mentions.len()),
            "one" | "another" if self.is_unnamed(at, limit) => return self.unnamed(at, limit, subject),
            "the" | "a" | "an" | "one" | "another" | "this" | "that" | "our" => {
                return self.description(at, limit, &small, subject);
            }
            _ => return at + 1,
        };
        self.barred.clear();
        let owner = matches!(small.as_str(), "his" | "her" | "its");
        if let Some(who) = who {
            self.people.mentions.push(Mention { tokens: at..at + 1, start: at, who, by: By::Pronoun });
            let weight = if owner { OWNER } else { self.weight(at, at + 1, *subject) };
            self.think(who, weight);
            // Where nobody else is named in the paragraph a pronoun is sure; else it is a guess.
            let sure = if self.named_here == Some(who) && !self.several_here { 1.0 } else { 0.1 };
            // "The dentist has called. His price has doubled.": without a name this is all there is to tell.
            let entry = &mut self.people.register.entries[who];
            if self.led == Some(who) && entry.phrase && entry.gender == Gender::Unknown {
                entry.gender = gender;
            }
            match small.as_str() {
                "he" => self.he = Some(who),
                "she" => self.she = Some(who),
                _ => {}
            }
            let votes = self.votes.entry(who).or_default();
            match small.as_str() {
                "he" | "him" | "himself" => votes.0 += sure,
                "she" | "herself" => votes.1 += sure,
                "it" | "its" => votes.2 += sure,
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
        let asked = self.leads.is_some() && self.is_asked(at);
        if (*subject || asked) && !owner && !small.starts_with("it") {
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
}
