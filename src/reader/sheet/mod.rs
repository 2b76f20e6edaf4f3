//! Sheets: panels that lie over the page. The browser's own modal dialog makes the page behind them inert, keeps the
//! focus inside and gives it back; Escape, the back button, a tap beside the sheet or a pull on its handle close it.

pub mod back;
mod borrow;
mod pull;

pub use borrow::BorrowedSheet;

use super::choices::{Choices, Panel, choices};
use super::dom;
use super::effect::effect;
use leptos::{ev, html, prelude::*};

/// Closes the sheet that is open and goes to a place in the page. False if none is.
pub fn leave_for(address: &str, choices: Choices) -> bool {
    let open = choices.panel.get_untracked().is_some();
    if open {
        back::leave_for(address);
        choices.panel.set(None);
    }
    open
}

/// A sheet with a title. Closed until its panel is chosen.
#[component]
pub fn Sheet<C: IntoView + 'static>(
    /// The panel it shows.
    panel: Panel,
    /// Its visible name.
    title: &'static str,
    /// What is in it.
    children: TypedChildren<C>,
) -> impl IntoView {
    let children = children.into_inner();
    let title_id = format!("sheet-{}-title", panel.id());
    view! {
        <SheetFrame panel labelled_by=title_id.clone()>
            <h2 id=title_id class="sheet-title">{title}</h2>
            {children()}
        </SheetFrame>
    }
}

/// The dialog itself: handle, close button, and a body.
#[component]
fn SheetFrame<C: IntoView + 'static>(panel: Panel, labelled_by: String, children: TypedChildren<C>) -> impl IntoView {
    let children = children.into_inner();
    let choices = choices();
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || {
        let wanted = choices.panel.get() == Some(panel);
        let Some(dialog) = dialog.get() else { return };
        if wanted && !dialog.open() {
            // Fails only if the dialog is open or not in the page.
            let _ = dialog.show_modal();
            back::entered();
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    effect(move || {
        if let Some(dialog) = dialog.get() {
            pull::closes(&dialog);
        }
    });
    let closed = move |_: ev::Event| {
        if choices.panel.get_untracked() == Some(panel) {
            choices.panel.set(None);
        }
        back::left();
    };
    let clicked = move |event: ev::MouseEvent| {
        let Some(target) = dom::target(&event) else { return };
        let beside = target.node_name() == "DIALOG";
        let close = dom::around(&target, "[data-action=close-sheet]").is_some();
        let away = dom::around(&target, "a[href^='#']").and_then(|link| link.get_attribute("href"));
        if let Some(address) = away {
            event.prevent_default();
            leave_for(&address, choices);
        } else if beside || close {
            choices.panel.set(None);
        }
    };
    view! {
        <dialog class="sheet" id=format!("sheet-{}", panel.id()) aria-labelledby=labelled_by node_ref=dialog
            on:close=closed on:click=clicked>
            <div class="sheet-head">
                <span class="handle" aria-hidden="true"></span>
                <button type="button" class="pill" data-action="close-sheet" aria-label="Close">"✕"</button>
            </div>
            <div class="sheet-body">{children()}</div>
        </dialog>
    }
}
