//! The ties as they live: reading marks events and voices, choosing an event or a date goes to the other side.

mod choose;
mod glow;
mod mark;
mod now;

use crate::reader::choices::Choices;
use crate::reader::effect::effect;
use leptos::prelude::Get;

/// Brings the ties to life, from when the page is.
pub fn tie(choices: Choices) {
    effect(move || {
        if choices.ready.get() {
            now::follow();
            choose::hear(choices);
        }
    });
}
