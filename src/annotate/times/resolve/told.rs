//! What a text has told so far, on which "the next day" and "that year" depend.

use super::{Found, Story};
use crate::annotate::times::meaning::{Base, Meaning, Year};
use crate::annotate::times::point::{Point, Unit};
use crate::annotate::times::tense::{Tense, tense, tense_at};
use jiff::civil::Date;

/// The dates told last.
#[derive(Clone, Copy, Default)]
pub(super) struct Told {
    pub(super) last: Option<Point>,
    /// The last that was a day.
    pub(super) day: Option<Date>,
    /// The sentence of it.
    pub(super) day_at: Option<usize>,
    /// The last that was a month or a day, stated with its year, and the sentence of it.
    pub(super) stated: Option<(usize, Point)>,
    /// The year named last, also in passing, and the sentence of it: "that year".
    pub(super) named: Option<(usize, i32)>,
    /// The year that a sentence starts with: "In 1992 he ran in April and won in May."
    pub(super) opened: Option<(usize, i32)>,
    /// The last evening or night: "at 11pm" is in it, and "at 2am" after it.
    pub(super) night: Option<Date>,
    /// The last clock time, in minutes of its day.
    pub(super) clock: Option<(Date, i64)>,
}

impl Story<'_> {
    /// What was told before here. A reporter does not count from the dates of those quoted; they may from his.
    pub(super) fn told(&self) -> Told {
        let [reporter, speaker] = self.told;
        if self.quoted && speaker.last.is_some() { speaker } else { reporter }
    }

    /// The year that "that year" means: the one named last, even in passing, if it was named here or just before.
    pub(super) fn that_year(&self, it: &Found) -> Option<i32> {
        let sentence = self.reader.text.sentence_of(it.tokens.start);
        let (there, year) = self.told().named?;
        (sentence - there < 2).then_some(year)
    }

    /// Whether the verb before an expression looks back from what was told: "had risen".
    fn had(&self, it: &Found) -> bool {
        let sentence = &self.reader.text.sentences[self.reader.text.sentence_of(it.tokens.start)];
        let verb = tense_at(self.reader, &it.tokens, sentence);
        verb.is_some_and(|at| self.reader.is(at, "had"))
    }

    /// Keeps a date as the last one told.
    pub(super) fn tell(&mut self, point: Point, meaning: &Meaning, it: &Found) {
        let sentence = self.reader.text.sentence_of(it.tokens.start);
        let place = it.tokens.start - self.reader.text.sentences[sentence].start;
        if let Some(year) = point.year().filter(|_| is_stated(meaning)) {
            let told = &mut self.told[usize::from(self.quoted)];
            told.named = Some((sentence, year));
            if place < 4 && matches!(point, Point::Year(_)) {
                told.opened = told.named;
            }
        }
        // A decade or century is too much to hang later dates on, and "a year earlier" looks back for a moment.
        let looks_back = matches!(
            meaning,
            Meaning::Shift { unit: Unit::Year, by: ..0, .. } | Meaning::YearsAway { .. } | Meaning::Again(..)
        );
        // So do "a day earlier" and "on Monday it had risen" where the news is of a day known: that of the text.
        let told = self.told().day.filter(|_| self.published.is_some());
        let a_day_back = matches!(meaning, Meaning::Shift { by: ..0, base: Base::Told, .. });
        let looks_back = looks_back || told.is_some() && (a_day_back || self.had(it));
        let Some(year) = point.year().filter(|_| !looks_back) else { return };
        let headed = std::mem::take(&mut self.headed);
        if let (Point::Year(_), Some(last)) = (point, self.told().last.and_then(Point::year)) {
            // A year in passing is not where the tale goes on, unless it is the next or the sentence starts with it.
            let counted = matches!(meaning, Meaning::Shift { by: 1.., base: Base::Told | Base::ToldAlone, .. });
            // "for a campaign planned in 1976"
            let planned = || self.published.is_none() && tense(self.reader, &it.tokens) == Tense::Future;
            let next = year == last + 1 && !planned();
            if year == last || place > 2 + usize::from(self.published.is_none()) && !counted && !headed && !next {
                return;
            }
        }
        let told = &mut self.told[usize::from(self.quoted)];
        told.last = Some(point);
        if let Some(day) = point.day() {
            told.day = Some(day);
            told.day_at = Some(sentence);
        }
        if point.month().is_none() {
            told.stated = None;
        } else if is_stated(meaning) {
            told.stated = Some((sentence, point));
        }
    }
}

/// Whether the words alone tell when: nothing had to be worked out.
pub(super) fn is_stated(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::At(_) | Meaning::Within(Year::Known(_), _) => true,
        Meaning::Timed(_, day) => day.as_deref().is_some_and(is_stated),
        _ => false,
    }
}
