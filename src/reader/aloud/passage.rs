//! What stands on the page: passages, the runs of words in them, and the range of a sentence.

use super::script::{Run, Speech};
use crate::reader::{dom, place};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

/// Everything that is read, in order: headline and standfirst, then the text but for its credits.
const PASSAGES: &str = "#text h1, #text .standfirst, .story > :not(ul, .credit), .story > ul > li";

/// All passages, and the place of the first that is in the window.
pub fn passages() -> (Vec<Element>, usize) {
    let all: Vec<Element> = dom::all(PASSAGES).collect();
    let first = place::first_shown(all.len(), place::line(), |at| all[at].get_bounding_client_rect().bottom());
    (all, first)
}

/// The words of a passage.
pub fn runs(passage: &Element) -> Vec<Run> {
    let mut runs = Vec::new();
    walk(passage, &Speech::Narration, &mut |node, speech| {
        runs.push(Run { text: node.text_content().unwrap_or_default(), speech: speech.clone() });
    });
    runs
}

/// The range of a part of a passage, counted in UTF-16 units.
pub fn range(passage: &Element, from: u32, to: u32) -> Option<Range> {
    let range = document().create_range().ok()?;
    let mut at = 0;
    walk(passage, &Speech::Narration, &mut |node, _| {
        let length = node.text_content().map_or(0, |text| text.encode_utf16().count() as u32);
        // Offsets are inside the node: neither can fail.
        if (at..at + length).contains(&from) {
            let _ = range.set_start(node, from - at);
        }
        if at < to && to <= at + length {
            let _ = range.set_end(node, to - at);
        }
        at += length;
    });
    Some(range)
}

/// Meets every text node with who says it.
fn walk(node: &Node, speech: &Speech, meet: &mut dyn FnMut(&Node, &Speech)) {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.item(at)) {
        match child.dyn_ref::<Element>() {
            Some(element) => {
                let quoted = quotation(element);
                walk(&child, quoted.as_ref().unwrap_or(speech), meet);
            }
            None if child.node_type() == Node::TEXT_NODE => meet(&child, speech),
            None => {}
        }
    }
}

/// The speech of an element that quotes whole words.
fn quotation(element: &Element) -> Option<Speech> {
    let direct = element.get_attribute("data-kind").as_deref() == Some("direct");
    direct.then(|| Speech::Quotation(element.get_attribute("data-by").and_then(|id| name(&id))))
}

/// The name of a voice, from the list of voices.
fn name(id: &str) -> Option<String> {
    dom::first(&format!("#v-{id} .name"))?.text_content()
}
