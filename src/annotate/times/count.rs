//! How many: numbers in digits and words, and words for numbers nobody knows.

use super::lexicon::Word;
use super::point::Unit;
use super::reader::Reader;

/// How many units something lasts or lies away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// A whole number.
    Whole(u32),
    /// A number with a half after it.
    AndHalf(u32),
    /// A number with tenths.
    Tenths(u32, u8),
    /// "a few", "several".
    Few,
}

impl Count {
    /// A duration of so many units, as ISO 8601 and TIMEX3 write it.
    pub(super) fn duration(self, unit: Unit) -> String {
        let (code, times) = unit.code();
        let (t, code) = code.strip_prefix('T').map_or(("", code), |code| ("T", code));
        match self {
            Self::Few => match unit {
                Unit::Decade => "PXDE".to_owned(),
                Unit::Century => "PXC".to_owned(),
                _ => format!("P{t}X{code}"),
            },
            Self::Whole(number) => format!("P{t}{}{code}", u64::from(number) * u64::from(times)),
            Self::Tenths(number, tenths) => format!("P{t}{number}.{tenths}{code}"),
            Self::AndHalf(number) => {
                let whole = |code: &str| if number == 0 { String::new() } else { format!("{number}{code}") };
                match unit {
                    Unit::Year => format!("P{}6M", whole("Y")),
                    Unit::Day => format!("P{}T12H", whole("D")),
                    Unit::Hour => format!("PT{}30M", whole("H")),
                    Unit::Minute => format!("PT{}30S", whole("M")),
                    Unit::Decade | Unit::Century | Unit::Millennium | Unit::Fortnight => {
                        format!("P{}{code}", u64::from(number) * u64::from(times) + u64::from(times / 2))
                    }
                    _ => format!("P{t}{number}.5{code}"),
                }
            }
        }
    }

    /// The whole number it is.
    pub(super) fn whole(self) -> Option<i64> {
        if let Self::Whole(number) = self { Some(i64::from(number)) } else { None }
    }
}

impl Reader<'_> {
    /// A number and the token after it.
    pub(super) fn count(&self, at: usize) -> Option<(usize, Count)> {
        match self.class(at) {
            Word::Digits => self.count_in_digits(at),
            Word::Small(_) | Word::Tens(_) | Word::Scale(_) => {
                let (end, number) = self.number(at)?;
                self.millions(end, number).or_else(|| Some(self.and_half(end, number)))
            }
            // "hundreds of years", "tens of thousands of years"
            Word::Few if self.is(at + 1, "of") && self.word(at).ends_with('s') => {
                let end = at + 2;
                let more = self.class(end) == Word::Few && self.is(end + 1, "of");
                Some((if more { end + 2 } else { end }, Count::Few))
            }
            // "the third in as many weeks"
            Word::Few if self.is(at, "many") && self.is(at.wrapping_sub(1), "as") => None,
            Word::Few => Some((at + 1, Count::Few)),
            Word::Half => Some((at + 1, Count::AndHalf(0))),
            Word::Dozen => Some((at + 1, Count::Whole(12))),
            Word::A => match self.class(at + 1) {
                Word::Few => Some((at + 2, Count::Few)),
                Word::Couple => Some((at + 2 + usize::from(self.is(at + 2, "of")), Count::Whole(2))),
                Word::Dozen => Some((at + 2, Count::Whole(12))),
                Word::Half => Some((at + 2, Count::AndHalf(0))),
                Word::Scale(scale) => Some((at + 2, Count::Whole(u32::from(scale)))),
                _ => None,
            },
            Word::Couple => Some((at + 1 + usize::from(self.is(at + 1, "of")), Count::Whole(2))),
            _ => None,
        }
    }

    fn count_in_digits(&self, at: usize) -> Option<(usize, Count)> {
        let word = self.word(at);
        if let Some((whole, tenths)) = word.split_once('.') {
            let tenths = tenths.parse().ok().filter(|tenths| *tenths < 10)?;
            if matches!(self.word(at + 1), "million" | "billion") {
                return Some((at + 2, Count::Few));
            }
            return Some((at + 1, Count::Tenths(whole.parse().ok()?, tenths)));
        }
        let number: u32 =
            if word.len() <= 9 && word.contains(',') { word.replace(',', "").parse().ok()? } else { self.digits(at)? };
        // "3 1/2", and "1/2" itself.
        let half = |at: usize| self.is(at, "1") && self.is(at + 1, "/") && self.is(at + 2, "2");
        if half(at) {
            return Some((at + 3, Count::AndHalf(0)));
        }
        let next = self.skip_hyphen(at + 1);
        if half(next) {
            return Some((next + 3, Count::AndHalf(number)));
        }
        if self.is(at + 1, "½") {
            return Some((at + 2, Count::AndHalf(number)));
        }
        if let Some(found) = self.millions(at + 1, number) {
            return Some(found);
        }
        Some(match self.class(at + 1) {
            Word::Scale(scale) => (at + 2, Count::Whole(number.saturating_mul(u32::from(scale)))),
            _ => self.and_half(at + 1, number),
        })
    }

    /// "12 billion years" are more than anybody counts, "two million" are not.
    fn millions(&self, at: usize, number: u32) -> Option<(usize, Count)> {
        let times = match self.word(at) {
            "million" => Some(1_000_000),
            "billion" => None,
            _ => return None,
        };
        let count = times.and_then(|times| number.checked_mul(times)).map_or(Count::Few, Count::Whole);
        Some((at + 1, count))
    }

    /// "and a half" after a number.
    fn and_half(&self, end: usize, number: u32) -> (usize, Count) {
        // "two and a half", "two-and-a-half"
        let and = self.skip_hyphen(end);
        let a = self.skip_hyphen(and + 1);
        let half = if self.class(a) == Word::A { self.skip_hyphen(a + 1) } else { a };
        // "two and one-half"
        let one = self.skip_hyphen(a + 1);
        let half = if self.is(a, "one") && one > a + 1 { one } else { half };
        let is_half = self.is(and, "and") && self.class(half) == Word::Half;
        if is_half { (half + 1, Count::AndHalf(number)) } else { (end, Count::Whole(number)) }
    }

    /// A number in words below a million, and the token after it: `twenty-four`, `two hundred and ten`.
    pub(super) fn number(&self, at: usize) -> Option<(usize, u32)> {
        let (mut end, mut number) = self.below_hundred(at).unwrap_or((at, 1));
        while let Word::Scale(scale) = self.class(end) {
            number = number.checked_mul(u32::from(scale))?;
            end += 1;
            let next = end + usize::from(self.is(end, "and"));
            let Some((after, more)) = self.below_hundred(next) else { break };
            // "two thousand three hundred"
            if let Word::Scale(scale) = self.class(after) {
                number = number.checked_add(more.checked_mul(u32::from(scale))?)?;
                end = after + 1;
                continue;
            }
            number = number.checked_add(more)?;
            end = after;
        }
        (end > at).then_some((end, number))
    }

    fn below_hundred(&self, at: usize) -> Option<(usize, u32)> {
        match self.class(at) {
            Word::Small(number) => Some((at + 1, u32::from(number))),
            Word::Tens(tens) => {
                let next = self.skip_hyphen(at + 1);
                match self.class(next) {
                    Word::Small(number) if number < 10 => Some((next + 1, u32::from(tens + number))),
                    _ => Some((at + 1, u32::from(tens))),
                }
            }
            _ => None,
        }
    }

    /// A year in words, and the token after it: `nineteen eighty-six`, `two thousand and five`.
    pub(super) fn year_in_words(&self, at: usize) -> Option<(usize, i32)> {
        let (next, century) = self.below_hundred(at)?;
        if matches!(century, 2) && self.class(next) == Word::Scale(1000) {
            let (end, year) = self.number(at)?;
            return (year < 2100).then_some((end, i32::try_from(year).ok()?));
        }
        if !matches!(century, 17..=20) {
            return None;
        }
        let (end, years) = self.below_hundred(next)?;
        let year = century * 100 + years;
        (years >= 10).then_some((end, i32::try_from(year).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::Text;

    fn count(source: &str) -> Option<(usize, Count)> {
        Reader::of(&Text::of(source), false).count(0)
    }

    #[test]
    fn numbers_are_read_in_digits_and_words() {
        assert_eq!(count("twenty-four hours"), Some((3, Count::Whole(24))));
        assert_eq!(count("three hundred and six years"), Some((4, Count::Whole(306))));
        assert_eq!(count("1,500 years"), Some((1, Count::Whole(1500))));
        assert_eq!(count("3.5 hours"), Some((1, Count::Tenths(3, 5))));
        assert_eq!(count("3 1/2 years"), Some((4, Count::AndHalf(3))));
        assert_eq!(count("two and a half years"), Some((4, Count::AndHalf(2))));
        assert_eq!(count("two and one-half years"), Some((5, Count::AndHalf(2))));
        assert_eq!(count("hundreds of years"), Some((2, Count::Few)));
        assert_eq!(count("two-and-a-half-year"), Some((7, Count::AndHalf(2))));
        assert_eq!(count("a couple of weeks"), Some((3, Count::Whole(2))));
        assert_eq!(count("a few days"), Some((2, Count::Few)));
        assert_eq!(count("two million years"), Some((2, Count::Whole(2_000_000))));
        assert_eq!(count("12 billion years"), Some((2, Count::Few)));
        assert_eq!(count("999999999999 years"), None);
    }

    #[test]
    fn a_half_is_half_of_the_next_smaller_unit() {
        assert_eq!(Count::AndHalf(2).duration(Unit::Year), "P2Y6M");
        assert_eq!(Count::AndHalf(0).duration(Unit::Hour), "PT30M");
        assert_eq!(Count::AndHalf(1).duration(Unit::Day), "P1DT12H");
        assert_eq!(Count::AndHalf(1).duration(Unit::Decade), "P15Y");
        assert_eq!(Count::Whole(u32::MAX).duration(Unit::Millennium), "P4294967295000Y");
    }
}
