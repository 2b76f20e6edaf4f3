//! How the page grows with its story.

pub mod browser;
pub mod page;
pub mod story;

use crate::report::{Report, figure, load, median};
use crate::server::{Sent, Server};
use browser::Browser;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The lengths of the stories, in blocks.
const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// How many times slower than this machine.
const SLOWER: [u32; 2] = [1, 4];
/// How often everything is measured; the median counts.
const ROUNDS: usize = 5;

/// What is done to the page: the name, the act, and how one sees that it is done.
const ACTS: [(&str, &str, &str); 7] = [
    ("focus a voice", "document.querySelector('#voices .cover').click()", "document.documentElement.dataset.focus"),
    (
        "focus another",
        "document.querySelectorAll('#voices .cover')[3].click()",
        "document.querySelectorAll('#voices .voice')[3].hasAttribute('data-lit')",
    ),
    (
        "open the search",
        "document.querySelector('[data-action=search]').click()",
        "document.querySelector('#search').offsetHeight > 0",
    ),
    ("search", "type('ceasefire')", "lists('ceasefire')"),
    ("search on", "type('ceasefire a')", "lists('ceasefire a')"),
    (
        "expand all",
        "document.querySelector('[data-action=expand-all]').click()",
        "[...document.querySelectorAll('details[data-thread]')].every((thread) => thread.open)",
    ),
    (
        "collapse all",
        "document.querySelector('[data-action=expand-all]').click()",
        "![...document.querySelectorAll('details[data-thread]')].some((thread) => thread.open)",
    ),
];

/// How the acts type, and what the list of hits shows then.
const TYPE: &str = "window.type = (words) => { \
    const input = document.querySelector('#words'); input.value = words; \
    input.dispatchEvent(new Event('input', { bubbles: true })); }; \
    window.lists = (words) => { \
    const hits = [...document.querySelectorAll('#hits mark')]; \
    return hits.length > 0 && hits.every((hit) => hit.textContent === words); }";

/// The figures of one length, by name, in the order of the table.
type Figures = Vec<(String, f64)>;

/// Measures stories of all lengths.
///
/// # Errors
/// If a page cannot be built or the browser not be driven.
pub fn measure(root: &Path, out: &Path, report: &mut Report) -> Result<(), String> {
    let begun = load();
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    let mut all = Vec::new();
    for size in SIZES {
        let folder = out.join(format!("story-{size}"));
        let mut figures = built(root, &folder, size)?;
        let server = Server::of(&folder, Sent::AsIs).map_err(|error| error.to_string())?;
        figures.extend(runtime.block_on(driven(&server.address, size))?);
        all.push(figures);
    }
    tell(&all, (begun, load()), report);
    Ok(())
}

/// Builds the page of a story of this length.
fn built(root: &Path, folder: &Path, size: usize) -> Result<Figures, String> {
    eprintln!("bench: a story of {size} blocks");
    let (mut check, mut prerender) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let file = page::stage(root, folder, &story::story(size)).map_err(|error| error.to_string())?;
        let (file, folder) = (file.to_string_lossy().into_owned(), folder.to_string_lossy().into_owned());
        check.push(page::run(&["check", &file])?);
        prerender.push(page::run(&["prerender", "--story", &file, "--folder", &folder, "--unpacked"])?);
    }
    let html = fs::metadata(folder.join("index.html")).map_err(|error| error.to_string())?.len();
    Ok(vec![
        ("check, ms".to_owned(), median(check)),
        ("prerender, ms".to_owned(), median(prerender)),
        ("HTML, bytes".to_owned(), html as f64),
    ])
}

/// Drives the page as it is and slowed down.
async fn driven(address: &str, size: usize) -> Result<Figures, String> {
    let browser = Browser::start().await?;
    let mut figures = Vec::new();
    let mut memory = f64::NAN;
    for times in SLOWER {
        eprintln!("bench: {size} blocks in Chromium, {times} times slower");
        let mut rounds: Vec<Figures> = Vec::new();
        for _ in 0..ROUNDS {
            browser.slow_down(times).await?;
            browser.open(address).await?;
            rounds.push(round(&browser).await?);
            memory = browser.number("__bench.memory()").await?;
            browser.slow_down(1).await?;
        }
        for (at, (name, _)) in rounds[0].iter().enumerate() {
            let name = if times == 1 { format!("{name}, ms") } else { format!("{name} at {times}×, ms") };
            figures.push((name, median(rounds.iter().map(|round| round[at].1).collect())));
        }
    }
    figures.push(("wasm memory, bytes".to_owned(), memory));
    browser.close().await;
    Ok(figures)
}

/// Everything that is timed on one load of the page.
async fn round(browser: &Browser) -> Result<Figures, String> {
    let started = browser.value("__bench.started()").await?;
    let part = |name: &str| started[name].as_f64().unwrap_or(f64::NAN);
    let mut figures =
        vec![("hydration".to_owned(), part("hydration")), ("longest task after load".to_owned(), part("longest"))];
    let _: Value = browser.value(TYPE).await?;
    for (name, act, done) in ACTS {
        let took = browser.number(&format!("__bench.timed(() => {act}, () => {done})")).await?;
        figures.push((name.to_owned(), took));
    }
    Ok(figures)
}

fn tell(all: &[Figures], (before, after): (f64, f64), report: &mut Report) {
    report.section("As stories grow");
    report.say(&format!(
        "Stories made by `bench/growth/story.rs`: half the blocks with quotations, a fifth with events. `otr` is timed \
         as the page's build runs it (without optimisation), but packs nothing. The page is driven in Chromium by chromedriver, 1360 by 940; \
         an act's time runs until what it does is done and the next frame is drawn (it waits for that frame up to 16 ms). \
         Hydration runs from the wasm's arrival to `html[data-ready]`; the longest task counts from the page's `load` on, \
         0 where none took 50 ms. A search is done when its first hits are listed. Medians of {ROUNDS}. Load: {} to {}.",
        figure(before),
        figure(after),
    ));
    let rows: Vec<Vec<String>> = (0..all[0].len())
        .map(|at| {
            let mut row = vec![all[0][at].0.clone()];
            row.extend(all.iter().map(|figures| figure(figures[at].1)));
            let (small, large) = (all[1][at].1, all[2][at].1);
            row.push(if small > 0.0 { figure(large / small) } else { "–".to_owned() });
            row
        })
        .collect();
    report.table(&["blocks", "100", "1,000", "10,000", "10,000 to 1,000"], &rows);
    report.say("Ten times the blocks may cost ten times as much: a ratio above 10 would be worse than linear.");

    let of = |figures: &Figures, name: &str| {
        figures.iter().find(|(named, _)| named == name).map_or(f64::NAN, |(_, value)| *value)
    };
    for what in ["focus a voice at 4×, ms", "focus another at 4×, ms", "search at 4×, ms", "search on at 4×, ms"] {
        report.promise(&format!("10,000 blocks: {what}"), of(&all[2], what), 100.0);
    }
    report.promise(
        "10,000 blocks: longest task after load at 4×, ms",
        of(&all[2], "longest task after load at 4×, ms"),
        200.0,
    );
    for (name, _) in &all[0] {
        // Nothing is worse than linear; what takes no time at all is not held to a ratio of noise.
        let (small, large) = (of(&all[1], name), of(&all[2], name));
        if large >= 100.0 {
            report.promise(&format!("{name}: 10,000 blocks, of 1,000"), large / small.max(10.0), 11.0);
        }
    }
}
