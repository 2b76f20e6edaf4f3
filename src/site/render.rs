//! SVG made into PNG, with faces that come along: the same on every machine, whatever is installed there.

use resvg::{tiny_skia, usvg};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::sync::{Arc, LazyLock};
use thiserror::Error;

/// Why a picture could not be drawn.
#[derive(Debug, Error)]
pub enum RenderError {
    /// The drawing is not SVG: a mistake of ours.
    #[error("a picture of the page is not sound SVG: {0}")]
    Svg(#[from] usvg::Error),
    /// It has no pixels.
    #[error("a picture of the page cannot be {0} by {1} pixels")]
    Size(u32, u32),
    /// It could not be written as PNG.
    #[error("a picture of the page cannot be written: {0}")]
    Png(String),
}

/// A face that comes along: DejaVu, which may be embedded (its licence is in the crate `dejavu`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// For all but the headline.
    Sans,
    /// For names and initials.
    SansBold,
    /// For the standfirst.
    Serif,
    /// For the headline.
    SerifBold,
}

impl Face {
    const ALL: [Self; 4] = [Self::Sans, Self::SansBold, Self::Serif, Self::SerifBold];

    /// What SVG calls it.
    #[must_use]
    pub fn attributes(self) -> &'static str {
        match self {
            Self::Sans => r#"font-family="DejaVu Sans""#,
            Self::SansBold => r#"font-family="DejaVu Sans" font-weight="700""#,
            Self::Serif => r#"font-family="DejaVu Serif""#,
            Self::SerifBold => r#"font-family="DejaVu Serif" font-weight="700""#,
        }
    }

    fn data(self) -> &'static [u8] {
        match self {
            Self::Sans => dejavu::sans::regular(),
            Self::SansBold => dejavu::sans::bold(),
            Self::Serif => dejavu::serif::regular(),
            Self::SerifBold => dejavu::serif::bold(),
        }
    }

    /// How wide `text` is at `size`, in pixels, without kerning: a little more than it will be.
    #[must_use]
    pub fn width(self, text: &str, size: f32) -> f32 {
        let Ok(font) = FontRef::new(self.data()) else { return 0.0 };
        let (letters, metrics) = (font.charmap(), font.glyph_metrics(Size::new(size), LocationRef::default()));
        let widths = text.chars().filter_map(|letter| metrics.advance_width(letters.map(letter)?));
        widths.sum()
    }
}

/// Whether these faces can write every letter of `text`.
#[must_use]
pub fn can_write(text: &str) -> bool {
    let fonts: Vec<FontRef> = Face::ALL.iter().filter_map(|face| FontRef::new(face.data()).ok()).collect();
    let known = |letter: char| fonts.iter().any(|font| font.charmap().map(letter).is_some());
    text.chars().all(|letter| letter.is_whitespace() || known(letter))
}

/// Draws `svg`, which is as large as its `viewBox`, as a PNG of this size.
///
/// # Errors
/// If it is not sound SVG.
pub fn png(svg: &str, width: u32, height: u32) -> Result<Vec<u8>, RenderError> {
    static FACES: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
        let mut faces = usvg::fontdb::Database::new();
        for face in Face::ALL {
            faces.load_font_data(face.data().to_vec());
        }
        Arc::new(faces)
    });
    let options = usvg::Options { fontdb: FACES.clone(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(svg, &options)?;
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or(RenderError::Size(width, height))?;
    let (across, down) = (width as f32 / tree.size().width(), height as f32 / tree.size().height());
    resvg::render(&tree, tiny_skia::Transform::from_scale(across, down), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| RenderError::Png(error.to_string()))
}
