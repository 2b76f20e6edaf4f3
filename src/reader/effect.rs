//! Effects, at the price of one, and a few at a time.

use leptos::prelude::{Effect, Owner};
use std::cell::RefCell;

type Act = Box<dyn FnMut()>;

thread_local! {
    /// The effects that components have made and nobody has begun, with whom they belong to. None: they begin at once.
    static WAITING: RefCell<Option<Vec<(Owner, Act)>>> = const { RefCell::new(None) };
}

/// Runs `act` once the page is alive, and again whenever a signal it read has changed; never natively.
///
/// Every `Effect::new` with a closure of its own is compiled anew, 2 KB of wasm each. Boxed, they share one.
pub fn effect(act: impl FnMut() + 'static) {
    fn wait_or_begin(act: Act) {
        let now = WAITING.with_borrow_mut(|waiting| match (waiting, Owner::current()) {
            (Some(waiting), Some(owner)) => {
                waiting.push((owner, act));
                None
            }
            (_, _) => Some(act),
        });
        if let Some(act) = now {
            Effect::new(act);
        }
    }
    wait_or_begin(Box::new(act));
}

/// From here on effects wait for [`begin`].
#[cfg(feature = "hydrate")]
pub fn hold() {
    WAITING.set(Some(Vec::new()));
}

/// Begins the effects that wait, in the order in which they were made: a few in a task of the browser, which may draw and
/// hear its reader in between. All of them in the task that hydrates keep a slow phone from both for too long.
#[cfg(feature = "hydrate")]
pub fn begin() {
    go_on(WAITING.take().unwrap_or_default().into_iter());
}

#[cfg(feature = "hydrate")]
fn go_on(mut waiting: std::vec::IntoIter<(Owner, Act)>) {
    /// How many begin in one task.
    const AT_ONCE: usize = 6;

    for (owner, act) in waiting.by_ref().take(AT_ONCE) {
        owner.with(|| Effect::new(act));
    }
    let mut rest = Some(waiting).filter(|waiting| waiting.len() > 0);
    // An effect itself, so that it comes after these, and not at all when one of them panics.
    effect(move || {
        if let Some(rest) = rest.take() {
            super::dom::later(Box::new(move || go_on(rest)));
        }
    });
}
