//! What a reader can set, and to what. The only list there is: the form, the stored string and the script that applies
//! it before the first paint are made from it.

/// A setting. Its name is that of the `data-` attribute on `<html>` which carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The colours; `system` follows the system's light or dark.
    Theme,
    /// The size of the text, in eight steps.
    Size,
    /// The height of a line.
    Leading,
    /// The longest line.
    Width,
    /// The face of the text.
    Face,
    /// Whose quotations are marked.
    Marks,
    /// How far the rest of the text steps back when a voice is in focus.
    Dim,
}

impl Setting {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 7] =
        [Self::Theme, Self::Size, Self::Leading, Self::Width, Self::Face, Self::Marks, Self::Dim];

    /// The setting with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }

    /// Its name, as stored and as in `data-NAME`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Size => "size",
            Self::Leading => "leading",
            Self::Width => "width",
            Self::Face => "face",
            Self::Marks => "marks",
            Self::Dim => "dim",
        }
    }

    /// What it can be set to.
    #[must_use]
    pub fn values(self) -> &'static [&'static str] {
        match self {
            Self::Theme => &["system", "light", "dark", "sepia", "contrast"],
            Self::Size => &["1", "2", "3", "4", "5", "6", "7", "8"],
            Self::Leading | Self::Width => &["1", "2", "3", "4", "5"],
            Self::Face => &["serif", "sans", "dyslexic"],
            Self::Marks => &["all", "one", "off"],
            Self::Dim => &["1", "2", "3", "4"],
        }
    }

    /// What it is for those who never set it.
    #[must_use]
    pub fn usual(self) -> &'static str {
        match self {
            Self::Theme => "system",
            Self::Size | Self::Dim => "4",
            Self::Leading | Self::Width => "3",
            Self::Face => "serif",
            Self::Marks => "all",
        }
    }
}
