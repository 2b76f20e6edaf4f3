//! A mark of a drawing that takes the focus comes into sight. Chromium and WebKit see to that themselves; Firefox scrolls
//! to nothing inside a drawing.

use crate::reader::dom;
use leptos::prelude::document;
use web_sys::{Element, FocusEvent};

/// As much of the window, above and below, as bars may cover.
const BARS: f64 = 64.0;

/// Hears for as long as the page lives.
pub fn hear(timeline: &Element) {
    dom::listen(timeline, "focusin", |event: FocusEvent| {
        // By keyboard: what a finger is about to press stays where it is.
        let mark = dom::target(&event).filter(|it| it.matches("a.mark:focus-visible").unwrap_or(false));
        if let Some(mark) = mark {
            show(&mark);
        }
    });
}

fn show(mark: &Element) {
    let height = dom::window_height();
    let Some(hit) = dom::within(mark, ".hit, text") else { return };
    let at = hit.get_bounding_client_rect();
    let middle = f64::midpoint(at.top(), at.bottom());
    if (BARS..height - BARS).contains(&middle) {
        return;
    }
    // Whatever can scroll takes its part: the rail, the sheet, the page.
    let mut by = (middle - height / 2.0) as i32;
    let around = |selector| dom::around(mark, selector);
    for scrolls in [around("#timeline"), around(".sheet-body"), document().document_element()] {
        let Some(scrolls) = scrolls else { continue };
        let before = scrolls.scroll_top();
        scrolls.set_scroll_top(before + by);
        by -= scrolls.scroll_top() - before;
    }
}
