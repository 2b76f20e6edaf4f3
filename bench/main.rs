//! `make bench`: how fast and how heavy the page is, beside others and as stories grow, in one run.
//!
//! Without arguments everything is measured and written to `bench/RESULTS.md`; with the names of parts (`visit`,
//! `peers`, `growth`, `engine`, `opening`, `instructions`) only those, to the screen. Exits with 1 if a promise is broken.

mod counted;
mod engine;
mod growth;
mod instructions;
mod lighthouse;
mod opening;
mod peers;
mod report;
mod server;
mod visit;

use on_the_record::reader::Reading;
use on_the_record::story::Story;
use report::Report;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// The parts, in the order they are measured.
const PARTS: [&str; 6] = ["visit", "peers", "growth", "engine", "opening", "instructions"];

fn main() -> ExitCode {
    match run() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(broken) => {
            eprintln!("bench: {broken} promises are broken");
            ExitCode::FAILURE
        }
        Err(why) => {
            eprintln!("bench: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Measures what was asked for, and says how many promises are broken.
fn run() -> Result<usize, String> {
    // cargo adds `--bench`.
    let asked: Vec<String> = env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    if let Some(unknown) = asked.iter().find(|part| !PARTS.contains(&part.as_str())) {
        return Err(format!("{unknown} is no part. Parts: {}", PARTS.join(", ")));
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Lighthouse is found from here.
    env::set_current_dir(root).map_err(|error| format!("{}: {error}", root.display()))?;
    let (dist, out) = (root.join("dist"), root.join("bench/out"));
    if !dist.join("index.html").is_file() {
        return Err(format!("there is no page to measure in {}: run `make dist`", dist.display()));
    }
    fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;

    let mut report = Report::default();
    for part in PARTS.iter().filter(|part| asked.is_empty() || asked.iter().any(|asked| asked == *part)) {
        // What took minutes to measure is not lost when another part cannot be.
        if let Err(why) = measure(part, root, &dist, &out, &mut report) {
            eprintln!("bench: {part}: {why}");
            report.section(&format!("Not measured: {part}"));
            report.say(&why);
            report.promise(&format!("the part {part}"), f64::NAN, 0.0);
        }
    }
    if asked.is_empty() {
        let results = root.join("bench/RESULTS.md");
        fs::write(&results, report.markdown()).map_err(|error| format!("{}: {error}", results.display()))?;
        eprintln!("bench: written to {}", results.display());
    } else {
        println!("{}", report.markdown());
    }
    Ok(report.broken())
}

fn measure(part: &str, root: &Path, dist: &Path, out: &Path, report: &mut Report) -> Result<(), String> {
    match part {
        "visit" => visit::measure(dist, report).map_err(|error| format!("{}: {error}", dist.display())),
        "peers" => peers::measure(dist, &bundled(root)?, out, report),
        "growth" => growth::measure(root, out, report),
        "engine" => engine::measure(root, out, report),
        "opening" => opening::measure(dist, report),
        _ => instructions::measure(root, out, report),
    }
}

/// The bundled story.
fn bundled(root: &Path) -> Result<Reading, String> {
    let file = root.join("assets/article.json");
    let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let story = Story::read_file("assets/article.json", &bytes).map_err(|problems| problems.to_string())?;
    Ok(Reading::of(story))
}
