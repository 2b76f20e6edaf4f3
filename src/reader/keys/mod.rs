//! Keys: paragraph and quotation, timeline and voices, search and help, each by a single letter, and a sheet that shows
//! them and can turn them off.

mod action;
mod walk;

use super::choices::{Choices, Panel, choices};
use super::fixed::fixed;
use super::sheet::Sheet;
use super::{dom, search};
use action::{Action, KEYS, Press};
use leptos::{ev, prelude::*};

/// Under this name the browser keeps `off`; nothing means on.
const KEPT: &str = "single-keys";

/// Hears the keys, and shows them in a sheet.
#[component]
pub fn Keys() -> impl IntoView {
    let choices = choices();
    let single_keys = RwSignal::new(true);
    Effect::new(move || {
        if choices.ready.get() {
            single_keys.set(dom::kept(KEPT).as_deref() != Some("off"));
            let keys = window_event_listener(ev::keydown, move |event| {
                let key = event.key();
                let press = Press { key: &key, modified: is_modified(&event), typing: is_typing(&event) };
                if let Some(action) = Action::of(press, single_keys.get_untracked())
                    && act(action, choices)
                {
                    event.prevent_default();
                }
            });
            on_cleanup(move || keys.remove());
        }
    });
    let switched = move |event: ev::Event| {
        let on = event_target_checked(&event);
        single_keys.set(on);
        dom::keep(KEPT, (!on).then_some("off"));
    };
    let rows = fixed(|_| {
        let row = |(key, _, what)| view! { <tr><th scope="row"><kbd>{key}</kbd></th><td>{what}</td></tr> };
        view! { <tbody>{KEYS.map(row).collect_view()}</tbody> }.into_any()
    });
    view! {
        <Sheet panel=Panel::Help title="Keys">
            <table class="keys" inner_html=rows></table>
            <label class="switch">
                <input type="checkbox" id="single-keys" checked prop:checked=move || single_keys.get() on:change=switched/>
                "Single-key shortcuts"
            </label>
        </Sheet>
    }
}

/// The foot of the page, where readers without a keyboard at hand find the keys.
#[component]
pub fn Foot() -> impl IntoView {
    let choices = choices();
    view! {
        <footer class="foot">
            <button type="button" class="pill" data-action="help" aria-haspopup="dialog" aria-keyshortcuts="?"
                hidden=move || !choices.ready.get() on:click=move |_| choices.panel.set(Some(Panel::Help))>
                "Keyboard shortcuts"
            </button>
        </footer>
    }
}

fn is_modified(event: &ev::KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key()
}

fn is_typing(event: &ev::KeyboardEvent) -> bool {
    let field = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
    event.is_composing() || dom::target(event).is_some_and(|it| it.closest(field).is_ok_and(|it| it.is_some()))
}

/// Does it, and says whether there was anything to do. While a sheet lies over the page the keys are its own: the
/// browser's dialog closes itself with Escape.
fn act(action: Action, choices: Choices) -> bool {
    if choices.panel.with_untracked(Option::is_some) {
        return false;
    }
    match action {
        Action::Paragraph { forward } => walk::paragraph(forward),
        Action::Quotation { forward } => walk::quotation(forward, choices),
        Action::Timeline => visit(Panel::Timeline, choices),
        Action::Voices => visit(Panel::Voices, choices),
        Action::Search => search::begin(choices),
        Action::Help => choices.panel.set(Some(Panel::Help)),
        Action::Close if choices.searching.get_untracked() => search::end(choices),
        Action::Close if choices.focus.with_untracked(Option::is_some) => choices.focus.set(None),
        Action::Close => return false,
    }
    true
}

/// Beside the text the section takes the focus; below it, it comes as a sheet.
fn visit(panel: Panel, choices: Choices) {
    if !dom::is_wide() {
        choices.panel.set(Some(panel));
    } else if let Some(section) = dom::by_id(panel.id()) {
        dom::focus(&section);
    }
}
