//! From a TIMEX3 value to the date of a story file.

use super::days;
use crate::story::{PartOfDay, day};
use jiff::civil::{ISOWeekDate, Weekday};

/// A TIMEX3 value in the form story files hold, EDTF: `2025-04-25`, `2025-04`, `2025-04-25T17:30`, or an interval for
/// weeks, weekends, seasons, quarters, halves, decades and centuries. None for what has no place in a calendar of four
/// digits: durations, repetitions, `PAST_REF`, years before Christ, what is not known.
///
/// A part of a day becomes its day; [`part_of_day`] tells the part.
///
/// # Example
///
/// ```
/// use on_the_record::annotate::times::story_date;
///
/// assert_eq!(story_date("2025-04-25TMO").as_deref(), Some("2025-04-25"));
/// assert_eq!(story_date("2025-W17").as_deref(), Some("2025-04-21/2025-04-27"));
/// assert_eq!(story_date("P3D"), None);
/// ```
#[must_use]
pub fn story_date(value: &str) -> Option<String> {
    // The midnight that ends a day begins the next.
    if let Some(ended) = value.strip_suffix("T24:00") {
        return Some(format!("{}T00:00", day(ended)?.tomorrow().ok()?));
    }
    let (date, time) = value.split_once('T').map_or((value, None), |(date, time)| (date, Some(time)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match date.len() {
        2 | 3 if digits(date) => {
            let nines = &"99"[..4 - date.len()];
            let zeros = &"00"[..4 - date.len()];
            // There is no year 0.
            let first = format!("{date}{zeros}").replace("0000", "0001");
            return Some(format!("{first}/{date}{nines}"));
        }
        0..=3 => return None,
        _ => {}
    }
    let year = date.get(..4).filter(|year| digits(year) && *year != "0000")?;
    let Some(rest) = date.get(5..) else { return (date.len() == 4).then(|| date.to_owned()) };
    if let Some(week) = rest.strip_prefix('W').filter(|week| *week != "I") {
        return weeks(year, week);
    }
    let months = |first: u8, last: u8| Some(format!("{year}-{first:02}/{year}-{last:02}"));
    match rest {
        "SP" => months(3, 5),
        "SU" => months(6, 8),
        "FA" => months(9, 11),
        "WI" => {
            Some(format!("{year}-12/{:04}-02", year.parse::<u16>().ok()?.checked_add(1).filter(|next| *next < 10000)?))
        }
        "Q1" => months(1, 3),
        "Q2" => months(4, 6),
        "Q3" => months(7, 9),
        "Q4" => months(10, 12),
        "H1" => months(1, 6),
        "H2" => months(7, 12),
        _ if rest.len() == 2 && digits(rest) => Some(date.to_owned()),
        _ => {
            day(date)?;
            match time.filter(|time| time.starts_with(|first: char| first.is_ascii_digit())) {
                Some(clock) if clock.len() == 2 => Some(format!("{date}T{clock}:00")),
                Some(clock) => Some(format!("{date}T{clock}")),
                None => Some(date.to_owned()),
            }
        }
    }
}

/// The days of a week or, with `-WE`, its weekend.
fn weeks(year: &str, week: &str) -> Option<String> {
    let (number, weekend) = week.strip_suffix("-WE").map_or((week, false), |number| (number, true));
    let monday = ISOWeekDate::new(year.parse().ok()?, number.parse().ok()?, Weekday::Monday).ok()?.date();
    let first = if weekend { monday.checked_add(days(5)).ok()? } else { monday };
    Some(format!("{first}/{}", monday.checked_add(days(6)).ok()?))
}

/// The part of the day that a TIMEX3 value names.
#[must_use]
pub fn part_of_day(value: &str) -> Option<PartOfDay> {
    match value.split_once('T')?.1 {
        "MO" => Some(PartOfDay::Morning),
        "AF" => Some(PartOfDay::Afternoon),
        "EV" => Some(PartOfDay::Evening),
        // A night is named by the day it begins on.
        "NI" => Some(PartOfDay::LateEvening),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(value: &str) -> Option<String> {
        story_date(value)
    }

    #[test]
    fn years_months_days_and_clock_times_stay_as_they_are() {
        for value in ["1997", "1997-03", "2025-04-25", "2025-04-25T17:30"] {
            assert_eq!(date(value).as_deref(), Some(value));
        }
    }

    #[test]
    fn the_midnight_that_ends_a_day_begins_the_next() {
        assert_eq!(date("1997-12-31T24:00").as_deref(), Some("1998-01-01T00:00"));
    }

    #[test]
    fn longer_stretches_become_intervals() {
        assert_eq!(date("198").as_deref(), Some("1980/1989"));
        assert_eq!(date("19").as_deref(), Some("1900/1999"));
        assert_eq!(date("00").as_deref(), Some("0001/0099"));
        assert_eq!(date("1997-Q3").as_deref(), Some("1997-07/1997-09"));
        assert_eq!(date("1997-WI").as_deref(), Some("1997-12/1998-02"));
        assert_eq!(date("2025-W17-WE").as_deref(), Some("2025-04-26/2025-04-27"));
    }

    #[test]
    fn what_has_no_place_in_a_calendar_has_no_date() {
        for value in [
            "",
            "P3D",
            "PT2H",
            "PAST_REF",
            "XXXX-WXX-5",
            "BC0055",
            "2025-02-30",
            "0000",
            "9999-WI",
            "é-2-3-4",
            "2025-W99",
        ] {
            assert_eq!(date(value), None, "{value}");
        }
    }

    #[test]
    fn a_part_of_a_day_is_told_apart() {
        assert_eq!(date("2025-04-25TMO").as_deref(), Some("2025-04-25"));
        assert_eq!(part_of_day("2025-04-25TMO"), Some(PartOfDay::Morning));
        assert_eq!(part_of_day("2025-04-25T17:30"), None);
    }
}
