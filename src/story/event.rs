//! Something that happened, and how its date is known.

use super::{EventId, PersonId, Source, ThreadId, When};
use serde::Serialize;

/// Something that happened, at a time known to some precision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Event {
    /// Names the event; its address is `#e-ID`.
    pub id: EventId,
    /// The thread it is told in.
    pub thread: ThreadId,
    /// A few words: `Fourth meeting, the Kremlin`.
    pub title: String,
    /// When, in EDTF: a day, month, year, interval or instant; `~` marks what is approximate.
    pub when: When,
    /// Where in the day, when no clock time is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<PartOfDay>,
    /// What readers call the clock's zone: `Moscow time`. Without it the offset from UTC is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Where, as far as it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who took part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonId>,
    /// What happened, in a sentence or two.
    pub what: String,
    /// How the date is known.
    pub basis: Basis,
    /// The story's own words for the date, where it has any: `Friday`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Where the record can be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// How the date of an event is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The story states it.
    Stated,
    /// Worked out from the story's words: "80 years ago".
    Resolved,
    /// The story does not say; it comes from the record.
    Record,
}

/// A part of a day, for events whose clock time is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PartOfDay {
    /// 00:00 to 06:00.
    Night,
    /// 06:00 to 12:00.
    Morning,
    /// 11:00 to 13:00.
    Midday,
    /// 12:00 to 18:00.
    Afternoon,
    /// 18:00 to 22:00.
    Evening,
    /// 22:00 to midnight, perhaps a little past it.
    LateEvening,
}

impl PartOfDay {
    /// Where the part begins and ends, in minutes from midnight.
    #[must_use]
    pub fn minutes(self) -> (u16, u16) {
        let (from, to) = match self {
            Self::Night => (0, 6),
            Self::Morning => (6, 12),
            Self::Midday => (11, 13),
            Self::Afternoon => (12, 18),
            Self::Evening => (18, 22),
            Self::LateEvening => (22, 24),
        };
        (from * 60, to * 60)
    }
}
