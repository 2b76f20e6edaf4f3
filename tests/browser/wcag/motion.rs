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
        page.open("").await;
        page.write("/").await;
        page.motion(false).await;
        assert_eq!(page.eval::<Vec<String>>(MOVING).await, Vec::<String>::new());
        page.motion(true).await;
        assert_ne!(page.eval::<Vec<String>>(MOVING).await, Vec::<String>::new(), "this test sees no motion at all");
    });
}
