//! Watches where the reader is, at most once a frame, and keeps the bookmark.

use super::{Reached, bookmark, measure};
use crate::reader::dom;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Element, Event};

/// The lower edge of the bar: text above it is out of sight.
pub fn line() -> f64 {
    dom::first(".bar").map_or(0.0, |bar| bar.get_bounding_client_rect().bottom())
}

/// The height of the window.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// Where the bookmark of the story on the page is kept.
pub fn bookmark_key() -> Option<String> {
    dom::first(".masthead")?.get_attribute("data-story").map(|story| bookmark::key(&story))
}

/// Measures now and whenever the window scrolls or changes its size.
pub fn watch(place: Reached) {
    let Some(story) = dom::first(".story") else { return };
    place.show(look(&story));
    let due = Rc::new(Cell::new(false));
    for name in ["scroll", "resize"] {
        let (story, due) = (story.clone(), due.clone());
        dom::listen(&window(), name, move |_: Event| {
            if !due.replace(true) {
                let (story, due) = (story.clone(), due.clone());
                request_animation_frame(move || {
                    due.set(false);
                    let seen = look(&story);
                    if place.show(seen) {
                        keep(&story, seen);
                    }
                });
            }
        });
    }
}

/// The paragraph at the top of the window, from 0, and how much has been read.
fn look(story: &Element) -> (usize, u8) {
    let (line, whole) = (line(), story.get_bounding_client_rect());
    let blocks = story.children();
    let bottom = |at: usize| blocks.item(at as u32).map_or(0.0, |block| block.get_bounding_client_rect().bottom());
    let at = measure::first_shown(blocks.length() as usize, line, bottom);
    (at, measure::percent(whole.top(), whole.bottom(), line, window_height()))
}

fn keep(story: &Element, (at, percent): (usize, u8)) {
    if let (Some(key), Some(block)) = (bookmark_key(), story.children().item(at as u32)) {
        dom::keep(&key, Some(block.id()).filter(|_| bookmark::worth_keeping(at, percent)).as_deref());
    }
}
