//! Which key does what, and when it does nothing.

/// What a single key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// To the paragraph after the one being read, or the one before.
    Paragraph { forward: bool },
    /// To the next or previous quotation, of the voice in focus if there is one.
    Quotation { forward: bool },
    /// To the timeline.
    Timeline,
    /// To the voices.
    Voices,
    /// Opens the search.
    Search,
    /// Shows the keys.
    Help,
    /// Closes what is open.
    Close,
}

/// Every key with what it does and the words for it. The help shows this very table.
pub static KEYS: [(&str, Action, &str); 9] = [
    ("j", Action::Paragraph { forward: true }, "Next paragraph"),
    ("k", Action::Paragraph { forward: false }, "Previous paragraph"),
    ("n", Action::Quotation { forward: true }, "Next quotation, of the voice in focus if there is one"),
    ("p", Action::Quotation { forward: false }, "Previous quotation"),
    ("t", Action::Timeline, "Timeline"),
    ("v", Action::Voices, "Voices"),
    ("/", Action::Search, "Search"),
    ("?", Action::Help, "These keys"),
    ("Escape", Action::Close, "Close what is open, then let the voice in focus go"),
];

/// A key that was pressed, and where.
#[derive(Clone, Copy, Debug)]
pub struct Press<'a> {
    /// The key's value, as in `KeyboardEvent.key`.
    pub key: &'a str,
    /// Control, Alt or the system's key was held. Shift is part of the key's value.
    pub modified: bool,
    /// The focus is where text is entered or something chosen by letters.
    pub typing: bool,
}

impl Action {
    /// What a press does. Escape is no character: it works even if the reader turned single keys off
    /// (WCAG 2.2, success criterion 2.1.4).
    #[must_use]
    pub fn of(press: Press<'_>, single_keys: bool) -> Option<Self> {
        let action = KEYS.iter().find(|(key, ..)| *key == press.key)?.1;
        let allowed = single_keys || action == Self::Close;
        (allowed && !press.modified && !press.typing).then_some(action)
    }
}

#[cfg(test)]
mod tests {
    use super::{Action, KEYS, Press};

    fn pressed(key: &str) -> Press<'_> {
        Press { key, modified: false, typing: false }
    }

    #[test]
    fn every_key_does_what_the_help_says() {
        for (key, action, _) in KEYS {
            assert_eq!(Action::of(pressed(key), true), Some(action));
        }
    }

    #[test]
    fn no_key_is_named_twice() {
        for (index, (key, ..)) in KEYS.iter().enumerate() {
            assert!(KEYS[index + 1..].iter().all(|(other, ..)| other != key), "{key}");
        }
    }

    #[test]
    fn other_keys_do_nothing() {
        for key in ["J", "x", "Enter", " ", "Dead", ""] {
            assert_eq!(Action::of(pressed(key), true), None, "{key:?}");
        }
    }

    #[test]
    fn nothing_happens_while_typing_or_with_a_modifier() {
        for (key, ..) in KEYS {
            assert_eq!(Action::of(Press { typing: true, ..pressed(key) }, true), None, "{key}");
            assert_eq!(Action::of(Press { modified: true, ..pressed(key) }, true), None, "{key}");
        }
    }

    #[test]
    fn turned_off_only_escape_is_left() {
        let left: Vec<&str> =
            KEYS.into_iter().map(|(key, ..)| key).filter(|key| Action::of(pressed(key), false).is_some()).collect();
        assert_eq!(left, ["Escape"]);
    }
}
