//! Text as search sees it: no case, no accents, one kind of quotation mark, dash and space.
//!
//! What is found in the folded text must be lit in the page's own, so a [`Folded`] remembers where each of its letters
//! came from. Offsets in the page are in UTF-16 units, as browsers count them.

use std::ops::Range;

/// Folded text with the way back to its source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The text to search in.
    pub text: String,
    /// Where bytes of `text` and units of the source stop going side by side; mostly there is no such place.
    map: Vec<Step>,
}

/// From `folded` on, `text` stands for the source from `source` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    folded: u32,
    source: u32,
    /// One byte for one unit; if not, all bytes up to the next step stand for one letter of the source.
    even: bool,
}

/// Folds a text. `plain` writes a letter beyond ASCII without case and accents: see `letters`.
pub fn fold(text: &str, mut plain: impl FnMut(char, &mut String)) -> Folded {
    let mut folded = Folded::default();
    let mut source = 0;
    let mut spaced = false;
    for letter in text.chars() {
        let before = folded.text.len();
        let space = letter.is_whitespace();
        match letter {
            _ if space && spaced => {}
            _ if space => folded.text.push(' '),
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            '\'' | '"' | '`' | '´' | '«' | '»' | '‘'..='‟' | '′' | '″' | '‹' | '›' => {
                folded.text.push('\'')
            }
            '‐'..='―' | '−' => folded.text.push('-'),
            '…' => folded.text.push_str("..."),
            // Letters that Unicode does not take apart, but keyboards without them do.
            'ß' | 'ẞ' => folded.text.push_str("ss"),
            'æ' | 'Æ' => folded.text.push_str("ae"),
            'œ' | 'Œ' => folded.text.push_str("oe"),
            'ø' | 'Ø' => folded.text.push('o'),
            'ł' | 'Ł' => folded.text.push('l'),
            'đ' | 'Đ' => folded.text.push('d'),
            'ı' => folded.text.push('i'),
            _ if letter.is_ascii() => folded.text.push(letter.to_ascii_lowercase()),
            _ => plain(letter, &mut folded.text),
        }
        // What leaves nothing behind belongs to the letter before it.
        if folded.text.len() > before {
            folded.stepped(before, source, folded.text.len() - before == letter.len_utf16());
        }
        source += letter.len_utf16();
        spaced = space;
    }
    folded.stepped(folded.text.len(), source, true);
    folded
}

impl Folded {
    /// Notes where a letter begins, if it does not simply follow.
    fn stepped(&mut self, folded: usize, source: usize, even: bool) {
        let follows = self.map.last().map_or(folded == source, |last| {
            last.even && folded - last.folded as usize == source - last.source as usize
        });
        if !(follows && even) {
            self.map.push(Step { folded: narrow(folded), source: narrow(source), even });
        }
    }

    /// The units of the source that a range of `text` stands for: whole letters, with the accents that follow them.
    #[must_use]
    pub fn source(&self, range: &Range<usize>) -> Range<usize> {
        self.place(range.start, false)..self.place(range.end, true)
    }

    fn place(&self, at: usize, end: bool) -> usize {
        let next = self.map.partition_point(|step| step.folded as usize <= at);
        let Some(step) = next.checked_sub(1).map(|index| self.map[index]) else { return at };
        let past = at - step.folded as usize;
        match (step.even, past, end) {
            (true, _, _) => step.source as usize + past,
            (false, 0, _) | (false, _, false) => step.source as usize,
            (false, _, true) => self.map.get(next).map_or(step.source, |after| after.source) as usize,
        }
    }
}

/// A story of four thousand million letters does not reach the browser.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// Stands in for the browser's letters where there is no browser: what tests need, no more.
#[cfg(test)]
pub fn some_letters(letter: char, out: &mut String) {
    match letter {
        'é' | 'É' | 'è' => out.push('e'),
        '\u{300}'..='\u{36f}' => {}
        _ => out.extend(letter.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, some_letters};

    fn text(source: &str) -> String {
        fold(source, some_letters).text
    }

    /// The words of `source` that `part` of its folded text stands for.
    fn came_from(source: &str, part: &str) -> String {
        let folded = fold(source, some_letters);
        let start = folded.text.find(part).expect("the part is in the text");
        let units: Vec<u16> = source.encode_utf16().collect();
        String::from_utf16(&units[folded.source(&(start..start + part.len()))]).expect("whole letters")
    }

    #[test]
    fn case_and_accents_do_not_count() {
        assert_eq!(text("CAFÉ Cafe\u{301}"), "cafe cafe");
        assert_eq!(text("Lech Wałęsa, Søren, Łódź").replace(['ę', 'ó', 'ź'], "?"), "lech wal?sa, soren, l?d?");
    }

    #[test]
    fn every_style_of_quotation_mark_is_one() {
        assert_eq!(text("‘a’ “b” 'c' \"d\" «e» „f‟"), "'a' 'b' 'c' 'd' 'e' 'f'");
    }

    #[test]
    fn every_dash_is_one_and_space_runs_together() {
        assert_eq!(text("a–b—c‑d  \n\u{a0} e"), "a-b-c-d e");
    }

    #[test]
    fn what_cannot_be_seen_is_not_there() {
        assert_eq!(text("Krem\u{ad}lin\u{200b}"), "kremlin");
    }

    #[test]
    fn the_way_back_counts_as_browsers_do() {
        assert_eq!(came_from("😀 the Kremlin", "kremlin"), "Kremlin");
        assert_eq!(came_from("“Yes…” he said", "he"), "he");
        assert_eq!(came_from("two \n\n words", "two words"), "two \n\n words");
    }

    #[test]
    fn an_accent_goes_with_its_letter() {
        assert_eq!(came_from("un cafe\u{301} noir", "cafe"), "cafe\u{301}");
        assert_eq!(came_from("cafe\u{301}", "cafe"), "cafe\u{301}");
    }

    #[test]
    fn half_a_letter_is_the_whole_letter() {
        assert_eq!(came_from("die Straße hier", "stras"), "Straß");
        assert_eq!(came_from("Straße", "se"), "ße");
    }

    proptest::proptest! {
        #[test]
        fn every_range_goes_back_to_whole_letters_inside_the_source(source: String, from: usize, to: usize) {
            let folded = fold(&source, some_letters);
            let places: Vec<usize> = folded.text.char_indices().map(|(at, _)| at).chain([folded.text.len()]).collect();
            let (one, other) = (places[from % places.len()], places[to % places.len()]);
            let units: Vec<u16> = source.encode_utf16().collect();
            let back = folded.source(&(one.min(other)..one.max(other)));
            proptest::prop_assert!(back.start <= back.end && back.end <= units.len());
            proptest::prop_assert!(String::from_utf16(&units[back.clone()]).is_ok());
            proptest::prop_assert!(one == other || !back.is_empty());
        }
    }
}
