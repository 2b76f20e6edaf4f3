//! The back button closes a sheet: an open sheet stands in the history as a place of its own.

use crate::reader::history;
use leptos::prelude::window;
use std::cell::Cell;
use wasm_bindgen::JsValue;

/// What marks the history's entry for an open sheet.
const SHEET: &str = "sheet";

thread_local! {
    /// Where to go when the sheet has closed.
    static NEXT: Cell<Option<String>> = const { Cell::new(None) };
    /// Whether the history's newest entry is, or was until now, that of a sheet.
    static COVERED: Cell<bool> = const { Cell::new(false) };
}

/// A sheet was opened.
pub fn entered() {
    if history::enter(SHEET) {
        COVERED.set(true);
    }
}

/// Whether this is the state of a sheet's entry.
pub fn is_sheet(state: &JsValue) -> bool {
    history::is_marked(state, SHEET)
}

/// After a step in the history: whether it led out of a sheet's entry. Says so once.
pub fn uncovered() -> bool {
    COVERED.take()
}

/// The sheet is to close, and then this place in the page to be gone to.
pub fn leave_for(address: &str) {
    NEXT.set(Some(address.to_owned()));
}

/// A sheet was closed: by the back button, or by other means, which leave its entry on top to be taken away.
pub fn left() {
    match (NEXT.take(), history::at(SHEET)) {
        // The place takes the sheet's entry.
        (Some(address), Some(_)) => {
            COVERED.set(false);
            drop(window().location().replace(&address));
        }
        (Some(address), None) => drop(window().location().set_hash(&address)),
        (None, Some(history)) => drop(history.back()),
        (None, None) => {}
    }
}
