//! The search bar: its markup, what is heard in it, and how it shows what was found.
//!
//! The markup never changes its shape, so it is written once and Leptos leaves it alone; one listener hears it and one
//! function shows its state. Signals for each word and button weighed twice as much as all of the search.

use super::finder::{Finder, LISTED, LISTED_AT_FIRST};
use super::{choices, end, fold, go, input, letters, light, results};
use crate::reader::choices::Choices;
use crate::reader::{dom, effect::effect, step::step};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// What the search bar knows besides the words.
#[derive(Default)]
struct State {
    finder: Option<Finder>,
    /// The hit gone to.
    now: Option<usize>,
    /// Whether the list is open: while one types, and when asked for.
    listed: bool,
    /// How many hits stand in the list.
    rows: usize,
    /// Words or order have changed since the last search.
    stale: bool,
    /// The search goes on in a moment.
    waiting: bool,
}

#[derive(Clone)]
struct Bar {
    choices: Choices,
    state: Rc<RefCell<State>>,
    buttons: Rc<Buttons>,
}

/// What changes with the state, found once: the browser would look for it in the whole page.
struct Buttons {
    /// Open the search, wherever they stand.
    open: Vec<Element>,
    /// Need a hit to do anything.
    hits: Vec<Element>,
}

/// The search bar with its results; closed until the search begins.
#[component]
pub fn SearchBar() -> impl IntoView {
    let choices = choices();
    let mut bar = None;
    effect(move || {
        let bar = bar.get_or_insert_with(|| {
            let open = dom::all_around_columns("[data-action=search]");
            let hits = dom::all("#search :is([data-action$=-hit], [data-action=list-hits])").collect();
            let bar = Bar { choices, state: Rc::default(), buttons: Rc::new(Buttons { open, hits }) };
            bar.listen();
            bar
        });
        bar.follow();
    });
    view! {
        <form id="search" class="finder" role="search" aria-label="Search this page" hidden>
            <label for="words">"Search"</label>
            <input type="search" id="words" maxlength="200" autocomplete="off" spellcheck="false" enterkeyhint="search"/>
            <p class="found" role="status"></p>
            <button type="button" class="pill" data-action="list-hits" aria-controls="hits">"List"</button>
            <button type="button" class="pill" data-action="previous-hit" aria-label="Previous hit">"‹"</button>
            <button type="button" class="pill" data-action="next-hit" aria-label="Next hit">"›"</button>
            <button type="button" class="pill" data-action="close-search" aria-label="Close search">"✕"</button>
            <div id="hits" class="hits" hidden>
                <ol aria-label="Hits"></ol>
                <p class="more"></p>
            </div>
        </form>
    }
}

impl Bar {
    /// Hears what happens in the bar for as long as the page lives.
    fn listen(&self) {
        let Some(form) = dom::by_id("search") else { return };
        for name in ["input", "keydown", "click", "submit"] {
            let bar = self.clone();
            dom::listen(&form, name, move |event: Event| bar.heard(&event));
        }
    }

    fn heard(&self, event: &Event) {
        match event.type_().as_str() {
            "input" => {
                self.state.borrow_mut().listed = true;
                self.choices.words.set(input().map(|input| input.value()).unwrap_or_default());
            }
            "keydown" => self.key(event.unchecked_ref()),
            "click" => self.chosen(event),
            _ => {
                event.prevent_default();
                self.step(true);
            }
        }
    }

    /// Follows the choices: opens and closes, and searches anew once a frame, however fast the typing.
    fn follow(&self) {
        let choices = self.choices;
        choices.order.track();
        let searching = choices.searching.get();
        if choices.words.with(|words| !words.is_empty()) && !searching {
            choices.searching.set(true);
        }
        dom::mark_root("data-searching", searching.then_some(""));
        if let Some(form) = dom::by_id("search") {
            dom::mark(&form, "hidden", (!searching).then_some(""));
        }
        for control in &self.buttons.open {
            dom::mark(control, "aria-expanded", Some(if searching { "true" } else { "false" }));
        }
        if !std::mem::replace(&mut self.state.borrow_mut().stale, true) {
            let bar = self.clone();
            request_animation_frame(move || bar.refresh());
        }
    }

    /// Searches, if words, order or the search itself have changed.
    fn refresh(&self) {
        let mut state = self.state.borrow_mut();
        if !std::mem::take(&mut state.stale) {
            return;
        }
        state.now = None;
        let words = self.choices.words.get_untracked();
        if let Some(input) = input().filter(|input| input.value() != words) {
            input.set_value(&words);
        }
        if self.choices.searching.get_untracked() {
            let order = self.choices.order.get_untracked();
            let kept = state.finder.take().filter(|finder| finder.order() == order);
            let finder = state.finder.insert(kept.unwrap_or_else(|| Finder::begin(order)));
            finder.look_for(fold::fold(words.trim(), letters::plain).text);
            light(finder, true);
            let is_all = finder.is_done() && finder.count() <= LISTED_AT_FIRST;
            state.rows = 0;
            state.list(LISTED_AT_FIRST);
            if !is_all {
                self.later(&mut state);
            }
        } else {
            *state = State { waiting: state.waiting, ..State::default() };
            light::light(light::HIT, std::iter::empty());
        }
        light::light(light::NOW, std::iter::empty());
        self.show(&state);
    }

    /// Goes on with what there was no time for, once the reader has seen what there is.
    fn later(&self, state: &mut State) {
        if !std::mem::replace(&mut state.waiting, true) {
            let bar = self.clone();
            set_timeout(move || bar.go_on(), Duration::ZERO);
        }
    }

    fn go_on(&self) {
        let mut state = self.state.borrow_mut();
        state.waiting = false;
        if state.stale {
            // Other words are looked for in the next frame, which is not to wait for these.
            return;
        }
        let rows = state.rows;
        let Some(finder) = &mut state.finder else { return };
        let was_done = finder.is_done();
        if was_done {
            light(finder, false);
        } else if rows == finder.count().min(LISTED) && finder.go_on() {
            light(finder, true);
        }
        state.list(LISTED);
        if !was_done {
            self.later(&mut state);
        }
        self.show(&state);
    }

    /// To the next hit or the one before, at first from where the page is being read; round the ends.
    fn step(&self, forward: bool) {
        self.refresh();
        let next = {
            let state = self.state.borrow();
            let total = state.total();
            state.finder.as_ref().filter(|_| total > 0).map(|finder| {
                let below = || finder.first_below(dom::below_bars()) % total;
                match state.now {
                    None if forward => below(),
                    now => step(Some(now.unwrap_or_else(below)), total, forward),
                }
            })
        };
        if let Some(next) = next {
            self.go(next);
        }
    }

    /// Goes to a hit. The list makes way for the page.
    fn go(&self, index: usize) {
        let mut state = self.state.borrow_mut();
        (state.now, state.listed) = (Some(index), false);
        if let Some((element, at)) = state.finder.as_ref().and_then(|finder| finder.hit(index))
            && let Some(words) = light::range(element, &at)
        {
            go::to(element, &words);
            light::light(light::NOW, std::iter::once(words));
        }
        self.show(&state);
    }

    fn show(&self, state: &State) {
        let nothing = state.total() == 0;
        let listed = state.listed && !nothing;
        let blank = self.choices.words.with_untracked(|words| words.trim().is_empty());
        if let Some(found) = dom::first("#search .found") {
            dom::say(&found, &if blank { String::new() } else { state.told() });
        }
        for control in &self.buttons.hits {
            dom::mark(control, "disabled", nothing.then_some(""));
            if control.has_attribute("aria-controls") {
                dom::mark(control, "aria-expanded", Some(if listed { "true" } else { "false" }));
            }
        }
        if let Some(hits) = dom::by_id("hits") {
            dom::mark(&hits, "hidden", (!listed).then_some(""));
        }
    }

    fn chosen(&self, event: &Event) {
        if let Some(index) = results::chosen(event) {
            self.go(index);
            // The list is gone, and the focus with it; from here Enter goes on.
            if let Some(next) = dom::first("#search [data-action=next-hit]") {
                dom::focus(&next);
            }
            return;
        }
        match dom::action(event, "#search").map(|(action, _)| action).as_deref() {
            Some("previous-hit") => self.step(false),
            Some("next-hit") => self.step(true),
            Some("close-search") => end(self.choices),
            Some("list-hits") => {
                let mut state = self.state.borrow_mut();
                state.listed = !state.listed;
                self.show(&state);
            }
            _ => {}
        }
    }

    fn key(&self, event: &KeyboardEvent) {
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

fn light(finder: &Finder, at_first: bool) {
    light::light(light::HIT, finder.lit(at_first).filter_map(|(element, at)| light::range(element, &at)));
}

impl State {
    fn total(&self) -> usize {
        self.finder.as_ref().map_or(0, Finder::count)
    }

    /// Lists hits that are not in the list yet, until there are this many.
    fn list(&mut self, most: usize) {
        let Some(finder) = &self.finder else { return };
        let rows = finder.rows(self.rows..most);
        results::list(&rows, self.rows, finder.count());
        self.rows += rows.len();
    }

    fn told(&self) -> String {
        match (self.total(), self.now) {
            _ if self.finder.as_ref().is_some_and(|finder| !finder.is_done()) => "Searching…".to_owned(),
            (0, _) => "Nothing found".to_owned(),
            (1, None) => "1 hit".to_owned(),
            (total, None) => format!("{total} hits"),
            (total, Some(now)) => format!("{} of {total}", now + 1),
        }
    }
}
