//! One event in the timeline: date and title, and folded under them all that is known of it.

use super::{thread::shape, words};
use crate::reader::Reading;
use crate::story::Event;
use maud::{Markup, html};

/// An event. It bears its thread's mark, and names the thread where it stands outside it (in the list by date).
pub fn entry(event: &Event, reading: &Reading) -> Markup {
    let people = event.people.iter().filter_map(|id| reading.story.person(id));
    let people = people.map(|person| person.short.as_str()).collect::<Vec<_>>().join(", ");
    let thread = reading.story.threads.iter().find(|thread| thread.id == event.thread);
    html! {
        li id={ "e-" (event.id) } class=(reading.thread_mark(&event.thread)) tabindex="-1"
            data-of=(event.thread) data-place=[reading.place_of(&event.id)] {
            details class="event" data-event=(event.id) {
                summary {
                    span class="date" { (date(event)) }
                    span class="title" { (event.title) }
                }
                div class="known" {
                    p class="of-thread" {
                        (shape(reading.thread_index(&event.thread)))
                        @if let Some(thread) = thread { (thread.title) }
                    }
                    @if let Some(place) = &event.place { p class="place" { (place) } }
                    p class="what" { (event.what) }
                    @if !people.is_empty() { p class="people" { "With " (people) } }
                    p class="basis" { (words::basis(event)) }
                    (sources(event))
                    (paragraphs(event, reading))
                }
            }
        }
    }
}

fn date(event: &Event) -> Markup {
    let words = words::date(event);
    html! {
        @if let Some(datetime) = event.when.datetime() { time datetime=(datetime) { (words) } } @else { span { (words) } }
    }
}

fn sources(event: &Event) -> Markup {
    html! {
        @if !event.sources.is_empty() {
            ul class="sources" aria-label="Sources" {
                @for source in &event.sources { li { a href=(source.address) rel="noopener" { (source.title) } } }
            }
        }
    }
}

/// Where in the story it is spoken of.
fn paragraphs(event: &Event, reading: &Reading) -> Markup {
    let places = reading.ties.paragraphs(&event.id);
    html! {
        @if places.is_empty() {
            p class="paragraphs" { "Not in the story: context." }
        } @else {
            p class="paragraphs" {
                span { "In the story: " }
                @for place in places { a href={ "#" (place.block) } { "¶" (place.number) } }
                @if places.len() > 1 {
                    span class="paragraph-steps" hidden {
                        button type="button" class="pill" data-action="previous-paragraph" aria-label="Previous paragraph" { "‹" }
                        button type="button" class="pill" data-action="next-paragraph" aria-label="Next paragraph" { "›" }
                    }
                }
            }
        }
    }
}
