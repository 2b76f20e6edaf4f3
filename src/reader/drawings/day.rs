//! One day by the hour: which days get a drawing, and what stands in it.

use super::hours::{Hours, clock};
use super::letters;
use crate::reader::{Reading, timeline::words::part_of_day};
use crate::sort::sort_by_key;
use crate::story::{DatePrecision, Event, PartOfDay, day_words};
use jiff::civil::Date;

/// From this many events whose time of day is known, a day is drawn.
const LEAST: usize = 3;

/// A day on which enough is known to the hour to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Day<'a> {
    /// Which day.
    pub date: Date,
    /// How many threads of the story have a place on this day.
    pub scenes: usize,
    /// The hours the drawing reaches over, by the clock most of its events are told in.
    pub hours: Hours,
    /// What those hours are called, where that is known: `Moscow time`.
    pub zone: Option<String>,
    /// Whether some events are told in another zone's hours.
    pub mixed: bool,
    /// What has its time, in order.
    pub timed: Vec<Timed<'a>>,
    /// What happened some time that day, nobody says when.
    pub untimed: Vec<&'a Event>,
}

/// An event with its time on one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timed<'a> {
    /// What happened.
    pub event: &'a Event,
    /// When.
    pub time: Time,
}

/// When on a day, in minutes after its midnight: below 0 and from 1440 on where another zone's clock is in another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// At one minute.
    At {
        /// The minute.
        minute: i32,
        /// Whether it is known only roughly.
        about: bool,
    },
    /// From one minute to another.
    Span {
        /// The first minute.
        from: i32,
        /// The last minute.
        to: i32,
        /// Whether either is known only roughly.
        about: bool,
    },
    /// In a part of the day, no clock time known.
    Part {
        /// The first minute of the part.
        from: i32,
        /// The last minute of the part.
        to: i32,
        /// Which part.
        part: PartOfDay,
    },
}

impl<'a> Day<'a> {
    /// Every day that gets a drawing, by date.
    #[must_use]
    pub fn all(reading: &'a Reading) -> Vec<Self> {
        let dated = reading.events().into_iter().filter_map(|event| Some((event.when.start().day()?, event)));
        let mut dated: Vec<(Date, &Event)> = dated.collect();
        sort_by_key(&mut dated, |(date, _)| *date);
        let days = dated.chunk_by(|(one, _), (other, _)| one == other);
        let days = days.map(|day| {
            let (timed, rest): (Vec<&Event>, Vec<&Event>) =
                day.iter().map(|(_, event)| *event).partition(|event| time(event, None).is_some());
            (day[0].0, timed, rest.into_iter().filter(|event| is_of_one_day(event)).collect())
        });
        days.filter(|(_, timed, _)| timed.len() >= LEAST)
            .map(|(date, timed, untimed)| Self::of(date, &timed, untimed))
            .collect()
    }

    fn of(date: Date, timed: &[&'a Event], untimed: Vec<&'a Event>) -> Self {
        let teller = teller(timed);
        let offset = teller.and_then(offset);
        let zone = teller.and_then(|event| event.zone.clone().or_else(|| event.when.start().clock()?.zone_text()));
        // A few: a set of them would sort them first, by kilobytes of code in the worker.
        let mut scenes = Vec::new();
        for event in timed.iter().chain(&untimed).filter(|event| event.place.is_some()) {
            if !scenes.contains(&&event.thread) {
                scenes.push(&event.thread);
            }
        }
        let mixed = timed.iter().any(|event| self::offset(event).is_some_and(|its| Some(its) != offset));
        let mut timed: Vec<Timed> =
            timed.iter().filter_map(|event| Some(Timed { event, time: time(event, offset)? })).collect();
        sort_by_key(&mut timed, |timed| timed.time.reach());
        let first = timed.iter().map(|timed| timed.time.reach().0).min().unwrap_or(0);
        let last = timed.iter().map(|timed| timed.time.reach().1).max().unwrap_or(0);
        Self { date, scenes: scenes.len(), hours: Hours::around(first..=last), zone, mixed, timed, untimed }
    }

    /// What the drawing is called, without its date: `One day, three scenes`.
    ///
    /// A scene is a thread with a place on this day. Where fewer than two meet, that is not what the day is about.
    #[must_use]
    pub fn title(&self) -> String {
        match self.scenes {
            0 | 1 => "One day, hour by hour".to_owned(),
            scenes => format!("One day, {} scenes", letters::number(scenes)),
        }
    }

    /// Its date: `Fri 25 April 2025`.
    #[must_use]
    pub fn date_words(&self) -> String {
        day_words(self.date)
    }
}

impl Timed<'_> {
    /// Its time in as few letters as say it: `≈10:40`, `≈3 h`, `morning`.
    #[must_use]
    pub fn brief(&self) -> String {
        let moments = [self.event.when.start(), self.event.when.end()];
        let about = if moments.iter().any(|moment| moment.is_approximate()) { "≈" } else { "" };
        let perhaps = if moments.iter().any(|moment| moment.is_uncertain()) { "?" } else { "" };
        match self.time {
            Time::At { minute, .. } => format!("{}{about}{}{perhaps}", self.open_end(), clock(minute)),
            Time::Span { from, to, .. } => format!("{about}{}{perhaps}", duration(to - from)),
            Time::Part { part, .. } => part_of_day(part).to_owned(),
        }
    }

    /// Where only one end of a span has a clock time: which.
    fn open_end(&self) -> &'static str {
        match (self.event.when.start() == self.event.when.end(), self.event.when.start().clock()) {
            (true, _) => "",
            (false, Some(_)) => "from ",
            (false, None) => "until ",
        }
    }
}

impl Time {
    /// Its first and last minute.
    #[must_use]
    pub fn reach(self) -> (i32, i32) {
        match self {
            Self::At { minute, .. } => (minute, minute),
            Self::Span { from, to, .. } | Self::Part { from, to, .. } => (from, to),
        }
    }

    /// Whether it is known only roughly.
    #[must_use]
    pub fn is_rough(self) -> bool {
        match self {
            Self::At { about, .. } | Self::Span { about, .. } => about,
            Self::Part { .. } => true,
        }
    }
}

/// The event whose clock the drawing follows: the first of those in the zone most of the day is told in.
fn teller<'a>(timed: &[&'a Event]) -> Option<&'a Event> {
    let told = |like: &Event| timed.iter().filter(|event| offset(event) == offset(like)).count();
    let with_clock = timed.iter().copied().filter(|event| offset(event).is_some());
    with_clock.rev().max_by_key(|event| told(event))
}

/// How far the clock an event is told by is ahead of UTC, in minutes.
fn offset(event: &Event) -> Option<i16> {
    event.when.start().clock().or(event.when.end().clock())?.offset()
}

/// Whether it is known to have happened on one day, whenever that was.
fn is_of_one_day(event: &Event) -> bool {
    let start = event.when.start();
    event.when.day().is_some() && !start.is_approximate() && !start.is_uncertain()
}

/// The time of an event on the day it begins, by a clock `ahead` of UTC; by its own where either is not known. None if
/// only the day is known, or it lasts for days.
fn time(event: &Event, ahead: Option<i16>) -> Option<Time> {
    let (start, end) = (event.when.start(), event.when.end());
    let day = start.day()?;
    let minute = |moment: crate::story::Moment| {
        let clock = moment.clock()?;
        let shift = ahead.zip(clock.offset()).map_or(0, |(ahead, own)| i32::from(ahead) - i32::from(own));
        let days = moment.day()?.duration_since(day).as_hours() / 24;
        Some(i32::try_from(days).ok()? * 24 * 60 + i32::from(clock.minutes()) + shift)
    };
    if end.precision() != DatePrecision::Day {
        return None;
    }
    let about = [start, end].iter().any(|moment| moment.is_approximate() || moment.is_uncertain());
    match (minute(start), minute(end)) {
        (Some(from), Some(to)) if from == to => Some(Time::At { minute: from, about }),
        (Some(from), Some(to)) if to - from < 24 * 60 => Some(Time::Span { from, to, about }),
        (Some(from), None) if event.when.day().is_some() => Some(Time::At { minute: from, about }),
        (None, Some(to)) if event.when.day().is_some() => Some(Time::At { minute: to, about }),
        (None, None) if event.when.day().is_some() && !about => {
            let part = event.part?;
            let (from, to) = part.minutes();
            Some(Time::Part { from: from.into(), to: to.into(), part })
        }
        _ => None,
    }
}

/// `40 min`, `3 h`, `3½ h`, `3 h 20 min`.
fn duration(minutes: i32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, 30) => format!("{hours}½ h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}
