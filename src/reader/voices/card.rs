//! What the list shows of each voice. The card is its own control, once there is script to act on it: until then its
//! buttons carry `hidden`.

use super::strip::strip;
use crate::reader::{Reading, cast::Voice};
use leptos::prelude::*;

/// All voices, in the order they are first heard.
pub fn voices(reading: &Reading) -> AnyView {
    reading.cast.voices.iter().map(card).collect_view().into_any()
}

/// One sentence of names; nothing where everyone is heard.
pub fn unheard(reading: &Reading) -> AnyView {
    let people = &reading.cast.unheard;
    let names = people
        .iter()
        .enumerate()
        .map(|(index, person)| {
            let before = if index == 0 { "Spoken of, not heard: " } else { ", " };
            let name = view! {
                <span id=format!("v-{}", person.id) title=person.role.clone()>{person.name.clone()}</span>
            };
            (before, name)
        })
        .collect_view();
    (names, (!people.is_empty()).then_some(".")).into_any()
}

fn card(voice: &Voice) -> AnyView {
    let id = voice.person.id.to_string();
    // Not `v-ID-name`: that is the address of a person whose id is `ID-name`.
    let name = format!("name-{id}");
    let count = voice.heard.len();
    let quotations = if count == 1 { "quotation" } else { "quotations" };
    let share = format!("{}% of quoted words", voice.share);
    let said = format!(" {quotations}, {} per cent of the quoted words", voice.share);
    view! {
        <li id=format!("v-{id}") class=format!("voice {}", voice.mark) data-voice=id>
            <div class="card">
                <span class="disc" aria-hidden="true">{voice.person.initials.clone()}</span>
                <p class="name" id=name.clone()>{voice.person.name.clone()}</p>
                <p class="role">{voice.person.role.clone()}</p>
                <p class="count">{count}<span class="unseen">{said}</span></p>
                {strip(voice)}
            </div>
            <button type="button" class="cover" data-action="focus-voice" aria-labelledby=name aria-pressed="false" hidden>
            </button>
            <div class="steps" hidden>
                <button type="button" class="pill" data-action="previous-quotation" aria-label="Previous quotation">"‹"</button>
                <p class="step" role="status" data-share=share.clone()>{share.clone()}</p>
                <button type="button" class="pill" data-action="next-quotation" aria-label="Next quotation">"›"</button>
            </div>
        </li>
    }
    .into_any()
}
