//! Search: in text, timeline and voices as one types, without regard to case, accents and the style of marks.
//!
//! It is a bar of its own below the page's, not a modal: the page stays alive, and nothing of it lies under the bar.
//! What is found is lit (`light`), listed, and gone to (`go`); the rules are plain functions (`fold`, `find`). The words
//! stand in the choices: whoever sets them there, such as the address, searches.
//!
//! The browser's own find needs nothing from us: threads, events and the note are `details`, which Chromium opens when
//! it finds words in them; Firefox and Safari search only what is open.

mod find;
mod finder;
mod fold;
mod go;
mod letters;
mod light;
mod passages;
mod results;

use super::choices::{Choices, choices};
use super::{dom, step::step};
use finder::{Finder, Row};
use leptos::{ev, prelude::*};
use results::Results;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Longer words are cut: nobody looks for more.
const LONGEST: u32 = 200;

thread_local! {
    /// What had the focus before the search; it gets it back.
    static BEFORE: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// What was searched for last.
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The search and what it found last.
#[derive(Clone, Copy)]
struct Searched {
    choices: Choices,
    total: RwSignal<usize>,
    /// The hit gone to.
    now: RwSignal<Option<usize>>,
    rows: RwSignal<Vec<Row>>,
    /// Whether the list is open: while one types, and when asked for.
    listed: RwSignal<bool>,
    /// Words or order have changed since the last search.
    stale: StoredValue<bool>,
    finder: StoredValue<Option<Finder>, LocalStorage>,
}

/// Opens the search, with the words of last time to be kept or typed over. The focus moves at once, within the reader's
/// own action: phones bring their keyboard for nothing else.
pub fn begin(choices: Choices) {
    let (Some(finder), Some(input)) = (dom::by_id("search"), input()) else { return };
    if !choices.searching.get_untracked() {
        BEFORE.set(document().active_element());
        if choices.words.with_untracked(String::is_empty) {
            choices.words.set(LAST.with_borrow(String::clone));
        }
        choices.searching.set(true);
        dom::mark(&finder, "hidden", None);
    }
    input.set_value(&choices.words.get_untracked());
    dom::focus(&input);
    input.select();
}

/// Closes the search; the focus goes back to where it was, if it is still in the search.
pub fn end(choices: Choices) {
    LAST.set(choices.words.get_untracked());
    let inside = document().active_element().is_some_and(|it| it.closest("#search").ok().flatten().is_some());
    choices.words.set(String::new());
    choices.searching.set(false);
    if let Some(before) = BEFORE.take().filter(|_| inside) {
        dom::focus(&before);
    }
}

fn input() -> Option<HtmlInputElement> {
    dom::by_id("words")?.dyn_into().ok()
}

/// The search bar with its results.
#[component]
pub fn Search() -> impl IntoView {
    let choices = choices();
    let search = Searched {
        choices,
        total: RwSignal::new(0),
        now: RwSignal::new(None),
        rows: RwSignal::new(Vec::new()),
        listed: RwSignal::new(false),
        stale: StoredValue::new(false),
        finder: StoredValue::new_local(None),
    };
    Effect::new(move || {
        choices.order.track();
        let searching = choices.searching.get();
        if choices.words.with(|words| !words.is_empty()) && !searching {
            choices.searching.set(true);
        }
        dom::mark_root("data-searching", searching.then_some(""));
        // Once a frame, however fast the typing.
        if !search.stale.get_value() {
            search.stale.set_value(true);
            request_animation_frame(move || search.refresh());
        }
    });
    let closed = move || !choices.searching.get();
    let nothing = move || search.total.get() == 0;
    view! {
        <form id="search" class="finder" role="search" aria-label="Search this page" hidden=closed
            on:submit=move |event| { event.prevent_default(); search.step(true); }
            on:keydown=move |event| search.key(&event)>
            <label for="words">"Search"</label>
            <input type="search" id="words" maxlength=LONGEST autocomplete="off" spellcheck="false" enterkeyhint="search"
                prop:value=move || choices.words.get()
                on:input=move |event| { choices.words.set(event_target_value(&event)); search.listed.set(true); }/>
            <p class="found" role="status">{move || search.status()}</p>
            <button type="button" class="pill" data-action="list-hits" aria-controls="hits" disabled=nothing
                aria-expanded=move || if search.is_listed() { "true" } else { "false" }
                on:click=move |_| search.listed.update(|listed| *listed = !*listed)>"List"</button>
            <button type="button" class="pill" data-action="previous-hit" aria-label="Previous hit" disabled=nothing
                on:click=move |_| search.step(false)>"‹"</button>
            <button type="button" class="pill" data-action="next-hit" aria-label="Next hit" disabled=nothing
                on:click=move |_| search.step(true)>"›"</button>
            <button type="button" class="pill" data-action="close-search" aria-label="Close search"
                on:click=move |_| end(choices)>"✕"</button>
            <Results search/>
        </form>
    }
}

/// What opens the search from the bar.
#[component]
pub fn SearchPill() -> impl IntoView {
    let choices = choices();
    view! {
        <button type="button" class="pill open-search" data-action="search" aria-controls="search" aria-keyshortcuts="/"
            aria-expanded=move || if choices.searching.get() { "true" } else { "false" }
            hidden=move || !choices.ready.get() on:click=move |_| begin(choices)>
            "Search "<span aria-hidden="true">"/"</span>
        </button>
    }
}

impl Searched {
    /// Searches anew if words, order or the search itself have changed.
    fn refresh(self) {
        if !self.stale.get_value() {
            return;
        }
        self.stale.set_value(false);
        let mut rows = Vec::new();
        let mut total = 0;
        if self.choices.searching.get_untracked() {
            let words = self.choices.words.with_untracked(|words| fold::fold(words.trim(), letters::plain).text);
            self.finder.update_value(|finder| {
                let order = self.choices.order.get_untracked();
                let kept = finder.take().filter(|finder| finder.order() == order);
                let finder = finder.insert(kept.unwrap_or_else(|| Finder::read(order)));
                finder.look_for(&words);
                light::light(light::HIT, finder.lit().filter_map(|(element, at)| light::range(element, &at)));
                (rows, total) = (finder.rows(), finder.count());
            });
        } else {
            self.finder.set_value(None);
            self.listed.set(false);
            light::light(light::HIT, std::iter::empty());
        }
        light::light(light::NOW, std::iter::empty());
        self.now.set(None);
        self.total.set(total);
        self.rows.set(rows);
    }

    /// To the next hit or the one before; round the ends.
    fn step(self, forward: bool) {
        self.refresh();
        let total = self.total.get_untracked();
        if total > 0 {
            self.go(step(self.now.get_untracked(), total, forward));
        }
    }

    /// Goes to a hit. The list makes way for the page.
    fn go(self, index: usize) {
        self.now.set(Some(index));
        self.listed.set(false);
        self.finder.with_value(|finder| {
            let Some((element, at)) = finder.as_ref().and_then(|finder| finder.hit(index)) else { return };
            if let Some(words) = light::range(element, &at) {
                go::to(element, &words);
                light::light(light::NOW, std::iter::once(words));
            }
        });
    }

    fn is_listed(self) -> bool {
        self.listed.get() && self.total.get() > 0
    }

    fn status(self) -> String {
        match (self.choices.words.with(|words| words.trim().is_empty()), self.total.get(), self.now.get()) {
            (true, _, _) => String::new(),
            (_, 0, _) => "Nothing found".to_owned(),
            (_, 1, None) => "1 hit".to_owned(),
            (_, total, None) => format!("{total} hits"),
            (_, total, Some(now)) => format!("{} of {total}", now + 1),
        }
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let in_input = dom::target(event).is_some_and(|target| target.id() == "words");
        match event.key().as_str() {
            // While a word is being composed these keys are the input method's.
            _ if event.is_composing() => return,
            "Escape" => end(self.choices),
            "Enter" if in_input => self.step(!event.shift_key()),
            "ArrowDown" => results::move_focus(true),
            "ArrowUp" if !in_input => results::move_focus(false),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}
