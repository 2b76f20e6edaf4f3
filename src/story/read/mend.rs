//! Text from elsewhere made into text that a story may hold, each change said. A story's own texts are never mended:
//! whoever writes one is told.

use super::{address, claims, lookalike, text};
use crate::sort::sort;
use crate::table::Table;

pub(crate) use super::text::is_blank;

/// What shows that a letter was lost.
const LOST: char = '\u{FFFD}';

/// How often taking out what may not be there can bring forth more of it before all that is like it goes.
const ROUNDS: usize = 8;

/// The text as a story may hold it, and a sentence for each kind of thing that was changed.
///
/// What cannot be seen is taken out; line ends and tabs become spaces. Letters of another alphabet that pose as those of
/// the word they stand in become U+FFFD: which were meant cannot be known, and nobody should have to guess that one is not.
pub(crate) fn mend(given: &str) -> (String, Vec<String>) {
    let mut said = Vec::new();
    let mut mended = without_faults(given, &mut said);
    if let Some(sentence) = lookalike::mixed_word(&mended) {
        said.push(format!("{sentence}; those letters are replaced by {LOST}"));
        // A soft hyphen beside a letter that was lost is one too many.
        mended = without_faults(&unmixed(&mended), &mut said);
    }
    (mended, said)
}

/// Checks a link as that of a story: where it leads, and that its words do not say another place.
///
/// # Errors
///
/// Why it is none that a story may have.
pub(crate) fn check_link(words: &str, address: &str) -> Result<(), String> {
    address::check(address)?;
    claims::check(words, address)
}

fn without_faults(given: &str, said: &mut Vec<String>) -> String {
    let spaced: String = given.chars().map(|c| if is_line_end(c) { ' ' } else { c }).collect();
    let mut counts: Table<(String, &str), usize> = Table::default();
    let mut sound = spaced;
    for round in 0.. {
        let mut faults: Vec<usize> = Vec::new();
        for fault in text::faults(&sound) {
            faults.push(fault.index);
            *counts.entry((fault.name, fault.advice)).or_default() += 1;
        }
        if faults.is_empty() {
            break;
        }
        let mut faults = faults.into_iter().peekable();
        let keeps = |(index, c): (usize, char)| match faults.next_if_eq(&index) {
            Some(_) => None,
            None => (round < ROUNDS || !text::is_invisible(c)).then_some(c),
        };
        sound = sound.chars().enumerate().filter_map(keeps).collect();
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    sort(&mut counts);
    said.extend(counts.into_iter().map(|((name, advice), count)| {
        let why = advice.split_once(';').map_or(advice, |(why, _)| why);
        let times = if count == 1 { String::new() } else { format!(" ({count} times)") };
        format!("{name}{times} is taken out, {why}")
    }));
    sound
}

/// What ends a line or leaves a gap: taking it out would glue words together.
fn is_line_end(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The text with every letter lost that poses as one of its word's alphabet.
fn unmixed(text: &str) -> String {
    let ends = |c: char| !lookalike::is_of_word(c);
    let word = |word: &str| -> String {
        if !lookalike::is_mixed(word) {
            return word.to_owned();
        }
        word.chars().map(|c| if lookalike::is_foreign(c, word) { LOST } else { c }).collect()
    };
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(ends) {
        let (before, after) = rest.split_at(at);
        let end = after.chars().next().map_or(0, char::len_utf8);
        mended += &word(before);
        mended += &after[..end];
        rest = &after[end..];
    }
    mended + &word(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_text_stays_as_it_is() {
        for text in ["", "“It’s so good to see you,” – Стив", "می\u{200C}خواهم", "👩\u{200D}🚀"]
        {
            assert_eq!(mend(text), (text.to_owned(), Vec::new()));
        }
    }

    #[test]
    fn what_cannot_be_seen_is_taken_out_and_said() {
        let (mended, said) = mend("a\0b\0c\u{202E}\td");
        assert_eq!(mended, "abc d");
        let nul = "U+0000 NULL (2 times) is taken out, which readers cannot see";
        assert_eq!(said, [nul, "U+202E RIGHT-TO-LEFT OVERRIDE is taken out, which readers cannot see"]);
    }

    #[test]
    fn what_a_script_needs_stays_beside_what_is_taken_out() {
        assert_eq!(mend("a\0 می\u{200C}خواهم").0, "a می\u{200C}خواهم");
    }

    #[test]
    fn letters_that_pose_as_others_are_shown_to_be_lost() {
        let (mended, said) = mend("to pаypal and Москвa");
        assert_eq!(mended, "to p\u{FFFD}ypal and Москв\u{FFFD}");
        assert!(said[0].contains("mixes letters of several alphabets"), "{said:?}");
        assert_eq!(mend(&mended).1, Vec::<String>::new());
    }

    #[test]
    fn links_are_held_to_the_rules_of_stories() {
        assert_eq!(check_link("here", "https://example.org"), Ok(()));
        assert!(check_link("here", "javascript:alert(1)").is_err());
        assert!(check_link("bbc.com", "https://example.org").is_err());
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_mended_needs_no_more_mending(text in "(\\PC|[\\x00-\\x20\u{200D}\u{AD}\u{E0067}\u{301}аеa])*") {
            let (mended, _) = mend(&text);
            proptest::prop_assert_eq!(mend(&mended), (mended.clone(), Vec::new()));
        }
    }
}
