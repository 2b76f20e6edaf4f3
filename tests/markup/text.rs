//! The text: every block in its place, every word as the story has it.

use super::page::{Page, attribute, text, within};
use super::{bundled, event, paragraph, people, said, story};
use on_the_record::story::{Block, BlockKind, Story, text_of};
use serde_json::json;

/// A story with a block of every kind and a span of every type.
fn varied() -> Story {
    story(json!({
        "people": people(&["ann", "ben"]),
        "threads": [{ "id": "rain", "title": "The rain" }],
        "events": [event("storm", "2025-04-25"), event("season", "2024-11/2025-03")],
        "blocks": [
            { "id": "p1", "kind": "caption", "content": ["Clouds over ", { "type": "emphasis", "text": "the" }, " hill"] },
            { "id": "p2", "kind": "credit", "content": ["A photographer"] },
            { "id": "p7", "kind": "heading", "content": ["What ", { "type": "person", "id": "ann", "text": "she" }, " saw"] },
            paragraph("p4", json!([
                "It  came ", { "type": "date", "event": "storm", "text": "on Friday" }, ", ", said("ann", "“all at once”"), " ",
                said("ann", "“and hard”"), ", after ", { "type": "date", "event": "season", "text": "a dry winter" },
                "; more at ", { "type": "link", "address": "https://example.org/?a=1&b=2", "text": "the office" }, ".",
            ])),
            { "id": "p5", "kind": "list", "items": [["First ", said("ben", "“one”")], ["then ", said("ben", "“two”")], ["done."]] },
        ],
    }))
}

#[test]
fn every_block_stands_in_the_text_under_its_id_in_order() {
    for story in [bundled(), varied()] {
        let ids: Vec<String> = story.blocks.iter().map(|block| block.id.to_string()).collect();
        assert_eq!(Page::of(story).attributes("main#text > article > .story > *", "id"), ids);
    }
}

#[test]
fn every_word_stands_as_in_the_story_and_none_besides() {
    for story in [bundled(), varied()] {
        let page = Page::of(story.clone());
        for block in &story.blocks {
            let element = page.one(&format!("main #{}", block.id));
            assert_eq!(text(element), letters(block), "{}", block.id);
        }
    }
}

/// The text of a block as its element holds it: between the entries of a list nothing stands.
fn letters(block: &Block) -> String {
    text_of(&block.spans().cloned().collect::<Vec<_>>())
}

#[test]
fn each_kind_of_block_has_its_element() {
    let story = varied();
    let page = Page::of(story.clone());
    let expected = |kind| match kind {
        BlockKind::Paragraph => ("p", ""),
        BlockKind::Heading => ("h2", ""),
        BlockKind::Caption => ("p", "caption"),
        BlockKind::Credit => ("p", "credit"),
        BlockKind::List => ("ul", ""),
    };
    for block in &story.blocks {
        let element = page.one(&format!("main #{}", block.id));
        assert_eq!((element.value().name(), attribute(element, "class").as_str()), expected(block.kind));
    }
}

#[test]
fn a_block_names_the_events_it_speaks_of() {
    let page = Page::of(varied());
    let events: Vec<Option<&str>> =
        page.all("article > .story > *").iter().map(|block| block.attr("data-events")).collect();
    assert_eq!(events, [None, None, None, Some("storm season"), None]);
}

#[test]
fn the_entries_of_a_list_stand_apart() {
    assert_eq!(Page::of(varied()).texts("#p5 > li"), ["First “one”", "then “two”", "done."]);
}

#[test]
fn a_date_leads_to_its_event_and_says_when_for_machines() {
    let page = Page::of(varied());
    let date = page.one("#p4 a.when[href='#e-storm']");
    let time = within(date, "time[datetime='2025-04-25']");
    assert_eq!(time.into_iter().map(text).collect::<Vec<_>>(), ["on Friday"]);
}

#[test]
fn a_date_that_is_a_span_of_time_leads_to_its_event_as_plain_words() {
    let page = Page::of(varied());
    let date = page.one("#p4 a.when[href='#e-season']");
    assert_eq!(text(date), "a dry winter");
    assert!(within(date, "time").is_empty(), "<time> has no way to say a span");
}

#[test]
fn every_link_within_the_page_has_somewhere_to_go() {
    for story in [bundled(), varied()] {
        let page = Page::of(story);
        for address in page.attributes("a[href^='#']", "href") {
            let id = &address[1..];
            assert_eq!(page.all(&format!("[id='{id}']")).len(), 1, "{address}");
        }
    }
}

#[test]
fn a_person_and_emphasis_are_marked_where_they_stand() {
    let page = Page::of(varied());
    assert_eq!(text(page.one("#p7 .person[data-person='ann']")), "she");
    assert_eq!(text(page.one("#p1 em")), "the");
}

#[test]
fn a_link_out_leads_where_the_story_says() {
    let page = Page::of(varied());
    let link = page.one("#p4 a.out");
    assert_eq!((text(link), attribute(link, "href").as_str()), ("the office".into(), "https://example.org/?a=1&b=2"));
}

#[test]
fn the_masthead_says_who_what_and_when() {
    let story = bundled();
    let page = Page::of(story.clone());
    assert_eq!(Some(text(page.one("main .kicker"))), story.kicker);
    assert_eq!(text(page.one("h1")), story.headline);
    assert_eq!(Some(text(page.one("main .standfirst"))), story.standfirst);
    let byline = text(page.one("main .byline"));
    assert!(byline.starts_with(&text_of(&story.byline)), "{byline}");
    assert_eq!(text(page.one("main .published time[datetime='2025-04-26']")), "Saturday 26 April 2025");
    let source = story.source.unwrap();
    let link = page.one("main a.source");
    assert_eq!((attribute(link, "href"), attribute(link, "title")), (source.address, source.title));
    assert_eq!(Some(text(page.one("main details#note:not([open]) p"))), story.note);
}

#[test]
fn a_head_without_byline_day_or_source_has_no_empty_line_for_them() {
    let page = Page::of(story(json!({})));
    assert!(page.all("main .byline").is_empty());
    assert_eq!(page.one("main .credits").inner_html(), "", "its lines go where it is :empty");
    let page = Page::of(story(json!({ "note": "Nobody has checked it." })));
    assert!(page.all("main .byline").is_empty());
    page.one("main .credits > #note");
}

#[test]
fn a_story_published_over_a_span_of_time_says_so_in_plain_words() {
    let page = Page::of(story(json!({ "published": "2025-04-25/2025-04-26" })));
    assert_eq!(text(page.one("main .published")), "25 – 26 April 2025");
    assert!(page.all(".published time").is_empty(), "<time> has no way to say a span");
}

#[test]
fn a_story_of_a_headline_and_a_paragraph_has_a_masthead_of_a_headline() {
    let page = Page::of(story(json!({})));
    assert_eq!(text(page.one("main .masthead")).trim(), "Rain at last");
    assert!(page.all(".kicker, .standfirst, .published, .source, .note").is_empty());
}

#[test]
fn the_bar_says_how_long_the_story_takes() {
    let words = "word ".repeat(239);
    let page = Page::of(story(json!({ "blocks": [paragraph("p1", json!([words]))] })));
    assert_eq!(text(page.one(".read-time")), "2 min read");
}

#[test]
fn the_text_comes_before_timeline_and_voices() {
    let page = Page::of(bundled());
    assert_eq!(page.attributes("main, section[id]", "id"), ["text", "timeline", "voices"]);
}
