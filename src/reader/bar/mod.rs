//! The bar along the top: the name, how long the story takes to read.

use super::state::reading;
use leptos::prelude::*;

/// The bar.
#[component]
pub fn Bar() -> impl IntoView {
    let minutes = reading().minutes;
    view! {
        <header class="bar">
            <p class="brand">"On the Record"</p>
            <p class="read-time">{format!("{minutes} min read")}</p>
        </header>
    }
}
