//! A day as the reader sees it: a line of hours, what has its time on it, what has none under it, and the table.

use super::day::{Day, Time, Timed};
use super::picture::{Picture, Placed};
use super::{NARROWEST, percent, table::table};
use crate::reader::Reading;
use crate::reader::timeline::{thread::outline, words};
use crate::story::Event;
use leptos::prelude::*;

/// How high a row of words is, and a lane of marks: a finger's least target (WCAG 2.5.8).
const ROW: usize = 15;
const LANE: usize = 24;
/// The hours under the line.
const HOURS: usize = 16;

/// The day in a card of its own.
pub fn open(day: &Day, reading: &Reading) -> AnyView {
    view! {
        <figure class="drawing" aria-labelledby=name(day)>
            <figcaption>{title(day)}</figcaption>
            {content(day, reading)}
        </figure>
    }
    .into_any()
}

/// The day behind its title.
pub fn folded(day: &Day, reading: &Reading) -> AnyView {
    view! {
        <details class="drawing">
            <summary>{title(day)}</summary>
            {content(day, reading)}
        </details>
    }
    .into_any()
}

fn name(day: &Day) -> String {
    format!("day-{}", day.date)
}

fn title(day: &Day) -> AnyView {
    let date = view! { <time datetime=day.date.to_string()>{day.date_words()}</time> };
    view! { <h3 id=name(day)>{day.title()}" — "{date}</h3> }.into_any()
}

fn content(day: &Day, reading: &Reading) -> AnyView {
    let zone =
        day.zone.as_ref().filter(|_| day.mixed).map(|zone| view! { <p class="zone">"Hours in "{zone.clone()}</p> });
    let untimed = (!day.untimed.is_empty()).then(|| untimed(&day.untimed, reading));
    let timed = day.timed.iter().map(|timed| (timed.event, words::hour(timed.event).unwrap_or_default()));
    let events = timed.chain(day.untimed.iter().map(|event| (*event, SOME_TIME.to_lowercase()))).collect();
    let caption = format!("{}, {}", day.title(), day.date_words());
    view! { {line(day, reading)} {zone} {untimed} {table(&caption, "Time", events, reading)} }.into_any()
}

const SOME_TIME: &str = "Some time that day";

/// The line of hours with its marks.
fn line(day: &Day, reading: &Reading) -> AnyView {
    let picture = Picture::of(day, NARROWEST);
    let middle = picture.rows * ROW + LANE / 2;
    let foot = picture.rows * ROW + picture.lanes * LANE;
    let all = || picture.marks.iter().zip(&day.timed);
    let threads = all().map(|(mark, timed)| thread(mark, timed, middle, picture.rows, reading)).collect_view();
    let labels = all().map(|(mark, timed)| label(mark, timed, picture.rows, reading)).collect_view();
    // What is pale and wide lies under what is exact.
    let marks = |parts: bool| {
        all()
            .filter(|(_, timed)| matches!(timed.time, Time::Part { .. }) == parts)
            .map(|(placed, timed)| mark(placed, timed, middle, reading))
            .collect_view()
    };
    let last = day.hours.ticks().count() - 1;
    let hours = day
        .hours
        .ticks()
        .enumerate()
        .map(|(index, (hour, at))| {
            // Words at the very ends of the line stay on it.
            let anchor = match at {
                at if index == 0 && at < 0.06 => "start",
                at if index == last && at > 0.94 => "end",
                _ => "middle",
            };
            view! { <text x=percent(at) y=foot + HOURS - 4 text-anchor=anchor>{hour}</text> }
        })
        .collect_view();
    view! {
        <svg class="line" width="100%" height=foot + HOURS role="group" aria-labelledby=name(day)>
            <line class="axis" x1="0" x2="100%" y1=middle y2=middle></line>
            {threads}
            {labels}
            {marks(true)}
            {marks(false)}
            <g class="scale" aria-hidden="true">{hours}</g>
        </svg>
    }
    .into_any()
}

/// The thin line from a mark up to its words.
fn thread(mark: &Placed, timed: &Timed, middle: usize, rows: usize, reading: &Reading) -> Option<AnyView> {
    let (_, _, label) = mark.words.as_ref()?;
    let (at, top) = (percent(mark.thread), (rows - label.row) * ROW);
    let class = format!("thread-line {}", reading.thread_mark(&timed.event.thread));
    let foot = middle + mark.lane * LANE;
    Some(view! { <line class=class x1=at.clone() x2=at.clone() y1=top y2=foot></line> }.into_any())
}

/// The words of a mark. They lead where the mark leads; for the keyboard and for screen readers the mark is enough.
fn label(mark: &Placed, timed: &Timed, rows: usize, reading: &Reading) -> Option<AnyView> {
    let (title, time, label) = mark.words.clone()?;
    let foot = (rows - label.row) * ROW - 4;
    Some(
        view! {
            <a href=address(timed.event) class=reading.thread_mark(&timed.event.thread) tabindex="-1" aria-hidden="true">
                <text class="words" x=percent(label.at) y=foot text-anchor=label.anchor.name()>
                    <tspan class="title">{title}</tspan>
                    <tspan>{time}</tspan>
                </text>
            </a>
        }
        .into_any(),
    )
}

/// A mark: the thread's shape for a minute, a bar for a span, a dashed bar for a part of the day.
fn mark(placed: &Placed, timed: &Timed, middle: usize, reading: &Reading) -> AnyView {
    let event = timed.event;
    let (from, width) = (percent(placed.from), percent(placed.to - placed.from));
    let middle = middle + placed.lane * LANE;
    let hit = middle - LANE / 2;
    let drawn = match timed.time {
        Time::At { about, .. } => {
            let path = outline(reading.thread_index(&event.thread));
            let halo =
                about.then(|| view! { <path class="halo" d=path transform="scale(1.6) translate(-6 -6)"></path> });
            view! {
                <svg x=from y=middle width="1" height="1" overflow="visible">
                    <rect class="hit" x="-12" y="-12" width="24" height="24"></rect>
                    {halo}
                    <path class="solid" d=path transform="translate(-6 -6)"></path>
                </svg>
            }
            .into_any()
        }
        Time::Span { about, .. } => {
            let halo = about.then(|| {
                view! { <rect class="halo" x=from.clone() y=middle - 8 width=width.clone() height="16" rx="8"></rect> }
            });
            view! {
                <rect class="hit" x=from.clone() y=hit width=width.clone() height=LANE></rect>
                {halo}
                <rect class="solid" x=from y=middle - 5 width=width height="10" rx=if about { "5" } else { "1" }></rect>
            }
            .into_any()
        }
        Time::Part { .. } => view! {
            <rect class="hit" x=from.clone() y=hit width=width.clone() height=LANE></rect>
            <rect class="vague" x=from y=middle - 8 width=width height="16" rx="8"></rect>
        }
        .into_any(),
    };
    let time = words::hour(event).unwrap_or_default();
    link(event, &time, reading, drawn)
}

/// A mark that leads to its event.
pub fn link(event: &Event, time: &str, reading: &Reading, drawn: AnyView) -> AnyView {
    let name = format!("{}, {time}", event.title);
    let label = name.clone();
    view! {
        <a href=address(event) class=format!("mark {}", reading.thread_mark(&event.thread)) aria-label=label>
            <title>{name}</title>
            {drawn}
        </a>
    }
    .into_any()
}

fn address(event: &Event) -> String {
    format!("#e-{}", event.id)
}

/// What happened some time that day: beside the line, for nobody says where on it.
fn untimed(events: &[&Event], reading: &Reading) -> AnyView {
    let marks = events
        .iter()
        .map(|event| {
            let path = outline(reading.thread_index(&event.thread));
            view! {
                <li>
                    <a href=address(event) class=reading.thread_mark(&event.thread)>
                        <svg viewBox="0 0 12 12" class="shape dotted" aria-hidden="true"><path d=path></path></svg>
                        {event.title.clone()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <div class="some-time"><p>{SOME_TIME}</p><ul aria-label=SOME_TIME>{marks}</ul></div> }.into_any()
}
