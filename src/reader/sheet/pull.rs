//! Pulling a sheet down closes it. Nothing but the position changes while it is pulled; let go too early, it goes back.

use crate::reader::dom;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, PointerEvent};

/// How far down, in CSS pixels, means "close".
const FAR: i32 = 90;

/// Lets the sheet's head be pulled.
pub fn closes(dialog: &HtmlDialogElement) {
    let Some(head) = dom::within(dialog, ".sheet-head").and_then(|head| head.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let from: Rc<Cell<Option<i32>>> = Rc::default();
    let pulled = |event: &PointerEvent, from: Option<i32>| from.map_or(0, |from| (event.client_y() - from).max(0));
    let place = {
        let dialog = dialog.clone();
        move |pixels: i32| {
            let value = if pixels == 0 { String::new() } else { format!("translateY({pixels}px)") };
            let _ = dialog.style().set_property("transform", &value);
        }
    };
    dom::listen(&head, "pointerdown", {
        let (from, head) = (from.clone(), head.clone());
        move |event: PointerEvent| {
            if dom::target_in(&event, "button").is_none() {
                let _ = head.set_pointer_capture(event.pointer_id());
                from.set(Some(event.client_y()));
            }
        }
    });
    dom::listen(&head, "pointermove", {
        let (from, place) = (from.clone(), place.clone());
        move |event: PointerEvent| {
            if from.get().is_some() {
                place(pulled(&event, from.get()));
            }
        }
    });
    for end in ["pointerup", "pointercancel"] {
        let (from, place, dialog) = (from.clone(), place.clone(), dialog.clone());
        dom::listen(&head, end, move |event: PointerEvent| {
            let far = pulled(&event, from.take()) >= FAR && event.type_() == "pointerup";
            place(0);
            if far {
                dialog.close();
            }
        });
    }
}
