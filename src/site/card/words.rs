//! The upper half of the picture: kicker, headline, standfirst, and who speaks.

use super::ink::Ink;
use super::{ROOM, SIDE};
use crate::reader::{Reading, Voice};
use crate::site::render::Face;
use crate::story::Story;

/// The sizes a headline may have: the largest that fits. The first two are for headlines with much room around them.
const SIZES: [f32; 9] = [108.0, 92.0, 76.0, 68.0, 60.0, 54.0, 48.0, 42.0, 36.0];
const USUAL: f32 = 76.0;
/// More letters than any size has room for.
const LONGEST: usize = 800;
const LEADING: f32 = 1.13;
const STANDFIRST: f32 = 29.0;

/// The line along the top: kicker and the name of the reader.
pub fn head(story: &Story, ink: &Ink) -> String {
    const NAME: &str = "On the Record";
    let width = Face::SansBold.width(NAME, 22.0);
    let name = ink.text(Face::SansBold, 22.0, (SIDE + ROOM - width, 84.0), "ink", NAME);
    let kicker = story.kicker.as_ref().map(|kicker| {
        // Capitals, letters a little apart, as on the page.
        let kicker = cut(&kicker.to_uppercase(), Face::SansBold, 20.0, (ROOM - width) * 0.8);
        ink.text(Face::SansBold, 20.0, (SIDE, 84.0), "accent", &kicker).replacen(
            "<text ",
            "<text letter-spacing=\"2\" ",
            1,
        )
    });
    kicker.unwrap_or_default() + name.as_str()
}

/// The headline, and under it as much of the standfirst as there is room for.
pub fn headline(story: &Story, top: f32, foot: f32, ink: &Ink) -> String {
    let room = foot - top;
    let headline: String = story.headline.chars().take(LONGEST).collect();
    let set = |size: f32| (size, balanced(&headline, Face::SerifBold, size));
    let fits = |(size, lines): &(f32, Vec<String>)| {
        lines.len() as f32 * size * LEADING <= if *size > USUAL { room * 0.6 } else { room }
    };
    let (size, mut set) = SIZES.into_iter().map(set).find(fits).unwrap_or_else(|| set(SIZES[SIZES.len() - 1]));
    keep(&mut set, (room / (size * LEADING)) as usize, Face::SerifBold, size);
    let mut y = top;
    let mut written = String::new();
    for line in &set {
        y += size * LEADING;
        written += &ink.text(Face::SerifBold, size, (SIDE, y - size * 0.22), "ink", line);
    }
    let Some(standfirst) = &story.standfirst else { return written };
    let mut below = lines(standfirst, Face::Serif, STANDFIRST, ROOM);
    keep(&mut below, ((foot - y - 8.0) / (STANDFIRST * 1.4)).max(0.0) as usize, Face::Serif, STANDFIRST);
    y += 12.0;
    for line in &below {
        y += STANDFIRST * 1.4;
        written += &ink.text(Face::Serif, STANDFIRST, (SIDE, y - 6.0), "soft", line);
    }
    written
}

/// Who speaks, in the order they are first heard: disc and name, and how many more there are.
pub fn voices(reading: &Reading, middle: f32, ink: &Ink) -> String {
    let voices = &reading.cast.voices;
    let mut written = String::new();
    let mut x = SIDE;
    for (index, voice) in voices.iter().enumerate() {
        let (wide, rest) = (width(voice), voices.len() - index);
        // The last one may take the room that the count of the rest would need.
        let room = SIDE + ROOM - if rest > 1 { 80.0 } else { 0.0 };
        if x + wide > room {
            written += &ink.text(Face::Sans, 22.0, (x, middle + 8.0), "soft", &format!("+ {rest}"));
            break;
        }
        written += &disc(voice, x, middle, ink);
        x += wide + 28.0;
    }
    written
}

const RADIUS: f32 = 24.0;

fn width(voice: &Voice) -> f32 {
    2.0 * RADIUS + 11.0 + Face::SansBold.width(&voice.person.short, 21.0)
}

fn disc(voice: &Voice, x: f32, middle: f32, ink: &Ink) -> String {
    let initials = &voice.person.initials;
    let size = if initials.chars().count() > 2 { 15.0 } else { 18.0 };
    let inset = RADIUS - Face::SansBold.width(initials, size) / 2.0;
    format!(
        "<circle cx=\"{}\" cy=\"{middle}\" r=\"{RADIUS}\" fill=\"{}\"/>{}{}",
        x + RADIUS,
        ink.hue(&voice.mark),
        ink.text(Face::SansBold, size, (x + inset, middle + size * 0.36), "on-hue", initials),
        ink.text(Face::SansBold, 21.0, (x + 2.0 * RADIUS + 11.0, middle + 7.5), "ink", &voice.person.short)
    )
}

/// `text` in as few lines as it needs, each about as long as the others.
fn balanced(text: &str, face: Face, size: f32) -> Vec<String> {
    let mut best = lines(text, face, size, ROOM);
    for share in 1..12 {
        let narrower = lines(text, face, size, ROOM * (1.0 - share as f32 / 20.0));
        if narrower.len() > best.len() {
            break;
        }
        best = narrower;
    }
    best
}

/// `text` in lines no wider than `room`.
fn lines(text: &str, face: Face, size: f32, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let word = cut(word, face, size, ROOM);
        match lines.last_mut() {
            Some(line) if face.width(&format!("{line} {word}"), size) <= room => *line += &format!(" {word}"),
            _ => lines.push(word),
        }
    }
    lines
}

/// No more than `most` lines; the last of them says that there would be more.
fn keep(lines: &mut Vec<String>, most: usize, face: Face, size: f32) {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = cut(&format!("{last}…"), face, size, ROOM);
        }
    }
}

/// `text`, or as many of its letters as fit and an ellipsis.
fn cut(text: &str, face: Face, size: f32, room: f32) -> String {
    if face.width(text, size) <= room {
        return text.to_owned();
    }
    let letters = face.fitting(text.trim_end_matches('…'), size, room - face.width("…", size));
    format!("{}…", letters.trim_end())
}
