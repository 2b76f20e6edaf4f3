//! All events as the reader sees them, once asked for: a row for each thread over one broken scale, and the table.

use super::day_card::link;
use super::overview::{Look, Mark, Overview, Row};
use super::{NARROWEST, percent, table::table};
use crate::reader::timeline::thread::{outline, shape};
use crate::reader::{Reading, timeline::words};
use leptos::prelude::*;

/// The name of a thread above its row, a lane of marks, and the scale under all rows.
const NAME: usize = 22;
const LANE: usize = 16;
const SCALE: usize = 26;

/// The overview behind its title.
pub fn folded(overview: &Overview, reading: &Reading) -> AnyView {
    let events = reading.events().into_iter().map(|event| (event, words::date(event))).collect();
    let title = overview.title();
    view! {
        <details class="drawing overview">
            <summary><h3 id="overview">{title.clone()}</h3></summary>
            {rows(overview, reading)}
            {table(&title, "Date", events, reading)}
        </details>
    }
    .into_any()
}

fn rows(overview: &Overview, reading: &Reading) -> AnyView {
    let mut foot = 0;
    let rows = overview
        .rows
        .iter()
        .map(|each| {
            let top = foot;
            foot += NAME + each.lanes * LANE;
            row(each, top, reading)
        })
        .collect_view();
    let axis = foot + 6;
    let stretches = &overview.scale.stretches;
    let scale = stretches
        .iter()
        .map(|stretch| {
            let (from, to) = (percent(stretch.start), percent(stretch.end));
            let middle = percent((stretch.start + stretch.end) / 2.0);
            view! {
                <line class="axis" x1=from x2=to y1=axis y2=axis></line>
                <text x=middle y=axis + 15 text-anchor="middle">{stretch.label.clone()}</text>
            }
        })
        .collect_view();
    let breaks = stretches
        .windows(2)
        .map(|pair| {
            let at = percent((pair[0].end + pair[1].start) / 2.0);
            view! { <svg x=at y=axis width="1" height="1" overflow="visible"><path class="break" d="M-4 4L0-4M0 4L4-4"></path></svg> }
        })
        .collect_view();
    view! {
        <svg class="line" width="100%" height=foot + SCALE role="group" aria-labelledby="overview">
            {rows}
            <g class="scale" aria-hidden="true">{scale}{breaks}</g>
        </svg>
    }
    .into_any()
}

/// One thread: its name, and its events on a line from the foot of the row upwards.
fn row(row: &Row, top: usize, reading: &Reading) -> AnyView {
    let foot = top + NAME + row.lanes * LANE;
    let index = reading.thread_index(&row.thread.id);
    let marks = row.marks.iter().map(|each| mark(each, foot - LANE / 2 - each.lane * LANE, reading)).collect_view();
    view! {
        <g class=reading.thread_mark(&row.thread.id)>
            <svg x="0" y=top + 7 width="10" height="10">{shape(index)}</svg>
            <text class="row-name" x="15" y=top + 16>{row.thread.title.clone()}</text>
            <line class="row-line" x1="0" x2="100%" y1=foot - LANE / 2 y2=foot - LANE / 2></line>
            {marks}
        </g>
    }
    .into_any()
}

fn mark(mark: &Mark, middle: usize, reading: &Reading) -> AnyView {
    let (from, to) = mark.reach(NARROWEST);
    let (from, width) = (percent(from / NARROWEST), percent((to - from) / NARROWEST));
    let hit = middle - LANE / 2;
    let drawn = match mark.look {
        Look::Day => {
            let path = outline(reading.thread_index(&mark.event.thread));
            let halo = mark
                .about
                .then(|| view! { <path class="halo" d=path transform="scale(1.25) translate(-6 -6)"></path> });
            view! {
                <svg x=percent(mark.from) y=middle width="1" height="1" overflow="visible">
                    <rect class="hit" x="-8" y="-8" width="16" height="16"></rect>
                    {halo}
                    <path class="solid" d=path transform="scale(.9) translate(-6 -6)"></path>
                </svg>
            }
            .into_any()
        }
        Look::Span => {
            let halo = mark.about.then(|| {
                view! { <rect class="halo" x=from.clone() y=middle - 7 width=width.clone() height="14" rx="7"></rect> }
            });
            view! {
                <rect class="hit" x=from.clone() y=hit width=width.clone() height=LANE></rect>
                {halo}
                <rect class="solid" x=from y=middle - 4 width=width height="8" rx="2"></rect>
            }
            .into_any()
        }
        Look::Within => view! {
            <rect class="hit" x=from.clone() y=hit width=width.clone() height=LANE></rect>
            <rect class="vague" x=from y=middle - 6 width=width height="12" rx="6"></rect>
        }
        .into_any(),
    };
    link(mark.event, &words::date(mark.event), reading, drawn)
}
