//! The story's text: blocks, and in them quotations, dates and people marked where they stand.
//!
//! The text has no behaviour of its own, so the browser never hydrates it: it is written natively, and what happens in
//! it (choosing a quotation, lighting a voice) is heard and done from outside. Ten thousand paragraphs cost the start
//! of the page nothing.

#[cfg(feature = "ssr")]
mod blocks;
#[cfg(feature = "ssr")]
mod spans;

#[cfg(feature = "ssr")]
pub use spans::spans;

use super::Reading;

/// The markup of `main#text`: masthead and blocks.
#[cfg(feature = "ssr")]
#[must_use]
pub fn markup(reading: &Reading) -> String {
    use leptos::prelude::*;
    (super::masthead::masthead(reading), blocks::blocks(reading)).to_html()
}

/// In the browser the markup is already there, and hydration keeps it whatever is said here.
#[cfg(not(feature = "ssr"))]
#[must_use]
pub fn markup(_: &Reading) -> String {
    String::new()
}
