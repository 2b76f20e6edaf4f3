//! Characters: what a story's texts may hold, so that what readers see is what the file says.

/// The characters that cannot be seen and could turn, hide or smuggle text, each with its index among the
/// characters of `text` and its name.
///
/// Forbidden are the control characters (C0 and C1, line ends and tabs included: a story has blocks for these) and the
/// code points Unicode calls default-ignorable or bidirectional controls. Four kinds are let through where scripts and
/// emoji need them: joiners and variation selectors, only right after a character they can act on.
pub(super) fn faults(text: &str) -> impl Iterator<Item = (usize, String)> + '_ {
    let mut before = None;
    text.chars().enumerate().filter_map(move |(index, character)| {
        let before = before.replace(character);
        let allowed = match character {
            '\u{200C}' | '\u{200D}' | '\u{180B}'..='\u{180D}' | '\u{180F}' => before.is_some_and(can_join),
            '\u{FE00}'..='\u{FE0F}' => before.is_some_and(has_variants),
            _ => !is_invisible(character),
        };
        (!allowed).then(|| (index, name(character)))
    })
}

/// Whether there is nothing in `text` to see.
pub(super) fn is_blank(text: &str) -> bool {
    // U+2800 is Braille for no dots, and looks like a space.
    text.chars().all(|character| character.is_whitespace() || character == '\u{2800}')
}

fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
            | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Letters of scripts other than Latin, their signs, and emoji: all that lies beyond Latin, Greek's first code point
/// being the border, but for the Latin and the punctuation that lie there as well.
fn can_join(character: char) -> bool {
    character >= '\u{370}'
        && !is_invisible(character)
        && !matches!(character,
            '\u{1E00}'..='\u{1EFF}' | '\u{2000}'..='\u{206F}' | '\u{2C60}'..='\u{2C7F}' | '\u{3000}'..='\u{303F}'
            | '\u{A720}'..='\u{A7FF}' | '\u{AB30}'..='\u{AB6F}' | '\u{FF01}'..='\u{FF60}')
}

/// As [`can_join`], and the signs that keycaps and trade marks are made of.
fn has_variants(character: char) -> bool {
    let selector = matches!(character, '\u{FE00}'..='\u{FE0F}');
    !selector
        && (can_join(character)
            || matches!(character, '0'..='9' | '#' | '*' | '©' | '®' | '‼' | '⁉' | '\u{3030}' | '\u{303D}'))
}

fn name(character: char) -> String {
    let name = match character {
        '\0' => "NULL",
        '\t' => "TAB",
        '\n' => "LINE FEED",
        '\r' => "CARRIAGE RETURN",
        '\u{1B}' => "ESCAPE",
        '\u{7F}' => "DELETE",
        '\u{85}' => "NEXT LINE",
        '\u{AD}' => "SOFT HYPHEN",
        '\u{34F}' => "COMBINING GRAPHEME JOINER",
        '\u{61C}' => "ARABIC LETTER MARK",
        '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' => "HANGUL FILLER",
        '\u{180E}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{200B}' => "ZERO WIDTH SPACE",
        '\u{200C}' => "ZERO WIDTH NON-JOINER",
        '\u{200D}' => "ZERO WIDTH JOINER",
        '\u{200E}' => "LEFT-TO-RIGHT MARK",
        '\u{200F}' => "RIGHT-TO-LEFT MARK",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{202A}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202B}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202C}' => "POP DIRECTIONAL FORMATTING",
        '\u{202D}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202E}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2060}' => "WORD JOINER",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => "VARIATION SELECTOR",
        '\u{FEFF}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{E0000}'..='\u{E007F}' => "TAG",
        control if control.is_control() => "CONTROL CHARACTER",
        _ => "INVISIBLE CHARACTER",
    };
    format!("U+{:04X} {name}", u32::from(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> bool {
        faults(text).next().is_none()
    }

    #[test]
    fn names_the_character_and_says_where_it_is() {
        let found: Vec<_> = faults("a\u{202E}b\u{200B}").collect();
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
    fn passes_ordinary_text_of_any_script() {
        assert!(clean("“It’s so good to see you,” – Стив Уиткофф, 史蒂夫, ستيف, 10\u{A0}000 €… 🇬🇧"));
    }

    #[test]
    fn knows_blank_text() {
        assert!(is_blank("") && is_blank(" \u{A0}\u{2003}\u{2800}"));
        assert!(!is_blank(" a "));
    }
}
