//! What is open stays on the device until it is forgotten, and can be taken away as a file.

use super::{HEADLINE, STORY, asked, read};
use crate::harness::{Page, Site, assert_none, run, run_on};
use crate::offline;
use on_the_record::story::Story;

/// What the page gives to be downloaded, in place of the browser's own download.
const DOWNLOADS: &str = "window.downloads = []; URL.createObjectURL = (blob) => { blob.text().then((text) => downloads.push(text)); return '#'; };
    HTMLAnchorElement.prototype.click = () => {};";

async fn downloaded(page: &Page, act: &str) -> String {
    page.click(".mine summary").await;
    page.click(&format!(".mine [data-act={act}]")).await;
    page.wait_for("downloads.length > 0", "a download").await;
    page.eval("downloads.pop()").await
}

#[test]
fn a_story_survives_a_reload_and_can_be_forgotten() {
    run(|page| async move {
        read(&page, STORY).await;
        page.load("open.html?read").await;
        page.wait_for("document.documentElement.dataset.open === 'read'", "the story to be back").await;
        page.ready().await;
        assert_eq!(page.text_of("#text h1").await, HEADLINE);
        page.click(".mine summary").await;
        page.click(".mine .forget summary").await;
        assert_eq!(page.of::<String>("html", "element.dataset.open").await, "read", "nothing asked");
        page.click(".mine [data-act=forget]").await;
        page.wait_for("document.documentElement.dataset.open === 'ask'", "a story to be asked for").await;
        asked(&page).await;
        assert!(!page.is_visible("#kept").await);
    });
}

#[test]
fn one_comes_back_to_the_bundled_story() {
    run(|page| async move {
        read(&page, STORY).await;
        page.click(".mine summary").await;
        page.click(".mine [href='./']").await;
        page.ready().await;
        assert_ne!(page.text_of("#text h1").await, HEADLINE);
    });
}

#[test]
fn the_story_file_can_be_downloaded_and_is_sound() {
    run(|page| async move {
        page.before_scripts(DOWNLOADS).await;
        read(&page, STORY).await;
        let story = Story::read(&downloaded(&page, "save-story").await).expect("a sound story");
        assert_eq!(story.headline, HEADLINE);
    });
}

#[test]
fn the_form_says_what_is_kept_and_gives_a_file_that_it_opens() {
    run(|page| async move {
        page.before_scripts(DOWNLOADS).await;
        read(&page, STORY).await;
        asked(&page).await;
        assert_eq!(page.text_of("#kept-title").await, HEADLINE);
        assert!(page.text_of("#kept").await.contains("takes its place"), "another replaces it without a word");
        page.click("#kept [data-act=save-kept]").await;
        page.wait_for("window.downloads.length > 0", "a download").await;
        let file: String = page.eval("downloads.pop()").await;
        read(&page, &file).await;
        assert_eq!(page.text_of("#text h1").await, HEADLINE);
    });
}

#[test]
fn one_page_that_needs_nothing_else_can_be_saved() {
    run(|page| async move {
        page.before_scripts(DOWNLOADS).await;
        read(&page, STORY).await;
        let saved = downloaded(&page, "save-page").await;
        assert!(saved.starts_with("<!doctype html>") && !saved.contains("<script src") && !saved.contains("<link"));
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("index.html"), saved).expect("it can be written");
        page.server().deploy(folder.path());
        page.load("").await;
        assert_eq!(page.text_of("#text h1").await, HEADLINE);
        assert_eq!(
            page.of_all::<String>("#voices .name", "element.textContent").await.len(),
            page.count("#voices .voice").await
        );
        assert!(
            page.of::<f64>("#text h1", "parseFloat(getComputedStyle(element).fontSize)").await > 24.0,
            "it has no style"
        );
        // Firefox looks for an icon of its own accord; the page's policy lets it ask nobody.
        let mut said = page.said().await;
        said.retain(|it| !it.ends_with("/favicon.ico "));
        assert_none(&said, "the page said");
    });
}

#[test]
fn a_story_opens_without_network_once_one_was_opened() {
    run_on(Site::dist().under("/a/b%20c/"), |page| async move {
        read(&page, STORY).await;
        offline::kept(&page).await;
        page.wait_for_promised(
            "caches.match(new URL('open.html', location)).then((it) => !!it)",
            "the page and its engine to be kept",
        )
        .await;
        page.server().stop();
        read(&page, "Snow\n\n“It snowed,” said Bo Berg.").await;
        assert_eq!(page.text_of("#voices .name").await, "Bo Berg");
    });
}

#[test]
fn a_story_that_a_person_marked_is_not_called_a_programs() {
    const BY_HAND: &str = r#"{ "id": "rain", "language": "en", "headline": "Rain", "note": "Retold in words of our own.",
        "blocks": [{ "id": "p1", "kind": "paragraph", "content": ["It rained."] }] }"#;
    run(|page| async move {
        for (text, by_program) in [(STORY, true), ("Rain\n\nNobody spoke.", true), (BY_HAND, false)] {
            read(&page, text).await;
            assert_eq!(page.is_visible("#by-program").await, by_program, "{text}");
            page.load("open.html?read").await;
            page.wait_for("document.documentElement.dataset.open === 'read'", "the story to be back").await;
            assert_eq!(page.is_visible("#by-program").await, by_program, "{text}, after a reload");
        }
    });
}
