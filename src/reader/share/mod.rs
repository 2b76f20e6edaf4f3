//! Share: the system's own sheet where there is one, else the link is copied. The link is the page's address as it is
//! now, with what the reader has chosen.

use super::choices::choices;
use super::dom;
use js_sys::Reflect;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// How long the outcome stays to be read.
const MOMENT: Duration = Duration::from_secs(4);

/// The pill in the bar, and beside it the place where the outcome is said.
#[component]
pub fn Share() -> impl IntoView {
    let choices = choices();
    let said = RwSignal::new("");
    view! {
        <div class="share">
            <button type="button" class="pill" data-action="share" hidden=move || !choices.ready.get()
                on:click=move |_| share(said)>"Share"</button>
            <p class="shared" role="status">{move || said.get()}</p>
        </div>
    }
}

fn share(said: RwSignal<&'static str>) {
    let navigator = window().navigator();
    if !Reflect::has(&navigator, &"share".into()).unwrap_or(false) {
        copy(said);
        return;
    }
    let link = ShareData::new();
    link.set_title(&document().title());
    link.set_url(&address());
    let sharing = navigator.share_with_data(&link);
    leptos::task::spawn_local(async move {
        if let Err(error) = JsFuture::from(sharing).await {
            // The reader closed the system's sheet: that is an answer. Anything else: the page may not share.
            let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
            if name.as_deref() != Some("AbortError") {
                copy(said);
            }
        }
    });
}

fn copy(said: RwSignal<&'static str>) {
    dom::copy(&address(), move |done| {
        said.set(if done { "Link copied" } else { "Not copied: the link is in the address bar" });
        set_timeout(move || said.set(""), MOMENT);
    });
}

fn address() -> String {
    window().location().href().unwrap_or_default()
}
