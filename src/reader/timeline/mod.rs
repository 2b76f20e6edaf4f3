//! The timeline: threads of events that fold, or all events in one list by date.

mod entry;
mod words;

use super::dom;
use super::state::{Order, choices, reading};
use crate::story::{Thread, ThreadId};
use entry::Entry;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The timeline with its controls.
#[component]
pub fn Timeline() -> impl IntoView {
    let choices = choices();
    // What the reader opened before the page came alive counts.
    Effect::new(move || choices.open.set(dom::open_threads().collect()));
    view! {
        <section id="timeline" class="rail" aria-labelledby="timeline-title" tabindex="-1">
            <h2 id="timeline-title" class="rail-title">"Timeline"</h2>
            <Controls/>
            {move || match choices.order.get() {
                Order::Thread => view! { <Threads/> }.into_any(),
                Order::Date => view! { <ByDate/> }.into_any(),
            }}
        </section>
    }
}

/// Order, and folding all threads at once. They need script, and are absent until it runs.
#[component]
fn Controls() -> impl IntoView {
    let choices = choices();
    let every: BTreeSet<ThreadId> = reading().story.threads.iter().map(|thread| thread.id.clone()).collect();
    let all_open = {
        let every = every.clone();
        Memo::new(move |_| choices.open.with(|open| *open == every))
    };
    let by = move |order: Order| move || if choices.order.get() == order { "true" } else { "false" };
    let fold = move |_| choices.open.set(if all_open.get_untracked() { BTreeSet::new() } else { every.clone() });
    view! {
        <div class="controls" hidden=move || !choices.ready.get()>
            <div class="order" role="group" aria-label="Order of events">
                <button type="button" class="pill" data-action="by-thread" aria-pressed=by(Order::Thread)
                    on:click=move |_| choices.order.set(Order::Thread)>"By thread"</button>
                <button type="button" class="pill" data-action="by-date" aria-pressed=by(Order::Date)
                    on:click=move |_| choices.order.set(Order::Date)>"By date"</button>
            </div>
            <button type="button" class="pill" data-action="expand-all"
                hidden=move || choices.order.get() == Order::Date on:click=fold>
                {move || if all_open.get() { "Collapse all" } else { "Expand all" }}
            </button>
        </div>
    }
}

/// The threads, each foldable.
#[component]
fn Threads() -> impl IntoView {
    let threads = reading().story.threads.iter().map(|thread| view! { <OneThread thread=thread.clone()/> }).collect_view();
    view! { <div class="threads">{threads}</div> }
}

/// One thread: its name and count, and inside, its events by date.
#[component]
fn OneThread(thread: Thread) -> impl IntoView {
    let choices = choices();
    let reading = reading();
    let events = reading.events_of(&thread);
    let count = events.len();
    let entries = events.into_iter().map(|event| view! { <Entry event=event.clone()/> }).collect_view();
    let class = format!("thread {}", reading.thread_mark(&thread.id));
    let id = thread.id.clone();
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| choices.open.with(|open| open.contains(&id)))
    };
    let toggled = move |event: leptos::ev::Event| {
        let now = dom::is_open(&event);
        if now != is_open.get_untracked() {
            choices.open.update(|open| {
                if now {
                    open.insert(id.clone());
                } else {
                    open.remove(&id);
                }
            });
        }
    };
    view! {
        <details class=class data-thread=thread.id.to_string() open=move || is_open.get() on:toggle=toggled>
            <summary>
                <Shape index=reading.thread_index(&thread.id)/>
                <h3>{thread.title.clone()}</h3>
                <span class="count">{count}<span class="unseen">{if count == 1 { " event" } else { " events" }}</span></span>
            </summary>
            <ol class="events">{entries}</ol>
        </details>
    }
}

/// All events in one list by date.
#[component]
fn ByDate() -> impl IntoView {
    let reading = reading();
    let entries = reading.events().into_iter().map(|event| view! { <Entry event=event.clone() alone=true/> }).collect_view();
    view! { <ol class="events by-date">{entries}</ol> }
}

/// The shape that stands for a thread beside its hue: square, diamond, circle, triangle.
#[component]
pub fn Shape(index: usize) -> impl IntoView {
    let path = match index % super::reading::SHAPES {
        0 => "M1 1h10v10H1z",
        1 => "M6 0l6 6-6 6-6-6z",
        2 => "M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z",
        _ => "M6 1l5.500 10H.5z",
    };
    view! { <svg viewBox="0 0 12 12" class="shape" aria-hidden="true"><path d=path/></svg> }
}
