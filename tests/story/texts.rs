//! Texts can be seen: none is empty, none hides a character.

use super::{problems, sound};

const EMPTY: &str = "this text is empty; write it or take the field out";
const NO_WORDS: &str = "there are no words in this; write some or take it out";

#[test]
fn empty_headline() {
    assert_eq!(problems("Talks in the Kremlin", ""), format!("a.json:6:15: headline: {EMPTY}"));
}

#[test]
fn spaces_alone_are_empty() {
    assert_eq!(problems("Yuri Ushakov", " \u{a0} "), format!("a.json:14:32: people[0].name: {EMPTY}"));
    assert_eq!(
        problems(r#""text": "He""#, r#""text": " ""#),
        format!("a.json:33:54: blocks[0].content[0].text: {EMPTY}")
    );
}

#[test]
fn empty_span() {
    assert_eq!(problems(r#"" on ""#, r#""""#), "a.json:40:9: blocks[0].content[3]: this text is empty; take it out");
}

#[test]
fn a_space_may_stand_between_two_marks() {
    sound(r#"" on ""#, r#"" ""#);
}

#[test]
fn quotation_with_no_words() {
    let said = r#"["“very ", { "type": "emphasis", "text": "useful" }, "”"]"#;
    for nothing in ["[]", r#"[" "]"#] {
        assert_eq!(problems(said, nothing), format!("a.json:38:22: blocks[0].content[2].content: {NO_WORDS}"));
    }
}

#[test]
fn byline_with_no_words() {
    let byline = r#"["By ", { "type": "emphasis", "text": "Ann Author" }]"#;
    assert_eq!(problems(byline, "[]"), format!("a.json:8:13: byline: {NO_WORDS}"));
}

#[test]
fn block_with_no_content() {
    let list = r#""kind": "list", "items": [["One."], ["Two."]]"#;
    assert_eq!(
        problems(list, r#""kind": "caption", "content": []"#),
        format!("a.json:48:49: blocks[1].content: {NO_WORDS}")
    );
    assert_eq!(
        problems(list, r#""kind": "list", "items": [["One."], []]"#),
        format!("a.json:48:55: blocks[1].items[1]: {NO_WORDS}")
    );
    assert_eq!(
        problems(list, r#""kind": "list", "items": []"#),
        "a.json:48:44: blocks[1].items: this list has no entries; write some or take it out"
    );
}

#[test]
fn bidirectional_control_character() {
    assert_eq!(
        problems("in the Kremlin", "in \u{202e}the Kremlin"),
        "a.json:6:25: headline: this is U+202E RIGHT-TO-LEFT OVERRIDE, which readers cannot see; take it out"
    );
}

#[test]
fn invisible_character_written_as_an_escape() {
    assert_eq!(
        problems("in the Kremlin", r"in\u00e9\ud83d\ude00\t\u200b the Kremlin"),
        "a.json:6:42: headline: this is U+0009 TAB, which readers cannot see; take it out, \
         and 1 more like it in this text"
    );
}

#[test]
fn line_end_within_a_text() {
    assert_eq!(
        problems("in the Kremlin", "in\nthe Kremlin"),
        "a.json:6:24: headline: this is U+000A LINE FEED, which readers cannot see; take it out"
    );
}

#[test]
fn invisible_character_in_an_address() {
    assert_eq!(
        problems("https://example.org/told", "https://example.org/\u{200b}told"),
        "a.json:43:59: blocks[0].content[6].address: \
         this is U+200B ZERO WIDTH SPACE, which readers cannot see; take it out"
    );
}

#[test]
fn columns_count_characters() {
    assert_eq!(
        problems(r#""text": "Friday" }"#, r#""text": "пятница 🇷🇺", "text": "x" }"#),
        "a.json:41:68: blocks[0].content[4]: the field \"text\" stands here twice; keep one"
    );
}
