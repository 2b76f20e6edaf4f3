//! With script off everything is there: the text, the timeline, the voices, and nothing that pretends to work.

use crate::harness::{Page, assert_none, run};
use crate::states::open_everything;
use crate::story::{assert_told, events_of, story, voices};

/// What acts only with script. Links and summaries act without.
const CONTROLS: &str =
    "button, input, select, textarea, [role=button], [role=tab], [contenteditable], [tabindex]:not([tabindex='-1'])";

async fn opened(page: &Page) {
    page.no_script().await;
    page.open("").await;
}

#[test]
fn the_page_tells_the_story_to_the_letter() {
    run(|page| async move {
        opened(&page).await;
        assert_told(&page).await;
    });
}

#[test]
fn every_block_can_be_seen() {
    run(|page| async move {
        opened(&page).await;
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            assert_none(&page.those("#text [id^=p]", "!lens.visible(element)").await, "blocks out of sight");
        }
    });
}

#[test]
fn every_thread_opens_and_closes() {
    run(|page| async move {
        opened(&page).await;
        for thread in &story().threads {
            crate::timeline::assert_opens_and_closes(&page, thread.id.as_str(), async |summary: &str| {
                page.click(summary).await
            })
            .await;
        }
    });
}

#[test]
fn every_event_stands_in_its_thread() {
    run(|page| async move {
        opened(&page).await;
        for thread in &story().threads {
            let mut there: Vec<String> =
                page.of_all(&format!("[data-thread={}] li[id^=e-]", thread.id), "element.id").await;
            let mut told: Vec<String> = events_of(thread.id.as_str()).iter().map(|id| format!("e-{id}")).collect();
            there.sort();
            told.sort();
            assert_eq!(there, told, "in the thread {}", thread.id);
        }
    });
}

#[test]
fn every_voice_is_listed() {
    run(|page| async move {
        opened(&page).await;
        let listed: Vec<String> =
            page.of_all("#voices [data-voice]", "lens.visible(element) ? element.dataset.voice : ''").await;
        assert_eq!(listed, voices().iter().map(|voice| voice.id.clone()).collect::<Vec<_>>());
    });
}

#[test]
fn what_is_folded_can_be_read_once_open() {
    run(|page| async move {
        opened(&page).await;
        page.click("#note summary").await;
        assert!(page.is_visible("#note p").await, "the note cannot be read");
        open_everything(&page).await;
        // An event names its thread only in order of date: here it stands in it. Controls wait for script, and what a
        // mark of a drawing is called is shown when it is pointed at.
        let lost = page
            .those(
                "details *:not(.of-thread, [hidden], [hidden] *, svg title)",
                "element.textContent.trim() && !lens.visible(element)",
            )
            .await;
        assert_none(&lost, "words out of sight");
    });
}

#[test]
fn on_a_phone_the_two_links_share_the_whole_dock() {
    run(|page| async move {
        opened(&page).await;
        page.phone(390, 844).await;
        let widths: Vec<f64> = page.of_all(".dock > *", "Math.round(element.getBoundingClientRect().width)").await;
        assert_eq!(widths.into_iter().filter(|width| *width > 0.0).collect::<Vec<_>>(), [195.0, 195.0]);
    });
}

#[test]
fn no_control_is_dead() {
    run(|page| async move {
        opened(&page).await;
        open_everything(&page).await;
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            assert_no_dead_control(&page).await;
        }
    });
}

/// Asserts that nothing in sight needs script to act.
pub async fn assert_no_dead_control(page: &Page) {
    let dead = page.those(CONTROLS, "lens.visible(element)").await;
    assert_none(&dead, "controls that do nothing without script");
    let nowhere: Vec<String> =
        page.of_all("a:not([href]), a[href=''], a[href='#'], a[href^='javascript:']", "lens.name(element)").await;
    assert_none(&nowhere, "links that lead nowhere");
}
