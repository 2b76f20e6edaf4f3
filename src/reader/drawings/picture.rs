//! A day laid out on a line: where each mark stands, and where its words.

use super::LETTERS;
use super::day::{Day, Time, Timed};
use super::letters::{shortened, width};
use super::places::{Label, Words, labels, lanes};

/// The most marks that get words: past it they would be a list, and the table is one.
const MOST: usize = 12;
/// Half the width of the mark of one minute, with the room around it.
const HALF: f64 = 10.0;
/// Of the line, the share that a title may take.
const TITLE: f64 = 0.44;

/// A day laid out on a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The marks, in the order of the day's timed events.
    pub marks: Vec<Placed>,
    /// How many lanes they need: the first is the line itself, the others lie under it.
    pub lanes: usize,
    /// How many rows of words there are above the line.
    pub rows: usize,
}

/// One mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Where it begins, as a share of the width.
    pub from: f64,
    /// Where it ends, as a share of the width; where it begins, if it is one minute.
    pub to: f64,
    /// 0 is the line itself.
    pub lane: usize,
    /// Where its thread goes up to its words, as a share of the width.
    pub thread: f64,
    /// Its words: title, time, and where they stand.
    pub words: Option<(String, String, Label)>,
}

impl Picture {
    /// Lays a day out on a line as wide as `whole`, with words of the size [`LETTERS`].
    #[must_use]
    pub fn of(day: &Day, whole: f64) -> Self {
        let reaches: Vec<(f64, f64)> = day.timed.iter().map(|timed| reach(timed, day, whole)).collect();
        let lanes = lanes_of(day, &reaches, whole);
        let threads: Vec<f64> = (0..reaches.len()).map(|index| thread(index, day, &reaches, whole)).collect();
        let title = TITLE * whole;
        let words: Vec<(String, String)> = match day.timed.len() {
            0..=MOST => {
                day.timed.iter().map(|timed| (shortened(&timed.event.title, title, LETTERS), timed.brief())).collect()
            }
            _ => Vec::new(),
        };
        let wishes: Vec<Words> = words
            .iter()
            .zip(&threads)
            .map(|((title, time), at)| Words { at: *at, width: width(&format!("{title} {time}"), LETTERS).min(whole) })
            .collect();
        let labels = labels(&wishes, whole);
        let rows = labels.iter().map(|label| label.row + 1).max().unwrap_or(0);
        let mut words = words.into_iter().zip(labels).map(|((title, time), label)| (title, time, label));
        let marks = reaches
            .into_iter()
            .zip(&lanes)
            .zip(threads)
            .map(|(((from, to), lane), thread)| Placed { from, to, lane: *lane, thread, words: words.next() })
            .collect();
        Self { marks, lanes: lanes.iter().max().map_or(1, |last| last + 1), rows }
    }
}

/// From where to where a mark reaches; a span or part is never too short to be seen.
fn reach(timed: &Timed, day: &Day, whole: f64) -> (f64, f64) {
    let (from, to) = timed.time.reach();
    let (from, to) = (day.hours.place(from), day.hours.place(to));
    let least = HALF / whole;
    match timed.time {
        Time::At { .. } => (from, to),
        _ if to - from < least => ((from + to - least) / 2.0, (from + to + least) / 2.0),
        _ => (from, to),
    }
}

/// A part of the day is drawn wide and pale: what has its hour may lie on it, another part may not.
fn lanes_of(day: &Day, reaches: &[(f64, f64)], whole: f64) -> Vec<usize> {
    let is_part = |index: &usize| matches!(day.timed[*index].time, Time::Part { .. });
    let (parts, exact): (Vec<usize>, Vec<usize>) = (0..reaches.len()).partition(is_part);
    let mut all = vec![0; reaches.len()];
    for (group, around) in [(parts, 1.0), (exact, HALF)] {
        let taken: Vec<(f64, f64)> = group
            .iter()
            .map(|index| (reaches[*index].0 * whole - around, reaches[*index].1 * whole + around))
            .collect();
        for (index, lane) in group.iter().zip(lanes(&taken)) {
            all[*index] = lane;
        }
    }
    all
}

/// Where the thread of a mark begins: at its middle, or where a wide one is not covered by what lies on it.
fn thread(index: usize, day: &Day, reaches: &[(f64, f64)], whole: f64) -> f64 {
    let (from, to) = reaches[index];
    let Time::Part { .. } = day.timed[index].time else { return (from + to) / 2.0 };
    let free = |at: f64| {
        reaches.iter().enumerate().all(|(other, (from, to))| {
            other == index || at * whole < from * whole - HALF || at * whole > to * whole + HALF
        })
    };
    let ways = [0.5, 0.25, 0.75, 0.1, 0.9].map(|share| from + share * (to - from));
    ways.into_iter().find(|at| free(*at)).unwrap_or(ways[0])
}
