//! Names for people, events, threads and blocks: one type each, so that none is taken for another.

use serde::Serialize;
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// Starts with a small letter; then small letters, digits and single hyphens (`fourth-meeting`), 64 at most,
        /// so that it can stand in an address and in a style sheet without quoting.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(
            #[cfg_attr(feature = "ssr", schemars(regex(pattern = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"), length(max = 64)))]
            String,
        );

        impl $name {
            /// The id, if `text` is well formed.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                well_formed(text).then(|| Self(text.to_owned()))
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

id!(
    /// Names a person.
    PersonId
);
id!(
    /// Names an event: its address is `#e-ID`.
    EventId
);
id!(
    /// Names a thread.
    ThreadId
);
id!(
    /// Names a block: `p1`, `p2` and so on; its address is `#p1`.
    BlockId
);

/// Whether `text` may be an id.
pub(super) fn well_formed(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
