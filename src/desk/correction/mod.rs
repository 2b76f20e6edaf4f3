//! What a reader can put right in a story that a program marked.

mod throughout;

use super::date;
use super::open::{OpenError, checked};
use super::protocol::text;
use crate::story::{Basis, Event, Person, PersonId, PersonKind, Quotation, Story};
use crate::story::{json, json::Value};
use serde::Serialize;
use thiserror::Error;
use throughout::{drop_event, forget_the_unheard, merge, quotations_mut};

/// One thing put right. Quotations are numbered from 0 in reading order; people and events go by their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Correction {
    /// Somebody else, or nobody known, said it.
    Speaker {
        /// Which quotation.
        quotation: usize,
        /// Who; nobody if it is not known.
        by: Option<String>,
    },
    /// Somebody said it whom the story does not name as a voice yet.
    NewSpeaker {
        /// Which quotation.
        quotation: usize,
        /// Their name.
        name: String,
    },
    /// Two are one.
    Merge {
        /// Who is told as the other from now on.
        person: String,
        /// Whom they are told as: an id or a name.
        into: String,
    },
    /// It is no event.
    DropEvent {
        /// Which.
        event: String,
    },
    /// It was at another time.
    DateEvent {
        /// Which.
        event: String,
        /// When, as in a story file or as people write it: `2025-04-25`, `25 April 2025`.
        when: String,
    },
}

/// Why something cannot be put right that way.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum CorrectionError {
    /// It is about what is not there.
    #[error("there is no {0} in this story any more")]
    Gone(String),
    /// Nobody has this name.
    #[error("nobody in this story is called “{0}”: choose one of its names")]
    Nobody(String),
    /// They are one already.
    #[error("that is the same person already: choose another name, or leave the field empty")]
    Same,
    /// The date is none.
    #[error("{0}")]
    Date(String),
    /// A name has no letters.
    #[error("write a name")]
    NoName,
    /// The story would not be sound.
    #[error(transparent)]
    Unsound(#[from] OpenError),
}

impl Correction {
    /// Reads a correction from what it is as JSON; none if it is of no kind, or something is not said.
    pub(super) fn read(value: &Value<'_>) -> Option<Self> {
        let owned = |name| text(value, name).map(str::to_owned);
        let quotation = || json::field(value, "quotation")?.as_number_lit()?.value.parse().ok();
        Some(match text(value, "do")? {
            "speaker" => Self::Speaker { quotation: quotation()?, by: owned("by") },
            "new-speaker" => Self::NewSpeaker { quotation: quotation()?, name: owned("name")? },
            "merge" => Self::Merge { person: owned("person")?, into: owned("into")? },
            "drop-event" => Self::DropEvent { event: owned("event")? },
            "date-event" => Self::DateEvent { event: owned("event")?, when: owned("when")? },
            _ => return None,
        })
    }

    /// The story with this put right.
    ///
    /// # Errors
    ///
    /// If it is about what is not there, or the story would not be sound.
    pub fn applied(&self, story: &Story) -> Result<Story, CorrectionError> {
        let mut story = story.clone();
        match self {
            Self::Speaker { quotation, by } => {
                let by = by.as_deref().map(|id| person(&story, id)).transpose()?;
                quotation_mut(&mut story, *quotation)?.by = by;
            }
            Self::NewSpeaker { quotation, name } => {
                let by = added(&mut story, name)?;
                quotation_mut(&mut story, *quotation)?.by = Some(by);
            }
            Self::Merge { person: one, into } => {
                let (one, into) = (person(&story, one)?, known(&story, into)?);
                if one == into {
                    return Err(CorrectionError::Same);
                }
                merge(&mut story, &one, &into);
            }
            Self::DropEvent { event } => {
                let id = self::event(&mut story, event)?.id.clone();
                drop_event(&mut story, &id);
            }
            Self::DateEvent { event, when } => {
                let when = date::read(when)?;
                let event = self::event(&mut story, event)?;
                // The story's own words say something else: this date comes from the reader.
                (event.when, event.part, event.words) = (when, None, None);
                event.basis = Basis::Record;
            }
        }
        forget_the_unheard(&mut story);
        Ok(checked(&story)?)
    }
}

fn person(story: &Story, id: &str) -> Result<PersonId, CorrectionError> {
    let found = story.people.iter().find(|person| person.id.as_str() == id);
    found.map(|person| person.id.clone()).ok_or_else(|| CorrectionError::Gone(format!("person {id:?}")))
}

/// The person with this id or, if there is none, of this name.
fn known(story: &Story, text: &str) -> Result<PersonId, CorrectionError> {
    let named = |person: &&Person| person.name.eq_ignore_ascii_case(text.trim());
    let found = story.people.iter().find(named).map(|person| person.id.clone());
    person(story, text).ok().or(found).ok_or_else(|| CorrectionError::Nobody(text.trim().to_owned()))
}

fn event<'s>(story: &'s mut Story, id: &str) -> Result<&'s mut Event, CorrectionError> {
    let found = story.events.iter_mut().find(|event| event.id.as_str() == id);
    found.ok_or_else(|| CorrectionError::Gone(format!("event {id:?}")))
}

fn quotation_mut(story: &mut Story, number: usize) -> Result<&mut Quotation, CorrectionError> {
    quotations_mut(story).nth(number).ok_or_else(|| CorrectionError::Gone(format!("quotation {}", number + 1)))
}

/// The person of this name, who is added if the story has none.
fn added(story: &mut Story, name: &str) -> Result<PersonId, CorrectionError> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(known) = story.people.iter().find(|person| person.name.eq_ignore_ascii_case(&name)) {
        return Ok(known.id.clone());
    }
    let taken = |id: &str| story.people.iter().any(|person| person.id.as_str() == id);
    let person = Person::named(&name, PersonKind::Person, taken).ok_or(CorrectionError::NoName)?;
    let id = person.id.clone();
    story.people.push(person);
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::super::{Desk, open_json};
    use super::*;
    use crate::story::Block;

    fn desk() -> Desk {
        let story = r#"{ "id": "rain", "language": "en", "headline": "Rain",
            "people": [{ "id": "ana", "name": "Ana Diaz", "short": "Diaz", "kind": "person", "initials": "AD" },
                       { "id": "diaz", "name": "Ms Diaz", "short": "Diaz", "kind": "person", "initials": "MD" }],
            "threads": [{ "id": "story", "title": "The story" }],
            "events": [{ "id": "e1", "thread": "story", "title": "Rain", "when": "2025-04-25", "people": ["ana", "diaz"],
                         "what": "It rained", "basis": "stated" }],
            "blocks": [{ "id": "p1", "kind": "paragraph", "content": [
                { "type": "quotation", "by": "ana", "kind": "direct", "content": ["“It rained ",
                    { "type": "date", "event": "e1", "text": "on Friday" }, "”"] }, ", she said, ",
                { "type": "quotation", "by": "diaz", "kind": "direct", "content": ["“all day.”"] }] }] }"#;
        Desk::new(open_json(story).expect("a sound story"))
    }

    fn speakers(desk: &Desk) -> Vec<Option<&str>> {
        let quotations = desk.story().blocks.iter().flat_map(Block::quotations);
        quotations.map(|quotation| quotation.by.as_ref().map(PersonId::as_str)).collect()
    }

    #[test]
    fn a_speaker_is_set_and_cleared() {
        let mut desk = desk();
        desk.correct(Correction::Speaker { quotation: 1, by: Some("ana".to_owned()) }).expect("it can be put right");
        assert_eq!(speakers(&desk), [Some("ana"), Some("ana")]);
        desk.correct(Correction::Speaker { quotation: 0, by: None }).expect("it can be put right");
        assert_eq!(speakers(&desk), [None, Some("ana")]);
    }

    #[test]
    fn a_speaker_the_story_did_not_have_is_added_once() {
        let mut desk = desk();
        for quotation in [0, 1] {
            let name = " Bo  Berg".to_owned();
            desk.correct(Correction::NewSpeaker { quotation, name }).expect("it can be put right");
        }
        assert_eq!(speakers(&desk), [Some("bo-berg"), Some("bo-berg")]);
    }

    #[test]
    fn two_become_one_wherever_they_are_named() {
        let mut desk = desk();
        let merge = Correction::Merge { person: "diaz".to_owned(), into: "ana".to_owned() };
        desk.correct(merge).expect("it can be put right");
        assert_eq!(speakers(&desk), [Some("ana"), Some("ana")]);
        assert_eq!(desk.story().people.len(), 1);
        assert_eq!(desk.story().events[0].people.len(), 1);
    }

    #[test]
    fn nobody_is_merged_into_themselves() {
        let mut desk = desk();
        for into in ["ana", " ana diaz "] {
            let merge = Correction::Merge { person: "ana".to_owned(), into: into.to_owned() };
            assert_eq!(desk.correct(merge), Err(CorrectionError::Same), "{into}");
        }
        assert!(desk.corrections().is_empty());
    }

    #[test]
    fn an_event_is_dropped_and_its_words_stay() {
        let mut desk = desk();
        let words = desk.story().blocks[0].text();
        desk.correct(Correction::DropEvent { event: "e1".to_owned() }).expect("it can be put right");
        assert!(desk.story().events.is_empty() && desk.story().threads.is_empty());
        assert_eq!(desk.story().blocks[0].text(), words);
    }

    #[test]
    fn an_event_gets_another_date_and_no_nonsense() {
        let mut desk = desk();
        let date = |when: &str| Correction::DateEvent { event: "e1".to_owned(), when: when.to_owned() };
        desk.correct(date("24 April 2025")).expect("it can be put right");
        assert_eq!(desk.story().events[0].when, "2025-04-24".parse().expect("a date"));
        assert_eq!((desk.story().events[0].basis, &desk.story().events[0].words), (Basis::Record, &None));
        assert!(matches!(desk.correct(date("someday")), Err(CorrectionError::Date(_))));
        assert_eq!(desk.corrections().len(), 1);
    }

    #[test]
    fn each_correction_can_be_undone_in_turn() {
        let mut desk = desk();
        let whole = desk.clone();
        desk.correct(Correction::DropEvent { event: "e1".to_owned() }).expect("it can be put right");
        desk.correct(Correction::Speaker { quotation: 0, by: None }).expect("it can be put right");
        assert!(desk.undo() && desk.undo() && !desk.undo());
        assert_eq!(desk, whole);
    }

    #[test]
    fn what_is_not_there_cannot_be_put_right() {
        let error = desk().correct(Correction::Speaker { quotation: 9, by: None }).expect_err("there are two");
        assert_eq!(error.to_string(), "there is no quotation 10 in this story any more");
        let into = Correction::Merge { person: "ana".to_owned(), into: " Nobody Known".to_owned() };
        let error = desk().correct(into).expect_err("nobody has that name");
        assert_eq!(error.to_string(), "nobody in this story is called “Nobody Known”: choose one of its names");
    }
}
