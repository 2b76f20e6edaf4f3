//! Which paragraphs speak of which events: the ties between text and timeline, both ways.

#[cfg(feature = "leptos")]
mod live;

use crate::story::{Block, BlockId, EventId, Marked, Span, Story};
use crate::table::Table;
#[cfg(feature = "leptos")]
pub use live::tie;

/// The ties of a story. An event no paragraph speaks of is context: it is in the timeline only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    paragraphs: Table<EventId, Vec<Place>>,
    events: Table<BlockId, Vec<EventId>>,
}

/// A block, and the number readers know it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its address.
    pub block: BlockId,
    /// Counted from 1 in reading order.
    pub number: usize,
}

impl Ties {
    /// Reads the ties off a story: dates, occasions of quotations, and what a block says it speaks of.
    #[must_use]
    pub fn of(story: &Story) -> Self {
        let mut ties = Self::default();
        for (index, block) in story.blocks.iter().enumerate() {
            for event in spoken_of(block) {
                let events = ties.events.entry(block.id.clone()).or_default();
                if !events.contains(event) {
                    events.push(event.clone());
                    let place = Place { block: block.id.clone(), number: index + 1 };
                    ties.paragraphs.entry(event.clone()).or_default().push(place);
                }
            }
        }
        ties
    }

    /// The paragraphs that speak of an event, in reading order.
    #[must_use]
    pub fn paragraphs(&self, event: &EventId) -> &[Place] {
        self.paragraphs.get(event).map_or(&[], Vec::as_slice)
    }

    /// The events a block speaks of: first those it dates, then the occasions of what it quotes, then the rest.
    #[must_use]
    pub fn events(&self, block: &BlockId) -> &[EventId] {
        self.events.get(block).map_or(&[], Vec::as_slice)
    }
}

fn spoken_of(block: &Block) -> Vec<&EventId> {
    let mut dated = Vec::new();
    let mut occasions = Vec::new();
    for span in block.spans() {
        collect(span, &mut dated, &mut occasions);
    }
    dated.extend(occasions);
    dated.extend(&block.events);
    dated
}

fn collect<'a>(span: &'a Span, dated: &mut Vec<&'a EventId>, occasions: &mut Vec<&'a EventId>) {
    match span {
        Span::Marked(Marked::Date { event, .. }) => dated.push(event),
        Span::Marked(Marked::Quotation(quotation)) => {
            occasions.extend(&quotation.occasion);
            for inner in &quotation.content {
                collect(inner, dated, occasions);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// The ties of a story with the events storm, flood and thaw, and these blocks: content, and the events listed.
    fn ties(blocks: &[(Value, Value)]) -> Ties {
        let events: Vec<Value> = ["storm", "flood", "thaw"]
            .map(
                |id| json!({ "id": id, "thread": "rain", "title": id, "when": "2025", "what": "x", "basis": "record" }),
            )
            .into();
        let blocks: Vec<Value> = (1..)
            .zip(blocks)
            .map(|(n, (content, events))| {
                json!({ "id": format!("p{n}"), "kind": "paragraph", "content": content, "events": events })
            })
            .collect();
        let story = json!({
            "id": "a", "language": "en", "headline": "A", "threads": [{ "id": "rain", "title": "Rain" }],
            "events": events, "blocks": blocks,
        });
        Ties::of(&Story::read(&story.to_string()).unwrap())
    }

    fn date(event: &str) -> Value {
        json!({ "type": "date", "event": event, "text": "then" })
    }

    fn said_at(event: &str, content: &Value) -> Value {
        json!({ "type": "quotation", "kind": "direct", "occasion": event, "content": [content] })
    }

    fn paragraphs(ties: &Ties, event: &str) -> Vec<(String, usize)> {
        let places = ties.paragraphs(&EventId::new(event).unwrap());
        places.iter().map(|place| (place.block.to_string(), place.number)).collect()
    }

    fn events(ties: &Ties, block: &str) -> Vec<String> {
        ties.events(&BlockId::new(block).unwrap()).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_date_a_saying_and_a_list_each_tie_a_block_to_an_event() {
        let ties = ties(&[
            (json!([date("storm")]), json!([])),
            (json!([said_at("storm", &json!("words"))]), json!([])),
            (json!(["plain"]), json!(["storm"])),
        ]);
        assert_eq!(paragraphs(&ties, "storm"), [("p1".into(), 1), ("p2".into(), 2), ("p3".into(), 3)]);
    }

    #[test]
    fn a_date_within_a_quotation_ties_too() {
        let ties = ties(&[(json!([said_at("storm", &date("flood"))]), json!([]))]);
        assert_eq!(paragraphs(&ties, "flood"), [("p1".into(), 1)]);
    }

    #[test]
    fn a_block_speaks_first_of_what_it_dates_then_of_where_it_was_said_then_of_the_rest() {
        let ties = ties(&[(json!([said_at("flood", &json!("words")), date("storm")]), json!(["thaw"]))]);
        assert_eq!(events(&ties, "p1"), ["storm", "flood", "thaw"]);
    }

    #[test]
    fn a_block_is_tied_to_an_event_once_however_often_it_speaks_of_it() {
        let ties =
            ties(&[(json!([date("storm"), said_at("storm", &json!("words")), date("storm")]), json!(["storm"]))]);
        assert_eq!(events(&ties, "p1"), ["storm"]);
        assert_eq!(paragraphs(&ties, "storm"), [("p1".into(), 1)]);
    }

    #[test]
    fn an_event_no_block_speaks_of_is_context() {
        let ties = ties(&[(json!(["plain"]), json!([]))]);
        assert!(paragraphs(&ties, "thaw").is_empty());
        assert!(events(&ties, "p1").is_empty());
    }
}
