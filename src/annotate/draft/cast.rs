//! The people of a story: those who speak, each with an id, a short name and initials.

use crate::annotate::Annotation;
use crate::story::{self, PersonId};
use crate::table::{Set, Table};

/// The people of a story, and which of the annotation's they are.
pub(super) struct Cast {
    pub people: Vec<story::Person>,
    ids: Table<usize, PersonId>,
}

impl Cast {
    /// The id of someone of the annotation, if they are in the story.
    pub fn id(&self, person: usize) -> Option<&PersonId> {
        self.ids.get(&person)
    }
}

/// Those of an annotation who say something, in the order of their first words.
pub(super) fn of(annotation: &Annotation) -> Cast {
    let mut cast = Cast { people: Vec::new(), ids: Table::default() };
    let mut taken = Set::default();
    for at in annotation.quotes.iter().filter_map(|quote| quote.speaker) {
        let (None, Some(person)) = (cast.ids.get(&at), annotation.people.get(at)) else { continue };
        let named = story::Person::named(&person.name, person.kind, |id| taken.contains(id));
        let Some(person) = named else { continue };
        taken.insert(person.id.as_str().to_owned());
        cast.ids.insert(at, person.id.clone());
        cast.people.push(person);
    }
    cast
}
