//! What was chosen is kept, is there before the first paint, and can be undone; storage may be refused or hostile.

use super::{REFUSED, choose, of_root, opened, slider};
use crate::harness::{Page, assert_none, run};
use thirtyfour::Key;

/// Keeps something unusual for every setting.
async fn choose_everything(page: &Page) {
    opened(page).await;
    for (setting, value) in [("theme", "sepia"), ("face", "sans"), ("marks", "one")] {
        choose(page, setting, value).await;
    }
    for setting in ["size", "leading", "width", "dim"] {
        page.focus(&slider(setting)).await;
        page.press(Key::Left).await;
    }
}

const EVERYTHING: &str = "theme=sepia;size=3;leading=2;width=2;face=sans;marks=one;dim=3";

/// What `<html>` and the form say, as it would be kept.
async fn said(page: &Page) -> (String, String) {
    let names = ["theme", "size", "leading", "width", "face", "marks", "dim"];
    page.eval(&format!(
        "[{names:?}.map((name) => `${{name}}=${{document.documentElement.dataset[name]}}`).join(';'),
          {names:?}.map((name) => `${{name}}=${{[...document.getElementsByName(name)].find((one) => one.type === 'range' || one.checked).value}}`).join(';')]"
    ))
    .await
}

#[test]
fn everything_is_kept_between_visits() {
    run(|page| async move {
        page.open("").await;
        choose_everything(&page).await;
        assert_eq!(said(&page).await, (EVERYTHING.to_owned(), EVERYTHING.to_owned()));
        page.open("").await;
        assert_eq!(said(&page).await, (EVERYTHING.to_owned(), EVERYTHING.to_owned()));
    });
}

#[test]
fn what_is_kept_is_there_before_anything_is_painted() {
    run(|page| async move {
        page.open("").await;
        choose_everything(&page).await;
        page.before_scripts(
            "new MutationObserver((_, observer) => {
                if (document.body) {
                    observer.disconnect();
                    window.__first = { ...document.documentElement.dataset };
                    window.__frame = document.querySelector('meta[name=theme-color]').content;
                }
            }).observe(document, { childList: true, subtree: true })",
        )
        .await;
        page.open("").await;
        let first: String = page
            .eval("['theme', 'size', 'leading', 'width', 'face', 'marks', 'dim'].map((name) => `${name}=${__first[name]}`).join(';')")
            .await;
        assert_eq!(first, EVERYTHING);
        assert!(!page.eval::<bool>("'ready' in __first").await, "it was the page itself that set it");
        assert_eq!(page.eval::<String>("__frame").await, "#f4ecd8");
    });
}

#[test]
fn the_way_back_to_the_usual() {
    run(|page| async move {
        page.open("").await;
        choose_everything(&page).await;
        page.focus("[data-action=usual-comfort]").await;
        page.press(Key::Enter).await;
        let form = "theme=system;size=4;leading=3;width=3;face=serif;marks=all;dim=4";
        assert_eq!(said(&page).await.1, form);
        assert_eq!(of_root(&page, "theme").await.as_deref(), Some("system"));
        for name in ["size", "leading", "width", "face", "marks", "dim"] {
            assert_eq!(of_root(&page, name).await, None, "{name}");
        }
        assert_eq!(page.eval::<usize>("localStorage.length").await, 0, "something is still kept");
    });
}

#[test]
fn everything_works_for_a_visit_where_storage_is_refused() {
    run(|page| async move {
        page.before_scripts(REFUSED).await;
        page.open("").await;
        choose_everything(&page).await;
        assert_eq!(said(&page).await.0, EVERYTHING);
        assert_none(&page.said().await, "the page complains");
    });
}

#[test]
fn hostile_values_in_storage_do_nothing() {
    run(|page| async move {
        page.open("").await;
        page.run_script("localStorage.setItem('on-the-record:comfort', 'theme=\"><img src=x>;size=9;dim=0;face=dyslexic2;__proto__=1;leading=2')").await;
        page.open("").await;
        assert_eq!(of_root(&page, "theme").await.as_deref(), Some("system"));
        assert_eq!(of_root(&page, "size").await, None);
        assert_eq!(of_root(&page, "leading").await.as_deref(), Some("2"));
        assert_none(&page.said().await, "the page complains");
    });
}
