//! Writes down what the library has to know of Unicode's letters (`src/story/letters/`) and of HTML's names for characters
//! (`src/formats/html/`), from the crates that know all of it: in a browser their own tables would weigh five times as much.
//! The tests compare every letter and every name.

use entities::ENTITIES;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::{env, fs, io};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_script::{Script, UnicodeScript};
use unicode_security::skeleton;

/// The scripts that are told apart, numbered from 1; 0 is any other. `Script` in `letters` has the same order.
const SCRIPTS: [Script; 9] = [
    Script::Common,
    Script::Inherited,
    Script::Latin,
    Script::Cyrillic,
    Script::Greek,
    Script::Armenian,
    Script::Cherokee,
    Script::Coptic,
    Script::Lisu,
];

/// Syllables of Korean are taken apart by arithmetic.
const HANGUL: std::ops::RangeInclusive<char> = '\u{AC00}'..='\u{D7A3}';

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?);
    let write = |name: &str, bytes: &[u8]| fs::write(out.join(name), bytes);
    let (classes, ranges) = classes();
    write("classes", &classes)?;
    write("ranges", &ranges)?;
    let alone = |c: char| c.nfd().eq([c]);
    let apart = letters().filter(|c| !HANGUL.contains(c) && !alone(*c)).map(|c| (c, c.nfd().collect()));
    let (keys, text) = map(apart);
    write("apart.keys", &keys)?;
    write("apart.txt", text.as_bytes())?;
    // Of letters that come apart, the parts are looked up.
    let looks = letters().filter(|c| alone(*c)).map(|c| (c, skeleton(c.encode_utf8(&mut [0; 4])).collect::<String>()));
    let (keys, text) = map(looks.filter(|(c, look)| !look.chars().eq([*c])));
    write("looks.keys", &keys)?;
    write("looks.txt", text.as_bytes())?;
    let (small, capitals) = cases();
    write("small", &small)?;
    let (keys, text) = map(capitals.into_iter());
    write("capitals.keys", &keys)?;
    write("capitals.txt", text.as_bytes())?;
    let (names, named) = names();
    write("names.txt", names.as_bytes())?;
    write("named.txt", named.as_bytes())
}

fn letters() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

/// The kinds of letters: three bytes each for script, whether it is a mark, and combining class. And where in Unicode each
/// kind begins: how far from the last beginning, and which kind it is.
fn classes() -> (Vec<u8>, Vec<u8>) {
    let (mut classes, mut ranges, mut last): (Vec<[u8; 3]>, _, _) = (Vec::new(), Vec::new(), (0, usize::MAX));
    for letter in letters() {
        let script = SCRIPTS.iter().position(|script| *script == letter.script()).map_or(0, |at| at + 1);
        let class = [script as u8, u8::from(is_combining_mark(letter)), canonical_combining_class(letter)];
        let kind = classes.iter().position(|it| *it == class).unwrap_or_else(|| {
            classes.push(class);
            classes.len() - 1
        });
        if kind != last.1 {
            number(&mut ranges, u32::from(letter) - last.0);
            ranges.push(u8::try_from(kind).expect("there are fewer than 256 kinds"));
            last = (u32::from(letter), kind);
        }
    }
    (classes.concat(), ranges)
}

/// Letters and what each becomes. The keys: how far from the last letter, for all; then how many characters, for all. What
/// is alike stands together, so that it packs well. The text: what they become, one after the other.
fn map(entries: impl Iterator<Item = (char, String)>) -> (Vec<u8>, String) {
    let (mut keys, mut lengths, mut text, mut last) = (Vec::new(), Vec::new(), String::new(), 0);
    for (letter, becomes) in entries {
        number(&mut keys, u32::from(letter) - last);
        last = u32::from(letter);
        lengths.push(u8::try_from(becomes.chars().count()).expect("none becomes longer than a word"));
        text += &becomes;
    }
    keys.extend(lengths);
    (keys, text)
}

/// Capitals in runs whose small letters are all as far away: how far each run begins from the last, how many letters it has
/// and whether they stand side by side or every other one is of it, and how far away the small letters are. And the letters
/// whose capital is not the first that they are the small letter of, with what it is.
fn cases() -> (Vec<u8>, Vec<(char, String)>) {
    let capitals = letters().filter_map(|c| match c.to_lowercase().collect::<Vec<_>>()[..] {
        [small] if small != c => Some((u32::from(c), i64::from(u32::from(small)) - i64::from(u32::from(c)))),
        _ => None,
    });
    let capitals: Vec<(u32, i64)> = capitals.collect();
    let (mut runs, mut rest, mut last) = (Vec::new(), capitals.as_slice(), 0);
    while let [(first, distance), others @ ..] = rest {
        let step = others.first().map_or(1, |(next, _)| next - first).min(2);
        let places = (1..).map(|place| first + place * step);
        let more = others.iter().zip(places).take_while(|(other, place)| **other == (*place, *distance)).count() as u32;
        let step = if more == 0 { 1 } else { step };
        number(&mut runs, first - last);
        number(&mut runs, (more + 1) * 2 + step - 1);
        number(&mut runs, distance.unsigned_abs() as u32 * 2 + u32::from(*distance < 0));
        last = first + more * step;
        rest = &others[more as usize..];
    }
    let mut first_capital: BTreeMap<i64, u32> = BTreeMap::new();
    for (capital, distance) in &capitals {
        first_capital.entry(i64::from(*capital) + distance).or_insert(*capital);
    }
    let expected =
        |c: char| first_capital.get(&i64::from(u32::from(c))).and_then(|it| char::from_u32(*it)).unwrap_or(c);
    let others = letters().filter(|c| !c.to_uppercase().eq([expected(*c)]));
    (runs, others.map(|c| (c, c.to_uppercase().collect())).collect())
}

/// The names that HTML has for characters: a line of names for each text, an asterisk after those that are read without
/// their semicolon; and these texts, in order, so that what is alike stands together, a NUL between them.
fn names() -> (String, String) {
    let all: BTreeSet<&str> = ENTITIES.iter().map(|entity| entity.entity.trim_start_matches('&')).collect();
    let mut lines: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for entity in &ENTITIES {
        if let Some(name) = entity.entity.trim_start_matches('&').strip_suffix(';') {
            let alone = if all.contains(name) { "*" } else { "" };
            lines.entry(entity.characters).or_default().push(format!("{name}{alone}"));
        }
    }
    let names: Vec<String> = lines.values().map(|names| names.join(" ")).collect();
    (names.join("\n"), lines.into_keys().collect::<Vec<_>>().join("\0"))
}

/// A number, seven bits a byte; all bytes but the last have the eighth bit.
fn number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}
