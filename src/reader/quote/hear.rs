//! What brings the card and sends it away: pointer, touch, focus and keys, heard on the text as a whole.

use super::Card;
use crate::reader::{dom, only::Only};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::{Element, Event, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};

/// A pointer that only crosses the words brings no card.
const COME: Duration = Duration::from_millis(140);
/// Long enough to get from the words to the card.
const GO: Duration = Duration::from_millis(300);

thread_local! {
    /// The words whose card was closed by Escape: neither a pointer that still rests on them nor the focus that goes
    /// back to them brings it again, however late the browser tells of it.
    static CLOSED: Only = const { Only::new("data-closed") };
}

/// Hears for as long as the page lives.
pub fn hear(card: Card) {
    let (Some(text), Some(element)) = (dom::first("#text"), card.element.get_untracked()) else { return };
    let later = Later::default();

    // The words the pointer is on.
    let over = Rc::new(RefCell::new(None::<Element>));
    // Where it has moved to, in the window.
    let place = Rc::new(Cell::new((0, 0)));
    for told in ["pointermove", "pointerover"] {
        let (later, over, place) = (later.clone(), over.clone(), place.clone());
        dom::listen(&text, told, move |event: PointerEvent| {
            if event.pointer_type() != "mouse" || card.pinned.get_untracked() {
                return;
            }
            // A pointer at rest is told as well what comes under it as the page scrolls or a card goes, by WebKit as if it
            // had moved: nobody asks for that.
            let here = (event.client_x(), event.client_y());
            let moved = told == "pointermove" && place.replace(here) != here;
            let words = quotation(&event).filter(|it| moved || over.borrow().as_ref() == Some(it));
            if *over.borrow() == words {
                return;
            }
            over.replace(words.clone());
            match words {
                Some(words) if is_closed(&words) => {}
                Some(words) => later.set(COME, move || {
                    // Meanwhile it may have been pinned, or closed.
                    if !card.pinned.get_untracked() && !is_closed(&words) {
                        card.show(&words, false);
                    }
                }),
                None => {
                    later.set(GO, move || card.hide());
                    forget_closed();
                }
            }
        });
    }
    dom::listen(&element, "pointerenter", {
        let later = later.clone();
        move |_: PointerEvent| later.stop()
    });
    // A fast mouse leaves the text from its words, with nothing in between.
    let own: &Element = &element;
    for left in [&text, own] {
        let (later, over) = (later.clone(), over.clone());
        let is_card = left == own;
        dom::listen(left, "pointerleave", move |_: PointerEvent| {
            let was_on_words = over.take().is_some();
            if (was_on_words || is_card) && !card.pinned.get_untracked() {
                later.set(GO, move || card.hide());
            }
        });
    }
    dom::listen(&text, "focusin", {
        let later = later.clone();
        move |event: FocusEvent| {
            if let Some(words) = dom::target(&event).filter(is_voice_link).and_then(|_| quotation(&event))
                && !is_closed(&words)
                // The focus may leave the window and come back.
                && !card.is_pinned_to(&words)
            {
                later.stop();
                card.show(&words, false);
            }
        }
    });
    dom::listen(&text, "focusout", move |_: FocusEvent| {
        forget_closed();
        if !card.pinned.get_untracked() {
            card.hide();
        }
    });
    dom::listen(&text, "click", move |event: MouseEvent| chosen(card, &later, &event));
    let keys = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        if event.key() == "Escape" && card.shown.with_untracked(Option::is_some) {
            // One press closes one thing.
            event.stop_immediate_propagation();
            if let Some(words) = card.words() {
                CLOSED.with(|closed| closed.give(&words));
            }
            leave(card);
        }
    });
    let elsewhere = window_event_listener(leptos::ev::pointerdown, move |event: PointerEvent| {
        if dom::target_in(&event, ".quote-card, #text [data-kind]").is_none() {
            card.hide();
        }
    });
    on_cleanup(move || {
        keys.remove();
        elsewhere.remove();
    });
}

/// A click or tap on a quotation pins its card, another takes it away. From the keyboard the focus goes into the card.
fn chosen(card: Card, later: &Later, event: &MouseEvent) {
    let Some(words) = quotation(event) else { return };
    let link = dom::target_in(event, "a");
    if link.as_ref().is_some_and(|link| !is_voice_link(link)) {
        return;
    }
    let selecting = window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
    if link.is_none() && selecting {
        return;
    }
    event.prevent_default();
    later.stop();
    if card.is_pinned_to(&words) {
        card.hide();
        return;
    }
    card.show(&words, true);
    // Enter on a link is a click with no count in Chromium and WebKit, and with one in Firefox.
    let shows_focus = link.is_some_and(|link| link.matches(":focus-visible").unwrap_or(false));
    let by_keyboard = event.detail() == 0 || shows_focus;
    if by_keyboard && let Some(button) = dom::first(".quote-card button") {
        request_animation_frame(move || dom::focus(&button));
    }
}

/// Closes the card; a focus that was in it goes back to the words.
fn leave(card: Card) {
    let inside = dom::has_focus(".quote-card");
    let words = card.words();
    card.hide();
    if inside && let Some(words) = words {
        let block = dom::around(&words, "#text [id]:not([data-kind])");
        let link = dom::within(&words, ".who").or_else(|| dom::within(&block?, ".who"));
        if let Some(link) = link {
            dom::focus(&link);
            // Where the link is that of words beside these, the focus would bring their card.
            card.hide();
        }
    }
}

fn is_closed(words: &Element) -> bool {
    CLOSED.with(|closed| closed.is(words))
}

fn forget_closed() {
    CLOSED.with(Only::take);
}

fn quotation(event: &Event) -> Option<Element> {
    dom::target_in(event, "#text [data-kind]")
}

fn is_voice_link(element: &Element) -> bool {
    element.class_list().contains("who")
}

/// One thing to be done a little later, unless something else comes first.
#[derive(Clone, Default)]
struct Later(Rc<Cell<Option<TimeoutHandle>>>);

impl Later {
    fn set(&self, after: Duration, what: impl FnOnce() + 'static) {
        self.stop();
        self.0.set(set_timeout_with_handle(what, after).ok());
    }

    fn stop(&self) {
        if let Some(waiting) = self.0.take() {
            waiting.clear();
        }
    }
}
