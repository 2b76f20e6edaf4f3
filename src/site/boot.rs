//! The page's one script of its own: it fetches the wasm-bindgen loader and the wasm beside it.

use super::files;
use std::io;
use std::path::Path;

/// Writes the boot script for the loader and wasm found in `folder` and says its name; none if trunk built no wasm.
///
/// # Errors
/// If the folder cannot be read or written.
pub fn write(folder: &Path) -> io::Result<Option<String>> {
    let ours = |name: &str| name.starts_with("on-the-record");
    let loader = files::with_names(folder, |name| ours(name) && name.ends_with(".js"))?.pop();
    let wasm = files::with_names(folder, |name| ours(name) && name.ends_with(".wasm"))?.pop();
    let (Some(loader), Some(wasm)) = (loader, wasm) else {
        return Ok(None);
    };
    let script = include_str!("boot.js").replace("LOADER", &loader).replace("WASM", &wasm);
    files::write_hashed(folder, "boot", "js", script.as_bytes()).map(Some)
}
