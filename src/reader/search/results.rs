//! The list of hits: where each is, with the words around it. Chosen by mouse, touch or keyboard.

use super::{finder::Row, input};
use crate::reader::dom;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Lists these hits of `total` after the first `before`, of which they are the next.
pub fn list(rows: &[Row], before: usize, total: usize) {
    let Some(list) = dom::first("#hits ol") else { return };
    if before == 0 {
        list.set_text_content(None);
    }
    for (index, row) in (before..).zip(rows) {
        let Some(button) = add(&list, "li", "", "").and_then(|place| add(&place, "button", "", "")) else { return };
        dom::mark(&button, "type", Some("button"));
        dom::mark(&button, "data-hit", Some(&index.to_string()));
        add(&button, "span", "where", &row.place);
        if let Some(words) = add(&button, "span", "words", "") {
            for (name, part) in ["span", "mark", "span"].into_iter().zip(&row.words) {
                add(&words, name, "", part);
            }
        }
    }
    if let Some(more) = dom::first("#hits .more") {
        let listed = before + rows.len();
        dom::say(&more, &if listed < total { format!("The first {listed} of {total}.") } else { String::new() });
    }
}

fn add(parent: &Element, name: &str, class: &str, words: &str) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    element.set_text_content(Some(words));
    parent.append_child(&element).ok()?;
    Some(element)
}

/// The number of the hit that was chosen.
pub fn chosen(event: &Event) -> Option<usize> {
    dom::target_in(event, "[data-hit]")?.get_attribute("data-hit")?.parse().ok()
}

/// Moves the focus down or up the list; above its head is the input.
pub fn move_focus(down: bool) {
    let hits: Vec<Element> = dom::all("#hits:not([hidden]) [data-hit]").collect();
    let here = document().active_element().and_then(|it| hits.iter().position(|hit| *hit == it));
    let to = match (here, down) {
        (None, _) => hits.first(),
        (Some(here), true) => hits.get(here + 1),
        (Some(here), false) => here.checked_sub(1).and_then(|here| hits.get(here)),
    };
    if let Some(to) = to {
        // With scrolling, inside the list.
        let _ = to.unchecked_ref::<HtmlElement>().focus();
    } else if !down && let Some(input) = input() {
        dom::focus(&input);
    }
}
