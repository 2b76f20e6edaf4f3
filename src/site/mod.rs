//! The built page: what `trunk` leaves in its staging folder, made whole with a story.

mod address;
mod boot;
mod card;
mod escape;
mod faces;
mod files;
mod head;
mod hosts;
mod icons;
mod lean;
mod names;
mod open;
mod pack;
mod policy;
mod prefs;
mod prerender;
mod render;
mod single;
mod template;
mod worker;

/// What the names of the two programs begin with that trunk leaves in its folder, each as `.js` and `.wasm`: the page's and
/// the engine's.
pub const PROGRAMS: [&str; 2] = ["on-the-record", "engine"];

pub use address::{Address, AddressError};
pub use faces::FaceError;
pub use open::STYLE as OPENING_STYLE;
pub use pack::pack;
pub use policy::{POLICY, headers};
pub use prerender::{PrerenderError, prerender};
pub use render::RenderError;
pub use single::single;
