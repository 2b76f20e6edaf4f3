//! Markup without behaviour of its own: written natively, left alone in the browser.

use super::{Reading, dom};
use leptos::prelude::{expect_context, use_context};
use maud::Markup;
use std::sync::Arc;

/// The markup that `write` makes of the story, for an element's `inner_html`.
///
/// In the browser the element is already full, and hydration keeps its content whatever is said here; so nothing is
/// written, the code that would write it is not even part of the wasm, and there need be no story. Ten thousand
/// paragraphs cost the start of the page nothing.
pub fn fixed(write: impl FnOnce(&Reading) -> Markup) -> String {
    if cfg!(feature = "ssr") { write(&expect_context::<Arc<Reading>>()).into_string() } else { String::new() }
}

/// Whether the page has the part with this id: natively as the story `has` something to show there, in the browser as
/// the page was built.
pub fn there(id: &str, has: impl FnOnce(&Reading) -> bool) -> bool {
    if !cfg!(feature = "ssr") {
        return dom::by_id(id).is_some();
    }
    // The shell of any story has room for all.
    use_context::<AnyStory>().is_some() || has(&expect_context::<Arc<Reading>>())
}

/// In the context of a page that is written as the shell of any story: see [`super::shell`].
#[derive(Clone, Copy)]
pub struct AnyStory;
