//! What the page of one story has and the shell of any story has not: for where a story is opened in the browser.

use super::{Reading, bar, drawings, masthead, text, timeline, voices};
use crate::story::Block;
use maud::{Markup, html};
use serde::Serialize;

/// Markup, and the element of the shell that it goes into.
#[derive(Clone, Debug, Serialize)]
pub struct Slot {
    /// The element, as a CSS selector.
    pub into: &'static str,
    /// Its content.
    pub html: String,
}

/// All of them. A story without events or voices says that there are none: the shell has room for both.
#[must_use]
pub fn slots(reading: &Reading) -> Vec<Slot> {
    let none = |words| html! { p class="none" { (words) } };
    let threads = if reading.has_timeline() { timeline::thread::threads(reading) } else { none("No dates are told.") };
    let unheard = if reading.has_voices() {
        voices::card::unheard(reading)
    } else {
        html! { "Nobody is heard." }
    };
    let slots = [
        (".read-time", bar::read_time(reading)),
        ("#text", text(reading)),
        ("#timeline > .drawings", drawings::drawings(reading)),
        ("#timeline > .threads", threads),
        ("#voices > .voices", voices::card::voices(reading)),
        ("#voices > .unheard", unheard),
    ];
    slots.map(|(into, html)| Slot { into, html: html.into_string() }).to_vec()
}

/// Masthead and blocks.
#[must_use]
pub fn text(reading: &Reading) -> Markup {
    html! { (masthead::masthead(reading)) (text::blocks(reading)) }
}

/// One block of the text, with its marks.
#[must_use]
pub fn passage(block: &Block, reading: &Reading) -> Markup {
    text::block(block, reading)
}
