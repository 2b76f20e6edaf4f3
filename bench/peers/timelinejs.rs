//! The peer: the same text, and its events shown by TimelineJS 3, set up as its documentation says, with everything on
//! our host. Its web fonts are left out: they come from another host, and would only slow it down.

use super::{block, document, escaped, masthead};
use on_the_record::reader::Reading;
use on_the_record::story::{Event, Moment, text_of};
use serde_json::{Value, json};
use std::path::Path;
use std::{fs, io};

/// TimelineJS as npm brings it.
const PACKAGE: &str = "bench/tools/node_modules/@knight-lab/timelinejs/dist";

/// Writes the page into a folder.
///
/// # Errors
/// If TimelineJS is not installed or the folder cannot be written.
pub fn write(reading: &Reading, folder: &Path) -> io::Result<()> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join(PACKAGE);
    for part in ["js", "css"] {
        copy(&package.join(part), &folder.join(part))?;
    }
    let events: Vec<Value> = reading.events().into_iter().map(|event| slide(event, reading)).collect();
    fs::write(folder.join("events.json"), json!({ "events": events }).to_string())?;
    fs::write(
        folder.join("start.js"),
        "new TL.Timeline(\"timeline\", \"events.json\", { font: null, script_path: new URL(\"js/\", location.href).href });\n",
    )?;
    fs::write(
        folder.join("style.css"),
        "body { max-width: 38rem; margin: 0 auto; padding: 1rem; font: 1.125rem/1.6 Georgia, serif; }\n\
         #timeline { width: 100%; height: 600px; }\n",
    )?;
    let story = &reading.story;
    let text: String = story.blocks.iter().map(|each| block(each, |spans| escaped(&text_of(spans)))).collect();
    let head = "<link rel=\"stylesheet\" href=\"css/timeline.css\">\n<link rel=\"stylesheet\" href=\"style.css\">\n";
    let body = format!(
        "<main>\n{}{text}</main>\n<div id=\"timeline\"></div>\n<script src=\"js/timeline.js\"></script>\n\
         <script src=\"start.js\"></script>\n",
        masthead(story)
    );
    fs::write(folder.join("index.html"), document(story, head, &body))
}

fn slide(event: &Event, reading: &Reading) -> Value {
    let thread = reading.story.threads.iter().find(|thread| thread.id == event.thread);
    json!({
        "start_date": date(&event.when.start(), &event.when.long()),
        "text": { "headline": escaped(&event.title), "text": escaped(&event.what) },
        "group": thread.map(|thread| &thread.title),
    })
}

/// A date as TimelineJS writes it; how it is known goes into its words.
fn date(moment: &Moment, words: &str) -> Value {
    let first = moment.earliest().date();
    json!({ "year": first.year(), "month": first.month(), "day": first.day(), "display_date": words })
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else if !entry.file_name().to_string_lossy().ends_with(".map") {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
