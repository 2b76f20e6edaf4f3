//! EDTF text to [`When`], and what can be wrong with it.

use super::{Clock, DatePrecision, Moment, When};
use jiff::SignedDuration;
use jiff::civil::Date;
use std::str::FromStr;

/// Why a text is not a time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhenError {
    /// It is not written as one.
    #[error(
        "{0:?} is not a time: write 2025, 2025-04, 2025-04-25 or 2025-04-25T14:20+03:00, \
         with ~ after it for \"about\", or two of these with / between them"
    )]
    Form(String),
    /// A year no calendar of ours has.
    #[error("{0:?} has the year 0000: years start at 0001")]
    Year(String),
    /// A month beyond December, or none.
    #[error("{text:?} has the month {month:02}: months go from 01 to 12")]
    Month {
        /// The part that is wrong.
        text: String,
        /// The month it names.
        month: i8,
    },
    /// A day its month does not have.
    #[error("{text:?} has the day {day:02}: that month has {days} days")]
    Day {
        /// The part that is wrong.
        text: String,
        /// The day it names.
        day: i8,
        /// How many days the month has.
        days: i8,
    },
    /// A clock time no clock shows.
    #[error("{0:?} has an impossible clock time: clocks go from 00:00 to 23:59")]
    Clock(String),
    /// An offset from UTC no place has.
    #[error("{0:?} has an impossible offset from UTC: offsets go from -14:00 to +14:00")]
    Offset(String),
    /// An interval that ends before it starts.
    #[error("the interval {0:?} ends before it starts: put the earlier time first")]
    EndsBeforeStart(String),
}

impl FromStr for When {
    type Err = WhenError;

    /// Reads EDTF.
    ///
    /// # Errors
    ///
    /// [`WhenError`] says which part is wrong and how to mend it.
    ///
    /// ```
    /// use on_the_record::story::{When, WhenError};
    ///
    /// assert!("2025-04-25".parse::<When>().is_ok());
    /// assert!(matches!("2025-02-30".parse::<When>(), Err(WhenError::Day { days: 28, .. })));
    /// assert!(matches!("2023/2022".parse::<When>(), Err(WhenError::EndsBeforeStart(_))));
    /// ```
    fn from_str(text: &str) -> Result<Self, WhenError> {
        let Some((start, end)) = text.split_once('/') else {
            return Ok(Self { start: moment(text)?, end: None });
        };
        let (start, end) = (moment(start)?, moment(end)?);
        if ends_before(start, end) {
            return Err(WhenError::EndsBeforeStart(text.to_owned()));
        }
        Ok(Self { start, end: Some(end) })
    }
}

/// Compares instants where both offsets are known, else what is written.
fn ends_before(start: Moment, end: Moment) -> bool {
    let ahead = |moment: Moment| moment.clock.and_then(|clock| clock.offset);
    let ahead = match (ahead(start), ahead(end)) {
        (Some(start), Some(end)) => i64::from(end) - i64::from(start),
        _ => 0,
    };
    end.latest().duration_since(start.earliest()) < SignedDuration::from_mins(ahead)
}

fn moment(text: &str) -> Result<Moment, WhenError> {
    let form = || WhenError::Form(text.to_owned());
    let (plain, approximate, uncertain) = match text.as_bytes().last() {
        Some(b'~') => (&text[..text.len() - 1], true, false),
        Some(b'?') => (&text[..text.len() - 1], false, true),
        Some(b'%') => (&text[..text.len() - 1], true, true),
        _ => (text, false, false),
    };
    let (day, time) = plain.split_once('T').map_or((plain, None), |(day, time)| (day, Some(time)));
    let (first, precision) = date(day, text)?;
    let clock = match time {
        None => None,
        Some(_) if precision != DatePrecision::Day => return Err(form()),
        Some(time) => Some(clock(time, text)?),
    };
    Ok(Moment { first, precision, clock, approximate, uncertain })
}

/// The day that a text such as `2025-04-26` writes.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    date(text, text).ok().filter(|(_, precision)| *precision == DatePrecision::Day).map(|(day, _)| day)
}

fn date(plain: &str, text: &str) -> Result<(Date, DatePrecision), WhenError> {
    let form = || WhenError::Form(text.to_owned());
    let mut parts = plain.split('-');
    let year = parts.next().and_then(digits::<4>).ok_or_else(form)?;
    let month = parts.next().map(|part| digits::<2>(part).ok_or_else(form)).transpose()?;
    let day = parts.next().map(|part| digits::<2>(part).ok_or_else(form)).transpose()?;
    if parts.next().is_some() {
        return Err(form());
    }
    let precision = match (month, day) {
        (None, _) => DatePrecision::Year,
        (Some(_), None) => DatePrecision::Month,
        (Some(_), Some(_)) => DatePrecision::Day,
    };
    if year == 0 {
        return Err(WhenError::Year(text.to_owned()));
    }
    // Two digits always fit.
    let (month, day) = (month.unwrap_or(1) as i8, day.unwrap_or(1) as i8);
    let start = Date::new(year, month, 1).map_err(|_| WhenError::Month { text: text.to_owned(), month })?;
    let first = Date::new(year, month, day).map_err(|_| WhenError::Day {
        text: text.to_owned(),
        day,
        days: start.days_in_month(),
    })?;
    Ok((first, precision))
}

fn clock(plain: &str, text: &str) -> Result<Clock, WhenError> {
    let form = || WhenError::Form(text.to_owned());
    let (time, offset) = match plain.find(['Z', '+', '-']) {
        None => (plain, None),
        Some(at) => (&plain[..at], Some(offset(&plain[at..], text)?)),
    };
    let mut parts = time.split(':').map(digits::<2>);
    let hour = parts.next().flatten().ok_or_else(form)?;
    let minute = parts.next().flatten().ok_or_else(form)?;
    let second = parts.next().unwrap_or(Some(0)).ok_or_else(form)?;
    if parts.next().is_some() {
        return Err(form());
    }
    if hour > 23 || minute > 59 || second > 59 {
        return Err(WhenError::Clock(text.to_owned()));
    }
    // Both are below 60.
    Ok(Clock { hour: hour as u8, minute: minute as u8, offset })
}

/// `Z`, `+03:00` or `-04:30`, in minutes.
fn offset(plain: &str, text: &str) -> Result<i16, WhenError> {
    if plain == "Z" {
        return Ok(0);
    }
    let ahead = if plain.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = plain[1..]
        .split_once(':')
        .and_then(|(hours, minutes)| digits::<2>(hours).zip(digits::<2>(minutes)))
        .ok_or_else(|| WhenError::Form(text.to_owned()))?;
    let size = hours * 60 + minutes;
    // The farthest in use is +14:00, on the Line Islands; the database of zones has none beyond ±14:00 since 1900.
    if minutes > 59 || size > 14 * 60 {
        return Err(WhenError::Offset(text.to_owned()));
    }
    Ok(ahead * size)
}

/// The number, if `part` is exactly `N` digits.
fn digits<const N: usize>(part: &str) -> Option<i16> {
    let all = part.len() == N && part.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| part.parse().ok()).flatten()
}
