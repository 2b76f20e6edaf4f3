//! The built page: what `trunk` leaves in its staging folder, made whole with a story.

mod boot;
mod files;
mod prerender;

pub use prerender::{PrerenderError, prerender};
