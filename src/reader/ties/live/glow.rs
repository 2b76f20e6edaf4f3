//! Words light up for a moment when the reader is taken to them.

use crate::reader::dom;
use leptos::prelude::*;
use std::time::Duration;
use web_sys::Element;

/// As long as the style sheet's animation.
const MOMENT: Duration = Duration::from_millis(2400);

/// Lights the words of a block that date this event, or else the whole block.
pub fn light(block: &Element, event: &str) {
    for before in dom::all("[data-glow]") {
        dom::mark(&before, "data-glow", None);
    }
    let words = dom::within(block, &format!("a.when[href=\"#e-{event}\"]")).unwrap_or_else(|| block.clone());
    flash(&words);
}

/// Lights an element for a moment.
pub fn flash(element: &Element) {
    dom::mark(element, "data-glow", Some(""));
    let element = element.clone();
    set_timeout(move || dom::mark(&element, "data-glow", None), MOMENT);
}
