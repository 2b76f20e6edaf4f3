//! Puts a story into the page: its head, its rendered markup, and the story itself as a data block.

use super::boot::Boot;
use super::head::{Checked, Files, head};
use super::sheet::squeezed;
use super::{Address, boot, card, escape, faces, files, hosts, icons, pack, prefs, render, structured, worker};
use crate::reader::{self, Reading};
use crate::story::Story;
use std::path::Path;
use std::{fs, io};
use thiserror::Error;

/// Where the head goes in `index.html`.
const HEAD: &str = "<!-- otr:head -->";
/// Where the page goes in `index.html`.
const BODY: &str = "<!-- otr:body -->";
/// What stands for the story's language in `index.html`.
const LANGUAGE: &str = "<html lang=\"en\"";
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
    #[error("{0}: there is no on-the-record*.js with its .wasm in this folder; run this as trunk's post_build hook")]
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
    let sheet = faces::bring(folder, squeezed(&reader::STYLES.join("\n")))?;
    let sheet = files::write_hashed(folder, "style", "css", sheet.as_bytes()).map_err(at)?;
    let prefs = prefs::write(folder).map_err(at)?;
    let icons::Icons { icon, touch, manifest } = icons::write(folder)?;
    let direction = if story.is_right_to_left() { " dir=\"rtl\"" } else { "" };
    let language = format!("<html lang=\"{}\"{direction}", story.language);
    let json = escape::data_block(&serde_json::to_string(&story)?);
    let reading = Reading::of(story);
    let card = match card::png(&reading)? {
        Some(png) => Some(files::write_hashed(folder, "card", "png", &png).map_err(at)?),
        None => None,
    };
    let card = card.as_deref();
    let article = escape::data_block(&structured::article(&reading, address, card).to_string());
    let checked = |name: &str| -> Result<Checked, PrerenderError> {
        Ok(Checked { name: name.to_owned(), integrity: files::integrity_of(folder, name).map_err(at)? })
    };
    let (prefs, sheet, boot) = (checked(&prefs)?, checked(&sheet)?, checked(&boot)?);
    let files =
        Files { prefs: &prefs, sheet: &sheet, boot: &boot, icon: &icon, touch: &touch, manifest: &manifest, card };
    let head = head(&reading, &files, address, draft);
    let body = format!(
        "<div id=\"reader\">{}</div>\n{EXTRAS_OFF}\n<script id=\"story\" type=\"application/json\">{json}</script>\n\
         <script type=\"application/ld+json\">{article}</script>\n",
        reader::html(reading)
    );
    let mut html = without_trunk_links(&template);
    for (mark, text) in [(HEAD, head), (BODY, body), (LANGUAGE, language)] {
        if !html.contains(mark) {
            return Err(PrerenderError::NoMark(page.display().to_string(), mark));
        }
        html = html.replacen(mark, &text, 1);
    }
    if !draft {
        let needed = [&*sheet.name, &prefs.name, &boot.name, &loader, &wasm, &icon, &manifest];
        let chosen = files::with_names(folder, |name| name.ends_with(".woff2")).map_err(at)?;
        worker::write(folder, &html, &needed, &chosen).map_err(at)?;
        hosts::write(folder).map_err(at)?;
    }
    fs::write(&page, html).map_err(at)
}

/// With a boot file of our own trunk leaves its link to the Rust package in the page; browsers can make nothing of it.
fn without_trunk_links(html: &str) -> String {
    html.lines().filter(|line| !line.trim_start().starts_with("<link data-trunk")).collect::<Vec<_>>().join("\n") + "\n"
}
