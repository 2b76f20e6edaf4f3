//! `otr import`: a TimelineJS timeline made into a story.

use clap::Args;
use on_the_record::formats::timelinejs::{self, ImportError};
use on_the_record::story::{MAX_BYTES, utf8};
use std::path::PathBuf;

/// Which timeline, and where its story goes.
#[derive(Args)]
pub struct Options {
    /// The timeline: JSON as TimelineJS 3 takes it
    file: PathBuf,
    /// Where to write the story; standard output if absent
    #[arg(short, long)]
    output: Option<PathBuf>,
}

/// Writes the story of a timeline, and says on standard error what was repaired or left out.
pub fn run(options: &Options) -> Result<(), String> {
    let name = options.file.display();
    let bytes = super::bytes(&options.file)?;
    // Looked at before the text is: what is too large may end within a character.
    if bytes.len() > MAX_BYTES {
        return Err(format!("{name}: {}", ImportError::TooLarge));
    }
    let text = utf8(&name.to_string(), &bytes).map_err(|problems| problems.to_string())?;
    let imported = timelinejs::read(text).map_err(|error| match error {
        ImportError::Json(_) => format!("{name}:{error}"),
        _ => format!("{name}: {error}"),
    })?;
    super::write(options.output.as_deref(), &super::pretty(&imported.story)?)?;
    let said: String = imported.notices.iter().map(|notice| format!("{name}: {notice}\n")).collect();
    super::tell(std::io::stderr(), &said)
}
