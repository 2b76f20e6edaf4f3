//! What the reader has chosen, shared by the components.
//!
//! Components change the choices; effects carry them over to the story's markup, which is not theirs (see `fixed`).

use crate::story::{PersonId, ThreadId};
use leptos::prelude::*;

/// The choices of one reader on one page. All signals start as the prerendered page shows them.
#[derive(Clone, Copy)]
pub struct Choices {
    /// False until the page is alive: controls that need script stay absent until then.
    pub ready: RwSignal<bool>,
    /// The voice in focus.
    pub focus: RwSignal<Option<PersonId>>,
    /// How the timeline is ordered.
    pub order: RwSignal<Order>,
    /// The threads that are open, in the order of the page.
    pub open: RwSignal<Vec<ThreadId>>,
    /// The words searched for; empty when nothing is.
    pub words: RwSignal<String>,
    /// Whether the search is open. Words bring it.
    pub searching: RwSignal<bool>,
    /// The panel that lies over the page.
    pub panel: RwSignal<Option<Panel>>,
}

/// What can lie over the page, one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The timeline, on narrow screens.
    Timeline,
    /// The voices, on narrow screens.
    Voices,
    /// The settings for comfort.
    Comfort,
    /// The keys.
    Help,
}

impl Panel {
    /// The word for it in ids and attributes.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Voices => "voices",
            Self::Comfort => "comfort",
            Self::Help => "help",
        }
    }

    /// The panel with this id.
    #[must_use]
    pub fn with_id(id: &str) -> Option<Self> {
        [Self::Timeline, Self::Voices, Self::Comfort, Self::Help].into_iter().find(|panel| panel.id() == id)
    }
}

/// How the timeline is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Grouped in threads that fold.
    #[default]
    Thread,
    /// One list by date.
    Date,
}

impl Choices {
    /// The choices of a reader who has made none.
    #[must_use]
    pub fn none() -> Self {
        Self {
            ready: RwSignal::new(false),
            focus: RwSignal::new(None),
            order: RwSignal::new(Order::Thread),
            open: RwSignal::new(Vec::new()),
            words: RwSignal::new(String::new()),
            searching: RwSignal::new(false),
            panel: RwSignal::new(None),
        }
    }
}

/// The choices made on this page.
///
/// # Panics
/// Outside [`Page`](super::Page), which provides them.
pub fn choices() -> Choices {
    expect_context()
}
