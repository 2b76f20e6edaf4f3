//! A story made ready to be read: the story itself and what is worked out from it once.

use super::{cast, cast::Cast, ties::Ties};
use crate::sort::{sort, sort_by_key};
use crate::story::{Event, EventId, Story, Thread, ThreadId};
use crate::table::Table;
use jiff::civil::Date;

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
    /// The events' places in the file, by date.
    order: Vec<usize>,
    /// Where each event stands in that order.
    places: Table<EventId, usize>,
    /// How the speakers of quotations are known, by the quotations' ids; empty where nobody asked.
    notes: Table<String, String>,
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
        let minutes = words.div_ceil(WORDS_A_MINUTE).max(1);
        let order = by_date(&story.events);
        let places = order.iter().enumerate().map(|(place, index)| (story.events[*index].id.clone(), place)).collect();
        Self { story, cast, ties, minutes, order, places, notes: Table::default() }
    }

    /// With a sentence for each quotation, in reading order, that says how its speaker is known.
    #[must_use]
    pub fn with_notes(mut self, notes: Vec<String>) -> Self {
        let ids = self.story.blocks.iter().flat_map(|block| {
            (1..=block.quotations().count()).map(|number| cast::quotation_id(block.id.as_str(), number))
        });
        self.notes = ids.zip(notes).collect();
        self
    }

    /// How the speaker of the quotation with this id is known.
    #[must_use]
    pub fn note(&self, quotation: &str) -> Option<&str> {
        self.notes.get(quotation).map(String::as_str)
    }

    /// All events by date: by the first day each may have begun, then by the hour. What is known to happen "some time
    /// that day" comes after what has its hour; what is alike stands as in the file.
    ///
    /// Where clocks of several zones tell one day, all are read on the one that tells most of it.
    #[must_use]
    pub fn events(&self) -> Vec<&Event> {
        self.order.iter().map(|index| &self.story.events[*index]).collect()
    }

    /// An event's place among all events by date, from 0.
    #[must_use]
    pub fn place_of(&self, id: &EventId) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The event with this id. Total for the ids found in this story.
    #[must_use]
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.place_of(id).map(|place| &self.story.events[self.order[place]])
    }

    /// Whether there is anything for a timeline to show.
    #[must_use]
    pub fn has_timeline(&self) -> bool {
        !self.story.events.is_empty()
    }

    /// Whether anyone is heard or spoken of.
    #[must_use]
    pub fn has_voices(&self) -> bool {
        !(self.cast.voices.is_empty() && self.cast.unheard.is_empty())
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

/// The events' indices by date.
fn by_date(events: &[Event]) -> Vec<usize> {
    let tellers = tellers(events);
    let teller = |day: &Date| tellers.binary_search_by_key(day, |(day, _)| *day).ok().map(|at| tellers[at].1);
    let hour = |event: &Event| {
        let shift = || ahead(event).zip(teller(&day(event))).map_or(0, |(own, told)| i32::from(told) - i32::from(own));
        let clock = event.when.start().clock().map(|clock| i32::from(clock.minutes()) + shift());
        clock.or(event.part.map(|part| part.minutes().0.into())).unwrap_or(i32::MAX)
    };
    let mut order: Vec<usize> = (0..events.len()).collect();
    sort_by_key(&mut order, |index| (day(&events[*index]), hour(&events[*index])));
    order
}

/// The zone that tells most of each day, by how far it is ahead of UTC; by day.
fn tellers(events: &[Event]) -> Vec<(Date, i16)> {
    let mut told: Vec<(Date, i16)> = events.iter().filter_map(|event| Some((day(event), ahead(event)?))).collect();
    sort(&mut told);
    let days = told.chunk_by(|(one, _), (other, _)| one == other);
    // Of zones that tell as many events the most eastern, so that the order of the file decides nothing.
    days.filter_map(|day| day.chunk_by(|one, other| one == other).max_by_key(|zone| zone.len())?.first().copied())
        .collect()
}

/// The first day on which it may have begun, by its own clock.
fn day(event: &Event) -> Date {
    event.when.earliest().date()
}

/// How far the clock that tells its beginning is ahead of UTC, in minutes.
fn ahead(event: &Event) -> Option<i16> {
    event.when.start().clock()?.offset()
}

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
    fn clocks_of_two_zones_on_one_day_are_told_by_the_instant() {
        let reading = reading(
            "x",
            &[
                ("washington", "rain", "2025-04-25T08:00-04:00", None),
                ("moscow", "rain", "2025-04-25T14:20+03:00", None),
                ("kyiv", "rain", "2025-04-25T14:30+03:00", None),
                ("evening", "rain", "2025-04-25", Some("evening")),
                ("new-york", "rain", "2025-04-25T23:00-04:00", None),
                ("no-zone", "rain", "2025-04-25T14:25", None),
                ("some-time", "rain", "2025-04-25", None),
                ("next-day", "rain", "2025-04-26T00:10+03:00", None),
            ],
        );
        let told = ["moscow", "no-zone", "kyiv", "washington", "evening", "new-york", "some-time", "next-day"];
        assert_eq!(ids(reading.events()), told);
    }

    #[test]
    fn notes_go_to_the_quotations_in_reading_order() {
        let said = json!({ "type": "quotation", "kind": "direct", "content": ["x"] });
        let block = |id: &str| json!({ "id": id, "kind": "paragraph", "content": [said, " ", said] });
        let story = json!({ "id": "a", "language": "en", "headline": "A", "blocks": [block("p1"), block("p2")] });
        let reading = Reading::of(Story::read(&story.to_string()).unwrap())
            .with_notes(["a", "b", "c"].map(str::to_owned).to_vec());
        let notes = ["p1-q1", "p1-q2", "p2-q1", "p2-q2"].map(|id| reading.note(id));
        assert_eq!(notes, [Some("a"), Some("b"), Some("c"), None]);
    }

    #[test]
    fn what_there_is_to_show_is_known() {
        assert!(!reading("x", &[]).has_timeline() && !reading("x", &[]).has_voices());
        assert!(reading("x", &[("day", "rain", "2025-04-25", None)]).has_timeline());
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
