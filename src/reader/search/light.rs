//! Lights hits by the CSS Custom Highlight API (Chromium 105, Safari 17.2, Firefox 140): the markup stays as it is.
//! Where a browser lacks it nothing is lit; the list and going to a hit work all the same.

use js_sys::{Array, Function, Map, Reflect};
use leptos::prelude::{document, window};
use std::ops::Range;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CharacterData, Element};

/// All hits; the style sheet has `::highlight(hit)`.
pub const HIT: &str = "hit";
/// The hit gone to; the style sheet has `::highlight(hit-now)`.
pub const NOW: &str = "hit-now";

/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// Lights these ranges under a name, and no others.
pub fn light(name: &str, ranges: impl Iterator<Item = web_sys::Range>) {
    let Some(registry) = registry() else { return };
    let ranges: Array = ranges.collect();
    if ranges.length() == 0 {
        registry.delete(&name.into());
    } else if let Some(highlight) = highlight(&ranges) {
        // Of two that overlap the hit gone to is seen.
        let _ = Reflect::set(&highlight, &"priority".into(), &u32::from(name == NOW).into());
        registry.set(&name.into(), &highlight);
    }
}

/// The range of an element's text from one UTF-16 unit to another. None if the text has changed and is shorter now.
pub fn range(element: &Element, at: &Range<usize>) -> Option<web_sys::Range> {
    let range = document().create_range().ok()?;
    let texts = document().create_tree_walker_with_what_to_show(element, SHOW_TEXT).ok()?;
    let mut before = 0;
    let mut begun = false;
    while let Some(text) = texts.next_node().ok().flatten() {
        let after = before + text.unchecked_ref::<CharacterData>().length() as usize;
        if !begun && at.start < after {
            range.set_start(&text, (at.start - before) as u32).ok()?;
            begun = true;
        }
        if begun && at.end <= after {
            range.set_end(&text, (at.end - before) as u32).ok()?;
            return Some(range);
        }
        before = after;
    }
    None
}

/// `CSS.highlights`, which is like a map.
fn registry() -> Option<Map> {
    let css = Reflect::get(&window(), &"CSS".into()).ok()?;
    let highlights = Reflect::get(&css, &"highlights".into()).ok()?;
    highlights.is_object().then(|| highlights.unchecked_into())
}

/// `new Highlight(...ranges)`.
fn highlight(ranges: &Array) -> Option<JsValue> {
    let constructor: Function = Reflect::get(&window(), &"Highlight".into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&constructor, ranges).ok()
}
