//! The bar along the top: the name, how long the story takes to read and how far one is, the tools.

use super::{comfort::ComfortPill, fixed::fixed, place::Progress, share::Share};
use leptos::prelude::*;

/// The bar.
#[component]
pub fn Bar() -> impl IntoView {
    let read_time = fixed(|reading| format!("{} min read", reading.minutes).into_any());
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
                <ComfortPill/>
                <Share/>
            </div>
        </header>
    }
}
