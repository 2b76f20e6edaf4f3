//! A story made ready to be read: the story itself and what is worked out from it once.

use super::{cast, cast::Cast, ties::Ties};
use crate::story::{Event, EventId, Story, Thread, ThreadId};
use std::collections::HashMap;

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
    /// The events by date, as places in the story's list.
    by_date: Vec<usize>,
    /// Where each stands in `by_date`.
    places: HashMap<EventId, usize>,
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
        let by_date = by_date(&story.events);
        let places = by_date.iter().enumerate().map(|(place, at)| (story.events[*at].id.clone(), place)).collect();
        Self { story, cast, ties, minutes: words.div_ceil(WORDS_A_MINUTE).max(1), by_date, places }
    }

    /// All events by date: by the first day each may have begun, then by the hour. What is known to happen "some time
    /// that day" comes after what has its hour; what is alike stands as in the file.
    #[must_use]
    pub fn events(&self) -> Vec<&Event> {
        self.by_date.iter().map(|at| &self.story.events[*at]).collect()
    }

    /// An event's place among all events by date, from 0.
    #[must_use]
    pub fn place_of(&self, id: &EventId) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The event with this id. Total for the ids found in this story.
    #[must_use]
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.place_of(id).map(|place| &self.story.events[self.by_date[place]])
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

/// The order in which events are told, as places in their list.
fn by_date(events: &[Event]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by_cached_key(|at| {
        let event = &events[*at];
        let clock = event.when.start().clock().map(|clock| clock.minutes());
        let hour = clock.or(event.part.map(|part| part.minutes().0)).unwrap_or(24 * 60);
        (event.when.earliest().date(), hour)
    });
    order
}

/// How many shapes the style sheets know for threads: square, diamond, circle, triangle.
pub const SHAPES: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// A story of this text with events: id, thread (`rain` or `wind`), when, part of the day.
    fn reading(text: &str, events: &[(&str, &str, &str, Option<&str>)]) -> Reading {
        let events: Vec<Value> = events
            .iter()
            .map(|(id, thread, when, part)| {
                let mut event = json!({
                    "id": id, "thread": thread, "title": id, "when": when, "what": "x", "basis": "record",
                });
                if let Some(part) = part {
                    event["part"] = json!(part);
                }
                event
            })
            .collect();
        let story = json!({
            "id": "a", "language": "en", "headline": "A", "events": events,
            "threads": [{ "id": "rain", "title": "Rain" }, { "id": "wind", "title": "Wind" }],
            "blocks": [{ "id": "p1", "kind": "paragraph", "content": [text] }],
        });
        Reading::of(Story::read(&story.to_string()).unwrap())
    }

    fn ids(events: Vec<&Event>) -> Vec<&str> {
        events.into_iter().map(|event| event.id.as_str()).collect()
    }

    #[test]
    fn events_are_told_by_the_first_day_they_may_have_begun() {
        let reading = reading(
            "x",
            &[
                ("day", "rain", "2025-04-25", None),
                ("month", "rain", "2025-04", None),
                ("span", "rain", "2024-12-31/2025-06-01", None),
                ("year", "rain", "2025", None),
            ],
        );
        assert_eq!(ids(reading.events()), ["span", "year", "month", "day"]);
    }

    #[test]
    fn within_a_day_the_hour_decides_and_what_has_none_comes_last() {
        let reading = reading(
            "x",
            &[
                ("some-time", "rain", "2025-04-25", None),
                ("afternoon", "rain", "2025-04-25", Some("afternoon")),
                ("clock", "rain", "2025-04-25T10:40+03:00~", None),
                ("talks", "rain", "2025-04-25T14:20+03:00/2025-04-25T17:20+03:00", None),
                ("morning", "rain", "2025-04-25", Some("morning")),
            ],
        );
        assert_eq!(ids(reading.events()), ["morning", "clock", "afternoon", "talks", "some-time"]);
    }

    #[test]
    fn a_clock_time_counts_for_more_than_a_part_of_the_day() {
        let reading = reading(
            "x",
            &[("early", "rain", "2025-04-25T08:00", Some("evening")), ("noon", "rain", "2025-04-25", Some("midday"))],
        );
        assert_eq!(ids(reading.events()), ["early", "noon"]);
    }

    #[test]
    fn what_is_alike_stands_as_in_the_file() {
        let reading = reading("x", &[("b", "rain", "2025-04-25", None), ("a", "wind", "2025-04-25", None)]);
        assert_eq!(ids(reading.events()), ["b", "a"]);
    }

    #[test]
    fn a_thread_has_its_own_events_by_date_and_each_its_place_among_all() {
        let reading = reading(
            "x",
            &[("late", "wind", "2025", None), ("other", "rain", "2024", None), ("early", "wind", "1945", None)],
        );
        assert_eq!(ids(reading.events_of(&reading.story.threads[1])), ["early", "late"]);
        let places = ["early", "other", "late", "none"].map(|id| reading.place_of(&EventId::new(id).unwrap()));
        assert_eq!(places, [Some(0), Some(1), Some(2), None]);
    }

    #[test]
    fn threads_are_marked_in_the_order_of_the_file() {
        let reading = reading("x", &[]);
        let marks: Vec<String> = reading.story.threads.iter().map(|thread| reading.thread_mark(&thread.id)).collect();
        assert_eq!(marks, ["thread-1", "thread-2"]);
    }

    #[test]
    fn reading_takes_whole_minutes_begun_and_one_at_least() {
        for (words, minutes) in [(1, 1), (238, 1), (239, 2), (476, 2), (477, 3)] {
            assert_eq!(reading(&"word ".repeat(words), &[]).minutes, minutes, "{words} words");
        }
    }
}
