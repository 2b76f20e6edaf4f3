//! Texts made to be slow: each may take at most 2.3 times the instructions when it is twice as long.

use crate::report::Report;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Megabytes.
const SIZES: [usize; 4] = [1, 2, 4, 8];
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

/// Counts the instructions of each kind at each size.
///
/// # Errors
/// If valgrind or `otr` fails.
pub fn measure(otr: &Path, out: &Path, report: &mut Report) -> Result<(), String> {
    let mut rows = Vec::new();
    let mut worst: f64 = 0.0;
    for (name, repeated) in KINDS {
        eprintln!("bench: hostile text: {name}");
        let mut counts = Vec::new();
        for size in SIZES {
            let file = out.join("hostile.txt");
            fs::write(&file, repeated.repeat(size * 1_000_000 / repeated.len())).map_err(|error| error.to_string())?;
            counts.push(count(otr, &file, out)?);
        }
        let growth = counts.windows(2).map(|pair| pair[1] / pair[0]).fold(0.0, f64::max);
        worst = worst.max(growth);
        let mut row = vec![format!("{name}: `{}`", repeated.replace('\n', "⏎"))];
        row.extend(counts.iter().map(|count| format!("{:.0}", count / 1e6)));
        row.push(format!("{growth:.2}"));
        rows.push(row);
    }
    report.say("Hostile texts, millions of instructions of the whole command (callgrind, release build):");
    report.table(&["repeated", "1 MB", "2 MB", "4 MB", "8 MB", "most of a doubling"], &rows);
    report.promise("instructions of a hostile text twice as long, ratio", worst, MOST);
    Ok(())
}

fn count(otr: &Path, text: &Path, out: &Path) -> Result<f64, String> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", &format!("--callgrind-out-file={}", out.join("callgrind.out").display())])
        .arg(otr)
        .args(["annotate", "--format", "standoff", "--published", "2025-04-26"])
        .arg(text)
        .output()
        .map_err(|error| format!("valgrind: {error}; `tools/setup.sh bench` installs it"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let counted = said.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok());
    counted.filter(|_| output.status.success()).ok_or_else(|| format!("callgrind: {said}"))
}
