//! A host may change the page at any time, well or badly: a reader never sees two builds mixed, and never nothing.

use crate::builds::Build;
use crate::harness::{Page, assert_none, run_on};
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

#[test]
fn a_new_build_waits_while_a_page_of_the_old_one_is_open() {
    let (one, two) = (Build::of("one"), Build::of("two"));
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.open("").await;
        page.server().deploy(two.path());
        look_for_news(&page).await;
        assert_whole(&page, &one).await;
        let mut both = vec![version(one.path()), version(two.path())];
        both.sort();
        assert_eq!(caches(&page).await, both, "the open page has lost what it needs");
        leave(&page).await;
        visit(&page, &two).await;
        assert_kept_alone(&page, two.path()).await;
        assert_offline(&page, &two).await;
    });
}

/// Waits until the page where stories are opened is kept as this build has it.
async fn opening_kept(page: &Page, build: &Build) {
    let engine = build.named(|name| name.starts_with("engine-") && name.ends_with(".wasm"));
    page.wait_for_promised(
        &format!("caches.match('/a/open.html').then((it) => it?.text()).then((text) => text?.includes({engine:?}))"),
        "the page where stories are opened to be kept",
    )
    .await;
}

#[test]
fn the_page_where_stories_are_opened_comes_with_the_new_build_and_works_without_network() {
    let (one, two) = (Build::of("one"), Build::of("two"));
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.load("open.html").await;
        opening_kept(&page, &one).await;
        page.server().deploy(two.path());
        look_for_news(&page).await;
        leave(&page).await;
        opening_kept(&page, &two).await;
        page.server().stop();
        page.load("open.html").await;
        page.wait_for("document.documentElement.dataset.open === 'ask'", "a story to be asked for").await;
        page.run_script("document.getElementById('story-text').value = 'Rain\\n\\n“It rained,” said Ana Diaz.'").await;
        page.click("#asking .go").await;
        page.ready().await;
        let strange: Vec<_> = page.files().await.into_iter().filter(|name| !two.files().contains(name)).collect();
        assert_none(&strange, "files of another build");
        page.server().start_again();
    });
}

#[test]
fn an_open_page_needs_nothing_of_a_host_that_has_moved_on() {
    let (one, two) = (Build::of("one"), Build::of("two"));
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.server().deploy(two.path());
        // Nobody has looked for news: without network it is the old build, whole.
        assert_offline(&page, &one).await;
        page.open("").await;
        assert_whole(&page, &two).await;
    });
}

#[test]
fn a_build_may_be_left_out() {
    let (one, _two, three) = (Build::of("one"), Build::of("two"), Build::of("three"));
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.server().deploy(three.path());
        visit(&page, &three).await;
        page.wait_for_promised("navigator.serviceWorker.getRegistration().then((it) => it.waiting)", "the new worker")
            .await;
        // A browser may hold on to the page it has just left for a moment; leaving waits for the worker to take over.
        leave(&page).await;
        visit(&page, &three).await;
        assert_kept_alone(&page, three.path()).await;
        assert_offline(&page, &three).await;
    });
}

#[test]
fn a_build_may_be_taken_back() {
    let (one, two) = (Build::of("one"), Build::of("two"));
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.server().deploy(two.path());
        look_for_news(&page).await;
        // Taken back before it took over …
        page.server().deploy(one.path());
        page.open("").await;
        assert_whole(&page, &one).await;
        // … and after.
        page.server().deploy(two.path());
        visit(&page, &two).await;
        leave(&page).await;
        page.server().deploy(one.path());
        page.open("").await;
        assert_whole(&page, &one).await;
        let again =
            format!("caches.keys().then((names) => names.some((name) => name.endsWith('{}')))", version(one.path()));
        page.wait_for_promised(&again, "the build to be kept again").await;
        leave(&page).await;
        visit(&page, &one).await;
        assert_kept_alone(&page, one.path()).await;
        assert_offline(&page, &one).await;
    });
}

#[test]
fn files_arrive_before_their_page() {
    let (one, two) = (Build::of("one"), Build::of("two"));
    let half = two.uploaded_over(&one, |name| name != "index.html" && name != "sw.js");
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.server().deploy(half.path());
        visit(&page, &one).await;
        page.server().deploy(two.path());
        visit(&page, &two).await;
    });
}

#[test]
fn a_page_arrives_before_its_files() {
    let (one, two) = (Build::of("one"), Build::of("two"));
    // The old files are gone already, the new ones are not there yet.
    let half = two.uploaded_over(&one, |name| name == "index.html" || name == "sw.js");
    for name in one.files() {
        if name.contains("-") {
            let _ = fs::remove_file(half.path().join(name));
        }
    }
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.server().deploy(half.path());
        page.load("").await;
        assert_eq!(page.text_of("h1").await, two.headline(), "the page that is there is not shown");
        page.wait_for("lens.visible(document.getElementById('extras'))", "the line that the extras are off").await;
        assert_told(&page, &two).await;
        // What is not whole is not kept.
        assert_offline(&page, &one).await;
        page.server().deploy(two.path());
        visit(&page, &two).await;
    });
}

#[test]
fn a_worker_arrives_before_its_page() {
    let (one, two) = (Build::of("one"), Build::of("two"));
    let half = two.uploaded_over(&one, |name| name != "index.html");
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.server().deploy(half.path());
        page.open("").await;
        let refused: bool = page
            .eval("navigator.serviceWorker.getRegistration().then((it) => it.update()).then((it) => new Promise((done) => {
                const worker = it.installing;
                if (!worker) done(!it.waiting);
                else worker.onstatechange = () => done(worker.state === 'redundant');
            }), () => true)")
            .await;
        assert!(refused, "a worker that cannot have its page takes over");
        assert_eq!(caches(&page).await, [version(one.path())]);
        assert_offline(&page, &one).await;
    });
}

#[test]
fn the_worker_alone_may_change() {
    let one = Build::of("one");
    let changed = one.uploaded_over(&one, |_| true);
    let worker = changed.path().join("sw.js");
    let text = fs::read_to_string(&worker).expect("the worker").replace(&version(one.path()), "0123456789abcdef");
    fs::write(&worker, text).expect("it can be written");
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.server().deploy(changed.path());
        look_for_news(&page).await;
        assert_whole(&page, &one).await;
        leave(&page).await;
        visit(&page, &one).await;
        assert_kept_alone(&page, changed.path()).await;
        assert_offline(&page, &one).await;
    });
}

#[test]
fn a_worker_of_ours_takes_everything_back() {
    let one = Build::of("one");
    let gone = tempfile::tempdir().expect("a temporary folder can be made");
    let off = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/hosting/sw.js");
    fs::copy(off, gone.path().join("sw.js")).expect("it can be copied");
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.server().deploy(gone.path());
        // As a browser does on the next visit.
        page.eval::<bool>("navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => true)").await;
        page.wait_for_promised("caches.keys().then((names) => names.length === 0)", "nothing to be kept").await;
        page.load("").await;
        assert_eq!(page.count("#text").await, 0, "the story is still there");
    });
}

#[test]
fn a_browser_may_throw_out_what_was_kept() {
    let one = Build::of("one");
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        page.eval::<bool>(
            "caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => true)",
        )
        .await;
        page.open("").await;
        assert_whole(&page, &one).await;
        // It is kept again.
        page.wait_for_promised(
            "caches.keys().then((names) => names.length && caches.open(names[0]).then((it) => it.match('./')))",
            "the page to be kept again",
        )
        .await;
        assert_offline(&page, &one).await;
    });
}

#[test]
fn a_browser_may_throw_out_half_of_what_was_kept() {
    let one = Build::of("one");
    run_on(one.site(), move |page| async move {
        visit(&page, &one).await;
        let thrown: usize = page
            .eval(
                "caches.keys().then((names) => caches.open(names[0])).then(async (cache) => {
                const all = (await cache.keys()).filter(({ url }) => /\\.(js|css|wasm)$/.test(url));
                for (const one of all) await cache.delete(one);
                return all.length;
            })",
            )
            .await;
        assert_eq!(thrown, 5, "style, choices, boot, loader, wasm");
        page.open("").await;
        assert_whole(&page, &one).await;
        page.wait_for_promised(
            "caches.keys().then((names) => caches.open(names[0])).then((it) => it.keys()).then((all) => all.length >= 8)",
            "all files to be kept again",
        )
        .await;
        assert_offline(&page, &one).await;
    });
}

#[test]
fn a_browser_that_keeps_nothing_shows_what_is_there() {
    let (one, two) = (Build::of("one"), Build::of("two"));
    run_on(one.site(), move |page| async move {
        page.before_scripts("delete Navigator.prototype.serviceWorker").await;
        page.open("").await;
        assert_whole(&page, &one).await;
        page.server().deploy(two.path());
        page.open("").await;
        assert_whole(&page, &two).await;
    });
}
