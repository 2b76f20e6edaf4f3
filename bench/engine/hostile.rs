//! Texts made to be slow: each may take at most 2.3 times the instructions when it is twice as long.

use crate::counted::{Tool, instructions};
use crate::report::Report;
use std::fs;
use std::path::Path;
use std::thread;

/// Megabytes.
const SIZES: [usize; 3] = [1, 2, 4];
const MOST: f64 = 2.3;

/// What is repeated, by name.
const KINDS: [(&str, &str); 8] = [
    ("opening marks", "“"),
    ("straight marks", "\"' "),
    ("one word", "said "),
    ("names", "Ana Diaz, Bo Berg, "),
    ("split speech", "“A,” she said, “b,” he said, "),
    ("dates", "Friday 25 April 2025 last week "),
    ("lines", "A: b\n\n"),
    ("full stops", ". "),
];

/// Counts the instructions of each kind at each size. Two at a time: a count does not depend on what else runs.
///
/// # Errors
/// If valgrind or `otr` fails.
pub fn measure(otr: &Path, out: &Path, report: &mut Report) -> Result<(), String> {
    let mut rows = Vec::new();
    let mut worst: f64 = 0.0;
    for kinds in KINDS.chunks(2) {
        eprintln!("bench: hostile texts: {}", kinds.iter().map(|kind| kind.0).collect::<Vec<_>>().join(", "));
        let counted: Vec<_> = thread::scope(|scope| {
            let counting: Vec<_> =
                kinds.iter().map(|(_, repeated)| scope.spawn(|| count(otr, repeated, out))).collect();
            counting
                .into_iter()
                .map(|each| each.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
                .collect()
        });
        for ((name, repeated), counts) in kinds.iter().zip(counted) {
            let counts: Vec<f64> = counts?;
            let growth = counts.windows(2).map(|pair| pair[1] / pair[0]).fold(0.0, f64::max);
            worst = worst.max(growth);
            let mut row = vec![format!("{name}: `{}`", repeated.replace('\n', "⏎"))];
            row.extend(counts.iter().map(|count| format!("{:.0}", count / 1e6)));
            row.push(format!("{growth:.2}"));
            rows.push(row);
        }
    }
    report.say("Hostile texts, millions of instructions of the whole command (cachegrind, release build):");
    report.table(&["repeated", "1 MB", "2 MB", "4 MB", "most of a doubling"], &rows);
    report.promise("instructions of a hostile text twice as long, ratio", worst, MOST);
    Ok(())
}

/// The instructions of one kind at each size.
fn count(otr: &Path, repeated: &str, out: &Path) -> Result<Vec<f64>, String> {
    let file = tempfile::Builder::new().suffix(".txt").tempfile_in(out).map_err(|error| error.to_string())?;
    let count = |size: usize| {
        fs::write(file.path(), repeated.repeat(size * 1_000_000 / repeated.len()))
            .map_err(|error| error.to_string())?;
        let told = ["annotate", "--format", "standoff", "--published", "2025-04-26"].map(Path::new);
        let arguments: Vec<&Path> = told.into_iter().chain([file.path()]).collect();
        instructions(Tool::Cachegrind, otr, &arguments).map(|count| count as f64)
    };
    SIZES.into_iter().map(count).collect()
}
