//! Characters by name, for whoever has to find one that cannot be seen.

use super::super::letters::combining_class;
use super::text::is_private;

/// The character's number, and what Unicode calls it or what it is.
pub(super) fn name(character: char) -> String {
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
        '\u{FFFC}' => "OBJECT REPLACEMENT CHARACTER",
        private if is_private(private) => "PRIVATE USE CHARACTER",
        none if u32::from(none) & 0xFFFE == 0xFFFE || matches!(none, '\u{FDD0}'..='\u{FDEF}') => "NONCHARACTER",
        control if control.is_control() => "CONTROL CHARACTER",
        mark if combining_class(mark) > 0 => "MARK",
        _ => "INVISIBLE CHARACTER",
    };
    format!("U+{:04X} {name}", u32::from(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_each_character_what_unicode_calls_it_or_what_it_is() {
        let called = "0000 NULL;0009 TAB;000A LINE FEED;000D CARRIAGE RETURN;001B ESCAPE;007F DELETE;0085 NEXT LINE;\
            00AD SOFT HYPHEN;034F COMBINING GRAPHEME JOINER;061C ARABIC LETTER MARK;115F HANGUL FILLER;1160 HANGUL FILLER;\
            3164 HANGUL FILLER;FFA0 HANGUL FILLER;180E MONGOLIAN VOWEL SEPARATOR;200B ZERO WIDTH SPACE;\
            200C ZERO WIDTH NON-JOINER;200D ZERO WIDTH JOINER;200E LEFT-TO-RIGHT MARK;200F RIGHT-TO-LEFT MARK;\
            2028 LINE SEPARATOR;2029 PARAGRAPH SEPARATOR;202A LEFT-TO-RIGHT EMBEDDING;202B RIGHT-TO-LEFT EMBEDDING;\
            202C POP DIRECTIONAL FORMATTING;202D LEFT-TO-RIGHT OVERRIDE;202E RIGHT-TO-LEFT OVERRIDE;2060 WORD JOINER;\
            2066 LEFT-TO-RIGHT ISOLATE;2067 RIGHT-TO-LEFT ISOLATE;2068 FIRST STRONG ISOLATE;2069 POP DIRECTIONAL ISOLATE;\
            FE00 VARIATION SELECTOR;FE0F VARIATION SELECTOR;E0100 VARIATION SELECTOR;E01EF VARIATION SELECTOR;\
            FEFF ZERO WIDTH NO-BREAK SPACE;E0000 TAG;E007F TAG;FFFC OBJECT REPLACEMENT CHARACTER;\
            E000 PRIVATE USE CHARACTER;FFFE NONCHARACTER;1FFFF NONCHARACTER;FDD0 NONCHARACTER;FDEF NONCHARACTER;\
            0001 CONTROL CHARACTER;009F CONTROL CHARACTER;0301 MARK;2064 INVISIBLE CHARACTER";
        for expected in called.split(';') {
            let (number, _) = expected.split_once(' ').unwrap();
            let character = char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap();
            assert_eq!(name(character), format!("U+{expected}"));
        }
    }
}
