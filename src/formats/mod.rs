//! Other people's formats: a story written as [plain text](text), as a [TimelineJS](timelinejs) timeline, for machines
//! that read pages ([JSON-LD](jsonld)) and as [Web Annotations](annotations); and a TimelineJS timeline read as a story,
//! a [page] in HTML or [Markdown](markdown), with what stands before it ([`front_matter`]), as plain text.
//!
//! Pure: no files, no network, the same natively and in the browser. Knows [`story`](crate::story) only.

pub mod annotations;
pub mod front_matter;
mod html;
pub mod jsonld;
pub mod markdown;
pub mod page;
pub mod text;
pub mod timelinejs;
