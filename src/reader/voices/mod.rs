//! The voices: who speaks, how much, and where in the story; one of them can be brought into focus.

pub mod card;
#[cfg(feature = "leptos")]
mod component;
#[cfg(feature = "leptos")]
mod spotlight;
mod strip;

#[cfg(feature = "leptos")]
pub use component::{Voices, step};
