//! What may stand where.

use super::{problems, sound};

#[test]
fn a_story_has_a_block() {
    let blocks = &super::WHOLE[super::WHOLE.find("\"blocks\"").unwrap()..];
    assert_eq!(
        problems(blocks, r#""blocks": [] }"#),
        "a.json:28:13: blocks: a story has at least one block; write its text here"
    );
    assert!(problems(blocks, r#""people": [] }"#).contains("a.json:1:1: the field \"blocks\" is missing"));
}

#[test]
fn a_list_has_items_and_all_else_has_content() {
    assert_eq!(
        problems(r#""kind": "list""#, r#""kind": "heading""#),
        "a.json:48:5: blocks[1]: the field \"content\" is missing: a heading has its words there\n\
         a.json:48:47: blocks[1].items: a heading has no \"items\"; put its words in \"content\""
    );
    assert_eq!(
        problems(r#""kind": "list""#, r#""kind": "list", "content": ["Three."]"#),
        "a.json:48:46: blocks[1].content: a list has no \"content\"; put its words in \"items\""
    );
}

#[test]
fn an_unknown_kind_of_block_is_told_nothing_else() {
    assert_eq!(
        problems(r#""kind": "list""#, r#""kind": "table""#),
        "a.json:48:27: blocks[1].kind: \"table\" is not \
         \"paragraph\", \"heading\", \"caption\", \"credit\" or \"list\""
    );
}

#[test]
fn a_quotation_has_its_words() {
    assert_eq!(
        problems(
            r#"{ "type": "person", "id": "ushakov", "text": "He" }"#,
            r#"{ "type": "quotation", "kind": "partial" }"#
        ),
        "a.json:33:9: blocks[0].content[0]: the field \"content\" is missing"
    );
}

#[test]
fn a_link_leads_where_its_words_say() {
    let sentence = "the words say \"bbc.com\", but the link leads to \"example.org\"; \
                    say where it leads, or say it in other words";
    assert_eq!(
        problems(r#""text": "told""#, r#""text": "bbc.com""#),
        format!("a.json:43:74: blocks[0].content[6].text: {sentence}")
    );
    assert_eq!(
        problems(r#""title": "An agency""#, r#""title": "bbc.com""#),
        format!("a.json:25:30: events[0].sources[0].title: {sentence}")
    );
    assert_eq!(
        problems(r#""title": "The report""#, r#""title": "bbc.com""#),
        format!("a.json:11:24: source.title: {sentence}")
    );
    sound(r#""text": "told""#, r#""text": "example.org""#);
}

#[test]
fn people_who_look_alike_are_written_alike() {
    let other = "{ \"id\": \"cope\", \"name\": \"Соре\", \"short\": \"C\", \"kind\": \"person\", \"initials\": \"C\" },
    { \"id\": \"cope-2\", \"name\": \"Cope\", \"short\": \"C\", \"kind\": \"person\", \"initials\": \"C\" },
    { \"id\": \"moscow\"";
    assert_eq!(
        problems("{ \"id\": \"moscow\"", other),
        "a.json:16:31: people[2].name: this name looks like people[1].name and is written in other letters; write both alike"
    );
}

#[test]
fn quotations_do_not_nest() {
    let inner = r#""content": ["“", { "type": "quotation", "kind": "partial", "content": ["x"] }, "“very ""#;
    assert_eq!(
        problems(r#""content": ["“very ""#, inner),
        "a.json:38:28: blocks[0].content[2].content[1]: \
         a quotation cannot stand inside another; end the first before it"
    );
}

#[test]
fn a_byline_has_neither_quotations_nor_dates() {
    let sentence = "quotations and dates have no place in a byline; write the words without the mark";
    assert_eq!(
        problems(r#"["By ""#, r#"[{ "type": "date", "event": "fourth", "text": "Friday" }"#),
        format!("a.json:8:14: byline[0]: {sentence}")
    );
    assert_eq!(
        problems(r#"["By ""#, r#"[{ "type": "quotation", "kind": "direct", "content": ["x"] }"#),
        format!("a.json:8:14: byline[0]: {sentence}")
    );
}

#[test]
fn a_quotation_may_have_no_speaker() {
    sound(r#""by": "ushakov", "#, "");
}

#[test]
fn initials_are_one_to_three_characters() {
    sound(r#""initials": "YU""#, r#""initials": "ЮВУ""#);
    assert_eq!(
        problems(r#""initials": "YU""#, r#""initials": "YURI""#),
        "a.json:14:117: people[0].initials: initials are one to three characters, not \"YURI\""
    );
}

#[test]
fn the_language_is_a_tag() {
    for tag in ["en", "de-CH", "zh-Hant-TW", "sr-Latn", "es-419"] {
        sound("en-GB", tag);
    }
    for tag in ["e", "en_GB", "english language", "en-", "-en", "en-abcdefghi", "4n"] {
        assert_eq!(
            problems("en-GB", tag),
            format!("a.json:4:15: language: \"{tag}\" is not a language tag; write one such as \"en-GB\"")
        );
    }
}
