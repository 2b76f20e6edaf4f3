//! Drives a real browser through the built page: a local server, a driver process, a page to talk to, and evidence
//! when a test fails. See [`run`].

mod axe;
mod driver;
mod engine;
mod hands;
mod keeper;
mod page;
mod server;

pub use page::{Page, Theme, assert_none};
pub use server::{Answer, Site, dist};

use driver::Driver;
use std::future::Future;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::{LocalSet, spawn_local};
use tokio::time::timeout;

/// How many browsers may run at once, whatever the number of test threads: the machines have two cores.
static SESSIONS: Semaphore = Semaphore::const_new(2);

/// The longest a test may take once its browser runs.
const LIMIT: Duration = Duration::from_secs(240);

/// Runs a test in a browser session of its own against the built page at the root of a local server.
///
/// When the test fails, a screenshot, the page's source, its console and the steps are kept in
/// `target/browser-failures/TEST/`. The session, the driver and every process they started end with the test.
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
    // One thread: what panics in a test is reported under its name, and tests may hold what is not `Send`.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime can be made");
    let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
    let outcome = LocalSet::new().block_on(&runtime, async {
        let _turn = SESSIONS.acquire().await.expect("the semaphore is never closed");
        let page = Page::new(Driver::start().await, site.serve()).await;
        let at_work = page.clone();
        let outcome = spawn_local(async move {
            let done = timeout(LIMIT, test(at_work)).await;
            done.unwrap_or_else(|_| panic!("the test takes longer than {LIMIT:?}"));
        })
        .await;
        if outcome.is_err() {
            let folder = keep_evidence(&page, &name).await;
            eprintln!("what the browser showed is in {}\nsteps: {:#?}", folder.display(), page.steps());
        }
        page.driver().close().await;
        outcome
    });
    if let Err(failure) = outcome {
        resume_unwind(failure.into_panic());
    }
}

/// Writes what a failed test can be understood by; what cannot be had is left out.
async fn keep_evidence(page: &Page, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser-failures").join(name);
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
    let log = timeout(patience, web.browser_log()).await;
    let said = timeout(patience, web.execute("return window.__record ? window.__record.said() : []", Vec::new())).await;
    let said = said.ok().and_then(Result::ok).map(|said| said.json().to_string());
    keep("console.txt", format!("page: {said:#?}\nbrowser: {log:#?}").as_bytes());
    folder
}
