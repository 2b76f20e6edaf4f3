//! Who bears a name: whoever has the same, or one that it is a shorter or longer form of.

use super::Register;
use crate::annotate::Text;
use crate::annotate::people::lexicon::{Sort, sort};
use crate::annotate::people::names::{Name, Shape};

impl Register {
    /// Who bears a name with these words, if anybody does.
    pub(super) fn find_words(&self, text: &Text, name: &Name, words: &[String]) -> Option<usize> {
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
        let fit = |who: &usize| self.entries[*who].gender.fits(name.gender) || self.is_surname_too(*who, name, words);
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

    /// Whether a given name tells nothing of the gender, as it may be a surname here: "James" after "Hannah James".
    fn is_surname_too(&self, who: usize, name: &Name, words: &[String]) -> bool {
        let known = &self.entries[who].words;
        match (words, &known[..]) {
            ([surname], [_, .., last]) => name.titles.is_empty() && surname == last,
            ([_, .., last], [surname]) => self.entries[who].shape == Shape::Bare && surname == last,
            _ => false,
        }
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
    fn a_surname_that_is_a_given_name_tells_no_gender() {
        assert_eq!(who("He met Hannah James. Then James left."), ["Hannah James"; 2]);
        assert_eq!(who("Then James left. It was Hannah James."), ["Hannah James"; 2]);
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
