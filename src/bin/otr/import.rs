//! `otr import`: a TimelineJS timeline made into a story.

use clap::Args;
use on_the_record::formats::timelinejs;
use on_the_record::story::MAX_BYTES;
use std::fs::File;
use std::io::{ErrorKind, Read, Write};
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
    let mut bytes = Vec::new();
    File::open(&options.file)
        .and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| format!("{name}: cannot be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let line = error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        format!("{name}:{}: this is not UTF-8 text; save the file as UTF-8", line + 1)
    })?;
    let imported = timelinejs::read(&text).map_err(|error| match error {
        timelinejs::ImportError::Json(_) => format!("{name}:{error}"),
        _ => format!("{name}: {error}"),
    })?;
    super::write(options.output.as_deref(), &super::pretty(&imported.story)?)?;
    let said: String = imported.notices.iter().map(|notice| format!("{name}: {notice}\n")).collect();
    match std::io::stderr().write_all(said.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("cannot write: {error}")),
        _ => Ok(()),
    }
}
