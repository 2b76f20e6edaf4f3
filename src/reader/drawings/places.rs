//! Where marks and their words go, so that none hides another. Both are drawn along a line of some width; rows and
//! lanes are counted from that line outwards.
//!
//! Widths are those of the narrowest place the drawing stands in. Where there is more room everything keeps its row:
//! places are shares of the width and words keep their size, so what is apart when narrow is farther apart when wide.

use crate::sort::{sort_by, sort_by_key};

/// Room between two words of a row.
const GAP: f64 = 6.0;

/// The words of a mark: where the mark stands, as a share of the width, and how wide the words are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Words {
    /// Where the mark stands: 0 to 1.
    pub at: f64,
    /// How wide its words are, in the unit of the width.
    pub width: f64,
}

/// Where the words of a mark have been put.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// 0 is the row nearest to the line.
    pub row: usize,
    /// The point they hang on, as a share of the width.
    pub at: f64,
    /// Which part of them is at that point.
    pub anchor: Anchor,
}

/// Which part of the words is at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Their beginning.
    Start,
    /// Their middle.
    Middle,
    /// Their end.
    End,
}

impl Anchor {
    /// What SVG calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

impl Label {
    /// From where to where they reach, on a line as wide as `whole`.
    #[must_use]
    pub fn reach(&self, words: Words, whole: f64) -> (f64, f64) {
        let at = self.at * whole;
        match self.anchor {
            Anchor::Start => (at, at + words.width),
            Anchor::Middle => (at - words.width / 2.0, at + words.width / 2.0),
            Anchor::End => (at - words.width, at),
        }
    }
}

/// Puts the words of all marks into rows above a line as wide as `whole`. No two of a row touch; there are as few rows,
/// and as few words under another mark's thread (the thin line from words down to their mark), as four tries find: from
/// either end of the line, with words over their marks where they can be or pushed to the ends.
#[must_use]
pub fn labels(all: &[Words], whole: f64) -> Vec<Label> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    sort_by(&mut order, |one, other| all[*one].at <= all[*other].at);
    let mut tries = Vec::new();
    for pushed in [false, true] {
        tries.push(place(all, whole, pushed, &order));
        order.reverse();
        tries.push(place(all, whole, pushed, &order));
        order.reverse();
    }
    let best = tries.into_iter().min_by_key(|(_, cost)| *cost);
    best.map(|(labels, _)| drawn_to_their_marks(labels, all, whole)).unwrap_or_default()
}

/// Words that were pushed and need not have been go back to their marks, in the row they have.
fn drawn_to_their_marks(mut labels: Vec<Label>, all: &[Words], whole: f64) -> Vec<Label> {
    for (index, words) in all.iter().enumerate() {
        let others = || (0..all.len()).filter(|other| *other != index);
        let crossed = |label: &Label| {
            others().filter(|other| crosses(*words, label, all[*other], &labels[*other], whole)).count()
        };
        let row = labels[index].row;
        let most = crossed(&labels[index]);
        let better =
            ways(*words, whole, false).into_iter().map(|(at, anchor)| Label { row, at, anchor }).find(|label| {
                others().all(|other| apart(*words, label, all[other], &labels[other], whole)) && crossed(label) <= most
            });
        labels[index] = better.unwrap_or(labels[index]);
    }
    labels
}

/// One try in this order, with what it costs.
fn place(all: &[Words], whole: f64, pushed: bool, order: &[usize]) -> (Vec<Label>, usize) {
    let mut placed: Vec<(usize, Label)> = Vec::new();
    let mut total = 0;
    for index in order {
        let words = all[*index];
        let rows = placed.iter().map(|(_, label)| label.row + 1).max().unwrap_or(0);
        // Words that fit nowhere else get a row of their own, so there always is a best place.
        let best = (0..=rows)
            .flat_map(|row| ways(words, whole, pushed).into_iter().map(move |(at, anchor)| Label { row, at, anchor }))
            .enumerate()
            .filter(|(_, label)| placed.iter().all(|(other, there)| apart(words, label, all[*other], there, whole)))
            .map(|(way, label)| {
                let crossed =
                    placed.iter().filter(|(other, there)| crosses(words, &label, all[*other], there, whole)).count();
                (label.row * 2 + crossed * 3, way, label)
            })
            .min_by_key(|(cost, way, _)| (*cost, *way));
        if let Some((cost, _, label)) = best {
            total += cost;
            placed.push((*index, label));
        }
    }
    sort_by_key(&mut placed, |(index, _)| *index);
    (placed.into_iter().map(|(_, label)| label).collect(), total)
}

/// The ways words can stand to their mark, the best first: over it, after it, before it, else from an end of the line as
/// long as they reach over their mark. `pushed`: the nearer end is best.
fn ways(words: Words, whole: f64, pushed: bool) -> Vec<(f64, Anchor)> {
    let (at, half) = (words.at * whole, words.width / 2.0);
    let left = (words.width >= at).then_some((0.0, Anchor::Start));
    let right = (words.width >= whole - at).then_some((1.0, Anchor::End));
    let over = (at >= half && at + half <= whole).then_some((words.at, Anchor::Middle));
    let after = (at + words.width <= whole).then_some((words.at, Anchor::Start));
    let before = (at >= words.width).then_some((words.at, Anchor::End));
    let ends = if words.at > 0.5 { [right, left] } else { [left, right] };
    let near = [over, after, before];
    let ways = if pushed { [ends.as_slice(), &near].concat() } else { [near.as_slice(), &ends].concat() };
    ways.into_iter().flatten().collect()
}

fn apart(words: Words, label: &Label, other: Words, there: &Label, whole: f64) -> bool {
    let ((from, to), (other_from, other_to)) = (label.reach(words, whole), there.reach(other, whole));
    label.row != there.row || to + GAP <= other_from || other_to + GAP <= from
}

/// Whether the thread of one runs through the words of the other.
fn crosses(words: Words, label: &Label, other: Words, there: &Label, whole: f64) -> bool {
    let under = |words: Words, label: &Label, mark: f64| {
        let (from, to) = label.reach(words, whole);
        (from - 2.0..=to + 2.0).contains(&(mark * whole))
    };
    (label.row > there.row && under(other, there, words.at)) || (there.row > label.row && under(words, label, other.at))
}

/// Gives each of these reaches a lane, 0 first, so that no two of a lane overlap.
#[must_use]
pub fn lanes(reaches: &[(f64, f64)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..reaches.len()).collect();
    sort_by(&mut order, |one, other| reaches[*one].0 <= reaches[*other].0);
    let mut ends: Vec<f64> = Vec::new();
    let mut lanes = vec![0; reaches.len()];
    for index in order {
        let (from, to) = reaches[index];
        let lane = ends.iter().position(|end| *end <= from).unwrap_or(ends.len());
        if lane == ends.len() {
            ends.push(to);
        } else {
            ends[lane] = to;
        }
        lanes[index] = lane;
    }
    lanes
}
