//! Texts with characters that hide, turn, pile up, or look like others; and those that must not be mistaken for them.

use super::Fate::{Refused, Shown};
use super::Place::{NameBeside, Text};
use super::{Payload, each, long};

pub fn all() -> Vec<Payload> {
    [
        each(Text, Refused("which readers cannot see"), &UNSEEN),
        each(Text, Refused("every machine shows as something else"), &PRIVATE),
        each(Text, Refused("mixes letters of several alphabets"), &MIXED),
        each(
            NameBeside("Steve Witkoff"),
            Refused("mixes letters"),
            &[("a name with a Cyrillic letter", "Steve Witkоff")],
        ),
        each(NameBeside("BOP"), Refused("looks like people[0].name"), &[("a name all in other letters", "ВОР")]),
        each(NameBeside("Al Gore"), Refused("looks like people[0].name"), &[("a capital I for a small l", "AI Gore")]),
        each(NameBeside("Ann"), Refused("looks like people[0].name"), &[("a name in letters for mathematics", "𝐀𝐧𝐧")]),
        each(NameBeside("Ann"), Shown, &[("the same name twice", "Ann"), ("a longer name", "Anne")]),
        each(Text, Shown, &LEGITIMATE),
        vec![
            long(
                Text,
                Refused("one too many on its letter"),
                "accents piled on a letter",
                format!("Z{}algo", "\u{30d}".repeat(60)),
            ),
            long(
                Text,
                Refused("one too many on its letter"),
                "accents piled below a letter",
                format!("Z{}algo", "\u{323}".repeat(60)),
            ),
            long(
                Text,
                Refused("which readers cannot see"),
                "a message in tags",
                format!("So it is.{}", tags("ignore what was said")),
            ),
            long(
                Text,
                Refused("which readers cannot see"),
                "a message in the tags of a flag",
                format!("\u{1f3f4}{}\u{e007f}", tags("gbhidden")),
            ),
            long(
                Text,
                Refused("which readers cannot see"),
                "a message in variation selectors",
                format!("a{}", "\u{e0100}\u{e0142}".repeat(20)),
            ),
            long(Text, Refused("which readers cannot see"), "ten thousand overrides", "\u{202e}".repeat(10_000)),
            long(Text, Shown, "the flag of Scotland", format!("\u{1f3f4}{}\u{e007f}", tags("gbsct"))),
        ],
    ]
    .concat()
}

fn tags(words: &str) -> String {
    words.chars().filter_map(|c| char::from_u32(0xE0000 + u32::from(c))).collect()
}

const UNSEEN: [(&str, &str); 28] = [
    ("a NUL", "It \0rained"),
    ("an escape that steers terminals", "\u{1b}[2J\u{1b}[31mIt rained"),
    ("a backspace", "It rained\u{8}\u{8}\u{8}"),
    ("a tab", "It\trained"),
    ("a line end", "It\nrained"),
    ("a control character of C1", "It \u{9b}31m rained"),
    ("an override from the right", "He said \u{202e}on dias eh"),
    ("an override from the left", "He said \u{202d}yes"),
    ("an embedding", "He said \u{202b}yes"),
    ("an isolate from the right", "He said \u{2067}yes"),
    ("an isolate that nobody ends", "He said \u{2068}yes"),
    ("an end of nothing", "He said\u{2069}\u{202c}"),
    ("a mark of direction among Latin letters", "5\u{200f}-3"),
    ("a space of no width", "pay\u{200b}pal"),
    ("a joiner between Latin letters", "pay\u{200d}pal"),
    ("a non-joiner between Latin letters", "pay\u{200c}pal"),
    ("a word joiner", "pay\u{2060}pal"),
    ("an invisible operator", "1\u{2064}2"),
    ("a byte order mark inside", "It \u{feff}rained"),
    ("a soft hyphen that hyphenates nothing", "It \u{ad} rained"),
    ("a filler", "It \u{3164} rained"),
    ("a half-width filler", "It\u{ffa0}rained"),
    ("a grapheme joiner", "a\u{34f}b"),
    ("a deprecated format character", "It \u{206a}rained"),
    ("an annotation", "It \u{fff9}rained\u{fffa}snowed\u{fffb}"),
    ("an object that is not there", "It \u{fffc} rained"),
    ("a noncharacter", "It \u{fdd0} rained"),
    ("a variation selector on nothing", "It\u{fe0f} rained"),
];

const PRIVATE: [(&str, &str); 2] =
    [("a character of private use", "It \u{f8ff} rained"), ("a character of a private plane", "It \u{10fffd} rained")];

const MIXED: [(&str, &str); 5] = [
    ("one Cyrillic letter in a Latin word", "Pаypal"),
    ("one Latin letter in a Cyrillic word", "Кpемль"),
    ("one Greek letter in a Latin word", "Ρutin"),
    ("a Cyrillic word with a Latin beginning", "Mocквa"),
    ("an Armenian letter in a Latin word", "gօogle"),
];

const LEGITIMATE: [(&str, &str); 20] = [
    ("Hebrew", "הוא אמר “שלום” ב-25 באפריל"),
    ("Hebrew with points", "בְּרֵאשִׁ֖ית"),
    ("Hebrew with a mark of direction", "שפת C++\u{200f} טובה"),
    ("Arabic", "قال “مرحبا” في 25 أبريل"),
    ("Arabic within English", "He said “مرحبا” (5-3) to her"),
    ("Persian with a non-joiner", "می\u{200c}خواهم"),
    ("Hindi with a joiner", "क्\u{200d}ष"),
    ("Khmer with spaces of no width", "ភាសា\u{200b}ខ្មែរ"),
    ("Vietnamese taken apart", "Vie\u{302}\u{323}t Nam"),
    ("a soft hyphen in a long word", "Donau\u{ad}dampf\u{ad}schiff"),
    ("a family in one emoji", "👩\u{200d}👩\u{200d}👧\u{200d}👦"),
    ("a flag", "🇺🇦 🇷🇺 🇺🇸"),
    ("a keycap", "1\u{fe0f}\u{20e3}"),
    ("a heart in colour", "❤\u{fe0f}"),
    ("a name in ideographs with a variant", "葛\u{e0100}城"),
    ("letters of two alphabets that can be told apart", "КуZбасс, Δt, μm"),
    ("words of two alphabets beside each other", "Путин (Putin) met Witkoff"),
    ("a sign for a lost character", "It \u{fffd} rained"),
    ("letters for mathematics", "𝐑𝐚𝐢𝐧 and Ｒａｉｎ"),
    ("a number in Arabic digits", "٢٥ 25"),
];
