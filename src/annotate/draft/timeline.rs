//! The events of a story, in threads by when they were: before the story, in it, and what it announces.

use super::cast::Cast;
use super::line;
use crate::annotate::{Annotation, Span, Text};
use crate::story::{Basis, Event, EventId, PartOfDay, Thread, ThreadId, When};
use jiff::ToSpan;
use jiff::civil::Date;

/// The events, their threads, and where the text names their dates.
pub(super) struct Timeline {
    pub threads: Vec<Thread>,
    pub events: Vec<Event>,
    pub dates: Vec<(Span, EventId)>,
}

/// What happened more than this many days before publication is told as what came before.
const STORY: i32 = 45;
/// The longest telling of an event, in characters.
const TELLING: usize = 300;

const THREADS: [(&str, &str); 3] = [("before", "What came before"), ("story", "The story"), ("ahead", "What is ahead")];

pub(super) fn of(text: &Text, published: Option<Date>, annotation: &Annotation, cast: &Cast) -> Timeline {
    let mut timeline = Timeline { threads: Vec::new(), events: Vec::new(), dates: Vec::new() };
    let mut used = [false; THREADS.len()];
    for event in &annotation.events {
        let Some(time) = annotation.times.get(event.time) else { continue };
        let Some((when, part)) = when(&time.value) else { continue };
        let thread = thread(&when, published);
        let ids = EventId::new(&format!("e{}", timeline.events.len() + 1)).zip(ThreadId::new(THREADS[thread].0));
        let Some((id, thread_id)) = ids else { continue };
        used[thread] = true;
        timeline.dates.push((time.span, id.clone()));
        let here = |mention: &Span| event.span.holds(*mention);
        let there = |at: usize| annotation.people[at].mentions.iter().any(here);
        timeline.events.push(Event {
            id,
            thread: thread_id,
            title: event.title.clone(),
            when,
            part,
            zone: None,
            place: None,
            people: (0..annotation.people.len())
                .filter(|at| there(*at))
                .filter_map(|at| cast.id(at).cloned())
                .collect(),
            what: cut(&line(text, event.span), TELLING),
            basis: Basis::Resolved,
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
    let since = published.checked_sub(STORY.days()).unwrap_or(published);
    match when {
        when if when.latest().date() < since => 0,
        when if when.earliest().date() > published => 2,
        _ => 1,
    }
}

/// The time of a story's event that a TIMEX3 value means; none where a story cannot say it.
fn when(value: &str) -> Option<(When, Option<PartOfDay>)> {
    let (day, rest) = value.split_once('T').unwrap_or((value, ""));
    let part = match rest {
        "NI" => Some(PartOfDay::Night),
        "MO" => Some(PartOfDay::Morning),
        "MI" => Some(PartOfDay::Midday),
        "AF" => Some(PartOfDay::Afternoon),
        "EV" => Some(PartOfDay::Evening),
        _ => None,
    };
    let value = if part.is_some() { day } else { value };
    Some((value.parse().ok()?, part))
}

/// As many whole words as fit, without a full stop; "…" where some do not.
pub(super) fn cut(words: &str, longest: usize) -> String {
    let words = words.trim_end_matches('.');
    let Some((end, _)) = words.char_indices().nth(longest) else { return words.to_owned() };
    let whole = words[..end].rsplit_once(' ').map_or(&words[..end], |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches(|sign: char| !sign.is_alphanumeric()))
}
