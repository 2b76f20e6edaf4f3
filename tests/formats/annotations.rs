//! Web Annotations: each selects its very words in the plain text, by place and by quotation.

use super::{bundled, story};
use on_the_record::formats::{annotations, text::PlainText};
use on_the_record::story::{Block, Marked, Span, Story};
use proptest::prelude::*;
use serde_json::{Value, json};

fn items(story: &Story) -> Vec<Value> {
    annotations::collection(story)["first"]["items"].as_array().unwrap().clone()
}

/// Holds every annotation's selectors to the text; says the words they select.
fn selected(story: &Story) -> Vec<String> {
    let text: Vec<char> = PlainText::of(story).text.chars().collect();
    let words = items(story).into_iter().map(|item| {
        let [position, quote] = item["target"]["selector"].as_array().unwrap().as_slice() else { panic!("{item}") };
        assert_eq!((&position["type"], &quote["type"]), (&json!("TextPositionSelector"), &json!("TextQuoteSelector")));
        let place = |name: &str| usize::try_from(position[name].as_u64().unwrap()).unwrap();
        let (start, end) = (place("start"), place("end"));
        let part = |from: usize, to: usize| text[from..to].iter().collect::<String>();
        assert_eq!(quote["exact"], part(start, end), "{item}");
        assert_eq!(quote["prefix"], part(start.saturating_sub(32), start));
        assert_eq!(quote["suffix"], part(end, (end + 32).min(text.len())));
        part(start, end)
    });
    words.collect()
}

#[test]
fn every_quotation_and_date_of_the_bundled_story_is_annotated_in_the_order_of_the_text() {
    let story = bundled();
    let mut marked = Vec::new();
    fn collect(spans: &[Span], marked: &mut Vec<String>) {
        for span in spans {
            match span {
                Span::Marked(Marked::Quotation(quotation)) => {
                    marked.push(quotation.text());
                    collect(&quotation.content, marked);
                }
                Span::Marked(Marked::Date { text, .. }) => marked.push(text.clone()),
                _ => {}
            }
        }
    }
    for block in &story.blocks {
        collect(&block.spans().cloned().collect::<Vec<_>>(), &mut marked);
    }
    assert!(marked.len() > story.blocks.iter().flat_map(Block::quotations).count());
    assert_eq!(selected(&story), marked);
}

#[test]
fn a_quotation_names_its_speaker_and_a_date_its_event() {
    let items = items(&bundled());
    let find = |id: &str| items.iter().find(|item| item["id"] == id).unwrap();
    let said = find("#p3-q1");
    assert_eq!((&said["type"], &said["motivation"]), (&json!("Annotation"), &json!("identifying")));
    let body = |item: &Value, purpose: &str| {
        let bodies = item["body"].as_array().unwrap().clone();
        bodies.into_iter().find(|body| body["purpose"] == purpose).map(|body| body["value"].clone())
    };
    assert_eq!(body(said, "identifying"), Some(json!("Steve Witkoff")));
    assert_eq!(body(said, "classifying"), Some(json!("direct")));
    let dated = find("#p6-d1");
    assert_eq!(body(dated, "identifying"), Some(json!("2025-04-25T14:20+03:00~/2025-04-25T17:20+03:00~")));
    assert_eq!(body(dated, "describing"), Some(json!("Fourth meeting, the Kremlin")));
    assert_eq!(dated["target"]["source"], "smiles-in-the-kremlin.txt");
}

#[test]
fn a_collection_says_what_the_model_asks_for() {
    let collection = annotations::collection(&bundled());
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(collection["type"], "AnnotationCollection");
    let page = &collection["first"];
    assert_eq!((&page["type"], &page["startIndex"]), (&json!("AnnotationPage"), &json!(0)));
    let items = page["items"].as_array().unwrap();
    assert_eq!(collection["total"], items.len());
    let mut ids: Vec<&str> = items.iter().map(|item| item["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), items.len(), "an id stands twice");
}

#[test]
fn quotations_in_lists_and_of_nobody_known_are_annotated() {
    let said = json!({ "type": "quotation", "kind": "reported", "content": ["it would rain 🌧"] });
    let blocks = json!([{ "id": "p1", "kind": "list", "items": [["🌧 ", said], [said]] }]);
    let story = story(json!({ "blocks": blocks }));
    assert_eq!(selected(&story), ["it would rain 🌧", "it would rain 🌧"]);
    let ids: Vec<Value> = items(&story).into_iter().map(|item| item["id"].clone()).collect();
    assert_eq!(ids, ["#p1-q1", "#p1-q2"]);
    assert_eq!(items(&story)[0]["body"].as_array().unwrap().len(), 1, "nobody is named");
}

proptest! {
    /// Spans of any words: letters beyond the first plane, accents of their own, texts that repeat.
    #[test]
    fn selectors_find_their_words_whatever_the_text(
        blocks in prop::collection::vec(prop::collection::vec(("[a🌧é雨 ]{0,8}x", 0..3u8), 1..5), 1..5)
    ) {
        let span = |(words, kind): &(String, u8)| match kind {
            0 => json!(words),
            1 => json!({ "type": "date", "event": "storm", "text": words }),
            _ => json!({ "type": "quotation", "by": "ann", "kind": "direct", "content": [
                words, { "type": "date", "event": "storm", "text": words },
            ] }),
        };
        let blocks: Vec<Value> = blocks.iter().enumerate().map(|(index, spans)| json!({
            "id": format!("p{}", index + 1), "kind": "paragraph", "content": spans.iter().map(span).collect::<Vec<_>>(),
        })).collect();
        let event = json!({ "id": "storm", "thread": "weather", "title": "a", "when": "2025", "what": "a", "basis": "stated" });
        selected(&story(json!({ "blocks": blocks, "events": [event] })));
    }
}
