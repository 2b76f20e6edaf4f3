//! The timeline as it lives: what is folded, and in which order.

use super::super::Reading;
use super::super::choices::{Order, choices};
use super::super::dom;
use super::super::drawings::drawings;
use super::super::effect::effect;
use super::super::fixed::{fixed, there};
use super::{order, thread};
use crate::story::ThreadId;
use leptos::prelude::*;
use web_sys::Element;

/// The timeline with its controls; nothing where the story has no events.
#[component]
pub fn Timeline() -> impl IntoView {
    there("timeline", Reading::has_timeline).then(|| view! { <Events/> })
}

#[component]
fn Events() -> impl IntoView {
    let choices = choices();
    let drawings = fixed(drawings);
    let threads = fixed(thread::threads);
    // At first the page decides: what the reader opened before it came alive counts. From then on the choices do.
    let mut alive = false;
    effect(move || {
        if alive {
            choices.open.with(|open| fold(open));
        } else {
            alive = true;
            choices.open.track();
            choices.open.set(open_threads());
        }
    });
    effect(move || order::arrange(choices.order.get()));
    let toggled = move |event: leptos::ev::Event| {
        let is_thread = dom::target(&event).is_some_and(|it| thread_id(&it).is_some());
        let open = open_threads();
        if is_thread && choices.open.with_untracked(|before| *before != open) {
            choices.open.set(open);
        }
    };
    view! {
        <section id="timeline" class="rail" aria-labelledby="timeline-title" tabindex="-1">
            <h2 id="timeline-title" class="rail-title">"Timeline"</h2>
            <div class="drawings" inner_html=drawings></div>
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
    let all_open =
        move || choices.ready.get() && choices.open.with(|open| all_threads().all(|(id, _)| open.contains(&id)));
    let by = move |order: Order| move || if choices.order.get() == order { "true" } else { "false" };
    let fold_all = move |_| {
        let none = untrack(all_open);
        choices.open.set(if none { Vec::new() } else { all_threads().map(|(id, _)| id).collect() });
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
                {move || if all_open() { "Collapse all" } else { "Expand all" }}
            </button>
        </div>
    }
}

/// Every thread of the page with its element.
pub fn all_threads() -> impl Iterator<Item = (ThreadId, Element)> {
    let threads = order::list(".threads").map(|list| dom::children(&list)).unwrap_or_default();
    threads.into_iter().filter_map(|thread| Some((thread_id(&thread)?, thread)))
}

/// The thread an element shows; none for an event's own `details`.
fn thread_id(element: &Element) -> Option<ThreadId> {
    ThreadId::new(&element.get_attribute("data-thread")?)
}

/// The threads that stand open in the page right now.
pub fn open_threads() -> Vec<ThreadId> {
    all_threads().filter(|(_, thread)| thread.has_attribute("open")).map(|(id, _)| id).collect()
}

/// Opens exactly these threads.
fn fold(open: &[ThreadId]) {
    for (id, thread) in all_threads() {
        dom::mark(&thread, "open", open.contains(&id).then_some(""));
    }
}
