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
    /// Its words: title, time with the space before it, and where they stand.
    pub words: Option<(String, String, Label)>,
}

impl Picture {
    /// Lays a day out on a line as wide as `whole`, with words of the size [`LETTERS`].
    #[must_use]
    pub fn of(day: &Day, whole: f64) -> Self {
        let reaches: Vec<(f64, f64)> = day.timed.iter().map(|timed| reach(timed, day, whole)).collect();
        let lanes = lanes_of(day, &reaches, whole);
        let threads: Vec<f64> = (0..reaches.len()).map(|index| thread(index, day, &reaches, whole)).collect();
        let (words, labels) = best_words(day, &threads, whole);
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

/// Titles and times, and where they stand. That a dashed bar from six to noon is the morning is left out where saying so
/// would cost a row.
fn best_words(day: &Day, threads: &[f64], whole: f64) -> (Vec<(String, String)>, Vec<Label>) {
    if day.timed.len() > MOST {
        return (Vec::new(), Vec::new());
    }
    let tries = [true, false].map(|parts| {
        let words: Vec<(String, String)> = day.timed.iter().map(|timed| words(timed, parts, whole)).collect();
        let wide = |(title, time): &(String, String)| width(&format!("{title}{time}"), LETTERS).min(whole);
        let wishes: Vec<Words> =
            words.iter().zip(threads).map(|(words, at)| Words { at: *at, width: wide(words) }).collect();
        let labels = labels(&wishes, whole);
        (words, labels)
    });
    let rows = |labels: &[Label]| labels.iter().map(|label| label.row).max();
    let [full, brief] = tries;
    if rows(&brief.1) < rows(&full.1) { brief } else { full }
}

/// The title, cut to its room, and the time with the space before it.
fn words(timed: &Timed, parts: bool, whole: f64) -> (String, String) {
    let silent = !parts && matches!(timed.time, Time::Part { .. });
    let time = if silent { String::new() } else { format!(" {}", timed.brief()) };
    (shortened(&timed.event.title, TITLE * whole, LETTERS), time)
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
