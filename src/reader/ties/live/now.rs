//! The paragraph being read marks its events in the timeline and its voices in their strips. Nothing of the page moves
//! for it but the inside of the timeline's rail; the reader's focus is never touched.

use crate::reader::dom;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Element;

/// Where on the window the eye is taken to be: this part of its height from the top.
const EYE: f64 = 0.36;

/// The eye's height in a window, with `left` still to scroll: towards the end of the page, where the text no longer
/// comes up to the eye, the eye goes down to the text. All in CSS pixels.
fn eye(height: f64, left: f64) -> f64 {
    let under = height * (1.0 - EYE);
    height * EYE + (under - left).max(0.0)
}

/// Follows the reading for as long as the page lives.
pub fn follow() {
    let waiting = Rc::new(Cell::new(false));
    let last: Rc<RefCell<Option<Element>>> = Rc::default();
    let marked: Rc<RefCell<Vec<Element>>> = Rc::default();
    let look = move || {
        if waiting.replace(true) {
            return;
        }
        let (waiting, last, marked) = (waiting.clone(), last.clone(), marked.clone());
        request_animation_frame(move || {
            waiting.set(false);
            if let Some(block) = being_read().filter(|block| last.borrow().as_ref() != Some(block)) {
                mark(&block, &mut marked.borrow_mut());
                *last.borrow_mut() = Some(block);
            }
        });
    };
    look();
    let scrolled = window_event_listener(leptos::ev::scroll, {
        let look = look.clone();
        move |_| look()
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| look());
    on_cleanup(move || {
        scrolled.remove();
        resized.remove();
    });
}

/// The block at the reader's eye: asked of the browser, so that a long story costs no more than a short one. None
/// between two blocks: then the one before still counts.
fn being_read() -> Option<Element> {
    let text = dom::first("#text article")?.get_bounding_client_rect();
    let height = dom::window_height();
    let page = document().document_element()?;
    let left = f64::from(page.scroll_height() - page.scroll_top()) - height;
    let eye = eye(height, left).min(text.bottom() - 4.0);
    let at_eye = document().element_from_point((text.left() + 24.0) as f32, eye as f32)?;
    dom::around(&at_eye, "#text .story > *")
}

/// Marks what a block tells of, and takes the marks from what had them before; `marked` is theirs.
fn mark(block: &Element, marked: &mut Vec<Element>) {
    const MARKS: [&str; 3] = ["data-now", "data-told", "aria-current"];
    for before in marked.drain(..) {
        for mark in MARKS {
            dom::mark(&before, mark, None);
        }
    }
    let mut give = |element: Element, mark: &str| {
        dom::mark(&element, mark, Some(""));
        marked.push(element);
    };
    let events = block.get_attribute("data-events").unwrap_or_default();
    let mut first = None;
    for event in events.split_whitespace().filter_map(|id| dom::by_id(&format!("e-{id}"))) {
        dom::mark(&event, "aria-current", Some("true"));
        if let Some(thread) = dom::around(&event, ".thread") {
            give(thread, "data-told");
        }
        first.get_or_insert_with(|| event.clone());
        give(event, "data-now");
    }
    for tick in dom::all(&format!("#voices [data-of^=\"{}-q\"]", block.id())) {
        if let Some(voice) = dom::around(&tick, ".voice") {
            give(voice, "data-now");
        }
        give(tick, "data-now");
    }
    // What a pointer or the keyboard is about to choose in the rail does not run away from it.
    let focus = document().active_element().is_some_and(|it| it.matches("#timeline :focus-visible").unwrap_or(false));
    let in_use = focus || dom::first("#timeline:hover").is_some();
    if let Some(event) = first.filter(|_| !in_use) {
        keep_in_sight(&event);
    }
}

/// Scrolls the rail, and only the rail, so that an entry is inside it.
pub fn keep_in_sight(entry: &Element) {
    let Some(rail) = dom::around(entry, "#timeline") else { return };
    let (inner, outer) = (entry.get_bounding_client_rect(), rail.get_bounding_client_rect());
    // In a closed thread it has no box.
    if inner.height() == 0.0 {
        return;
    }
    let (above, below) = (outer.top() + 16.0 - inner.top(), inner.bottom() - outer.bottom() + 16.0);
    let by = if above > 0.0 { -above } else { below.max(0.0) };
    if by != 0.0 {
        rail.set_scroll_top(rail.scroll_top() + by as i32);
    }
}

#[cfg(test)]
mod tests {
    use super::{EYE, eye};

    #[test]
    fn far_from_the_end_the_eye_rests() {
        assert_eq!(eye(1000.0, 5000.0), 1000.0 * EYE);
    }

    #[test]
    fn at_the_end_it_has_gone_down_to_the_last_line() {
        assert_eq!(eye(1000.0, 0.0), 1000.0);
    }
}
