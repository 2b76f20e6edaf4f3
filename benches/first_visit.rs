//! What a reader downloads on a first visit, file by file, raw and as brotli, against the budget.
//!
//! Nothing here knows the names of the files: it starts at `dist/index.html` and follows every
//! name of a file in dist, through markup, script and style, so a file that joins the page is
//! weighed from then on. It errs on the heavy side: of two icons a browser takes one, here both
//! count. Run it by `make bench`, which builds dist first; it exits with 1 over the budget.

use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

/// All of a first visit, compressed: 130 KB.
const BUDGET: usize = 130 * 1000;
/// The strongest setting, which hosts use for files they compress once.
const BROTLI_QUALITY: i32 = 11;
const BROTLI_WINDOW: i32 = 22;

fn main() -> ExitCode {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    if !dist.join("index.html").is_file() {
        eprintln!("There is no page to weigh in {}: run `make dist`.", dist.display());
        return ExitCode::FAILURE;
    }
    match weigh(&dist) {
        Ok(files) => report(&files),
        Err(error) => {
            eprintln!("The page in {} cannot be read: {error}", dist.display());
            ExitCode::FAILURE
        }
    }
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
        weighed.push(Weighed { raw: bytes.len(), brotli: brotli_size(&bytes)?, name });
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
        // holds the page to that); the service worker keeps it for those.
        Some("js" | "css") => named_in(text, known).into_iter().filter(|found| !found.ends_with(".woff2")).collect(),
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

fn brotli_size(bytes: &[u8]) -> io::Result<usize> {
    let mut packed = Vec::new();
    let settings =
        brotli::enc::BrotliEncoderParams { quality: BROTLI_QUALITY, lgwin: BROTLI_WINDOW, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings)
}

/// Prints the table, and says whether the visit stays within the budget.
fn report(files: &[Weighed]) -> ExitCode {
    let raw = files.iter().map(|file| file.raw).sum();
    let brotli = files.iter().map(|file| file.brotli).sum();
    let width = files.iter().map(|file| file.name.len()).max().unwrap_or(0).max("first visit".len());
    let line = |name: &str, raw: &str, brotli: &str| println!("{name:<width$}  {raw:>9}  {brotli:>9}");

    line("first visit", "raw", "brotli");
    for file in files {
        line(&file.name, &grouped(file.raw), &grouped(file.brotli));
    }
    line("total", &grouped(raw), &grouped(brotli));
    line("budget", "", &grouped(BUDGET));
    if brotli > BUDGET {
        println!("over the budget by {} bytes", grouped(brotli - BUDGET));
        return ExitCode::FAILURE;
    }
    println!("{} bytes to spare", grouped(BUDGET - brotli));
    ExitCode::SUCCESS
}

/// A number with its thousands apart: 130,000.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    String::from_utf8_lossy(&groups.join(&b","[..])).into_owned()
}
