//! Effects, at the price of one.

use leptos::prelude::Effect;

/// Runs `act` once the page is alive, and again whenever a signal it read has changed; never natively.
///
/// Every `Effect::new` with a closure of its own is compiled anew, 2 KB of wasm each. Boxed, they share one.
pub fn effect(act: impl FnMut() + 'static) {
    fn run(act: Box<dyn FnMut()>) {
        Effect::new(act);
    }
    run(Box::new(act));
}
