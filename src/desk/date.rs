//! A date as readers write it, `13 March 2025` or `13/3/2025`, read by what reads the dates of stories.

use super::CorrectionError;
use crate::annotate::annotate;
use crate::story::{When, WhenError};
use crate::story::{lowercase, uppercase};

/// What a date may look like, said where one cannot be read.
const EXAMPLES: &str = "13 March 2025, March 2025 or 2025";

/// Reads a date: in words, in digits, or as in a story file.
///
/// # Errors
///
/// If it is none, or may be either of two.
pub(super) fn read(written: &str) -> Result<When, CorrectionError> {
    let written = written.trim();
    if written.is_empty() {
        let empty = "an event has a date: write one such as 13 March 2025, or take the event out with “Not an event”";
        return Err(CorrectionError::Date(empty.to_owned()));
    }
    match written.parse() {
        Ok(when) => Ok(when),
        // Written as in a story file, but no day there is: that is worth more than examples.
        Err(error) if !matches!(error, WhenError::Form(_)) => Err(CorrectionError::Date(error.to_string())),
        Err(_) if is_either(written) => Err(CorrectionError::Date(format!(
            "“{written}” may have its day first or its month: write the month as a word, as in 13 March 2025"
        ))),
        Err(_) => in_words(written).ok_or_else(|| {
            CorrectionError::Date(format!("“{written}” cannot be read as a date: write one such as {EXAMPLES}"))
        }),
    }
}

/// The date that all of these words are.
fn in_words(written: &str) -> Option<When> {
    let (words, mark) = match written.split_once(' ') {
        Some((about, rest)) if ["about", "around", "circa"].contains(&lowercase(about).as_str()) => (rest, "~"),
        _ => (written, ""),
    };
    let told = |words: &str| {
        let found = annotate(words, None).times;
        let [time] = found.as_slice() else { return None };
        let whole = time.span.start == 0 && time.span.end == words.len();
        whole.then(|| format!("{}{mark}", time.value).parse().ok()).flatten()
    };
    // Stories write months large; who is in haste does not.
    told(words).or_else(|| told(&words.split(' ').map(large).collect::<Vec<_>>().join(" ")))
}

/// The word with a large first letter, where it has one.
fn large(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| uppercase(first) + letters.as_str()).unwrap_or_default()
}

/// Whether day and month are both told by numbers up to twelve, and nobody can tell which is which.
fn is_either(written: &str) -> bool {
    let mut parts = written.split('/').map(|part| part.trim().parse::<u8>().ok());
    let (first, second) = (parts.next().flatten(), parts.next().flatten());
    parts.next().is_some() && first.zip(second).is_some_and(|(one, two)| one != two && one.max(two) <= 12)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (written, meant) in [
            ("2025-03-13", "2025-03-13"),
            ("13 March 2025", "2025-03-13"),
            (" March 13, 2025 ", "2025-03-13"),
            ("13 march 2025", "2025-03-13"),
            ("13 Mar 2025", "2025-03-13"),
            ("13th March 2025", "2025-03-13"),
            ("Thursday 13 March 2025", "2025-03-13"),
            ("13/3/2025", "2025-03-13"),
            ("3/13/2025", "2025-03-13"),
            ("13.3.2025", "2025-03-13"),
            ("3/3/2025", "2025-03-03"),
            ("March 2025", "2025-03"),
            ("2025", "2025"),
            ("about 13 March 2025", "2025-03-13~"),
            ("2022-06-30/2023-07-12", "2022-06-30/2023-07-12"),
        ] {
            assert_eq!(read(written).map(|it| it.to_string()), Ok(meant.to_owned()), "{written}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused_with_an_example() {
        for (written, said) in [
            ("", "such as 13 March 2025"),
            ("someday", "“someday” cannot be read as a date: write one such as 13 March 2025"),
            ("Friday", "13 March 2025"),
            ("30 February 2025", "13 March 2025"),
            ("13 March 2025 or later", "13 March 2025"),
            ("3/4/2025", "day first or its month"),
            ("2025-02-30", "that month has 28 days"),
        ] {
            let error = read(written).expect_err(written).to_string();
            assert!(error.contains(said), "{written}: {error}");
            assert!(!error.contains("\"\""), "{written}: {error}");
        }
    }
}
