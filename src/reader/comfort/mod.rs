//! Comfort ("Aa"): theme, size, line, face, highlight and dimming, as the reader likes them, kept between visits.
//!
//! Before the first paint a small script of its own (`site/prefs.js`) has set what was kept; here it can be changed.
//! Where storage is refused everything works, for this visit.

mod apply;
mod choice;
mod form;
mod setting;

pub use choice::{Comfort, KEY};
pub use setting::Setting;

use super::aloud::Listen;
use super::choices::{Panel, choices};
use super::fixed::fixed;
use super::{dom, effect::effect, sheet::Sheet};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The sheet with the settings.
#[component]
pub fn ComfortSheet() -> impl IntoView {
    let comfort = RwSignal::new(Comfort::default());
    // At first what was kept decides; from then on it is kept.
    let mut alive = false;
    effect(move || {
        let now = comfort.get();
        if std::mem::replace(&mut alive, true) {
            apply::show(&now);
            let kept = now.to_string();
            dom::keep(KEY, Some(kept.as_str()).filter(|kept| !kept.is_empty()));
        } else {
            comfort.set(Comfort::parse(&dom::kept(KEY).unwrap_or_default()));
            apply::when_system_changes(apply::colour_frame);
        }
    });
    let changed = move |event: ev::Event| {
        let control = dom::target(&event).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(control) = control
            && let Some(setting) = Setting::named(&control.name())
        {
            comfort.update(|comfort| comfort.set(setting, &control.value()));
        }
    };
    let clicked = move |event: ev::MouseEvent| {
        if dom::action(&event, "button").is_some_and(|(action, _)| action == "usual-comfort") {
            comfort.set(Comfort::default());
        }
    };
    let form = fixed(|_| form::form());
    view! {
        <Sheet panel=Panel::Comfort title="Reading comfort">
            <Listen/>
            <div class="comfort" on:input=changed on:click=clicked inner_html=form></div>
        </Sheet>
    }
}

/// The control in the bar that opens the sheet.
#[component]
pub fn ComfortPill() -> impl IntoView {
    let choices = choices();
    view! {
        <button type="button" class="pill" data-action="comfort" aria-haspopup="dialog"
            hidden=move || !choices.ready.get() on:click=move |_| choices.panel.set(Some(Panel::Comfort))>
            "Aa"<span class="unseen">" – reading comfort"</span>
        </button>
    }
}
