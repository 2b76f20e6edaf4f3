//! Lights the sentence that is being said: with the browser's own highlights where it has them, so that the text stays
//! as it is; else the passage is marked.

use crate::reader::{dom, only::Only, place};
use js_sys::{Array, Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Range};

/// The name of the highlight in the style sheet.
const NAME: &str = "spoken";

thread_local! {
    /// The passage that is marked where there are no highlights.
    static SPOKEN: Only = const { Only::new("data-spoken") };
}

/// Lights a sentence of a passage, and nothing else.
pub fn light(passage: &Element, sentence: &Range) {
    put_out();
    if highlight(sentence).is_none() {
        SPOKEN.with(|spoken| spoken.give(passage));
    }
}

/// Nothing is being said.
pub fn put_out() {
    if let Some(registry) = registry()
        && let Some(delete) = member(&registry, "delete").and_then(|it| it.dyn_into::<Function>().ok())
    {
        let _ = delete.call1(&registry, &NAME.into());
    }
    SPOKEN.with(Only::take);
}

/// CSS Custom Highlight API: `CSS.highlights.set(name, new Highlight(range))`.
fn highlight(range: &Range) -> Option<()> {
    let registry = registry()?;
    let make: Function = member(&window(), "Highlight")?.dyn_into().ok()?;
    let made = Reflect::construct(&make, &Array::of1(range)).ok()?;
    let set: Function = member(&registry, "set")?.dyn_into().ok()?;
    set.call2(&registry, &NAME.into(), &made).ok().map(drop)
}

fn registry() -> Option<JsValue> {
    member(&member(&window(), "CSS")?, "highlights")
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|it| !it.is_undefined())
}

/// Whether a sentence is in the window, between the bar and what lies over the lower edge.
pub fn is_seen(sentence: &Range) -> bool {
    let place = sentence.get_bounding_client_rect();
    place.top() >= place::line() && place.bottom() <= lower_edge()
}

/// Scrolls a sentence to the upper third of the window; how gently is the style sheet's matter.
pub fn bring_into_view(sentence: &Range) {
    let third = (lower_edge() - place::line()) / 3.0;
    window().scroll_by_with_x_and_y(0.0, sentence.get_bounding_client_rect().top() - place::line() - third);
}

fn lower_edge() -> f64 {
    dom::first(".shelf").map_or_else(dom::window_height, |shelf| shelf.get_bounding_client_rect().top())
}
