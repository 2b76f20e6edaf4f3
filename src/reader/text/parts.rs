//! The parts of the text as they stand on the page (see [`blocks`](super::blocks)).

use crate::reader::dom;
use web_sys::Element;

/// The parts of a text in their order, those in stretches too. Found from child to child: a browser that looks for them goes through
/// every word that is marked.
pub fn parts(article: &Element) -> Vec<Element> {
    let mut parts = Vec::new();
    for child in dom::children(article) {
        if child.class_name() == "story" {
            parts.push(child);
        } else {
            parts.extend(dom::children(&child));
        }
    }
    parts
}
