//! Which year a month, a day or a quarter without one is in.

use super::{Found, Story};
use crate::annotate::times::lexicon::Lean;
use crate::annotate::times::meaning::Within;
use crate::annotate::times::point::Point;
use crate::annotate::times::tense::{Tense, tense, verb};

/// How many days ahead a day without a year is taken for the next of its name, whatever the tense: a month has 32.
const NEAR: u16 = 64;

impl Story<'_> {
    /// "The rate for October", but "scheduled for October".
    fn is_measured(&self, at: usize) -> bool {
        at > 1 && self.reader.is(at - 1, "for") && verb(self.reader.text, at - 2) == Tense::Unknown
    }

    /// The year of a part of one that names none.
    pub(super) fn year_of(&self, within: Within, lean: Option<Lean>, it: &Found) -> Option<i32> {
        let (month, number) = month_and_day(within);
        let sentence = self.reader.text.sentence_of(it.tokens.start);
        let stated = self.told().stated.filter(|(there, _)| sentence == *there);
        let Some(today) = self.published else { return self.year_in_history(month, within, lean) };
        let this = i32::from(today.year());
        let key = |month: u8, day: u8| u16::from(month) * 32 + u16::from(day);
        let now = key(today.month().unsigned_abs(), today.day().unsigned_abs());
        // Whole months and seasons are over when their last day is; days when they are.
        let length = match within {
            Within::Day(..) | Within::Feast(_) | Within::Nth { .. } => 0,
            Within::Month(_) => 1,
            Within::Season(_) | Within::Quarter(_) => 3,
            Within::Half(_) => 6,
        };
        let starts = key(month, number);
        let ends = if length == 0 { starts } else { key(month + length - 1, 31) };
        if let (None, Some((_, year))) =
            (lean, self.told().opened.filter(|(there, year)| sentence == *there && *year <= this))
        {
            return Some(year);
        }
        Some(match lean {
            // "Last February" in March is a year ago: else it would be "last month".
            Some(Lean::Last | Lean::Past | Lean::Previous) => {
                let last_month = length == 1 && month + 1 == today.month().unsigned_abs();
                this - i32::from(ends >= now || last_month)
            }
            Some(Lean::Next) => this + i32::from(starts <= now),
            Some(Lean::Following) => self.told().last.and_then(Point::year).unwrap_or(this) + 1,
            Some(Lean::That | Lean::Same) => self.told().last.and_then(Point::year).unwrap_or(this),
            Some(_) => this,
            None => match tense(self.reader, &it.tokens) {
                // "The rate for October will be announced today": last month is nearer than one eleven months away.
                Tense::Future => {
                    let last_month = length == 1
                        && month % 12 + 1 == today.month().unsigned_abs()
                        && self.is_measured(it.tokens.start);
                    this + i32::from(ends < now && !last_month) - i32::from(last_month && month == 12)
                }
                // "The fourth quarter is off to a good start": it goes on.
                Tense::Present if length > 1 && starts <= now && ends >= now => this,
                // "An election is held in the autumn": it is to come.
                Tense::Present if matches!(within, Within::Season(_)) && starts > now => this,
                // "January delivery" of oil is to come.
                _ if length == 1
                    && self.reader.is_any(it.tokens.end, &["delivery", "contract", "contracts", "futures"]) =>
                {
                    this + i32::from(ends < now)
                }
                // "They were nearly sold out for Dec. 20": a day so near needs no year, one so far off has it told.
                _ if length == 0 && starts > now && starts < now + NEAR => this,
                _ if length == 0 && starts + 384 < now + NEAR => this + 1,
                // "The book is out on 9 May": in a few months, or long ago.
                Tense::Present | Tense::Unknown if length == 0 && starts > now && starts < now + 128 => this,
                // A tale of one year in one sentence: "She began in December 2021 and ended in March."
                _ if lean.is_none() && stated.is_some_and(|(_, point)| point.year() < Some(this - 1)) => {
                    let (_, point) = stated?;
                    point.year()? + i32::from(point.month().is_some_and(|last| month < last))
                }
                // A quarter is reported when it is over.
                _ if matches!(within, Within::Quarter(_) | Within::Half(_)) => this - i32::from(ends >= now),
                _ => this - i32::from(starts > now),
            },
        })
    }

    /// In a history the year goes on until a month is so far back that it must be the next year's.
    fn year_in_history(&self, month: u8, within: Within, lean: Option<Lean>) -> Option<i32> {
        let told = self.told().last?;
        let year = told.year()?;
        let Some(last) = told.month().or(match told {
            Point::Season(_, season) => Some(season.first_month()),
            _ => None,
        }) else {
            return Some(year);
        };
        Some(match lean {
            Some(Lean::Next | Lean::Following) => year + i32::from(month <= last),
            Some(Lean::Last | Lean::Previous | Lean::Past) => year - i32::from(month >= last),
            _ if matches!(within, Within::Season(_)) && last > 3 && month < 12 => year + i32::from(month + 8 < last),
            _ => year + i32::from(month + 8 <= last),
        })
    }
}

fn month_and_day(within: Within) -> (u8, u8) {
    match within {
        Within::Half(half) => (half * 6 - 5, 1),
        Within::Quarter(quarter) => (quarter * 3 - 2, 1),
        Within::Season(season) => (season.first_month(), 1),
        Within::Month(month) => (month, 1),
        Within::Day(month, day) => (month, day),
        Within::Feast(feast) => feast.month_and_day(),
        Within::Nth { month, nth, .. } => (month, if nth < 0 { 28 } else { nth.unsigned_abs() * 7 - 3 }),
    }
}
