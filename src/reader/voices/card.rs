//! What the list shows of each voice. The card is its own control, once there is script to act on it: until then its
//! buttons carry `hidden`.

use super::strip::strip;
use crate::reader::{Reading, cast::Voice};
use maud::{Markup, html};

/// All voices, in the order they are first heard.
pub fn voices(reading: &Reading) -> Markup {
    html! { @for voice in &reading.cast.voices { (card(voice)) } }
}

/// One sentence of names; nothing where everyone is heard.
pub fn unheard(reading: &Reading) -> Markup {
    let people = &reading.cast.unheard;
    html! {
        @for (index, person) in people.iter().enumerate() {
            @if index == 0 { "Spoken of, not heard: " } @else { ", " }
            span id={ "v-" (person.id) } title=[person.role.as_ref()] { (person.name) }
        }
        @if !people.is_empty() { "." }
    }
}

fn card(voice: &Voice) -> Markup {
    let person = &voice.person;
    let count = voice.heard.len();
    let share = format!("{}% of quoted words", voice.share);
    html! {
        li id={ "v-" (person.id) } class={ "voice " (voice.mark) } data-voice=(person.id) {
            div class="card" {
                span class="disc" aria-hidden="true" { (person.initials) }
                // Not `v-ID-name`: that is the address of a person whose id is `ID-name`.
                p class="name" id={ "name-" (person.id) } { (person.name) }
                p class="role" { @if let Some(role) = &person.role { (role) } }
                p class="count" {
                    (count)
                    span class="unseen" {
                        @if count == 1 { " quotation, " } @else { " quotations, " }
                        (voice.share) " per cent of the quoted words"
                    }
                }
                (strip(voice))
            }
            button type="button" class="cover" data-action="focus-voice" aria-labelledby={ "name-" (person.id) }
                aria-pressed="false" hidden {}
            div class="steps" hidden {
                button type="button" class="pill" data-action="previous-quotation" aria-label="Previous quotation" { "‹" }
                p class="step" role="status" data-share=(share) { (share) }
                button type="button" class="pill" data-action="next-quotation" aria-label="Next quotation" { "›" }
            }
        }
    }
}
