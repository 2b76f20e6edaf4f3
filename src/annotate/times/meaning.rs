//! What an expression of time says, before it is known what day it was said on.

use super::point::{Part, Point, Season, Unit};
use super::{TimeType, lexicon::Lean};

/// An expression found by a rule.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// The token after its last.
    pub(super) end: usize,
    pub(super) kind: TimeType,
    pub(super) meaning: Meaning,
}

/// What an expression says.
#[derive(Clone, Debug)]
pub(super) enum Meaning {
    /// A value that depends on nothing: `P3D`, `PAST_REF`.
    Value(String),
    /// A stretch of the calendar, wherever it is said: `1997`, `2025-04-25`, the eighties.
    At(Point),
    /// A part of some year.
    Within(Year, Within),
    /// A day of the week.
    Weekday(u8, Option<Lean>),
    /// A day of a month that is not named: `the 20th`.
    DayOfMonth(u8),
    /// `this week`, `last month`, `the following day`: so many units from the one it is said in.
    Shift { unit: Unit, by: i64, base: Base },
    /// `the same period of 1993`: what was told last, or the unit it is in, in another year.
    Again(Option<Unit>, Year),
    /// `the latest quarter`: the one told last, else the last that is over.
    Reported,
    /// The night before or after the day of the text.
    Overnight,
    /// `two weeks from Friday`: so many weeks from the weekday before or after the day of the text.
    WeeksFrom(i64, u8),
    /// `the weekend before last`
    WeekendBeforeLast,
    /// `the new year`
    NewYear,
    /// `the Thanksgiving weekend`: that of its week, or the one it ends with where the feast is the Monday after.
    WeekendOf(Box<Meaning>),
    /// `the week of June 16`
    WeekOf(Box<Meaning>),
    /// `last weekend`, `the weekend`
    Weekend(Option<Lean>),
    /// `the year-ago quarter`: a unit of the last date told, so many years away.
    YearsAway { unit: Unit, by: i64 },
    /// `the day after Christmas`: so many days from another.
    Beside(i64, Box<Meaning>),
    /// `Tuesday next week`
    WeekdayIn(u8, Box<Meaning>),
    /// `the 15th of last month`
    DayIn(u8, Box<Meaning>),
    /// `80 years ago today`, `a year ago this week`: a unit of today's, so many years away.
    Anniversary { years: i64, unit: Unit },
    /// `the first week of August`: told by its length, but the tale is in August.
    Lasting(String, Box<Meaning>),
    /// `two hours later`: so many minutes from the last clock time told, and how long that is.
    ClockAway { minutes: i64, base: Base, lasts: String },
    /// A clock time or part of a day.
    Timed(Clock, Option<Box<Meaning>>),
}

/// Which year a part of a year is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Known(i32),
    /// So many years from the base.
    Away(i64, Base),
    /// The nearest in which the day is on this weekday.
    On(u8),
    /// To be told by "last", "this" or "next", else by the tense of the sentence.
    Lean(Option<Lean>),
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    Half(u8),
    Quarter(u8),
    Season(Season),
    Month(u8),
    Day(u8, u8),
    Feast(super::rules::Feast),
    /// The so-manieth weekday of a month; -1 is the last.
    Nth {
        month: u8,
        weekday: u8,
        nth: i8,
    },
}

/// What a relative expression is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Base {
    /// The day of publication: `last week`.
    Published,
    /// The last date told before, else the day of publication: `the following week`.
    Told,
    /// The last date told before, and nothing else: `two days later`.
    ToldAlone,
}

/// Where in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    At(u8, u8),
    Part(Part),
}

impl Match {
    pub(super) fn new(end: usize, kind: TimeType, meaning: Meaning) -> Self {
        Self { end, kind, meaning }
    }

    pub(super) fn date(end: usize, meaning: Meaning) -> Self {
        Self::new(end, TimeType::Date, meaning)
    }

    pub(super) fn value(end: usize, kind: TimeType, value: impl Into<String>) -> Self {
        Self::new(end, kind, Meaning::Value(value.into()))
    }

    /// The longer of two; the first if they are of one length.
    pub(super) fn longer(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) => Some(if other.end > one.end { other } else { one }),
            (one, other) => one.or(other),
        }
    }
}
