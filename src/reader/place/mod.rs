//! The reader's place: how much has been read, and the way back to where one left, offered and never forced.

mod bookmark;
mod measure;
mod watch;

pub use measure::first_shown;
pub use watch::line;

use super::{dom, effect::effect};
use leptos::prelude::*;

/// How far the reader has come.
#[derive(Clone, Copy)]
pub struct Reached {
    /// The paragraph at the top of the window, from 0.
    at: RwSignal<usize>,
    /// How much of the text has been read, in per cent.
    percent: RwSignal<u8>,
}

impl Reached {
    /// At the start of the text, as the prerendered page shows it.
    #[must_use]
    pub fn the_start() -> Self {
        Self { at: RwSignal::new(0), percent: RwSignal::new(0) }
    }

    /// Notes a new place; says whether a bookmark may have to change.
    fn show(&self, (at, percent): (usize, u8)) -> bool {
        let before = (self.at.get_untracked(), self.percent.get_untracked());
        if before.0 != at {
            self.at.set(at);
        }
        if before.1 != percent {
            self.percent.set(percent);
        }
        before.0 != at || (before.1 == 100) != (percent == 100)
    }
}

/// How much has been read. Not a live region: it is there to be looked at.
#[component]
pub fn Progress() -> impl IntoView {
    let percent = expect_context::<Reached>().percent;
    view! {
        <p class="progress" hidden=move || percent.get() == 0>
            {move || percent.get()}"% read"
        </p>
    }
}

/// A paragraph to come back to.
#[derive(Clone)]
struct Bookmark {
    at: usize,
    id: String,
    words: String,
}

/// Offers the way back to where the reader left last time.
#[component]
pub fn Resume() -> impl IntoView {
    let reached = expect_context::<Reached>();
    let bookmark = RwSignal::new(None::<Bookmark>);
    // Apart from the bookmark: the link that is being followed must not lose its address.
    let offered = RwSignal::new(false);
    let mut alive = false;
    effect(move || {
        if !std::mem::replace(&mut alive, true) {
            // What was kept is read before anything new is.
            let kept = bookmarked();
            watch::watch(reached);
            offered.set(kept.is_some());
            bookmark.set(kept);
        }
        let at = reached.at.get();
        if bookmark.with_untracked(|it| it.as_ref().is_some_and(|it| !bookmark::still_offered(it.at, at))) {
            offered.set(false);
        }
    });
    // Even unseen a link leads somewhere.
    let address = move || bookmark.with(|it| ["#", it.as_ref().map_or("text", |it| &it.id)].concat());
    let words = move || bookmark.with(|it| it.as_ref().map(|it| it.words.clone()).unwrap_or_default());
    view! {
        <section class="resume" aria-label="Where you left" hidden=move || !offered.get()
            on:click=move |_| offered.set(false)>
            <a href=address>{words}</a>
            <button type="button" class="pill" data-action="dismiss-place" aria-label="No, thank you">"✕"</button>
        </section>
    }
}

/// The place kept last time, if there is one in this text and the address names none.
fn bookmarked() -> Option<Bookmark> {
    let named = window().location().hash().is_ok_and(|hash| !hash.is_empty());
    let id = dom::kept(&watch::bookmark_key()?).filter(|_| !named)?;
    let (at, block) = dom::all(".story > [id]").enumerate().find(|(_, block)| block.id() == id)?;
    let words = bookmark::excerpt(&block.text_content().unwrap_or_default());
    Some(Bookmark { at, id, words: format!("Continue at ¶{} – “{words}”", at + 1) })
}
