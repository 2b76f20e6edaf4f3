//! The service worker: it keeps one whole build of the page for when there is no network.

use super::{files, lean, open};
use serde_json::{Map, Value};
use std::path::Path;
use std::{fs, io};

/// Its name. It never changes: browsers ask for it to learn of a new build.
pub const NAME: &str = "sw.js";

/// Writes the worker into `folder`. It keeps the page with all `needed` files, of those `chosen` by some readers the ones
/// they chose, and the page for stories of the reader's own, which is `opening`, once it has been used.
///
/// # Errors
/// If a file cannot be read, or the worker not be written.
pub fn write(folder: &Path, page: &str, needed: &[&str], chosen: &[String], opening: &str) -> io::Result<()> {
    let sums = |names: &mut dyn Iterator<Item = &str>| -> io::Result<String> {
        let sums = names.map(|name| Ok((name.to_owned(), Value::String(files::integrity_of(folder, name)?))));
        Ok(Value::Object(sums.collect::<io::Result<Map<_, _>>>()?).to_string())
    };
    let script = include_str!("worker.js")
        .replace("SUM_OF_PAGE", &files::integrity(page.as_bytes()))
        .replace("FILES_WITH_SUMS", &sums(&mut needed.iter().copied())?)
        .replace("CHOSEN_WITH_SUMS", &sums(&mut chosen.iter().map(String::as_str))?)
        .replace("OPENING_NAME", open::NAME)
        .replace("SUM_OF_OPENING", &files::integrity(opening.as_bytes()));
    // The worker's own rules are part of the version: another worker keeps another set.
    let version = files::fingerprint(script.as_bytes());
    fs::write(folder.join(NAME), lean::script(&script.replace("VERSION", &version))?)
}
