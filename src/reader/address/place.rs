//! The place in the fragment: whatever an address names is shown, also inside a thread that is folded.

use crate::reader::choices::Choices;
use crate::reader::dom;
use crate::story::ThreadId;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use web_sys::Element;

thread_local! {
    /// Whether a thread was unfolded to show a place in it, and the address does not say so yet.
    static UNFOLDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether what is open now was unfolded on the way to a place. Says so once.
pub fn unfolded() -> bool {
    let is_another = note();
    UNFOLDED.take() || is_another
}

thread_local! {
    /// The place in the address when it was looked at last.
    static NAMED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Takes note of the place in the address, and says whether it is another than before. Firefox unfolds what a link leads
/// into before it tells that the address has changed.
pub fn note() -> bool {
    let now = hash();
    NAMED.replace(now.clone()) != now
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Shows the place that the address names, if there is one.
pub fn reveal(choices: Choices) {
    note();
    if let Some(place) = hash().strip_prefix('#').filter(|id| is_plain(id)).and_then(dom::by_id) {
        show(&place, choices);
    }
}

/// Unfolds what stands around a place, and scrolls to it where the browser could not have done so before.
fn show(place: &Element, choices: Choices) {
    let folded = unfold(place, choices);
    if folded || place.id().starts_with("e-") {
        dom::show(place);
    }
}

/// Unfolds what stands around a place, and an event itself. Says whether anything around it was folded.
pub fn unfold(place: &Element, choices: Choices) -> bool {
    if let Some(event) = dom::within(place, ":scope > details.event") {
        dom::mark(&event, "open", Some(""));
    }
    let mut folded = false;
    let mut around = place.parent_element();
    while let Some(element) = around {
        if element.tag_name() == "DETAILS" {
            folded |= !element.has_attribute("open");
            dom::mark(&element, "open", Some(""));
            // The choices know, not the page: browsers unfold what a link leads into, and say so later.
            let thread = element.get_attribute("data-thread").and_then(|id| ThreadId::new(&id));
            let is_new = |thread| choices.open.with_untracked(|open| !open.contains(&thread));
            UNFOLDED.set(UNFOLDED.get() || thread.is_some_and(is_new));
        }
        around = element.parent_element();
    }
    folded
}

/// Our ids are small letters, digits and hyphens.
fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
