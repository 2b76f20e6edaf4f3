//! Instructions of a command, counted by valgrind: the same on every run and however busy the machine is.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// Which of valgrind's tools counts. Their counts differ by less than one in a thousand.
#[derive(Clone, Copy)]
pub enum Tool {
    /// The usual one.
    Callgrind,
    /// Cachegrind without its caches: four times as fast, for what takes long.
    Cachegrind,
}

impl Tool {
    /// Its name, and what keeps it from writing files.
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Callgrind => &["--tool=callgrind", "--callgrind-out-file=/dev/null"],
            Self::Cachegrind => &["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"],
        }
    }
}

/// How many instructions one run takes.
///
/// # Errors
/// If valgrind or the program fails.
pub fn instructions<S: AsRef<OsStr>>(tool: Tool, program: &Path, arguments: &[S]) -> Result<u64, String> {
    let output = Command::new("valgrind")
        .args(tool.arguments())
        .arg(program)
        .args(arguments)
        .output()
        .map_err(|error| format!("valgrind: {error}; `tools/setup.sh bench` installs it"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let counted = said.lines().find_map(|line| line.split_once("refs:")?.1.trim().replace(',', "").parse().ok());
    counted.filter(|_| output.status.success()).ok_or_else(|| format!("valgrind: {said}"))
}
