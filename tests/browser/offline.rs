//! After one visit the page is there without a network: the server is stopped, and the page still opens, whole and alive.

use crate::comfort::{choose, of_root, opened};
use crate::harness::{Answer, Page, Site, assert_none, dist, run, run_on};
use crate::story::{assert_told, voices};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::{Duration, Instant};

/// Waits until the page of this visit is kept.
pub async fn kept(page: &Page) {
    page.wait_for_promised(
        "navigator.serviceWorker.getRegistration().then((it) => it?.active?.state === 'activated' && !it.installing)",
        "the service worker to keep the page",
    )
    .await;
}

async fn assert_alive(page: &Page) {
    page.ready().await;
    assert_told(page).await;
    let rules: usize = page.eval("document.styleSheets[0].cssRules.length").await;
    assert!(rules > 100, "the style sheet has {rules} rules");
    let voice = &voices()[0].id;
    page.click(&format!("[data-voice={voice}] [data-action=focus-voice]")).await;
    page.wait_for(&format!("document.documentElement.dataset.focus === {voice:?}"), "a voice in focus").await;
}

fn opens_offline_below(prefix: &str) {
    run_on(Site::dist().under(prefix), |page| async move {
        page.open("").await;
        kept(&page).await;
        page.server().stop();
        for path in ["", "index.html", "?voice=ushakov", "#e-fourth-meeting"] {
            page.open(path).await;
            assert_alive(&page).await;
        }
        assert_none(&page.said().await, "the page said");
    });
}

#[test]
fn opens_without_network_at_the_root() {
    opens_offline_below("/");
}

#[test]
fn opens_without_network_in_a_folder() {
    opens_offline_below("/a/");
}

#[test]
fn opens_without_network_in_a_folder_with_a_space() {
    opens_offline_below("/a/b%20c/");
}

#[test]
fn the_face_a_reader_chose_is_kept_too_and_only_then() {
    run(|page| async move {
        page.open("").await;
        kept(&page).await;
        assert!(!page.seen().iter().any(|seen| seen.path.ends_with(".woff2")), "faces are fetched unasked");
        page.open("").await;
        opened(&page).await;
        choose(&page, "face", "dyslexic").await;
        let loaded = "[...document.fonts].some((face) => face.status === 'loaded')";
        page.wait_for(loaded, "the face").await;
        page.wait_for_promised(
            "caches.keys().then((names) => caches.open(names[0])).then((cache) => cache.keys())
                .then((all) => all.some(({ url }) => url.endsWith('.woff2')))",
            "the face to be kept",
        )
        .await;
        page.server().stop();
        page.open("").await;
        assert_eq!(of_root(&page, "face").await.as_deref(), Some("dyslexic"));
        page.wait_for(loaded, "the face without network").await;
    });
}

#[test]
fn stories_on_one_host_keep_to_themselves() {
    // The same files stand in a folder and in one below it.
    let two = Site::dist().answering(|path, answer| match path.strip_prefix("inner/") {
        Some(inner) => Answer {
            body: std::fs::read(dist().join(if inner.is_empty() { "index.html" } else { inner })).unwrap_or_default(),
            ..Answer::status(200)
        }
        .with_header("content-type", mime(inner)),
        None => answer,
    });
    run_on(two, |page| async move {
        for (path, count) in [("", 1), ("inner/", 2)] {
            page.open(path).await;
            page.wait_for_promised(
                &format!(
                    "navigator.serviceWorker.getRegistrations().then((all) =>
                        all.filter((it) => it.active?.state === 'activated').length === {count})"
                ),
                "each story to have a worker",
            )
            .await;
        }
        let caches: usize = page.eval("caches.keys().then((names) => names.length)").await;
        assert_eq!(caches, 2, "one story has taken away what the other keeps");
        page.server().stop();
        for path in ["", "inner/"] {
            page.open(path).await;
            assert_alive(&page).await;
        }
    });
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/html",
    }
}

/// A page that was kept while the host was sound; from then on its page is answered as `fault` says.
fn then_the_page_is(fault: impl Fn(Answer) -> Answer + Send + Sync + 'static, told: bool) {
    let broken = Arc::new(AtomicBool::new(false));
    let breaks = Arc::clone(&broken);
    let site = Site::dist().answering(move |path, answer| match path {
        "" if broken.load(SeqCst) => fault(answer),
        _ => answer,
    });
    run_on(site, move |page| async move {
        page.open("").await;
        kept(&page).await;
        breaks.store(true, SeqCst);
        let start = Instant::now();
        page.load("").await;
        assert!(start.elapsed() < Duration::from_secs(10), "the reader waits {:?}", start.elapsed());
        if told {
            assert_alive(&page).await;
        } else {
            assert_eq!(page.text_of("body").await.trim(), "Gone.");
        }
    });
}

#[test]
fn a_slow_network_is_waited_for_three_seconds() {
    then_the_page_is(|answer| answer.after(Duration::from_secs(60)), true);
}

#[test]
fn a_host_in_trouble_does_not_take_the_page_away() {
    then_the_page_is(|_| Answer { body: b"Error".to_vec(), ..Answer::status(503) }, true);
}

#[test]
fn half_a_page_is_not_shown() {
    then_the_page_is(|answer| Answer { body: answer.body[..2000].to_vec(), ..answer }, true);
}

#[test]
fn an_empty_page_is_not_shown() {
    then_the_page_is(|answer| Answer { body: Vec::new(), ..answer }, true);
}

#[test]
fn a_page_that_is_gone_for_good_is_gone() {
    then_the_page_is(
        |_| Answer { body: b"<p>Gone.</p>".to_vec(), ..Answer::status(410) }.with_header("content-type", "text/html"),
        false,
    );
}

#[test]
fn the_network_comes_first() {
    let changed = Arc::new(AtomicBool::new(false));
    let changes = Arc::clone(&changed);
    let site = Site::dist().answering(move |path, answer| match path {
        "" if changed.load(SeqCst) => {
            let page = String::from_utf8_lossy(&answer.body).replacen("<h1>", "<h1>NEWS ", 1);
            Answer { body: page.into_bytes(), ..answer }
        }
        _ => answer,
    });
    run_on(site, move |page| async move {
        page.open("").await;
        kept(&page).await;
        changes.store(true, SeqCst);
        page.load("").await;
        assert!(page.text_of("h1").await.starts_with("NEWS "), "an old page is shown though the network works");
    });
}

#[test]
fn opened_as_a_file_the_story_is_there() {
    run(|page| async move {
        let file = format!("file://{}/index.html", dist().display());
        page.driver().web.goto(&file).await.expect("the file opens");
        assert_told(&page).await;
        assert!(page.is_visible("#text h1").await);
        crate::no_script::assert_no_dead_control(&page).await;
    });
}
