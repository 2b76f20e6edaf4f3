//! Colours and letters for the picture.

use crate::reader::Palette;
use crate::site::escape::markup;
use crate::site::render::Face;

/// The colours of the page's light theme.
pub struct Ink(Palette);

impl Ink {
    /// The light theme's: pictures are shown on pages of every colour, and have their own paper.
    pub fn new() -> Self {
        Self(Palette::of("light", false))
    }

    /// A colour by its token.
    pub fn of(&self, token: &str) -> &'static str {
        self.0.get(token).unwrap_or("#000")
    }

    /// The colour of a voice or thread, by the classes that give it one on the page: `hue-1 line-2`, `thread-4`.
    pub fn hue(&self, mark: &str) -> &'static str {
        match mark.split(' ').next().unwrap_or_default() {
            "thread-1" => self.of("hue-1"),
            "thread-2" => self.of("hue-2"),
            "thread-3" => self.of("hue-3"),
            hue if hue.starts_with("hue-") => self.of(hue),
            _ => self.of("soft"),
        }
    }

    /// Words that begin at a point of their base line.
    pub fn text(&self, face: Face, size: f32, (x, y): (f32, f32), token: &str, words: &str) -> String {
        format!(
            "<text x=\"{x}\" y=\"{y}\" {} font-size=\"{size}\" fill=\"{}\">{}</text>",
            face.attributes(),
            self.of(token),
            markup(&printable(words))
        )
    }

    /// Words in several colours that hang on one point as one run, and cover what passes behind them.
    pub fn run(&self, size: f32, (x, y): (f64, f64), anchor: &str, parts: &[(&str, &str)]) -> String {
        let parts: String = parts
            .iter()
            .map(|(colour, words)| format!("<tspan fill=\"{colour}\">{}</tspan>", markup(&printable(words))))
            .collect();
        format!(
            "<text x=\"{x}\" y=\"{y}\" {} font-size=\"{size}\" text-anchor=\"{anchor}\" stroke=\"{}\" \
             stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">{parts}</text>",
            Face::Sans.attributes(),
            self.of("card")
        )
    }
}

/// XML has no place for most control characters, not even escaped.
fn printable(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')).collect()
}
