//! TimelineJS 3 (Knight Lab), by its JSON format: a title slide, events with dates and texts in HTML, groups, eras.
//!
//! It holds less than a story: no quotations, no text between the events, and dates without zone, doubt or place. What an
//! event has beyond it is written beside it in a field of our own, [`OURS`], which TimelineJS does not read. So a story
//! that goes through TimelineJS keeps its events whole, unless somebody has changed them there: then that counts.

mod date;
mod read;
mod write;

pub use read::{ImportError, Imported, Notice, read};
pub use write::write;

/// The field of our own beside those of TimelineJS.
pub const OURS: &str = "on_the_record";
