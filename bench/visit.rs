//! What a reader downloads on a first visit, file by file, raw and as brotli, against the budget.
//!
//! Nothing here knows the names of the files: it starts at `dist/index.html` and follows every
//! name of a file in dist, through markup, script and style, so a file that joins the page is
//! weighed from then on. It errs on the heavy side: of two icons a browser takes one, here both
//! count.

use crate::report::{Report, grouped};
use crate::server::brotli;
use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// All of a first visit, compressed: 130 KB.
const BUDGET: usize = 130 * 1000;

/// Weighs the page in `dist`, puts a table of its files into the report, and holds it to the budget.
///
/// # Errors
/// If a file cannot be read.
pub fn measure(dist: &Path, report: &mut Report) -> io::Result<()> {
    let files = weigh(dist)?;
    let total = |size: fn(&Weighed) -> usize| files.iter().map(size).sum::<usize>();
    let row = |name: &str, raw: usize, brotli: usize| vec![name.to_owned(), grouped(raw), grouped(brotli)];
    let mut rows: Vec<_> = files.iter().map(|file| row(&file.name, file.raw, file.brotli)).collect();
    rows.push(row("total", total(|file| file.raw), total(|file| file.brotli)));
    report.section("A first visit, file by file");
    report.table(&["file", "bytes", "as brotli"], &rows);
    report.promise("all of a first visit, bytes as brotli", total(|file| file.brotli) as f64, BUDGET as f64);
    Ok(())
}

/// One file of the visit and its size in bytes.
struct Weighed {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Every file of a first visit, in the order in which it is found.
fn weigh(dist: &Path) -> io::Result<Vec<Weighed>> {
    let known = files_below(dist, dist)?;
    let mut seen = BTreeSet::from(["index.html".to_owned()]);
    let mut waiting = VecDeque::from(["index.html".to_owned()]);
    let mut weighed = Vec::new();
    while let Some(name) = waiting.pop_front() {
        let bytes = fs::read(dist.join(&name))?;
        for found in fetched_by(&name, &String::from_utf8_lossy(&bytes), &known) {
            if seen.insert(found.clone()) {
                waiting.push_back(found);
            }
        }
        weighed.push(Weighed { raw: bytes.len(), brotli: brotli(&bytes)?.len(), name });
    }
    Ok(weighed)
}

/// The names of all files below `folder`, as a page at `dist` would write them.
fn files_below(folder: &Path, dist: &Path) -> io::Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        if path.is_dir() {
            names.append(&mut files_below(&path, dist)?);
        } else if let Ok(name) = path.strip_prefix(dist) {
            names.insert(name.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(names)
}

/// The files of dist that a browser fetches because of this one.
fn fetched_by(name: &str, text: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => fetched_by_markup(text, known),
        // A face is fetched only where text uses it, and ours is used only by readers who choose it (a browser test
        // holds the page to that); the service worker keeps it for those. Other pages it keeps for readers who went there.
        Some("js" | "css") => {
            let later = |found: &String| found.ends_with(".woff2") || found.ends_with(".html");
            named_in(text, known).into_iter().filter(|found| !later(found)).collect()
        }
        _ => BTreeSet::new(),
    }
}

/// What the tags of a page fetch, and what its inline scripts and styles name. Links that wait
/// for a reader's click fetch nothing, nor do the pictures that `meta` names for others; the
/// story's JSON is data.
fn fetched_by_markup(mut html: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    while let Some(start) = html.find('<') {
        html = &html[start..];
        if html.starts_with("<!--") {
            html = html.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let tag = &html[..end_of_tag(html)];
        html = &html[tag.len()..];
        let kind = tag[1..].split([' ', '\n', '\t', '>', '/']).next().unwrap_or_default();
        // The touch icon is for a page put on a home screen.
        if !matches!(kind, "a" | "area" | "meta") && !tag.contains("apple-touch-icon") {
            found.append(&mut named_in(tag, known));
        }
        if matches!(kind, "script" | "style") {
            let body = &html[..html.find(&format!("</{kind}")).unwrap_or(html.len())];
            html = &html[body.len()..];
            if !tag.contains("json") {
                found.append(&mut named_in(body, known));
            }
        }
    }
    found
}

/// Where the tag at the start of `html` ends: a `>` inside an attribute's quotes does not end it.
fn end_of_tag(html: &str) -> usize {
    let mut quote = None;
    for (at, letter) in html.char_indices() {
        match (quote, letter) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// The files of dist whose whole name stands in `text` as an address does: after a quote, a
/// slash, an equals sign or a bracket, and before the end of the address.
fn named_in(text: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let stands_free = |name: &str| {
        text.match_indices(name).any(|(at, _)| {
            text[..at].ends_with(['"', '\'', '`', '/', '=', '('])
                && text[at + name.len()..].starts_with(['"', '\'', '`', ')', '?', '#', ' ', '>'])
        })
    };
    known.iter().filter(|name| stands_free(name)).cloned().collect()
}
