//! Lighting one voice's quotations and dimming the rest.
//!
//! One attribute on `<html>` dims the text (see `marks.css`); one rule, set in the page's own style sheet, lights the
//! quotations of the voice and the paragraphs that hold them. Ten thousand paragraphs cost as much as ten: no element
//! of the text is touched, and the policy against inline styles is kept.

use crate::reader::dom;
use crate::story::PersonId;

/// Brings this voice into focus, or none.
pub fn point_at(voice: Option<&PersonId>) {
    dom::mark_root("data-focus", voice.map(PersonId::as_str));
    dom::set_rule(voice.map(|id| rule(id.as_str())).as_deref());
}

/// Ids are small letters, digits and hyphens (see `story::PersonId`): safe in a selector.
fn rule(id: &str) -> String {
    format!(
        "@media screen {{ \
           html[data-focus] #text :is(p, li, h2):has([data-by=\"{id}\"]) {{ color: var(--ink); }} \
           html[data-focus] #text [data-by=\"{id}\"] {{ color: var(--ink); --tint: var(--lit-tint); --line: var(--hue); --disc: var(--hue); }} \
         }}"
    )
}
