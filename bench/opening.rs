//! How long a reader waits for a story of their own: from “Open” until the page is alive. The engine comes while they still
//! look at what they pasted.

use crate::engine;
use crate::growth::browser::Browser;
use crate::report::{Report, figure, grouped, load, median};
use crate::server::{Sent, Server};
use serde_json::json;
use std::path::Path;

/// The length of the text, in blocks of the generated story: about 100 KB.
const BLOCKS: usize = 600;
/// How many times slower than this machine a phone is taken to be.
const SLOWER: u32 = 4;
/// How often; the median counts.
const ROUNDS: usize = 5;
/// Notes how long the worker is at work: from each question until its answer.
const WATCH: &str = "window.atHand = false; window.Worker = class extends Worker { \
    constructor(...how) { super(...how); Object.assign(window, { atWork: 0, atHand: false }); \
        this.addEventListener('message', ({ data }) => { if (data.come === 1) atHand = true; \
            if ('answer' in data) atWork += performance.now() - this.asked; }); } \
    postMessage(words) { this.asked = performance.now(); super.postMessage(words); } };";

/// Measures opening.
///
/// # Errors
/// If the browser cannot be driven, or the story is not opened.
pub fn measure(dist: &Path, report: &mut Report) -> Result<(), String> {
    let begun = load();
    let text = engine::generated(BLOCKS);
    let server = Server::of(dist, Sent::AsIs).map_err(|error| error.to_string())?;
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    let (here, slow) = runtime.block_on(async {
        let browser = Browser::start().await?;
        let here = opened(&browser, &server.address, &text, 1).await?;
        let slow = opened(&browser, &server.address, &text, SLOWER).await?;
        browser.close().await;
        Ok::<_, String>((here, slow))
    })?;
    // Chromium slows the page down, by keeping a processor busy, and not its worker, which has to be reckoned.
    let worker = f64::from(SLOWER) * here.worker;
    let phone = slow.waited - slow.worker + worker;
    report.section("Opening a story of one's own");
    report.say(&format!(
        "A generated text of {} KB, from “Open” until `html[data-ready]`: the text read, the page written and alive. \
         The engine, asked for when the text was pasted, is there. Median of {ROUNDS}. Chromium's slowing down leaves workers out: the last line has the \
         page's part of the line above and {SLOWER} times the worker's of the first. Load: {} to {}.",
        grouped(text.len() / 1000),
        figure(begun),
        figure(load()),
    ));
    let row = |name: &str, waited: f64, worker: f64| vec![name.to_owned(), figure(waited), figure(worker)];
    report.table(
        &["ms", "waited", "of it in the worker"],
        &[
            row("here", here.waited, here.worker),
            row(&format!("the page {SLOWER} times slower"), slow.waited, slow.worker),
            row(&format!("page and worker {SLOWER} times slower, reckoned"), phone, worker),
        ],
    );
    report.promise("100 KB opened, page and worker 4 times slower, ms", phone, 1_000.0);
    Ok(())
}

/// What a reader waits for, in milliseconds.
struct Waited {
    /// All of it.
    waited: f64,
    /// The worker's part.
    worker: f64,
}

async fn opened(browser: &Browser, address: &str, text: &str, slower: u32) -> Result<Waited, String> {
    let (mut waited, mut worker) = (Vec::new(), Vec::new());
    let page = format!("{address}open.html");
    let paste = format!(
        "(async (field) => {{ field.value = {}; field.dispatchEvent(new Event('input', {{ bubbles: true }})); \
         while (!atHand) await new Promise((done) => setTimeout(done, 10)); }})(document.getElementById('story-text'))",
        json!(text)
    );
    for _ in 0..ROUNDS {
        browser.slow_down(slower).await?;
        browser.open(&page).await?;
        browser.value(WATCH).await?;
        browser.value(&paste).await?;
        waited.push(
            browser
                .number(
                    "__bench.timed(() => document.querySelector('#asking .go').click(), \
                     () => 'ready' in document.documentElement.dataset)",
                )
                .await?,
        );
        worker.push(browser.number("atWork").await?);
        browser.slow_down(1).await?;
        // As on a first visit: nothing kept.
        browser
            .value("indexedDB.databases().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name)))")
            .await?;
    }
    Ok(Waited { waited: median(waited), worker: median(worker) })
}
