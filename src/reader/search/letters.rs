//! Letters beyond ASCII without case and accents. The browser knows them all; tables of our own would weigh more than
//! the rest of the search.

use js_sys::JsString;
use std::cell::RefCell;

thread_local! {
    /// What was asked before, by letter: a text has few different ones.
    static KNOWN: RefCell<Vec<(char, String)>> = const { RefCell::new(Vec::new()) };
}

/// Writes the letter in its plain form; a mark that only stands on another letter leaves nothing.
pub fn plain(letter: char, out: &mut String) {
    KNOWN.with_borrow_mut(|known| {
        let at = known.binary_search_by_key(&letter, |(known, _)| *known).unwrap_or_else(|at| {
            known.insert(at, (letter, ask(letter)));
            at
        });
        out.push_str(&known[at].1);
    });
}

fn ask(letter: char) -> String {
    let apart = JsString::from(letter).normalize("NFD").to_lower_case();
    String::from(apart).chars().filter(|part| !is_accent(*part)).collect()
}

/// The blocks of combining diacritical marks (Unicode 16, Blocks.txt).
fn is_accent(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}
