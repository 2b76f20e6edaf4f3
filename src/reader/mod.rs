//! What the reader sees: a folder a component, each with its Rust and its style sheet.
//!
//! The same components run twice. Natively they write the page to a string ([`html`]); in the browser they take over
//! that very markup (`start`). What has no behaviour of its own (the text, the events, the strips) is written natively
//! only and never hydrated: see `fixed`. Whatever depends on the browser (clock, storage, media queries, what the reader
//! opened before we ran) is therefore applied *after* hydration, by effects, and never changes the first markup.
//! The markup alone, without Leptos, is all that the engine's worker is built with; what lives wants the feature `leptos`.
//! What a story's rules say lives in plain types ([`Cast`], [`Ties`], [`Reading`]); components only show it.

use cfg_if::cfg_if;

mod bar;
mod cast;
pub mod drawings;
mod masthead;
#[cfg(feature = "ssr")]
mod palette;
mod reading;
mod slots;
mod text;
mod ties;
mod timeline;
mod voices;

// What lives in the page.
cfg_if! {
    if #[cfg(feature = "leptos")] {
        mod address;
        mod aloud;
        mod buttons;
        mod choices;
        mod comfort;
        mod dock;
        mod dom;
        mod effect;
        mod fixed;
        mod history;
        mod keys;
        mod only;
        mod page;
        mod place;
        mod quote;
        mod search;
        mod share;
        mod sheet;
        mod step;

        pub use comfort::{Comfort, KEY as COMFORT_KEY, Setting};
        pub use page::{Over, Page};
    }
}

pub use cast::{Cast, Heard, Voice};
#[cfg(feature = "ssr")]
pub use palette::Palette;
pub use reading::Reading;
pub use slots::{Slot, passage, slots};
pub use ties::{Place, Ties};
pub use timeline::words::basis;

/// The style sheets in the order they are joined: tokens first, then what all components share, then each component.
pub const STYLES: &[&str] = &[
    include_str!("style/tokens.css"),
    include_str!("style/themes.css"),
    include_str!("style/base.css"),
    include_str!("page.css"),
    include_str!("bar/bar.css"),
    include_str!("masthead/masthead.css"),
    include_str!("text/text.css"),
    include_str!("text/marks.css"),
    include_str!("timeline/timeline.css"),
    include_str!("drawings/drawings.css"),
    include_str!("voices/voices.css"),
    include_str!("dock/dock.css"),
    include_str!("sheet/sheet.css"),
    include_str!("comfort/comfort.css"),
    include_str!("place/place.css"),
    include_str!("aloud/aloud.css"),
    include_str!("quote/quote.css"),
    include_str!("ties/ties.css"),
    include_str!("search/search.css"),
    include_str!("keys/keys.css"),
    include_str!("share/share.css"),
    include_str!("style/extras.css"),
    include_str!("style/print.css"),
];

/// The page of a story as the browser first meets it: what goes inside `<div id="reader">`.
#[cfg(feature = "ssr")]
#[must_use]
pub fn html(reading: Reading) -> String {
    written(reading, || ())
}

/// The same of any story, without the story: what goes into its [`Slot`]s comes later, from wherever a story is opened.
#[cfg(feature = "ssr")]
#[must_use]
pub fn shell() -> String {
    // The shortest story there can be; none of it stays.
    let shortest = r#"{ "id": "story", "language": "en", "headline": "…",
        "blocks": [{ "id": "p1", "kind": "paragraph", "content": ["…"] }] }"#;
    let shortest = crate::story::Story::read(shortest).expect("a sound story");
    written(Reading::of(shortest), || leptos::prelude::provide_context(fixed::AnyStory))
}

/// The page, of which more is said in the context by `about`.
#[cfg(feature = "ssr")]
fn written(reading: Reading, about: impl FnOnce()) -> String {
    use leptos::prelude::*;
    Owner::new().with(|| {
        provide_context(std::sync::Arc::new(reading));
        about();
        [view! { <Page/> }.to_html(), view! { <Over/> }.to_html()].concat()
    })
}

/// Takes over the page that is already there, and says so with `html[data-ready]`.
///
/// If that cannot be done the page stays as it was built, which is whole without us; the console says why. It is done in
/// tasks of their own, so that a slow phone can draw and hear its reader in between: this one, in which the browser has
/// made the wasm's instance; the page; what lies over it; the effects, a few at a time.
#[cfg(feature = "hydrate")]
pub fn start() {
    // Words for a panic are for those who work on the page; to readers they would be a kilobyte more to load.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    dom::later(Box::new(hydrate));
}

#[cfg(feature = "hydrate")]
fn hydrate() {
    use leptos::prelude::*;
    use std::{cell::OnceCell, rc::Rc};
    use wasm_bindgen::JsCast;

    let place = dom::by_id("reader");
    let over = place.as_ref().and_then(|place| dom::child(place, page::OVER));
    let (Some(place), Some(over)) = (place, over) else {
        leptos::logging::error!("On the Record: this is not the page that was built; the extras stay off");
        return;
    };
    effect::hold();
    let owner = Rc::new(OnceCell::new());
    let its = owner.clone();
    let page = move || {
        let _ = its.set(Owner::current().unwrap_or_default());
        view! { <Page/> }
    };
    leptos::mount::hydrate_from(place.unchecked_into(), page).forget();
    // Asked for only here: after a panic in the first half there is no second.
    dom::later(Box::new(move || {
        if let Some(owner) = owner.get() {
            hydrate_over(owner, over);
        }
    }));
}

/// The second half, from its first element on, with the same owner as the first: they share the choices.
#[cfg(feature = "hydrate")]
fn hydrate_over(owner: &leptos::prelude::Owner, first: web_sys::Element) {
    use leptos::prelude::*;
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::view::{Position, PositionState};
    let at = PositionState::new(Position::Current);
    let alive = owner.with(|| view! { <Over/> }.into_view().hydrate::<true>(&Cursor::new(first), &at));
    // It lives as long as the page does.
    std::mem::forget(alive);
    effect::begin();
}
