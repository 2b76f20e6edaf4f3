//! One event in the timeline: date and title, and folded under them all that is known of it.

use super::{thread::shape, words};
use crate::reader::Reading;
use crate::story::Event;
use leptos::prelude::*;

/// An event. It bears its thread's mark, and names the thread where it stands outside it (in the list by date).
pub fn entry(event: &Event, reading: &Reading) -> AnyView {
    let places = reading.ties.paragraphs(&event.id);
    let paragraphs = if places.is_empty() {
        view! { <p class="paragraphs">"Not in the story: context."</p> }.into_any()
    } else {
        let links = places
            .iter()
            .map(|place| view! { <a href=format!("#{}", place.block)>"¶"{place.number}</a> })
            .collect_view();
        let steps = (places.len() > 1).then(|| {
            view! {
                <span class="paragraph-steps" hidden>
                    <button type="button" class="pill" data-action="previous-paragraph" aria-label="Previous paragraph">"‹"</button>
                    <button type="button" class="pill" data-action="next-paragraph" aria-label="Next paragraph">"›"</button>
                </span>
            }
        });
        view! { <p class="paragraphs"><span>"In the story: "</span>{links}{steps}</p> }.into_any()
    };
    let sources = (!event.sources.is_empty()).then(|| {
        let links = event
            .sources
            .iter()
            .map(|source| view! { <li><a href=source.address.clone() rel="noopener">{source.title.clone()}</a></li> })
            .collect_view();
        view! { <ul class="sources" aria-label="Sources">{links}</ul> }
    });
    let people = event
        .people
        .iter()
        .filter_map(|id| reading.story.person(id))
        .map(|person| person.short.clone())
        .collect::<Vec<_>>()
        .join(", ");
    let thread =
        reading.story.threads.iter().find(|thread| thread.id == event.thread).map(|thread| thread.title.clone());
    let date = match event.when.datetime() {
        Some(datetime) => view! { <time datetime=datetime>{words::date(event)}</time> }.into_any(),
        None => view! { <span>{words::date(event)}</span> }.into_any(),
    };
    view! {
        <li id=format!("e-{}", event.id) class=reading.thread_mark(&event.thread) tabindex="-1"
            data-of=event.thread.to_string() data-place=reading.place_of(&event.id)>
            <details class="event" data-event=event.id.to_string()>
                <summary>
                    <span class="date">{date}</span>
                    <span class="title">{event.title.clone()}</span>
                </summary>
                <div class="known">
                    <p class="of-thread">{shape(reading.thread_index(&event.thread))}{thread}</p>
                    {event.place.clone().map(|place| view! { <p class="place">{place}</p> })}
                    <p class="what">{event.what.clone()}</p>
                    {(!people.is_empty()).then(|| view! { <p class="people">"With "{people}</p> })}
                    <p class="basis">{words::basis(event)}</p>
                    {sources}
                    {paragraphs}
                </div>
            </details>
        </li>
    }
    .into_any()
}
