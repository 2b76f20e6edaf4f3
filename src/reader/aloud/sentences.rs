//! Sentences, for browsers that cannot tell them, and mended for those that can.

/// What a full stop after does not end a sentence.
const ABBREVIATIONS: [&str; 16] = [
    "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Gen.", "Lt.", "Col.", "Maj.", "Sgt.", "Sen.", "Rep.", "Gov.", "St.", "No.",
    "vs.",
];

/// Where each sentence of a text ends, in bytes; the last end is that of the text. The white space after a sentence
/// belongs to it.
///
/// A sentence ends with `.`, `!`, `?` or `…`, whatever closes after it, and white space, unless a small letter follows.
#[must_use]
pub fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut stopped = false;
    let mut spaced = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '.' | '!' | '?' | '…' => (stopped, spaced) = (true, false),
            '”' | '’' | '"' | '\'' | ')' | ']' | '»' if stopped && !spaced => {}
            _ if letter.is_whitespace() => spaced = stopped,
            _ => {
                if spaced && !letter.is_ascii_lowercase() {
                    ends.push(at);
                }
                (stopped, spaced) = (false, false);
            }
        }
    }
    if !text.is_empty() {
        ends.push(text.len());
    }
    mended(text, ends)
}

/// Takes away the ends that only follow an abbreviation or a single letter.
#[must_use]
pub fn mended(text: &str, ends: Vec<usize>) -> Vec<usize> {
    let only_short = |end: usize| {
        let word = text[..end].trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let initial = word.len() == 2 && word.ends_with('.') && word.as_bytes()[0].is_ascii_uppercase();
        initial || ABBREVIATIONS.contains(&word)
    };
    ends.into_iter().filter(|end| *end == text.len() || !only_short(*end)).collect()
}

#[cfg(test)]
mod tests {
    use super::ends;
    use proptest::prelude::*;

    fn sentences(text: &str) -> Vec<&str> {
        let mut from = 0;
        ends(text).into_iter().map(|end| text[std::mem::replace(&mut from, end)..end].trim()).collect()
    }

    #[test]
    fn sentences_end_at_stops() {
        assert_eq!(sentences("It was the table. Four sat. Why?"), ["It was the table.", "Four sat.", "Why?"]);
    }

    #[test]
    fn what_closes_belongs_to_the_sentence() {
        assert_eq!(sentences("“We’ll end it there.” The line closed."), ["“We’ll end it there.”", "The line closed."]);
    }

    #[test]
    fn a_small_letter_goes_on() {
        assert_eq!(sentences("“May I ask?” he began."), ["“May I ask?” he began."]);
    }

    #[test]
    fn titles_and_initials_end_nothing() {
        assert_eq!(
            sentences("Gen. Moskalik met Mr. J. Smith. Then he left."),
            ["Gen. Moskalik met Mr. J. Smith.", "Then he left."]
        );
    }

    #[test]
    fn numbers_are_whole() {
        assert_eq!(sentences("It rose 2.5 points. Then 3."), ["It rose 2.5 points.", "Then 3."]);
    }

    #[test]
    fn nothing_has_no_sentence() {
        assert!(ends("").is_empty());
    }

    proptest! {
        #[test]
        fn any_text_is_cut_in_order_and_whole(text in ".*") {
            let ends = ends(&text);
            prop_assert!(ends.is_sorted());
            prop_assert_eq!(ends.last().copied().unwrap_or(0), text.len());
            prop_assert!(ends.iter().all(|end| text.is_char_boundary(*end)));
        }
    }
}
