//! A story to be looked over: each paragraph that somebody speaks in, or that is tied to an event, and beside it how
//! that is known, with a field to put it right.
//!
//! What a field does stands on it (`data-do`, and what it is about); the page only passes that on.

use super::Desk;
use crate::annotate::draft::cut;
use crate::reader::{Reading, basis, passage};
use crate::story::{Block, Event, Person, Quotation};
use crate::table::Set;
use maud::{Markup, html};

/// The most letters of a quotation that are said again beside it.
const BRIEF: usize = 60;

/// The whole of it.
#[must_use]
pub fn look_over(desk: &Desk) -> Markup {
    let reading = Reading::of(desk.story().clone());
    let notes = Notes { known: desk.notes(), dated: desk.dated(), reading: &reading };
    let mut number = 0;
    let mut shown = Set::default();
    html! {
        datalist id="names" { @for person in &reading.story.people { option value=(person.name) {} } }
        (summary(desk, &reading))
        (people(&reading))
        ol class="passages" {
            @for block in &reading.story.blocks {
                @let quotations: Vec<&Quotation> = block.quotations().collect();
                @let next = number + quotations.len();
                @let first = std::mem::replace(&mut number, next);
                @let events: Vec<&Event> = reading.ties.events(&block.id).iter().filter(|id| shown.insert((*id).clone()))
                    .filter_map(|id| reading.event(id)).collect();
                @if !(quotations.is_empty() && events.is_empty()) {
                    (notes.of(block, first, &quotations, &events))
                }
            }
        }
        (left_out(desk.opened().removed.as_slice()))
    }
}

/// What is looked over, and with what.
struct Notes<'a> {
    /// How each quotation is known.
    known: Vec<String>,
    /// The events whose date the reader has said.
    dated: Set<&'a str>,
    reading: &'a Reading,
}

impl Notes<'_> {
    /// A paragraph and what is to be looked over in it. `first`: the number of its first quotation.
    fn of(&self, block: &Block, first: usize, quotations: &[&Quotation], events: &[&Event]) -> Markup {
        html! {
            li class="passage" {
                (passage(block, self.reading))
                ul class="findings" {
                    @for (number, quotation) in (first..).zip(quotations) { (self.quotation(number, quotation)) }
                    @for event in events { (self.event(event)) }
                }
            }
        }
    }

    fn quotation(&self, number: usize, quotation: &Quotation) -> Markup {
        let speaker = quotation.by.as_ref().and_then(|by| self.reading.story.person(by));
        let mark = quotation.by.as_ref().and_then(|by| self.reading.cast.voice(by)).map_or("unnamed", |it| &it.mark);
        html! {
            li class={ "finding " (mark) } {
                p class="of" { (cut(&quotation.text(), BRIEF)) }
                label {
                    "Speaker "
                    input type="text" list="names" autocomplete="off" spellcheck="false" placeholder="Not identified"
                        id={ "speaker-" (number) } value=(speaker.map_or("", |it| &it.name))
                        data-do="speaker" data-quotation=(number);
                }
                @if let Some(known) = self.known.get(number) { p class="why" { (known) } }
            }
        }
    }

    fn event(&self, event: &Event) -> Markup {
        let id = event.id.as_str();
        html! {
            li class="finding" {
                p class="of" { (event.title) }
                label {
                    "Date "
                    input type="text" autocomplete="off" spellcheck="false" id={ "date-" (id) } value=(event.when)
                        data-do="date" data-event=(id);
                }
                button type="button" class="pill" id={ "drop-" (id) } data-do="drop" data-event=(id) { "Not an event" }
                p class="why" { @if self.dated.contains(id) { "Set by you." } @else { (basis(event)) } }
            }
        }
    }
}

/// How much there is, and how much of it nobody knows.
fn summary(desk: &Desk, reading: &Reading) -> Markup {
    let quotations: Vec<&Quotation> = reading.story.blocks.iter().flat_map(Block::quotations).collect();
    let unknown = quotations.iter().filter(|it| it.by.is_none()).count();
    let corrected = desk.corrections().len();
    html! {
        p class="summary" role="status" tabindex="-1" {
            (count(quotations.len(), "quotation"))
            @if unknown > 0 { ", " (unknown) " without a speaker" } @else if !quotations.is_empty() { ", each with a speaker" }
            "; " (count(reading.story.events.len(), "event")) "."
            @if corrected > 0 { " " (count(corrected, "correction")) " of yours." }
        }
    }
}

/// Everyone who speaks, for those who are one person.
fn people(reading: &Reading) -> Markup {
    html! {
        @if reading.cast.voices.len() > 1 {
            details class="people" {
                summary { "Who speaks: " (reading.cast.voices.len()) }
                ul {
                    @for voice in &reading.cast.voices { (same(&voice.person, &voice.mark, voice.heard.len())) }
                }
            }
        }
    }
}

fn same(person: &Person, mark: &str, heard: usize) -> Markup {
    html! {
        li class=(mark) {
            span class="disc" aria-hidden="true" { (person.initials) }
            p class="of" { (person.name) span class="why" { " · " (count(heard, "quotation")) } }
            label {
                "Is the same as "
                input type="text" list="names" autocomplete="off" spellcheck="false" placeholder="Nobody else here"
                    id={ "same-" (person.id) } data-do="merge" data-person=(person.id);
            }
        }
    }
}

/// What the text lost before it was read, and why.
fn left_out(removed: &[String]) -> Markup {
    html! {
        @if !removed.is_empty() {
            details class="left-out" {
                summary { "Left out or changed: " (removed.len()) }
                ul { @for sentence in removed { li { (sentence) } } }
            }
        }
    }
}

/// `1 event`, `2 events`.
fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::super::{Desk, open_text};
    use super::{Reading, summary};

    #[test]
    fn the_summary_claims_no_speaker_where_nobody_speaks() {
        for (text, said) in [
            ("Rain\n\nIt rained.", ">0 quotations; 0 events.<"),
            ("Rain\n\n“It rained,” said Ana Diaz.", ">1 quotation, each with a speaker; 0 events.<"),
        ] {
            let desk = Desk::new(open_text(text, None).expect("it can be opened"));
            let told = summary(&desk, &Reading::of(desk.story().clone())).into_string();
            assert!(told.contains(said), "{told}");
        }
    }
}
