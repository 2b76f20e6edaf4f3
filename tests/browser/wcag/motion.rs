//! Who asked for less motion gets none.

use crate::harness::{Page, run};
use serde_json::json;

/// Elements that would move: a transition or an animation that takes time, or a scrolling that glides.
const MOVING: &str = "[document.documentElement, ...document.body.querySelectorAll('*')].filter((element) =>
    [null, '::before', '::after'].some((part) => {
        const style = getComputedStyle(element, part);
        const takes = (times) => times.split(',').some((time) => parseFloat(time) > 0);
        return style.scrollBehavior === 'smooth' || takes(style.transitionDuration)
            || (style.animationName !== 'none' && takes(style.animationDuration));
    })).map(lens.name)";

async fn motion(page: &Page, wish: &str) {
    let features = json!([{ "name": "prefers-reduced-motion", "value": wish }]);
    page.driver().devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
}

#[test]
fn nothing_moves_for_who_asked_for_less_motion() {
    run(|page| async move {
        page.open("").await;
        page.write("/").await;
        motion(&page, "reduce").await;
        assert_eq!(page.eval::<Vec<String>>(MOVING).await, Vec::<String>::new());
        motion(&page, "no-preference").await;
        assert_ne!(page.eval::<Vec<String>>(MOVING).await, Vec::<String>::new(), "this test sees no motion at all");
    });
}
