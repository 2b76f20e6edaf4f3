//! The engine in a browser: for a worker, so that nothing of it can hold up or break the page that is read.

#[cfg(not(feature = "engine-alone"))]
use on_the_record::desk::protocol::{Engine, answer};
#[cfg(not(feature = "engine-alone"))]
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[cfg(not(feature = "engine-alone"))]
thread_local! {
    /// What the worker has open.
    static ENGINE: RefCell<Engine> = RefCell::default();
}

/// Answers a request of the page: one JSON object each way (`desk/protocol.rs`).
#[cfg(not(feature = "engine-alone"))]
#[wasm_bindgen]
#[must_use]
pub fn ask(request: &str) -> String {
    ENGINE.with_borrow_mut(|engine| answer(engine, request))
}

/// Annotates a text published on a day such as `2025-04-26` (empty where that is not known): one standoff object as JSON.
///
/// # Errors
///
/// If the day is none.
#[cfg(feature = "engine-alone")]
#[wasm_bindgen(js_name = annotate)]
pub fn annotated(text: &str, published: &str) -> Result<String, String> {
    use on_the_record::annotate::{annotate, standoff::Standoff};
    use on_the_record::json::compact;
    use on_the_record::story::day;

    let published = match published {
        "" => None,
        written => Some(day(written).ok_or_else(|| format!("{written:?} is not a day; write one such as 2025-04-26"))?),
    };
    compact(&Standoff::of(None, text, &annotate(text, published))).map_err(|error| error.to_string())
}

fn main() {}
