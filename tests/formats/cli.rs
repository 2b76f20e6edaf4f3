//! `otr export` and `otr import`: what they write, and where they say what.

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const STORY: &str = "assets/article.json";

fn otr(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_otr")).args(arguments).output().unwrap()
}

fn printed(arguments: &[&str]) -> String {
    let output = otr(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn written(folder: &Path, name: &str, content: &[u8]) -> String {
    let file = folder.join(name);
    fs::write(&file, content).unwrap();
    file.display().to_string()
}

#[test]
fn every_format_is_printed_or_written() {
    let folder = tempfile::tempdir().unwrap();
    for (format, begins) in
        [("text", "Smiles in"), ("timelinejs", "{"), ("jsonld", "{"), ("annotations", "{"), ("html", "<!doctype html>")]
    {
        let text = printed(&["export", STORY, "--format", format]);
        assert!(text.starts_with(begins) && text.ends_with('\n'), "{format}");
        if begins == "{" {
            serde_json::from_str::<Value>(&text).unwrap();
        }
        let file = folder.path().join(format).display().to_string();
        assert_eq!(printed(&["export", STORY, "--format", format, "-o", &file]), "");
        assert_eq!(fs::read_to_string(file).unwrap(), text);
    }
}

#[test]
fn a_story_goes_out_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let (timeline, story) = (place("timeline.json"), place("story.json"));
    printed(&["export", STORY, "--format", "timelinejs", "-o", &timeline]);
    let output = otr(&["import", &timeline, "-o", &story]);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(printed(&["check", &story]).contains("a sound story"));
    assert!(printed(&["import", &timeline]).contains("\"fourth-meeting\""));
}

#[test]
fn repairs_are_listed_with_their_file_and_place() {
    let folder = tempfile::tempdir().unwrap();
    let timeline =
        br#"{ "events": [{ "start_date": { "year": 2025, "month": 13 }, "text": { "headline": "Rain" } }] }"#;
    let file = written(folder.path(), "t.json", timeline);
    let output = otr(&["import", &file]);
    assert!(output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    let first = format!("{file}: events[0].start_date.month: there is no month 13 in 2025; it is read as 2025");
    assert_eq!(said.lines().next(), Some(first.as_str()));
}

#[test]
fn what_cannot_be_read_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.json").display().to_string();
    for (name, content, why) in [
        ("bad.json", &b"{\n \"events\": [}"[..], "bad.json:2:"),
        ("latin.json", b"{\n\n\"a\": \"\xe9\" }", "latin.json:3:7: this is not UTF-8"),
        ("other.json", b"[]", "this is not a timeline"),
        ("empty.json", b"{ \"events\": [] }", "there is nothing to read in this timeline"),
    ] {
        let output = otr(&["import", &written(folder.path(), name, content), "-o", &out]);
        assert!(!output.status.success() && output.stdout.is_empty());
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(why), "{name}: {said}");
        assert!(!Path::new(&out).exists());
    }
    // The second is cut within a character.
    for content in [vec![b' '; 17 << 20], "é".repeat(9 << 20).into_bytes()] {
        let large = written(folder.path(), "large.json", &content);
        assert!(String::from_utf8(otr(&["import", &large]).stderr).unwrap().contains("larger than 16 MB"));
    }
    assert!(String::from_utf8(otr(&["import", "none.json"]).stderr).unwrap().contains("none.json: cannot be read"));
    let nowhere = otr(&["export", STORY, "--format", "text", "-o", "/nowhere/story.txt"]);
    assert!(String::from_utf8(nowhere.stderr).unwrap().contains("/nowhere/story.txt: cannot be written"));
}

#[test]
fn a_story_that_is_not_sound_is_not_exported() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(folder.path(), "story.json", b"{}");
    let output = otr(&["export", &file, "--format", "text"]);
    assert!(!output.status.success() && output.stdout.is_empty());
}
