//! When something happened, as far as it is known. Every rule of dates lives here: nothing else parses one.

mod moment;
mod parse;
mod show;

pub use moment::{Clock, DatePrecision, Moment};
pub use parse::{WhenError, day};
pub use show::day_words;

use jiff::civil::{Date, DateTime};
use serde::{Serialize, Serializer};
use std::cmp::Reverse;
use std::ops::RangeInclusive;

/// A time known to some precision: a year, month, day, instant, or the interval between two of these.
///
/// It is written in EDTF, the Extended Date/Time Format of ISO 8601-2:
///
/// | written | means |
/// |---|---|
/// | `2025`, `2025-04`, `2025-04-25` | that year, month or day, no finer |
/// | `2025-04-25T14:20+03:00`, `…T14:20Z`, `…T14:20` | a clock time, with its offset from UTC where known |
/// | `2025-04-25~`, `…?`, `…%` | about then; perhaps then; perhaps, and about |
/// | `2022-06-30/2023-07-12` | from the one to the other |
///
/// EDTF lets only dates carry `~`, `?` and `%`. Here clock times may, too, because reporters say "at about 10:40":
/// the mark then speaks of the clock, not of the day. Seconds are read and left out: no story turns on them.
///
/// # Example
///
/// ```
/// use on_the_record::story::{Precision, When};
///
/// let meeting: When = "2025-04-25T14:20+03:00~/2025-04-25T17:20+03:00~".parse()?;
/// assert_eq!(meeting.long(), "Friday 25 April 2025");
/// assert_eq!(meeting.clock_text(Some("Moscow time")).unwrap(), "about 14:20 to about 17:20, Moscow time");
///
/// let month: When = "2025-04".parse()?;
/// assert_eq!((month.long().as_str(), month.precision()), ("April 2025", Precision::Month));
/// # Ok::<(), on_the_record::story::WhenError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    start: Moment,
    end: Option<Moment>,
}

/// How finely a [`When`] is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// A clock time.
    Instant,
    /// A day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
    /// A stretch between two moments.
    Interval,
}

impl When {
    /// When it began; for all but an interval, the moment itself.
    #[must_use]
    pub fn start(&self) -> Moment {
        self.start
    }

    /// When it ended; for all but an interval, the same as [`start`](Self::start).
    #[must_use]
    pub fn end(&self) -> Moment {
        self.end.unwrap_or(self.start)
    }

    /// How finely it is known.
    #[must_use]
    pub fn precision(&self) -> Precision {
        if self.end.is_some() {
            return Precision::Interval;
        }
        match (self.start.precision(), self.start.clock()) {
            (_, Some(_)) => Precision::Instant,
            (DatePrecision::Day, None) => Precision::Day,
            (DatePrecision::Month, None) => Precision::Month,
            (DatePrecision::Year, None) => Precision::Year,
        }
    }

    /// The first minute it can mean, on the clock it is written in.
    ///
    /// ```
    /// # use on_the_record::story::When;
    /// let april: When = "2025-04".parse()?;
    /// assert_eq!(april.earliest().to_string(), "2025-04-01T00:00:00");
    /// assert_eq!(april.latest().to_string(), "2025-04-30T23:59:00");
    /// # Ok::<(), on_the_record::story::WhenError>(())
    /// ```
    #[must_use]
    pub fn earliest(&self) -> DateTime {
        self.start.earliest()
    }

    /// The last minute it can mean, on the clock it is written in.
    #[must_use]
    pub fn latest(&self) -> DateTime {
        self.end().latest()
    }

    /// A key that puts times in the order they are told: by the day as written, then by the instant.
    ///
    /// The written day comes first because pages group by it: 23:00 in New York stays under its own day although
    /// Moscow's clocks are past midnight. What has no clock time precedes what has one, and the vaguer precedes the
    /// exact, so that a month stands before its days.
    ///
    /// ```
    /// # use on_the_record::story::When;
    /// let mut times: Vec<When> =
    ///     ["2025-04-25T16:00+03:00", "2025-04-25T08:00-04:00", "2025-04-25", "2025-04"].map(|t| t.parse().unwrap()).into();
    /// times.sort_by_key(When::order);
    /// let told: Vec<String> = times.iter().map(When::to_string).collect();
    /// assert_eq!(told, ["2025-04", "2025-04-25", "2025-04-25T08:00-04:00", "2025-04-25T16:00+03:00"]);
    /// ```
    #[must_use]
    pub fn order(&self) -> impl Ord + Copy + use<> {
        let clock = self.start.clock().map(Clock::utc_minutes);
        (self.earliest().date(), clock, Reverse(self.latest()))
    }

    /// The day all of it lies in, if that is one single day.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        let (start, end) = (self.start.day()?, self.end().day()?);
        (start == end).then_some(start)
    }

    /// From when to when on its one [`day`](Self::day), in minutes after midnight by the clock it starts in.
    ///
    /// None if it has no clock time, or runs past midnight.
    #[must_use]
    pub fn clock_span(&self) -> Option<RangeInclusive<u16>> {
        self.day()?;
        let (start, end) = (self.start.clock()?, self.end().clock()?);
        let from = i32::from(start.minutes());
        let to = from + end.utc_minutes() - start.utc_minutes();
        // Two clocks of different zones, or one of none, can part ways so far that no day holds both.
        let to = u16::try_from(to).ok().filter(|minutes| *minutes < 24 * 60)?;
        (start.minutes() <= to).then_some(start.minutes()..=to)
    }

    /// What HTML's `<time datetime>` takes; none for an interval, which it has no way to say.
    ///
    /// ```
    /// # use on_the_record::story::When;
    /// let blast: When = "2025-04-25T10:40+03:00~".parse()?;
    /// assert_eq!(blast.datetime().unwrap(), "2025-04-25T10:40+03:00");
    /// # Ok::<(), on_the_record::story::WhenError>(())
    /// ```
    #[must_use]
    pub fn datetime(&self) -> Option<String> {
        self.end.is_none().then(|| self.start.plain())
    }
}

impl Serialize for When {
    /// As the EDTF text.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "ssr")]
impl schemars::JsonSchema for When {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "When".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let moment = r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?[~?%]?";
        schemars::json_schema!({
            "type": "string",
            "description": "A time in EDTF: 2025, 2025-04, 2025-04-25 or 2025-04-25T14:20+03:00, \
                each with ~ after it for \"about\", ? for \"perhaps\", % for both; or two of these with / between them.",
            "pattern": format!("^{moment}(/{moment})?$"),
            "examples": ["2025-04-25", "2025-04", "2025-04-25T10:40+03:00~", "2022-06-30/2023-07-12"],
        })
    }
}
