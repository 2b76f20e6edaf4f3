//! Instructions counted by callgrind: the same on every run and every machine with the same compiler, so that a change
//! of one in a hundred is seen.

use crate::counted::{Tool, instructions};
use crate::growth::{page, story};
use crate::report::{Report, grouped};
use std::path::Path;

/// Two lengths: their difference leaves out what every run costs.
const SIZES: [usize; 2] = [200, 1_000];

/// Counts what checking and prerendering cost per block.
///
/// # Errors
/// If valgrind or `otr` fails.
pub fn measure(root: &Path, out: &Path, report: &mut Report) -> Result<(), String> {
    let count = |arguments: &[&str]| instructions(Tool::Callgrind, Path::new(page::OTR), arguments);
    let mut counts: Vec<[u64; 2]> = Vec::new();
    for size in SIZES {
        eprintln!("bench: counting instructions for {size} blocks");
        let folder = out.join(format!("count-{size}"));
        let file = page::stage(root, &folder, &story::story(size)).map_err(|error| error.to_string())?;
        let (file, folder) = (file.to_string_lossy().into_owned(), folder.to_string_lossy().into_owned());
        counts.push([
            count(&["check", &file])?,
            count(&["prerender", "--story", &file, "--folder", &folder, "--unpacked"])?,
        ]);
    }
    report.section("Instructions");
    report.say(
        "Counted by callgrind (valgrind) in `otr` as the page's build runs it, without optimisation, but packing \
         nothing. Per block: the difference of two lengths, divided by the difference of their blocks; the drawing of \
         the shared picture and all else that every run costs falls out.",
    );
    let rows: Vec<Vec<String>> = ["check", "prerender (with check)"]
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let [small, large] = [counts[0][at], counts[1][at]];
            let each = large.saturating_sub(small) / (SIZES[1] - SIZES[0]) as u64;
            let mut row = vec![(*name).to_owned()];
            row.extend([small, large, each].map(|count| grouped(usize::try_from(count).unwrap_or(usize::MAX))));
            row
        })
        .collect();
    let [small, large] = SIZES.map(|size| format!("{} blocks", grouped(size)));
    report.table(&["instructions", &small, &large, "per block"], &rows);
    Ok(())
}
