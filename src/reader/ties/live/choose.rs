//! Choosing an event goes to its paragraphs; choosing a date in the text goes to its event.

use super::{glow, mark, now};
use crate::reader::address::place;
use crate::reader::choices::{Choices, Panel};
use crate::reader::{dom, timeline};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Element, MouseEvent};

/// Hears for as long as the page lives.
pub fn hear(choices: Choices) {
    for list in [".threads", ".by-date"].into_iter().filter_map(timeline::list) {
        for steps in dom::all_within(&list, ".paragraph-steps") {
            dom::mark(&steps, "hidden", None);
        }
    }
    if let Some(timeline) = dom::first("#timeline") {
        mark::hear(&timeline);
        dom::listen(&timeline, "click", move |event: MouseEvent| event_chosen(&event));
    }
    if let Some(text) = dom::first("#text") {
        dom::listen(&text, "click", move |event: MouseEvent| date_chosen(&event, choices));
    }
}

/// In the timeline: an event's heading, one of its paragraphs, or the paragraph before or after.
fn event_chosen(click: &MouseEvent) {
    let (Some(target), Some(entry)) = (dom::target(click), dom::target_in(click, "li[data-of]")) else { return };
    let id = entry.id();
    let event = id.strip_prefix("e-").unwrap_or_default();
    let blocks: Vec<Element> = paragraphs(&entry).collect();
    if let Some(link) = dom::around(&target, ".paragraphs a") {
        let address = link.get_attribute("href").unwrap_or_default();
        if let Some(block) = dom::by_id(address.trim_start_matches('#')) {
            visit(&entry, &block, event);
        }
    } else if let Some((action, _)) = dom::action(click, ".paragraph-steps") {
        let here = blocks.iter().position(|block| entry.get_attribute("data-at").as_deref() == Some(&block.id()));
        let next = match (here, action.as_str()) {
            (Some(here), "next-paragraph") => (here + 1) % blocks.len(),
            (Some(here), _) => (here + blocks.len() - 1) % blocks.len(),
            (None, _) => 0,
        };
        if let Some(block) = blocks.get(next) {
            go(&entry, block, event);
        }
    } else if let Some(heading) = dom::around(&target, "summary")
        && dom::is_wide()
        // It is about to open; closing it goes nowhere.
        && heading.parent_element().is_some_and(|event| !event.has_attribute("open"))
        && let Some(block) = blocks.first()
    {
        go(&entry, block, event);
    }
}

/// Goes to a paragraph as its link would: a step in the history, so that back leads to where one was reading.
fn go(entry: &Element, block: &Element, event: &str) {
    visit(entry, block, event);
    step_to(&format!("#{}", block.id()));
    dom::show(block);
}

/// A step in the history, at which the browser keeps the place it leaves; it moves nothing. Fails only where the page may
/// not use the history (a sandboxed frame).
fn step_to(address: &str) {
    let _ = window().history().map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(address)));
    // A step of its own: what is chosen next is another.
    place::note();
}

fn visit(entry: &Element, block: &Element, event: &str) {
    dom::mark(entry, "data-at", Some(&block.id()));
    glow::light(block, event);
}

/// The paragraphs that an entry links to.
fn paragraphs(entry: &Element) -> impl Iterator<Item = Element> + use<> {
    let id = entry.id();
    dom::all(&format!("#{id} .paragraphs a"))
        .filter_map(|link| dom::by_id(link.get_attribute("href")?.trim_start_matches('#')))
}

/// In the text: the words for an event's date.
fn date_chosen(click: &MouseEvent, choices: Choices) {
    let link = dom::target_in(click, "a.when");
    let Some(address) = link.and_then(|link| link.get_attribute("href")) else { return };
    let Some(entry) = dom::by_id(address.trim_start_matches('#')) else { return };
    // A click that asks for a new tab or window is the browser's.
    if click.ctrl_key() || click.meta_key() || click.shift_key() {
        return;
    }
    click.prevent_default();
    if dom::is_wide() {
        step_to(&address);
        open(&entry, choices);
    } else {
        choices.panel.set(Some(Panel::Timeline));
        // The sheet takes the timeline in first.
        request_animation_frame(move || open(&entry, choices));
    }
}

/// Unfolds an entry, brings it into sight within the rail, and gives it the focus.
fn open(entry: &Element, choices: Choices) {
    place::unfold(entry, choices);
    request_animation_frame({
        let entry = entry.clone();
        move || {
            now::keep_in_sight(&entry);
            if let Some(heading) = dom::within(&entry, "summary") {
                if !dom::is_wide() {
                    dom::show(&heading);
                }
                dom::focus(&heading);
            }
            glow::flash(&entry);
        }
    });
}
