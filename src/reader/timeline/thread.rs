//! The threads: name, shape and count, and folded under them their events by date.

use super::entry::entry;
use crate::reader::{Reading, reading::SHAPES};
use crate::story::Thread;
use leptos::prelude::*;

/// All threads, in the order of the file. The first is open, so that a reader sees what is in them.
pub fn threads(reading: &Reading) -> AnyView {
    let threads = &reading.story.threads;
    threads.iter().enumerate().map(|(index, each)| thread(each, index == 0, reading)).collect_view().into_any()
}

fn thread(thread: &Thread, open: bool, reading: &Reading) -> AnyView {
    let events = reading.events_of(thread);
    let count = events.len();
    let entries = events.into_iter().map(|event| entry(event, reading)).collect_view();
    let class = format!("thread {}", reading.thread_mark(&thread.id));
    view! {
        <details class=class data-thread=thread.id.to_string() open=open>
            <summary>
                {shape(reading.thread_index(&thread.id))}
                <h3>{thread.title.clone()}</h3>
                <span class="count">
                    {count}<span class="unseen">{if count == 1 { " event" } else { " events" }}</span>
                </span>
            </summary>
            <ol class="events">{entries}</ol>
        </details>
    }
    .into_any()
}

/// The shape that stands for a thread beside its hue: square, diamond, circle, triangle.
pub fn shape(index: usize) -> impl IntoView {
    view! { <svg viewBox="0 0 12 12" class="shape" aria-hidden="true"><path d=outline(index)></path></svg> }
}

/// The outline of a thread's shape, in a square of 12 units.
#[must_use]
pub fn outline(index: usize) -> &'static str {
    match index % SHAPES {
        0 => "M1 1h10v10H1z",
        1 => "M6 0l6 6-6 6-6-6z",
        2 => "M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z",
        _ => "M6 1l5.5 10H.5z",
    }
}
