//! The page's one script of its own: it fetches the wasm-bindgen loader and the wasm beside it, and uses neither unless
//! each is what was built.

use super::{files, lean, names};
use std::path::Path;
use std::{fs, io};

/// What was written into the folder.
pub struct Boot {
    /// The boot script.
    pub script: String,
    /// The loader it imports.
    pub loader: String,
    /// The wasm.
    pub wasm: String,
}

/// Writes the boot script for the loader and wasm found in `folder`; none if trunk built no wasm. It registers the
/// service worker of this name, if one is given.
///
/// # Errors
/// If the folder cannot be read or written.
pub fn write(folder: &Path, worker: Option<&str>) -> io::Result<Option<Boot>> {
    let ours = |name: &str| name.starts_with("on-the-record");
    let loader = files::with_names(folder, |name| ours(name) && name.ends_with(".js"))?.pop();
    let wasm = files::with_names(folder, |name| ours(name) && name.ends_with(".wasm"))?.pop();
    let (Some(loader), Some(wasm)) = (loader, wasm) else {
        return Ok(None);
    };
    let mut script = fs::read_to_string(folder.join(loader))?;
    let mut wasm = wasm;
    if let Some((short, its)) = names::shortened(&fs::read(folder.join(&wasm))?, &script) {
        wasm = files::write_hashed(folder, "on-the-record", "wasm", &short)?;
        script = its;
    }
    // Comments, white space and long names are a fifth of what would be sent of wasm-bindgen's loader.
    let lean = lean::module(&script)?;
    let loader = files::write_hashed(folder, "on-the-record", "js", lean.as_bytes())?;
    let script = include_str!("boot.js")
        .replace("SUM_OF_LOADER", &files::integrity_of(folder, &loader)?)
        .replace("SUM_OF_WASM", &files::integrity_of(folder, &wasm)?)
        .replace("LOADER", &loader)
        .replace("WASM", &wasm)
        .replace("WORKER", worker.unwrap_or_default());
    let script = files::write_hashed(folder, "boot", "js", lean::script(&script)?.as_bytes())?;
    Ok(Some(Boot { script, loader, wasm }))
}
