//! The command line: a thin front on the library.

use clap::{Parser, Subcommand};
use on_the_record::site;
use on_the_record::story::Story;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// On the Record: check stories and build their page.
#[derive(Parser)]
#[command(name = "otr", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Put a story into the page that trunk built (trunk runs this after every build)
    Prerender {
        /// The story file
        #[arg(long, env = "OTR_STORY", default_value = "assets/article.json")]
        story: PathBuf,
        /// Trunk's staging folder
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        folder: PathBuf,
    },
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Prerender { story, folder } => prerender(&story, &folder),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn prerender(story: &Path, folder: &Path) -> Result<(), String> {
    let name = story.display().to_string();
    let bytes = std::fs::read(story).map_err(|error| format!("{name}: {error}"))?;
    let story = Story::read_file(&name, &bytes).map_err(|problems| problems.to_string())?;
    site::prerender(folder, story).map_err(|error| error.to_string())
}
