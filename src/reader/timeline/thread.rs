//! The threads: name, shape and count, and folded under them their events by date.

use super::entry::entry;
use crate::reader::{Reading, reading::SHAPES};
use crate::story::Thread;
use maud::{Markup, html};

/// All threads, in the order of the file. The first is open, so that a reader sees what is in them.
pub fn threads(reading: &Reading) -> Markup {
    html! { @for (index, each) in reading.story.threads.iter().enumerate() { (thread(each, index == 0, reading)) } }
}

fn thread(thread: &Thread, open: bool, reading: &Reading) -> Markup {
    let events = reading.events_of(thread);
    html! {
        details class={ "thread " (reading.thread_mark(&thread.id)) } data-thread=(thread.id) open[open] {
            summary {
                (shape(reading.thread_index(&thread.id)))
                h3 { (thread.title) }
                span class="count" {
                    (events.len()) span class="unseen" { @if events.len() == 1 { " event" } @else { " events" } }
                }
            }
            ol class="events" { @for event in events { (entry(event, reading)) } }
        }
    }
}

/// The shape that stands for a thread beside its hue: square, diamond, circle, triangle.
pub fn shape(index: usize) -> Markup {
    html! { svg viewBox="0 0 12 12" class="shape" aria-hidden="true" { path d=(outline(index)) {} } }
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
