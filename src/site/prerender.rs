//! Puts a story into the page: its head, its rendered markup, and the story itself as a data block.

use super::boot::Boot;
use super::head::{Checked, Files, head};
use super::{
    Address, boot, card, escape, faces, files, hosts, icons, lean, open, pack, prefs, render, template, worker,
};
use crate::formats::jsonld;
use crate::reader::{self, Reading};
use crate::story::Story;
use std::path::Path;
use std::{fs, io};
use thiserror::Error;

/// What a reader sees where script did not start (boot.js, extras.css).
const EXTRAS_OFF: &str =
    "<p id=\"extras\" role=\"status\">The extras of this page are off. The whole story is here.</p>";

/// Why a page could not be written.
#[derive(Debug, Error)]
pub enum PrerenderError {
    /// The built page lacks a mark that index.html must have.
    #[error("{0}: there is no {1} in it; put it back where the page belongs")]
    NoMark(String, &'static str),
    /// Trunk left no wasm for the page.
    #[error(
        "{0}: on-the-record*.js and engine*.js with their .wasm are not in this folder; run this as trunk's post_build hook"
    )]
    NoWasm(String),
    /// The face readers can choose is missing.
    #[error(transparent)]
    Face(#[from] faces::FaceError),
    /// A picture could not be drawn.
    #[error(transparent)]
    Picture(#[from] render::RenderError),
    /// A file could not be read or written.
    #[error("{0}: {1}")]
    File(String, #[source] io::Error),
    /// The story could not be written as JSON.
    #[error("the story cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Makes the page in `folder` (trunk's staging folder) whole with `story`. It need not know at which address it will be
/// found, but where it does, it says so.
///
/// # Errors
/// If the folder is not what trunk leaves, or cannot be read or written.
pub fn prerender(folder: &Path, story: Story, address: Option<&Address>) -> Result<(), PrerenderError> {
    let page = folder.join("index.html");
    let at = |error| PrerenderError::File(page.display().to_string(), error);
    let template = fs::read_to_string(&page).map_err(at)?;
    let draft = pack::is_draft(&template);
    let boot = boot::write(folder, (!draft).then_some(worker::NAME)).map_err(at)?;
    let Boot { script: boot, loader, wasm } =
        boot.ok_or_else(|| PrerenderError::NoWasm(folder.display().to_string()))?;
    let sheet = faces::bring(folder, lean::sheet(&reader::STYLES.join("\n")).map_err(at)?)?;
    let sheet = files::write_hashed(folder, "style", "css", sheet.as_bytes()).map_err(at)?;
    let prefs = prefs::write(folder).map_err(at)?;
    let icons::Icons { icon, touch, manifest } = icons::write(folder)?;
    let language = template::language(&story);
    let json = escape::data_block(&serde_json::to_string(&story)?);
    let reading = Reading::of(story);
    let card = match card::png(&reading)? {
        Some(png) => Some(files::write_hashed(folder, "card", "png", &png).map_err(at)?),
        None => None,
    };
    let card = card.as_deref();
    let own = address.map(ToString::to_string);
    let page_of = jsonld::Page { address: own.as_deref(), picture: card, minutes: Some(reading.minutes) };
    let article = template::article(&reading.story, page_of);
    let checked = |name: &str| -> Result<Checked, PrerenderError> {
        Ok(Checked { name: name.to_owned(), integrity: files::integrity_of(folder, name).map_err(at)? })
    };
    let (prefs, sheet, boot) = (checked(&prefs)?, checked(&sheet)?, checked(&boot)?);
    let files =
        Files { prefs: &prefs, sheet: &sheet, boot: &boot, icon: &icon, touch: &touch, manifest: &manifest, card };
    let head = head(&reading, &files, address, draft);
    let opening = open::write(folder, &files, EXTRAS_OFF, draft)?;
    let body = format!(
        "<div id=\"reader\">{}</div>\n{EXTRAS_OFF}\n<script id=\"story\" type=\"application/json\">{json}</script>\n\
         {article}\n",
        reader::html(reading)
    );
    let html = template::filled(&template, &head, &body, &language)
        .map_err(|mark| PrerenderError::NoMark(page.display().to_string(), mark))?;
    if !draft {
        let needed = [&*sheet.name, &prefs.name, &boot.name, &loader, &wasm, &icon, &manifest];
        let chosen = files::with_names(folder, |name| name.ends_with(".woff2")).map_err(at)?;
        worker::write(folder, &html, &needed, &chosen, &opening).map_err(at)?;
        hosts::write(folder).map_err(at)?;
    }
    fs::write(folder.join(open::NAME), opening).map_err(at)?;
    fs::write(&page, html).map_err(at)
}
