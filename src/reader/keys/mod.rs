//! Keys: paragraph and quotation, timeline and voices, search and help, each by a single letter, and a sheet that shows
//! them and can turn them off.

mod action;
mod walk;

use super::choices::{Choices, Panel, choices};
use super::fixed::fixed;
use super::sheet::Sheet;
use super::{dom, effect::effect, search};
use action::{Action, KEYS, Press};
use leptos::prelude::*;
use maud::html;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

/// Under this name the browser keeps `off`; nothing means on.
const KEPT: &str = "single-keys";

/// Hears the keys, and shows them in a sheet.
#[component]
pub fn Keys() -> impl IntoView {
    let choices = choices();
    effect(move || {
        let single_keys = Rc::new(Cell::new(dom::kept(KEPT).as_deref() != Some("off")));
        if let Some(switch) = dom::by_id("single-keys").and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            switch.set_checked(single_keys.get());
            let (single_keys, listens) = (single_keys.clone(), switch.clone());
            dom::listen(&switch, "change", move |_: Event| {
                single_keys.set(listens.checked());
                dom::keep(KEPT, (!listens.checked()).then_some("off"));
            });
        }
        dom::listen(&window(), "keydown", move |event: KeyboardEvent| {
            let key = event.key();
            let press = Press { key: &key, modified: is_modified(&event), typing: is_typing(&event) };
            if let Some(action) = Action::of(press, single_keys.get())
                && act(action, choices)
            {
                event.prevent_default();
            }
        });
    });
    let help = fixed(|_| {
        html! {
            table class="keys" {
                tbody { @for (key, _, what) in KEYS { tr { th scope="row" { kbd { (key) } } td { (what) } } } }
            }
            label class="switch" { input type="checkbox" id="single-keys" checked; "Single-key shortcuts" }
        }
    });
    view! {
        <Sheet panel=Panel::Help title="Keys">
            <div inner_html=help></div>
        </Sheet>
    }
}

/// The foot of the page, where readers without a keyboard at hand find the keys.
#[component]
pub fn Foot() -> impl IntoView {
    view! {
        <footer class="foot">
            <a class="pill open-story" href="open.html">"Open a story…"</a>
            <button type="button" class="pill" data-action="help" aria-haspopup="dialog" aria-keyshortcuts="?" hidden>
                "Keyboard shortcuts"
            </button>
        </footer>
    }
}

fn is_modified(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key()
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let field = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
    event.is_composing() || dom::target_in(event, field).is_some()
}

/// Does it, and says whether there was anything to do. While a sheet lies over the page the keys are its own: the
/// browser's dialog closes itself with Escape. The quote card, too, hears Escape itself, and one press closes one thing.
fn act(action: Action, choices: Choices) -> bool {
    let card = action == Action::Close && dom::first(".quote-card:not([hidden])").is_some();
    if card || choices.panel.with_untracked(Option::is_some) {
        return false;
    }
    match action {
        Action::Paragraph { forward } => walk::paragraph(forward),
        Action::Quotation { forward } => walk::quotation(forward, choices),
        Action::Timeline => return visit(Panel::Timeline, choices),
        Action::Voices => return visit(Panel::Voices, choices),
        Action::Search => search::begin(choices),
        Action::Help => choices.panel.set(Some(Panel::Help)),
        Action::Close if choices.searching.get_untracked() => search::end(choices),
        Action::Close if choices.focus.with_untracked(Option::is_some) => choices.focus.set(None),
        Action::Close => return false,
    }
    true
}

/// Beside the text the section takes the focus; below it, it comes as a sheet. False where the story has none.
fn visit(panel: Panel, choices: Choices) -> bool {
    let Some(section) = dom::by_id(panel.id()) else { return false };
    if dom::is_wide() {
        dom::focus(&section);
    } else {
        choices.panel.set(Some(panel));
    }
    true
}
