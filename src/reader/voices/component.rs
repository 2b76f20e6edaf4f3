//! The voices as they live: one of them in focus, one of them looked at.

use super::super::Reading;
use super::super::choices::{Choices, choices};
use super::super::dom;
use super::super::effect::effect;
use super::super::fixed::{fixed, there};
use super::{card, spotlight};
use crate::story::PersonId;
use leptos::prelude::*;

/// The list of voices, and under it those who are spoken of but not heard; nothing where the story has neither.
#[component]
pub fn Voices() -> impl IntoView {
    there("voices", Reading::has_voices).then(|| view! { <Cast/> })
}

#[component]
fn Cast() -> impl IntoView {
    let choices = choices();
    let voices = fixed(card::voices);
    let unheard = fixed(card::unheard);
    effect(move || {
        if choices.ready.get() {
            for control in dom::all("#voices .cover") {
                dom::mark(&control, "hidden", None);
            }
            // Not in the frame that shows the page alive.
            dom::once_seen(Box::new(spotlight::prepare));
        }
    });
    let preview = RwSignal::new(None::<PersonId>);
    let rested = StoredValue::new(None::<PersonId>);
    effect(move || choices.focus.with(|focus| spotlight::point_at(focus.as_ref())));
    effect(move || {
        let previewed = if choices.focus.with(Option::is_some) { None } else { preview.get() };
        spotlight::preview(previewed.as_ref());
    });
    let over = move |event: &leptos::ev::Event| {
        let voice = dom::target_in(event, "[data-voice]");
        let id = voice.and_then(|voice| PersonId::new(&voice.get_attribute("data-voice")?));
        if rested.with_value(|rested| rested.is_some() && *rested == id) {
            return;
        }
        rested.set_value(None);
        if preview.with_untracked(|before| *before != id) {
            preview.set(id);
        }
    };
    let chosen = move |event: leptos::ev::MouseEvent| {
        let Some((action, voice)) = dom::action(&event, "[data-voice]") else { return };
        let Some(id) = voice.get_attribute("data-voice").and_then(|id| PersonId::new(&id)) else { return };
        match action.as_str() {
            "focus-voice" => {
                let let_go = choices.focus.with_untracked(|focus| focus.as_ref() == Some(&id));
                // The pointer still rests on it: that is no wish to see it lit again.
                rested.set_value(let_go.then(|| id.clone()));
                preview.set(None);
                choices.focus.set((!let_go).then_some(id));
            }
            "next-quotation" => spotlight::step(&voice, &id, true, choices),
            "previous-quotation" => spotlight::step(&voice, &id, false, choices),
            _ => {}
        }
    };
    view! {
        <section id="voices" class="rail" aria-labelledby="voices-title" tabindex="-1">
            <h2 id="voices-title" class="rail-title">"Voices"</h2>
            <ul class="voices" on:click=chosen inner_html=voices
                on:pointerover=move |event| if event.pointer_type() == "mouse" { over(&event) }
                on:pointerleave=move |_| {
                    rested.set_value(None);
                    preview.set(None);
                }
                on:focusin=move |event| over(&event)
                on:focusout=move |_| preview.set(None)></ul>
            <p class="unheard" inner_html=unheard></p>
        </section>
    }
}

/// Goes to a voice's next or previous quotation, as the control on its card does.
pub fn step(id: &PersonId, forward: bool, choices: Choices) {
    if let Some(card) = spotlight::card(id.as_str()) {
        spotlight::step(&card, id, forward, choices);
    }
}
