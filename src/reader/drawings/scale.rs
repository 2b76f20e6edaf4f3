//! A scale of days that is broken where years are empty: each stretch between two breaks has a scale of its own.

use crate::sort::{sort, sort_by_key};
use crate::story::When;
use jiff::civil::Date;

/// A gap wider than this share of all the days shown is left out.
const EMPTY: f64 = 0.3;
/// A gap shorter than this many days never is.
const SHORTEST: i32 = 14;
/// A stretch shorter than this many days is labelled by its days: in a longer one they would claim too much.
const DAYS: i32 = 28;
/// The most breaks: with more the line is all breaks.
const BREAKS: usize = 4;
/// How wide a break is, and the room left beside the first and the last day of a stretch.
const BREAK: f64 = 14.0;
const MARGIN: f64 = 8.0;
/// The size of the words under the scale, and the least room around them.
const LETTERS: f64 = 11.0;
const AROUND: f64 = 6.0;

/// Where each day stands on a line of some width.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The stretches, by date.
    pub stretches: Vec<Stretch>,
    whole: f64,
}

/// A stretch of days without a break.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// Where it begins, as a share of the width.
    pub start: f64,
    /// Where it ends, as a share of the width.
    pub end: f64,
    /// What is written under it, as exact as there is room for: `2022–23`, `Feb – Apr 2025`.
    pub label: String,
}

impl Scale {
    /// A scale as wide as `whole` for events that each reach from a day to a day.
    #[must_use]
    pub fn of(events: &[(Date, Date)], whole: f64) -> Self {
        let spans = stretches(events);
        let mut stretches: Vec<Stretch> = Vec::new();
        let widths = widths(&spans, events, whole - BREAK * (spans.len().max(1) - 1) as f64);
        let mut at = 0.0;
        for ((first, last), width) in spans.into_iter().zip(widths) {
            let label = label(first, last, width);
            stretches.push(Stretch { first, last, start: at / whole, end: (at + width) / whole, label });
            at += width + BREAK;
        }
        Self { stretches, whole }
    }

    /// Where a day stands, as a share of the width. A day in no stretch stands at the nearest.
    #[must_use]
    pub fn place(&self, day: Date) -> f64 {
        let nearest = self.stretches.iter().find(|stretch| day <= stretch.last).or(self.stretches.last());
        let Some(stretch) = nearest else { return 0.0 };
        let margin = MARGIN / self.whole;
        let days = days(stretch.first, stretch.last);
        let share = match days {
            0 => 0.5,
            // Held to the stretch as whole days: should it panic, `f64::clamp` prints its numbers, with ten kilobytes of code.
            _ => f64::from(self::days(stretch.first, day).clamp(0, days)) / f64::from(days),
        };
        stretch.start + margin + share * (stretch.end - stretch.start - 2.0 * margin)
    }
}

/// The days from one to another.
fn days(from: Date, to: Date) -> i32 {
    // Years go from 1 to 9999: fewer than four million days.
    i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(i32::MAX)
}

/// First and last day of each stretch: breaks are made at the widest gap first, while one is too wide for the rest.
fn stretches(events: &[(Date, Date)]) -> Vec<(Date, Date)> {
    let mut sorted = events.to_vec();
    sort(&mut sorted);
    let Some((first, _)) = sorted.first().copied() else { return Vec::new() };
    let last = sorted.iter().map(|(_, last)| *last).max().unwrap_or(first);
    let mut gaps: Vec<(Date, Date)> = Vec::new();
    let mut reached = first;
    for (from, to) in sorted {
        if from > reached {
            gaps.push((reached, from));
        }
        reached = reached.max(to);
    }
    sort_by_key(&mut gaps, |(from, to)| (std::cmp::Reverse(days(*from, *to)), *from));
    let mut shown = days(first, last);
    let mut breaks: Vec<(Date, Date)> = Vec::new();
    for (from, to) in gaps.into_iter().take(BREAKS) {
        let empty = days(from, to);
        if empty < SHORTEST || f64::from(empty) <= EMPTY * f64::from(shown) {
            break;
        }
        shown -= empty;
        breaks.push((from, to));
    }
    sort(&mut breaks);
    let starts = std::iter::once(first).chain(breaks.iter().map(|(_, to)| *to));
    let ends = breaks.iter().map(|(from, _)| *from).chain(std::iter::once(last));
    starts.zip(ends).collect()
}

/// How wide each stretch is: as wide as its years need, and what is left by how many different days it has to show.
fn widths(stretches: &[(Date, Date)], events: &[(Date, Date)], room: f64) -> Vec<f64> {
    let least: Vec<f64> = stretches.iter().map(|(first, last)| wide(&years(*first, *last))).collect();
    let shares: Vec<f64> = stretches
        .iter()
        .map(|(first, last)| {
            let mut ends: Vec<Date> = events.iter().flat_map(|(from, to)| [*from, *to]).collect();
            ends.retain(|day| day >= first && day <= last);
            sort(&mut ends);
            ends.dedup();
            ends.len().saturating_sub(1) as f64
        })
        .collect();
    let (spare, all) = (room - least.iter().sum::<f64>(), shares.iter().sum::<f64>());
    let even = 1.0 / stretches.len().max(1) as f64;
    if spare < 0.0 {
        return least.iter().map(|_| room * even).collect();
    }
    least.iter().zip(shares).map(|(least, share)| least + spare * if all > 0.0 { share / all } else { even }).collect()
}

/// What says most of a stretch in this width.
fn label(first: Date, last: Date, width: f64) -> String {
    let exact = |letters: usize| {
        let (from, to) = (first.to_string(), last.to_string());
        let when: Option<When> = format!("{}/{}", &from[..letters], &to[..letters]).parse().ok();
        when.map(|when| when.short())
    };
    let day = (days(first, last) < DAYS).then(|| exact(10)).flatten();
    let mut ways = [day, exact(7), Some(years(first, last))].into_iter().flatten();
    ways.find(|label| wide(label) <= width + 0.1).unwrap_or_else(|| first.year().to_string())
}

/// `2025`, `2022–23`, `1999–2001`.
pub(super) fn years(first: Date, last: Date) -> String {
    let (from, to) = (first.year(), last.year());
    match from == to {
        true => format!("{from}"),
        false if from / 100 == to / 100 => format!("{from}–{:02}", to % 100),
        false => format!("{from}–{to}"),
    }
}

fn wide(label: &str) -> f64 {
    super::letters::width(label, LETTERS) + AROUND
}
