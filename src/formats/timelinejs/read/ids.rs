//! Ids made of words, each given once.

use crate::story::apart;
use crate::table::{Set, Table};

/// How long an id made of words may be: with a number after it, it stays under the 64 that ids have.
const LONGEST: usize = 48;

/// The ids given so far.
#[derive(Default)]
pub(super) struct Ids {
    given: Set<String>,
    /// The number to try next after these words.
    next: Table<String, usize>,
}

impl Ids {
    /// Gives this very id, if nobody has it yet.
    pub(super) fn claim(&mut self, id: &str) -> bool {
        self.given.insert(id.to_owned())
    }

    /// Gives an id that is like the words, or like `fallback` where they have no Latin letters.
    pub(super) fn name(&mut self, words: &str, fallback: &str) -> String {
        let base = slug(words, fallback);
        if self.claim(&base) {
            return base;
        }
        let next = self.next.entry(base.clone()).or_insert(2);
        loop {
            let id = format!("{base}-{next}");
            *next += 1;
            if self.given.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// The words as an id: small letters and digits, hyphens between them.
pub(super) fn slug(words: &str, fallback: &str) -> String {
    let mut slug = String::new();
    for character in apart(words).chars() {
        if slug.len() >= LONGEST {
            break;
        }
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') && !"'’\u{300}\u{301}\u{308}".contains(character) {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    match slug.bytes().next() {
        None => fallback.to_owned(),
        Some(first) if first.is_ascii_digit() => format!("{fallback}-{slug}"),
        Some(_) => slug.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::EventId;

    #[test]
    fn words_become_ids() {
        for (words, id) in [
            ("Fourth meeting, the Kremlin", "fourth-meeting-the-kremlin"),
            ("Witkoff’s visits", "witkoffs-visits"),
            ("Émile", "emile"),
            ("25 April", "event-25-april"),
            ("雨", "event"),
            (" - ", "event"),
        ] {
            assert_eq!(slug(words, "event"), id);
        }
    }

    #[test]
    fn no_id_is_given_twice() {
        let mut ids = Ids::default();
        assert!(ids.claim("rain-2") && !ids.claim("rain-2"));
        assert_eq!(["Rain", "Rain", "rain!"].map(|words| ids.name(words, "event")), ["rain", "rain-3", "rain-4"]);
    }

    proptest::proptest! {
        #[test]
        fn whatever_the_words_the_id_is_well_formed(words in "\\PC*") {
            let mut ids = Ids::default();
            for _ in 0..3 {
                proptest::prop_assert!(EventId::new(&ids.name(&words, "event")).is_some());
            }
        }
    }
}
