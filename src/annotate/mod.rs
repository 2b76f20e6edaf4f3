//! Plain text in; quotations with their speakers, dates, people and a draft timeline out.
//!
//! Pure Rust without network, clock or chance: the same text gives the same answer everywhere. Time and memory grow in
//! line with the text.
//!
//! ```text
//! text <- people <- quotes ─┐
//! text <- times  <- events ─┴─ annotate
//! ```
//!
//! - [`text`]: paragraphs, sentences and tokens, which everything else reads.
//! - [`words`]: what kind of word each token may be; [`cues`]: the words that tell that something is said;
//!   [`phrases`]: the words that name who says it.
//! - [`quotes`]: what was said, by whom, and by which rule that is known.
//! - [`times`]: what is a date, and which.
//! - [`events`]: dated sentences as a draft of a timeline.
//! - [`mod@draft`]: a story file of it all.
//! - [`standoff`]: the whole as one object of offsets.

pub mod cues;
pub mod draft;
pub mod events;
pub mod people;
pub mod phrases;
pub mod quotes;
mod span;
pub mod standoff;
pub mod text;
pub mod times;
pub mod words;

pub use draft::{Draft, Reason, draft};
pub use events::Event;
pub use people::{Person, PersonKind};
pub use quotes::{Kind, Quotation};
pub use span::Span;
pub use text::Text;
pub use times::{Time, TimeType};

use jiff::civil::Date;

/// All that is known of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Annotation {
    /// What was said, in the order of the text.
    pub quotes: Vec<Quotation>,
    /// Dates, times of day, durations and repetitions, in the order of the text.
    pub times: Vec<Time>,
    /// Who is named, in the order of their first mention.
    pub people: Vec<Person>,
    /// Sentences that tell when something happened, in the order of the text.
    pub events: Vec<Event>,
}

/// Annotates the plain text of an English news story. `published` is the day it came out, on which "yesterday" depends.
///
/// Never fails: a text without speech or dates has an empty annotation.
///
/// # Example
///
/// ```
/// let text = "“We will rebuild,” said Ana Diaz on Friday.";
/// let annotation = on_the_record::annotate::annotate(text, Some(jiff::civil::date(2025, 4, 26)));
/// assert_eq!(annotation, on_the_record::annotate::annotate(text, Some(jiff::civil::date(2025, 4, 26))));
/// ```
#[must_use]
pub fn annotate(text: &str, published: Option<Date>) -> Annotation {
    let text = Text::of(text);
    let (quotes, people) = quotes::find(&text);
    let times = times::find(&text, published);
    let events = events::find(&text, &times, &quotes, &people);
    Annotation { quotes, times, people, events }
}
