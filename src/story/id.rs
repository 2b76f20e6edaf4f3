//! Names for people, events, threads and blocks: one type each, so that none is taken for another.

use super::letters::{apart, is_mark};
use serde::Serialize;
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $well_formed:ident, $pattern:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(
            #[cfg_attr(feature = "ssr", schemars(regex(pattern = $pattern), length(max = 64)))]
            String,
        );

        impl $name {
            /// The id, if `text` is well formed.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                $well_formed(text).then(|| Self(text.to_owned()))
            }

            /// The id's characters.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

macro_rules! word {
    ($(#[$doc:meta])* $name:ident) => {
        id! {
            $(#[$doc])*
            ///
            /// Starts with a small letter; then small letters, digits and single hyphens (`fourth-meeting`), 64 at
            /// most, so that it can stand in an address and in a style sheet without quoting.
            $name, well_formed, r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
        }
    };
}

word!(
    /// Names a person: their address is `#v-ID`.
    PersonId
);
word!(
    /// Names an event: its address is `#e-ID`.
    EventId
);
word!(
    /// Names a thread.
    ThreadId
);
id!(
    /// Names a block: `p` and a number, such as `p1`; its address is `#p1`.
    ///
    /// Nothing else, because a block's address is its bare id: a block called `timeline` or `p1-q1` would stand where
    /// the page has a place of its own.
    BlockId, block_well_formed, r"^p[0-9]+$"
);

/// Whether `text` may be an id of anything but a block.
pub(super) fn well_formed(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Whether `text` may be a block's id.
pub(super) fn block_well_formed(text: &str) -> bool {
    let number = text.strip_prefix('p').unwrap_or_default();
    text.len() <= 64 && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
}

/// A name as an id: `Ana Díaz` is `ana-diaz`. `instead` where no letter of it can stand in one.
#[must_use]
pub fn slug(name: &str, instead: &str) -> String {
    const LONGEST: usize = 60;
    let mut slug = String::new();
    for letter in apart(name).chars().filter(|letter| !is_mark(*letter)) {
        match letter.to_ascii_lowercase() {
            letter @ ('a'..='z' | '0'..='9') => slug.push(letter),
            '\'' | '’' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() == LONGEST {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    match slug.chars().next() {
        None => instead.to_owned(),
        Some('a'..='z') => slug.to_owned(),
        Some(_) => format!("n-{slug}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_made_of_the_letters_an_id_may_have() {
        assert_eq!(slug("Ana Díaz-O’Brien", "x"), "ana-diaz-obrien");
        assert_eq!(slug("10 Downing Street", "x"), "n-10-downing-street");
        assert_eq!(slug("王毅", "someone"), "someone");
        assert!(PersonId::new(&slug(&"long ".repeat(40), "x")).is_some());
    }
}
