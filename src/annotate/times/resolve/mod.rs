//! From what an expression says to the stretch of the calendar it means.

mod calendar;
mod told;
mod years;

use super::count::Count;
use super::lexicon::Word;
use super::meaning::{Base, Clock, Meaning};
use super::point::{Part, Point};
use super::reader::Reader;
use super::rules::Found;
use super::tense::{Tense, tense};
use super::{Time, TimeType};
use crate::annotate::text::TokenKind;
use crate::story::Basis;
use jiff::Span as Step;
use jiff::civil::Date;
use std::ops::Range;
use told::{Told, is_stated};

/// What is known at a place in the text.
struct Story<'r> {
    reader: &'r Reader<'r>,
    published: Option<Date>,
    /// What was told before: by the reporter, and by those quoted.
    told: [Told; 2],
    /// Whether the place is within quotation marks.
    quoted: bool,
    /// Whether nothing was told yet since the last heading of a history.
    headed: bool,
    british: bool,
}

/// The expressions with their values, in the order of the text.
pub(super) fn all(reader: &Reader, published: Option<Date>, found: Vec<Found>) -> Vec<Time> {
    let british = is_british(reader);
    let mut story = Story { reader, published, told: [Told::default(); 2], quoted: false, headed: false, british };
    let mut read = 0;
    let time = |it: Found| {
        story.headed |= published.is_none() && passes_heading(reader, read..it.tokens.start + 1);
        story.read(read..it.tokens.start);
        read = it.tokens.start;
        story.time(&it)
    };
    found.into_iter().map(time).collect()
}

/// Whether a heading stands between two tokens, or around the last: a paragraph of few words without a full stop.
fn passes_heading(reader: &Reader, tokens: Range<usize>) -> bool {
    let text = reader.text;
    let paragraph = |at: usize| text.paragraph_of(text.sentence_of(at));
    let (first, last) = (paragraph(tokens.start), paragraph(tokens.end - 1));
    let begins = |at: usize| text.sentences[text.paragraphs[at].start].start >= tokens.start;
    (first..=last).filter(|at| begins(*at)).any(|at| {
        let sentences = text.paragraphs[at].clone();
        let words = text.sentences[sentences.start].clone();
        sentences.len() == 1
            && words.len() < 12
            && !matches!(text.word(words.end - 1), "." | "!" | "?" | "”" | "\"" | ":")
    })
}

/// Whether dates in the text are written as in Britain, where Mother's Day is in Lent.
fn is_british(reader: &Reader) -> bool {
    let months = (1..reader.len()).filter(|at| matches!(reader.class(*at), Word::Month(_)));
    let (mut day_first, mut month_first) = (0, 0);
    for at in months {
        day_first += usize::from(reader.before(at) == Word::Digits);
        month_first += usize::from(reader.class(at + 1) == Word::Digits && reader.word(at + 1).len() < 3);
    }
    day_first > month_first
}

impl Story<'_> {
    /// Goes on to a token, and sees whether it is within quotation marks.
    fn read(&mut self, tokens: Range<usize>) {
        for token in tokens.filter(|token| self.reader.text.tokens[*token].kind == TokenKind::Mark) {
            match self.reader.word(token) {
                "“" | "``" => self.quoted = true,
                "”" => self.quoted = false,
                // A mark that is the same at both ends opens where it touches what comes after it only.
                "\"" => self.quoted = !self.reader.touches(token) && self.reader.touches(token + 1),
                // The closing mark of typewriters: ''
                "'" if self.reader.touches(token) && self.reader.last(token) == "'" => self.quoted = false,
                _ => {}
            }
        }
    }

    fn time(&mut self, it: &Found) -> Time {
        let mut span = self.reader.text.span(it.tokens.clone());
        let mut kind = it.found.kind;
        let stated = is_stated(&it.found.meaning);
        let value = self.value(&it.found.meaning, it);
        let value = match (&it.found.meaning, value) {
            // "Three days later" where nothing was told is so long after something.
            (Meaning::Shift { unit, by, base: Base::ToldAlone }, None) if self.published.is_some() => {
                kind = TimeType::Duration;
                Count::Whole(u32::try_from(*by).unwrap_or_default()).duration(*unit)
            }
            // "Two hours later" without a clock time before is told as the two hours.
            (Meaning::ClockAway { base: Base::Told | Base::ToldAlone, lasts, .. }, None) => {
                span = self.reader.text.span(it.tokens.start..it.tokens.end - 1);
                kind = TimeType::Duration;
                lasts.clone()
            }
            (_, value) => value.unwrap_or_default(),
        };
        let basis = if stated { Basis::Stated } else { Basis::Resolved };
        Time { span, kind, value, basis }
    }

    fn value(&mut self, meaning: &Meaning, it: &Found) -> Option<String> {
        match meaning {
            Meaning::Value(value) => Some(value.clone()),
            Meaning::Timed(clock, day) => self.timed(*clock, day.as_deref(), it),
            Meaning::Overnight => {
                let today = self.published.or(self.told().day)?;
                let ahead = matches!(tense(self.reader, &it.tokens), Tense::Future | Tense::Present);
                let night = if ahead { today } else { today.yesterday().ok()? };
                Some(format!("{}TNI", Point::Day(night)))
            }
            Meaning::ClockAway { minutes, base, .. } => self.clock_away(*minutes, *base),
            // Histories say "today" of no day.
            Meaning::Shift { by: 0, .. }
                if self.published.is_none() && !self.quoted && self.reader.class(it.tokens.start) == Word::Day(0) =>
            {
                Some("PRESENT_REF".to_owned())
            }
            _ => {
                let point = self
                    .point(meaning, it)
                    .filter(|point| point.is_writable() && !self.is_ahead(*point, meaning, it))?;
                self.tell(point, meaning, it);
                if let Meaning::Lasting(value, _) = meaning { Some(value.clone()) } else { Some(point.to_string()) }
            }
        }
    }

    /// "In the seventies he fled. Twenty years later the economy is …": what is told as having come is not after the day of
    /// the text, so it is not counted from the date told last.
    fn is_ahead(&self, point: Point, meaning: &Meaning, it: &Found) -> bool {
        matches!(meaning, Meaning::Shift { by: 1.., base: Base::ToldAlone, .. })
            && self.published.is_some_and(|today| point.first_day() > Some(today))
            && tense(self.reader, &it.tokens) != Tense::Future
    }

    fn timed(&mut self, clock: Clock, day: Option<&Meaning>, it: &Found) -> Option<String> {
        let date = match day {
            Some(day) => self.point(day, it)?.day()?,
            None => self.day_of(clock, it)?,
        };
        self.tell(Point::Day(date), day.unwrap_or(&it.found.meaning), it);
        let told = &mut self.told[usize::from(self.quoted)];
        let goes_on = |last: Date| date == last || last.tomorrow().is_ok_and(|next| next == date);
        if day.is_some() && matches!(clock, Clock::Part(Part::Night | Part::Evening | Part::Dusk)) {
            told.night = Some(date);
        } else if !told.night.is_some_and(goes_on) {
            told.night = None;
        }
        let date = Point::Day(date);
        Some(match clock {
            Clock::At(24, _) if day.is_none() => {
                let after = told.night.is_some();
                let midnight = date.shift(super::point::Unit::Day, i64::from(after)).unwrap_or(date);
                format!("{midnight}T00:00")
            }
            Clock::At(hour, minute) => {
                told.clock = date.day().map(|day| (day, i64::from(hour) * 60 + i64::from(minute)));
                format!("{date}T{hour:02}:{minute:02}")
            }
            Clock::Part(part) => format!("{date}T{}", part.code()),
        })
    }

    /// The day of a clock time that names none.
    fn day_of(&self, clock: Clock, it: &Found) -> Option<Date> {
        let sentence = self.reader.text.sentence_of(it.tokens.start);
        let nights = [self.told().night, self.told[0].night];
        if let (Some(night), Clock::At(hour, _)) = (nights[0].or(nights[1]), clock) {
            if hour >= 18 {
                return Some(night);
            }
            if hour < 6 {
                return night.tomorrow().ok();
            }
        }
        // "On 5 May he left. At 7am …"
        let near = self.told().day_at.is_some_and(|there| sentence - there < 3);
        let told = self.told().day;
        told.filter(|_| near && !self.reader.stands_alone(it.tokens.start)).or(self.published).or(told)
    }

    /// A clock time so many minutes from the last.
    fn clock_away(&mut self, minutes: i64, base: Base) -> Option<String> {
        let told = self.told();
        // "Friday at 7 p.m. … Saturday … twenty minutes later": another day was told since.
        let counts = |(day, _): &(Date, i64)| minutes != 0 && base != Base::Published && told.day == Some(*day);
        let (day, clock) = told.clock.filter(counts)?;
        let there = clock.checked_add(minutes)?;
        let day = day.checked_add(Step::new().try_days(there.div_euclid(24 * 60)).ok()?).ok()?;
        let there = there.rem_euclid(24 * 60);
        self.told[usize::from(self.quoted)].clock = Some((day, there));
        Some(format!("{}T{:02}:{:02}", Point::Day(day), there / 60, there % 60))
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::tests::{told, undated};

    #[test]
    fn a_month_without_a_year_is_the_last_or_the_next() {
        assert_eq!(told("He left in October."), ["October=2024-10"]);
        assert_eq!(told("He will leave in October."), ["October=2025-10"]);
        assert_eq!(told("It ended on July 1."), ["July 1=2024-07-01"]);
    }

    #[test]
    fn a_reporter_does_not_count_from_what_others_say() {
        assert_eq!(
            told("He slept on the night of April 14. \"The next day I rose,\" he said. She was home that night.")[2],
            "that night=2025-04-14TNI"
        );
    }

    #[test]
    fn a_day_near_by_needs_no_year() {
        assert_eq!(told("Flights between May 2 and May 9 were sold out."), ["May 2=2025-05-02", "May 9=2025-05-09"]);
        assert_eq!(told("It bought oil for June delivery."), ["June=2025-06"]);
        assert_eq!(told("The rate for March will be announced soon."), ["March=2025-03"]);
        assert_eq!(told("It will be held in March, as planned for March."), ["March=2026-03", "March=2026-03"]);
    }

    #[test]
    fn what_had_been_is_not_where_the_news_is() {
        assert_eq!(
            told("The index rose Friday. On Thursday it had fallen. Volume was higher than a day earlier.")[2],
            "a day earlier=2025-04-24"
        );
        assert_eq!(told("The year will end on June 30. It fell from a day earlier.")[1], "a day earlier=2025-04-25");
        assert_eq!(
            told("In 1925 it failed; six years later it sold. The following year she wed.")[2],
            "The following year=1932"
        );
        assert_eq!(told("It sank at 7am on Thursday. By Friday, two hours later, it rose.")[2], "two hours=PT2H");
    }

    #[test]
    fn in_a_history_the_year_goes_on() {
        assert_eq!(
            undated("On 5 March 1915 it began. In April it ended."),
            ["5 March 1915=1915-03-05", "April=1915-04"]
        );
        assert_eq!(
            undated("In December 1915 it began. In January it ended."),
            ["December 1915=1915-12", "January=1916-01"]
        );
    }

    #[test]
    fn a_clock_time_is_in_the_night_told_before() {
        assert_eq!(
            told("On Thursday night it rained. At 11pm the river rose, at 2am the bridge fell."),
            ["Thursday night=2025-04-24TNI", "11pm=2025-04-24T23:00", "2am=2025-04-25T02:00"]
        );
    }

    #[test]
    fn without_any_day_a_weekday_has_no_value() {
        assert_eq!(undated("On Friday he left; yesterday he came."), ["Friday=", "yesterday="]);
    }
}
