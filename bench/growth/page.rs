//! The built page of a story: what trunk leaves, copied from `dist`, made whole by `otr prerender`.

use on_the_record::site::PROGRAMS;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{fs, io};

/// The command line, built as the page's own build runs it.
pub const OTR: &str = env!("CARGO_BIN_EXE_otr");

/// Writes a story's file and lays out the folder that `otr prerender` works in.
///
/// # Errors
/// If a file cannot be read or written.
pub fn stage(root: &Path, folder: &Path, story: &str) -> io::Result<PathBuf> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(root.join("dist"))? {
        let entry = entry?;
        let name = entry.file_name();
        if PROGRAMS.iter().any(|program| name.to_string_lossy().starts_with(program)) {
            fs::copy(entry.path(), folder.join(name))?;
        }
    }
    fs::copy(root.join("index.html"), folder.join("index.html"))?;
    let file = folder.with_extension("json");
    fs::write(&file, story)?;
    Ok(file)
}

/// Runs `otr` with these arguments and says how long it took, in milliseconds.
///
/// # Errors
/// What it says when it fails.
pub fn run(arguments: &[&str]) -> Result<f64, String> {
    let start = Instant::now();
    let output = Command::new(OTR).args(arguments).output().map_err(|error| format!("otr: {error}"))?;
    let took = start.elapsed().as_secs_f64() * 1000.0;
    if output.status.success() { Ok(took) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}
