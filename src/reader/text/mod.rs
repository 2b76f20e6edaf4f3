//! The story's text: blocks, and in them quotations, dates and people marked where they stand.
//!
//! The text has no behaviour of its own: what happens in it (choosing a quotation, lighting a voice) is heard and done
//! from outside.

mod blocks;
mod said;
mod spans;

pub use blocks::{block, blocks};
pub use spans::spans;
