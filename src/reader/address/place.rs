//! The place in the fragment: whatever an address names is shown, also inside a thread that is folded.

use crate::reader::dom;
use leptos::prelude::window;
use std::cell::Cell;
use web_sys::Element;

thread_local! {
    /// Whether a thread was unfolded to show a place in it, and the address does not say so yet.
    static UNFOLDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a thread was unfolded on the way to a place. Says so once.
pub fn unfolded() -> bool {
    UNFOLDED.take()
}

/// Shows the place that the address names, if there is one.
pub fn reveal() {
    let hash = window().location().hash().unwrap_or_default();
    if let Some(place) = hash.strip_prefix('#').filter(|id| is_plain(id)).and_then(dom::by_id) {
        show(&place);
    }
}

/// Unfolds what stands around a place, and scrolls to it where the browser could not have done so before.
fn show(place: &Element) {
    let folded = unfold(place);
    if folded || place.id().starts_with("e-") {
        dom::show(place);
    }
}

/// Unfolds what stands around a place, and an event itself. Says whether anything around it was folded.
pub fn unfold(place: &Element) -> bool {
    if let Some(event) = dom::within(place, ":scope > details.event") {
        dom::mark(&event, "open", Some(""));
    }
    let mut folded = false;
    let mut around = place.parent_element();
    while let Some(element) = around {
        if element.tag_name() == "DETAILS" && !element.has_attribute("open") {
            dom::mark(&element, "open", Some(""));
            folded = true;
            UNFOLDED.set(UNFOLDED.get() || element.has_attribute("data-thread"));
        }
        around = element.parent_element();
    }
    folded
}

/// Our ids are small letters, digits and hyphens.
fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
