//! A host may change the page at any time, well or badly: a reader never sees two builds mixed, and never nothing.

mod halfway;
mod lost;
mod replaced;

use crate::builds::Build;
use crate::harness::{Page, assert_none};
use crate::offline::kept;
use std::fs;
use std::path::Path;

/// Asserts that the page is this build's, whole and alive, and that every file it has used is this build's too.
async fn assert_whole(page: &Page, build: &Build) {
    page.ready().await;
    assert_told(page, build).await;
    let version: String = page
        .eval("import([...document.scripts].find((it) => it.src.includes('/on-the-record-')).src).then((it) => it.version)")
        .await;
    assert_eq!(version, build.headline(), "the loader is another build's");
    let rules: usize = page.eval("document.styleSheets[0].cssRules.length").await;
    assert!(rules > 100, "the style sheet has {rules} rules");
}

/// Asserts that the story is this build's to its last block, and that no file of another build has been used for it.
async fn assert_told(page: &Page, build: &Build) {
    assert_eq!(page.text_of("h1").await, build.headline());
    assert_eq!(page.count("#text .story > *").await, crate::story::story().blocks.len());
    let strange: Vec<_> = page.files().await.into_iter().filter(|name| !build.files().contains(name)).collect();
    assert_none(&strange, "files of another build");
}

/// Opens the page and waits until this build is kept.
async fn visit(page: &Page, build: &Build) {
    page.open("").await;
    assert_whole(page, build).await;
    kept(page).await;
}

/// Has the browser look for a new worker, as it does by itself now and then, and waits until it waits to take over.
async fn look_for_news(page: &Page) {
    page.eval::<bool>("navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => true)").await;
    page.wait_for_promised("navigator.serviceWorker.getRegistration().then((it) => it.waiting)", "the new worker")
        .await;
}

/// Goes elsewhere on the host, and waits until the worker that waited has taken over.
async fn leave(page: &Page) {
    let elsewhere = page.address().replace("/a/", "/elsewhere");
    page.driver().web.goto(&elsewhere).await.expect("there is a page elsewhere");
    page.wait_for_promised(
        "navigator.serviceWorker.getRegistration('/a/')
            .then((it) => !it.installing && !it.waiting && it.active.state === 'activated')",
        "the new worker to take over",
    )
    .await;
}

/// The names of the caches, without what all share.
async fn caches(page: &Page) -> Vec<String> {
    page.eval("caches.keys().then((names) => names.map((name) => name.split(' ').at(-1)).sort())").await
}

fn version(folder: &Path) -> String {
    let worker = fs::read_to_string(folder.join("sw.js")).expect("the worker").replace(' ', "");
    let (_, version) = worker.split_once("OURS=PREFIX+\"").expect("its version");
    version.split('"').next().expect("in quotes").to_owned()
}

/// Waits until only this build is kept.
async fn assert_kept_alone(page: &Page, folder: &Path) {
    let version = version(folder);
    page.wait_for_promised(
        &format!("caches.keys().then((names) => names.length === 1 && names[0].endsWith({version:?}))"),
        "the older builds to be thrown away",
    )
    .await;
}

/// Opens the page without network.
async fn assert_offline(page: &Page, build: &Build) {
    page.server().stop();
    page.open("").await;
    assert_whole(page, build).await;
    page.server().start_again();
}
