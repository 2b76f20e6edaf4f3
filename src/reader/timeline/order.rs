//! By thread or by date: the same entries stand in their threads or in one list. They are moved, never copied, so that
//! an address always has one place and what the reader opened stays open.

use crate::reader::choices::Order;
use crate::reader::dom;
use leptos::prelude::document;
use web_sys::Element;

/// One of the timeline's two lists, by its class.
pub fn list(class: &str) -> Option<Element> {
    dom::child(&dom::by_id("timeline")?, class)
}

/// Brings the entries into this order.
pub fn arrange(order: Order) {
    let (Some(by_thread), Some(by_date)) = (list(".threads"), list(".by-date")) else {
        return;
    };
    // What is moved loses the focus.
    let focus = document().active_element();
    match order {
        Order::Date => {
            // Each knows its place: none needs comparing.
            let entries: Vec<Element> = dom::all_within(&by_thread, ".events > li").collect();
            let mut by_place = vec![None; entries.len()];
            for entry in entries {
                if let Some(slot) = by_place.get_mut(place(&entry)) {
                    *slot = Some(entry);
                }
            }
            for entry in by_place.into_iter().flatten() {
                let _ = by_date.append_child(&entry);
            }
        }
        Order::Thread => {
            // Going through them by date keeps each thread's own order by date.
            for entry in dom::children(&by_date) {
                let thread = entry.get_attribute("data-of").unwrap_or_default();
                if let Some(list) = dom::within(&by_thread, &format!("[data-thread=\"{thread}\"] .events")) {
                    let _ = list.append_child(&entry);
                }
            }
        }
    }
    if let Some(focus) = focus {
        dom::focus(&focus);
    }
}

/// An entry's place among all events by date, as the prerendered page says it.
fn place(entry: &Element) -> usize {
    entry.get_attribute("data-place").and_then(|place| place.parse().ok()).unwrap_or(usize::MAX)
}
