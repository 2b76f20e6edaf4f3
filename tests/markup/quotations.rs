//! Quotations: marked where they stand, by voice and by kind, without a letter added to the text.

use super::page::{Page, attribute, text, within};
use super::{bundled, paragraph, people, said, story};
use on_the_record::story::{Block, QuotationKind, Story};
use serde_json::{Value, json};

fn quoting(names: &[&str], content: Value) -> Story {
    story(json!({ "people": people(names), "blocks": [paragraph("p1", content)] }))
}

fn kind(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "direct",
        QuotationKind::Partial => "partial",
        QuotationKind::Reported => "reported",
    }
}

#[test]
fn every_quotation_says_by_whom_and_of_what_kind_and_has_an_address() {
    let story = bundled();
    let page = Page::of(story.clone());
    for block in &story.blocks {
        for (index, quotation) in block.quotations().enumerate() {
            let marked = page.one(&format!("#{} [id='{}-q{}']", block.id, block.id, index + 1));
            assert_eq!(marked.attr("data-by"), quotation.by.as_ref().map(|by| by.as_str()));
            assert_eq!(attribute(marked, "data-kind"), kind(quotation.kind));
            assert_eq!(text(marked), quotation.text());
        }
    }
    let count = story.blocks.iter().flat_map(Block::quotations).count();
    assert_eq!(page.all("main [data-kind]").len(), count);
}

#[test]
fn words_in_quotation_marks_are_q_and_reported_speech_is_not() {
    let said = |kind| json!({ "type": "quotation", "by": "ann", "kind": kind, "content": ["rain"] });
    let page = Page::of(quoting(&["ann"], json!([said("direct"), said("partial"), said("reported")])));
    let elements = page.all("#p1 > [data-by]");
    let names: Vec<&str> = elements.iter().map(|element| element.value().name()).collect();
    assert_eq!(names, ["q", "q", "span"]);
    assert_eq!(page.attributes("#p1 > [data-by]", "data-kind"), ["direct", "partial", "reported"]);
}

#[test]
fn quotations_of_a_list_are_counted_through_its_entries() {
    let list = json!([["No."], [said("ann", "“One.”"), said("ann", "“Two.”")], [said("ann", "“Three.”")]]);
    let page = Page::of(story(json!({
        "people": people(&["ann"]),
        "blocks": [{ "id": "p1", "kind": "list", "items": list }],
    })));
    assert_eq!(page.attributes("#p1 q", "id"), ["p1-q1", "p1-q2", "p1-q3"]);
}

#[test]
fn initials_stand_once_before_a_run_of_one_voice() {
    let page = Page::of(quoting(
        &["ann", "ben"],
        json!([said("ann", "“A”"), " she said, ", said("ann", "“B.”"), said("ben", "“C.”"), said("ann", "“D.”")]),
    ));
    let begun = |element| within(element, ".who").into_iter().map(|who| attribute(who, "data-initials")).collect();
    let initials: Vec<Vec<String>> = page.all("#p1 q").into_iter().map(begun).collect();
    assert_eq!(initials, [vec!["AN"], vec![], vec!["BE"], vec!["AN"]]);
}

#[test]
fn a_new_block_begins_a_new_run() {
    let blocks = ["p1", "p2"].map(|id| paragraph(id, json!([said("ann", "“Rain.”")])));
    let page = Page::of(story(json!({ "people": people(&["ann"]), "blocks": blocks })));
    assert_eq!(page.all(".who").len(), 2);
}

#[test]
fn a_voice_nobody_knows_ends_a_run() {
    let unknown = json!({ "type": "quotation", "kind": "direct", "content": ["“Who?”"] });
    let page = Page::of(quoting(&["ann"], json!([said("ann", "“A.”"), unknown, said("ann", "“B.”")])));
    assert_eq!(page.all("#p1 .who").len(), 2);
}

#[test]
fn initials_are_a_named_link_to_the_voice_and_hold_no_text() {
    let page = Page::of(bundled());
    for who in page.all("main .who") {
        let voice = page.one(&format!("#voices {}", attribute(who, "href")));
        assert_eq!(text(within(voice, ".name")[0]), attribute(who, "aria-label"));
        assert_eq!(text(within(voice, ".disc")[0]), attribute(who, "data-initials"));
        assert_eq!(who.children().count(), 0);
    }
}

#[test]
fn a_quotation_of_nobody_known_is_marked_as_such() {
    let page = Page::of(quoting(&[], json!([{ "type": "quotation", "kind": "partial", "content": ["“rain”"] }])));
    let marked = page.one("#p1-q1");
    assert_eq!((attribute(marked, "class").as_str(), marked.attr("data-by")), ("unknown", None));
    assert!(within(marked, ".who").is_empty());
}

#[test]
fn hues_repeat_after_six_voices_and_lines_after_five() {
    let names = ["ann", "ben", "cyd", "dee", "eve", "fay", "gus", "hal"];
    let content = names.map(|name| said(name, "“Rain.”"));
    let page = Page::of(quoting(&names, json!(content)));
    let marks = [
        "hue-1 line-1",
        "hue-2 line-2",
        "hue-3 line-3",
        "hue-4 line-4",
        "hue-5 line-5",
        "hue-6 line-1",
        "hue-1 line-2",
        "hue-2 line-3",
    ];
    assert_eq!(page.attributes("#p1 q", "class"), marks);
    assert_eq!(page.attributes("#voices .voice", "class"), marks.map(|mark| format!("voice {mark}")));
}

#[test]
fn marks_inside_a_quotation_stay_marked() {
    let content = json!(["“I saw ", { "type": "person", "id": "ben", "text": "Ben" }, " ", { "type": "emphasis", "text": "run" }, "”"]);
    let quotation = json!({ "type": "quotation", "by": "ann", "kind": "direct", "content": content });
    let page = Page::of(quoting(&["ann", "ben"], json!([quotation])));
    assert_eq!(text(page.one("#p1-q1 .person[data-person='ben']")), "Ben");
    assert_eq!(text(page.one("#p1-q1 em")), "run");
}

#[test]
fn a_quotation_carries_what_its_card_says() {
    let page = Page::of(bundled());
    let words = page.one("#p20-q1");
    assert_eq!(
        attribute(words, "data-said"),
        "Said to Steve Rosenberg on a conference call with reporters after the talks."
    );
    assert_eq!(attribute(words, "data-dated"), "Friday 25 April 2025 · Translated");
}
