//! Where words stand in a text, and how a find is shown in a list.

use super::fold::Folded;
use std::ops::Range;

/// Every place of `needle` in `haystack`, both folded, in bytes of the folded text; none overlap. Takes time in
/// proportion to the text, whatever is looked for. Nothing is nowhere.
pub fn find<'a>(haystack: &'a Folded, needle: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let wanted = if needle.is_empty() { "" } else { haystack.text.as_str() };
    wanted.match_indices(needle).filter(|(_, found)| !found.is_empty()).map(|(at, found)| at..at + found.len())
}

/// The words around a find: before, found, after. `hit` is in UTF-16 units of `source`; about `around` units are kept
/// on either side, cut between words where there is a space, with "…" for what was cut.
#[must_use]
pub fn context(source: &str, hit: &Range<usize>, around: usize) -> [String; 3] {
    let units: Vec<u16> = source.encode_utf16().collect();
    let end = hit.end.min(units.len());
    let start = hit.start.min(end);
    let space = |unit: &u16| *unit == u16::from(b' ');
    let (before, after) = (&units[..start], &units[end..]);
    let from = before
        .len()
        .checked_sub(around)
        .map_or(0, |from| before[from..].iter().position(space).map_or(from, |gap| from + gap + 1));
    let to =
        if after.len() <= around { after.len() } else { after[..around].iter().rposition(space).unwrap_or(around) };
    let words = String::from_utf16_lossy;
    let cut_before = if from > 0 { "…" } else { "" };
    let cut_after = if to < after.len() { "…" } else { "" };
    [
        format!("{cut_before}{}", words(&before[from..])),
        words(&units[start..end]),
        format!("{}{cut_after}", words(&after[..to])),
    ]
}

#[cfg(test)]
mod tests {
    use super::{context, find};
    use crate::reader::search::fold::{fold, some_letters};
    use std::ops::Range;

    fn found(haystack: &str, needle: &str) -> Vec<Range<usize>> {
        find(&fold(haystack, some_letters), &fold(needle, some_letters).text).collect()
    }

    #[test]
    fn finds_every_place_without_overlap() {
        assert_eq!(found("The theatre, the end", "THE"), [0..3, 4..7, 13..16]);
        assert_eq!(found("aaaa", "aa"), [0..2, 2..4]);
    }

    #[test]
    fn finds_words_whatever_the_style_of_their_marks() {
        assert_eq!(found("“It’s so good”", "\"it's so good\"").len(), 1);
        assert_eq!(found("Ушаков сказал", "УШАКОВ").len(), 1);
    }

    #[test]
    fn nothing_is_found_nowhere() {
        assert!(found("words", "").is_empty());
        assert!(found("", "words").is_empty());
    }

    #[test]
    fn the_context_is_cut_between_words() {
        let text = "Mr Ushakov told reporters that the talks had been useful and long";
        let at = text.find("talks").expect("in the text");
        let [before, hit, after] = context(text, &(at..at + 5), 14);
        assert_eq!([before.as_str(), &hit, &after], ["…that the ", "talks", " had been…"]);
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        assert_eq!(context("Yuri Ushakov", &(0..4), 30), ["", "Yuri", " Ushakov"].map(String::from));
    }

    #[test]
    fn a_place_outside_the_text_shows_no_words() {
        assert_eq!(context("ab", &(7..9), 5)[1], "");
    }
}
