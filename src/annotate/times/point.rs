//! A stretch of the calendar, from a millennium to a day, and how it is written in TIMEX3.

use jiff::Span as Step;
use jiff::civil::{Date, ISOWeekDate, Weekday, date};
use std::fmt;

pub(super) use super::unit::{Part, Season, Unit};

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    /// The hundreds of its years: 19 is the twentieth century; -1 is the first before Christ.
    Century(i32),
    /// The tens of its years: 198 is the eighties.
    Decade(i32),
    /// Below zero: before Christ, -1 being the first year before.
    Year(i32),
    Half(i32, u8),
    Quarter(i32, u8),
    Season(i32, Season),
    Month(i32, u8),
    /// The year and number of a week by ISO 8601.
    Week(i32, u8),
    Weekend(i32, u8),
    Day(Date),
}

/// The week a day is in.
fn week(day: Date) -> (i32, u8) {
    let week = day.iso_week_date();
    (i32::from(week.year()), week.week().unsigned_abs())
}

/// The Monday of a week.
fn monday(year: i32, week: u8) -> Option<Date> {
    let week = i8::try_from(week).ok()?;
    Some(ISOWeekDate::new(i16::try_from(year).ok()?, week, Weekday::Monday).ok()?.date())
}

/// A day, if the calendar has it.
pub(super) fn day(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

impl Point {
    /// Its first day, if the calendar reaches so far.
    pub(super) fn first_day(self) -> Option<Date> {
        match self {
            Self::Century(century) => day(century.checked_mul(100)?, 1, 1),
            Self::Decade(decade) => day(decade.checked_mul(10)?, 1, 1),
            Self::Year(year) => day(year, 1, 1),
            Self::Half(year, half) => day(year, half * 6 - 5, 1),
            Self::Quarter(year, quarter) => day(year, quarter * 3 - 2, 1),
            Self::Season(year, season) => day(year, season.first_month(), 1),
            Self::Month(year, month) => day(year, month, 1),
            Self::Week(year, week) => monday(year, week),
            Self::Weekend(year, week) => monday(year, week)?.checked_add(days(5)).ok(),
            Self::Day(day) => Some(day),
        }
    }

    /// Its year, if it is not longer than one.
    pub(super) fn year(self) -> Option<i32> {
        match self {
            Self::Century(_) | Self::Decade(_) => None,
            Self::Year(year)
            | Self::Half(year, _)
            | Self::Quarter(year, _)
            | Self::Season(year, _)
            | Self::Month(year, _)
            | Self::Week(year, _)
            | Self::Weekend(year, _) => Some(year),
            Self::Day(day) => Some(i32::from(day.year())),
        }
    }

    /// Its month, if it is not longer than one.
    pub(super) fn month(self) -> Option<u8> {
        match self {
            Self::Month(_, month) => Some(month),
            Self::Week(..) | Self::Weekend(..) | Self::Day(_) => Some(self.first_day()?.month().unsigned_abs()),
            _ => None,
        }
    }

    /// The day it is.
    pub(super) fn day(self) -> Option<Date> {
        if let Self::Day(day) = self { Some(day) } else { None }
    }

    /// The stretch of one unit that it lies in, or one so many units from that; none where it is not known so finely.
    pub(super) fn shift(self, unit: Unit, by: i64) -> Option<Self> {
        let far = i32::try_from(by).ok().filter(|by| by.unsigned_abs() < 10_000_000)?;
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour => None,
            Unit::Day => Some(Self::Day(step(self.day()?, Step::new().try_days(by).ok()?)?)),
            Unit::Week | Unit::Fortnight => {
                let first = match self {
                    Self::Day(day) => day,
                    Self::Week(..) | Self::Weekend(..) => self.first_day()?,
                    _ => return None,
                };
                let weeks = if unit == Unit::Week { by } else { by * 2 };
                let (year, week) = week(step(first, Step::new().try_weeks(weeks).ok()?)?);
                Some(Self::Week(year, week))
            }
            Unit::Month => {
                let first = day(self.year()?, self.month()?, 1)?;
                let there = step(first, Step::new().try_months(by).ok()?)?;
                Some(Self::Month(i32::from(there.year()), there.month().unsigned_abs()))
            }
            Unit::Quarter => {
                let (year, quarter) = match self {
                    Self::Quarter(year, quarter) => (year, quarter),
                    _ => (self.year()?, (self.month()? - 1) / 3 + 1),
                };
                let quarters = year.checked_mul(4)?.checked_add(i32::from(quarter) - 1)?.checked_add(far)?;
                Some(Self::Quarter(quarters.div_euclid(4), quarters.rem_euclid(4) as u8 + 1))
            }
            Unit::Year => Some(Self::Year(self.year()?.checked_add(far)?)),
            Unit::Decade => {
                let decade = if let Self::Decade(decade) = self { decade } else { self.year()?.div_euclid(10) };
                Some(Self::Decade(decade.checked_add(far)?))
            }
            Unit::Century | Unit::Millennium => {
                let by = if unit == Unit::Century { far } else { far.checked_mul(10)? };
                let century = if let Self::Century(century) = self { century } else { self.year()?.div_euclid(100) };
                Some(Self::Century(century.checked_add(by)?))
            }
        }
    }

    /// The same stretch of another year: the third quarter, March; a year for what years do not share.
    pub(super) fn in_year(self, year: i32) -> Option<Self> {
        Some(match self {
            Self::Half(_, half) => Self::Half(year, half),
            Self::Quarter(_, quarter) => Self::Quarter(year, quarter),
            Self::Season(_, season) => Self::Season(year, season),
            Self::Month(_, month) => Self::Month(year, month),
            Self::Day(there) => Self::Day(day(year, there.month().unsigned_abs(), there.day().unsigned_abs())?),
            _ => Self::Year(year),
        })
    }

    /// The weekend of the week it lies in, or of one so many weeks from that.
    pub(super) fn weekend(self, by: i64) -> Option<Self> {
        match self.shift(Unit::Week, by)? {
            Self::Week(year, week) => Some(Self::Weekend(year, week)),
            _ => None,
        }
    }

    /// Whether TIMEX3 has a way to write it: years have four digits.
    pub(super) fn is_writable(self) -> bool {
        match self {
            Self::Century(century) => (-100..100).contains(&century),
            Self::Decade(decade) => (0..1000).contains(&decade),
            _ => self.year().is_some_and(|year| (-9999..=9999).contains(&year) && year != 0),
        }
    }
}

/// So many days. jiff's own `days()` panics where there are too many, in words that weigh more than its calendar.
pub(in crate::annotate) fn days(by: i64) -> Step {
    Step::new().try_days(by).unwrap_or_default()
}

fn step(day: Date, by: Step) -> Option<Date> {
    let there = day.checked_add(by).ok()?;
    (there > date(0, 12, 31)).then_some(there)
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let year = |year: i32| if year < 0 { format!("BC{:04}", -year) } else { format!("{year:04}") };
        match *self {
            Self::Century(century @ ..0) => write!(f, "BC{:02}", -1 - century),
            Self::Century(century) => write!(f, "{century:02}"),
            Self::Decade(decade) => write!(f, "{decade:03}"),
            Self::Year(number) => f.write_str(&year(number)),
            Self::Half(number, half) => write!(f, "{}-H{half}", year(number)),
            Self::Quarter(number, quarter) => write!(f, "{}-Q{quarter}", year(number)),
            Self::Season(number, season) => write!(f, "{}-{}", year(number), season.code()),
            Self::Month(number, month) => write!(f, "{}-{month:02}", year(number)),
            Self::Week(number, week) => write!(f, "{}-W{week:02}", year(number)),
            Self::Weekend(number, week) => write!(f, "{}-W{week:02}-WE", year(number)),
            Self::Day(day) => write!(f, "{}-{:02}-{:02}", year(day.year().into()), day.month(), day.day()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there(unit: Unit, by: i64) -> Option<String> {
        Point::Day(date(2025, 4, 26)).shift(unit, by).map(|point| point.to_string())
    }

    #[test]
    fn a_day_moves_by_any_unit_and_is_known_no_finer_than_that() {
        assert_eq!(there(Unit::Day, -1).as_deref(), Some("2025-04-25"));
        assert_eq!(there(Unit::Week, 0).as_deref(), Some("2025-W17"));
        assert_eq!(there(Unit::Month, -4).as_deref(), Some("2024-12"));
        assert_eq!(there(Unit::Quarter, -2).as_deref(), Some("2024-Q4"));
        assert_eq!(there(Unit::Year, 1).as_deref(), Some("2026"));
        assert_eq!(there(Unit::Decade, 0).as_deref(), Some("202"));
        assert_eq!(there(Unit::Century, -1).as_deref(), Some("19"));
    }

    #[test]
    fn what_is_known_coarsely_cannot_move_finely() {
        assert_eq!(Point::Year(1999).shift(Unit::Month, 1), None);
        assert_eq!(Point::Month(1999, 12).shift(Unit::Month, 1), Some(Point::Month(2000, 1)));
        assert_eq!(Point::Month(1999, 12).shift(Unit::Day, 1), None);
    }

    #[test]
    fn absurd_steps_lead_nowhere() {
        assert_eq!(there(Unit::Day, i64::MAX), None);
        assert_eq!(there(Unit::Century, i64::MIN), None);
        assert_eq!(there(Unit::Month, -999_999), None);
        assert!(!Point::Year(12345).is_writable());
    }
}
