//! The reader's comfort: a value for every setting, kept as one short string such as `theme=dark;size=5`.

use super::Setting;
use std::fmt;

/// Where the string is kept in the browser's storage.
pub const KEY: &str = "on-the-record:comfort";

/// A value for every setting.
///
/// # Example
/// ```
/// use on_the_record::reader::{Comfort, Setting};
/// let comfort = Comfort::parse("theme=dark;size=99;colour=red");
/// assert_eq!(comfort.get(Setting::Theme), "dark");
/// assert_eq!(comfort.to_string(), "theme=dark");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comfort([&'static str; Setting::ALL.len()]);

impl Default for Comfort {
    /// What readers have who never chose.
    fn default() -> Self {
        Self(Setting::ALL.map(Setting::usual))
    }
}

impl Comfort {
    /// Reads what was stored. Whatever is not known is ignored; of two values for one setting the first counts.
    #[must_use]
    pub fn parse(stored: &str) -> Self {
        let mut comfort = Self::default();
        for (name, value) in stored.rsplit(';').filter_map(|pair| pair.split_once('=')) {
            if let Some(setting) = Setting::named(name) {
                comfort.set(setting, value);
            }
        }
        comfort
    }

    /// The value of a setting.
    #[must_use]
    pub fn get(&self, setting: Setting) -> &'static str {
        self.0[setting as usize]
    }

    /// The value of a setting, unless it is the usual one.
    #[must_use]
    pub fn chosen(&self, setting: Setting) -> Option<&'static str> {
        Some(self.get(setting)).filter(|value| *value != setting.usual())
    }

    /// Changes a setting; a value it cannot have changes nothing.
    pub fn set(&mut self, setting: Setting, value: &str) {
        if let Some(value) = setting.values().iter().find(|known| **known == value) {
            self.0[setting as usize] = value;
        }
    }
}

impl fmt::Display for Comfort {
    /// As it is stored: only what differs from the usual; the usual comfort is the empty string.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut between = "";
        for setting in Setting::ALL {
            if let Some(value) = self.chosen(setting) {
                out.write_str(between)?;
                out.write_str(setting.name())?;
                out.write_str("=")?;
                out.write_str(value)?;
                between = ";";
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Comfort, Setting};
    use proptest::prelude::*;

    #[test]
    fn nothing_stored_is_the_usual() {
        assert_eq!(Comfort::parse(""), Comfort::default());
        assert_eq!(Comfort::default().to_string(), "");
    }

    #[test]
    fn what_is_unknown_or_hostile_is_ignored() {
        for stored in ["theme=", "size=9", "size=-1", "size=05", "=dark", "theme=dark\"><b>", "Theme=dark", ";;==;"] {
            assert_eq!(Comfort::parse(stored), Comfort::default(), "{stored}");
        }
    }

    #[test]
    fn the_first_of_two_values_counts() {
        assert_eq!(Comfort::parse("size=2;size=7").get(Setting::Size), "2");
        assert_eq!(Comfort::parse("size=77;size=7").get(Setting::Size), "7");
    }

    #[test]
    fn the_usual_value_is_among_the_values() {
        for setting in Setting::ALL {
            assert!(setting.values().contains(&setting.usual()), "{}", setting.name());
            assert_eq!(Setting::named(setting.name()), Some(setting));
        }
    }

    proptest! {
        #[test]
        fn what_is_stored_is_read_again(picks in prop::array::uniform7(0..8usize)) {
            let mut comfort = Comfort::default();
            for (setting, pick) in Setting::ALL.into_iter().zip(picks) {
                let values = setting.values();
                comfort.set(setting, values[pick % values.len()]);
            }
            prop_assert_eq!(Comfort::parse(&comfort.to_string()), comfort);
        }

        #[test]
        fn any_string_is_read_and_then_stays(stored in ".*") {
            let comfort = Comfort::parse(&stored);
            prop_assert_eq!(Comfort::parse(&comfort.to_string()), comfort);
        }
    }
}
