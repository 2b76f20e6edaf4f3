//! Watches where the reader is, at most once a frame, and keeps the bookmark.

use super::{Reached, bookmark, measure};
use crate::reader::{dom, text::parts};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Element, Event};

/// The lower edge of the bar: text above it is out of sight.
pub fn line() -> f64 {
    dom::first(".bar").map_or(0.0, |bar| bar.get_bounding_client_rect().bottom())
}

/// Where the bookmark of the story on the page is kept.
pub fn bookmark_key() -> Option<String> {
    dom::first(".masthead")?.get_attribute("data-story").map(|story| bookmark::key(&story))
}

/// Measures now and whenever the window scrolls or changes its size.
pub fn watch(place: Reached) {
    let Some(story) = Text::read() else { return };
    place.show(look(&story));
    let story = Rc::new(story);
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

/// The text, and its parts with the number of paragraphs before each.
struct Text {
    whole: Element,
    parts: Vec<(usize, Element)>,
}

impl Text {
    fn read() -> Option<Self> {
        let whole = dom::first("#text article")?;
        let mut before = 0;
        let parts = parts(&whole).into_iter().map(|part| {
            let first = before;
            before += part.child_element_count() as usize;
            (first, part)
        });
        Some(Self { parts: parts.collect(), whole })
    }

    /// The first paragraph that reaches below the line. Only the stretch and the part it is in are looked into: the
    /// browser would have to lay out any other.
    fn first_shown(&self, line: f64) -> Option<(usize, Element)> {
        let mut around = self.whole.clone();
        loop {
            let (at, child) = first_child_shown(&around, line)?;
            if let Some((before, _)) = self.parts.iter().find(|(_, part)| *part == around) {
                return Some((before + at, child));
            }
            around = child;
        }
    }
}

/// The first child that reaches below the line, with its number among them.
fn first_child_shown(of: &Element, line: f64) -> Option<(usize, Element)> {
    let children = of.children();
    let child = |at: usize| children.item(at as u32);
    let bottom = |at: usize| child(at).map_or(0.0, |it| it.get_bounding_client_rect().bottom());
    let at = measure::first_shown(children.length() as usize, line, bottom);
    Some((at, child(at)?))
}

/// The paragraph at the top of the window, from 0, and how much has been read.
fn look(text: &Text) -> (usize, u8) {
    let (line, whole) = (line(), text.whole.get_bounding_client_rect());
    let at = text.first_shown(line).map_or(0, |(at, _)| at);
    (at, measure::percent(whole.top(), whole.bottom(), line, dom::window_height()))
}

fn keep(text: &Text, (at, percent): (usize, u8)) {
    if let (Some(key), Some((_, block))) = (bookmark_key(), text.first_shown(line())) {
        dom::keep(&key, Some(block.id()).filter(|_| bookmark::worth_keeping(at, percent)).as_deref());
    }
}
