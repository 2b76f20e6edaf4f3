//! A story made ready to be read: the story itself and what is worked out from it once.

use super::{cast, cast::Cast, ties::Ties};
use crate::story::{Event, EventId, Story, Thread, ThreadId};

/// A story with its cast and its ties.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The story.
    pub story: Story,
    /// Who is heard in it.
    pub cast: Cast,
    /// Which paragraphs speak of which events.
    pub ties: Ties,
    /// Whole minutes it takes to read, at least one.
    pub minutes: usize,
}

/// Silent reading of English prose: 238 words a minute (Brysbaert, 2019, a review of 190 studies).
const WORDS_A_MINUTE: usize = 238;

impl Reading {
    /// Makes a story ready.
    #[must_use]
    pub fn of(story: Story) -> Self {
        let cast = Cast::of(&story);
        let ties = Ties::of(&story);
        let words: usize = story.blocks.iter().map(|block| cast::words(&block.text())).sum();
        Self { story, cast, ties, minutes: words.div_ceil(WORDS_A_MINUTE).max(1) }
    }

    /// All events by date: by the first day each may have begun, then by the hour. What is known to happen "some time
    /// that day" comes after what has its hour; what is alike stands as in the file.
    #[must_use]
    pub fn events(&self) -> Vec<&Event> {
        let mut events: Vec<&Event> = self.story.events.iter().collect();
        events.sort_by_key(|event| {
            let clock = event.when.start().clock().map(|clock| clock.minutes());
            let hour = clock.or(event.part.map(|part| part.minutes().0)).unwrap_or(24 * 60);
            (event.when.earliest().date(), hour)
        });
        events
    }

    /// An event's place among all events by date, from 0.
    #[must_use]
    pub fn place_of(&self, id: &EventId) -> Option<usize> {
        self.events().iter().position(|event| event.id == *id)
    }

    /// The events of one thread, by date.
    #[must_use]
    pub fn events_of(&self, thread: &Thread) -> Vec<&Event> {
        self.events().into_iter().filter(|event| event.thread == thread.id).collect()
    }

    /// A thread's place in the file, from 0: it decides its shape and hue.
    #[must_use]
    pub fn thread_index(&self, thread: &ThreadId) -> usize {
        self.story.threads.iter().position(|other| other.id == *thread).unwrap_or(0)
    }

    /// The class that gives a thread its hue: `thread-1` and so on.
    #[must_use]
    pub fn thread_mark(&self, thread: &ThreadId) -> String {
        format!("thread-{}", self.thread_index(thread) % SHAPES + 1)
    }
}

/// How many shapes the style sheets know for threads: square, diamond, circle, triangle.
pub const SHAPES: usize = 4;
