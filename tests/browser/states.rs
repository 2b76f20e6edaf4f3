//! The states of the page that layout and accessibility are looked at in.

use crate::harness::Page;
use crate::story::voices;

/// A state a reader can bring the page into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// As it opens.
    Initial,
    /// Every thread, every event and the note open.
    AllOpen,
    /// The timeline in one list by date, every event open.
    ByDate,
    /// The first voice in focus, at its first quotation.
    VoiceInFocus,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Initial, Self::AllOpen, Self::ByDate, Self::VoiceInFocus];

    /// Opens the page anew and brings it into this state.
    pub async fn enter(self, page: &Page) {
        page.open("").await;
        match self {
            Self::Initial => {}
            Self::AllOpen => {
                page.click("[data-action=expand-all]").await;
                open_everything(page).await;
            }
            Self::ByDate => {
                page.click("[data-action=by-date]").await;
                open_everything(page).await;
            }
            Self::VoiceInFocus => {
                let voice = format!("[data-voice={}]", voices()[0].id);
                page.click(&format!("{voice} [data-action=focus-voice]")).await;
                page.click(&format!("{voice} [data-action=next-quotation]")).await;
            }
        }
        page.settled().await;
    }
}

/// Opens whatever folds, without clicking each.
pub async fn open_everything(page: &Page) {
    page.of_all::<bool>("details", "element.open = true").await;
    page.settled().await;
}

/// Closes whatever folds or lies over the page.
pub async fn close_everything(page: &Page) {
    while page.count("dialog[open], .quote-card:not([hidden])").await > 0 {
        page.press(thirtyfour::Key::Escape).await;
        page.settled().await;
    }
    page.of_all::<bool>("details", "element.open = false").await;
    page.settled().await;
}
