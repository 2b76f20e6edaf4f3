//! All events as the reader sees them, once asked for: a row for each thread over one broken scale, and the table.

use super::day_card::link;
use super::overview::{Look, Mark, Overview, Row};
use super::{NARROWEST, percent, table::table};
use crate::reader::timeline::thread::{outline, shape};
use crate::reader::{Reading, timeline::words};
use maud::{Markup, html};

/// The name of a thread above its row, a lane of marks, and the scale under all rows.
const NAME: usize = 22;
const LANE: usize = 16;
const SCALE: usize = 26;

/// The overview behind its title.
pub fn folded(overview: &Overview, reading: &Reading) -> Markup {
    let events = reading.events().into_iter().map(|event| (event, words::date(event))).collect();
    let title = overview.title();
    html! {
        details class="drawing overview" {
            summary { h3 id="overview" { (title) } }
            (rows(overview, reading))
            (table(&title, "Date", events, reading))
        }
    }
}

fn rows(overview: &Overview, reading: &Reading) -> Markup {
    let height = |row: &Row| NAME + row.lanes * LANE;
    let foot: usize = overview.rows.iter().map(height).sum();
    let mut top = 0;
    html! {
        svg class="line" width="100%" height=(foot + SCALE) role="group" aria-labelledby="overview" {
            @for each in &overview.rows {
                @let below = top + height(each);
                (row(each, std::mem::replace(&mut top, below), reading))
            }
            g class="scale" aria-hidden="true" { (scale(overview, foot + 6)) }
        }
    }
}

/// The scale under all rows, with its breaks.
fn scale(overview: &Overview, axis: usize) -> Markup {
    let stretches = &overview.scale.stretches;
    html! {
        @for stretch in stretches {
            line class="axis" x1=(percent(stretch.start)) x2=(percent(stretch.end)) y1=(axis) y2=(axis) {}
            text x=(percent((stretch.start + stretch.end) / 2.0)) y=(axis + 15) text-anchor="middle" { (stretch.label) }
        }
        @for pair in stretches.windows(2) {
            svg x=(percent((pair[0].end + pair[1].start) / 2.0)) y=(axis) width="1" height="1" overflow="visible" {
                path class="break" d="M-4 4L0-4M0 4L4-4" {}
            }
        }
    }
}

/// One thread: its name, and its events on a line from the foot of the row upwards.
fn row(row: &Row, top: usize, reading: &Reading) -> Markup {
    let foot = top + NAME + row.lanes * LANE;
    html! {
        g class=(reading.thread_mark(&row.thread.id)) {
            svg x="0" y=(top + 7) width="10" height="10" { (shape(reading.thread_index(&row.thread.id))) }
            text class="row-name" x="15" y=(top + 16) { (row.thread.title) }
            line class="row-line" x1="0" x2="100%" y1=(foot - LANE / 2) y2=(foot - LANE / 2) {}
            @for each in &row.marks { (mark(each, foot - LANE / 2 - each.lane * LANE, reading)) }
        }
    }
}

fn mark(mark: &Mark, middle: usize, reading: &Reading) -> Markup {
    let (from, to) = mark.reach(NARROWEST);
    let (from, width) = (percent(from / NARROWEST), percent((to - from) / NARROWEST));
    let hit = middle - LANE / 2;
    let path = outline(reading.thread_index(&mark.event.thread));
    let drawn = html! {
        @match mark.look {
            Look::Day => svg x=(percent(mark.from)) y=(middle) width="1" height="1" overflow="visible" {
                rect class="hit" x="-8" y="-8" width="16" height="16" {}
                @if mark.about { path class="halo" d=(path) transform="scale(1.25) translate(-6 -6)" {} }
                path class="solid" d=(path) transform="scale(.9) translate(-6 -6)" {}
            },
            Look::Span => {
                rect class="hit" x=(from) y=(hit) width=(width) height=(LANE) {}
                @if mark.about { rect class="halo" x=(from) y=(middle - 7) width=(width) height="14" rx="7" {} }
                rect class="solid" x=(from) y=(middle - 4) width=(width) height="8" rx="2" {}
            },
            Look::Within => {
                rect class="hit" x=(from) y=(hit) width=(width) height=(LANE) {}
                rect class="vague" x=(from) y=(middle - 6) width=(width) height="12" rx="6" {}
            },
        }
    };
    link(mark.event, &words::date(mark.event), reading, &drawn)
}
