//! Drives a real browser through the built page: a local server, a driver process, a page to talk to, and evidence
//! when a test fails. See [`run`].

mod additions;
mod axe;
mod chromium;
mod devtools;
mod driver;
mod engine;
mod fingers;
mod firefox;
mod hands;
mod keeper;
mod page;
mod server;
mod unable;
mod webkit;

pub use page::{Page, Theme, assert_none};
pub use server::{Answer, Site, dist, new_port};

use driver::Driver;
use engine::Engine;
use std::any::Any;
use std::future::Future;
use std::io::Write;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::{JoinError, LocalSet, spawn_local};
use tokio::time::timeout;

/// How many browsers may run at once, whatever the number of test threads: the machines have two cores.
static SESSIONS: Semaphore = Semaphore::const_new(2);

/// Browsers whose last test passed. To start one takes longer than most tests.
static IDLE: Mutex<Vec<Driver>> = Mutex::new(Vec::new());

/// What a failed test panics with.
type Panic = Box<dyn Any + Send>;

/// The longest a test may take once its browser runs.
const LIMIT: Duration = Duration::from_secs(240);

/// Runs a test in a browser tab of its own against the built page at the root of a local server of its own, and so
/// with an origin of its own.
///
/// When the test fails, a screenshot, the page's source, its console and the steps are kept in
/// `target/browser-failures/ENGINE/TEST/`, and the browser is thrown away. The driver and every process it started end
/// with the last test.
pub fn run<F, T>(test: F)
where
    F: FnOnce(Page) -> T + 'static,
    T: Future<Output = ()> + 'static,
{
    run_on(Site::dist(), test);
}

/// As [`run`], against a site served in another way: below a path, or with faults.
pub fn run_on<F, T>(site: Site, test: F)
where
    F: FnOnce(Page) -> T + 'static,
    T: Future<Output = ()> + 'static,
{
    let engine = Engine::chosen();
    let name = std::thread::current().name().unwrap_or("test").to_owned();
    let unable = unable::reason(engine, &name);
    if let Some(reason) = unable.filter(|_| !unable::tried()) {
        // Past the capture of output that passing tests have: what is left out is said.
        let _ = writeln!(std::io::stderr(), "not run in {engine}: {name}: {reason}");
        return;
    }
    let outcome = outcome_of(&name.replace("::", "-"), site, test);
    match (outcome, unable) {
        (Ok(()), None) | (Err(_), Some(_)) => {}
        (Ok(()), Some(_)) => panic!("{engine} can do it: take {name} off the list in harness/unable.rs"),
        (Err(panic), None) => resume_unwind(panic),
    }
}

/// Runs a test in a browser and gives how it ended.
fn outcome_of<F, T>(name: &str, site: Site, test: F) -> Result<(), Panic>
where
    F: FnOnce(Page) -> T + 'static,
    T: Future<Output = ()> + 'static,
{
    // One thread: what panics in a test is reported under its name, and tests may hold what is not `Send`.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime can be made");
    LocalSet::new().block_on(&runtime, async {
        let _turn = SESSIONS.acquire().await.expect("the semaphore is never closed");
        let page = {
            let driver = driver().await;
            let server = site.serve(driver.served_with());
            Page::new(driver, server).await
        };
        let at_work = page.clone();
        let outcome = spawn_local(async move {
            let done = timeout(LIMIT, test(at_work)).await;
            done.unwrap_or_else(|_| panic!("the test takes longer than {LIMIT:?}"));
        })
        .await
        .map_err(JoinError::into_panic);
        if let Err(panic) = &outcome {
            let folder = keep_evidence(&page, name).await;
            eprintln!("what the browser showed is in {}\nsteps: {:#?}", folder.display(), page.steps());
            // Past the capture of output, beside the test's own line: who sees but a part of a log sees why.
            let _ = writeln!(std::io::stderr(), "{name}: {} (steps: {})", said_by(panic), page.steps().join(", "));
        }
        let driver = page.into_driver();
        if outcome.is_err() {
            driver.close().await;
        } else {
            IDLE.lock().expect("nobody panics while holding this").push(driver);
        }
        outcome
    })
}

/// What a panic says.
fn said_by(panic: &Panic) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("it panics without a word")
}

/// A browser that is free, or a new one.
async fn driver() -> Driver {
    let idle = IDLE.lock().expect("nobody panics while holding this").pop();
    match idle {
        Some(driver) => {
            driver.renew().await;
            driver
        }
        None => Driver::start().await,
    }
}

/// Writes what a failed test can be understood by; what cannot be had is left out.
async fn keep_evidence(page: &Page, name: &str) -> PathBuf {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser-failures").join(Engine::chosen().name()).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    let _ = std::fs::create_dir_all(&folder);
    let keep = |file: &str, content: &[u8]| {
        let _ = std::fs::write(folder.join(file), content);
    };
    keep("steps.txt", page.steps().join("\n").as_bytes());
    let web = &page.driver().web;
    let patience = Duration::from_secs(10);
    if let Ok(Ok(picture)) = timeout(patience, web.screenshot_as_png()).await {
        keep("screenshot.png", &picture);
    }
    if let Ok(Ok(source)) = timeout(patience, web.source()).await {
        keep("page.html", source.as_bytes());
    }
    let log = timeout(patience, page.driver().browser_log()).await.ok();
    let said = timeout(patience, web.execute("return window.__record ? window.__record.said() : []", Vec::new())).await;
    let said = said.ok().and_then(Result::ok).map(|said| said.json().to_string());
    keep("console.txt", format!("page: {said:#?}\nbrowser: {log:#?}").as_bytes());
    folder
}
