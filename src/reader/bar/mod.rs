//! The bar along the top: the name, how long the story takes to read and how far one is, the tools.

#[cfg(feature = "leptos")]
mod component;

use super::Reading;
#[cfg(feature = "leptos")]
pub use component::Bar;
use maud::{Markup, html};

/// How long the story takes to read.
pub fn read_time(reading: &Reading) -> Markup {
    html! { (reading.minutes) " min read" }
}
