//! The text: blocks of spans, so that a mark can never be half open and no markup language is needed.

use super::{BlockId, EventId, PersonId};
use serde::Serialize;

/// One paragraph, heading, caption, credit or list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Block {
    /// Its address is `#ID`. Editing words never changes it.
    pub id: BlockId,
    /// What it is.
    pub kind: BlockKind,
    /// The text, in order. Empty for a list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub content: Vec<Span>,
    /// The entries of a list, each with its text. Empty for all else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Vec<Span>>,
    /// Events this block speaks of, besides those its dates and quotations name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<EventId>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading within the text.
    Heading,
    /// What a photograph shows.
    Caption,
    /// Who made a photograph.
    Credit,
    /// Entries below each other.
    List,
}

/// A stretch of text: plain words, or words that mean something to the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Span {
    /// Plain words.
    Text(String),
    /// Words that mean something.
    Marked(Marked),
}

/// Words that mean something, told apart by `type`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Marked {
    /// What somebody said.
    Quotation(Quotation),
    /// A person is named.
    Person {
        /// Who.
        id: PersonId,
        /// The words that name them here.
        text: String,
    },
    /// The time of an event is named.
    Date {
        /// Which event.
        event: EventId,
        /// The story's words for it.
        text: String,
    },
    /// A link out of the story.
    Link {
        /// An http, https or mailto address.
        address: String,
        /// The words that are linked.
        text: String,
    },
    /// Emphasised words.
    Emphasis {
        /// The words.
        text: String,
    },
}

/// What somebody said, with what is known of the saying.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Quotation {
    /// The speaker; none where the story does not say or the engine does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// Whole words, a phrase, or a report without quotation marks.
    pub kind: QuotationKind,
    /// How sure the words are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wording: Option<Wording>,
    /// Whom it was said to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<PersonId>,
    /// The event at which it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occasion: Option<EventId>,
    /// How it was said, as the end of the sentence "Said …": `on a conference call with reporters`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setting: Option<String>,
    /// The words, quotation marks included. No quotation stands inside another.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub content: Vec<Span>,
}

/// The kinds of speech, each with a look of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum QuotationKind {
    /// The speaker's own words, a clause or more.
    Direct,
    /// A phrase of the speaker's inside the writer's sentence.
    Partial,
    /// What was said, without quotation marks.
    Reported,
}

/// How sure the words of a quotation are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Wording {
    /// As spoken.
    Verbatim,
    /// Spoken in another language.
    Translated,
    /// Only a copy at second hand was seen, or hearers differ.
    Uncertain,
}

impl Block {
    /// The spans in reading order, those of a list's entries one after another.
    pub fn spans(&self) -> impl Iterator<Item = &Span> {
        self.content.iter().chain(self.items.iter().flatten())
    }

    /// The quotations in reading order.
    pub fn quotations(&self) -> impl Iterator<Item = &Quotation> {
        self.spans().filter_map(|span| match span {
            Span::Marked(Marked::Quotation(quotation)) => Some(quotation),
            _ => None,
        })
    }

    /// The words a reader sees; a list's entries on lines of their own.
    #[must_use]
    pub fn text(&self) -> String {
        match self.kind {
            BlockKind::List => self.items.iter().map(|entry| text_of(entry)).collect::<Vec<_>>().join("\n"),
            _ => text_of(&self.content),
        }
    }
}

impl Quotation {
    /// The words a reader sees, quotation marks included.
    #[must_use]
    pub fn text(&self) -> String {
        text_of(&self.content)
    }
}

/// The words of `spans`, marks left out.
#[must_use]
pub fn text_of(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Text(words) => text.push_str(words),
            Span::Marked(Marked::Quotation(quotation)) => text.push_str(&quotation.text()),
            Span::Marked(
                Marked::Person { text: words, .. }
                | Marked::Date { text: words, .. }
                | Marked::Link { text: words, .. }
                | Marked::Emphasis { text: words },
            ) => text.push_str(words),
        }
    }
    text
}
