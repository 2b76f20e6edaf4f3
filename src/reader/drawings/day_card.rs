//! A day as the reader sees it: a line of hours, what has its time on it, what has none under it, and the table.

use super::day::{Day, Time, Timed};
use super::picture::{Picture, Placed};
use super::{NARROWEST, percent, table::table};
use crate::reader::Reading;
use crate::reader::timeline::{thread::outline, words};
use crate::story::Event;
use crate::story::lowercase;
use maud::{Markup, html};

/// How high a row of words is, and a lane of marks: a finger's least target (WCAG 2.5.8).
const ROW: usize = 15;
const LANE: usize = 24;
/// The hours under the line.
const HOURS: usize = 16;

/// The day in a card of its own.
pub fn open(day: &Day, reading: &Reading) -> Markup {
    html! {
        figure class="drawing" aria-labelledby=(name(day)) {
            figcaption { (title(day)) }
            (content(day, reading))
        }
    }
}

/// The day behind its title.
pub fn folded(day: &Day, reading: &Reading) -> Markup {
    html! {
        details class="drawing" {
            summary { (title(day)) }
            (content(day, reading))
        }
    }
}

/// Many days behind a title of their own.
pub fn all_folded(days: &[Day], reading: &Reading) -> Markup {
    html! {
        details class="drawing days" {
            summary { h3 { (days.len()) " more days, hour by hour" } }
            @for day in days { (folded(day, reading)) }
        }
    }
}

fn name(day: &Day) -> String {
    format!("day-{}", day.date)
}

fn title(day: &Day) -> Markup {
    html! { h3 id=(name(day)) { (day.title()) " — " time datetime=(day.date) { (day.date_words()) } } }
}

fn content(day: &Day, reading: &Reading) -> Markup {
    let timed = day.timed.iter().map(|timed| (timed.event, words::hour(timed.event).unwrap_or_default()));
    let events = timed.chain(day.untimed.iter().map(|event| (*event, lowercase(SOME_TIME)))).collect();
    let caption = format!("{}, {}", day.title(), day.date_words());
    html! {
        (line(day, reading))
        @if let Some(zone) = day.zone.as_ref().filter(|_| day.mixed) { p class="zone" { "Hours in " (zone) } }
        @if !day.untimed.is_empty() { (untimed(&day.untimed, reading)) }
        (table(&caption, "Time", events, reading))
    }
}

const SOME_TIME: &str = "Some time that day";

/// The line of hours with its marks.
fn line(day: &Day, reading: &Reading) -> Markup {
    let picture = Picture::of(day, NARROWEST);
    let middle = picture.rows * ROW + LANE / 2;
    let foot = picture.rows * ROW + picture.lanes * LANE;
    let all = || picture.marks.iter().zip(&day.timed);
    let is_part = |timed: &Timed| matches!(timed.time, Time::Part { .. });
    html! {
        svg class="line" width="100%" height=(foot + HOURS) role="group" aria-labelledby=(name(day)) {
            line class="axis" x1="0" x2="100%" y1=(middle) y2=(middle) {}
            @for (mark, timed) in all() { (thread(mark, timed, middle, picture.rows, reading)) }
            @for (mark, timed) in all() { (label(mark, timed, picture.rows, reading)) }
            // What is pale and wide lies under what is exact.
            @for (placed, timed) in all().filter(|(_, timed)| is_part(timed)) { (mark(placed, timed, middle, reading)) }
            @for (placed, timed) in all().filter(|(_, timed)| !is_part(timed)) { (mark(placed, timed, middle, reading)) }
            g class="scale" aria-hidden="true" { (hours(day, foot + HOURS - 4)) }
        }
    }
}

/// The hours under the line.
fn hours(day: &Day, foot: usize) -> Markup {
    // Words at the very ends of the line stay on it.
    let anchor = |at: f64| match at {
        at if at <= 0.0 => "start",
        at if at >= 1.0 => "end",
        _ => "middle",
    };
    html! {
        @for (hour, at) in day.hours.ticks() {
            text x=(percent(at)) y=(foot) text-anchor=(anchor(at)) { (hour) }
        }
    }
}

/// The thin line from a mark up to its words.
fn thread(mark: &Placed, timed: &Timed, middle: usize, rows: usize, reading: &Reading) -> Markup {
    html! {
        @if let Some((_, _, label)) = &mark.words {
            @let at = percent(mark.thread);
            line class={ "thread-line " (reading.thread_mark(&timed.event.thread)) } x1=(at) x2=(at)
                y1=((rows - label.row) * ROW) y2=(middle + mark.lane * LANE) {}
        }
    }
}

/// The words of a mark. They lead where the mark leads; for the keyboard and for screen readers the mark is enough.
fn label(mark: &Placed, timed: &Timed, rows: usize, reading: &Reading) -> Markup {
    html! {
        @if let Some((title, time, label)) = &mark.words {
            a href=(address(timed.event)) class=(reading.thread_mark(&timed.event.thread)) tabindex="-1" aria-hidden="true" {
                text class="words" x=(percent(label.at)) y=((rows - label.row) * ROW - 4) text-anchor=(label.anchor.name()) {
                    tspan class="title" { (title) }
                    tspan { (time) }
                }
            }
        }
    }
}

/// A mark: the thread's shape for a minute, a bar for a span, a dashed bar for a part of the day.
fn mark(placed: &Placed, timed: &Timed, middle: usize, reading: &Reading) -> Markup {
    let event = timed.event;
    let (from, width) = (percent(placed.from), percent(placed.to - placed.from));
    let middle = middle + placed.lane * LANE;
    let hit = middle - LANE / 2;
    let path = outline(reading.thread_index(&event.thread));
    let drawn = html! {
        @match timed.time {
            Time::At { about, .. } => svg x=(from) y=(middle) width="1" height="1" overflow="visible" {
                rect class="hit" x="-12" y="-12" width="24" height="24" {}
                @if about { path class="halo" d=(path) transform="scale(1.6) translate(-6 -6)" {} }
                path class="solid" d=(path) transform="translate(-6 -6)" {}
            },
            Time::Span { about, .. } => {
                rect class="hit" x=(from) y=(hit) width=(width) height=(LANE) {}
                @if about { rect class="halo" x=(from) y=(middle - 8) width=(width) height="16" rx="8" {} }
                rect class="solid" x=(from) y=(middle - 5) width=(width) height="10" rx=(if about { "5" } else { "1" }) {}
            },
            Time::Part { .. } => {
                rect class="hit" x=(from) y=(hit) width=(width) height=(LANE) {}
                rect class="vague" x=(from) y=(middle - 8) width=(width) height="16" rx="8" {}
            },
        }
    };
    link(event, &words::hour(event).unwrap_or_default(), reading, &drawn)
}

/// A mark that leads to its event.
pub fn link(event: &Event, time: &str, reading: &Reading, drawn: &Markup) -> Markup {
    let name = format!("{}, {time}", event.title);
    html! {
        a href=(address(event)) class={ "mark " (reading.thread_mark(&event.thread)) } aria-label=(name) {
            title { (name) }
            (drawn)
        }
    }
}

fn address(event: &Event) -> String {
    format!("#e-{}", event.id)
}

/// What happened some time that day: beside the line, for nobody says where on it.
fn untimed(events: &[&Event], reading: &Reading) -> Markup {
    html! {
        div class="some-time" {
            p { (SOME_TIME) }
            ul aria-label=(SOME_TIME) {
                @for event in events {
                    li {
                        a href=(address(event)) class=(reading.thread_mark(&event.thread)) {
                            svg viewBox="0 0 12 12" class="shape dotted" aria-hidden="true" {
                                path d=(outline(reading.thread_index(&event.thread))) {}
                            }
                            (event.title)
                        }
                    }
                }
            }
        }
    }
}
