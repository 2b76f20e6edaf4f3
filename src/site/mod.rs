//! The built page: what `trunk` leaves in its staging folder, made whole with a story.

mod boot;
mod faces;
mod files;
mod prefs;
mod prerender;

pub use faces::FaceError;
pub use prerender::{PrerenderError, prerender};
