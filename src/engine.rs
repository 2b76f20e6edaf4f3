//! The engine in a browser: for a worker, so that nothing of it can hold up or break the page that is read.

use on_the_record::annotate::{annotate, standoff::Standoff};
use wasm_bindgen::prelude::*;

/// Annotates a text published on a day such as `2025-04-26` (empty where that is not known): one standoff object as JSON.
///
/// # Errors
///
/// If the day is none.
#[wasm_bindgen(js_name = annotate)]
pub fn annotated(text: &str, published: &str) -> Result<String, String> {
    let published = match published {
        "" => None,
        day => Some(day.parse().map_err(|_| format!("{day:?} is not a day; write one such as 2025-04-26"))?),
    };
    serde_json::to_string(&Standoff::of(None, text, &annotate(text, published))).map_err(|error| error.to_string())
}

fn main() {}
