//! What Unicode says of letters, as far as a story is read and checked by it: their scripts, what they are made of, what they
//! look like, and their case. The tables are written by `build.rs`, from the crates that the tests compare all of them with.

mod case;
mod table;

pub(crate) use case::{lowercase, uppercase};

use crate::sort::sort_by_key;
use std::sync::LazyLock;
use table::{Kinds, Map};

static KINDS: LazyLock<Kinds> = LazyLock::new(|| {
    Kinds::of(include_bytes!(concat!(env!("OUT_DIR"), "/classes")), include_bytes!(concat!(env!("OUT_DIR"), "/ranges")))
});
static APART: LazyLock<Map> = LazyLock::new(|| {
    Map::of(
        include_bytes!(concat!(env!("OUT_DIR"), "/apart.keys")),
        include_str!(concat!(env!("OUT_DIR"), "/apart.txt")),
    )
});
static LOOKS: LazyLock<Map> = LazyLock::new(|| {
    Map::of(
        include_bytes!(concat!(env!("OUT_DIR"), "/looks.keys")),
        include_str!(concat!(env!("OUT_DIR"), "/looks.txt")),
    )
});

/// The scripts that are told apart here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Any but these.
    Other,
    /// Of all scripts: digits, punctuation.
    Common,
    /// Of the script of the letter before: accents.
    Inherited,
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Cherokee,
    Coptic,
    Lisu,
}

impl Script {
    /// In the order of `build.rs`.
    const ALL: [Self; 10] = [
        Self::Other,
        Self::Common,
        Self::Inherited,
        Self::Latin,
        Self::Cyrillic,
        Self::Greek,
        Self::Armenian,
        Self::Cherokee,
        Self::Coptic,
        Self::Lisu,
    ];

    /// The script of a letter.
    pub(crate) fn of(letter: char) -> Self {
        match letter {
            'a'..='z' | 'A'..='Z' => return Self::Latin,
            '\0'..='\x7F' => return Self::Common,
            _ => {}
        }
        Self::ALL[usize::from(KINDS.of_letter(letter).script)]
    }

    /// What Unicode calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Other => "another script",
            Self::Common => "Common",
            Self::Inherited => "Inherited",
            Self::Latin => "Latin",
            Self::Cyrillic => "Cyrillic",
            Self::Greek => "Greek",
            Self::Armenian => "Armenian",
            Self::Cherokee => "Cherokee",
            Self::Coptic => "Coptic",
            Self::Lisu => "Lisu",
        }
    }
}

/// Whether this belongs to the letter before it (general category Mark).
pub(crate) fn is_mark(letter: char) -> bool {
    letter >= '\u{300}' && KINDS.of_letter(letter).mark
}

/// The canonical combining class: where on its letter a mark stands; 230 above, 220 below, 0 for what is no such mark.
pub(crate) fn combining_class(letter: char) -> u8 {
    if letter < '\u{300}' { 0 } else { KINDS.of_letter(letter).combining }
}

/// The text with letters and their marks apart (canonical decomposition, NFD).
pub(crate) fn apart(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let (mut apart, mut marks) = (String::with_capacity(text.len()), Vec::new());
    let mut take = |letter: char| match combining_class(letter) {
        0 => {
            in_order(&mut marks, &mut apart);
            apart.push(letter);
        }
        class => marks.push((class, letter)),
    };
    for letter in text.chars() {
        match APART.get(letter) {
            Some(parts) => parts.chars().for_each(&mut take),
            None => syllable(letter).into_iter().flatten().for_each(&mut take),
        }
    }
    in_order(&mut marks, &mut apart);
    apart
}

/// Puts marks on one letter into the one order in which they are the same.
fn in_order(marks: &mut Vec<(u8, char)>, text: &mut String) {
    if marks.len() > 1 {
        sort_by_key(marks, |(class, _)| *class);
    }
    text.extend(marks.drain(..).map(|(_, mark)| mark));
}

/// The signs of a syllable of Korean (The Unicode Standard, section 3.12); any other letter as it is.
fn syllable(letter: char) -> [Option<char>; 3] {
    const FIRST: u32 = 0xAC00;
    let Some(at) = u32::from(letter).checked_sub(FIRST).filter(|at| *at < 11_172) else {
        return [Some(letter), None, None];
    };
    let last = at % 28;
    [
        char::from_u32(0x1100 + at / 588),
        char::from_u32(0x1161 + at % 588 / 28),
        char::from_u32(0x11A7 + last).filter(|_| last > 0),
    ]
}

/// What a text looks like (UTS 39, section 4, skeleton): two that look alike have the same.
pub(crate) fn look(text: &str) -> String {
    let mut look = String::with_capacity(text.len());
    for letter in apart(text).chars() {
        match LOOKS.get(letter) {
            Some(other) => look.push_str(other),
            None => look.push(letter),
        }
    }
    apart(&look)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_script::UnicodeScript;

    fn all() -> impl Iterator<Item = char> {
        '\0'..=char::MAX
    }

    #[test]
    fn every_letter_is_of_the_script_that_unicode_says() {
        for letter in all() {
            let (ours, name) = (Script::of(letter), letter.script().full_name());
            let told_apart = Script::ALL[1..].iter().any(|script| script.name() == name);
            assert!(
                if told_apart { ours.name() == name } else { ours == Script::Other },
                "{letter:?}: {ours:?}, {name}"
            );
        }
    }

    #[test]
    fn every_mark_is_known_and_where_it_stands() {
        for letter in all() {
            assert_eq!(is_mark(letter), unicode_normalization::char::is_combining_mark(letter), "{letter:?}");
            let class = unicode_normalization::char::canonical_combining_class(letter);
            assert_eq!(combining_class(letter), class, "{letter:?}");
        }
    }

    #[test]
    fn every_letter_comes_apart_as_unicode_says() {
        for letter in all() {
            let text = letter.to_string();
            assert_eq!(apart(&text), text.nfd().collect::<String>(), "{letter:?}");
        }
    }

    #[test]
    fn every_letter_looks_as_unicode_says() {
        for letter in all() {
            let text = letter.to_string();
            assert_eq!(look(&text), unicode_security::skeleton(&text).collect::<String>(), "{letter:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whole_texts_come_apart_and_look_as_unicode_says(
            text in "([\u{300}-\u{36F}\u{591}-\u{5C7}\u{1D165}-\u{1D16F}가-힣À-ỹ\u{F900}-\u{FAD9}]|\\PC|[аеorlI10\u{AD}\u{200D}])*"
        ) {
            proptest::prop_assert_eq!(apart(&text), text.nfd().collect::<String>());
            proptest::prop_assert_eq!(look(&text), unicode_security::skeleton(&text).collect::<String>());
        }
    }
}
