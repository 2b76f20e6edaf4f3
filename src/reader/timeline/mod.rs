//! The timeline: threads of events that fold, or all events in one list by date.

mod entry;
mod order;
mod thread;
mod words;

use super::choices::{Order, choices};
use super::dom;
use super::effect::effect;
use super::fixed::fixed;
use crate::story::ThreadId;
use leptos::prelude::*;
use std::collections::BTreeSet;
use web_sys::Element;

/// The timeline with its controls.
#[component]
pub fn Timeline() -> impl IntoView {
    let choices = choices();
    let threads = fixed(thread::threads);
    // At first the page decides: what the reader opened before it came alive counts. From then on the choices do.
    let mut alive = false;
    effect(move || {
        if alive {
            choices.open.with(fold);
        } else {
            alive = true;
            choices.open.track();
            choices.open.set(all_threads().filter(|(_, thread)| is_open(thread)).map(|(id, _)| id).collect());
        }
    });
    effect(move || order::arrange(choices.order.get()));
    let toggled = move |event: leptos::ev::Event| {
        let Some(thread) = dom::target(&event) else { return };
        let Some(id) = thread_id(&thread) else { return };
        let now = is_open(&thread);
        if now != choices.open.with_untracked(|open| open.contains(&id)) {
            choices.open.update(|open| {
                if now {
                    open.insert(id);
                } else {
                    open.remove(&id);
                }
            });
        }
    };
    view! {
        <section id="timeline" class="rail" aria-labelledby="timeline-title" tabindex="-1">
            <h2 id="timeline-title" class="rail-title">"Timeline"</h2>
            <Controls/>
            <div class="threads" hidden=move || choices.order.get() == Order::Date
                on:toggle:capture=toggled inner_html=threads></div>
            <ol class="events by-date" hidden=move || choices.order.get() == Order::Thread inner_html=""></ol>
        </section>
    }
}

/// Order, and folding all threads at once. They need script, and are absent until it runs.
#[component]
fn Controls() -> impl IntoView {
    let choices = choices();
    let all_open = Memo::new(move |_| {
        choices.ready.get() && choices.open.with(|open| all_threads().all(|(id, _)| open.contains(&id)))
    });
    let by = move |order: Order| move || if choices.order.get() == order { "true" } else { "false" };
    let fold_all = move |_| {
        let none = all_open.get_untracked();
        choices.open.set(if none { BTreeSet::new() } else { all_threads().map(|(id, _)| id).collect() });
    };
    view! {
        <div class="controls" hidden=move || !choices.ready.get()>
            <div class="order" role="group" aria-label="Order of events">
                <button type="button" class="pill" data-action="by-thread" aria-pressed=by(Order::Thread)
                    on:click=move |_| choices.order.set(Order::Thread)>"By thread"</button>
                <button type="button" class="pill" data-action="by-date" aria-pressed=by(Order::Date)
                    on:click=move |_| choices.order.set(Order::Date)>"By date"</button>
            </div>
            <button type="button" class="pill" data-action="expand-all"
                hidden=move || choices.order.get() == Order::Date on:click=fold_all>
                {move || if all_open.get() { "Collapse all" } else { "Expand all" }}
            </button>
        </div>
    }
}

/// Every thread of the page with its element.
fn all_threads() -> impl Iterator<Item = (ThreadId, Element)> {
    dom::all("details[data-thread]").filter_map(|thread| Some((thread_id(&thread)?, thread)))
}

/// The thread an element shows; none for an event's own `details`.
fn thread_id(element: &Element) -> Option<ThreadId> {
    ThreadId::new(&element.get_attribute("data-thread")?)
}

fn is_open(thread: &Element) -> bool {
    thread.has_attribute("open")
}

/// Opens exactly these threads.
fn fold(open: &BTreeSet<ThreadId>) {
    for (id, thread) in all_threads() {
        dom::mark(&thread, "open", open.contains(&id).then_some(""));
    }
}
