//! The story's text: blocks, and in them quotations, dates and people marked where they stand.
//!
//! The text has no behaviour of its own: what happens in it (choosing a quotation, lighting a voice) is heard and done
//! from outside.

mod blocks;
#[cfg(feature = "leptos")]
mod parts;
mod said;
mod spans;

pub use blocks::{block, blocks};
#[cfg(feature = "leptos")]
pub use parts::parts;
pub use spans::spans;
