//! On the Record: a reader for one news story that shows who said what and when it happened.
//!
//! The plan of the house; arrows point one way only (`story` knows nobody):
//!
//! ```text
//! story <- annotate, formats, reader <- desk, site <- bin
//! ```
//!
//! - [`story`]: what a story is: types, dates, and the checks every story passes before anyone meets it.
//! - [`annotate`]: plain text to who said what and when. Pure: no browser, no network.
//! - [`desk`]: a story of the reader's own: opened, looked over, put right.
//! - [`json`]: JSON as it is written; `sort`: sorting, small; `table`: tables of words, quick. What all may use.
//! - [`formats`]: a story as plain text, TimelineJS, JSON-LD and Web Annotations, and TimelineJS as a story.
//! - [`reader`]: what the reader sees, a folder a component (Rust and CSS). Runs natively and in the browser.
//! - `site`: the built page: prerendering into what trunk leaves. Native only.
//! - `src/bin/otr.rs`: the command line, a thin front on the above. `src/main.rs`: the browser's entry.

pub mod annotate;
pub mod desk;
pub mod formats;
pub mod json;
pub mod reader;
#[cfg(feature = "ssr")]
pub mod site;
mod sort;
pub mod story;
mod table;
