//! `otr export`: a story in other people's formats.

use clap::{Args, ValueEnum};
use on_the_record::formats::{annotations, jsonld, text::PlainText, timelinejs};
use on_the_record::site;
use on_the_record::story::Story;
use std::path::PathBuf;

/// Which story, and what to make of it.
#[derive(Args)]
pub struct Options {
    /// The story file
    file: PathBuf,
    /// What to write
    #[arg(long, value_enum)]
    format: Format,
    /// Where to write it; standard output if absent
    #[arg(short, long)]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Headline, byline, date and paragraphs as plain text
    Text,
    /// A timeline of TimelineJS 3, as JSON
    Timelinejs,
    /// schema.org's NewsArticle with quotations and events, as JSON-LD
    Jsonld,
    /// W3C Web Annotations of the plain text: who spoke and what happened then
    Annotations,
    /// The page in one file that needs no server
    Html,
}

/// Writes the story in the format asked for.
pub fn run(options: &Options) -> Result<(), String> {
    let story = super::read(&options.file)?;
    let text = match options.format {
        Format::Text => PlainText::of(&story).text,
        Format::Timelinejs => super::pretty(&timelinejs::write(&story))?,
        Format::Jsonld => super::pretty(&jsonld::article(&story, jsonld::Page::default()))?,
        Format::Annotations => super::pretty(&annotations::collection(&story))?,
        Format::Html => html(story)?,
    };
    super::write(options.output.as_deref(), &text)
}

fn html(story: Story) -> Result<String, String> {
    site::single(story).map_err(|error| error.to_string())
}
