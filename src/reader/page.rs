//! The whole page: bar, text, timeline, voices, dock.

use super::{Reading, bar::Bar, dock::Dock, dom, state::Choices, text, timeline::Timeline, voices::Voices};
use leptos::prelude::*;
use std::sync::Arc;

/// The page of one story.
///
/// The text comes before timeline and voices in the markup, so that it is what a phone, a screen reader and a page
/// without style sheets begin with; wide screens set it between the two.
#[component]
pub fn Page(
    /// The story, ready to be read.
    reading: Arc<Reading>,
) -> impl IntoView {
    provide_context(reading.clone());
    let choices = Choices::none(&reading);
    provide_context(choices);
    // Effects run once the whole page has been hydrated, and never natively.
    Effect::new(move || {
        choices.ready.set(true);
        dom::mark_root("data-ready", Some(""));
    });
    view! {
        <a class="skip" href="#text">"Skip to the story"</a>
        <Bar/>
        <div class="columns">
            <main id="text" tabindex="-1" inner_html=text::markup(&reading)></main>
            <Timeline/>
            <Voices/>
        </div>
        <Dock/>
    }
}
