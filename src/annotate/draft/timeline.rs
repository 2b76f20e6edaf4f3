//! The events of a story, in threads by when they were: before the story, in it, and what it announces.

use super::cast::Cast;
use super::line;
use crate::annotate::times::{days, part_of_day, story_date};
use crate::annotate::{Annotation, Span, Text};
use crate::story::{Event, EventId, Thread, ThreadId, When};
use jiff::civil::Date;

/// The events, their threads, and where the text names their dates.
pub(super) struct Timeline {
    pub threads: Vec<Thread>,
    pub events: Vec<Event>,
    pub dates: Vec<(Span, EventId)>,
}

/// What happened more than this many days before publication is told as what came before.
const STORY: i64 = 45;
/// The longest telling of an event, in characters.
const TELLING: usize = 300;

const THREADS: [(&str, &str); 3] = [("before", "What came before"), ("story", "The story"), ("ahead", "What is ahead")];

pub(super) fn of(text: &Text, published: Option<Date>, annotation: &Annotation, cast: &Cast) -> Timeline {
    let mut timeline = Timeline { threads: Vec::new(), events: Vec::new(), dates: Vec::new() };
    let mut used = [false; THREADS.len()];
    for event in &annotation.events {
        let Some(time) = annotation.times.get(event.time) else { continue };
        // A story cannot hold every date there is.
        let Some(when) = story_date(&time.value).and_then(|date| date.parse().ok()) else { continue };
        let thread = thread(&when, published);
        let ids = EventId::new(&format!("e{}", timeline.events.len() + 1)).zip(ThreadId::new(THREADS[thread].0));
        let Some((id, thread_id)) = ids else { continue };
        used[thread] = true;
        timeline.dates.push((time.span, id.clone()));
        timeline.events.push(Event {
            id,
            thread: thread_id,
            title: event.title.clone(),
            when,
            part: part_of_day(&time.value),
            zone: None,
            place: event.place.map(|place| line(text, place)),
            people: event.people.iter().filter_map(|at| cast.id(*at).cloned()).collect(),
            what: cut(&line(text, event.span), TELLING),
            basis: time.basis,
            words: Some(line(text, time.span)),
            sources: Vec::new(),
        });
    }
    let threads = THREADS.iter().zip(used).filter(|(_, used)| *used);
    timeline.threads = threads
        .filter_map(|((id, title), _)| Some(Thread { id: ThreadId::new(id)?, title: (*title).to_owned() }))
        .collect();
    timeline
}

/// The place of its thread among [`THREADS`].
fn thread(when: &When, published: Option<Date>) -> usize {
    let Some(published) = published else { return 1 };
    let since = published.checked_sub(days(STORY)).unwrap_or(published);
    match when {
        when if when.latest().date() < since => 0,
        when if when.earliest().date() > published => 2,
        _ => 1,
    }
}

/// As many whole words as fit, without a full stop; "…" where some do not.
pub(crate) fn cut(words: &str, longest: usize) -> String {
    let words = words.trim_end_matches('.');
    let Some((end, _)) = words.char_indices().nth(longest) else { return words.to_owned() };
    let whole = words[..end].rsplit_once(' ').map_or(&words[..end], |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches(|sign: char| !sign.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_date_of_a_text_that_has_a_place_in_a_calendar_is_one_a_story_can_hold() {
        for value in [
            "2025",
            "2025-04",
            "2025-04-25",
            "2025-04-25TMO",
            "2025-04-25T17:30",
            "2025-04-25T17",
            "2025-W17",
            "2025-W17-WE",
            "2025-SP",
            "2025-WI",
            "2025-Q3",
            "2025-H1",
            "197",
            "19",
            "1945-05-08",
        ] {
            let date = story_date(value).unwrap_or_else(|| panic!("{value} has a place"));
            assert!(date.parse::<When>().is_ok(), "{value} is {date}, which a story cannot hold");
        }
    }

    #[test]
    fn what_is_cut_ends_with_a_whole_word() {
        assert_eq!(cut("It rained all day.", 40), "It rained all day");
        assert_eq!(cut("It rained, all day", 12), "It rained…");
    }
}
