//! Carries the reader's comfort to the page: the attributes of `<html>`, the colour of the browser's own frame, and the
//! form itself.

use super::{Comfort, Setting};
use crate::reader::dom;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Shows the comfort on the page. `html[data-theme]` is always there and says what was chosen (`system` when the
/// system decides); of the others only what differs from the usual.
pub fn show(comfort: &Comfort) {
    for setting in Setting::ALL {
        let value = match setting {
            Setting::Theme => Some(comfort.get(setting)),
            _ => comfort.chosen(setting),
        };
        let name = format!("data-{}", setting.name());
        dom::mark_root(&name, value);
    }
    for control in dom::all("#sheet-comfort input") {
        set_control(comfort, control.unchecked_into());
    }
    colour_frame();
}

/// A radio button is on or off; a slider stands at its step and says so in words.
fn set_control(comfort: &Comfort, control: HtmlInputElement) {
    let Some(value) = Setting::named(&control.name()).map(|setting| comfort.get(setting)) else { return };
    if control.type_() == "radio" {
        control.set_checked(control.value() == value);
        return;
    }
    control.set_value(value);
    let words = control.get_attribute("data-words").unwrap_or_default();
    let word = value.parse::<usize>().ok().and_then(|step| words.split('|').nth(step - 1)).unwrap_or(value);
    dom::mark(&control, "aria-valuetext", Some(word));
    if let Some(output) = control.previous_element_sibling() {
        dom::say(&output, word);
    }
}

/// Gives the browser's frame (`theme-color`) the colour the paper has now.
pub fn colour_frame() {
    let paper = dom::first("html")
        .and_then(|root| window().get_computed_style(&root).ok()?)
        .and_then(|style| style.get_property_value("background-color").ok());
    if let (Some(paper), Some(head)) = (paper, dom::first("head")) {
        for frame in dom::all_within(&head, "meta[name=theme-color]") {
            dom::mark(&frame, "content", Some(&paper));
        }
    }
}

/// Calls back when the system changes between light and dark.
pub fn when_system_changes(changed: impl Fn() + 'static) {
    if let Ok(Some(query)) = window().match_media("(prefers-color-scheme: dark)") {
        dom::listen(&query, "change", move |_: web_sys::Event| changed());
    }
}
