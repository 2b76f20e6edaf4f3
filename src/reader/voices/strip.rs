//! Where in the story a voice is heard: a tick for every quotation.
//!
//! Drawn with SVG attributes: the policy forbids inline styles.

use crate::reader::cast::Voice;
use leptos::prelude::*;

/// The width of the drawing in its own units; a unit is a thousandth of the story.
const WIDTH: f64 = 1000.0;
/// The least width of a tick: on the narrowest rail, 230 px, still 6 px.
const LEAST: f64 = 28.0;

/// The strip of one voice. Decorative for screen readers: count and previous/next say the same.
pub fn strip(voice: &Voice) -> impl IntoView + use<> {
    let ticks = voice
        .heard
        .iter()
        .map(|heard| {
            let (at, length) = tick(heard.at, heard.length);
            view! { <rect x=format!("{at:.0}") width=format!("{length:.0}") y="0" height="8"/> }
        })
        .collect_view();
    view! {
        <svg class="strip" viewBox=format!("0 0 {WIDTH} 8") preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" x="0" y="0" width=format!("{WIDTH}") height="8"/>
            {ticks}
        </svg>
    }
}

/// Start and length of a tick for a quotation at `at`, `length` long (0 to 1): never too small to see, never outside.
fn tick(at: f64, length: f64) -> (f64, f64) {
    let length = (length * WIDTH).max(LEAST);
    ((at * WIDTH).min(WIDTH - length).max(0.0), length.min(WIDTH))
}

#[cfg(test)]
mod tests {
    use super::{LEAST, WIDTH, tick};

    #[test]
    fn a_short_quotation_at_the_very_end_is_seen_and_inside() {
        assert_eq!(tick(0.999, 0.001), (WIDTH - LEAST, LEAST));
    }

    #[test]
    fn a_story_that_is_one_quotation_fills_the_strip() {
        assert_eq!(tick(0.0, 1.0), (0.0, WIDTH));
    }
}
