//! A story that runs from the right, in a page whose own words are English.

use crate::builds::Build;
use crate::harness::{assert_none, run_on};

const STORY: &str = r#"{ "id": "bridge", "language": "he", "headline": "הגשר קרס", "published": "2025-04-26",
    "people": [{ "id": "ann", "name": "אן אוט", "short": "אוט", "role": "ראשת העיר", "kind": "person", "initials": "אא" }],
    "threads": [{ "id": "fall", "title": "הקריסה" }],
    "events": [{ "id": "falls", "thread": "fall", "title": "הגשר קורס", "when": "2025-03-03T10:40+02:00~",
      "what": "הגשר קרס.", "basis": "record" }],
    "blocks": [{ "id": "p1", "kind": "paragraph", "content": [
        { "type": "quotation", "by": "ann", "kind": "direct", "content": ["“איש לא נפגע,”"] }, " אמרה אן אוט." ] }] }"#;

#[test]
fn dates_and_numbers_keep_their_order() {
    let build = Build::with("rtl", STORY);
    run_on(build.site(), |page| async move {
        for (width, height) in [(1360, 940), (390, 844)] {
            page.at(width, height).await;
            page.open("").await;
            // What begins further right than it ends, on one line.
            let turned: Vec<String> = page
                .eval(
                    "['.read-time', '.date time', '.published time', '.brand', '.rail-title', '.note summary', '.dock a', '.open-story']
                        .flatMap((css) => [...document.querySelectorAll(css)]).filter(lens.visible).filter((element) => {
                            const node = [...element.childNodes].findLast((it) => it.nodeType === 3 && it.data.trim().length > 1);
                            const letter = (at) => {
                                const range = document.createRange();
                                range.setStart(node, at);
                                range.setEnd(node, at + 1);
                                return range.getBoundingClientRect();
                            };
                            if (!node) return false;
                            const [first, last] = [letter(0), letter(node.data.trimEnd().length - 1)];
                            return first.top === last.top && first.left > last.left;
                        }).map((element) => element.textContent)",
                )
                .await;
            assert_none(&turned, &format!("words that run backwards at {width}"));
            let seen: usize = page.count(".date time").await;
            assert_eq!(seen, 1, "there is no date to look at");
        }
    });
}

#[test]
fn nothing_parts_a_date_from_a_byline_that_is_not_there() {
    let build = Build::with("unsigned", STORY);
    run_on(build.site(), |page| async move {
        page.open("").await;
        let before: String = page.of(".published", "getComputedStyle(element, '::before').content").await;
        assert_eq!(before, "none");
    });
}
