//! All events on one scale, each thread in a row of its own.

use super::{places::lanes, scale, scale::Scale};
use crate::reader::Reading;
use crate::story::{Event, Precision, Thread};
use jiff::civil::Date;

/// From this many events an overview is drawn: fewer are seen at a glance in the list.
const LEAST: usize = 3;
/// How wide the mark of a day is, with the room around it.
const MARK: f64 = 14.0;

/// All events on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview<'a> {
    /// Where each day stands.
    pub scale: Scale,
    /// The threads that have events, in the order of the file.
    pub rows: Vec<Row<'a>>,
    first: Date,
    last: Date,
}

/// One thread.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// Which.
    pub thread: &'a Thread,
    /// Its events, by date.
    pub marks: Vec<Mark<'a>>,
    /// How many lanes they need so that none hides another.
    pub lanes: usize,
}

/// One event in its row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark<'a> {
    /// What happened.
    pub event: &'a Event,
    /// Where its first day stands, as a share of the width.
    pub from: f64,
    /// Where its last day stands, as a share of the width.
    pub to: f64,
    /// What is drawn.
    pub look: Look,
    /// Whether the date is known only roughly.
    pub about: bool,
    /// 0 is the lane nearest to the row's line.
    pub lane: usize,
}

/// How a mark looks, by how its date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The thread's shape: it was on that day.
    Day,
    /// A bar: it went on from the first to the last.
    Span,
    /// A dashed bar: it was some time in that month or year.
    Within,
}

impl<'a> Overview<'a> {
    /// The overview of a story on a line as wide as `whole`; none for a story of one day or of too few events.
    #[must_use]
    pub fn of(reading: &'a Reading, whole: f64) -> Option<Self> {
        let events = reading.events();
        let reaches: Vec<(Date, Date)> = events.iter().map(|event| reach(event)).collect();
        let first = reaches.iter().map(|(from, _)| *from).min()?;
        let last = reaches.iter().map(|(_, to)| *to).max()?;
        if events.len() < LEAST || first == last {
            return None;
        }
        let scale = Scale::of(&reaches, whole);
        let threads = reading.story.threads.iter();
        let rows = threads
            .map(|thread| {
                let events = reading.events_of(thread);
                row(thread, events.into_iter().map(|event| mark(event, &scale)).collect(), whole)
            })
            .filter(|row| !row.marks.is_empty())
            .collect();
        Some(Self { scale, rows, first, last })
    }

    /// What the drawing is called: `All events, 1945–2025`.
    #[must_use]
    pub fn title(&self) -> String {
        format!("All events, {}", scale::years(self.first, self.last))
    }
}

fn row<'a>(thread: &'a Thread, mut marks: Vec<Mark<'a>>, whole: f64) -> Row<'a> {
    let reaches: Vec<(f64, f64)> = marks.iter().map(|mark| mark.reach(whole)).collect();
    let lanes = lanes(&reaches);
    for (mark, lane) in marks.iter_mut().zip(&lanes) {
        mark.lane = *lane;
    }
    Row { thread, marks, lanes: lanes.iter().max().map_or(0, |last| last + 1) }
}

fn mark<'a>(event: &'a Event, scale: &Scale) -> Mark<'a> {
    let (from, to) = reach(event);
    let look = match event.when.precision() {
        Precision::Instant | Precision::Day => Look::Day,
        Precision::Interval if from == to => Look::Day,
        Precision::Interval => Look::Span,
        Precision::Month | Precision::Year => Look::Within,
    };
    // A doubt about the clock is none about the day.
    let ends = [event.when.start(), event.when.end()];
    let about = ends.iter().any(|end| end.clock().is_none() && (end.is_approximate() || end.is_uncertain()));
    Mark { event, from: scale.place(from), to: scale.place(to), look, about, lane: 0 }
}

/// The first and the last day an event can mean.
fn reach(event: &Event) -> (Date, Date) {
    let first = event.when.earliest().date();
    // Clocks of two zones can put the end of an interval on the day before it began.
    (first, event.when.latest().date().max(first))
}

impl Mark<'_> {
    /// From where to where it is drawn on a line as wide as `whole`: never narrower than it can be seen.
    #[must_use]
    pub fn reach(&self, whole: f64) -> (f64, f64) {
        let (from, to) = (self.from * whole, self.to * whole);
        let short = ((MARK - (to - from)) / 2.0).max(0.0);
        (from - short, to + short)
    }
}
