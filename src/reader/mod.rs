//! What the reader sees: a folder a component, each with its Rust and its style sheet.
//!
//! The same components run twice. Natively they write the page to a string ([`html`]); in the browser they take over
//! that very markup ([`start`]). Whatever depends on the browser (clock, storage, media queries, what the reader
//! opened before we ran) is therefore applied *after* hydration, by effects, and never changes the first markup.
//! What a story's rules say lives in plain types ([`Cast`], [`Ties`], [`Reading`]); components only show it.

mod bar;
mod cast;
mod dock;
mod dom;
#[cfg(feature = "ssr")]
mod masthead;
mod page;
mod reading;
mod state;
mod text;
mod ties;
mod timeline;
mod voices;

pub use cast::{Cast, Heard, Voice};
pub use page::Page;
pub use reading::Reading;
pub use ties::{Place, Ties};

#[cfg(feature = "hydrate")]
mod start;
#[cfg(feature = "hydrate")]
pub use start::start;

/// The style sheets in the order they are joined: tokens first, then what all components share, then each component.
pub const STYLES: &[&str] = &[
    include_str!("style/tokens.css"),
    include_str!("style/base.css"),
    include_str!("page.css"),
    include_str!("bar/bar.css"),
    include_str!("masthead/masthead.css"),
    include_str!("text/text.css"),
    include_str!("text/marks.css"),
    include_str!("timeline/timeline.css"),
    include_str!("voices/voices.css"),
    include_str!("dock/dock.css"),
];

/// The page of a story as the browser first meets it: what goes inside `<div id="reader">`.
#[cfg(feature = "ssr")]
#[must_use]
pub fn html(reading: Reading) -> String {
    use leptos::prelude::*;
    Owner::new().with(|| view! { <Page reading=reading.into()/> }.to_html())
}
