//! Descriptions: "the mayor", "a juror", "the 72-year-old", "the Norwegian".

use super::Reading;
use super::calling::{owned, related};
use super::foretold::OPENING;
use super::salience::SUBJECT;
use crate::annotate::people::names::{Shape, is_national};
use crate::annotate::people::nouns::{Noun, noun};
use crate::annotate::people::small_words::{is_determiner, is_saying, is_small_word};
use crate::annotate::people::{By, Gender, Mention, PersonKind};
use crate::annotate::phrases;
use crate::annotate::text::TokenKind;
use crate::annotate::words::Kinds;
use crate::story::lowercase;

/// Whether the word that a compound begins with tells what someone is like rather than which one it is.
fn is_adjectival(compound: &str) -> bool {
    let word = compound.split(' ').next().unwrap_or_default();
    ["ous", "ful", "ive", "al", "ed", "ing", "er", "est"].iter().any(|ending| word.ends_with(ending))
        || matches!(word, "new" | "young" | "old" | "same" | "late" | "whole" | "own")
}

impl Reading<'_> {
    /// "the mayor", "a juror": answers where to go on.
    pub(super) fn description(&mut self, at: usize, limit: usize, article: &str, subject: &mut bool) -> usize {
        let text = self.text;
        if text.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number) && text.word(at + 2) == "-" {
            return self.aged(at, limit, subject);
        }
        if article == "the"
            && is_national(text.word(at + 1))
            && (self.words.verb(at + 2).is_some()
                || is_saying(text.word(at.saturating_sub(1)))
                || text.word(at + 2) == "," && text.is(at + 3, "who"))
            && text.tokens[at + 1].capital
        {
            return self.national(at, subject);
        }
        // "one of the buyers"
        let among = usize::from(article == "one" && text.is(at + 1, "of")) * 2;
        let Some((head, noun, many)) = self.head(at + 1 + among, limit) else { return at + 1 };
        let belongs = matches!(article, "his" | "her" | "'s");
        let many = many && among == 0;
        // "a woman named Ana Diaz", but "the mayor named Ana Diaz as his deputy"
        let named = usize::from(article != "the" && matches!(text.word(head + 1), "named" | "called"));
        let name = head + 1 + named;
        let next_is_name = text.tokens.get(name).is_some_and(|next| next.capital && next.kind == TokenKind::Word)
            && text.tokens[name - 1].span.end + 1 >= text.tokens[name].span.start;
        // "the minister Ana Diaz", "the minister, Ana Diaz": the name says it, and takes the description with it.
        // "His wife and business partner, Ana Diaz,"
        let comma = (head + 1..limit.min(head + 10)).find(|it| text.word(*it) == ",");
        let between = |comma: usize| {
            comma < head + 6 && (head + 1..comma).all(|it| self.words.verb(it).is_none() && !text.tokens[it].capital)
        };
        let capital = |at: usize| text.tokens.get(at).is_some_and(|next| next.capital && next.kind == TokenKind::Word);
        // "Her teacher, the late Ana Diaz,": the name may have a description of its own before it.
        let described = |comma: usize| {
            let near = (comma + 2..limit.min(comma + 7)).take_while(|it| {
                text.tokens[*it].kind == TokenKind::Word
                    && (self.words.verb(*it).is_none() || matches!(text.word(*it), "called" | "named"))
            });
            let known = |at: usize| capital(at) && !is_national(text.word(at));
            is_determiner(text.word(comma + 1)) && { near }.any(known)
        };
        // "Her counterpart at Orle Bank, Bo Ott, said"
        let elsewhere = |comma: usize| {
            let name = (comma + 1..limit.min(comma + 6)).take_while(|it| capital(*it)).count();
            let placed = self.words.is(head + 1, Kinds::PREPOSITION)
                && (head + 1..comma).all(|it| self.words.verb(it).is_none());
            // "A dealer who sold to him, Bo Ott, left"
            (placed || article != "the" && text.is(head + 1, "who")) && name > 1 && text.word(comma + 1 + name) == ","
        };
        let named_after = comma
            .filter(|it| between(*it) || elsewhere(*it))
            .is_some_and(|comma| capital(comma + 1) || belongs && described(comma));
        if next_is_name || named_after && noun != Noun::Body {
            return head + 1;
        }
        let word = lowercase(text.word(head));
        // "the Economist" is rather a paper.
        let capital = text.tokens[head].capital && text.word(head).ends_with(|it: char| it.is_lowercase());
        let definite = matches!(article, "the" | "this" | "that" | "our");
        let after = at > 0
            && matches!(
                text.word(at - 1),
                "is" | "was" | "as" | "be" | "been" | "being" | "become" | "became" | "are" | "not" | "like"
            );
        let opening = self.people.opening.filter(|it| it.0 == at).map(|it| it.1);
        let who = if many || opening.is_some() {
            opening
        } else if definite {
            let called = self.role(at, head, &word, noun).or_else(|| self.varied(at, head, noun));
            called.or_else(|| self.alone(head, noun).filter(|_| !capital))
        } else if belongs {
            let owner = self.people.mentions.last().filter(|it| it.tokens.end == at + usize::from(article != "'s"));
            let relative = owner.and_then(|it| self.roles.get(&related(it.who, &word)).copied());
            relative.or_else(|| self.roles.get(&word).copied())
        } else {
            self.foretold(at, &word, noun)
        };
        // "Diaz, a mother of three,": of whom the name before the comma told.
        // "in Orle, the daughter of a baker": no town is a daughter.
        let fits = |it: &Mention| noun == Noun::Body || self.people.register.entries[it.who].shape != Shape::Place;
        let apposed = at > 1
            && text.word(at - 1) == ","
            && self.people.mentions.last().is_some_and(|it| it.tokens.end == at - 1 && fits(it));
        // "ORLE, Utah — The head of a bank"
        let opens = at == text.sentences[text.sentence_of(at)].start
            || text.tokens[at].capital && matches!(text.word(at - 1), "—" | "–" | "-" | "--");
        let opens = opens && matches!(noun, Noun::Human(_));
        let speaks = opens || self.words.verb(head + 1).is_some();
        let new = !many
            && !capital
            && !after
            && (!definite && matches!(noun, Noun::Human(_)) || (definite || belongs && noun == Noun::Body) && speaks);
        let who = match who {
            Some(who) => who,
            None if apposed => {
                let who = self.people.mentions.last().map_or(0, |it| it.who);
                self.call(word, who);
                return head + 1;
            }
            None if new => self.stranger(at, head, limit, word, noun),
            None => return head + 1,
        };
        self.people.mentions.push(Mention { tokens: at..head + 1, start: at, who, by: By::Description });
        let weight = self.weight(at, head + 1, *subject);
        if *subject && weight >= SUBJECT {
            self.leads = Some(who);
        }
        *subject &= weight < SUBJECT;
        self.think(who, weight);
        head + 1
    }

    /// "the 72-year-old"
    pub(super) fn aged(&mut self, at: usize, limit: usize, subject: &mut bool) -> usize {
        let text = self.text;
        let old = text.word(at + 2) == "-" && text.is(at + 3, "year") && text.is(at + 5, "old");
        if !old || at + 6 > limit || !text.is(at, "the") {
            return at + 1;
        }
        // "the 67-year-old bus driver"
        let head = self.head(at + 6, limit).filter(|(head, _, many)| {
            !many && (at + 6..*head).all(|it| self.words.verb(it).is_none()) && !text.tokens[head + 1].capital
        });
        let end = head.map_or(at + 6, |(head, ..)| head + 1);
        let who = self.roles.get(text.word(at + 1)).copied().or_else(|| self.likeliest_before());
        if let Some(who) = who {
            self.people.mentions.push(Mention { tokens: at..end, start: at, who, by: By::Description });
            let weight = self.weight(at, end, *subject);
            self.think(who, weight);
            *subject = false;
        }
        end
    }

    /// The last noun in a row of words without a preposition or comma, if it stands for someone.
    pub(super) fn head(&self, from: usize, limit: usize) -> Option<(usize, Noun, bool)> {
        let text = self.text;
        let mut head = None;
        for at in from..limit.min(from + 7).min(text.tokens.len()) {
            let word = text.word(at);
            let joined = word == "-" && text.touches_last(at);
            if text.is_plural_owner(at) {
                head = None;
                continue;
            }
            // "the 11th seed", "the 2019 champion"
            let number = text.tokens[at].kind == TokenKind::Number && head.is_none();
            if !joined && !number && text.tokens[at].kind != TokenKind::Word || matches!(word, "'s" | "’s") {
                break;
            }
            if joined {
                continue;
            }
            // "the interim CEO", "the Mayor"
            let capital = text.tokens[at].capital;
            match noun(&lowercase(word)) {
                Some((noun, many)) if !capital || !many && noun != Noun::Body => head = Some((at, noun, many)),
                Some(_) => break,
                None if head.is_some() => break,
                None if is_small_word(word) => break,
                None => {}
            }
        }
        // "the company car" is no company.
        head.filter(|(at, ..)| text.word(at + 1) != "-")
    }

    /// Who "the mayor" is: who was called that last, a body with that word in its name, or whoever is in mind.
    pub(super) fn role(&mut self, at: usize, head: usize, word: &str, noun: Noun) -> Option<usize> {
        let body = || self.people.register.body_with(word);
        let known =
            |word: &str| self.roles.get(word).copied().or_else(|| self.people.roles.get(word).copied().flatten());
        let compound = self.compound(head, word).filter(|_| head > at + 1);
        let other = |who: &usize| {
            compound.as_ref().is_some_and(|it| !is_adjectival(it)) && self.roles.contains_key(&owned(*who, word))
        };
        // "the finance minister" is not the transport minister.
        let called = compound.as_deref().and_then(known).or_else(|| known(word).filter(|it| !other(it)));
        match noun {
            Noun::Human(gender) => {
                called.or_else(|| matches!(word, "man" | "woman").then(|| self.likeliest(gender)).flatten())
            }
            Noun::Body => called.or_else(body).or_else(|| {
                let general = matches!(
                    word,
                    "company"
                        | "firm"
                        | "group"
                        | "manufacturer"
                        | "maker"
                        | "business"
                        | "retailer"
                        | "airline"
                        | "union"
                        | "charity"
                );
                general.then(|| self.likeliest_body(self.people.mentions.len())).flatten()
            }),
        }
    }

    /// "Lund saw it otherwise. “No,” the striker said.": whom the sentence before was about, where he speaks.
    fn alone(&self, head: usize, noun: Noun) -> Option<usize> {
        let Noun::Human(gender) = noun else { return None };
        let told = self.words.is(head + 1, Kinds::PREPOSITION.or(Kinds::RELATIVE)) && !self.text.is(head + 1, "in");
        let who = self.led.filter(|_| !told)?;
        let entry = &self.people.register.entries[who];
        let speaks = is_saying(self.text.word(head + 1)) || self.text.word(head + 1) == ".";
        (speaks && !entry.phrase && entry.shape != Shape::Bare && entry.can_be_human() && entry.gender.fits(gender))
            .then_some(who)
    }

    /// "The Norwegian": whoever is in mind.
    pub(super) fn national(&mut self, at: usize, subject: &mut bool) -> usize {
        let word = self.text.word(at + 1);
        let gender = match word {
            _ if word.ends_with("woman") => Gender::Female,
            _ if word.ends_with("man") => Gender::Male,
            _ => Gender::Unknown,
        };
        if let Some(who) = self.likeliest(gender) {
            self.people.mentions.push(Mention { tokens: at..at + 2, start: at, who, by: By::Description });
            self.think(who, SUBJECT);
            *subject = false;
        }
        at + 2
    }

    /// "the former goalkeeper", "the Lurian foreign minister": for variety whoever was spoken of just now, as such words
    /// tell what one knows of someone rather than who it is.
    pub(super) fn varied(&self, at: usize, head: usize, noun: Noun) -> Option<usize> {
        let text = self.text;
        let Noun::Human(gender) = noun else { return None };
        let tells = (at + 1..head).any(|it| {
            let word = text.word(it);
            matches!(word, "former" | "veteran" | "retired" | "born" | "old" | "ex")
                || text.tokens[it].capital && is_national(word)
        });
        let who = self.likeliest(gender).filter(|_| tells)?;
        let near = self.people.mentions.iter().rev().take(4).any(|it| it.who == who);
        near.then_some(who)
    }

    /// Someone without a name, called by the whole phrase: "one woman in her seventies".
    pub(super) fn stranger(&mut self, at: usize, head: usize, limit: usize, word: String, noun: Noun) -> usize {
        let text = self.text;
        let phrase = phrases::after(text, self.words, at, limit).map_or(at..head + 1, |it| it.core);
        let end =
            if self.words.is(head + 1, Kinds::PREPOSITION) { phrase.end.clamp(head + 1, head + 8) } else { head + 1 };
        // "Diaz’s lawyer" is called that with the name.
        let owner = self
            .people
            .mentions
            .last()
            .filter(|it| matches!(text.word(at), "'s" | "’s" | "’" | "'") && it.tokens.end == at);
        if let Some(who) = self.going_by(head + 1, limit) {
            self.roles.insert(word, who);
            return who;
        }
        let span = text.span(owner.map_or(at, |it| it.tokens.start)..end);
        let (kind, gender) = match noun {
            Noun::Human(gender) => (PersonKind::Person, gender),
            Noun::Body => (PersonKind::Organisation, Gender::Unknown),
        };
        let register = &mut self.people.register;
        let who = register.enter_phrase(text.at(span), span, kind, gender, false);
        if noun == Noun::Body {
            register.entries[who].shape = Shape::Body;
        }
        let first = self.fresh && text.paragraph_of(text.sentence_of(at)) < OPENING;
        if self.opening.is_none() && first && text.tokens[at].capital && matches!(noun, Noun::Human(_)) {
            self.opening = Some((who, at, word.clone()));
        }
        self.roles.insert(word, who);
        who
    }
}

#[cfg(test)]
mod tests {
    use super::super::told::last_speaker as speaker;

    #[test]
    fn a_capital_makes_no_name_of_a_calling() {
        let text = "Mayor Eva Lund met Ana Diaz, the Foreign Secretary. “No,” the Mayor said.";
        assert_eq!(speaker(text).as_deref(), Some("Eva Lund"));
        let text = "Mayor Eva Lund met Ana Diaz, the Foreign Secretary. “No,” the Foreign Secretary said.";
        assert_eq!(speaker(text).as_deref(), Some("Ana Diaz"));
        assert_eq!(speaker("Eva Lund left. “No,” the Economist said.").as_deref(), Some("the Economist"));
    }

    #[test]
    fn an_age_may_stand_before_a_calling() {
        let text = "Eva Lund, 67, met Ana Diaz. “No,” the 67-year-old bus driver said.";
        assert_eq!(speaker(text).as_deref(), Some("Eva Lund"));
    }

    #[test]
    fn who_is_from_somewhere_is_whoever_is_in_mind() {
        for text in ["Eva Lund won. “No,” said the Swede.", "Eva Lund won. “No,” the Moldovan said."] {
            assert_eq!(speaker(text).as_deref(), Some("Eva Lund"), "{text}");
        }
    }

    #[test]
    fn the_defender_is_whom_the_sentence_before_was_about() {
        let text = "Captain Adam Lund blamed Bo Ott. “He slept,” the defender said.";
        assert_eq!(speaker(text).as_deref(), Some("Adam Lund"));
        let text = "Adam Lund was angry. “He slept,” the 11th seed said.";
        assert_eq!(speaker(text).as_deref(), Some("Adam Lund"));
    }
}
