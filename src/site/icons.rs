//! The icon in the sizes that home screens want, and the web app manifest that names them.

use super::{files, render};
use crate::reader::Palette;
use serde_json::json;
use std::path::Path;

/// Our own drawing: a quotation mark over a line of time.
const ICON: &str = include_str!("../../assets/icon.svg");
/// Home screens of iOS.
const TOUCH: u32 = 180;
/// How much of a picture no mask ever cuts off: a circle of 80% (W3C, Web Application Manifest, icon masks). The square
/// in it is smaller; the drawing's own corners are empty.
const SAFE: f32 = 0.68;

/// The names of the files written.
pub struct Icons {
    /// The icon itself, as SVG.
    pub icon: String,
    /// For home screens of iOS, which cut the corners themselves.
    pub touch: String,
    /// The web app manifest.
    pub manifest: String,
}

/// Writes icons and manifest into `folder`.
///
/// # Errors
/// If the folder cannot be written.
pub fn write(folder: &Path) -> Result<Icons, super::PrerenderError> {
    let at = |error| super::PrerenderError::File(folder.display().to_string(), error);
    let icon = files::write_hashed(folder, "icon", "svg", ICON.as_bytes()).map_err(at)?;
    let picture = |stem: &str, svg: &str, size| -> Result<String, super::PrerenderError> {
        files::write_hashed(folder, stem, "png", &render::png(svg, size, size)?).map_err(at)
    };
    let touch = picture("touch-icon", &filling(0.86), TOUCH)?;
    let pictures = [
        ("any", 192, picture("icon-192", ICON, 192)?),
        ("any", 512, picture("icon-512", ICON, 512)?),
        ("maskable", 512, picture("icon-mask", &filling(SAFE), 512)?),
    ];
    // Browsers fetch one of these for every reader, to be ready: the drawing, which is there already and fits any size.
    let mut icons = vec![json!({ "src": icon, "sizes": "any", "type": "image/svg+xml", "purpose": "any" })];
    icons.extend(pictures.iter().map(|(purpose, size, name)| {
        json!({ "src": name, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
    }));
    let paper = paper();
    let manifest = json!({
        "name": "On the Record",
        "short_name": "On the Record",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
    });
    let manifest =
        files::write_hashed(folder, "manifest", "webmanifest", manifest.to_string().as_bytes()).map_err(at)?;
    Ok(Icons { icon, touch, manifest })
}

/// The icon on paper that fills the whole square.
fn filling(share: f32) -> String {
    let (margin, size) = ((1.0 - share) * 16.0, share * 32.0);
    let drawing =
        ICON.replacen("<svg ", &format!("<svg x=\"{margin}\" y=\"{margin}\" width=\"{size}\" height=\"{size}\" "), 1);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
         <rect width=\"32\" height=\"32\" fill=\"{}\"/>{drawing}</svg>",
        paper()
    )
}

fn paper() -> &'static str {
    Palette::of("light", false).get("paper").unwrap_or("#fff")
}
