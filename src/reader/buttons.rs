//! Buttons of the shell that do one thing wherever they stand: search, share, help. They are plain markup with a
//! `data-action`; one listener hears them all, which weighs less than one each.

use super::choices::{Choices, Panel};
use super::{dom, effect::effect, search, share};
use leptos::prelude::*;
use web_sys::Event;

/// Brings the buttons to life with the page.
pub fn tie(choices: Choices) {
    effect(move || {
        for button in dom::all_around_columns("[data-action=search], [data-action=share], [data-action=help]") {
            dom::mark(&button, "hidden", None);
        }
        dom::listen(&document(), "click", move |event: Event| {
            match dom::action(&event, "button").map(|(action, _)| action).as_deref() {
                Some("search") => search::begin(choices),
                Some("share") => share::share(),
                Some("help") => choices.panel.set(Some(Panel::Help)),
                _ => {}
            }
        });
    });
}
