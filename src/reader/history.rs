//! Entries of the browser's history that stand for something that was opened, such as a sheet, each marked with a word.
//!
//! What is asked of it fails only where the page may not use the history (a sandboxed frame): then the back button leaves
//! the page, as it would without us.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::History;

/// Adds an entry with this mark, at the same address. False where there is no history at all.
pub fn enter(mark: &str) -> bool {
    let history = window().history();
    if let Ok(history) = &history {
        let _ = history.push_state_with_url(&JsValue::from_str(mark), "", None);
    }
    history.is_ok()
}

/// The history, if it stands at an entry with this mark.
pub fn at(mark: &str) -> Option<History> {
    window().history().ok().filter(|history| history.state().is_ok_and(|state| is_marked(&state, mark)))
}

/// Whether this is the state of an entry with this mark.
pub fn is_marked(state: &JsValue, mark: &str) -> bool {
    state.as_string().as_deref() == Some(mark)
}
