//! The search is a step in the history: back closes it, and leads to where the reader was before.

use super::{WINDOWS, searched};
use crate::harness::run;
use thirtyfour::Key;

#[test]
fn the_back_button_closes_the_search_and_stays_on_the_page() {
    run(|page| async move {
        for window in WINDOWS {
            searched(&page, window, "putin").await;
            page.wait_for("location.search === '?q=putin'", "the words").await;
            page.back().await;
            page.wait_for("document.querySelector('#search').hidden", "the search to close").await;
            assert_eq!(page.eval::<String>("location.search").await, "");
            assert_eq!(page.eval::<usize>("CSS.highlights.size").await, 0, "something is still lit");
            page.write("/").await;
            assert_eq!(page.of::<String>("#words", "element.value").await, "putin", "the last words are not offered");
        }
    });
}

#[test]
fn a_search_that_went_nowhere_leaves_nothing_in_the_history() {
    run(|page| async move {
        // Not the tab's first page: what was blank at first is no step of the history everywhere.
        page.open("").await;
        searched(&page, WINDOWS[1], "putin").await;
        page.press(Key::Escape).await;
        page.wait_for("history.state !== 'search'", "the search's entry to leave the history").await;
        page.back().await;
        assert_eq!(page.eval::<String>("location.href").await, "about:blank", "one step back does not leave the page");
    });
}

#[test]
fn a_search_begun_as_another_closes_stays_open() {
    run(|page| async move {
        searched(&page, WINDOWS[0], "putin").await;
        // In one task, before the step out of the history.
        let key = "new KeyboardEvent('keydown', { key: '/', bubbles: true })";
        let both = format!(
            "document.querySelector('[data-action=close-search]').click(), document.body.dispatchEvent({key}), 1"
        );
        page.eval::<u8>(&both).await;
        page.wait_for("history.state === 'search' && location.search === '?q=putin'", "the new search's entry").await;
        assert!(page.is_visible("#search").await, "the new search is closed");
    });
}

#[test]
fn after_a_hit_the_back_button_leads_to_where_the_search_began() {
    run(|page| async move {
        searched(&page, WINDOWS[1], "elbe").await;
        page.press(Key::Enter).await;
        page.wait_for("scrollY > 500", "the hit").await;
        page.click("[data-action=close-search]").await;
        page.wait_for("location.search === ''", "no words").await;
        assert!(page.eval::<f64>("scrollY").await > 500.0, "closing the search leaves the hit");
        page.back().await;
        page.wait_for("scrollY === 0", "the place before the search").await;
        assert!(!page.is_visible("#search").await, "the search is open again");
    });
}
