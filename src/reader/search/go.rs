//! Goes to a hit: opens what is folded around it and scrolls it to the middle, clear of bar and search.

use super::back;
use crate::reader::dom;
use leptos::prelude::{request_animation_frame, window};
use web_sys::{Element, Range, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Goes to words inside an element. At once, without a glide: who steps through hits wants to see each.
pub fn to(element: &Element, words: &Range) {
    back::moved();
    // An event's details stand in its thread's. The timeline hears that a thread opens.
    while let Some(details) = dom::around(element, "details:not([open])") {
        dom::mark(&details, "open", Some(""));
    }
    middle(element, words);
    // What was far from the window had no size until now.
    let (element, words) = (element.clone(), words.clone());
    request_animation_frame(move || middle(&element, &words));
}

/// The element first; then the words, as a paragraph may be higher than the window. A rail that scrolls by itself is
/// scrolled alone: Firefox would move the page with it, and the rail then follow what is read there, away from the hit.
fn middle(element: &Element, words: &Range) {
    let rail = dom::around(element, ".rail");
    if let Some(rail) = rail.filter(|rail| rail.scroll_height() > rail.client_height()) {
        let (at, inside) = (words.get_bounding_client_rect(), rail.get_bounding_client_rect());
        let by = (at.top() + at.bottom() - inside.top() - inside.bottom()) / 2.0;
        rail.set_scroll_top(rail.scroll_top() + by as i32);
        return;
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let at = words.get_bounding_client_rect();
    let (top, bottom) = (dom::bars() + 40.0, dom::window_height() - 100.0);
    if at.top() < top || at.bottom() > bottom {
        window().scroll_by_with_x_and_y(0.0, at.top() - (top + bottom) / 2.0);
    }
}
