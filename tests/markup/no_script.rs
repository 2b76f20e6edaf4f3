//! Before script, or without it: nothing that would do nothing.

use super::bundled;
use super::page::{Page, around, attribute};
use std::collections::BTreeSet;

#[test]
fn no_control_that_needs_script_can_be_seen() {
    let page = Page::of(bundled());
    let controls = page.all("button, input, select, textarea, [role=button]");
    assert!(!controls.is_empty());
    for control in controls {
        let mut chain = std::iter::once(control).chain(around(control));
        let unseen = chain.any(|element| {
            element.attr("hidden").is_some() || (element.value().name() == "dialog" && element.attr("open").is_none())
        });
        assert!(unseen, "{}", control.html());
    }
}

#[test]
fn all_that_is_hidden_is_controls_or_the_empty_list_by_date() {
    let page = Page::of(bundled());
    let hidden: BTreeSet<String> = page.attributes("[hidden]", "class").into_iter().collect();
    let expected = ["controls", "cover", "events by-date", "steps"];
    assert_eq!(hidden, expected.map(str::to_owned).into());
}

#[test]
fn the_dock_is_links_to_the_parts_below_the_text() {
    let page = Page::of(bundled());
    assert_eq!(page.attributes(".dock a", "href"), ["#timeline", "#voices"]);
    assert!(page.all(".dock [aria-haspopup]").is_empty(), "no dialog opens without script");
}

#[test]
fn everything_that_folds_is_the_browsers_own() {
    let page = Page::of(bundled());
    for summary in page.all("summary") {
        let first = around(summary).next().map(|parent| parent.value().name().to_owned());
        assert_eq!(first.as_deref(), Some("details"));
    }
    assert!(page.all("[aria-expanded]").is_empty());
}

#[test]
fn the_first_stop_of_the_keyboard_skips_to_the_text() {
    let page = Page::of(bundled());
    let first = page.all("a[href], button, summary")[0];
    assert_eq!(attribute(first, "href"), "#text");
    page.one("main#text[tabindex='-1']");
}
