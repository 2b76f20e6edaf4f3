//! The voices: who speaks, how much, and where in the story; one of them can be brought into focus.

mod spotlight;
mod strip;

use super::cast::Voice;
use super::dom;
use super::state::{Choices, choices, reading};
use leptos::prelude::*;
use strip::strip;

/// The list of voices, and under it those who are spoken of but not heard.
#[component]
pub fn Voices() -> impl IntoView {
    let reading = reading();
    let choices = choices();
    Effect::new(move || choices.focus.with(|focus| spotlight::point_at(focus.as_ref())));
    let voices = reading.cast.voices.iter().map(|voice| view! { <OneVoice voice=voice.clone()/> }).collect_view();
    let unheard = (!reading.cast.unheard.is_empty()).then(|| {
        let last = reading.cast.unheard.len() - 1;
        let names = reading
            .cast
            .unheard
            .iter()
            .enumerate()
            .map(|(index, person)| {
                let end = if index == last { "." } else { ", " };
                view! {
                    <span id=format!("v-{}", person.id) title=person.role.clone()>{person.name.clone()}</span>
                    {end}
                }
            })
            .collect_view();
        view! { <p class="unheard">"Spoken of, not heard: " {names}</p> }
    });
    view! {
        <section id="voices" class="rail" aria-labelledby="voices-title" tabindex="-1">
            <h2 id="voices-title" class="rail-title">"Voices"</h2>
            <ul class="voices">{voices}</ul>
            {unheard}
        </section>
    }
}

/// One voice. The whole card is its control, once there is script to act on it.
#[component]
fn OneVoice(voice: Voice) -> impl IntoView {
    let choices = choices();
    let id = voice.person.id.clone();
    let strip = strip(&voice);
    let class = format!("voice {}", voice.mark);
    let name_id = format!("v-{id}-name");
    let heard: Vec<String> = voice.heard.iter().map(|heard| heard.id.clone()).collect();
    let count = heard.len();
    let in_focus = {
        let id = id.clone();
        Memo::new(move |_| choices.focus.with(|focus| focus.as_ref() == Some(&id)))
    };
    let toggle = {
        let id = id.clone();
        move |_| {
            choices.step.set(None);
            choices.focus.update(|focus| *focus = if focus.as_ref() == Some(&id) { None } else { Some(id.clone()) });
        }
    };
    let heard_note = format!(
        " {}, {} per cent of the quoted words",
        if count == 1 { "quotation" } else { "quotations" },
        voice.share
    );
    view! {
        <li id=format!("v-{id}") class=class data-voice=id.to_string() data-lit=move || in_focus.get().then_some("")>
            <span class="disc" aria-hidden="true">{voice.person.initials.clone()}</span>
            <p class="name" id=name_id.clone()>{voice.person.name.clone()}</p>
            <p class="role">{voice.person.role.clone()}</p>
            <p class="count">{count}<span class="unseen">{heard_note}</span></p>
            {strip}
            <button type="button" class="cover" data-action="focus-voice" aria-labelledby=name_id
                aria-pressed=move || if in_focus.get() { "true" } else { "false" }
                hidden=move || !choices.ready.get() on:click=toggle></button>
            {move || in_focus.get().then(|| view! { <Steps heard=heard.clone() share=voice.share choices/> })}
        </li>
    }
}

/// Previous and next quotation of the voice in focus.
#[component]
fn Steps(heard: Vec<String>, share: usize, choices: Choices) -> impl IntoView {
    let count = heard.len();
    let go = move |forward: bool| {
        let step = next_step(choices.step.get_untracked(), count, forward);
        choices.step.set(Some(step));
        dom::go_to_words(&heard[step]);
    };
    let back = go.clone();
    view! {
        <div class="steps">
            <button type="button" class="pill" data-action="previous-quotation" aria-label="Previous quotation"
                on:click=move |_| back(false)>"‹"</button>
            <p class="step" role="status">
                {move || match choices.step.get() {
                    Some(step) => format!("{} of {count}", step + 1),
                    None => format!("{share}% of quoted words"),
                }}
            </p>
            <button type="button" class="pill" data-action="next-quotation" aria-label="Next quotation"
                on:click=move |_| go(true)>"›"</button>
        </div>
    }
}

/// The quotation after or before `step`; round the ends, and from nowhere to the first or the last.
fn next_step(step: Option<usize>, count: usize, forward: bool) -> usize {
    match (step, forward) {
        (None, true) => 0,
        (None, false) => count - 1,
        (Some(step), true) => (step + 1) % count,
        (Some(step), false) => (step + count - 1) % count,
    }
}

#[cfg(test)]
mod tests {
    use super::next_step;

    #[test]
    fn steps_go_round_the_ends() {
        assert_eq!(next_step(None, 3, true), 0);
        assert_eq!(next_step(None, 3, false), 2);
        assert_eq!(next_step(Some(2), 3, true), 0);
        assert_eq!(next_step(Some(0), 3, false), 2);
    }
}
