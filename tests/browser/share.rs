//! Share gives the page's address as it is now to the system's own sheet, or else to the clipboard.

use crate::harness::{Page, Theme, assert_none, run};
use thirtyfour::Key;

const SHARE: &str = "[data-action=share]";

/// Opens a page with a voice in focus whose clipboard and sharing are these.
async fn opened(page: &Page, share: &str, clipboard: &str) {
    page.open("?voice=ushakov").await;
    page.run_script(&format!(
        "const give = (name, value) => Object.defineProperty(navigator, name, {{ value }});
         give('share', {share});
         give('clipboard', {clipboard});"
    ))
    .await;
}

const COPIES: &str = "{ writeText: async (text) => { window.copied = text } }";
const REFUSES: &str = "{ writeText: async () => { throw new DOMException('no', 'NotAllowedError') } }";

#[test]
fn without_a_system_sheet_the_link_is_copied_with_its_state() {
    run(|page| async move {
        for (width, height) in [(1360, 940), (390, 844)] {
            page.at(width, height).await;
            opened(&page, "undefined", COPIES).await;
            page.click(SHARE).await;
            page.wait_for("window.copied === location.href && location.search === '?voice=ushakov'", "the link").await;
            page.wait_for("document.querySelector('.shared').textContent === 'Link copied'", "the status").await;
            assert!(page.is_visible(".share [role=status]").await, "the status cannot be seen");
            assert_none(&page.eval::<Vec<String>>("lens.sideways()").await, "the page is too wide");
            for theme in Theme::ALL {
                page.theme(theme).await;
                assert_none(&page.axe().await, &format!("shared, {theme:?} at {width}"));
            }
        }
    });
}

#[test]
fn where_there_is_a_system_sheet_it_gets_title_and_link() {
    run(|page| async move {
        opened(&page, "async (link) => { window.shared = link }", COPIES).await;
        page.focus(SHARE).await;
        page.press(Key::Enter).await;
        page.wait_for("window.shared", "the system's sheet").await;
        let given: (String, String) = page.eval("[shared.title, shared.url]").await;
        assert_eq!(given, page.eval::<(String, String)>("[document.title, location.href]").await);
        assert!(!page.eval::<bool>("'copied' in window").await, "the link is copied as well");
    });
}

#[test]
fn a_sheet_the_reader_closed_is_an_answer() {
    run(|page| async move {
        opened(&page, "async () => { throw new DOMException('closed', 'AbortError') }", COPIES).await;
        page.click(SHARE).await;
        assert_eq!(page.text_of(".shared").await, "");
        assert!(!page.eval::<bool>("'copied' in window").await, "the link is copied all the same");
        assert_none(&page.said().await, "the page complains");
    });
}

#[test]
fn where_sharing_is_refused_the_link_is_copied_and_where_that_is_the_reader_is_told() {
    run(|page| async move {
        opened(&page, "async () => { throw new DOMException('no', 'NotAllowedError') }", COPIES).await;
        page.click(SHARE).await;
        page.wait_for("window.copied === location.href", "the link").await;
        for clipboard in [REFUSES, "undefined"] {
            opened(&page, "undefined", clipboard).await;
            page.click(SHARE).await;
            page.wait_for("document.querySelector('.shared').textContent.startsWith('Not copied')", "the status").await;
        }
    });
}
