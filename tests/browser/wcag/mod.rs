//! WCAG 2.2 AA, beyond what axe can see by itself: every state in every theme, zoom, spacing, focus, motion, forced
//! colours, and what assistive technology is told.

mod focus;
mod forced;
mod matrix;
mod motion;
mod reflow;
mod tree;

use crate::harness::Page;
use crate::states::{State, open_everything};
use thirtyfour::Key;

/// The narrowest phone and a desktop.
const WINDOWS: [(u32, u32); 2] = [(320, 640), (1360, 940)];

/// What a reader can have before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    /// The page itself in one of its states.
    Page(State),
    /// A quotation's card.
    Card,
    /// The search with its list of hits.
    Hits,
    /// The search at a hit.
    Hit,
    /// The sheet for reading comfort.
    Comfort,
    /// The sheet with the keys.
    Help,
    /// The timeline: on a phone in its sheet.
    Timeline,
    /// The voices: on a phone in their sheet.
    Voices,
}

impl View {
    /// Every view.
    const ALL: [Self; 11] = [
        Self::Page(State::Initial),
        Self::Page(State::AllOpen),
        Self::Page(State::ByDate),
        Self::Page(State::VoiceInFocus),
        Self::Card,
        Self::Hits,
        Self::Hit,
        Self::Comfort,
        Self::Help,
        Self::Timeline,
        Self::Voices,
    ];

    /// Opens the page anew and brings it there, by keyboard: the same way on every window.
    async fn enter(self, page: &Page) {
        if let Self::Page(state) = self {
            return state.enter(page).await;
        }
        page.open("").await;
        match self {
            Self::Page(_) => {}
            Self::Card => {
                page.focus("#p18 .who").await;
                page.press(Key::Enter).await;
            }
            Self::Hits | Self::Hit => {
                page.write("/").await;
                page.write("ushakov").await;
                if self == Self::Hit {
                    page.press(Key::Enter).await;
                }
            }
            Self::Comfort => {
                page.focus("[data-action=comfort]").await;
                page.press(Key::Enter).await;
            }
            Self::Help => page.write("?").await,
            Self::Timeline => {
                page.write("t").await;
                open_everything(page).await;
            }
            Self::Voices => page.write("v").await,
        }
        page.settled().await;
    }
}
