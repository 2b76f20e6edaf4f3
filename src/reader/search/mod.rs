//! Search: in text, timeline and voices as one types, without regard to case, accents and the style of marks.
//!
//! It is a bar of its own below the page's, not a modal: the page stays alive, and nothing of it lies under the bar.
//! What is found is lit (`light`), listed (`results`) and gone to (`go`); the rules are plain functions (`fold`, `find`).
//! The words stand in the choices: whoever sets them there, such as the address, searches.
//!
//! The browser's own find needs nothing from us: threads, events and the note are `details`, which Chromium opens when
//! it finds words in them; Firefox and Safari search only what is open.

mod back;
mod bar;
mod find;
mod finder;
mod fold;
mod go;
mod letters;
mod light;
mod passages;
mod results;

pub use bar::SearchBar;

use super::choices::{Choices, choices};
use super::dom;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

thread_local! {
    /// What had the focus before the search; it gets it back.
    static BEFORE: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// What was searched for last.
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Opens the search, with the words of last time to be kept or typed over. The focus moves at once, within the reader's
/// own action: phones bring their keyboard for nothing else.
pub fn begin(choices: Choices) {
    let (Some(bar), Some(input)) = (dom::by_id("search"), input()) else { return };
    if !choices.searching.get_untracked() {
        BEFORE.set(document().active_element());
        if choices.words.with_untracked(String::is_empty) {
            choices.words.set(LAST.with_borrow(String::clone));
        }
        choices.searching.set(true);
        dom::mark(&bar, "hidden", None);
        back::entered();
    }
    input.set_value(&choices.words.get_untracked());
    dom::focus(&input);
    input.select();
}

/// Closes the search.
pub fn end(choices: Choices) {
    close(choices);
    back::left();
}

/// After a step in the history: whether it was out of a search that was closed, and a new one has begun meanwhile.
pub fn has_begun_anew(choices: Choices) -> bool {
    let begun = back::has_left() && choices.searching.get_untracked();
    if begun {
        back::entered();
    }
    begun
}

/// After a step in the history to an address without words: closes the search, if that is what the step led out of.
pub fn leave(choices: Choices) {
    if choices.searching.get_untracked() && !back::is_on_top() {
        close(choices);
    }
}

/// The focus goes back to where it was, if it is still in the search.
fn close(choices: Choices) {
    LAST.set(choices.words.get_untracked());
    let inside = dom::has_focus("#search");
    choices.words.set(String::new());
    choices.searching.set(false);
    if let Some(before) = BEFORE.take().filter(|_| inside) {
        dom::focus(&before);
    }
}

fn input() -> Option<HtmlInputElement> {
    dom::by_id("words")?.dyn_into().ok()
}
