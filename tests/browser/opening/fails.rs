//! Whatever goes wrong, the page says so, the text is still there, and the next try works.

use super::{STORY, asked, paste, read, trouble};
use crate::harness::{Answer, Page, Site, run, run_on};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::Duration;

async fn tried(page: &Page, text: &str) {
    asked(page).await;
    paste(page, text, "").await;
    page.click("#asking .go").await;
}

async fn text(page: &Page) -> String {
    page.of("#story-text", "element.value").await
}

/// With an engine that comes as `fault` says, until it is mended.
fn engine_fails(fault: impl Fn(Answer) -> Answer + Send + Sync + 'static) {
    let broken = Arc::new(AtomicBool::new(true));
    let is_broken = Arc::clone(&broken);
    let site = Site::dist().answering(move |path, answer| {
        let engine = path.starts_with("engine") && path.ends_with(".wasm");
        if engine && is_broken.load(SeqCst) { fault(answer) } else { answer }
    });
    run_on(site, |page| async move {
        tried(&page, STORY).await;
        assert!(trouble(&page).await.contains("engine"), "it does not say what is missing");
        assert_eq!(text(&page).await, STORY);
        broken.store(false, SeqCst);
        page.click("#asking .go").await;
        page.wait_for("document.documentElement.dataset.open === 'read'", "the second try").await;
    });
}

#[test]
fn an_engine_that_is_not_there_is_said_and_can_be_tried_again() {
    engine_fails(|_| Answer::status(404));
}

#[test]
fn an_engine_that_is_not_the_one_that_was_built_is_not_run() {
    engine_fails(|mut answer| {
        let middle = answer.body.len() / 2;
        answer.body[middle] ^= 1;
        answer
    });
}

#[test]
fn waiting_can_be_called_off_and_the_text_is_still_there() {
    let site = Site::dist().answering(|path, answer| {
        if path.starts_with("engine") && path.ends_with(".wasm") {
            answer.after(Duration::from_secs(120))
        } else {
            answer
        }
    });
    run_on(site, |page| async move {
        tried(&page, STORY).await;
        page.wait_for("document.documentElement.dataset.open === 'busy'", "the wait").await;
        page.click("[data-act=call-off]").await;
        page.wait_for("document.documentElement.dataset.open === 'ask'", "the form").await;
        assert_eq!(text(&page).await, STORY);
        assert!(!page.is_visible("#why").await, "to call it off is no fault");
    });
}

#[test]
fn a_worker_that_hangs_is_ended() {
    run(|page| async move {
        // As if the engine never came to an end: its answer is never sent on, and patience is short.
        page.before_scripts(
            "const later = setTimeout; window.setTimeout = (act, wait, ...more) => later(act, wait >= 15000 && wait < 40000 ? 300 : wait, ...more);
             const post = Worker.prototype.postMessage; Worker.prototype.postMessage = function (words) { if (window.heal) post.call(this, words); };",
        )
        .await;
        tried(&page, STORY).await;
        assert!(trouble(&page).await.contains("too long"));
        assert_eq!(text(&page).await, STORY);
        page.run_script("window.heal = true").await;
        page.run_script("window.setTimeout = ((later) => (act, wait, ...more) => later(act, wait * 100, ...more))(window.setTimeout)").await;
        page.click("#asking .go").await;
        page.wait_for("document.documentElement.dataset.open === 'read'", "the second try").await;
    });
}

#[test]
fn what_cannot_be_opened_is_said_in_a_sentence() {
    for (text, said) in [
        (" \u{200b} ", "no words"),
        (r#"{ "id": "rain", "headline": 3 }"#, "headline"),
        ("{ broken", "Line 1, column 3: "),
    ] {
        run(move |page| async move {
            tried(&page, text).await;
            let why = trouble(&page).await;
            assert!(why.contains(said), "{why:?} does not say {said:?}");
        });
    }
}

#[test]
fn a_text_of_more_than_two_megabytes_is_refused_and_one_of_two_is_read() {
    run(|page| async move {
        asked(&page).await;
        for (kilobytes, state) in [(2048, "ask"), (2048, "read")] {
            let text = STORY.repeat((kilobytes << 10) / STORY.len() + usize::from(state == "ask"));
            paste(&page, &text, "").await;
            page.click("#asking .go").await;
            page.wait_for("document.documentElement.dataset.open !== 'busy'", "an answer").await;
            page.wait_for(&format!("document.documentElement.dataset.open === '{state}'"), "the answer").await;
            if state == "ask" {
                assert!(trouble(&page).await.contains("2048 KB can be opened"));
            }
        }
    });
}

/// Chooses a file of these bytes, as an expression.
async fn chosen(page: &Page, name: &str, bytes: &str) {
    page.run_script(&format!(
        "const files = new DataTransfer(); files.items.add(new File([new Uint8Array({bytes})], '{name}'));
         const field = document.getElementById('file'); field.files = files.files; field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await;
}

#[test]
fn a_text_that_windows_calls_unicode_is_read() {
    run(|page| async move {
        asked(&page).await;
        for (name, bytes) in [
            ("little.txt", "[0xff, 0xfe, 0x52, 0, 0xe9, 0, 0x69, 0]"),
            ("big.txt", "[0xfe, 0xff, 0, 0x52, 0, 0xe9, 0, 0x69]"),
            ("utf-8.txt", "[0xef, 0xbb, 0xbf, 0x52, 0xc3, 0xa9, 0x69]"),
        ] {
            page.run_script("document.getElementById('story-text').value = ''").await;
            chosen(&page, name, bytes).await;
            page.wait_for("document.getElementById('story-text').value === 'Réi'", name).await;
        }
    });
}

#[test]
fn a_text_of_old_windows_is_read_and_said_to_be_guessed() {
    run(|page| async move {
        asked(&page).await;
        chosen(&page, "old.txt", "[0x93, 0x52, 0xe9, 0x69, 0x94]").await;
        page.wait_for("document.getElementById('story-text').value === '“Réi”'", "the text").await;
        let note = trouble(&page).await;
        assert!(note.starts_with("old.txt is no text in UTF-8 and was read as windows-1252."), "{note}");
    });
}

#[test]
fn a_saved_page_is_read_in_the_encoding_it_declares() {
    run(|page| async move {
        asked(&page).await;
        let page_of =
            |charset: &str| format!("[...new TextEncoder().encode('<meta charset=\\'{charset}\\'><p>'), 0xc4, 0xe0]");
        chosen(&page, "page.html", &page_of("windows-1251")).await;
        page.wait_for("document.getElementById('story-text').value.endsWith('<p>Да')", "the page").await;
        assert!(!page.is_visible("#why").await, "what is declared is not guessed");
        chosen(&page, "page.html", &page_of("nonsense")).await;
        let why = trouble(&page).await;
        assert!(why.starts_with("page.html is no text in UTF-8."), "{why}");
    });
}

#[test]
fn every_kind_of_file_that_can_be_read_can_be_chosen() {
    run(|page| async move {
        asked(&page).await;
        let offered: String = page.of("#file", "element.accept").await;
        for kind in [".txt", ".md", ".json", ".html", ".htm", "text/markdown"] {
            assert!(offered.split(',').any(|it| it == kind), "{kind} is not in {offered}");
        }
    });
}

#[test]
fn a_file_that_is_no_text_is_said() {
    run(|page| async move {
        asked(&page).await;
        chosen(&page, "rain.doc", "[0xff, 0xfe, 0x00]").await;
        let why = trouble(&page).await;
        assert!(why.starts_with("rain.doc is no text in UTF-8. Save it as plain text in UTF-8"), "{why}");
        chosen(&page, "rain.pdf", "[0x25, 0x50, 0x44, 0x46, 0xe2, 0x00, 0x93]").await;
        let why = trouble(&page).await;
        assert!(why.starts_with("rain.pdf is no text in UTF-8. Save it as plain text in UTF-8"), "{why}");
    });
}

#[test]
fn what_was_wrong_is_forgotten_with_the_next_text() {
    run(|page| async move {
        tried(&page, "{ \"id\": \"rain\",\n \"headline\": 3 }").await;
        let why = trouble(&page).await;
        assert!(why.lines().count() > 1, "several faults in one line: {why}");
        page.focus("#story-text").await;
        page.write("Rain").await;
        page.wait_for("document.getElementById('why').hidden", "the old fault to go").await;
    });
}

#[test]
fn a_file_is_dropped_and_opened() {
    run(|page| async move {
        asked(&page).await;
        let story = serde_json::to_string(STORY).expect("a text is JSON");
        page.run_script(&format!(
            "const dataTransfer = new DataTransfer(); dataTransfer.items.add(new File([{story}], 'bakery.txt'));
             document.body.dispatchEvent(new DragEvent('drop', {{ dataTransfer, bubbles: true, cancelable: true }}));"
        ))
        .await;
        page.wait_for("document.getElementById('story-text').value.length > 100", "the file's words").await;
        assert_eq!(text(&page).await, STORY);
    });
}

#[test]
fn where_nothing_can_be_kept_the_story_is_read_and_that_is_said() {
    run(|page| async move {
        page.before_scripts("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };")
            .await;
        read(&page, STORY).await;
        page.wait_for("document.querySelector('.mine #trouble').checkVisibility()", "the strip to say so").await;
        assert!(page.text_of("#trouble").await.contains("keeps nothing"));
    });
}

#[test]
fn nobody_is_told_of_extras_for_as_long_as_the_story_is_asked_for() {
    run(|page| async move {
        asked(&page).await;
        // The line comes after ten seconds.
        page.run_script("for (const late of document.getElementById('extras').getAnimations()) late.finish();").await;
        assert_ne!(page.text_of("#extras").await, "", "there is no line");
        assert!(!page.is_visible("#extras").await, "the line is shown");
    });
}
