//! The browser's own knowledge of sentences: `Intl.Segmenter`, not there in all browsers.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// Where each sentence of a text ends, in bytes; none where the browser cannot tell.
pub fn ends(text: &str, language: &str) -> Option<Vec<usize>> {
    let intl = Reflect::get(&window(), &"Intl".into()).ok()?;
    let make: Function = Reflect::get(&intl, &"Segmenter".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"granularity".into(), &"sentence".into()).ok()?;
    let segmenter = Reflect::construct(&make, &Array::of2(&language.into(), &options)).ok()?;
    let segment: Function = Reflect::get(&segmenter, &"segment".into()).ok()?.dyn_into().ok()?;
    let segments = Array::from(&segment.call1(&segmenter, &JsValue::from_str(text)).ok()?);
    let mut at = 0;
    let ends = segments.iter().map(|found| {
        let words = Reflect::get(&found, &"segment".into()).ok()?.as_string()?;
        at += words.len();
        Some(at)
    });
    // Anything but the very text cut up is of no use.
    ends.collect::<Option<Vec<usize>>>().filter(|ends| ends.iter().all(|end| text.is_char_boundary(*end)))
}
