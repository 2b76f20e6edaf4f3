//! What is copied: the words with all that a citation needs, or the way to these very words.

use super::Shown;
use crate::reader::dom;
use crate::reader::share::is_own;
use leptos::prelude::window;
use web_sys::Element;

/// `“Thank you.” — Yuri Ushakov, Putin’s foreign policy aide; Headline, Publisher, date; address`.
pub fn citation(shown: &Shown, words: &Element) -> String {
    let story = dom::first(".masthead").and_then(|it| it.get_attribute("data-citation")).unwrap_or_default();
    let role = if shown.role.is_empty() { String::new() } else { format!(", {}", shown.role) };
    // The address of a story of the reader's own leads nobody else to these words.
    let address = if is_own() { String::new() } else { format!("; {}", link(shown, words)) };
    format!("{} — {}{role}; {story}{address}", text(words), shown.name)
}

/// The address of these words: a text fragment, and for browsers without it the paragraph. In a story of the reader's own
/// with what opens it again, on this device.
pub fn link(shown: &Shown, words: &Element) -> String {
    let location = window().location();
    let again = if is_own() { "?read" } else { "" };
    let here = format!("{}{}{again}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    let paragraph = shown.id.split("-q").next().unwrap_or_default().to_owned();
    format!("{here}#{paragraph}:~:text={}", directive(&text(words)))
}

fn text(words: &Element) -> String {
    words.text_content().unwrap_or_default()
}

/// How many words begin and end a long quotation in its address.
const ENDS: usize = 5;

/// The text directive for these words: all of them, or of many the first and the last.
fn directive(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() <= 2 * ENDS {
        return encode(text);
    }
    format!("{},{}", encode(&words[..ENDS].join(" ")), encode(&words[words.len() - ENDS..].join(" ")))
}

/// Percent-encodes all but letters and digits: `-`, `,` and `&` mean something in a text directive.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            encoded.push(byte.into());
        } else {
            encoded.push('%');
            encoded.extend([byte >> 4, byte & 15].map(|half| char::from(b"0123456789ABCDEF"[usize::from(half)])));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::directive;

    #[test]
    fn a_short_quotation_is_named_whole() {
        assert_eq!(directive("“a-b, c&d”"), "%E2%80%9Ca%2Db%2C%20c%26d%E2%80%9D");
    }

    #[test]
    fn a_long_one_by_its_ends() {
        assert_eq!(directive("1 2 3 4 5 6 7 8 9 10 11"), "1%202%203%204%205,7%208%209%2010%2011");
    }
}
