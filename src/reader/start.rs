//! The browser's side: take over the page that is already there.

use super::{Page, Reading};
use crate::story::Story;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;

/// Reads the story out of the page, hydrates the page with it, and says so with `html[data-ready]`.
///
/// If any of this cannot be done the page stays as it was built, which is whole without us; the console says why.
pub fn start() {
    console_error_panic_hook::set_once();
    if let Err(why) = hydrate() {
        leptos::logging::error!("On the Record: the extras stay off: {why}");
    }
}

fn hydrate() -> Result<(), &'static str> {
    let json = document().get_element_by_id("story").and_then(|script| script.text_content()).ok_or("no #story in the page")?;
    let story = Story::read(&json).map_err(|_| "the page's story is not sound")?;
    let place = document().get_element_by_id("reader").ok_or("no #reader in the page")?;
    let reading = Reading::of(story).into();
    let handle = leptos::mount::hydrate_from(place.unchecked_into(), move || view! { <Page reading/> });
    handle.forget();
    Ok(())
}
