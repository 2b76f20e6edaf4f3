//! Characters that are written by name or number: `&eacute;`, `&#233;`, `&#xE9;`. `build.rs` writes the names down.

use crate::sort::sort_by_key;
use std::borrow::Cow;
use std::sync::LazyLock;

/// A name, without `&` and `;`.
struct Name {
    name: &'static str,
    /// Whether it is read without its `;`, as the oldest are.
    alone: bool,
    characters: &'static str,
}

/// All names, in order.
static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let all = include_str!(concat!(env!("OUT_DIR"), "/names.txt"));
    let characters = include_str!(concat!(env!("OUT_DIR"), "/named.txt"));
    let name = |characters| {
        move |name: &'static str| match name.strip_suffix('*') {
            Some(name) => Name { name, alone: true, characters },
            None => Name { name, alone: false, characters },
        }
    };
    let named = characters.split('\0').zip(all.split('\n'));
    let mut names: Vec<Name> = named.flat_map(|(it, names)| names.split(' ').map(name(it))).collect();
    sort_by_key(&mut names, |it| it.name);
    names
});

/// What browsers take the numbers 128 to 159 for: those of Windows.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// The text with all that is written by name or number as itself. In an `attribute`, old names that go on or are followed by
/// `=` are parts of an address.
pub(super) fn decoded(text: &str, attribute: bool) -> Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let before = decoded.len();
        let length = match rest.strip_prefix('#') {
            Some(number) => by_number(number, &mut decoded).map(|length| length + 1),
            None => by_name(rest, attribute, &mut decoded),
        };
        if decoded.len() == before {
            decoded.push('&');
        }
        rest = &rest[length.unwrap_or(0)..];
    }
    decoded.push_str(rest);
    decoded.into()
}

/// Adds the character of this number, and tells how long it is written.
fn by_number(written: &str, decoded: &mut String) -> Option<usize> {
    let (start, radix) = if written.starts_with(['x', 'X']) { (1, 16) } else { (0, 10) };
    let digits = &written[start..];
    let digits = &digits[..digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len())];
    if digits.is_empty() {
        return None;
    }
    let number = digits.chars().fold(0u32, |number, digit| {
        number.saturating_mul(radix).saturating_add(digit.to_digit(radix).unwrap_or_default())
    });
    decoded.push(match number {
        0 => char::REPLACEMENT_CHARACTER,
        0x80..=0x9F => WINDOWS.chars().nth(number as usize - 0x80).unwrap_or_default(),
        _ => char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER),
    });
    let end = start + digits.len();
    Some(end + usize::from(written[end..].starts_with(';')))
}

/// Adds the characters of the longest name that stands here, and tells how long it is written.
fn by_name(written: &str, attribute: bool, decoded: &mut String) -> Option<usize> {
    let find = |name: &str| NAMES.binary_search_by_key(&name, |it| it.name).ok().map(|at| &NAMES[at]);
    let letters = written.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(written.len());
    if written[letters..].starts_with(';')
        && let Some(name) = find(&written[..letters])
    {
        decoded.push_str(name.characters);
        return Some(letters + 1);
    }
    // The longest of the old names has six letters.
    let name = (2..=letters.min(6)).rev().find_map(|end| find(&written[..end]).filter(|name| name.alone))?;
    let goes_on = |c: char| c == '=' || c.is_ascii_alphanumeric();
    if attribute && written[name.name.len()..].starts_with(goes_on) {
        return None;
    }
    decoded.push_str(name.characters);
    Some(name.name.len())
}
