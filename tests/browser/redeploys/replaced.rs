//! A whole build takes the place of another, or is taken back.

use super::{assert_kept_alone, assert_offline, assert_whole, caches, leave, look_for_news, version, visit};
use crate::builds::Build;
use crate::harness::{Page, assert_none, run_on};
use std::fs;
use std::path::Path;

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
