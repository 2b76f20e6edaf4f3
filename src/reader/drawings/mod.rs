//! Drawings of the story's events: a day by the hour, and all events on a broken scale.
//!
//! They are laid out in plain types ([`Day`], [`Picture`], [`Overview`]) and written into the page once; no browser is
//! needed to see them. Places across are shares of the width and everything else is in CSS pixels, so a drawing fills
//! the place it is given while its words keep their size. Each mark is a link to its event, and the same content stands
//! in a table beside each drawing.

mod day;
mod day_card;
mod hours;
mod letters;
mod overview;
mod overview_card;
mod picture;
mod places;
mod scale;
mod table;

pub use super::timeline::thread::outline;
pub use day::{Day, Time, Timed};
pub use hours::{Hours, clock};
pub use letters::{shortened, width};
pub use overview::{Look, Mark, Overview, Row};
pub use picture::{Picture, Placed};
pub use places::{Anchor, Label, Words, labels, lanes};
pub use scale::{Scale, Stretch};

use super::Reading;
use maud::{Markup, html};

/// The width drawings are laid out for, in CSS pixels: inside a card in a window of 320 with a scroll bar, which is also
/// what a desktop shows at 400%.
pub const NARROWEST: f64 = 238.0;
/// The size of the words in drawings, in CSS pixels.
pub const LETTERS: f64 = 11.0;

/// How many days stand folded one by one; more of them would keep the timeline from its reader.
const FEW: usize = 3;

/// All drawings of a story: the day on which most threads meet, then what is there for those who ask.
#[must_use]
pub fn drawings(reading: &Reading) -> Markup {
    let mut days = Day::all(reading);
    // Of two alike the earlier; `max_by_key` gives the last.
    let fullest = days.iter().enumerate().rev().max_by_key(|(_, day)| (day.scenes, day.timed.len()));
    let first = fullest.map(|(index, _)| index).map(|index| days.remove(index));
    html! {
        @if let Some(day) = first { (day_card::open(&day, reading)) }
        @if days.len() > FEW { (day_card::all_folded(&days, reading)) } @else {
            @for day in &days { (day_card::folded(day, reading)) }
        }
        @if let Some(overview) = Overview::of(reading, NARROWEST) { (overview_card::folded(&overview, reading)) }
    }
}

/// A share as SVG takes it: `43.59%`.
fn percent(share: f64) -> String {
    // The standard writer of such numbers would bring the worker tables of ten kilobytes.
    let parts = (share * 10_000.0).round() as i64;
    let sign = if parts < 0 { "-" } else { "" };
    let text = format!("{sign}{}.{:02}", parts.abs() / 100, parts.abs() % 100);
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}
