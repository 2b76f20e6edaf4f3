//! Which stretch of the calendar the words mean, by the day of the text, the dates told before and the tense.

use super::{Found, Story};
use crate::annotate::times::lexicon::Lean;
use crate::annotate::times::meaning::{Base, Meaning, Within, Year};
use crate::annotate::times::point::{Point, Unit, day, days};
use crate::annotate::times::tense::{Tense, tense};
use jiff::civil::{Date, Weekday};

impl Story<'_> {
    fn base(&self, base: Base) -> Option<Point> {
        let published = self.published.map(Point::Day);
        match base {
            Base::Published => published.or(self.told().last),
            Base::Told => self.told().last.or(published),
            Base::ToldAlone => self.told().last,
        }
    }

    /// The stretch of the calendar that an expression means, if that can be known.
    pub(super) fn point(&self, meaning: &Meaning, it: &Found) -> Option<Point> {
        match *meaning {
            Meaning::Value(_) | Meaning::Timed(..) | Meaning::Overnight | Meaning::ClockAway { .. } => None,
            Meaning::At(point) => Some(point),
            Meaning::Within(year, within) => self.within(year, within, it),
            Meaning::Weekday(number, lean) => self.weekday(number, lean, it).map(Point::Day),
            Meaning::DayOfMonth(number) => self.day_of_month(number, it).map(Point::Day),
            Meaning::Shift { unit: Unit::Year, by: 0, base: Base::Told } if self.that_year(it).is_some() => {
                self.that_year(it).map(Point::Year)
            }
            Meaning::Shift { unit, by, base } => self.shift(unit, by, self.looking_back(by, base, it)),
            Meaning::Weekend(lean) => self.weekend(lean, it),
            Meaning::WeekOf(ref day) => self.point(day, it)?.shift(Unit::Week, 0),
            Meaning::WeekendOf(ref day) => {
                let day = self.point(day, it)?;
                let monday = day.day().is_some_and(|day| day.weekday() == Weekday::Monday);
                day.weekend(-i64::from(monday))
            }
            Meaning::Again(unit, year) => {
                let told = self.base(Base::Told)?;
                let told = unit.map_or(Some(told), |unit| told.shift(unit, 0))?;
                told.in_year(self.year(year, told)?)
            }
            Meaning::Reported => match self.told().last {
                Some(quarter @ Point::Quarter(..)) => Some(quarter),
                _ => self.base(Base::Published)?.shift(Unit::Quarter, -1),
            },
            Meaning::WeeksFrom(weeks, number) => {
                let lean = if weeks > 0 { Lean::Coming } else { Lean::Last };
                let day = self.weekday(number, Some(lean), it)?;
                Point::Day(day).shift(Unit::Day, weeks * 7)
            }
            Meaning::WeekendBeforeLast => self.base(Base::Published)?.weekend(-2),
            Meaning::NewYear => {
                let today = self.published?;
                Point::Day(today).shift(Unit::Year, i64::from(today.month() > 6))
            }
            Meaning::YearsAway { unit, by } => {
                let Some(then) = self.base(Base::Told)?.shift(unit, 0) else {
                    return Point::Day(self.published?).shift(Unit::Year, by);
                };
                then.shift(
                    unit,
                    by * if unit == Unit::Quarter {
                        4
                    } else if unit == Unit::Month {
                        12
                    } else {
                        1
                    },
                )
            }
            Meaning::Beside(by, ref day) => self.point(day, it)?.shift(Unit::Day, by),
            Meaning::WeekdayIn(number, ref week) => {
                let monday = self.point(week, it)?.first_day()?;
                Point::Day(monday).shift(Unit::Day, i64::from(number) - 1)
            }
            Meaning::DayIn(number, ref month) => {
                let month = self.point(month, it)?;
                day(month.year()?, month.month()?, number).map(Point::Day)
            }
            Meaning::Lasting(_, ref whole) => self.point(whole, it),
            Meaning::Anniversary { years, unit } => {
                let today = self.published?;
                let year = i32::from(today.year()).checked_add(i32::try_from(years).ok()?)?;
                Point::Day(today).in_year(year)?.shift(unit, 0)
            }
        }
    }

    /// The year that words name beside something that was told.
    fn year(&self, year: Year, told: Point) -> Option<i32> {
        match year {
            Year::Known(year) => Some(year),
            Year::Away(by, Base::Told) => told.year()?.checked_add(i32::try_from(by).ok()?),
            Year::Away(by, base) => self.base(base)?.year()?.checked_add(i32::try_from(by).ok()?),
            Year::On(_) | Year::Lean(_) => None,
        }
    }

    /// "On the 30th" in a text of the 26th was last month, or will be this month; in a history it is in the month told.
    fn day_of_month(&self, number: u8, it: &Found) -> Option<Date> {
        let month = match self.published {
            None => self.told().last?,
            Some(today) => {
                let ahead = tense(self.reader, &it.tokens) == Tense::Future;
                let now = today.day().unsigned_abs();
                let by = i64::from(ahead && number < now) - i64::from(!ahead && number > now);
                Point::Day(today).shift(Unit::Month, by)?
            }
        };
        day(month.year()?, month.month()?, number)
    }

    /// "It will end on March 31. It fell from a day earlier": what was is not counted from what is to come.
    fn looking_back(&self, by: i64, base: Base, it: &Found) -> Base {
        let ahead = || self.told().last.and_then(Point::first_day) > self.published;
        let past = || tense(self.reader, &it.tokens) == Tense::Past;
        if by < 0 && base == Base::Told && self.published.is_some() && ahead() && past() {
            Base::Published
        } else {
            base
        }
    }

    fn shift(&self, unit: Unit, by: i64, base: Base) -> Option<Point> {
        // "The next day" after a day and a year is the day after the day.
        let last_day = || {
            let day = self.told().day.or(self.told[0].day);
            let day = Point::Day(day.filter(|_| base != Base::Published)?);
            // Not where the tale has gone on to another month.
            let goes_on = self.told().last.is_none_or(|last| last.month().is_none() && last.year() == day.year());
            goes_on.then(|| day.shift(unit, by)).flatten()
        };
        let known = self.base(base)?.shift(unit, by).or_else(last_day);
        // "Earlier in the year … and later in the month"
        known.or_else(|| Point::Day(self.published.filter(|_| by == 0)?).shift(unit, by))
    }

    fn weekend(&self, lean: Option<Lean>, it: &Found) -> Option<Point> {
        let at_weekend = |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        match lean {
            Some(Lean::Last | Lean::Past | Lean::Previous) => self.base(Base::Published)?.weekend(-1),
            Some(Lean::Next) => self.base(Base::Published)?.weekend(1),
            Some(Lean::This | Lean::Coming | Lean::Current) => self.base(Base::Published)?.weekend(0),
            Some(Lean::Following) => {
                let told = self.base(Base::Told)?;
                told.weekend(i64::from(told.day().is_some_and(at_weekend)))
            }
            // "It rose on Aug. 2. \"It may be March,\" he said. \"That weekend it snowed.\""
            Some(_) => self.base(Base::Told)?.weekend(0).or_else(|| Point::Day(self.told[0].day?).weekend(0)),
            None => {
                let ahead = matches!(tense(self.reader, &it.tokens), Tense::Future | Tense::Present);
                let base = self.base(Base::Published)?;
                base.weekend(if ahead || base.day().is_some_and(at_weekend) { 0 } else { -1 })
            }
        }
    }

    fn weekday(&self, number: u8, lean: Option<Lean>, it: &Found) -> Option<Date> {
        let weekday = Weekday::from_monday_one_offset(i8::try_from(number).ok()?).ok()?;
        let Some(today) = self.published else {
            // A history tells its days in order.
            let told = self.told().day?;
            let back = matches!(lean, Some(Lean::Last | Lean::Past | Lean::Previous));
            return if told.weekday() == weekday && lean.is_none() {
                Some(told)
            } else {
                told.nth_weekday(if back { -1 } else { 1 }, weekday).ok()
            };
        };
        let is_today = today.weekday() == weekday;
        let last = || today.nth_weekday(-1, weekday).ok();
        let next = || today.nth_weekday(1, weekday).ok();
        match lean {
            Some(Lean::Last | Lean::Past | Lean::Previous) => last(),
            Some(Lean::Next) => {
                let monday = today.checked_sub(days(today.weekday().to_monday_zero_offset().into())).ok()?;
                monday.checked_add(days(6 + i64::from(number))).ok()
            }
            Some(Lean::This | Lean::Coming) => {
                if is_today {
                    Some(today)
                } else {
                    next()
                }
            }
            Some(Lean::Following | Lean::Same | Lean::That) => {
                let told = self.told().day.unwrap_or(today);
                if lean == Some(Lean::Following) {
                    told.nth_weekday(1, weekday).ok()
                } else {
                    Some(told).filter(|told| told.weekday() == weekday).or_else(last)
                }
            }
            _ => match tense(self.reader, &it.tokens) {
                Tense::Future | Tense::Present if !is_today => next(),
                _ if is_today => Some(today),
                _ => last(),
            },
        }
    }

    fn within(&self, year: Year, within: Within, it: &Found) -> Option<Point> {
        let year = match year {
            Year::Known(year) => year,
            Year::Away(0, Base::Told) if self.that_year(it).is_some() => self.that_year(it)?,
            Year::Away(by, base) => i32::try_from(by).ok()?.checked_add(self.base(base)?.year()?)?,
            Year::On(weekday) => self.year_on(weekday, within).or_else(|| self.year_of(within, None, it))?,
            Year::Lean(lean) => self.year_of(within, lean, it)?,
        };
        self.in_year(year, within)
    }

    /// The year nearest the text's own in which a day is on a weekday.
    fn year_on(&self, weekday: u8, within: Within) -> Option<i32> {
        let this = self.base(Base::Published)?.year()?;
        let fits = |year: &i32| {
            let day = self.in_year(*year, within).and_then(Point::day);
            day.is_some_and(|day| day.weekday().to_monday_one_offset().unsigned_abs() == weekday)
        };
        [0, -1, 1, -2, 2, -3, 3].into_iter().map(|by| this + by).find(fits)
    }

    fn in_year(&self, year: i32, within: Within) -> Option<Point> {
        Some(match within {
            Within::Half(half) => Point::Half(year, half),
            Within::Quarter(quarter) => Point::Quarter(year, quarter),
            Within::Season(season) => Point::Season(year, season),
            Within::Month(month) => Point::Month(year, month),
            Within::Day(month, number) => Point::Day(day(year, month, number)?),
            Within::Feast(feast) => Point::Day(feast.day(year, self.british)?),
            Within::Nth { month, weekday, nth } => {
                let weekday = Weekday::from_monday_one_offset(i8::try_from(weekday).ok()?).ok()?;
                Point::Day(day(year, month, 1)?.nth_weekday_of_month(nth, weekday).ok()?)
            }
        })
    }
}
