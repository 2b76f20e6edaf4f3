//! The list of hits: where each is, with the words around it. Chosen by mouse, touch or keyboard.

use super::{Searched, input};
use crate::reader::dom;
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The list below the search bar.
#[component]
pub fn Results(search: Searched) -> impl IntoView {
    let chosen = move |event: ev::MouseEvent| {
        let hit = dom::target(&event).and_then(|it| it.closest("[data-hit]").ok().flatten());
        let Some(index) = hit.and_then(|hit| hit.get_attribute("data-hit")?.parse().ok()) else { return };
        search.go(index);
        // The list is gone, and the focus with it; from here Enter goes on.
        if let Some(next) = dom::first("#search [data-action=next-hit]") {
            dom::focus(&next);
        }
    };
    let rows = move || {
        let rows = search.rows.get().into_iter().enumerate();
        rows.map(|(index, row)| {
            let [before, hit, after] = row.words;
            view! {
                <li>
                    <button type="button" data-hit=index>
                        <span class="where">{row.place}</span>
                        <span class="words">{before}<mark>{hit}</mark>{after}</span>
                    </button>
                </li>
            }
        })
        .collect_view()
    };
    let more = move || {
        let (listed, total) = (search.rows.with(Vec::len), search.total.get());
        if listed < total { format!("The first {listed} of {total}.") } else { String::new() }
    };
    view! {
        <div id="hits" class="hits" hidden=move || !search.is_listed() on:click=chosen>
            <ol aria-label="Hits">{rows}</ol>
            <p class="more">{more}</p>
        </div>
    }
}

/// Moves the focus down or up the list; up from its head is the input.
pub fn move_focus(down: bool) {
    let hits: Vec<Element> = dom::all("#hits:not([hidden]) [data-hit]").collect();
    let here = document().active_element().and_then(|it| hits.iter().position(|hit| *hit == it));
    let to = match (here, down) {
        (None, _) => hits.first(),
        (Some(here), true) => hits.get(here + 1),
        (Some(here), false) => here.checked_sub(1).and_then(|here| hits.get(here)),
    };
    if let Some(to) = to {
        // With scrolling, inside the list.
        let _ = to.unchecked_ref::<HtmlElement>().focus();
    } else if !down && let Some(input) = input() {
        dom::focus(&input);
    }
}
