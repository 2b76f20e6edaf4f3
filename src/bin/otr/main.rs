//! The command line: a thin front on the library.

mod annotate;
mod export;
mod import;

use clap::{Parser, Subcommand};
use jiff::civil::Date;
use on_the_record::site::{self, Address};
use on_the_record::story::{Block, MAX_BYTES, Story, schema};
use serde::Serialize;
use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;

/// On the Record: check stories and build their page.
#[derive(Parser)]
#[command(name = "otr", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check stories: every problem with its line, column and what to do; exits 1 if there is any
    Check {
        /// The story files
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Tell who said what and when in plain text
    Annotate(annotate::Options),
    /// Write a story as plain text, TimelineJS, JSON-LD, Web Annotations or one HTML file
    Export(export::Options),
    /// Make a story of a TimelineJS timeline; what is repaired or left out is said on standard error
    Import(import::Options),
    /// Print the JSON Schema of story files
    Schema,
    /// Put a story into the page that trunk built (trunk runs this after every build)
    Prerender {
        /// The story file (.json), or a text to make one of: plain, in Markdown, or a page in HTML
        #[arg(long, env = "OTR_STORY", default_value = "assets/article.json")]
        story: PathBuf,
        /// The day the plain text was published, such as 2025-04-26
        #[arg(long, env = "OTR_PUBLISHED")]
        published: Option<Day>,
        /// Trunk's staging folder
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        folder: PathBuf,
        /// The address of the folder it will be found in, such as `https://example.org/story/`
        #[arg(long, env = "OTR_ADDRESS")]
        address: Option<Address>,
        /// Leave out the packed copies (.br, .gz), for a host that packs what it sends
        #[arg(long)]
        unpacked: bool,
    },
}

/// A day; none if nothing is said, as make does where a variable is not set.
#[derive(Clone, Copy)]
struct Day(Option<Date>);

impl FromStr for Day {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() { Ok(Self(None)) } else { text.parse().map(|day| Self(Some(day))) }
    }
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Check { files } => check(&files),
        Command::Annotate(options) => annotate::run(&options),
        Command::Export(options) => export::run(&options),
        Command::Import(options) => import::run(&options),
        Command::Schema => print(&schema()),
        Command::Prerender { story, published, folder, address, unpacked } => {
            prerender(&story, published.and_then(|day| day.0), &folder, address.as_ref()).and_then(|()| {
                if unpacked {
                    Ok(())
                } else {
                    site::pack(&folder).map_err(|error| format!("{}: {error}", folder.display()))
                }
            })
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Checks all the files, whatever is wrong with those before.
fn check(files: &[PathBuf]) -> Result<(), String> {
    let mut problems = Vec::new();
    for file in files {
        match read(file) {
            Ok(story) => print(&summary(file, &story))?,
            Err(why) => problems.push(why),
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}

fn summary(file: &Path, story: &Story) -> String {
    let count = |number: usize, word: &str| match number {
        1 => format!("1 {word}"),
        _ => format!("{number} {word}s"),
    };
    format!(
        "{}: a sound story ({}, {}, {})\n",
        file.display(),
        count(story.blocks.len(), "block"),
        count(story.blocks.iter().flat_map(Block::quotations).count(), "quotation"),
        count(story.events.len(), "event"),
    )
}

fn prerender(file: &Path, published: Option<Date>, folder: &Path, address: Option<&Address>) -> Result<(), String> {
    let story = if is_text(file) {
        let name = file.display().to_string();
        let bytes = std::fs::read(file).map_err(unread(&name))?;
        annotate::story(&name, &bytes, published)?
    } else {
        read(file)?
    };
    site::prerender(folder, story, address).map_err(|error| error.to_string())
}

/// Whether a file is no story file, but a text to make one of, as the page takes them too.
fn is_text(file: &Path) -> bool {
    const TEXTS: [&str; 6] = ["txt", "md", "markdown", "html", "htm", "rtf"];
    let extension = file.extension().unwrap_or_default();
    TEXTS.iter().any(|text| extension.eq_ignore_ascii_case(text))
}

fn read(file: &Path) -> Result<Story, String> {
    let name = file.display().to_string();
    Story::read_file(&name, &bytes(file)?).map_err(|problems| problems.to_string())
}

/// The file, or its start: one byte more than allowed tells that it is too large, however large it is.
fn bytes(file: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    File::open(file)
        .and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map_err(unread(&file.display().to_string()))?;
    Ok(bytes)
}

/// What is said of a file that cannot be read.
fn unread(name: &str) -> impl Fn(std::io::Error) -> String {
    move |error| format!("{name}: cannot be read: {error}")
}

/// JSON for people to read, a line end after it.
fn pretty(value: &impl Serialize) -> Result<String, String> {
    let text = serde_json::to_string_pretty(value).map_err(|error| format!("cannot be written as JSON: {error}"))?;
    Ok(text + "\n")
}

/// Writes to a file, or else to standard output.
fn write(output: Option<&Path>, text: &str) -> Result<(), String> {
    match output {
        Some(file) => {
            std::fs::write(file, text).map_err(|error| format!("{}: cannot be written: {error}", file.display()))
        }
        None => print(text),
    }
}

fn print(text: &str) -> Result<(), String> {
    tell(std::io::stdout(), text)
}

/// Writes to standard output or error. That its reader has seen enough, as in `otr schema | head`, is no failure.
fn tell(mut output: impl Write, text: &str) -> Result<(), String> {
    match output.write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("cannot write: {error}")),
        _ => Ok(()),
    }
}
