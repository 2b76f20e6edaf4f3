//! The address says what the reader chose: a link shared is the page as it was seen, and back and forward work.
//! Choices stand in the query (see [`query`]), the place in the fragment.

pub mod place;
pub mod query;

use super::choices::Choices;
use super::dom;
use super::effect::effect;
use super::{search, sheet::back, timeline};
use crate::story::PersonId;
use leptos::{ev, prelude::*};
use query::{Known, Query};
use wasm_bindgen::JsValue;

/// Ties the choices to the address, both ways, from when the page is alive.
pub fn tie(choices: Choices) {
    effect(move || {
        if !choices.ready.get() {
            return;
        }
        let known = StoredValue::new(known());
        let chosen = move || known.with_value(|known| current(choices, known, false));
        let asked = move || known.with_value(|known| Query::parse(&query_string(), known));
        let restore = move || {
            let query = asked();
            if query != chosen() {
                apply(&query, choices, known);
            }
        };
        restore();
        place::reveal(choices);
        let mut before: Option<Query> = None;
        // Whether what waits to be written takes the place of the entry there is; none where nothing waits.
        let waiting = StoredValue::new(None);
        effect(move || {
            let query = known.with_value(|known| current(choices, known, true));
            // Letters typed one after another are one step in the history, not many.
            // So is what a place unfolded on the way there: a step of its own would be undone, and done again, for ever.
            let typed = before.as_ref().is_none_or(|before| before.words != query.words);
            let replaces = place::unfolded() || typed;
            before = Some(query);
            let waited = waiting.get_value();
            waiting.set_value(Some(replaces && waited.unwrap_or(true)));
            if waited.is_none() {
                // For a new address a browser looks at each link of the page: first the reader sees what was chosen.
                dom::once_seen(Box::new(move || {
                    let replaces = waiting.try_update_value(Option::take).flatten().unwrap_or(true);
                    write(&chosen(), replaces);
                }));
            }
        });
        let back = window_event_listener(ev::popstate, move |_| {
            if back::uncovered() || search::has_begun_anew(choices) {
                // The page below a sheet or a search: what was chosen meanwhile stays.
                write(&chosen(), true);
            } else {
                if asked().words.is_empty() {
                    search::leave(choices);
                }
                restore();
            }
        });
        let gone_to = window_event_listener(ev::hashchange, move |_| place::reveal(choices));
        on_cleanup(move || {
            back.remove();
            gone_to.remove();
        });
    });
}

/// What the page offers. The threads that are open now are those it was built with, or what the reader made of them
/// before it came alive.
fn known() -> Known {
    Known {
        voices: dom::all("#voices .voice").filter_map(|it| PersonId::new(&it.get_attribute("data-voice")?)).collect(),
        threads: timeline::all_threads().map(|(id, _)| id).collect(),
        open: timeline::open_threads(),
    }
}

fn current(choices: Choices, known: &Known, track: bool) -> Query {
    let now = || {
        let open = choices.open.get();
        Query {
            voice: choices.focus.get(),
            order: choices.order.get(),
            open: (open != known.open).then_some(open),
            words: choices.words.get(),
        }
    };
    if track { now() } else { untrack(now) }
}

fn apply(query: &Query, choices: Choices, known: StoredValue<Known>) {
    choices.focus.set(query.voice.clone());
    choices.order.set(query.order);
    choices.open.set(query.open.clone().unwrap_or_else(|| known.with_value(|known| known.open.clone())));
    choices.words.set(query.words.clone());
}

fn query_string() -> String {
    window().location().search().unwrap_or_default()
}

/// While a sheet is open its entry in the history takes what is chosen in it: the step back is out of the sheet.
/// Fails only where the page may not use the history (a sandboxed frame): then the address stays as it is.
fn write(query: &Query, replace: bool) {
    let before = query_string();
    let now = query.write(&before);
    if now == before {
        return;
    }
    let location = window().location();
    let address = format!("{}{now}{}", location.pathname().unwrap_or_default(), location.hash().unwrap_or_default());
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = if replace || back::is_sheet(&state) {
            history.replace_state_with_url(&state, "", Some(&address))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&address))
        };
    }
}
