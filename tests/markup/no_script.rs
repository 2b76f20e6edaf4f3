//! Before script, or without it: nothing that would do nothing.

use super::page::{Page, around, attribute};
use super::{bundled, event, paragraph, people, said, story, with};
use serde_json::json;

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
fn nothing_of_the_story_is_hidden() {
    let page = Page::of(bundled());
    let hidden = page.all("main[hidden], main [hidden], [hidden] :is(main, [data-thread], [data-event], [data-voice])");
    assert!(hidden.is_empty(), "{}", hidden[0].html());
    assert!(page.texts(".by-date[hidden]").concat().trim().is_empty(), "the list by date borrows its entries");
}

#[test]
fn the_dock_is_links_to_the_parts_below_the_text() {
    let page = Page::of(bundled());
    assert_eq!(page.attributes(".dock a", "href"), ["#timeline", "#voices"]);
    assert!(page.all(".dock a[aria-haspopup]").is_empty(), "no dialog opens without script");
    assert!(page.all(".dock button:not([hidden])").is_empty(), "a control waits for script");
}

#[test]
fn what_the_story_has_nothing_for_is_not_on_the_page_nor_is_a_way_to_it() {
    let people = json!({ "people": people(&["ann"]) });
    let spoken = json!([{ "type": "person", "id": "ann", "text": "Ann" }]);
    let cases = [
        (with(people.clone(), json!({})), json!(["It rained."]), vec![]),
        (with(people.clone(), json!({})), spoken, vec!["voices"]),
        (with(people, json!({})), json!([said("ann", "“Rain!”")]), vec!["voices"]),
        (
            json!({ "threads": [{ "id": "rain", "title": "Rain" }], "events": [event("storm", "2025")] }),
            json!(["It rained."]),
            vec!["timeline"],
        ),
        (json!({ "threads": [{ "id": "rain", "title": "Rain" }] }), json!(["It rained."]), vec![]),
    ];
    for (parts, content, there) in cases {
        let page = Page::of(story(with(parts, json!({ "blocks": [paragraph("p1", content)] }))));
        assert_eq!(page.attributes("section.rail", "id"), there);
        assert_eq!(page.attributes(".dock a", "data-panel"), there);
    }
}

#[test]
fn everything_that_folds_is_the_browsers_own() {
    let page = Page::of(bundled());
    for summary in page.all("summary") {
        let first = around(summary).next().map(|parent| parent.value().name().to_owned());
        assert_eq!(first.as_deref(), Some("details"));
    }
    // What unfolds by script is absent until there is some.
    for control in page.all("[aria-expanded]") {
        assert!(around(control).chain([control]).any(|it| it.attr("hidden").is_some()), "{}", control.html());
    }
}

#[test]
fn the_first_stop_of_the_keyboard_skips_to_the_text() {
    let page = Page::of(bundled());
    let first = page.all("a[href], button, summary")[0];
    assert_eq!(attribute(first, "href"), "#text");
    page.one("main#text[tabindex='-1']");
}
