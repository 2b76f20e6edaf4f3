//! The built page: what `trunk` leaves in its staging folder, made whole with a story.

mod address;
mod boot;
mod card;
mod escape;
mod faces;
mod files;
mod head;
mod icons;
mod prefs;
mod prerender;
mod render;
mod sheet;
mod structured;

pub use address::{Address, AddressError};
pub use faces::FaceError;
pub use prerender::{PrerenderError, prerender};
pub use render::RenderError;
