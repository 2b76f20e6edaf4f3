//! The lower half of the picture: a line of hours or of years with the events on it, as on the page but larger.

use super::ink::Ink;
use crate::reader::Reading;
use crate::reader::drawings::{Day, LETTERS, Look, Mark, Overview, Picture, Placed, Time, Timed, lanes, outline};
use crate::story::Event;

/// The room around the line in its panel.
pub const INSET: f32 = 30.0;
/// How much larger than on the page: the first at which the drawing is not too high.
const SCALES: [f32; 5] = [1.9, 1.6, 1.3, 1.0, 0.8];
/// The highest a drawing may be, in pixels, lest it crowd out the headline.
const HIGHEST: f32 = 170.0;
/// How high a row of words is, a lane of marks, and the scale under them, in the page's pixels.
const ROW: f64 = 15.0;
const LANE: f64 = 22.0;
const FOOT: f64 = 16.0;
/// The size of words in them.
const SIZE: f32 = LETTERS as f32;

/// A day by the hour, and how high it is.
pub fn day(day: &Day, reading: &Reading, ink: &Ink) -> (String, f32) {
    fitted(|room| {
        let picture = Picture::of(day, room);
        let middle = picture.rows as f64 * ROW + LANE / 2.0;
        let foot = picture.rows as f64 * ROW + picture.lanes as f64 * LANE;
        let all = || picture.marks.iter().zip(&day.timed);
        let mut drawn = axis((0.0, room), middle, ink);
        for (mark, timed) in all() {
            drawn += &words(mark, timed, (room, picture.rows, middle), reading, ink);
        }
        for parts in [true, false] {
            for (mark, timed) in all().filter(|(_, timed)| matches!(timed.time, Time::Part { .. }) == parts) {
                let thread = Thread::of(timed.event, reading, ink);
                let middle = middle + mark.lane as f64 * LANE;
                let reach = (mark.from * room, mark.to * room);
                drawn += &match timed.time {
                    Time::At { about, .. } => thread.shape((reach.0, middle), about),
                    Time::Span { about, .. } => thread.bar(reach, middle, about),
                    Time::Part { .. } => thread.halo(reach, middle),
                };
            }
        }
        for (hour, at) in day.hours.ticks() {
            // At the very ends of the line words stay on it.
            let anchor = match at {
                at if at < 0.03 => "start",
                at if at > 0.97 => "end",
                _ => "middle",
            };
            drawn += &label(&hour, (at * room, foot + FOOT - 4.0), anchor, ink);
        }
        (drawn, foot + FOOT)
    })
}

/// All events on one line, and how high it is; none where the page has no overview either.
pub fn overview(reading: &Reading, ink: &Ink) -> Option<(String, String, f32)> {
    let title = Overview::of(reading, f64::from(super::ROOM))?.title();
    let (drawn, height) = fitted(|room| {
        let Some(overview) = Overview::of(reading, room) else { return (String::new(), 0.0) };
        let marks: Vec<&Mark> = overview.rows.iter().flat_map(|row| &row.marks).collect();
        let lanes = lanes(&marks.iter().map(|mark| mark.reach(room)).collect::<Vec<_>>());
        let top = lanes.iter().max().copied().unwrap_or(0) as f64 * LANE;
        let (middle, foot) = (top + LANE / 2.0, top + LANE + FOOT);
        let mut drawn = String::new();
        for stretch in &overview.scale.stretches {
            drawn += &axis((stretch.start * room, stretch.end * room), middle, ink);
            let middle = (stretch.start + stretch.end) / 2.0 * room;
            drawn += &label(&stretch.label, (middle, foot - 4.0), "middle", ink);
        }
        for pair in overview.scale.stretches.windows(2) {
            let at = (pair[0].end + pair[1].start) / 2.0 * room;
            let path = format!("M{} {}l4-8m0 8l4-8", at - 4.0, middle + 4.0);
            drawn += &format!("<path d=\"{path}\" fill=\"none\" stroke=\"{}\"/>", ink.of("edge"));
        }
        for (mark, lane) in marks.into_iter().zip(lanes) {
            let thread = Thread::of(mark.event, reading, ink);
            let middle = middle - lane as f64 * LANE;
            drawn += &match mark.look {
                Look::Day => thread.shape((mark.from * room, middle), mark.about),
                Look::Span => thread.bar(mark.reach(room), middle, mark.about),
                Look::Within => thread.halo(mark.reach(room), middle),
            };
        }
        (drawn, foot)
    });
    Some((title, drawn, height))
}

/// Draws on a line as long as the panel, as large as it may be high.
fn fitted(draw: impl Fn(f64) -> (String, f64)) -> (String, f32) {
    let at = |scale: f32| {
        let (drawn, height) = draw(f64::from((super::ROOM - 2.0 * INSET) / scale));
        (format!("<g transform=\"scale({scale})\">{drawn}</g>"), height as f32 * scale)
    };
    let fits = SCALES.into_iter().map(at).find(|(_, height)| *height <= HIGHEST);
    fits.unwrap_or_else(|| at(SCALES[SCALES.len() - 1]))
}

/// The words of a mark, and the line up to them.
fn words(
    mark: &Placed,
    timed: &Timed,
    (room, rows, middle): (f64, usize, f64),
    reading: &Reading,
    ink: &Ink,
) -> String {
    let Some((title, time, place)) = &mark.words else { return String::new() };
    let hue = ink.hue(&reading.thread_mark(&timed.event.thread));
    let (at, top) = (mark.thread * room, (rows - place.row) as f64 * ROW);
    let foot = middle + mark.lane as f64 * LANE;
    let time = format!(" {time}");
    let parts = [(hue, title.as_str()), (ink.of("soft"), &time)];
    let run = ink.run(SIZE, (place.at * room, top - 4.0), place.anchor.name(), &parts);
    format!("<path d=\"M{at} {top}V{foot}\" stroke=\"{hue}\" stroke-opacity=\".55\"/>{run}")
}

/// Words under the line.
fn label(words: &str, at: (f64, f64), anchor: &str, ink: &Ink) -> String {
    ink.run(SIZE, at, anchor, &[(ink.of("soft"), words)])
}

fn axis((from, to): (f64, f64), y: f64, ink: &Ink) -> String {
    format!("<path d=\"M{from} {y}H{to}\" stroke=\"{}\"/>", ink.of("edge"))
}

/// How the events of a thread are drawn.
struct Thread {
    outline: &'static str,
    hue: &'static str,
    card: &'static str,
}

impl Thread {
    fn of(event: &Event, reading: &Reading, ink: &Ink) -> Self {
        let hue = ink.hue(&reading.thread_mark(&event.thread));
        Self { outline: outline(reading.thread_index(&event.thread)), hue, card: ink.of("card") }
    }

    fn shape(&self, (x, y): (f64, f64), about: bool) -> String {
        let Self { outline, hue, card } = self;
        let soft = format!(
            "<path d=\"{outline}\" transform=\"scale(1.6) translate(-6 -6)\" fill=\"{hue}\" fill-opacity=\".18\" \
             stroke=\"{hue}\" stroke-width=\".6\" stroke-dasharray=\"1.3 1.3\"/>"
        );
        let soft = if about { soft.as_str() } else { "" };
        format!(
            "<g transform=\"translate({x} {y})\">{soft}<path d=\"{outline}\" transform=\"translate(-6 -6)\" \
             fill=\"{hue}\" stroke=\"{card}\" stroke-width=\"1.5\" paint-order=\"stroke\"/></g>"
        )
    }

    fn bar(&self, (from, to): (f64, f64), y: f64, about: bool) -> String {
        let (soft, round) = if about { (self.halo((from, to), y), 5) } else { (String::new(), 1) };
        format!(
            "{soft}<rect x=\"{from}\" y=\"{}\" width=\"{}\" height=\"10\" rx=\"{round}\" fill=\"{}\"/>",
            y - 5.0,
            to - from,
            self.hue
        )
    }

    fn halo(&self, (from, to): (f64, f64), y: f64) -> String {
        let hue = self.hue;
        format!(
            "<rect x=\"{from}\" y=\"{}\" width=\"{}\" height=\"16\" rx=\"8\" fill=\"{hue}\" fill-opacity=\".12\" \
             stroke=\"{hue}\" stroke-dasharray=\"2 2\"/>",
            y - 8.0,
            to - from
        )
    }
}
