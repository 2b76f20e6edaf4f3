//! What stands behind every drawing: the same events as a table, for those who cannot see or would rather read.

use crate::reader::Reading;
use crate::story::Event;
use maud::{Markup, html};

/// The table of these events, each with its time in words, folded away.
pub fn table(caption: &str, time: &str, events: Vec<(&Event, String)>, reading: &Reading) -> Markup {
    html! {
        details class="as-table" {
            summary { "As a table" }
            table {
                caption { (caption) }
                thead {
                    tr {
                        th scope="col" { (time) }
                        th scope="col" { "What happened" }
                        th scope="col" { "Thread" }
                    }
                }
                tbody {
                    @for (event, time) in events {
                        tr {
                            td { (time) }
                            th scope="row" { a href={ "#e-" (event.id) } { (event.title) } }
                            td { (thread_of(event, reading)) }
                        }
                    }
                }
            }
        }
    }
}

fn thread_of<'a>(event: &Event, reading: &'a Reading) -> &'a str {
    reading.story.threads.iter().find(|thread| thread.id == event.thread).map_or("", |thread| &thread.title)
}
