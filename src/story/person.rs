//! Someone who speaks or is spoken of.

use super::PersonId;
use serde::Serialize;

/// Someone who speaks or is spoken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Person {
    /// Names the person within the file.
    pub id: PersonId,
    /// The full name: `Yuri Ushakov`.
    pub name: String,
    /// The name for narrow places: `Ushakov`.
    pub short: String,
    /// Who they are at the time of the story: `Putin’s foreign policy aide`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// One person, an organisation, or a collective voice.
    pub kind: PersonKind,
    /// One to three letters that stand for the name in marks: `YU`.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1, max = 3)))]
    pub initials: String,
}

/// What kind of voice this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum PersonKind {
    /// A human being.
    Person,
    /// A body that speaks as one: a ministry, a company.
    Organisation,
    /// Many who are quoted as one, or nobody in particular: "Moscow", "residents".
    Collective,
}
