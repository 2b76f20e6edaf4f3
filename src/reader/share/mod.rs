//! Share: the system's own sheet where there is one, else the link is copied. The link is the page's address as it is
//! now, with what the reader has chosen.

use super::dom;
use js_sys::Reflect;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsValue, closure::Closure};
use web_sys::ShareData;

/// How long the outcome stays to be read.
const MOMENT: Duration = Duration::from_secs(4);

/// The pill in the bar, and beside it the place where the outcome is said.
#[component]
pub fn Share() -> impl IntoView {
    view! {
        <div class="share">
            <button type="button" class="pill" data-action="share" hidden>"Share"</button>
            <p class="shared" role="status"></p>
        </div>
    }
}

/// Whether the page shows a story of the reader's own, which no address leads to but on this device.
pub fn is_own() -> bool {
    dom::root_has("data-open")
}

/// Shares the page as the reader sees it. A story of the reader's own is not there for anybody else: its link is but
/// copied, and that is said.
pub fn share() {
    if is_own() {
        copy("Link copied: it opens on this device only");
        return;
    }
    let navigator = window().navigator();
    if !Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function()) {
        copy(COPIED);
        return;
    }
    let link = ShareData::new();
    link.set_title(&document().title());
    link.set_url(&address());
    // The reader closed the system's sheet: that is an answer. Anything else: the page may not share.
    let refused = Closure::<dyn FnMut(JsValue)>::new(|error: JsValue| {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        if name.as_deref() != Some("AbortError") {
            copy(COPIED);
        }
    });
    let _ = navigator.share_with_data(&link).catch(&refused);
    refused.forget();
}

const COPIED: &str = "Link copied";

fn copy(copied: &'static str) {
    dom::copy(&address(), move |done| {
        say(if done { copied } else { "Not copied: the link is in the address bar" });
        set_timeout(|| say(""), MOMENT);
    });
}

fn say(words: &str) {
    if let Some(status) = dom::first(".shared") {
        status.set_text_content(Some(words));
    }
}

fn address() -> String {
    window().location().href().unwrap_or_default()
}
