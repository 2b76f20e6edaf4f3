//! Who asked for less motion gets none.

use crate::harness::run;

/// Elements that would move: a transition or an animation that takes time, or a scrolling that glides.
const MOVING: &str = "[document.documentElement, ...document.body.querySelectorAll('*')].filter((element) =>
    [null, '::before', '::after'].some((part) => {
        const style = getComputedStyle(element, part);
        const takes = (times) => times.split(',').some((time) => parseFloat(time) > 0);
        return style.scrollBehavior === 'smooth' || takes(style.transitionDuration)
            || (style.animationName !== 'none' && takes(style.animationDuration));
    })).map(lens.name)";

#[test]
fn nothing_moves_for_who_asked_for_less_motion() {
    run(|page| async move {
        for motion in [false, true] {
            page.motion(motion).await;
            page.open("").await;
            page.write("/").await;
            let moving: Vec<String> = page.eval(MOVING).await;
            assert_eq!(!moving.is_empty(), motion, "motion: {motion}; these would move: {moving:?}");
        }
    });
}
