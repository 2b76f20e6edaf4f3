//! Goes to a hit: opens what is folded around it and scrolls it to the middle, clear of bar and search.

use crate::reader::dom;
use leptos::prelude::{request_animation_frame, window};
use web_sys::{Element, Range, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Goes to words inside an element. At once, without a glide: who steps through hits wants to see each.
pub fn to(element: &Element, words: &Range) {
    // An event's details stand in its thread's. The timeline hears that a thread opens.
    while let Ok(Some(details)) = element.closest("details:not([open])") {
        dom::mark(&details, "open", Some(""));
    }
    middle(element, words);
    // What was far from the window had no size until now.
    let (element, words) = (element.clone(), words.clone());
    request_animation_frame(move || middle(&element, &words));
}

/// The element first, which also scrolls a rail; then the words, as a paragraph may be higher than the window.
fn middle(element: &Element, words: &Range) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let over = dom::first(".finder").map_or(0.0, |finder| finder.get_bounding_client_rect().bottom());
    let below = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let at = words.get_bounding_client_rect();
    let (top, bottom) = (over + 40.0, below - 100.0);
    if at.top() < top || at.bottom() > bottom {
        window().scroll_by_with_x_and_y(0.0, at.top() - (top + bottom) / 2.0);
    }
}
