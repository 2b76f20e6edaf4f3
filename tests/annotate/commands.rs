//! `otr annotate`, as a newsroom runs it.

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs `otr annotate` with arguments and standard input.
fn otr(arguments: &[&str], input: &[u8]) -> Output {
    let mut otr = Command::new(env!("CARGO_BIN_EXE_otr"));
    otr.arg("annotate").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut otr = otr.spawn().expect("otr runs");
    // It may have seen enough before it has read all.
    let _ = otr.stdin.take().expect("it is piped").write_all(input);
    otr.wait_with_output().expect("otr ends")
}

fn told(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("words are text")
}

const TEXT: &str = "Rain over Orle\n\n“It rained,” said Ana Diaz on Friday.\n";

#[test]
fn a_text_becomes_a_story_file() {
    let output = otr(&["--published", "2025-04-26"], TEXT.as_bytes());
    assert!(output.status.success(), "{}", told(&output));
    let story: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(story["headline"], "Rain over Orle");
    assert_eq!(story["published"], "2025-04-26");
}

#[test]
fn offsets_count_code_points() {
    let output =
        otr(&["--format", "standoff", "--published", "2025-04-26"], "🌧 “Ja.” Ana Diaz said on Friday.".as_bytes());
    let standoff: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    for kind in ["quotes", "times", "people", "events"] {
        assert!(standoff[kind].is_array(), "{kind}");
    }
    assert_eq!(standoff["times"][0]["span"], serde_json::json!([25, 31]));
    assert_eq!(standoff["times"][0]["value"], "2025-04-25");
}

#[test]
fn a_batch_gives_a_line_for_each_line() {
    let line = |id: &str| serde_json::json!({ "id": id, "published": "2025-04-26", "text": TEXT }).to_string();
    let output = otr(&["--format", "standoff", "--jsonl"], [line("one"), line("two")].join("\n").as_bytes());
    let lines: Vec<Value> =
        output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect();
    assert_eq!(lines.iter().map(|line| &line["id"]).collect::<Vec<_>>(), ["one", "two"]);
}

#[test]
fn a_bad_line_of_a_batch_is_told_and_costs_only_itself() {
    let good = serde_json::json!({ "id": "good", "text": TEXT }).to_string();
    let output = otr(&["--format", "standoff", "--jsonl"], format!("{{\"id\": 1}}\n{good}\nnonsense\n").as_bytes());
    assert!(!output.status.success());
    assert_eq!(output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count(), 1);
    assert!(told(&output).contains("line 1:") && told(&output).contains("line 3:"), "{}", told(&output));
}

#[test]
fn what_is_no_text_is_refused_with_its_line() {
    let output = otr(&[], b"Rain\nover \xff Orle");
    assert!(!output.status.success());
    assert_eq!(told(&output), "standard input:2:6: this is not UTF-8 text: save the file as UTF-8\n");
}

#[test]
fn a_story_format_for_a_batch_is_refused() {
    let output = otr(&["--jsonl"], b"");
    assert!(!output.status.success());
    assert!(told(&output).contains("--format standoff"), "{}", told(&output));
}

#[test]
fn a_day_that_is_none_is_refused() {
    let output = otr(&["--published", "yesterday"], TEXT.as_bytes());
    assert!(!output.status.success());
    assert!(told(&output).contains("yesterday"), "{}", told(&output));
}
