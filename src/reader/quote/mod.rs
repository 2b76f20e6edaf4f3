//! The quote card: who said these words, to whom, where and when, and how sure they are. It comes by hover, focus or
//! tap, and goes with Escape, a tap elsewhere, or when the pointer has left.

mod copy;
mod hear;
mod place;

use super::choices::choices;
use super::dom;
use super::effect::effect;
use hear::hear;
use leptos::{ev, html, prelude::*};
use web_sys::Element;

/// What the card shows, read off the page.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    id: String,
    name: String,
    role: String,
    said: String,
    dated: String,
    place: String,
}

/// The card and what brings it.
#[derive(Clone, Copy)]
struct Card {
    shown: RwSignal<Option<Shown>>,
    /// A pinned card stays when the pointer leaves.
    pinned: RwSignal<bool>,
    copied: RwSignal<&'static str>,
    element: NodeRef<html::Div>,
}

/// The quote card.
#[component]
pub fn QuoteCard() -> impl IntoView {
    let choices = choices();
    let card = Card {
        shown: RwSignal::new(None),
        pinned: RwSignal::new(false),
        copied: RwSignal::new(""),
        element: NodeRef::new(),
    };
    effect(move || {
        if choices.ready.get() {
            hear(card);
        }
    });
    // Placed before the next frame is drawn, when it has its words and with them its size.
    effect(move || {
        let Some(shown) = card.shown.get() else { return };
        request_animation_frame(move || {
            if let (Some(words), Some(element)) = (dom::by_id(&shown.id), card.element.get_untracked()) {
                place::beside(&words, &element, card.pinned.get_untracked());
            }
        });
    });
    let text = move |of: fn(Shown) -> String| move || card.shown.get().map(of).unwrap_or_default();
    let step = move |forward: bool| move |_: ev::MouseEvent| card.step(forward);
    view! {
        <div class="quote-card" role="dialog" aria-labelledby="quote-card-name" node_ref=card.element
            hidden=move || card.shown.with(Option::is_none)>
            <p class="name" id="quote-card-name">{text(|shown| shown.name)}</p>
            <p class="role">{text(|shown| shown.role)}</p>
            <p class="said">{text(|shown| shown.said)}</p>
            <p class="dated">{text(|shown| shown.dated)}</p>
            <div class="card-controls">
                <button type="button" class="pill" data-action="previous-said" aria-label="Previous quotation"
                    on:click=step(false)>"‹"</button>
                <p class="place">{text(|shown| shown.place)}</p>
                <button type="button" class="pill" data-action="next-said" aria-label="Next quotation"
                    on:click=step(true)>"›"</button>
                <button type="button" class="pill" data-action="copy-words"
                    on:click=move |_| card.copy(copy::citation)>"Copy"</button>
                <button type="button" class="pill" data-action="copy-link"
                    on:click=move |_| card.copy(copy::link)>"Link"</button>
            </div>
            <p class="copied" role="status">{move || card.copied.get()}</p>
        </div>
    }
}

impl Card {
    /// Shows the card of a quotation.
    fn show(self, words: &Element, pinned: bool) {
        let shown = Shown::read(words);
        self.copied.set("");
        self.pinned.set(pinned);
        if self.shown.with_untracked(|before| before.as_ref() != Some(&shown)) {
            self.shown.set(Some(shown));
        }
    }

    fn hide(self) {
        self.pinned.set(false);
        if self.shown.with_untracked(Option::is_some) {
            self.shown.set(None);
        }
    }

    /// The quotation it speaks of.
    fn words(self) -> Option<Element> {
        dom::by_id(&self.shown.with_untracked(|shown| shown.as_ref().map(|shown| shown.id.clone()))?)
    }

    /// Whether it is there to stay, and speaks of these words.
    fn is_pinned_to(self, words: &Element) -> bool {
        self.pinned.get_untracked() && self.words().as_ref() == Some(words)
    }

    /// Goes to the speaker's quotation before or after this one, and the card with it.
    fn step(self, forward: bool) {
        let Some(words) = self.words() else { return };
        let alike = same_voice(&words);
        let Some(here) = alike.iter().position(|other| other == &words) else { return };
        let next = if forward { here + 1 } else { here + alike.len() - 1 } % alike.len();
        dom::go_to_words_at_once(&alike[next]);
        self.show(&alike[next], true);
    }

    fn copy(self, what: fn(&Shown, &Element) -> String) {
        let (Some(shown), Some(words)) = (self.shown.get_untracked(), self.words()) else { return };
        let copied = self.copied;
        dom::copy(&what(&shown, &words), move |done| {
            copied.set(if done { "Copied." } else { "The browser would not copy it." });
        });
    }
}

impl Shown {
    fn read(words: &Element) -> Self {
        let attribute = |name: &str| words.get_attribute(name).unwrap_or_default();
        let voice = dom::by_id(&format!("v-{}", attribute("data-by")));
        let of_voice = |selector: &str| {
            let part = voice.as_ref().and_then(|voice| dom::within(voice, selector));
            part.and_then(|part| part.text_content()).unwrap_or_default()
        };
        let alike = same_voice(words);
        let number = alike.iter().position(|other| other == words).map_or(1, |index| index + 1);
        let name = of_voice(".name");
        Self {
            id: words.id(),
            name: if name.is_empty() { "Speaker not identified".to_owned() } else { name },
            role: of_voice(".role"),
            said: attribute("data-said"),
            dated: attribute("data-dated"),
            place: format!("{number} of {}", alike.len().max(1)),
        }
    }
}

/// All quotations of the voice that speaks these words.
fn same_voice(words: &Element) -> Vec<Element> {
    match words.get_attribute("data-by") {
        Some(by) => dom::all(&format!("#text [data-by=\"{by}\"]")).collect(),
        None => vec![words.clone()],
    }
}
