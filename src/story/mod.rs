//! What a story is: its text, its people, its events, and the rules all of them keep.
//!
//! A [`Story`] exists only if it has been checked: [`Story::read`] is the one way to get one, so whoever holds
//! a story never meets an id that leads nowhere, an impossible date or a link that could run script.
//! This module knows no other of ours but how to sort.

mod block;
mod event;
mod id;
mod language;
mod letters;
mod person;
mod problem;
mod read;
#[cfg(feature = "ssr")]
mod schema;
mod thread;
mod when;

pub use block::{Block, BlockKind, Marked, Quotation, QuotationKind, Span, Wording, text_of};
pub use event::{Basis, Event, PartOfDay};
pub use id::{BlockId, EventId, PersonId, ThreadId, slug};
pub(crate) use letters::{apart, lowercase, uppercase};
pub use person::{Person, PersonKind};
pub use problem::{Problem, Problems};
pub use read::{MAX_BYTES, utf8};
pub(crate) use read::{advice::shown, json, mend};
#[cfg(feature = "ssr")]
pub use schema::schema;
pub use thread::Thread;
pub use when::{Clock, DatePrecision, Moment, Precision, When, WhenError, day, day_words};

use serde::Serialize;

/// Where something was published: a title to show and an address to follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Source {
    /// What the reader sees, such as the publisher's name and the article's title.
    pub title: String,
    /// An http, https or mailto address.
    pub address: String,
}

/// One news story with everything the page shows about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Story {
    /// Names the story for storage and addresses; never shown.
    pub id: String,
    /// BCP 47 language tag of the text, such as `en-GB`.
    pub language: String,
    /// The short line above the headline: `Analysis · Moscow`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kicker: Option<String>,
    /// The headline.
    pub headline: String,
    /// The sentence or two under the headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<String>,
    /// Who wrote it. Spans, so that a name can be emphasised; quotations and dates have no place here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub byline: Vec<Span>,
    /// Who publishes this text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When it was published (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<When>,
    /// The reporting it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// How the text was made and what its marks mean: shown behind "Why these words?".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Everyone who speaks or is spoken of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
    /// The groups events are told in, in the order they are shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub threads: Vec<Thread>,
    /// What happened, in any order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// The text, in reading order.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub blocks: Vec<Block>,
}

impl Story {
    /// Whether its text runs from right to left, as its language says.
    ///
    /// ```
    /// # use on_the_record::story::Story;
    /// # let story = |language: &str| Story::read(&format!(r#"{{ "id": "rain", "language": "{language}", "headline": "X",
    /// #     "blocks": [{{ "id": "p1", "kind": "paragraph", "content": ["X"] }}] }}"#)).unwrap();
    /// assert!(story("ar").is_right_to_left() && story("az-Arab").is_right_to_left());
    /// assert!(!story("en-GB").is_right_to_left() && !story("ar-Latn").is_right_to_left());
    /// ```
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        language::is_right_to_left(&self.language)
    }

    /// The person with this id. Total for the ids found in this story.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }
}
