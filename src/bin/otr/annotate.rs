//! `otr annotate`: plain text in, quotations and dates out.

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::civil::Date;
use on_the_record::annotate::{annotate, standoff::Standoff};
use on_the_record::desk::open_text;
use on_the_record::story::{Story, utf8};
use serde::Deserialize;
use std::io::{BufRead, Read, Write};
use std::path::{Path, PathBuf};

/// What to annotate, and how to tell what was found.
#[derive(Args)]
pub struct Options {
    /// The text; standard input if absent or `-`
    file: Option<PathBuf>,
    /// The day it was published, such as 2025-04-26: without it "yesterday" is no date
    #[arg(long)]
    published: Option<Date>,
    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Story)]
    format: Format,
    /// Read one object {"id", "published", "text"} a line, and print one a line
    #[arg(long)]
    jsonl: bool,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// A story file, ready for assets/article.json
    Story,
    /// Offsets into the text
    Standoff,
}

/// How many lines are worked on at once: enough for all cores, and little to keep in memory.
const CHUNK: usize = 128;

/// One line of a batch.
#[derive(Deserialize)]
struct Document {
    id: Option<String>,
    published: Option<Date>,
    text: String,
}

/// Annotates one text, or one a line.
pub fn run(options: &Options) -> Result<(), String> {
    match (options.jsonl, options.format) {
        (false, _) => one(options),
        (true, Format::Standoff) => batch(options),
        (true, Format::Story) => Err("--jsonl prints offsets, a line each: add --format standoff".to_owned()),
    }
}

fn one(options: &Options) -> Result<(), String> {
    let (name, bytes) = match options.file.as_deref() {
        Some(file) if file != Path::new("-") => (file.display().to_string(), std::fs::read(file)),
        _ => ("standard input".to_owned(), stdin()),
    };
    let bytes = bytes.map_err(super::unread(&name))?;
    super::print(&told(&name, &bytes, options)?)
}

fn told(name: &str, bytes: &[u8], options: &Options) -> Result<String, String> {
    match options.format {
        Format::Standoff => Ok(standoff(None, text(name, bytes)?, options.published)? + "\n"),
        Format::Story => super::pretty(&story(name, bytes, options.published)?),
    }
}

/// The story that a program finds in a text, checked as any other.
pub fn story(name: &str, bytes: &[u8], published: Option<Date>) -> Result<Story, String> {
    let opened = open_text(text(name, bytes)?, published).map_err(|error| format!("{name}: {error}"))?;
    for removed in &opened.removed {
        eprintln!("{name}: {removed}");
    }
    Ok(opened.story)
}

fn text<'b>(name: &str, bytes: &'b [u8]) -> Result<&'b str, String> {
    utf8(name, bytes).map_err(|problems| problems.to_string())
}

fn stdin() -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn standoff(id: Option<String>, text: &str, published: Option<Date>) -> Result<String, String> {
    let standoff = Standoff::of(id, text, &annotate(text, published));
    serde_json::to_string(&standoff).map_err(|error| error.to_string())
}

/// Annotates a batch. A line that cannot be read is told at the end, and costs only itself.
fn batch(options: &Options) -> Result<(), String> {
    let (name, input, length): (_, Box<dyn BufRead>, _) = match options.file.as_deref() {
        Some(file) if file != Path::new("-") => {
            let name = file.display().to_string();
            let open = std::fs::File::open(file).map_err(super::unread(&name))?;
            let length = open.metadata().ok().map(|data| data.len());
            (name, Box::new(std::io::BufReader::new(open)), length)
        }
        _ => ("standard input".to_owned(), Box::new(std::io::stdin().lock()), None),
    };
    let progress = progress(length);
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let mut problems = Vec::new();
    let mut lines = input.split(b'\n').enumerate();
    loop {
        let chunk: Vec<(usize, std::io::Result<Vec<u8>>)> = lines.by_ref().take(CHUNK).collect();
        if chunk.is_empty() {
            break;
        }
        for ((number, line), answer) in chunk.iter().zip(answers(&chunk, options.published)) {
            let line = line.as_ref().map_err(|error| format!("{name}: {error}"))?;
            progress.inc(line.len() as u64 + 1);
            match answer {
                Some(Ok(line)) => writeln!(output, "{line}").map_err(|error| format!("cannot write: {error}"))?,
                Some(Err(why)) => problems.push(format!("{name}: line {}: {why}; skipped", number + 1)),
                None => {}
            }
        }
    }
    output.flush().map_err(|error| format!("cannot write: {error}"))?;
    progress.finish_and_clear();
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}

/// The answers to some lines, in their order, worked out on all cores; none to a line without anything.
fn answers(
    lines: &[(usize, std::io::Result<Vec<u8>>)],
    published: Option<Date>,
) -> Vec<Option<Result<String, String>>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = lines.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let work = |part: &'_ [(usize, std::io::Result<Vec<u8>>)]| {
            part.iter().map(|(_, line)| answer(line.as_ref().ok()?, published)).collect::<Vec<_>>()
        };
        let workers: Vec<_> = lines.chunks(share).map(|part| scope.spawn(move || work(part))).collect();
        // A worker ends early only by a mistake of ours, which is not to be kept quiet.
        workers.into_iter().flat_map(|worker| worker.join().expect("annotating never panics")).collect()
    })
}

fn answer(line: &[u8], published: Option<Date>) -> Option<Result<String, String>> {
    if line.trim_ascii().is_empty() {
        return None;
    }
    let document = serde_json::from_slice::<Document>(line).map_err(|error| error.to_string());
    Some(document.and_then(|document| standoff(document.id, &document.text, document.published.or(published))))
}

/// A bar on standard error, where somebody looks at it and the batch takes a while.
fn progress(length: Option<u64>) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::stderr_with_hz(4));
    let style = ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {eta} left");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
