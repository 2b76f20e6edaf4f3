//! Lighting one voice's quotations and dimming the rest, and going from one to the next.
//!
//! One attribute on the text says whose voice is in focus, and one whose is pointed at; rules in a style sheet of the script's own,
//! written before anybody asks, light the quotations of each voice and the paragraphs that hold them. Ten thousand
//! paragraphs cost little more than ten: no element in the text is touched, and the policy against inline styles is kept.

use crate::reader::choices::Choices;
use crate::reader::{dom, sheet, step};
use crate::story::PersonId;
use std::cell::Cell;
use web_sys::Element;

/// Brings this voice into focus, or none.
pub fn point_at(voice: Option<&PersonId>) {
    let id = voice.map(PersonId::as_str);
    dom::leave_words();
    dom::mark_root("data-focus", id);
    // What shows it is marked itself, and by another name: for a rule that begins at <html> a browser looks through the page.
    for part in ["text", "dock"].into_iter().filter_map(dom::by_id) {
        dom::mark(&part, "data-dimmed", id);
    }
    for card in dom::all("#voices [data-lit]") {
        show(&card, false);
    }
    if let Some(id) = id {
        prepare();
        if let Some(card) = card(id) {
            show(&card, true);
        }
    }
}

/// The card of a voice.
pub fn card(id: &str) -> Option<Element> {
    dom::first(&format!("#voices [data-voice=\"{id}\"]"))
}

fn show(card: &Element, lit: bool) {
    dom::mark(card, "data-lit", lit.then_some(""));
    if let Some(control) = dom::within(card, ".cover") {
        dom::mark(&control, "aria-pressed", Some(if lit { "true" } else { "false" }));
    }
    if let Some(steps) = dom::within(card, ".steps") {
        dom::mark(&steps, "hidden", (!lit).then_some(""));
        if let Some(said) = dom::within(&steps, ".step") {
            dom::say(&said, &said.get_attribute("data-share").unwrap_or_default());
        }
    }
}

/// Lights a voice's quotations without dimming anything, or none: the reader only points at it.
pub fn preview(voice: Option<&PersonId>) {
    let id = voice.map(PersonId::as_str);
    if let Some(text) = dom::by_id("text") {
        dom::mark(&text, "data-hinted", id);
    }
    if id.is_some() {
        prepare();
    }
}

thread_local! {
    /// Whether the voices have their rules.
    static PREPARED: Cell<bool> = const { Cell::new(false) };
}

/// Writes the rules of all voices, once. A browser looks at each element of the page when a sheet changes: ahead of need, that
/// keeps nobody waiting.
///
/// Ids are small letters, digits and hyphens (see `story::PersonId`): safe in a selector. Nothing but plain attributes:
/// for `:has()` or `@media` the browser would go through every element of the page. `html:root` has it count for as much as
/// what the reader wants of marks (marks.css).
pub fn prepare() {
    if PREPARED.replace(true) {
        return;
    }
    for id in dom::all("#voices [data-voice]").filter_map(|card| card.get_attribute("data-voice")) {
        dom::add_rule(&format!("#text[data-hinted=\"{id}\"] [data-by=\"{id}\"] {{ --tint: var(--lit-tint); }}"));
        dom::add_rule(&format!(
            "html:root #text[data-dimmed=\"{id}\"] :is([data-voices~=\"{id}\"], [data-by=\"{id}\"]) \
             {{ color: var(--ink); --tint: var(--lit-tint); --line: var(--hue); --disc: var(--hue); --who: inline; \
                --lit-line: underline; }}"
        ));
    }
}

/// Goes to the voice's quotation after (or before) the one last gone to. A sheet that lies over the text goes first.
pub fn step(card: &Element, id: &PersonId, forward: bool, choices: Choices) {
    let quotations: Vec<Element> = dom::all(&format!("#text [data-by=\"{id}\"]")).collect();
    if quotations.is_empty() {
        return;
    }
    let last = dom::current_words().and_then(|last| quotations.iter().position(|words| *words == last));
    let next = step::step(last, quotations.len(), forward);
    if sheet::leave_for(&format!("#{}", quotations[next].id()), choices) {
        dom::come_to_words(&quotations[next]);
    } else {
        dom::go_to_words(&quotations[next]);
    }
    if let Some(said) = dom::within(card, ".step") {
        dom::say(&said, &format!("{} of {}", next + 1, quotations.len()));
    }
}
