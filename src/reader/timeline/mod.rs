//! The timeline: threads of events that fold, or all events in one list by date.

#[cfg(feature = "leptos")]
mod component;
mod entry;
#[cfg(feature = "leptos")]
mod order;
pub mod thread;
pub mod words;

#[cfg(feature = "leptos")]
pub use component::{Timeline, all_threads, open_threads};
#[cfg(feature = "leptos")]
pub use order::list;
