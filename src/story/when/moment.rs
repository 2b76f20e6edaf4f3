//! One point in time, no finer than it is known.

use jiff::civil::{Date, DateTime, Time};

/// One end of a [`When`](super::When): a year, month or day, perhaps with a clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The first day it can mean: the rest of it is not known where `precision` is coarser than a day.
    pub(super) first: Date,
    pub(super) precision: DatePrecision,
    pub(super) clock: Option<Clock>,
    pub(super) approximate: bool,
    pub(super) uncertain: bool,
}

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DatePrecision {
    /// The year.
    Year,
    /// The month and year.
    Month,
    /// The day.
    Day,
}

/// A time of day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) offset: Option<i16>,
}

impl Moment {
    /// How much of its date is known.
    #[must_use]
    pub fn precision(&self) -> DatePrecision {
        self.precision
    }

    /// Its clock time, where known.
    #[must_use]
    pub fn clock(&self) -> Option<Clock> {
        self.clock
    }

    /// Whether it is "about" then (`~`): of the clock time where there is one, else of the date.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// Whether it is "perhaps" then (`?`): of the clock time where there is one, else of the date.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.uncertain
    }

    /// Its year.
    #[must_use]
    pub fn year(&self) -> i16 {
        self.first.year()
    }

    /// Its month, 1 to 12, where known.
    #[must_use]
    pub fn month(&self) -> Option<i8> {
        (self.precision >= DatePrecision::Month).then(|| self.first.month())
    }

    /// Its day, where known.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        (self.precision == DatePrecision::Day).then_some(self.first)
    }

    /// The first minute it can mean, as written.
    #[must_use]
    pub fn earliest(&self) -> DateTime {
        self.first.to_datetime(self.clock.map_or(Time::midnight(), Clock::time))
    }

    /// The last minute it can mean, as written.
    #[must_use]
    pub fn latest(&self) -> DateTime {
        let last = match self.precision {
            DatePrecision::Year => self.first.last_of_year(),
            DatePrecision::Month => self.first.last_of_month(),
            DatePrecision::Day => self.first,
        };
        last.to_datetime(self.clock.map_or(Time::constant(23, 59, 0, 0), Clock::time))
    }
}

impl Clock {
    /// The hour, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// How far it is ahead of UTC in minutes, where known.
    #[must_use]
    pub fn offset(self) -> Option<i16> {
        self.offset
    }

    /// Minutes after midnight.
    #[must_use]
    pub fn minutes(self) -> u16 {
        u16::from(self.hour) * 60 + u16::from(self.minute)
    }

    /// Minutes after midnight in UTC, below zero where UTC is still in the day before. A clock of no known zone is
    /// taken as it stands.
    pub(super) fn utc_minutes(self) -> i32 {
        i32::from(self.minutes()) - i32::from(self.offset.unwrap_or(0))
    }

    fn time(self) -> Time {
        // Both are below 60, so neither can wrap.
        Time::constant(self.hour as i8, self.minute as i8, 0, 0)
    }
}
