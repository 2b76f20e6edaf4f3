//! A build arrives file by file, in the wrong order, or only in part.

use super::{
    assert_kept_alone, assert_offline, assert_told, assert_whole, caches, leave, look_for_news, version, visit,
};
use crate::builds::Build;
use crate::harness::run_on;
use std::fs;

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
        // The visit asks for it as well: of two tries one may still be on its way out.
        page.wait_for_promised("caches.keys().then((all) => all.length === 1)", "what was fetched of it to go").await;
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
