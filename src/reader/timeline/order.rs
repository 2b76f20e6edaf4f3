//! By thread or by date: the same entries stand in their threads or in one list. They are moved, never copied, so that
//! an address always has one place and what the reader opened stays open.

use crate::reader::choices::Order;
use crate::reader::dom;
use web_sys::Element;

/// Brings the entries into this order.
pub fn arrange(order: Order) {
    let Some(by_date) = dom::first("#timeline .by-date") else {
        return;
    };
    match order {
        Order::Date => {
            let mut entries: Vec<(u32, Element)> =
                dom::all("#timeline .threads .events > li").map(|entry| (place(&entry), entry)).collect();
            entries.sort_unstable_by_key(|(place, _)| *place);
            for (_, entry) in entries {
                let _ = by_date.append_child(&entry);
            }
        }
        Order::Thread => {
            // Going through them by date keeps each thread's own order by date.
            for entry in dom::all("#timeline .by-date > li") {
                let thread = entry.get_attribute("data-of").unwrap_or_default();
                if let Some(list) = dom::first(&format!("[data-thread=\"{thread}\"] .events")) {
                    let _ = list.append_child(&entry);
                }
            }
        }
    }
}

/// An entry's place among all events by date, as the prerendered page says it.
fn place(entry: &Element) -> u32 {
    entry.get_attribute("data-place").and_then(|place| place.parse().ok()).unwrap_or(u32::MAX)
}
