//! Ids: each names one thing, and each that is used leads to one.

use super::super::id::{block_well_formed, well_formed};
use super::advice;
use super::decode::Decoder;
use crate::sort::sort;

/// What an id names. Two things of different kinds may share one.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Person,
    Event,
    Thread,
    Block,
}

impl Kind {
    /// Whether `id` is of the form that ids of this kind have.
    pub(super) fn takes(self, id: &str) -> bool {
        match self {
            Self::Block => block_well_formed(id),
            _ => well_formed(id),
        }
    }

    /// What to write instead of an id that is not of this form.
    pub(super) fn malformed(self, id: &str) -> String {
        match self {
            Self::Block => advice::malformed_block_id(id),
            _ => advice::malformed_id(id),
        }
    }
}

/// The ids of a story, as they are met.
#[derive(Default)]
pub(super) struct Links {
    /// One entry for each [`Kind`], in its order.
    kinds: [Ids; 4],
}

#[derive(Default)]
struct Ids {
    declared: Vec<Place>,
    referred: Vec<Place>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    id: String,
    at: usize,
}

/// What the kinds are called, in their order.
const NAMES: [&str; 4] = ["person", "event", "thread", "block"];

impl Links {
    /// Notes that a thing is called `id`, at byte `at` of the file.
    pub(super) fn declare(&mut self, kind: Kind, id: &str, at: usize) {
        self.kinds[kind as usize].declared.push(Place::new(id, at));
    }

    /// Notes that the value at byte `at` leads to `id`.
    pub(super) fn refer(&mut self, kind: Kind, id: &str, at: usize) {
        self.kinds[kind as usize].referred.push(Place::new(id, at));
    }

    /// Reports ids used twice, and ids that lead nowhere.
    pub(super) fn check(self, decoder: &mut Decoder<'_>) {
        for (Ids { mut declared, referred }, name) in self.kinds.into_iter().zip(NAMES) {
            sort(&mut declared);
            for pair in declared.windows(2) {
                let [first, second] = pair else { continue };
                if first.id == second.id {
                    let id = advice::shown(&second.id);
                    let sentence = format!("the {name} id {id} is taken by {}; choose another", decoder.path(first.at));
                    decoder.problem_at(second.at, sentence);
                }
            }
            let known: Vec<&str> = declared.iter().map(|place| place.id.as_str()).collect();
            for Place { id, at } in referred {
                if known.binary_search(&id.as_str()).is_err() {
                    // In a file that is this broken, advice would cost more time than it saves.
                    let advice = if decoder.is_full() { String::new() } else { advice::instead_of(&id, &known) };
                    decoder.problem_at(at, format!("there is no {name} {}{advice}", advice::shown(&id)));
                }
            }
        }
    }
}

impl Place {
    fn new(id: &str, at: usize) -> Self {
        Self { id: id.to_owned(), at }
    }
}
