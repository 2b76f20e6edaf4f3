//! The whole page: bar, text, timeline, voices, dock.

use super::{
    address,
    aloud::{Aloud, Player},
    bar::Bar,
    buttons,
    choices::{Choices, Panel, choices},
    comfort::ComfortSheet,
    dock::Dock,
    dom,
    effect::effect,
    fixed::fixed,
    keys::{Foot, Keys},
    place::{Reached, Resume},
    quote::QuoteCard,
    search::SearchBar,
    sheet::BorrowedSheet,
    slots, ties,
    timeline::Timeline,
    voices::Voices,
};
use leptos::prelude::*;

/// Where [`Over`] begins on the page.
#[cfg(feature = "hydrate")]
pub const OVER: &str = ".quote-card";

/// The page of one story: natively the one in the context, in the browser the one that is on the page already.
///
/// The text comes before timeline and voices in the markup, so that it is what a phone, a screen reader and a page
/// without style sheets begin with; wide screens set it between the two.
#[component]
pub fn Page() -> impl IntoView {
    let choices = Choices::none();
    provide_context(choices);
    provide_context(Reached::the_start());
    provide_context(Aloud::silent());
    address::tie(choices);
    ties::tie(choices);
    buttons::tie(choices);
    let text = fixed(slots::text);
    view! {
        <a class="skip" href="#text">"Skip to the story"</a>
        <Bar/>
        <SearchBar/>
        <div class="shelf">
            <Resume/>
            <Player/>
        </div>
        <div class="columns">
            <main id="text" tabindex="-1" inner_html=text></main>
            <Timeline/>
            <Voices/>
        </div>
        <Foot/>
    }
}

/// What comes after the page in the markup and lies over it: the half that is hydrated second.
#[component]
pub fn Over() -> impl IntoView {
    let choices = choices();
    let over = view! {
        <QuoteCard/>
        <Dock/>
        <BorrowedSheet panel=Panel::Timeline/>
        <BorrowedSheet panel=Panel::Voices/>
        <ComfortSheet/>
        <Keys/>
    };
    // Effects run in the order they are made, in the browser only: these when all components have had their first.
    effect(move || choices.ready.set(true));
    effect(move || {
        // After a panic on the way here the boot file has said that there is nothing alive.
        if !dom::root_has("data-extras") {
            dom::mark_root("data-ready", Some(""));
        }
        // Going back closes what lies over the page.
        let over = window_event_listener(leptos::ev::popstate, move |_| choices.panel.set(None));
        on_cleanup(move || over.remove());
    });
    over
}
