//! What stands behind every drawing: the same events as a table, for those who cannot see or would rather read.

use crate::reader::Reading;
use crate::story::Event;
use leptos::prelude::*;

/// The table of these events, each with its time in words, folded away.
pub fn table(caption: &str, time: &str, events: Vec<(&Event, String)>, reading: &Reading) -> AnyView {
    let rows = events
        .into_iter()
        .map(|(event, time)| {
            let thread = reading.story.threads.iter().find(|thread| thread.id == event.thread);
            view! {
                <tr>
                    <td>{time}</td>
                    <th scope="row"><a href=format!("#e-{}", event.id)>{event.title.clone()}</a></th>
                    <td>{thread.map(|thread| thread.title.clone())}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="as-table">
            <summary>"As a table"</summary>
            <table>
                <caption>{caption.to_owned()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{time.to_owned()}</th>
                        <th scope="col">"What happened"</th>
                        <th scope="col">"Thread"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}
