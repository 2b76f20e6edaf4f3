//! How fast the engine annotates, natively and as WebAssembly, beside others on the same text; how heavy it is; and
//! that hostile texts take it no longer than others of their length.

mod hostile;

use crate::growth::story;
use crate::report::{Report, grouped};
use on_the_record::story::Story;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{fs, io};

/// The generated story all of them read: about a megabyte of text.
const BLOCKS: usize = 6_000;
/// The median of so many runs.
const RUNS: usize = 5;

/// Measures the engine: speed beside others, weight, growth.
///
/// # Errors
/// If something cannot be built or run.
pub fn measure(root: &Path, out: &Path, report: &mut Report) -> Result<(), String> {
    let otr = built(root)?;
    let (bytes, file) = text(out).map_err(|error| error.to_string())?;
    let wasm = wasm(root, out)?;
    let weight = crate::server::brotli(&fs::read(&wasm).map_err(|error| error.to_string())?);
    let weight = weight.map_err(|error| error.to_string())?.len();
    let megabytes = bytes as f64 / 1e6;
    let native = megabytes / native(&otr, &file)?;
    let peers = peers(root, out, &file)?;
    let speed = |name: &str| peers[name].as_f64().map_or(f64::NAN, |seconds| megabytes / seconds);
    report.section("The engine");
    report.say(&format!(
        "A generated story of {} KB, median of {RUNS} runs each. `otr annotate` is the whole command, release build, with \
         reading and writing JSON; the others only what they find. chrono-node finds dates; compromise quotations and dates.",
        grouped(bytes / 1000)
    ));
    let row = |name: &str, speed: f64| vec![name.to_owned(), format!("{speed:.2}"), format!("{:.2}", speed / native)];
    report.table(
        &["reads", "MB/s", "of native"],
        &[
            row("otr annotate, native", native),
            row("the engine as WebAssembly, in Node", speed("engine")),
            row("chrono-node, dates only", speed("chrono")),
            row("compromise, quotations and dates", speed("compromise")),
        ],
    );
    report.promise("the engine's wasm with all its data, bytes as brotli", weight as f64, 300_000.0);
    report.promise("seconds to annotate a megabyte natively", 1.0 / native, 1.0 / 5.0);
    hostile::measure(&otr, out, report)
}

/// The release build of the command line.
fn built(root: &Path) -> Result<PathBuf, String> {
    run(Command::new("cargo").args(["build", "--quiet", "--release", "--bin", "otr"]).current_dir(root))?;
    Ok(root.join("target/release/otr"))
}

/// The text of a generated story of so many blocks.
pub fn generated(blocks: usize) -> String {
    let story = Story::read(&story::story(blocks)).expect("a generated story is sound");
    story.blocks.iter().map(|block| block.text()).collect::<Vec<_>>().join("\n\n")
}

/// The text to read, as one line of a batch.
fn text(out: &Path) -> io::Result<(usize, PathBuf)> {
    let text = generated(BLOCKS);
    let file = out.join("engine.jsonl");
    fs::write(&file, json!({ "id": "generated", "published": "2025-04-26", "text": text }).to_string())?;
    Ok((text.len(), file))
}

/// The engine as WebAssembly, made small as the page's is.
fn wasm(root: &Path, out: &Path) -> Result<PathBuf, String> {
    let target = "wasm32-unknown-unknown";
    run(Command::new("cargo")
        .args(["build", "--quiet", "--profile", "page", "--bin", "engine", "--target", target])
        .args(["--no-default-features", "--features", "engine-alone"])
        .current_dir(root))?;
    let built = root.join("target").join(target).join("page/engine.wasm");
    run(Command::new("wasm-bindgen").args(["--target", "nodejs", "--no-typescript", "--out-dir"]).arg(out).arg(built))?;
    let wasm = out.join("engine_bg.wasm");
    let features =
        ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
    let features = features.map(|feature| format!("--enable-{feature}"));
    run(Command::new("wasm-opt").arg("-Oz").args(features).arg(&wasm).arg("-o").arg(&wasm))?;
    // What wasm-bindgen writes for Node is a script of the older kind.
    fs::rename(out.join("engine.js"), out.join("engine.cjs")).map_err(|error| error.to_string())?;
    Ok(wasm)
}

/// Seconds of the command, the median of several runs.
fn native(otr: &Path, file: &Path) -> Result<f64, String> {
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        run(Command::new(otr).args(["annotate", "--format", "standoff", "--jsonl"]).arg(file))?;
        times.push(start.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    Ok(times[RUNS / 2])
}

/// Seconds of the others by name, each the median of several runs.
fn peers(root: &Path, out: &Path, file: &Path) -> Result<Value, String> {
    let script = root.join("bench/engine/peers.mjs");
    let engine = out.join("engine.cjs");
    let told = run(Command::new("node").arg(script).arg(engine).arg(file).arg(RUNS.to_string()))?;
    serde_json::from_slice(&told).map_err(|error| format!("peers.mjs: {error}"))
}

/// What a command prints.
fn run(command: &mut Command) -> Result<Vec<u8>, String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)))
}
