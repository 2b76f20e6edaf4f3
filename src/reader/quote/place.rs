//! Where the card goes: under the words or over them, never on them, never off the window.

use crate::reader::dom;
use leptos::prelude::window;
use web_sys::{Element, HtmlElement};

/// The distance kept from the words and from the window's edges, in CSS pixels.
const GAP: i32 = 10;

/// Where words stand in the window, in CSS pixels: the top of their first line, the bottom of their last, and where
/// the last begins.
#[derive(Clone, Copy, Debug)]
struct Words {
    top: i32,
    bottom: i32,
    left: i32,
}

/// The part of the window that the page shows, between the bars and the dock.
#[derive(Clone, Copy, Debug)]
struct Room {
    top: i32,
    bottom: i32,
    width: i32,
}

/// How high the room is under the words and over them.
fn sides(words: Words, room: Room) -> (i32, i32) {
    (room.bottom - words.bottom - 2 * GAP, words.top - room.top - 2 * GAP)
}

/// The card's place (left, top) and the height it may have.
fn place(words: Words, width: i32, height: i32, room: Room) -> (i32, i32, i32) {
    let left = words.left.min(room.width - width - GAP).max(GAP);
    let (under, over) = sides(words, room);
    if height <= under || under >= over {
        // Words that fill the window leave no room on it: the card hangs from their end.
        let least = if under >= over { under.max(120) } else { under };
        (left, words.bottom + GAP, least)
    } else {
        (left, words.top - GAP - height.min(over), over)
    }
}

/// How far the page has to be scrolled for a card of this height to fit under the words: nothing where it fits anyway,
/// or where not even the whole window has room for both.
fn makes_room(words: Words, height: i32, room: Room) -> Option<i32> {
    let (under, over) = sides(words, room);
    let both = words.bottom - words.top + height + 3 * GAP;
    (height > under.max(over) && both <= room.bottom - room.top).then_some(words.top - room.top - GAP)
}

/// Places the card beside these words. For one that is there to stay the page may move: in a low window a part of it would
/// be all that is seen.
pub fn beside(words: &Element, card: &HtmlElement, stays: bool) {
    let lines = words.get_client_rects();
    let (Some(first), Some(last)) = (lines.item(0), lines.item(lines.length().saturating_sub(1))) else { return };
    let height = dom::window_height() as i32;
    let width = dom::first("html").map_or(0, |root| root.client_width());
    let dock = dom::by_id("dock").map(|dock| dock.get_bounding_client_rect());
    let room = Room {
        top: dom::bars() as i32,
        bottom: dock.filter(|dock| dock.height() > 0.0).map_or(height, |dock| dock.top() as i32),
        width,
    };
    let mut words = Words { top: first.top() as i32, bottom: last.bottom() as i32, left: last.left() as i32 };
    let style = card.style();
    // Its size is measured where nothing confines it.
    for property in ["max-height", "left", "top"] {
        let _ = style.remove_property(property);
    }
    if let Some(by) = makes_room(words, card.offset_height(), room).filter(|_| stays) {
        let before = scrolled().1;
        let at_once = web_sys::ScrollToOptions::new();
        at_once.set_top(f64::from(before + by));
        at_once.set_behavior(web_sys::ScrollBehavior::Instant);
        window().scroll_to_with_scroll_to_options(&at_once);
        // Near the end of the page it goes less far.
        let by = scrolled().1 - before;
        (words.top, words.bottom) = (words.top - by, words.bottom - by);
    }
    let (left, top, most) = place(words, card.offset_width(), card.offset_height(), room);
    let (x, y) = scrolled();
    for (property, pixels) in [("max-height", most), ("left", left + x), ("top", top + y)] {
        let _ = style.set_property(property, &format!("{pixels}px"));
    }
}

fn scrolled() -> (i32, i32) {
    let window = window();
    (window.scroll_x().unwrap_or_default() as i32, window.scroll_y().unwrap_or_default() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { top: 50, bottom: 800, width: 390 };

    #[test]
    fn the_card_goes_under_the_words() {
        assert_eq!(place(Words { top: 200, bottom: 230, left: 20 }, 300, 150, ROOM).1, 240);
    }

    #[test]
    fn over_them_where_there_is_no_room_under() {
        let (_, top, _) = place(Words { top: 700, bottom: 760, left: 20 }, 300, 150, ROOM);
        assert_eq!(top + 150, 690);
    }

    #[test]
    fn never_off_the_window_sideways() {
        assert_eq!(place(Words { top: 200, bottom: 230, left: 380 }, 300, 150, ROOM).0, 80);
        assert_eq!(place(Words { top: 200, bottom: 230, left: -5 }, 300, 150, ROOM).0, GAP);
    }

    #[test]
    fn in_a_low_window_the_words_go_up_and_the_card_fits_under_them() {
        let low = Room { top: 50, bottom: 340, width: 844 };
        let words = Words { top: 180, bottom: 204, left: 20 };
        let by = makes_room(words, 187, low).expect("there is no room on either side");
        let words = Words { top: words.top - by, bottom: words.bottom - by, ..words };
        let (_, top, most) = place(words, 300, 187, low);
        assert!(words.top >= low.top && most >= 187 && top + 187 <= low.bottom, "{words:?}, {top}, {most}");
        assert_eq!(makes_room(words, 187, low), None, "it fits");
        assert_eq!(makes_room(words, 300, low), None, "nowhere it would fit");
    }

    #[test]
    fn a_card_too_tall_for_either_side_takes_the_larger_and_scrolls() {
        let (_, top, most) = place(Words { top: 500, bottom: 600, left: 20 }, 300, 900, ROOM);
        assert_eq!((top, most), (500 - GAP - 430, 430));
    }
}
