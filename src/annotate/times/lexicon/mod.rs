//! What each word can do in an expression of time.
//!
//! One look-up a token decides whether any rule has to look at it: words are kept by their first letter, so that the
//! common case, a word without a place here, costs a few comparisons of length.

mod words;

use super::point::{Part, Season, Unit};
use words::WORDS;

/// What a word can be in an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Nothing that any rule asks for.
    Other,
    /// A number in digits.
    Digits,
    /// January is 1.
    Month(u8),
    /// A short form that is a month only beside a number: `Jan`, `Mar`.
    ShortMonth(u8),
    /// Monday is 1.
    Weekday(u8),
    /// A short form that is a weekday only beside a date: `Thu`, `Sun`.
    ShortWeekday(u8),
    /// `Mondays`
    Weekdays(u8),
    /// `week`
    Unit(Unit),
    /// `weeks`
    Units(Unit),
    /// `one` to `nineteen`
    Small(u8),
    /// `twenty` to `ninety`
    Tens(u8),
    /// `hundred` and `thousand`
    Scale(u16),
    /// `first` to `twentieth`, `thirtieth`
    Ordinal(u8),
    /// `st`, `nd`, `rd`, `th` after digits
    Ending,
    Season(Season),
    Part(Part),
    /// `today` is 0, `yesterday` -1.
    Day(i8),
    Tonight,
    The,
    /// `a`, `an`
    A,
    /// `several`, `few`, `many`, `some`: a number nobody knows.
    Few,
    Couple,
    Half,
    Dozen,
    /// `last`, `previous`, `this`, `next` and the like.
    Lean(Lean),
    /// `every`, `each`
    Every,
    Per,
    /// `about`, `nearly`, `almost`, `over`
    About,
    /// Words that make up a longer "about": `more`, `less`, `up`, `at`, `as`, `no`, `well`.
    More,
    /// `early`, `late`, `mid`, `later`, `earlier`
    Edge,
    /// `end`, `beginning`, `middle`
    EdgeNoun,
    /// `daily`
    Often(Unit),
    /// `the eighties`
    Decade(u8),
    /// `Christmas`, and the first words of longer names.
    Feast,
    /// `now`, `recently`
    Vague,
    /// `am`, `pm`, `a.m.`
    Meridiem,
    /// `noon`, `midnight`
    Noon(bool),
    Overnight,
    /// `fiscal`
    Fiscal,
    /// `midyear`, `midafternoon`
    Middle,
    /// `weeklong`
    Long(Unit),
    /// `weekend`
    Weekend,
    /// `Q1`
    QuarterName(u8),
    /// A word that can stand between an article and what it belongs to: `the latter part of 1996`, `a full year`.
    Filler,
}

/// How a word places what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lean {
    Last,
    Past,
    Previous,
    This,
    That,
    Same,
    Next,
    Coming,
    Following,
    Recent,
    Current,
}

/// Where the words of each first letter start in the table, and where the last end.
static STARTS: [u16; 27] = starts();
/// The lengths that words of each first letter have, a bit each.
static LENGTHS: [u32; 26] = lengths();

const fn starts() -> [u16; 27] {
    let mut starts = [0; 27];
    let (mut letter, mut at) = (0, 0);
    while letter < 26 {
        while at < WORDS.len() && WORDS[at].0.as_bytes()[0] < b'a' + letter as u8 {
            at += 1;
        }
        starts[letter] = at as u16;
        letter += 1;
    }
    starts[26] = WORDS.len() as u16;
    starts
}

const fn lengths() -> [u32; 26] {
    let mut lengths = [0; 26];
    let mut at = 0;
    while at < WORDS.len() {
        let word = WORDS[at].0.as_bytes();
        lengths[(word[0] - b'a') as usize] |= 1 << word.len();
        at += 1;
    }
    lengths
}

/// What a word can be.
pub(super) fn word(text: &str) -> Word {
    let bytes = text.as_bytes();
    let Some(first) = bytes.first() else { return Word::Other };
    if first.is_ascii_digit() {
        return Word::Digits;
    }
    // "Jan." and "p.m." as "Jan" and "p.m".
    let word = if bytes.len() > 2 { text.strip_suffix('.').unwrap_or(text) } else { text };
    let letter = usize::from((first | 0x20).wrapping_sub(b'a'));
    if letter > 25 || word.len() > 31 {
        return Word::Other;
    }
    if LENGTHS[letter] & 1 << word.len() == 0 {
        return compound(text);
    }
    let entries = &WORDS[usize::from(STARTS[letter])..usize::from(STARTS[letter + 1])];
    // The last letters part nearly all words that have a first letter and a length in common.
    let last = word.as_bytes()[word.len() - 1].to_ascii_lowercase();
    let known = entries.iter().find(|(entry, _)| {
        entry.len() == word.len() && entry.as_bytes()[entry.len() - 1] == last && entry.eq_ignore_ascii_case(word)
    });
    let Some((_, class)) = known else {
        // "FY2016"
        let fiscal = word
            .strip_prefix("FY")
            .is_some_and(|year| matches!(year.len(), 2 | 4) && year.bytes().all(|byte| byte.is_ascii_digit()));
        return if fiscal { Word::Fiscal } else { compound(text) };
    };
    // Small letters make these a modal verb, a way to walk, a star, a past tense.
    let named = matches!(class, Word::Month(_) | Word::ShortMonth(_) | Word::Weekday(_) | Word::ShortWeekday(_));
    if named && !first.is_ascii_uppercase() { Word::Other } else { *class }
}

/// What a word is that is made of two: `midyear`, `weeklong`.
fn compound(text: &str) -> Word {
    if let Some(whole) = text.strip_prefix("mid") {
        let known =
            matches!(word(whole), Word::Part(_) | Word::Season(_) | Word::Unit(Unit::Week | Unit::Month | Unit::Year));
        return if known { Word::Middle } else { Word::Other };
    }
    match text.strip_suffix("long").map(word) {
        Some(Word::Unit(unit)) => Word::Long(unit),
        _ => Word::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_any_case_but_names_only_with_a_capital() {
        assert_eq!(word("LAST"), Word::Lean(Lean::Last));
        assert_eq!(word("Jan."), Word::ShortMonth(1));
        assert_eq!(word("p.m."), Word::Meridiem);
        assert_eq!(word("May"), Word::Month(5));
        assert_eq!(word("may"), Word::Other);
        assert_eq!(word("march"), Word::Other);
        assert_eq!(word("été"), Word::Other);
        assert_eq!(word("1997"), Word::Digits);
        assert_eq!((word("midyear"), word("midway"), word("midlong")), (Word::Middle, Word::Other, Word::Other));
        assert_eq!((word("weeklong"), word("along")), (Word::Long(Unit::Week), Word::Other));
        assert_eq!((word("FY2016"), word("FY16"), word("FYI")), (Word::Fiscal, Word::Fiscal, Word::Other));
    }

    #[test]
    fn every_word_of_the_table_is_found() {
        assert!(WORDS.is_sorted_by_key(|(word, _)| word.as_bytes()[0]));
        for (entry, class) in WORDS {
            assert_eq!(word(&entry.to_ascii_uppercase()), *class, "{entry}");
        }
    }
}
