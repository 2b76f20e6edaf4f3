//! The day a text itself says it was published on, where the reader did not: without it "on Monday" is a guess, and a
//! wrong date looks as sure as a right one.

use super::date;
use crate::story::Precision;
use jiff::civil::Date;

/// How many lines may be the head of a story: kicker, headline, standfirst, byline, place and day.
const HEAD: usize = 6;
/// The longest line that may be a day and who wrote, in bytes.
const LONGEST: usize = 90;

/// What may stand before the day.
const BEFORE: [&str; 5] = ["Published", "Posted", "Updated", "Last updated", "First published"];
/// What stands between the day and what it stands beside: byline, place, time.
const BETWEEN: [&str; 7] = [", ", " | ", " · ", " • ", " – ", " — ", " at "];

/// The day on a line of the head that is a day and nothing told: alone, or beside a byline, a place or a time.
pub(super) fn told(text: &str) -> Option<Date> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .take(HEAD)
        .filter(|line| line.len() <= LONGEST && !line.ends_with(['.', '?', '!', '”', '"']))
        .find_map(on_line)
}

fn on_line(line: &str) -> Option<Date> {
    // Only a day with its year will do: most lines are done here, before anything reads them.
    if line.bytes().filter(u8::is_ascii_digit).count() < 5 {
        return None;
    }
    let starts: Vec<usize> = std::iter::once(0).chain(borders(line).map(|(_, end)| end)).collect();
    let ends: Vec<usize> = borders(line).map(|(start, _)| start).chain([line.len()]).collect();
    // The longest first: a comma may be the day's own, as in March 12, 2025.
    starts
        .iter()
        .find_map(|start| ends.iter().rev().filter(|end| *end > start).find_map(|end| day(&line[*start..*end])))
}

/// Where one part of a line ends and the next begins, at most four times: a line of more is no head.
fn borders(line: &str) -> impl Iterator<Item = (usize, usize)> {
    let next = move |from: usize| {
        let found = |sign: &&str| Some((from + line[from..].find(*sign)?, sign.len()));
        BETWEEN.iter().filter_map(found).min().map(|(start, length)| (start, start + length))
    };
    std::iter::successors(next(0), move |(_, end)| next(*end)).take(4)
}

/// The day that all of these words are.
fn day(words: &str) -> Option<Date> {
    let named = BEFORE.iter().rev().find_map(|it| words.strip_prefix(it)).unwrap_or(words);
    let named = named.trim_start_matches(':').trim_start().trim_start_matches("on ");
    let when = date::read(named).ok()?;
    (when.precision() == Precision::Day).then(|| when.day()).flatten()
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn the_day_in_the_head_is_the_day_of_publication() {
        for head in [
            "Rain\n\nBy Bo Berg\n12 March 2025",
            "Rain\n12 March 2025\n\nIt rained on Monday.",
            "Rain\n\nPublished 12 March 2025",
            "Rain\n\nPublished: Wednesday 12 March 2025",
            "Rain\n\nLast updated on March 12, 2025 at 14:05 GMT",
            "Rain\n\nBy Bo Berg, 12 March 2025",
            "Rain\n\nBo Berg | Orle | Wed 12 Mar 2025, 14:05",
            "Rain\n\nMarch 12, 2025 · 5 min read",
            "12 March 2025\n\nRain\n\nIt rained.",
            "Rain\n\n2025-03-12",
        ] {
            assert_eq!(told(head).map(|it| it.to_string()).as_deref(), Some("2025-03-12"), "{head}");
        }
    }

    #[test]
    fn a_day_that_is_told_of_is_none() {
        for text in [
            "Rain of 12 March 2025\n\nIt rained.",
            "Rain\n\nIt rained on 12 March 2025.",
            "Rain\n\n“It rained on Monday, 12 March 2025”",
            "Rain\n\nMarch 2025",
            "Rain\n\n2025",
            "Rain\n\n3/12/2025",
            "Rain\n\n30 February 2025",
            "Rain\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\n12 March 2025",
            "",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
