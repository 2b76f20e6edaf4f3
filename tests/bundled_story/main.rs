//! The bundled story says all that it should: every part of the analysis it retells, every voice word for word,
//! every event with its date.

mod happened;
mod parts;
mod said;

use on_the_record::story::{Block, Marked, Span, Story, When};
use std::collections::BTreeSet;

const FILE: &str = include_str!("../../assets/article.json");

fn story() -> Story {
    Story::read(FILE).unwrap_or_else(|problems| panic!("assets/article.json is not sound:\n{problems}"))
}

/// The lines of a table, each as its `N` cells.
fn rows<const N: usize>(table: &'static str) -> Vec<[&'static str; N]> {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let cells = |line: &'static str| line.split('|').map(str::trim).collect::<Vec<_>>();
    lines.map(|line| cells(line).try_into().expect(line)).collect()
}

/// The place of a block in reading order.
fn position(story: &Story, id: &str) -> usize {
    let found = story.blocks.iter().position(|block| block.id.as_str() == id);
    found.unwrap_or_else(|| panic!("there is no block {id}"))
}

fn whole_text(story: &Story) -> String {
    story.blocks.iter().map(Block::text).collect::<Vec<_>>().join("\n")
}

/// The marks of a block, those within its quotations too.
fn marks(block: &Block) -> Vec<&Marked> {
    let within = block.quotations().flat_map(|said| &said.content);
    let spans = block.spans().chain(within);
    spans
        .filter_map(|span| match span {
            Span::Marked(marked) => Some(marked),
            Span::Text(_) => None,
        })
        .collect()
}

/// The name of an enum's value as it stands in the file.
fn name(value: impl std::fmt::Debug) -> String {
    format!("{value:?}").to_lowercase()
}

#[test]
fn the_file_is_sound() {
    let story = story();
    assert_eq!(story.language, "en-GB");
    assert_eq!(story.published, "2025-04-26".parse::<When>().ok());
    let source = story.source.expect("the reporting is credited");
    assert_eq!(source.address, "https://www.bbc.com/news/articles/c0kxrlypg6vo");
}

#[test]
fn everyone_named_is_marked_in_the_text() {
    let story = story();
    let marks = story.blocks.iter().flat_map(marks);
    let marked: BTreeSet<&str> = marks
        .filter_map(|mark| match mark {
            Marked::Person { id, .. } => Some(id.as_str()),
            _ => None,
        })
        .collect();
    for person in &story.people {
        let id = person.id.as_str();
        // Reporters are spoken to, never named.
        assert_eq!(marked.contains(id), id != "reporters", "{id}");
    }
}

#[test]
fn the_length_is_right() {
    let words = whole_text(&story()).split_whitespace().count();
    assert!((650..=850).contains(&words), "{words} words");
}

#[test]
fn disputed_details_stay_out() {
    let text = whole_text(&story());
    // The general's age and the size of the bomb differ from report to report.
    for detail in ["58", "59", "aged", "grams", "TNT"] {
        assert!(!text.contains(detail), "{detail}");
    }
}

#[test]
fn the_file_holds_no_invisible_characters() {
    let plain = |c: char| matches!(c, '\n' | ' ') || !(c.is_control() || c.is_whitespace() || takes_no_room(c));
    assert_eq!(FILE.chars().find(|c| !plain(*c)), None);
}

/// Soft hyphens, joiners, marks of direction, byte order marks.
fn takes_no_room(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
