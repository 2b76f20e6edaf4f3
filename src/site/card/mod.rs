//! The picture that stands for the story where a link to it is shared: headline, who speaks, and the timeline. Drawn
//! from the story when the page is built.

mod ink;
mod line;
mod words;

use super::render::{self, Face, RenderError};
use crate::reader::Reading;
use crate::reader::drawings::Day;
use ink::Ink;

/// The size that all who show such pictures take.
pub const WIDTH: u32 = 1200;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 630;

/// The margins at the sides and at the foot.
const SIDE: f32 = 72.0;
const FOOT: f32 = 52.0;
/// The room between margins.
const ROOM: f32 = WIDTH as f32 - 2.0 * SIDE;

/// The picture as PNG. None if there is no face to write the story's words in: boxes in place of letters would be worse
/// than no picture.
///
/// # Errors
/// If it cannot be drawn.
pub fn png(reading: &Reading) -> Result<Option<Vec<u8>>, RenderError> {
    let story = &reading.story;
    let written = [Some(&story.headline), story.kicker.as_ref(), story.standfirst.as_ref()].into_iter().flatten();
    let named = reading.cast.voices.iter().flat_map(|voice| [&voice.person.initials, &voice.person.short]);
    if !written.chain(named).chain(story.events.iter().map(|event| &event.title)).all(|text| render::can_write(text)) {
        return Ok(None);
    }
    render::png(&svg(reading), WIDTH, HEIGHT).map(Some)
}

/// The picture as SVG.
fn svg(reading: &Reading) -> String {
    let ink = Ink::new();
    let drawing = drawing(reading, &ink);
    let (panel, top) = match &drawing {
        Some((drawing, height)) => {
            let top = HEIGHT as f32 - FOOT - height;
            (panel(drawing, top, *height, &ink), top)
        }
        None => (String::new(), HEIGHT as f32 - FOOT + 12.0),
    };
    let voices = words::voices(reading, top - 50.0, &ink);
    let head = words::head(&reading.story, &ink);
    let foot = top - if voices.is_empty() { 30.0 } else { 100.0 };
    let headline = words::headline(&reading.story, 112.0, foot, &ink);
    let paper = ink.of("paper");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{paper}\"/>{head}{headline}{voices}{panel}</svg>"
    )
}

/// What is drawn of the timeline, with its height: the day on which most happens, else all events.
fn drawing(reading: &Reading, ink: &Ink) -> Option<(String, f32)> {
    let days = Day::all(reading);
    let fullest = days.iter().rev().max_by_key(|day| (day.scenes, day.timed.len()));
    let (title, line, height) = match fullest {
        Some(day) => {
            let (line, height) = line::day(day, reading, ink);
            (format!("{} — {}", day.title(), day.date_words()), line, height)
        }
        None => line::overview(reading, ink)?,
    };
    let title = ink.text(Face::SansBold, 22.0, (line::INSET, 42.0), "ink", &title);
    Some((format!("{title}<g transform=\"translate({} 58)\">{line}</g>", line::INSET), height + 76.0))
}

fn panel(drawing: &str, top: f32, height: f32, ink: &Ink) -> String {
    format!(
        "<g transform=\"translate({SIDE} {top})\"><rect width=\"{ROOM}\" height=\"{height}\" rx=\"18\" fill=\"{}\" \
         stroke=\"{}\" stroke-width=\"1.5\"/>{drawing}</g>",
        ink.of("card"),
        ink.of("rule")
    )
}
