//! The words that tell that something is said, thought or felt.

mod according;
mod bare;
mod group;
mod idioms;
mod nouns;
mod verbs;

pub use according::according;
pub use group::{Cue, Mood, cue};
pub use nouns::{Noun, noun};
pub(super) use verbs::table;
pub use verbs::{Forms, Frames, Verb};
