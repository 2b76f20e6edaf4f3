//! Stands in for the crate wasm-streams.
//!
//! Leptos brings that crate along for server functions that stream. There is no server here, yet what the crate gives to
//! scripts cannot be left out by a linker: nearly five kilobytes for every reader, for classes that nobody makes. What
//! Leptos's code asks of it in order to compile is here; none of it is ever called, and so none of it is sent.

use futures_util::stream::Empty;
use wasm_bindgen::JsValue;
use web_sys::ReadableStream as Raw;

/// A stream of a browser.
pub struct ReadableStream(());

impl ReadableStream {
    /// # Panics
    /// Always, like all here.
    #[must_use]
    pub fn from_raw(_: Raw) -> Self {
        nothing_streams()
    }

    /// # Panics
    /// Always.
    pub fn from_stream<S>(_: S) -> Self {
        nothing_streams()
    }

    /// # Panics
    /// Always.
    #[must_use]
    pub fn into_raw(self) -> Raw {
        nothing_streams()
    }

    /// # Panics
    /// Always.
    #[must_use]
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        nothing_streams()
    }
}

fn nothing_streams() -> ! {
    panic!("this page was built without streams: see tools/no-streams")
}
