//! A browser loses what it kept, or keeps nothing.

use super::{assert_offline, assert_whole, visit};
use crate::builds::Build;
use crate::harness::run_on;

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
