//! Characters: what a story's texts may hold, so that what readers see is what the file says.

use super::super::letters::{combining_class, is_mark};
use super::named::name;

/// How many accents above a letter, and how many below it, stay clear of the lines around. No language stacks more.
const STACKED: usize = 4;

/// A character that may not stand where it does.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Its place among the characters of the text.
    pub index: usize,
    /// What it is.
    pub name: String,
    /// What is wrong with it and what to do, after "this is U+0000 NAME, ".
    pub advice: &'static str,
}

const UNSEEN: &str = "which readers cannot see; take it out";
const PRIVATE: &str = "which every machine shows as something else; take it out";
const PILED: &str = "one too many on its letter: they would cover the lines around it; take some out";

/// The characters of `text` that may not be there.
///
/// Forbidden is what cannot be seen and could turn, hide or smuggle text: the control characters (C0 and C1, line ends
/// and tabs included: a story has blocks for these), the code points Unicode calls default-ignorable or bidirectional
/// controls, and those that are no characters. Let through is what scripts and emoji need, and only where they do:
///
/// - joiners and variation selectors, right after a character they can act on;
/// - soft hyphens between letters, and spaces of no width between letters of scripts that leave no others;
/// - marks of direction (LRM, RLM, ALM) where there are letters that run from right to left;
/// - tags in the flags of England, Scotland and Wales.
///
/// Forbidden, too, is what every machine shows as something else, and accents piled so high that they cover other lines.
pub(super) fn faults(text: &str) -> impl Iterator<Item = Fault> + '_ {
    let rightward = !text.is_ascii() && text.chars().any(is_rightward);
    let (mut before, mut above, mut below, mut flag_to) = (None, 0, 0, 0);
    text.char_indices().enumerate().filter_map(move |(index, (at, character))| {
        let before = before.replace(character);
        // Nearly all there is to look at, and nothing can be wrong with it.
        if matches!(character, ' '..='~') {
            (above, below) = (0, 0);
            return None;
        }
        let mut after = text[at..].chars().skip(1);
        if !is_mark(character) && !is_invisible(character) {
            (above, below) = (0, 0);
        }
        let pile = match combining_class(character) {
            230 => &mut above,
            220 => &mut below,
            _ => &mut 0,
        };
        *pile += 1;
        let piled = *pile > STACKED;
        flag_to = flag(&text[at..]).map_or(flag_to, |length| at + length);
        let allowed = match character {
            '\u{200C}' | '\u{200D}' | '\u{180B}'..='\u{180D}' | '\u{180F}' => before.is_some_and(can_join),
            '\u{FE00}'..='\u{FE0F}' => before.is_some_and(has_variants),
            '\u{E0100}'..='\u{E01EF}' => before.is_some_and(is_ideograph),
            '\u{AD}' => before.is_some_and(char::is_alphabetic) && after.next().is_some_and(char::is_alphabetic),
            '\u{200B}' => before.is_some_and(is_unspaced) && after.next().is_some_and(is_unspaced),
            '\u{200E}' | '\u{200F}' | '\u{61C}' => rightward,
            '\u{E0000}'..='\u{E007F}' => at < flag_to,
            _ => !is_invisible(character),
        };
        let advice = match () {
            () if !allowed => UNSEEN,
            () if is_private(character) => PRIVATE,
            () if piled => PILED,
            () => return None,
        };
        Some(Fault { index, name: name(character), advice })
    })
}

/// Whether there is nothing in `text` to see.
pub(crate) fn is_blank(text: &str) -> bool {
    // U+2800 is Braille for no dots, and looks like a space.
    text.chars().all(|character| character.is_whitespace() || character == '\u{2800}')
}

/// Whether this cannot be seen by itself, wherever it stands.
pub(super) fn is_invisible(character: char) -> bool {
    character.is_control()
        || u32::from(character) & 0xFFFE == 0xFFFE
        || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FDD0}'..='\u{FDEF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFC}'
            | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether every machine may show this as something else.
pub(super) fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// Letters beyond Latin, their signs, and emoji: all from Greek's first code point on, but for the Latin and the
/// punctuation that lie there as well.
fn can_join(character: char) -> bool {
    character >= '\u{370}'
        && !is_invisible(character)
        && !matches!(character,
            '\u{1E00}'..='\u{1EFF}' | '\u{2000}'..='\u{206F}' | '\u{2C60}'..='\u{2C7F}' | '\u{3000}'..='\u{303F}'
            | '\u{A720}'..='\u{A7FF}' | '\u{AB30}'..='\u{AB6F}' | '\u{FF01}'..='\u{FF60}')
        // An emoji joins the next after its own variation selector.
        || character == '\u{FE0F}'
}

/// As [`can_join`], and the signs that keycaps and trade marks are made of.
fn has_variants(character: char) -> bool {
    character != '\u{FE0F}' && can_join(character)
        || matches!(character, '0'..='9' | '#' | '*' | '©' | '®' | '‼' | '⁉' | '\u{3030}' | '\u{303D}')
}

fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}')
}

/// Thai, Lao, Myanmar, Khmer: written without spaces between words.
fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

/// Letters that run from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their kin.
fn is_rightward(character: char) -> bool {
    matches!(character,
        '\u{591}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
        && !is_invisible(character)
}

/// How many bytes of `text` are the flag it begins with: one of the three whose region is spelt in tags.
fn flag(text: &str) -> Option<usize> {
    let regions = text.strip_prefix('\u{1F3F4}')?;
    let spelt = |region: &str| -> String {
        let tags = region.chars().filter_map(|letter| char::from_u32(0xE0000 + u32::from(letter)));
        tags.chain(['\u{E007F}']).collect()
    };
    let region = ["gbeng", "gbsct", "gbwls"].map(spelt).into_iter().find(|region| regions.starts_with(region))?;
    Some(text.len() - regions.len() + region.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> bool {
        faults(text).next().is_none()
    }

    #[test]
    fn names_the_character_and_says_where_it_is() {
        let found: Vec<_> = faults("a\u{202E}b\u{200B}").map(|fault| (fault.index, fault.name)).collect();
        assert_eq!(found, [(1, "U+202E RIGHT-TO-LEFT OVERRIDE".into()), (3, "U+200B ZERO WIDTH SPACE".into())]);
    }

    #[test]
    fn finds_every_kind_of_invisible_character() {
        for character in "\0\t\n\r\u{1B}\u{7F}\u{80}\u{9F}\u{AD}\u{34F}\u{61C}\u{115F}\u{1160}\u{17B4}\u{17B5}\u{180E}\
            \u{200B}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}\u{202E}\u{2060}\u{2064}\u{2066}\u{2069}\u{206F}\u{3164}\
            \u{FEFF}\u{FFA0}\u{FFF9}\u{FFFB}\u{E0001}\u{E0020}\u{E007F}\u{E0100}\u{E01EF}"
            .chars()
        {
            assert!(!clean(&format!("x{character}")), "{character:?}");
        }
    }

    #[test]
    fn lets_joiners_through_where_scripts_and_emoji_need_them() {
        assert!(clean("می\u{200C}خواهم"), "Persian");
        assert!(clean("क्\u{200D}ष"), "Hindi");
        assert!(clean("👩\u{200D}🚀"), "emoji");
        assert!(clean("❤\u{FE0F}\u{200D}🔥"), "emoji of three");
        assert!(clean("1\u{FE0F}\u{20E3}"), "keycap");
    }

    #[test]
    fn stops_joiners_where_they_only_hide() {
        for text in [
            "\u{200D}",
            "pay\u{200D}pal",
            "é\u{200C}",
            "“\u{200C}",
            "क\u{200D}\u{200D}",
            "a\u{FE0F}",
            "❤\u{FE0F}\u{FE0F}",
        ] {
            assert!(!clean(text), "{text:?}");
        }
    }

    #[test]
    fn lets_soft_hyphens_through_between_letters() {
        assert!(clean("Donau\u{AD}dampf\u{AD}schiff"));
        for text in ["\u{AD}a", "a\u{AD}", "a\u{AD}\u{AD}b", "1\u{AD}2", "a\u{AD} b"] {
            assert!(!clean(text), "{text:?}");
        }
    }

    #[test]
    fn lets_spaces_of_no_width_through_in_scripts_without_spaces() {
        for text in ["ភាសា\u{200B}ខ្មែរ", "ภาษา\u{200B}ไทย", "ລາວ\u{200B}ລາວ", "မြန်မာ\u{200B}မြန်မာ"]
        {
            assert!(clean(text), "{text}");
        }
        assert!(!clean("ภาษา\u{200B}x") && !clean("x\u{200B}ภาษา") && !clean("ภ\u{200B}\u{200B}ภ"));
    }

    #[test]
    fn lets_marks_of_direction_through_beside_letters_that_run_from_the_right() {
        for text in
            ["שפת C++\u{200F} טובה", "قال\u{61C} 5", "ޖެހި\u{200E}", "ﷺ\u{200F}", "ﭐ\u{200F}", "𐡀\u{200F}", "𞤀\u{200F}"]
        {
            assert!(clean(text), "{text}");
        }
        assert!(!clean("5\u{200F}-3") && !clean("рус\u{200E}") && !clean("\u{200F}\u{61C}"));
        assert!(!clean("שלום\u{202E}") && !clean("שלום\u{2067}"), "these turn what is around them");
    }

    #[test]
    fn lets_the_tags_of_three_flags_through() {
        let tags = |region: &str| -> String {
            region.chars().map(|c| char::from_u32(0xE0000 + u32::from(c)).unwrap()).collect()
        };
        for region in ["gbeng", "gbsct", "gbwls"] {
            assert!(clean(&format!("a \u{1F3F4}{}\u{E007F} flag", tags(region))), "{region}");
            assert!(!clean(&format!("\u{1F3F4}{}", tags(region))), "no end");
            assert!(!clean(&format!("\u{1F3F4}{}\u{E007F}{}", tags(region), tags("x"))), "and more");
            assert!(!clean(&format!("a \u{1F3F4}{}\u{E007F}{}", tags(region), tags("x"))), "and more, further on");
            assert!(!clean(&format!("x{}\u{E007F}", tags(region))), "no flag");
        }
        assert!(!clean(&format!("\u{1F3F4}{}\u{E007F}", tags("hello"))));
    }

    #[test]
    fn lets_one_variant_of_an_ideograph_through() {
        assert!(clean("葛\u{E0100}城") && clean("𠮟\u{E0101}") && clean("\u{F900}\u{E0100}"));
        assert!(!clean("葛\u{E0100}\u{E0101}") && !clean("a\u{E0100}") && !clean("か\u{E0100}"));
    }

    #[test]
    fn refuses_what_every_machine_shows_as_something_else() {
        for character in ['\u{E000}', '\u{F8FF}', '\u{F0000}', '\u{FFFFD}', '\u{100000}', '\u{10FFFD}'] {
            let found: Vec<_> = faults(&character.to_string()).map(|fault| fault.advice).collect();
            assert_eq!(found, [PRIVATE], "{character:?}");
        }
    }

    #[test]
    fn refuses_code_points_that_are_no_characters() {
        for character in ['\u{FFFE}', '\u{FFFF}', '\u{1FFFE}', '\u{10FFFF}', '\u{FDD0}', '\u{FDEF}', '\u{FFFC}'] {
            assert!(!clean(&format!("x{character}")), "{character:?}");
        }
        assert!(clean("\u{FFFD}"), "it shows that something was lost");
    }

    #[test]
    fn accents_may_be_stacked_as_languages_do_and_no_higher() {
        assert!(clean("e\u{302}\u{301}") && clean("שּׁ\u{5B8}\u{5BD}\u{591}"), "Vietnamese, Hebrew");
        let piled = |mark: &str, times: usize| format!("a{}b", mark.repeat(times));
        for mark in ["\u{301}", "\u{323}", "\u{301}\u{489}"] {
            assert!(clean(&piled(mark, STACKED)), "{mark:?}");
            assert_eq!(faults(&piled(mark, STACKED + 1)).map(|fault| fault.advice).collect::<Vec<_>>(), [PILED]);
        }
        assert!(clean(&piled("\u{301}\u{323}", STACKED)), "above and below");
        assert!(clean(&piled("a\u{301}", 20)) && clean(&piled("о\u{301}", 20)), "each on its own letter");
    }

    #[test]
    fn passes_ordinary_text_of_any_script() {
        assert!(clean("“It’s so good to see you,” – Стив Уиткофф, 史蒂夫, ستيف, 10\u{A0}000 €… 🇬🇧"));
    }

    #[test]
    fn knows_blank_text() {
        assert!(is_blank("") && is_blank(" \u{A0}\u{2003}\u{2800}"));
        assert!(!is_blank(" a "));
    }
}
