//! Reading aloud with the browser's own voices. What is said is decided in plain types ([`script`], [`sentences`],
//! [`casting`]); `speaker` has it said. Where the browser has no voice there is no control.

mod casting;
mod light;
mod passage;
mod script;
mod segmenter;
mod sentences;
mod speaker;

use super::choices::choices;
use super::dom;
use super::effect::effect;
use super::fixed::fixed;
use leptos::{ev, html, prelude::*};
use speaker::Speaker;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, HtmlSelectElement};

/// Whether something is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing.
    Silent,
    /// A sentence is being said.
    Speaking,
    /// It waits at a sentence.
    Paused,
}

/// What hears that the engine has said its sentence.
type Hearing = Closure<dyn FnMut(Event)>;

/// What is read, by whom, and how fast.
#[derive(Clone, Copy)]
pub struct Aloud {
    /// Whether the browser has a voice.
    able: RwSignal<bool>,
    state: RwSignal<State>,
    /// Who says the sentence.
    who: RwSignal<String>,
    /// In tenths of the usual speed.
    speed: RwSignal<u8>,
    speaker: StoredValue<Speaker, LocalStorage>,
    heard: StoredValue<Option<Hearing>, LocalStorage>,
}

impl Aloud {
    /// Nothing is read, as the prerendered page shows it.
    #[must_use]
    pub fn silent() -> Self {
        Self {
            able: RwSignal::new(false),
            state: RwSignal::new(State::Silent),
            who: RwSignal::new(String::new()),
            speed: RwSignal::new(10),
            speaker: StoredValue::new_local(Speaker::default()),
            heard: StoredValue::new_local(None),
        }
    }
}

/// The control that begins to read, absent where the browser has no voice. Some browsers say only later that they do.
#[component]
pub fn Listen() -> impl IntoView {
    let aloud = expect_context::<Aloud>();
    let choices = choices();
    effect(move || {
        let Some(synthesis) = speaker::synthesis() else { return };
        aloud.heard.set_value(Some(speaker::hearing(aloud)));
        aloud.able.set(speaker::has_voices());
        dom::listen(&synthesis, "voiceschanged", move |_: Event| aloud.able.set(speaker::has_voices()));
        // Some engines would go on talking about a page that is gone.
        dom::listen(&window(), "pagehide", move |_: Event| speaker::stop(aloud));
    });
    let listen = move |_| {
        choices.panel.set(None);
        speaker::start(aloud);
    };
    view! {
        <div class="listen" hidden=move || !aloud.able.get()>
            <button type="button" class="pill" data-action="listen" on:click=listen>
                <span aria-hidden="true">"▶"</span>"Listen from here"
            </button>
        </div>
    }
}

/// Pause, stop, speed, and who is speaking, above the lower edge while something is read.
#[component]
pub fn Player() -> impl IntoView {
    let aloud = expect_context::<Aloud>();
    let speaking = move || aloud.state.get() == State::Speaking;
    let toggle = NodeRef::<html::Button>::new();
    // Who chose to listen finds the focus on the way to pause, once the sheet has given it back.
    let mut was_silent = true;
    effect(move || {
        let silent = aloud.state.get() == State::Silent;
        if std::mem::replace(&mut was_silent, silent) && !silent {
            request_animation_frame(move || {
                if let Some(toggle) = toggle.get_untracked() {
                    let _ = toggle.focus();
                }
            });
        }
    });
    let toggled = move |_| {
        if aloud.state.get_untracked() == State::Speaking { speaker::pause(aloud) } else { speaker::go_on(aloud) }
    };
    let sped = move |event: ev::Event| {
        let select = dom::target(&event).and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
        if let Some(speed) = select.and_then(|select| select.value().parse().ok()) {
            aloud.speed.set(speed);
            if aloud.state.get_untracked() == State::Speaking {
                speaker::say(aloud);
            }
        }
    };
    let speeds = fixed(|_| {
        let speeds = [(8, "0.8×"), (10, "1×"), (12, "1.2×"), (15, "1.5×"), (20, "2×")];
        maud::html! { @for (value, words) in speeds { option value=(value) selected[value == 10] { (words) } } }
    });
    view! {
        <section class="player" aria-label="Read aloud" hidden=move || aloud.state.get() == State::Silent>
            <button type="button" class="pill" data-action="pause" node_ref=toggle on:click=toggled>
                {move || if speaking() { "Pause" } else { "Play" }}
            </button>
            <button type="button" class="pill" data-action="stop" on:click=move |_| speaker::stop(aloud)>"Stop"</button>
            <p class="speaker">{move || aloud.who.get()}</p>
            <select aria-label="Speed" data-action="speed" on:change=sped inner_html=speeds></select>
        </section>
    }
}
