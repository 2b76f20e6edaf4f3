//! The one way to get a [`Story`]: from JSON, checked whole.
//!
//! Reading does not stop at the first problem: whoever writes a story by hand mends all of them in one go.
//! `json` gives the values their places, `decode` turns them into types, `shapes` says which fields each type has and
//! which `rules` they keep; `text`, `lookalike`, `address`, `host` (by `domain`), `claims` and `links` know what characters,
//! words, addresses and ids may be, `named` what a character is called, and `advice` words what to do instead. `mend` makes
//! of a foreign text one that a story may hold.

mod address;
pub(crate) mod advice;
mod claims;
mod decode;
mod domain;
mod host;
pub(crate) mod json;
mod links;
mod lookalike;
pub(crate) mod mend;
mod named;
#[cfg(any(test, target_arch = "wasm32"))]
mod punycode;
mod rules;
mod shapes;
mod text;

use super::{Problem, Problems, Story};
use decode::{Decode, Decoder};

/// The size a story file may have: room for the longest text that can be opened (2 MB) with every sentence marked. The
/// longest magazine pieces stay under a hundredth of it.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

impl Story {
    /// Reads a story from JSON.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, not only the first: each with line, column, JSON path and what to do.
    ///
    /// # Example
    ///
    /// ```
    /// use on_the_record::story::Story;
    ///
    /// let story = Story::read(r#"{
    ///     "id": "rain", "language": "en", "headline": "Rain at last",
    ///     "blocks": [{ "id": "p1", "kind": "paragraph", "content": ["It rained."] }]
    /// }"#)?;
    /// assert_eq!(story.headline, "Rain at last");
    ///
    /// let problems = Story::read(r#"{ "id": "rain", "language": "en", "headline": "" }"#).unwrap_err();
    /// assert_eq!(problems.iter().count(), 2); // no headline, no blocks
    /// # Ok::<(), on_the_record::story::Problems>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, Problems> {
        check_size(text.len())?;
        let value = json::parse(text)?;
        let mut decoder = Decoder::new(text, &value);
        let story = Self::decode(&value, &mut decoder);
        // For editors only, but held to what every text is.
        decoder.field::<Option<String>>(&value, "$schema");
        match (story, decoder.finish()) {
            (Some(story), None) => Ok(story),
            (_, Some(problems)) => Err(problems),
            (None, None) => unreachable!("what cannot be decoded is reported"),
        }
    }

    /// Reads a story from the bytes of the file called `name`.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read), and where the bytes are not UTF-8. The problems name the file.
    pub fn read_file(name: &str, bytes: &[u8]) -> Result<Self, Problems> {
        check_size(bytes.len())
            .and_then(|()| utf8(name, bytes))
            .and_then(Self::read)
            .map_err(|problems| problems.in_file(name))
    }
}

/// The text of the file called `name`, whatever is in it.
///
/// # Errors
///
/// Where its bytes are no longer UTF-8.
pub fn utf8<'b>(name: &str, bytes: &'b [u8]) -> Result<&'b str, Problems> {
    std::str::from_utf8(bytes).map_err(|error| {
        let sound = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let sentence = "this is not UTF-8 text: save the file as UTF-8";
        json::problem(&sound, sound.len(), sentence.to_owned()).in_file(name)
    })
}

fn check_size(bytes: usize) -> Result<(), Problems> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    let sentence = "the file is larger than 16 MB (16777216 bytes); a story must fit in that".to_owned();
    let problem = Problem { line: 1, column: 1, path: String::new(), sentence };
    Err(Problems { file: None, list: vec![problem], unlisted: 0 })
}
