//! Where in the story a voice is heard: a tick for every quotation.
//!
//! Drawn with SVG attributes: the policy forbids inline styles.

use crate::reader::cast::Voice;
use maud::{Markup, html};

/// The width of the drawing: a unit is a thousandth of the story.
const WIDTH: usize = 1000;
/// The least width of a tick: on the narrowest rail, 230 px, still 6 px.
const LEAST: usize = 28;

/// The strip of one voice. Decorative for screen readers: count and previous/next say the same.
pub fn strip(voice: &Voice) -> Markup {
    html! {
        svg class="strip" viewBox={ "0 0 " (WIDTH) " 8" } preserveAspectRatio="none" aria-hidden="true" {
            rect class="track" x="0" y="0" width=(WIDTH) height="8" {}
            @for heard in &voice.heard {
                @let (at, length) = tick(heard.at, heard.length);
                rect x=(at) width=(length) y="0" height="8" data-of=(heard.id) {}
            }
        }
    }
}

/// Start and length of a tick for a quotation: never too small to see, never outside.
fn tick(at: usize, length: usize) -> (usize, usize) {
    let length = length.clamp(LEAST, WIDTH);
    (at.min(WIDTH - length), length)
}

#[cfg(test)]
mod tests {
    use super::{LEAST, WIDTH, tick};

    #[test]
    fn a_short_quotation_at_the_very_end_is_seen_and_inside() {
        assert_eq!(tick(999, 1), (WIDTH - LEAST, LEAST));
    }

    #[test]
    fn a_story_that_is_one_quotation_fills_the_strip() {
        assert_eq!(tick(0, 1000), (0, WIDTH));
    }
}
