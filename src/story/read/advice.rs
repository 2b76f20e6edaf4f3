//! Words for what is wrong and what to write instead.

/// Beyond this many choices a list of them helps nobody.
const LISTED: usize = 16;

/// Beyond this many choices looking for the nearest takes too long: no story written by hand has them.
const COMPARED: usize = 1000;

/// A text of the file within a sentence: quoted, cut short, and with nothing in it that could steer a terminal.
pub(crate) fn shown(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}

/// `"direct", "partial" or "reported"`.
pub(super) fn one_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| shown(word)).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}

/// The end of a sentence about a `word` that is not among the `known`: `; did you mean "ushakov"?`
pub(super) fn instead_of(word: &str, known: &[&str]) -> String {
    if known.len() > COMPARED || word.len() > 64 {
        return String::new();
    }
    let slips = word.len() / 3;
    let near = known.iter().map(|other| (distance(word, other, slips), other)).min();
    match near {
        Some((distance, other)) if distance <= slips => format!("; did you mean {}?", shown(other)),
        _ if known.is_empty() || known.len() > LISTED => String::new(),
        _ => format!("; there is {}", one_of(known)),
    }
}

/// What an id looks like, for one that does not.
pub(super) fn malformed_id(id: &str) -> String {
    format!("{} is not an id: write small letters, digits and single hyphens, a letter first, 64 at most", shown(id))
}

/// What a block's id looks like, for one that does not.
pub(super) fn malformed_block_id(id: &str) -> String {
    format!("{} is not the id of a block: write p and a number, such as \"p1\"", shown(id))
}

/// How many letters must be added, dropped or changed to make the one word the other (Levenshtein's distance), as far
/// as it is no more than `most`.
fn distance(one: &str, other: &str, most: usize) -> usize {
    if one.len().abs_diff(other.len()) > most {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.bytes().enumerate() {
        let mut before = index;
        row[0] = index + 1;
        for (column, against) in other.bytes().enumerate() {
            let changed = before + usize::from(letter != against);
            before = row[column + 1];
            row[column + 1] = changed.min(before + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proposes_the_word_that_was_meant() {
        assert_eq!(instead_of("ushakof", &["witkoff", "ushakov"]), "; did you mean \"ushakov\"?");
        assert_eq!(instead_of("headlin", &["kicker", "headline"]), "; did you mean \"headline\"?");
    }

    #[test]
    fn lists_the_words_there_are_when_none_is_near() {
        assert_eq!(instead_of("peskov", &["trump", "biden"]), "; there is \"trump\" or \"biden\"");
        assert_eq!(instead_of("peskov", &[]), "");
    }

    #[test]
    fn shows_hostile_text_harmlessly() {
        assert_eq!(shown("a\u{1b}[2J\u{202e}b"), r#""a\u{1b}[2J\u{202e}b""#);
        assert_eq!(shown(&"x".repeat(99)).chars().count(), 63);
    }

    #[test]
    fn counts_the_slips_between_two_words() {
        assert_eq!(distance("kitten", "sitting", 9), 3);
        assert_eq!(distance("", "abc", 9), 3);
        assert_eq!(distance("abc", "", 9), 3);
        assert_eq!(distance("same", "same", 0), 0);
    }
}
