//! A story of the reader's own: opened in the page, read on this device, looked over, put right, taken away.

mod fails;
mod hostile;
mod kept;
mod links;
mod look;
#[path = "../../hostile/mod.rs"]
mod payloads;
mod put_right;
mod tabs;
mod turns;

use crate::harness::{Page, assert_none, run};
use std::collections::BTreeSet;

/// A news story of our own.
const STORY: &str = include_str!("../../annotate/stories/bakery.txt");
const HEADLINE: &str = "Bakery wins fight over “noisy” ovens";

/// Goes to the page where stories are opened.
async fn asked(page: &Page) {
    page.load("open.html").await;
    page.wait_for("document.documentElement.dataset.open === 'ask'", "a story to be asked for").await;
}

/// Puts a text into the field, as if pasted, with the day it was published.
async fn paste(page: &Page, text: &str, published: &str) {
    let text = serde_json::to_string(text).expect("a text is JSON");
    page.run_script(&format!(
        "document.getElementById('story-text').value = {text}; document.getElementById('published').value = {published:?};"
    ))
    .await;
}

/// Opens a text and waits for the reader.
async fn read(page: &Page, text: &str) {
    asked(page).await;
    paste(page, text, "2025-04-26").await;
    page.click("#asking .go").await;
    page.wait_for("document.documentElement.dataset.open === 'read'", "the story to be read").await;
    page.ready().await;
}

/// Opens a text and goes to look it over.
async fn looked_over(page: &Page, text: &str) {
    read(page, text).await;
    page.click(".mine [href*=look-over]").await;
    page.wait_for("document.documentElement.dataset.open === 'look-over'", "the story to be looked over").await;
}

/// What the page says went wrong.
async fn trouble(page: &Page) -> String {
    page.wait_for("!!document.getElementById('why').textContent", "the page to say what went wrong").await;
    page.text_of("#why").await
}

#[test]
fn a_text_becomes_the_very_reader_with_its_voices_and_timeline() {
    run(|page| async move {
        read(&page, STORY).await;
        assert_eq!(page.text_of("#text h1").await, HEADLINE);
        let voices: Vec<String> = page.of_all("#voices .voice .name", "element.textContent").await;
        for name in ["Noor Haddad", "Kit Sørensen", "Ruth Fenwick"] {
            assert!(voices.iter().any(|voice| voice == name), "{name} is not among {voices:?}");
        }
        page.click("[data-voice] [data-action=focus-voice]").await;
        page.wait_for("!!document.documentElement.dataset.focus", "a voice in focus").await;
        assert_none(&page.said().await, "the page said");
    });
}

#[test]
fn the_text_is_the_readers_to_the_letter() {
    run(|page| async move {
        read(&page, STORY).await;
        let shown: Vec<String> = page.of_all("#text article p", "element.textContent").await;
        let brought: Vec<&str> = STORY.lines().skip(1).map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(shown, brought);
    });
}

#[test]
fn a_quotations_card_says_how_its_speaker_is_known() {
    run(|page| async move {
        page.at(1360, 940).await;
        read(&page, STORY).await;
        page.click("#text q[data-by]").await;
        let said = page.text_of(".quote-card .said").await;
        assert!(said.starts_with("Named ") && said.contains("How sure: "), "the card says {said:?}");
    });
}

#[test]
fn a_story_file_and_a_timeline_open_as_well() {
    run(|page| async move {
        read(&page, include_str!("../../../assets/article.json")).await;
        assert!(page.count("#timeline [data-thread]").await > 1);
        let timeline = r#"{ "events": [{ "start_date": { "year": "2025", "month": "4" }, "text": { "headline": "Rain", "text": "<p>It rained.</p>" } }] }"#;
        asked(&page).await;
        paste(&page, timeline, "").await;
        page.click("#asking .go").await;
        page.wait_for("document.documentElement.dataset.open === 'read'", "the timeline to be read").await;
        assert_eq!(page.count("#timeline [data-event]").await, 1);
    });
}

#[test]
fn a_story_that_nobody_dates_or_speaks_in_says_so() {
    run(|page| async move {
        read(&page, "Rain\n\nIt rained over the hills and nobody was there.").await;
        page.ready().await;
        assert!(page.text_of("#timeline").await.contains("No dates are told."));
        assert!(page.text_of("#voices").await.contains("Nobody is heard."));
        assert_none(&page.said().await, "the page said");
    });
}

#[test]
fn no_word_of_it_leaves_the_device() {
    run(|page| async move {
        read(&page, STORY).await;
        let strange = |path: &str| path.len() > 120 || path.contains("Fenwick");
        let seen = page.seen();
        assert_none(
            &seen.iter().filter(|it| strange(&it.path)).map(|it| it.path.clone()).collect::<Vec<_>>(),
            "asked for",
        );
        // Not how often: the service worker may be on its way already, and fetches for itself.
        let programs: BTreeSet<&str> = seen.iter().map(|it| &*it.path).filter(|path| path.ends_with(".wasm")).collect();
        assert_eq!(programs.len(), 2, "the reader and the engine: {programs:?}");
    });
}

#[test]
fn the_engine_starts_as_soon_as_there_is_a_text() {
    run(|page| async move {
        let started = "window.engines ?? 0";
        page.before_scripts(
            "window.Worker = class extends Worker {
                constructor(...how) { super(...how); window.engines = (window.engines ?? 0) + 1; }
            };",
        )
        .await;
        asked(&page).await;
        page.focus("#story-text").await;
        assert_eq!(page.eval::<usize>(started).await, 0, "nobody has a story yet");
        page.write("Rain").await;
        assert_eq!(page.eval::<usize>(started).await, 1);
        paste(&page, STORY, "2025-04-26").await;
        page.click("#asking .go").await;
        page.wait_for("document.documentElement.dataset.open === 'read'", "the story to be read").await;
        assert_eq!(page.eval::<usize>(started).await, 1, "the engine that waits reads the story");
    });
}

#[test]
fn the_page_of_a_story_leads_there_and_fetches_none_of_it() {
    run(|page| async move {
        for (width, height, link) in [(1360, 940, ".bar .open-story"), (390, 844, ".foot .open-story")] {
            page.at(width, height).await;
            page.open("").await;
            page.ready().await;
            if width == 1360 {
                let needless = |path: &str| ["open", "engine", "thread", "single"].iter().any(|it| path.contains(it));
                assert!(!page.seen().iter().any(|it| needless(&it.path)), "{:?}", page.seen());
            }
            page.click(link).await;
            page.wait_for("document.documentElement.dataset.open === 'ask'", "a story to be asked for").await;
        }
    });
}

#[test]
fn markup_in_a_text_is_but_words() {
    run(|page| async move {
        let hostile = "<img src=x onerror=alert(1)> wins\n\n“</q><script>alert(1)</script>,” said Ana <b>Diaz</b> on 3 March 2025.";
        read(&page, hostile).await;
        assert_eq!(page.count("#reader :is(img, b, script)").await, 0);
        assert!(page.text_of("#text").await.contains("<script>alert(1)</script>"));
        assert_none(&page.said().await, "the page said");
    });
}

#[test]
fn without_script_the_page_says_what_it_needs() {
    run(|page| async move {
        page.no_script().await;
        page.load("open.html").await;
        assert!(page.text_of("noscript").await.contains("needs script"));
        assert_eq!(page.text_of("noscript h1").await, "Open a story");
        assert!(!page.is_visible("#asking").await && !page.is_visible(".mine").await);
    });
}
