//! Words light up for a moment when the reader is taken to them.

use crate::reader::{dom, only::Only};
use leptos::prelude::*;
use std::cell::Cell;
use std::time::Duration;
use web_sys::Element;

/// As long as the style sheet's animation.
const MOMENT: Duration = Duration::from_millis(2400);

thread_local! {
    static LIT: Only = const { Only::new("data-glow") };
    /// Which light is the last: only that one ends with its moment.
    static LIGHT: Cell<u32> = const { Cell::new(0) };
}

/// Lights the words of a block that date this event, or else the whole block.
pub fn light(block: &Element, event: &str) {
    let words = dom::within(block, &format!("a.when[href=\"#e-{event}\"]"));
    flash(words.as_ref().unwrap_or(block));
}

/// Lights an element for a moment, and puts out what was lit before.
pub fn flash(element: &Element) {
    put_out();
    // Asked for its size, the browser takes note that the light is out, and begins the animation anew.
    let _ = element.client_height();
    LIT.with(|lit| lit.give(element));
    let this = LIGHT.get() + 1;
    LIGHT.set(this);
    let end = move || {
        if LIGHT.get() == this {
            put_out();
        }
    };
    set_timeout(end, MOMENT);
}

fn put_out() {
    LIT.with(Only::take);
}
