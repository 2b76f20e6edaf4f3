//! What hosts are told: headers in the format of those that read `_headers` (Netlify, Cloudflare Pages and others).

use super::{files, open, policy, worker};
use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

/// Writes `_headers` into `folder` for the files that are in it.
///
/// # Errors
/// If the folder cannot be read or written.
pub fn write(folder: &Path) -> io::Result<()> {
    let mut text = String::from("/*\n");
    for (name, value) in policy::headers() {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for asked_each_time in ["", "index.html", open::NAME, worker::NAME] {
        let _ = write!(text, "/{asked_each_time}\n  Cache-Control: no-cache\n");
    }
    // By name, not by pattern: not every host takes a star within a name.
    for name in files::with_names(folder, is_named_after_content)? {
        let _ = write!(text, "/{name}\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    fs::write(folder.join("_headers"), text)
}

/// `STEM-HASH.EXTENSION`, or `STEM-HASH_bg.wasm`.
fn is_named_after_content(name: &str) -> bool {
    let Some((stem, _)) = name.split_once('.') else { return false };
    let hash = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|letter| letter.is_ascii_hexdigit())
}
