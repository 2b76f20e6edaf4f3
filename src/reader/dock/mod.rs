//! The dock along the bottom of narrow screens. Plain links to the parts below the text; with script, what they name
//! comes as a sheet instead, and there are controls beside them.

use super::choices::{Panel, choices};
use super::fixed::there;
use super::{Reading, dom};
use leptos::{ev, prelude::*};

/// The dock.
#[component]
pub fn Dock() -> impl IntoView {
    let choices = choices();
    let chosen = move |event: ev::MouseEvent| {
        let link = dom::target_in(&event, "[data-panel]");
        let panel = link.and_then(|link| Panel::with_id(&link.get_attribute("data-panel")?));
        if let Some(panel) = panel {
            event.prevent_default();
            choices.panel.set(Some(panel));
        }
    };
    let opens = move || choices.ready.get().then_some("dialog");
    // A part that the story has nothing for is not on the page, nor is the way to it.
    let timeline = there("timeline", Reading::has_timeline).then(|| {
        view! {
            <a href="#timeline" data-panel="timeline" aria-haspopup=opens>
                <Icon path="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2.5"/>
                "Timeline"
            </a>
        }
    });
    let voices = there("voices", Reading::has_voices).then(|| {
        view! {
            <a href="#voices" data-panel="voices" aria-haspopup=opens>
                <Icon path="M5 17.5V6h14v9.5H9zM8.5 9.5h7M8.5 12h4.5"/>
                "Voices"
            </a>
        }
    });
    view! {
        <nav id="dock" class="dock" aria-label="Parts of the page" on:click=chosen>
            {timeline}
            {voices}
            <button type="button" data-action="search" aria-controls="search" hidden>
                <Icon path="M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5"/>
                "Search"
            </button>
            <button type="button" data-panel="comfort" aria-haspopup="dialog" hidden=move || !choices.ready.get()>
                <span class="letters" aria-hidden="true">"Aa"</span>
                "Reading"
            </button>
        </nav>
    }
}

/// A line drawing in a 24-unit square; the words beside it say what it means.
#[component]
fn Icon(path: &'static str) -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true" class="icon">
            <path d=path></path>
        </svg>
    }
}
