//! Words that look like others: letters of several alphabets in one word, and names that cannot be told apart.

use super::super::letters::{Script, look};
use super::advice;
use crate::table::Set;
use std::sync::LazyLock;

/// The alphabets whose letters are taken for each other's. Of other scripts some letters resemble these, yet no word does.
const ALIKE: [Script; 7] =
    [Script::Latin, Script::Cyrillic, Script::Greek, Script::Armenian, Script::Cherokee, Script::Coptic, Script::Lisu];

/// The sentence about the first word of `text` that poses as a word of one alphabet with letters of another, if any.
///
/// Letters of two alphabets may stand in one word as long as that can be seen: `КуZбасс`, `μm`, `Δt`.
pub(super) fn mixed_word(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let word = text.split(|c: char| !is_of_word(c)).find(|word| is_mixed(word))?;
    let letter = word.chars().find(|c| is_foreign(*c, word))?;
    Some(format!(
        "{} mixes letters of several alphabets that look alike, among them U+{:04X} ({}); write it in one alphabet",
        advice::shown(word),
        u32::from(letter),
        Script::of(letter).name()
    ))
}

/// Whether this is a letter of a word, or an accent on one.
pub(super) fn is_of_word(c: char) -> bool {
    c.is_alphabetic() || Script::of(c) == Script::Inherited
}

/// Whether letters of several alphabets look like one in this word.
pub(super) fn is_mixed(word: &str) -> bool {
    if word.is_ascii() {
        return false;
    }
    let first = alphabets(word).next();
    alphabets(word).any(|script| Some(script) != first)
        && alphabets(word).all(|script| ALIKE.contains(&script))
        && ALIKE[..3].iter().any(|script| {
            alphabets(word).any(|other| other == *script) && word.chars().all(|letter| looks(letter, *script))
        })
}

/// Whether a letter is of another alphabet than the word begins with.
pub(super) fn is_foreign(letter: char, word: &str) -> bool {
    let first = alphabets(word).next();
    !is_neutral(letter) && Some(Script::of(letter)) != first
}

fn alphabets(word: &str) -> impl Iterator<Item = Script> + '_ {
    word.chars().filter(|letter| !is_neutral(*letter)).map(Script::of)
}

/// Accents and the like belong to every alphabet.
fn is_neutral(letter: char) -> bool {
    matches!(Script::of(letter), Script::Common | Script::Inherited)
}

/// Whether a letter is of this alphabet or looks as if it were.
fn looks(letter: char, script: Script) -> bool {
    static CYRILLIC: LazyLock<Set<String>> = LazyLock::new(|| looks_of('\u{400}'..='\u{52F}'));
    static GREEK: LazyLock<Set<String>> = LazyLock::new(|| looks_of('\u{370}'..='\u{3FF}'));
    if is_neutral(letter) || Script::of(letter) == script {
        return true;
    }
    let look = look(letter.encode_utf8(&mut [0; 4]));
    match script {
        Script::Latin => look.bytes().all(|byte| byte.is_ascii_alphabetic()),
        Script::Cyrillic => CYRILLIC.contains(&look),
        _ => GREEK.contains(&look),
    }
}

fn looks_of(letters: std::ops::RangeInclusive<char>) -> Set<String> {
    letters.map(|letter| look(letter.encode_utf8(&mut [0; 4]))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_poses_as_one_of_another_alphabet_is_found() {
        for word in [
            "Рutin",
            "Puтin".replace('т', "\u{3a4}").as_str(),
            "pаypal",
            "Ρutin",
            "Kрeмль",
            "Москвa",
            "Αthens",
            "Zа",
            "pа\u{301}ypal",
            "cаfé",
        ] {
            assert!(mixed_word(word).is_some(), "{word}");
        }
    }

    #[test]
    fn the_letter_that_does_not_belong_is_named() {
        let sentence = "\"pаypal\" mixes letters of several alphabets that look alike, among them U+0430 (Cyrillic); \
            write it in one alphabet";
        assert_eq!(mixed_word("to pаypal and back").as_deref(), Some(sentence));
    }

    #[test]
    fn what_is_plainly_of_two_alphabets_is_no_disguise() {
        for word in [
            "КуZбасс",
            "μm",
            "Δt",
            "α-synuclein",
            "РБК-TV",
            "iPhoneов",
            "Wi‑Fi-сеть",
            "東京Tower",
            "aا",
            "xו",
            "d’Артаньян",
        ] {
            assert_eq!(mixed_word(word), None, "{word}");
        }
    }

    #[test]
    fn words_of_one_alphabet_each_stand_beside_each_other() {
        for text in ["Путин said “нет” to Ελλάδα", "naïve café Ünïversität", "e\u{301}te\u{301}", "עברית and العربية"]
        {
            assert_eq!(mixed_word(text), None, "{text}");
        }
    }

    #[test]
    fn what_looks_the_same_has_the_same_look() {
        assert_eq!(look("ВОР"), look("BOP"));
        assert_eq!(look("Al Gore"), look("AI Gore"));
        assert_ne!(look("Ann"), look("Anne"));
    }
}
