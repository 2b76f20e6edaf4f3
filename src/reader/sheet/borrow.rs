//! On narrow screens timeline and voices stand below the text, and a sheet borrows the very section: it is moved into
//! the sheet while that is open and back to its place after, so that there is never a second copy of an address.

use super::SheetFrame;
use crate::reader::choices::{Panel, choices};
use crate::reader::dom;
use crate::reader::effect::effect;
use leptos::prelude::*;

/// A sheet for the section whose id is the panel's.
#[component]
pub fn BorrowedSheet(panel: Panel) -> impl IntoView {
    let choices = choices();
    let mut lent = false;
    effect(move || {
        let wanted = choices.panel.get() == Some(panel);
        match (lent, wanted) {
            (false, true) => lend(panel),
            (true, false) => give_back(panel),
            _ => {}
        }
        lent = wanted;
    });
    view! { <SheetFrame panel labelled_by=format!("{}-title", panel.id())>""</SheetFrame> }
}

fn lend(panel: Panel) {
    let id = panel.id();
    if let (Some(section), Some(body)) =
        (dom::first(&format!("#{id}")), dom::first(&format!("#sheet-{id} .sheet-body")))
    {
        let _ = body.append_child(&section);
    }
}

/// The text, the timeline, the voices: that is their order.
fn give_back(panel: Panel) {
    let (Some(section), Some(columns)) = (dom::first(&format!("#{}", panel.id())), dom::first(".columns")) else {
        return;
    };
    let before = match panel {
        Panel::Timeline => dom::within(&columns, "#voices"),
        _ => None,
    };
    let _ = columns.insert_before(&section, before.as_deref());
}
