//! `otr check`, as a writer meets it.

use super::WHOLE;
use std::path::Path;
use std::process::{Command, Output};

fn otr(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_otr")).args(arguments).current_dir(folder).output().unwrap();
    let Output { status, stdout, stderr } = run;
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn a_sound_story_is_said_to_be_sound() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.json"), WHOLE).unwrap();
    let sound = "a.json: a sound story (2 blocks, 1 quotation, 1 event)\n";
    assert_eq!(otr(folder.path(), &["check", "a.json"]), (Some(0), sound.into(), String::new()));
}

#[test]
fn problems_of_every_file_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.json"), "[]").unwrap();
    std::fs::write(folder.path().join("b.json"), WHOLE).unwrap();
    std::fs::write(folder.path().join("c.json"), WHOLE.replace("2025-04-26", "2025-04-31")).unwrap();
    let (code, out, problems) = otr(folder.path(), &["check", "a.json", "b.json", "c.json"]);
    assert_eq!(code, Some(1));
    assert_eq!(out.lines().count(), 1, "the sound one");
    assert_eq!(
        problems,
        "a.json:1:1: this is a list; it must be an object\n\
         c.json:10:16: published: \"2025-04-31\" has the day 31: that month has 30 days\n"
    );
}

#[test]
fn a_missing_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, problem) = otr(folder.path(), &["check", "none.json"]);
    assert_eq!(code, Some(1));
    assert!(problem.starts_with("none.json: cannot be read: "), "{problem}");
}

#[test]
fn a_file_without_end_is_not_read_to_its_end() {
    let (code, _, problem) = otr(Path::new("/"), &["check", "/dev/zero"]);
    assert_eq!(code, Some(1));
    assert!(problem.starts_with("/dev/zero:1:1: the file is larger than 16 MB"), "{problem}");
}
