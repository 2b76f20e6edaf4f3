//! Small letters and capitals, as Unicode has them, in runs of letters that are as far from each other: with the standard
//! library's tables of every one of them the worker is nine kilobytes heavier.

use super::table::{Map, number};
use std::sync::LazyLock;

static RUNS: LazyLock<Vec<Run>> = LazyLock::new(|| Run::all(include_bytes!(concat!(env!("OUT_DIR"), "/small"))));
/// The letters whose capital is not the one they are the small letter of: "ß" has two, "ς" that of "σ".
static CAPITALS: LazyLock<Map> = LazyLock::new(|| {
    Map::of(
        include_bytes!(concat!(env!("OUT_DIR"), "/capitals.keys")),
        include_str!(concat!(env!("OUT_DIR"), "/capitals.txt")),
    )
});

/// Capitals side by side, or every other letter, whose small letters are all as far away.
struct Run {
    first: u32,
    last: u32,
    step: u32,
    distance: i32,
}

impl Run {
    /// Reads the runs: three numbers each, as `build.rs` writes them.
    fn all(mut bytes: &[u8]) -> Vec<Self> {
        let (mut runs, mut last) = (Vec::new(), 0);
        while let (Some(gap), Some(length), Some(distance)) =
            (number(&mut bytes), number(&mut bytes), number(&mut bytes))
        {
            let (first, step) = (last + gap, length % 2 + 1);
            last = first + (length / 2 - 1) * step;
            let far = (distance / 2) as i32;
            runs.push(Self { first, last, step, distance: if distance % 2 == 0 { far } else { -far } });
        }
        runs
    }

    fn holds(&self, letter: u32) -> bool {
        (self.first..=self.last).contains(&letter) && (letter - self.first).is_multiple_of(self.step)
    }
}

/// The small letter of a letter, which may be itself.
fn small(letter: char) -> char {
    let code = u32::from(letter);
    let next = RUNS.partition_point(|run| run.first <= code);
    let run = RUNS[..next].last().filter(|run| run.holds(code));
    run.and_then(|run| char::from_u32(code.wrapping_add_signed(run.distance))).unwrap_or(letter)
}

/// The text in small letters.
pub(crate) fn lowercase(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut lower = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        match letter {
            'İ' => lower.push_str("i\u{307}"),
            // At the end of a word it has another small letter than within.
            'Σ' if lower.ends_with(char::is_alphabetic)
                && !text[at + letter.len_utf8()..].starts_with(char::is_alphabetic) =>
            {
                lower.push('ς');
            }
            letter => lower.push(small(letter)),
        }
    }
    lower
}

/// The capital of a letter, which may be several letters or itself.
pub(crate) fn uppercase(letter: char) -> String {
    if let Some(capital) = CAPITALS.get(letter) {
        return capital.to_owned();
    }
    let codes = RUNS.iter().map(|run| (run, u32::from(letter).wrapping_add_signed(-run.distance)));
    let capital = codes.filter(|(run, code)| run.holds(*code)).find_map(|(_, code)| char::from_u32(code));
    capital.unwrap_or(letter).to_string()
}

#[cfg(test)]
mod tests {
    use super::{lowercase, uppercase};

    #[test]
    fn every_letter_has_the_case_that_the_standard_library_knows() {
        for letter in '\0'..=char::MAX {
            assert_eq!(lowercase(&letter.to_string()), letter.to_string().to_lowercase(), "{letter:?}");
            assert_eq!(uppercase(letter), letter.to_uppercase().to_string(), "{letter:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn words_are_made_small_as_the_standard_library_does(text in "[A-Za-zΑ-ωÀ-ỹЀ-ӿİ ,!0-9]*") {
            proptest::prop_assert_eq!(lowercase(&text), text.to_lowercase());
        }
    }
}
