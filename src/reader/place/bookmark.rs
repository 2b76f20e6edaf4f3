//! Where the reader left: which places are worth a bookmark, and how a place is named.

/// Where the bookmark of a story is kept in the browser's storage.
#[must_use]
pub fn key(story: &str) -> String {
    ["on-the-record:place:", story].concat()
}

/// Whether a place is worth coming back to: not before the first paragraphs are behind, not when the story is read.
/// `at` counts paragraphs from 0.
#[must_use]
pub fn worth_keeping(at: usize, percent: u8) -> bool {
    at >= 2 && percent < 100
}

/// Whether the offer still makes sense for a reader who is at `at`: not past the place, and not when the reader has
/// begun to read from the start.
#[must_use]
pub fn still_offered(place: usize, at: usize) -> bool {
    at < place && at < 4
}

/// The longest excerpt, in letters.
const EXCERPT: usize = 28;

/// The first words of a paragraph, to know it by; quotation marks become inner ones, as they stand in quotation marks.
#[must_use]
pub fn excerpt(text: &str) -> String {
    let mut taken = String::new();
    let mut letters = 0;
    for word in text.split_whitespace() {
        letters += word.chars().count() + 1;
        if letters > EXCERPT + 1 && !taken.is_empty() {
            return taken.trim_end_matches([',', ';', ':', '.', '—', '–']).to_owned() + "…";
        }
        if !taken.is_empty() {
            taken.push(' ');
        }
        taken.extend(word.chars().map(|letter| match letter {
            '“' => '‘',
            '”' => '’',
            other => other,
        }));
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::{excerpt, still_offered, worth_keeping};

    #[test]
    fn start_and_end_are_no_places_to_come_back_to() {
        assert!(!worth_keeping(0, 0));
        assert!(!worth_keeping(1, 3));
        assert!(worth_keeping(2, 5));
        assert!(!worth_keeping(40, 100));
    }

    #[test]
    fn who_reads_on_from_the_start_or_is_past_it_is_left_alone() {
        assert!(still_offered(20, 0));
        assert!(still_offered(20, 3));
        assert!(!still_offered(20, 4));
        assert!(!still_offered(2, 2));
    }

    #[test]
    fn a_long_paragraph_is_cut_between_words() {
        assert_eq!(excerpt("Mr Ushakov named none of the sticking points."), "Mr Ushakov named none of the…");
        assert_eq!(excerpt("The table, which is long, sat four."), "The table, which is long…");
    }

    #[test]
    fn a_short_paragraph_is_whole_and_quotes_become_inner_ones() {
        assert_eq!(excerpt("“Thank you,” he said."), "‘Thank you,’ he said.");
        assert_eq!(excerpt(""), "");
    }

    #[test]
    fn one_endless_word_is_still_an_excerpt() {
        assert_eq!(excerpt(&"a".repeat(60)), "a".repeat(60));
    }
}
