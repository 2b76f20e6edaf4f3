//! Others have changed the markup before the page starts.

use super::{assert_unharmed, with_markup};
use crate::harness::{Page, run_on};
use crate::no_script::assert_no_dead_control;
use crate::story::assert_told;

/// Asserts that the story is whole and that the page is either alive or says that it is not.
async fn assert_either(page: &Page) {
    let settled =
        "document.documentElement.hasAttribute('data-ready') || lens.visible(document.getElementById('extras'))";
    page.wait_for(settled, "the page to be alive, or to say that it is not").await;
    assert_told(page).await;
    if page.is_visible("#extras").await {
        assert_no_dead_control(page).await;
    }
}

#[test]
fn the_markup_was_translated_by_a_machine() {
    // As translation in the browser or on the way does it: every text in two font elements.
    let translated = |page: String| {
        let (before, body) = page.split_once("<div id=\"reader\">").expect("the page has a reader");
        let (body, after) = body.split_once("<p id=\"extras\"").expect("the page has its line");
        let mut text = String::new();
        for part in body.split_inclusive('>') {
            match part.split_once('<') {
                Some((words, tag)) if !words.trim().is_empty() => {
                    text += &format!("<font><font>{words}</font></font><{tag}");
                }
                _ => text += part,
            }
        }
        format!("{before}<div id=\"reader\">{text}<p id=\"extras\"{after}")
    };
    run_on(with_markup(translated), |page| async move {
        page.load("").await;
        assert_either(&page).await;
    });
}

#[test]
fn an_extension_has_put_nodes_beside_the_page() {
    let added = |page: String| {
        let page =
            page.replacen("<body>", "<body><div id=\"helper\">An extension</div><script type=\"x\"></script>", 1);
        page.replacen("</body>", "<div id=\"other\"></div></body>", 1)
    };
    assert_unharmed(with_markup(added));
}

#[test]
fn an_extension_has_put_nodes_into_the_page() {
    for place in ["<header class=\"bar\">", "<div class=\"columns\">", "<main ", "<nav "] {
        let added = move |page: String| page.replacen(place, &format!("<grammar-helper></grammar-helper>{place}"), 1);
        run_on(with_markup(added), |page| async move {
            page.load("").await;
            assert_either(&page).await;
        });
    }
}
