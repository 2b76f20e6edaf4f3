//! The few things the reader asks of the browser. Natively they do nothing: effects and handlers never run there.

use crate::story::ThreadId;
use leptos::prelude::document;
use std::cell::Cell;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Element, Event};

/// Sets or removes an attribute of `<html>`.
pub fn mark_root(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    // Both calls fail only on a malformed name, and the names are ours.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

thread_local! {
    static RULE: Cell<Option<u32>> = const { Cell::new(None) };
}

/// Replaces the one rule the page writes itself, at the end of its own style sheet. Without a style sheet there is
/// nothing to light, and nothing happens.
pub fn set_rule(rule: Option<&str>) {
    let sheet = document().style_sheets().item(0).and_then(|sheet| sheet.dyn_into::<CssStyleSheet>().ok());
    let Some(sheet) = sheet else { return };
    if let Some(index) = RULE.take() {
        let _ = sheet.delete_rule(index);
    }
    if let Some(rule) = rule {
        let end = sheet.css_rules().map_or(0, |rules| rules.length());
        RULE.set(sheet.insert_rule_with_index(rule, end).ok());
    }
}

/// Scrolls to a quotation and marks it as the one the reader went to.
pub fn go_to_words(id: &str) {
    if let Some(before) = document().query_selector("#text [data-current]").ok().flatten() {
        let _ = before.remove_attribute("data-current");
    }
    let Some(words) = document().get_element_by_id(id) else { return };
    let _ = words.set_attribute("data-current", "");
    show(&words);
}

/// Scrolls an element to the middle of the window, gently unless the reader asked for less motion (the style sheet's
/// `scroll-behavior` decides).
pub fn show(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The threads that stand open in the page right now.
pub fn open_threads() -> impl Iterator<Item = ThreadId> {
    let open = document().query_selector_all("details[data-thread][open]").ok();
    let count = open.as_ref().map_or(0, |list| list.length());
    (0..count).filter_map(move |index| {
        let thread = open.as_ref()?.item(index)?.dyn_into::<Element>().ok()?;
        ThreadId::new(&thread.get_attribute("data-thread")?)
    })
}

/// Whether the `details` element that sent this event is open.
pub fn is_open(event: &Event) -> bool {
    event.current_target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|el| el.has_attribute("open"))
}
