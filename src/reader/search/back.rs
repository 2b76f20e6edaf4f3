//! The back button closes the search and leads back to where the reader was before it: it begins with a step in the
//! history of its own. The words are written into that step's address.

use crate::reader::history;
use std::cell::Cell;
use wasm_bindgen::JsValue;

/// What marks the history's entry of an open search.
const SEARCH: &str = "search";

thread_local! {
    /// Whether the search has moved the page.
    static MOVED: Cell<bool> = const { Cell::new(false) };
    /// Whether a step out of the entry was asked for and is still to come: browsers take it a moment later.
    static LEAVING: Cell<bool> = const { Cell::new(false) };
}

/// The search begins.
pub fn entered() {
    MOVED.set(false);
    if !LEAVING.get() {
        history::enter(SEARCH);
    }
}

/// The search went to a hit.
pub fn moved() {
    MOVED.set(true);
}

/// Whether the history stands at the entry of a search.
pub fn is_on_top() -> bool {
    history::at(SEARCH).is_some()
}

/// The search was closed by other means than the back button, with its entry on top. A reader who went to a hit stays
/// there, and the entry stays with them, for the way back to where they were: a step back now would scroll there.
pub fn left() {
    let Some(history) = history::at(SEARCH) else { return };
    let _ = if MOVED.get() {
        history.replace_state_with_url(&JsValue::NULL, "", None)
    } else {
        LEAVING.set(true);
        history.back()
    };
}

/// After a step in the history: whether it was the one that [`left`] asked for.
pub fn has_left() -> bool {
    LEAVING.take()
}
