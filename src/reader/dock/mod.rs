//! The dock along the bottom of narrow screens: the way to the parts below the text.

use leptos::prelude::*;

/// The dock. Plain links, so that it works without script.
#[component]
pub fn Dock() -> impl IntoView {
    view! {
        <nav class="dock" aria-label="Parts of the page">
            <a href="#text"><Icon path="M5 5h14M5 10h14M5 15h9"/>"Story"</a>
            <a href="#timeline"><Icon path="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2.5"/>"Timeline"</a>
            <a href="#voices"><Icon path="M5 17.5V6h14v9.5H9zM8.5 9.5h7M8.5 12h4.500"/>"Voices"</a>
        </nav>
    }
}

/// A line drawing in a 24-unit square; the words beside it say what it means.
#[component]
fn Icon(path: &'static str) -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true" class="icon"><path d=path/></svg>
    }
}
