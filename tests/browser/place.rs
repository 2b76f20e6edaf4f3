//! How much has been read is shown; where one left is offered the next time, and never forced.

use crate::comfort::REFUSED;
use crate::harness::{Page, assert_none, run};
use thirtyfour::Key;

const OFFER: &str = ".resume";

async fn scroll_to(page: &Page, css: &str) {
    page.run_script(&format!(
        "document.querySelector({css:?}).scrollIntoView({{ block: 'start', behavior: 'instant' }})"
    ))
    .await;
    // What is measured is measured with the next frame.
    page.eval::<bool>("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
        .await;
    page.settled().await;
}

/// Reads to the twentieth paragraph and leaves.
async fn left_in_the_middle(page: &Page) {
    page.open("").await;
    scroll_to(page, "#p20").await;
    page.wait_for("Object.keys(localStorage).some((key) => key.startsWith('on-the-record:place:'))", "a bookmark")
        .await;
}

#[test]
fn progress_goes_from_nothing_to_all() {
    run(|page| async move {
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            page.open("").await;
            assert!(!page.is_visible(".progress").await, "something is read before the start");
            scroll_to(&page, "#p20").await;
            page.wait_for("!document.querySelector('.progress').hidden", "progress").await;
            assert!(page.is_visible(".progress").await, "hidden at {width}");
            let half = page.text_of(".progress").await;
            let percent: u8 = half.trim_end_matches("% read").parse().expect("per cent");
            assert!((20..80).contains(&percent), "{half}");
            scroll_to(&page, ".story > :last-child").await;
            page.wait_for("document.querySelector('.progress').textContent === '100% read'", "the end").await;
            scroll_to(&page, ".bar").await;
            page.run_script("window.scrollTo({ top: 0, behavior: 'instant' })").await;
            page.wait_for("document.querySelector('.progress').hidden", "the start").await;
        }
    });
}

#[test]
fn progress_is_not_announced() {
    run(|page| async move {
        page.open("").await;
        assert_eq!(page.count(":is([aria-live], [role=status], [role=alert], output) .progress").await, 0);
        assert_eq!(page.count(".progress:is([aria-live], [role])").await, 0);
    });
}

#[test]
fn the_place_is_offered_and_not_forced() {
    run(|page| async move {
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            left_in_the_middle(&page).await;
            page.load("").await;
            let before: f64 = page.of("#text h1", "element.getBoundingClientRect().top").await;
            page.ready().await;
            page.wait_for("!document.querySelector('.resume').hidden", "the offer").await;
            assert_eq!(page.eval::<f64>("scrollY").await, 0.0, "the page went there by itself");
            let after: f64 = page.of("#text h1", "element.getBoundingClientRect().top").await;
            assert_eq!(before, after, "the offer moves the text");
            let offer = page.text_of(".resume a").await;
            assert!(offer.starts_with("Continue at ¶20 – “"), "{offer}");
            let covered: Option<String> = page.of(".resume a", "lens.coveredBy(element)").await;
            assert_eq!(covered, None, "the offer is covered");
            let found = page.axe().await;
            assert!(found.is_empty(), "at {width}:\n  {}", found.join("\n  "));
            page.click(".resume a").await;
            let why_not: Option<String> = page.of("#p20", "lens.shown(element)").await;
            assert_eq!(why_not, None, "the place is not shown");
            assert!(!page.is_visible(OFFER).await, "still offered");
        }
    });
}

#[test]
fn the_offer_can_be_taken_and_turned_down_by_keyboard() {
    run(|page| async move {
        left_in_the_middle(&page).await;
        page.open("").await;
        page.focus("[data-action=dismiss-place]").await;
        page.press(Key::Enter).await;
        assert!(!page.is_visible(OFFER).await, "still offered");
        assert_eq!(page.eval::<f64>("scrollY").await, 0.0);
        page.open("").await;
        page.focus(".resume a").await;
        page.press(Key::Enter).await;
        assert_eq!(page.eval::<String>("location.hash").await, "#p20");
    });
}

#[test]
fn the_offer_is_large_enough_for_a_finger() {
    run(|page| async move {
        page.phone(320, 568).await;
        left_in_the_middle(&page).await;
        page.open("").await;
        let small = page.those(".resume :is(a, button)", "lens.small(element)").await;
        assert_none(&small, "targets under 44 px");
        let wide: bool = page.eval("document.documentElement.scrollWidth > innerWidth").await;
        assert!(!wide, "wider than the phone");
        let (left, right): (f64, f64) =
            page.of(OFFER, "[element.getBoundingClientRect().left, element.getBoundingClientRect().right]").await;
        assert!(left >= 0.0 && right <= 320.0, "the offer reaches from {left} to {right}");
    });
}

#[test]
fn an_address_that_names_a_place_is_obeyed_without_an_offer() {
    run(|page| async move {
        left_in_the_middle(&page).await;
        page.open("#p30").await;
        assert!(!page.is_visible(OFFER).await, "offered though the address names a place");
    });
}

#[test]
fn nothing_is_offered_to_who_was_at_the_start_or_at_the_end() {
    run(|page| async move {
        left_in_the_middle(&page).await;
        scroll_to(&page, ".story > :last-child").await;
        page.wait_for("document.querySelector('.progress').textContent === '100% read'", "the end").await;
        page.open("").await;
        assert!(!page.is_visible(OFFER).await, "offered after the end");
        left_in_the_middle(&page).await;
        page.run_script("window.scrollTo({ top: 0, behavior: 'instant' })").await;
        page.wait_for("document.querySelector('.progress').hidden", "the start").await;
        page.open("").await;
        assert!(!page.is_visible(OFFER).await, "offered after the start");
    });
}

#[test]
fn who_reads_on_from_the_start_is_left_alone() {
    run(|page| async move {
        left_in_the_middle(&page).await;
        page.open("").await;
        assert!(page.is_visible(OFFER).await);
        scroll_to(&page, "#p10").await;
        page.wait_for("document.querySelector('.resume').hidden", "the offer to go").await;
    });
}

#[test]
fn a_bookmark_that_names_nothing_is_ignored() {
    run(|page| async move {
        for id in ["p999", "", "x\"]", "text", "p20 p21"] {
            page.open("").await;
            page.run_script(&format!("localStorage.setItem('on-the-record:place:' + document.querySelector('[data-story]').dataset.story, {id:?})")).await;
            page.open("").await;
            assert!(!page.is_visible(OFFER).await, "{id:?} is offered");
            assert_none(&page.said().await, "the page complains");
        }
    });
}

#[test]
fn without_storage_there_is_progress_and_no_offer() {
    run(|page| async move {
        page.before_scripts(REFUSED).await;
        page.open("").await;
        scroll_to(&page, "#p20").await;
        page.wait_for("!document.querySelector('.progress').hidden", "progress").await;
        page.open("").await;
        assert!(!page.is_visible(OFFER).await);
        assert_none(&page.said().await, "the page complains");
    });
}
