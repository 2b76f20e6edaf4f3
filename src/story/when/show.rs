//! [`When`] as text: EDTF for files, words for readers.

use super::{Clock, DatePrecision, Moment, When};
use jiff::civil::Date;
use std::fmt;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl When {
    /// The date for readers, at its true precision: `Friday 25 April 2025`, `April 2025`, `30 June 2022 – 12 July 2023`.
    ///
    /// What is not known exactly says so: `about 25 April 2025`, `perhaps April 2025`. A doubt about the clock alone is
    /// left to [`clock_text`](Self::clock_text).
    ///
    /// ```
    /// # use on_the_record::story::When;
    /// let long = |edtf: &str| edtf.parse::<When>().unwrap().long();
    /// assert_eq!(long("1945-04-25"), "Wednesday 25 April 1945");
    /// assert_eq!(long("2022-02"), "February 2022");
    /// assert_eq!(long("2022-06-30/2023-07-12"), "30 June 2022 – 12 July 2023");
    /// assert_eq!(long("2025-04-17/2025-04-23"), "17 – 23 April 2025");
    /// assert_eq!(long("2025-04-25~"), "about 25 April 2025");
    /// ```
    #[must_use]
    pub fn long(&self) -> String {
        match self.day() {
            Some(day) if self.doubt().is_empty() => {
                let weekday = WEEKDAYS[day.weekday().to_monday_zero_offset() as usize];
                format!("{weekday} {}", self.start.words(|month| month, Upto::Year))
            }
            _ => self.words(|month| month),
        }
    }

    /// The date for narrow places: `25 Apr 2025`, `Apr 2025`, `30 Jun 2022 – 12 Jul 2023`.
    ///
    /// ```
    /// # use on_the_record::story::When;
    /// assert_eq!("2025-04-25T14:20Z".parse::<When>()?.short(), "25 Apr 2025");
    /// # Ok::<(), on_the_record::story::WhenError>(())
    /// ```
    #[must_use]
    pub fn short(&self) -> String {
        self.words(|month| &month[..3])
    }

    /// The clock time for readers, with its zone by the name given or else its offset: `10:40, UTC+3`.
    ///
    /// None where no clock time is known.
    ///
    /// ```
    /// # use on_the_record::story::When;
    /// let blast: When = "2025-04-25T10:40+03:00~".parse()?;
    /// assert_eq!(blast.clock_text(Some("Moscow time")).unwrap(), "about 10:40, Moscow time");
    /// assert_eq!(blast.clock_text(None).unwrap(), "about 10:40, UTC+3");
    /// assert_eq!("2025-04-25".parse::<When>()?.clock_text(None), None);
    /// # Ok::<(), on_the_record::story::WhenError>(())
    /// ```
    #[must_use]
    pub fn clock_text(&self, zone: Option<&str>) -> Option<String> {
        let zone_of = |clock: Clock| match zone {
            Some(zone) => Some(zone.to_owned()),
            None => clock.zone_text(),
        };
        let with_zone = |time: String, zone: Option<String>| match zone {
            Some(zone) => format!("{time}, {zone}"),
            None => time,
        };
        let time = |moment: Moment, clock: Clock| moment.doubt().to_owned() + &clock.to_string();
        let end = self.end.map(|end| (end, end.clock));
        Some(match (self.start.clock, end) {
            (None, None | Some((_, None))) => return None,
            (None, Some((end, Some(clock)))) => with_zone(format!("until {}", time(end, clock)), zone_of(clock)),
            (Some(clock), None) => with_zone(time(self.start, clock), zone_of(clock)),
            (Some(clock), Some((_, None))) => with_zone(format!("from {}", time(self.start, clock)), zone_of(clock)),
            (Some(from), Some((end, Some(to)))) => {
                let (start, end) = (time(self.start, from), time(end, to));
                if zone_of(from) == zone_of(to) {
                    with_zone(format!("{start} to {end}"), zone_of(to))
                } else {
                    format!("{} to {}", with_zone(start, zone_of(from)), with_zone(end, zone_of(to)))
                }
            }
        })
    }

    /// What is said before its dates, if anything.
    fn doubt(&self) -> &'static str {
        match (self.start.date_doubt(), self.end().date_doubt()) {
            ("", doubt) | (doubt, _) => doubt,
        }
    }

    fn words(&self, month: MonthName) -> String {
        let (start, end) = (self.start, self.end());
        let alone = |moment: Moment| moment.date_doubt().to_owned() + &moment.words(month, Upto::Year);
        if start.same_date(end) {
            return alone(start);
        }
        // A year or month both ends share is said once: "17 – 23 April 2025". Not when one end is in doubt, for then
        // it would be unclear what is.
        let shared = self.doubt().is_empty() && start.precision == end.precision && start.year() == end.year();
        let start = match start.precision {
            DatePrecision::Day if shared && start.month() == end.month() => start.words(month, Upto::Day),
            DatePrecision::Day | DatePrecision::Month if shared => start.words(month, Upto::Month),
            _ => alone(start),
        };
        format!("{start} – {}", alone(end))
    }
}

/// A day for headings: `Fri 25 April 2025`.
///
/// ```
/// # use on_the_record::story::{When, day_words};
/// let day = "2025-04-25".parse::<When>()?.day().unwrap();
/// assert_eq!(day_words(day), "Fri 25 April 2025");
/// # Ok::<(), on_the_record::story::WhenError>(())
/// ```
#[must_use]
pub fn day_words(day: Date) -> String {
    let weekday = &WEEKDAYS[day.weekday().to_monday_zero_offset() as usize][..3];
    format!("{weekday} {} {} {}", day.day(), MONTHS[day.month() as usize - 1], day.year())
}

impl Clock {
    /// Its zone for readers where the story has no name for it: `UTC+3`.
    #[must_use]
    pub fn zone_text(self) -> Option<String> {
        self.offset.map(offset_words)
    }
}

/// How much of a date to say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Upto {
    Day,
    Month,
    Year,
}

/// What a month is called, of its full name.
type MonthName = fn(&'static str) -> &'static str;

impl Moment {
    fn words(&self, month_name: MonthName, upto: Upto) -> String {
        let mut words = Vec::new();
        if let Some(day) = self.day() {
            words.push(day.day().to_string());
        }
        if upto >= Upto::Month
            && let Some(month) = self.month()
        {
            words.push(month_name(MONTHS[month as usize - 1]).to_owned());
        }
        if upto == Upto::Year {
            words.push(self.year().to_string());
        }
        words.join(" ")
    }

    fn same_date(&self, other: Self) -> bool {
        (self.first, self.precision, self.date_doubt()) == (other.first, other.precision, other.date_doubt())
    }

    fn doubt(&self) -> &'static str {
        match (self.uncertain, self.approximate) {
            (false, false) => "",
            (false, true) => "about ",
            (true, false) => "perhaps ",
            (true, true) => "perhaps about ",
        }
    }

    /// The doubt about its date: none where the doubt is about the clock.
    fn date_doubt(&self) -> &'static str {
        if self.clock.is_some() { "" } else { self.doubt() }
    }

    /// EDTF without the marks of doubt: also what HTML takes.
    pub(super) fn plain(&self) -> String {
        let Self { first, precision, clock, .. } = self;
        let mut text = match precision {
            DatePrecision::Year => format!("{:04}", first.year()),
            DatePrecision::Month => format!("{:04}-{:02}", first.year(), first.month()),
            DatePrecision::Day => first.to_string(),
        };
        if let Some(clock) = clock {
            text += &format!("T{clock}");
            match clock.offset {
                None => {}
                Some(0) => text.push('Z'),
                Some(ahead) => text += &signed(ahead, '-', true),
            }
        }
        text
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let doubt = match (self.uncertain, self.approximate) {
            (false, false) => "",
            (false, true) => "~",
            (true, false) => "?",
            (true, true) => "%",
        };
        write!(f, "{}{doubt}", self.plain())
    }
}

impl fmt::Display for When {
    /// The EDTF text: reading it gives the same time again.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.end {
            None => write!(f, "{}", self.start),
            Some(end) => write!(f, "{}/{end}", self.start),
        }
    }
}

impl fmt::Display for Clock {
    /// `14:20`, without the zone.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// `UTC`, `UTC+3`, `UTC−4:30`, with a true minus sign.
fn offset_words(ahead: i16) -> String {
    if ahead == 0 { "UTC".to_owned() } else { format!("UTC{}", signed(ahead, '−', false)) }
}

/// `+03:00` in full, else `+3` or `+5:30`.
fn signed(ahead: i16, minus: char, full: bool) -> String {
    let sign = if ahead < 0 { minus } else { '+' };
    let (hours, minutes) = (ahead.abs() / 60, ahead.abs() % 60);
    match (full, minutes) {
        (true, _) => format!("{sign}{hours:02}:{minutes:02}"),
        (false, 0) => format!("{sign}{hours}"),
        (false, _) => format!("{sign}{hours}:{minutes:02}"),
    }
}
