//! What stands around a name tells what its bearer is: "Ana Diaz, 72, a retired driver".

use super::Reading;
use crate::annotate::people::names::{Name, Shape};
use crate::annotate::people::nouns::{Noun, calling, noun};
use crate::annotate::people::small_words::{is_determiner, is_preposition, is_small_word};
use crate::annotate::people::{Gender, PersonKind};
use crate::annotate::text::TokenKind;
use crate::annotate::words::Kinds;
use crate::story::lowercase;

/// The key under which a relative of somebody is kept: "her husband".
pub(super) fn related(who: usize, word: &str) -> String {
    format!("{word} of {who}")
}

/// The key under which it is kept that someone's calling has a word before it that tells which it is.
pub(super) fn owned(who: usize, word: &str) -> String {
    format!("{who} {word}")
}

impl Reading<'_> {
    /// What stands around a name tells what its bearer is.
    pub(super) fn describe(&mut self, name: &Name, who: usize) {
        let text = self.text;
        self.couple(name, who);
        for at in name.titles.clone() {
            let word = lowercase(text.word(at).trim_end_matches('.'));
            if noun(calling(&word)).is_some() {
                self.call_by(at, calling(&word).to_owned(), who);
            }
        }
        if name.titles.start > 0 {
            let comma = text.word(name.titles.start - 1) == "," && name.titles.start > 1;
            let before = name.titles.start - 1 - usize::from(comma);
            // "a young woman named Ana Diaz"
            let one = |at: usize| (at.saturating_sub(4)..at).any(|it| matches!(text.word(it), "a" | "an" | "A" | "An"));
            let before = before - usize::from(matches!(text.word(before), "named" | "called") && one(before));
            // "Manager Bo Ott": a capital that only the place gives.
            let word = lowercase(text.word(before));
            // A comma parts "his editor, Thorne" as well as clauses: only with a determiner near is it the former.
            let bound = !comma || (before.saturating_sub(5)..before).any(|at| is_determiner(text.word(at)));
            if bound
                && text.sentence_of(before) == text.sentence_of(name.tokens.start)
                && let Some((kind, false)) = noun(&word)
                // "in the high court, Ana Diaz told": where it was, not what she is.
                && !(comma && kind == Noun::Body && (before.saturating_sub(4)..before).any(|at| is_preposition(text.word(at))))
            {
                self.call_by(before, word, who);
            } else if comma
                && !matches!(text.word(name.tokens.end), "'s" | "’s")
                && let Some(head) = self.described(before)
            {
                self.call_by(head, lowercase(text.word(head)), who);
            }
        }
        // "18-year-old Ana Diaz"
        if let Some(age) = name.titles.start.checked_sub(5)
            && text.word(age + 1) == "-"
            && text.is(age + 2, "year")
            && text.is(age + 4, "old")
        {
            self.aged_as(age, who);
        }
        let end = name.tokens.end;
        let tried = matches!(
            text.word(end + 1),
            "found" | "convicted" | "sentenced" | "charged" | "accused" | "acquitted" | "cleared" | "jailed"
        );
        if matches!(text.word(end), "was" | "is") && tried || matches!(text.word(end), "pleaded" | "denies") {
            self.call("defendant".to_owned(), who);
        }
        if matches!(text.word(end), "KC" | "QC") {
            self.call("barrister".to_owned(), who);
        }
        // "Ana Diaz testified": from then on she is "the witness".
        if text.is(end, "testified") || text.is(end, "told") && (end + 1..end + 4).any(|at| text.is(at, "jury")) {
            self.call("witness".to_owned(), who);
        }
        self.describe_after(name, who);
    }

    /// "The ambassador to Orle, Bo Ott,": the noun of a description whose last word is at a token.
    fn described(&self, last: usize) -> Option<usize> {
        let text = self.text;
        let heads = (last.saturating_sub(9)..last).filter(|at| is_determiner(text.word(*at)));
        let heads = heads.filter_map(|at| self.head(at + 1, last).filter(|it| matches!(it.1, Noun::Human(_)) && !it.2));
        heads.map(|it| it.0).find(|it| {
            is_preposition(text.word(it + 1))
                && (it + 1..last).all(|at| self.words.verb(at).is_none() && text.word(at) != ",")
        })
    }

    /// "Frank and Colleen Donovan": each is the other's husband or wife.
    fn couple(&mut self, name: &Name, who: usize) {
        let text = self.text;
        let start = name.titles.start;
        if name.tokens.len() != 2 || start != name.tokens.start || start < 2 || text.word(start - 1) != "and" {
            return;
        }
        let mentions = &self.people.mentions;
        let Some(first) =
            mentions.iter().rev().take(3).find(|it| it.tokens.end == start - 1).filter(|it| it.tokens.len() == 1)
        else {
            return;
        };
        let first = first.who;
        for one in [who, first] {
            let entry = &mut self.people.register.entries[one];
            if matches!(entry.shape, Shape::Bare | Shape::Full) {
                entry.shape = Shape::Person;
            }
        }
        for (one, other) in [(who, first), (first, who)] {
            for word in ["husband", "wife"] {
                self.roles.insert(related(one, word), other);
            }
        }
    }

    /// ", 72, a retired driver from Corliss,"
    pub(super) fn describe_after(&mut self, name: &Name, who: usize) {
        let text = self.text;
        let mut at = name.tokens.end;
        if matches!(text.word(at), "(")
            && text.tokens.get(at + 1).is_some_and(|it| it.kind == TokenKind::Number)
            && text.word(at + 2) == ")"
        {
            self.call(text.word(at + 1).to_owned(), who);
            return;
        }
        if text.word(at) != "," {
            return;
        }
        at += 1;
        // Only people have an age and are "who".
        let aged = text.tokens.get(at).is_some_and(|it| it.kind == TokenKind::Number)
            && matches!(text.word(at + 1), "," | "." | "and");
        let entry = &mut self.people.register.entries[who];
        if (aged || text.is(at, "who")) && matches!(entry.shape, Shape::Bare | Shape::Full) {
            entry.shape = Shape::Person;
        }
        if aged || text.is(at, "who") || is_determiner(text.word(at)) {
            self.told_of(name, who, aged || text.is(at, "who"));
        }
        if aged {
            self.aged_as(at, who);
            at += 2;
        }
        // ", the trust's chief nurse,": whose they are is not what they are.
        let clause = (at..at + 7).take_while(|it| text.word(*it) != ",");
        let owner = clause.filter(|it| matches!(text.word(*it), "'s" | "’s") || text.word(*it) == "’").last();
        let (at, owned) = owner.map_or((at, false), |it| (it + 1, true));
        let bare = !owned && !is_determiner(text.word(at));
        // "On Bluesky, the mayor Bo Ott wrote": the name behind the comma has that calling.
        let follows =
            |head: usize| text.tokens.get(head + 1).is_some_and(|it| it.capital && it.kind == TokenKind::Word);
        if let Some((head, _, false)) = self.head(at + usize::from(!bare && !owned), at + 9)
            && !follows(head)
            && (!bare || matches!(text.word(head + 1), "," | "of" | "at" | "for"))
        {
            self.call_by(head, lowercase(text.word(head)), who);
        }
    }

    /// Calls someone by an age: at 13 to 19 "the teenager", too.
    fn aged_as(&mut self, at: usize, who: usize) {
        let age = self.text.word(at);
        if age.len() == 2 && ("13"..="19").contains(&age) {
            self.call("teenager".to_owned(), who);
        }
        self.call(age.to_owned(), who);
    }

    /// Calls someone by a noun and by what stands before it: of several ministers one is "the finance minister".
    fn call_by(&mut self, at: usize, word: String, who: usize) {
        let compound = self.compound(at, &word);
        let prime = compound.as_ref().is_some_and(|it| it.starts_with("prime "));
        if let Some(compound) = compound {
            let own = owned(who, &word);
            self.call(compound, who);
            self.roles.insert(own, who);
        }
        if prime {
            self.call("pm".to_owned(), who);
        }
        // The prime minister is hardly ever "the minister".
        if !prime || !self.roles.contains_key(&word) {
            self.call(word, who);
        }
    }

    /// A noun with the word before it, if that is one that tells which: "finance minister".
    pub(super) fn compound(&self, at: usize, word: &str) -> Option<String> {
        let text = self.text;
        let before = at.checked_sub(1)?;
        let fits = text.tokens[before].kind == TokenKind::Word
            && text.tokens[before].span.end + 1 == text.tokens[at].span.start
            && self.words.is(before, Kinds::NAME)
            || self.words.is_open(before) && !is_small_word(text.word(before));
        fits.then(|| format!("{} {word}", lowercase(text.word(before))))
    }

    pub(super) fn call(&mut self, word: String, who: usize) {
        let entry = &mut self.people.register.entries[who];
        match noun(&word) {
            Some((Noun::Human(gender), _)) => {
                if entry.gender == Gender::Unknown {
                    entry.gender = gender;
                }
                if matches!(entry.shape, Shape::Bare | Shape::Full) {
                    entry.shape = Shape::Person;
                }
            }
            Some((Noun::Body, _)) if matches!(entry.shape, Shape::Bare | Shape::Full) => {
                entry.shape = Shape::Body;
                entry.kind = PersonKind::Organisation;
            }
            _ => {}
        }
        let only = self.people.roles.entry(word.clone()).or_insert(Some(who));
        *only = only.filter(|it| *it == who);
        self.roles.insert(word, who);
    }
}

#[cfg(test)]
mod tests {
    use super::super::told::last_speaker as speaker;

    #[test]
    fn who_testified_is_the_witness() {
        let text = "Bo Lund is accused. “It burned,” Ana Diaz testified. “It says Lund on it,” the witness said.";
        assert_eq!(speaker(text).as_deref(), Some("Ana Diaz"));
    }

    #[test]
    fn a_town_is_nobody() {
        let text = "Orle prop Bo Ott shrugged. “It hurts,” said the 34-year-old.";
        assert_eq!(speaker(text).as_deref(), Some("Bo Ott"));
        let text = "Ana Diaz was born in Orle, the daughter of a merchant who called it “hell”.";
        assert_eq!(speaker(text).as_deref(), Some("a merchant"));
        let text = "On Orle, the former mayor Bo Ott wrote: “No.”";
        assert_eq!(speaker(text).as_deref(), Some("Bo Ott"));
    }

    #[test]
    fn a_calling_may_open_the_sentence_or_be_far_from_the_name() {
        let text = "Prosecutor Eva Lund met Ana Diaz. “It burned,” the prosecutor said.";
        assert_eq!(speaker(text).as_deref(), Some("Eva Lund"));
        let text = "The ambassador to Luria, Eva Lund, met Ana Diaz. “It burned,” the ambassador said.";
        assert_eq!(speaker(text).as_deref(), Some("Eva Lund"));
    }

    #[test]
    fn letters_tell_a_calling() {
        let text = "Eva Lund KC met Ana Diaz. “It burned,” the barrister said.";
        assert_eq!(speaker(text).as_deref(), Some("Eva Lund"));
        let text = "The prime minister, Eva Lund, met Ana Diaz, the MP for Orle. “It burned,” the PM said.";
        assert_eq!(speaker(text).as_deref(), Some("Eva Lund"));
        let text = "The prime minister, Eva Lund, met Ana Diaz, the MP for Orle. “It burned,” the MP said.";
        assert_eq!(speaker(text).as_deref(), Some("Ana Diaz"));
    }

    #[test]
    fn a_party_is_no_mp() {
        let text = "The MP for the area, Labour’s Bo Ott, met Ana Diaz. “It burned,” the MP said.";
        assert_ne!(speaker(text).as_deref(), Some("Labour"));
    }
}
