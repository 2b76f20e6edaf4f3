//! What a story file may hold, and what is said of one that holds something else.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod advice;
mod cli;
mod dates_read;
mod dates_shown;
mod errors;
mod hostile;
mod json;
mod lookups;
mod people;
mod readme;
mod schema;
mod structure;
mod texts;

use on_the_record::story::{Problems, Story};

/// A sound story with every field and every kind of mark once.
const WHOLE: &str = include_str!("whole.json");

/// The problems of the whole story with one part of it replaced, as `otr check` shows them.
#[track_caller]
fn problems(part: &str, replacement: &str) -> String {
    assert!(WHOLE.contains(part), "whole.json has no {part:?}");
    read(&WHOLE.replacen(part, replacement, 1)).unwrap_err().to_string()
}

/// Asserts that the replacement is no problem.
#[track_caller]
fn sound(part: &str, replacement: &str) {
    assert!(WHOLE.contains(part), "whole.json has no {part:?}");
    if let Err(problems) = read(&WHOLE.replacen(part, replacement, 1)) {
        panic!("{problems}");
    }
}

fn read(text: &str) -> Result<Story, Problems> {
    Story::read_file("a.json", text.as_bytes())
}

#[test]
fn the_whole_story_is_sound() {
    assert_eq!(read(WHOLE).map(|story| story.blocks.len()), Ok(2));
}

#[test]
fn what_is_written_reads_the_same_again() {
    let story = read(WHOLE).unwrap();
    let written = serde_json::to_string(&story).unwrap();
    assert_eq!(read(&written), Ok(story));
}
