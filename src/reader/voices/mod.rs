//! The voices: who speaks, how much, and where in the story; one of them can be brought into focus.

mod card;
mod spotlight;
mod strip;

use super::choices::choices;
use super::dom;
use super::fixed::fixed;
use crate::story::PersonId;
use leptos::prelude::*;

/// The list of voices, and under it those who are spoken of but not heard.
#[component]
pub fn Voices() -> impl IntoView {
    let choices = choices();
    let voices = fixed(card::voices);
    let unheard = fixed(card::unheard);
    Effect::new(move || {
        if choices.ready.get() {
            for control in dom::all("#voices .cover") {
                dom::mark(&control, "hidden", None);
            }
        }
    });
    let preview = RwSignal::new(None::<PersonId>);
    Effect::new(move || choices.focus.with(|focus| spotlight::point_at(focus.as_ref())));
    Effect::new(move || {
        let previewed = if choices.focus.with(Option::is_some) { None } else { preview.get() };
        if choices.ready.get() {
            spotlight::preview(previewed.as_ref());
        }
    });
    let over = move |event: &leptos::ev::Event| {
        let voice = dom::target(event).and_then(|it| it.closest("[data-voice]").ok().flatten());
        let id = voice.and_then(|voice| PersonId::new(&voice.get_attribute("data-voice")?));
        if preview.with_untracked(|before| *before != id) {
            preview.set(id);
        }
    };
    let chosen = move |event: leptos::ev::MouseEvent| {
        let Some((action, voice)) = dom::action(&event, "[data-voice]") else { return };
        let Some(id) = voice.get_attribute("data-voice").and_then(|id| PersonId::new(&id)) else { return };
        match action.as_str() {
            "focus-voice" => {
                choices.focus.update(|focus| *focus = if focus.as_ref() == Some(&id) { None } else { Some(id) });
            }
            "next-quotation" => spotlight::step(&voice, &id, true),
            "previous-quotation" => spotlight::step(&voice, &id, false),
            _ => {}
        }
    };
    view! {
        <section id="voices" class="rail" aria-labelledby="voices-title" tabindex="-1">
            <h2 id="voices-title" class="rail-title">"Voices"</h2>
            <ul class="voices" on:click=chosen inner_html=voices
                on:pointerover=move |event| if event.pointer_type() == "mouse" { over(&event) }
                on:pointerleave=move |_| preview.set(None)
                on:focusin=move |event| over(&event)
                on:focusout=move |_| preview.set(None)></ul>
            <p class="unheard" inner_html=unheard></p>
        </section>
    }
}

/// Goes to a voice's next or previous quotation, as the control on its card does.
pub fn step(id: &PersonId, forward: bool) {
    if let Some(card) = dom::first(&format!("#voices [data-voice=\"{id}\"]")) {
        spotlight::step(&card, id, forward);
    }
}
