//! Plain text: what a reader reads, and where each block of it stands.

use super::{bundled, story};
use on_the_record::formats::text::PlainText;
use on_the_record::story::text_of;
use serde_json::json;

#[test]
fn the_bundled_story_reads_as_it_does_on_the_page() {
    let story = bundled();
    let PlainText { text, .. } = PlainText::of(&story);
    let mut parts = vec![story.headline.clone(), story.standfirst.clone().unwrap()];
    parts.push(format!("{}\nSaturday 26 April 2025", text_of(&story.byline)));
    parts.extend(story.blocks.iter().map(|block| block.text()));
    assert_eq!(text, parts.join("\n\n") + "\n");
}

#[test]
fn what_a_story_does_not_say_leaves_no_gap() {
    assert_eq!(PlainText::of(&story(json!({}))).text, "Rain at last\n\nIt rained.\n");
    let dated = story(json!({ "published": "2025-04" }));
    assert_eq!(PlainText::of(&dated).text, "Rain at last\n\nApril 2025\n\nIt rained.\n");
}

#[test]
fn entries_of_a_list_stand_on_lines_of_their_own() {
    let blocks = json!([
        { "id": "p1", "kind": "list", "items": [["One"], ["Two"]] },
        { "id": "p2", "kind": "heading", "content": ["Three"] },
    ]);
    assert_eq!(PlainText::of(&story(json!({ "blocks": blocks }))).text, "Rain at last\n\nOne\nTwo\n\nThree\n");
}

#[test]
fn each_block_is_found_where_it_is_said_to_stand() {
    let story = bundled();
    let PlainText { text, blocks } = PlainText::of(&story);
    let letters: Vec<char> = text.chars().collect();
    assert_eq!(blocks.len(), story.blocks.len());
    for (block, at) in blocks {
        let words = block.text();
        let there: String = letters[at..at + words.chars().count()].iter().collect();
        assert_eq!(there, words);
    }
}
