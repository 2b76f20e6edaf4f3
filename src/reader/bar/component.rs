//! The bar as it lives.

use super::super::{comfort::ComfortPill, fixed::fixed, place::Progress, share::Share};
use super::read_time;
use leptos::prelude::*;

/// The bar.
#[component]
pub fn Bar() -> impl IntoView {
    let read_time = fixed(read_time);
    view! {
        <header class="bar">
            <p class="brand">"On the Record"</p>
            <p class="read-time" inner_html=read_time></p>
            <Progress/>
            <div class="tools">
                <button type="button" class="pill open-search" data-action="search" aria-controls="search"
                    aria-keyshortcuts="/" hidden>
                    "Search "<span aria-hidden="true">"/"</span>
                </button>
                <a class="pill open-story" href="open.html">"Open a story…"</a>
                <ComfortPill/>
                <Share/>
            </div>
        </header>
    }
}
