//! The hours a day's drawing reaches over.

use super::{LETTERS, width};
use std::ops::RangeInclusive;

/// How long the line is in the narrowest rail, whose scroll bar has its room, in CSS pixels.
const SHORTEST: f64 = 224.0;
/// The least room between two hours that are written under the line, in CSS pixels.
const APART: f64 = 8.0;
/// The least hours shown: three events within minutes are still somewhere in a day.
const LEAST: i32 = 4;

/// From hour to hour, with the step at which they are written. Hours before 0 and after 24 are of the next days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The first hour.
    pub from: i32,
    /// The last hour.
    pub to: i32,
    step: i32,
}

impl Hours {
    /// Whole hours around all these minutes after midnight, with half an hour of margin, within the day if they are.
    #[must_use]
    pub fn around(minutes: RangeInclusive<i32>) -> Self {
        let (first, last) = minutes.into_inner();
        let mut from = (first - 30).div_euclid(60);
        let mut to = (last + 30 + 59).div_euclid(60);
        if first >= 0 {
            from = from.max(0);
        }
        if last <= 24 * 60 {
            to = to.min(24);
        }
        while to - from < LEAST {
            if to < 24 {
                to += 1;
            } else {
                from -= 1;
            }
        }
        // An hour at the very end of the line is written inwards, towards the next: with one more hour in the day there is
        // room for both.
        let wider = |step: i32, hour: i32, by: i32| {
            if hour.rem_euclid(step) == 0 && ![0, 24].contains(&hour) { hour + by } else { hour }
        };
        let ways = [1, 2, 3, 4, 6, 12].into_iter().flat_map(|step| {
            let wide = Self { from: wider(step, from, -1), to: wider(step, to, 1), step };
            [Self { from, to, step }, wide]
        });
        ways.into_iter().find(Self::is_clear).unwrap_or(Self { from, to, step: 24 })
    }

    /// Whether the hours under the line stand apart in the narrowest place.
    fn is_clear(&self) -> bool {
        let one = width("00:00", LETTERS);
        let at_end = [self.from, self.to].iter().any(|end| end.rem_euclid(self.step) == 0);
        let least = one + APART + if at_end { one / 2.0 } else { 0.0 };
        SHORTEST * f64::from(self.step) / f64::from(self.to - self.from) >= least
    }

    /// Where this minute after midnight stands, as a share of the width.
    #[must_use]
    pub fn place(&self, minute: i32) -> f64 {
        f64::from(minute - self.from * 60) / f64::from((self.to - self.from) * 60)
    }

    /// The hours that are written, each with its place.
    pub fn ticks(&self) -> impl Iterator<Item = (String, f64)> {
        ticks(self.from, self.to, self.step).map(|hour| (clock(hour * 60), self.place(hour * 60)))
    }
}

fn ticks(from: i32, to: i32, step: i32) -> impl Iterator<Item = i32> {
    (from..=to).filter(move |hour| hour.rem_euclid(step) == 0)
}

/// What a clock shows: `10:40`. The end of the day is `24:00`, and an hour later it is `01:00`.
#[must_use]
pub fn clock(minute: i32) -> String {
    let shown = if minute == 24 * 60 { minute } else { minute.rem_euclid(24 * 60) };
    format!("{:02}:{:02}", shown / 60, shown % 60)
}
