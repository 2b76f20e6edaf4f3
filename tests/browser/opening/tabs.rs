//! Two tabs share what is kept: the older one replaces nothing that it has not seen, and says so.

use super::{STORY, asked, looked_over, paste, read};
use crate::harness::{Page, run};

/// Opens a story in another tab, and comes back.
async fn elsewhere(page: &Page, story: &str) {
    let web = &page.driver().web;
    let here = web.window().await.expect("a tab");
    let other = web.new_tab().await.expect("another tab");
    web.switch_to_window(other).await.expect("to go there");
    read(page, story).await;
    web.close_window().await.expect("to close it");
    web.switch_to_window(here).await.expect("to come back");
}

const SNOW: &str = "Snow\n\n“It snowed,” said Bo Berg.";

#[test]
fn an_older_tab_does_not_bring_its_story_back() {
    run(|page| async move {
        looked_over(&page, STORY).await;
        elsewhere(&page, SNOW).await;
        page.run_script(
            "const field = document.getElementById('speaker-0'); field.value = 'Cy Dunn';
             field.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
        page.wait_for("document.getElementById('wrong').textContent.includes('another tab')", "a word on it").await;
        assert_eq!(page.of::<String>("#speaker-0", "element.value").await, "Cy Dunn", "what was put right is gone");
        page.load("open.html?read").await;
        page.ready().await;
        assert_eq!(page.text_of("#text h1").await, "Snow");
    });
}

#[test]
fn a_story_from_another_tab_is_seen_before_it_is_replaced() {
    run(|page| async move {
        asked(&page).await;
        elsewhere(&page, SNOW).await;
        paste(&page, STORY, "").await;
        page.click("#asking .go").await;
        page.wait_for("document.getElementById('why').textContent.includes('“Snow”')", "a word on it").await;
        assert_eq!(page.text_of("#kept-title").await, "Snow");
        page.click("#asking .go").await;
        page.wait_for("document.documentElement.dataset.open === 'read'", "the second try").await;
    });
}
