//! The tables that `build.rs` writes, as they are read: packed small in the file, sorted in memory.

/// What is known of a letter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    /// Its place among the scripts.
    pub script: u8,
    /// Whether it belongs to the letter before it.
    pub mark: bool,
    /// The canonical combining class.
    pub combining: u8,
}

/// The kinds of all letters.
pub(super) struct Kinds {
    /// Where letters of another kind begin, in order, and of which.
    starts: Vec<(u32, Kind)>,
}

impl Kinds {
    /// Reads the kinds, three bytes each, and the places where each begins.
    pub(super) fn of(classes: &[u8], mut ranges: &[u8]) -> Self {
        let (mut starts, mut at) = (Vec::new(), 0);
        while let Some(distance) = number(&mut ranges)
            && let Some((class, rest)) = ranges.split_first()
        {
            ranges = rest;
            at += distance;
            if let [script, mark, combining] = classes[3 * usize::from(*class)..][..3] {
                starts.push((at, Kind { script, mark: mark == 1, combining }));
            }
        }
        Self { starts }
    }

    /// What is known of this letter.
    pub(super) fn of_letter(&self, letter: char) -> Kind {
        // The first begins at 0.
        self.starts[self.starts.partition_point(|(start, _)| *start <= u32::from(letter)) - 1].1
    }
}

/// What letters become.
pub(super) struct Map {
    /// The letters in order, and where in the text that which they become begins.
    letters: Vec<(u32, u32)>,
    text: &'static str,
}

impl Map {
    /// Reads the letters and lengths, and the text of all that they become.
    pub(super) fn of(mut keys: &[u8], text: &'static str) -> Self {
        // As many lengths of a byte follow as there are letters; a letter takes a byte or more.
        let (mut letters, mut at, mut rest) = (Vec::new(), 0, text.chars());
        while letters.len() < keys.len() {
            let Some(distance) = number(&mut keys) else { break };
            at += distance;
            letters.push((at, 0));
        }
        for ((_, start), length) in letters.iter_mut().zip(keys) {
            *start = (text.len() - rest.as_str().len()) as u32;
            rest.by_ref().take(usize::from(*length)).for_each(drop);
        }
        Self { letters, text }
    }

    /// What this letter becomes, if it does not stay as it is.
    pub(super) fn get(&self, letter: char) -> Option<&'static str> {
        let at = self.letters.binary_search_by_key(&u32::from(letter), |(letter, _)| *letter).ok()?;
        let end = self.letters.get(at + 1).map_or(self.text.len(), |(_, start)| *start as usize);
        Some(&self.text[self.letters[at].1 as usize..end])
    }
}

/// Takes a number off the front: seven bits a byte, all bytes but the last with the eighth bit.
pub(super) fn number(bytes: &mut &[u8]) -> Option<u32> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
        shift += 7;
    }
}
