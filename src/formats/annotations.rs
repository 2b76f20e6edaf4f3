//! A story's quotations and dates as W3C Web Annotations (Web Annotation Data Model, 2017): each says which words of the
//! story's [plain text](super::text) it is about, and who spoke them or what happened then.

use super::text::PlainText;
use crate::story::{Block, Event, Marked, Quotation, QuotationKind, Span, Story, text_of};
use serde_json::{Value, json};

/// How many code points before and after the words tell them from others like them.
const CONTEXT: usize = 32;

/// All annotations of a story, as a collection of one page, in the order of the text.
///
/// What they are about is the plain text in a file called `ID.txt` beside them, the story's id before the dot. Positions
/// are in code points of that text, the end exclusive.
#[must_use]
pub fn collection(story: &Story) -> Value {
    let plain = PlainText::of(story);
    let mut annotator = Annotator {
        story,
        source: format!("{}.txt", story.id),
        text: plain.text.chars().collect(),
        items: Vec::new(),
        dates: 0,
    };
    for (block, at) in plain.blocks {
        annotator.block(block, at);
    }
    let items = annotator.items;
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "#annotations",
        "type": "AnnotationCollection",
        "label": story.headline,
        "total": items.len(),
        "first": { "id": "#page-1", "type": "AnnotationPage", "startIndex": 0, "items": items },
    })
}

struct Annotator<'s> {
    story: &'s Story,
    source: String,
    text: Vec<char>,
    items: Vec<Value>,
    /// How many dates of the block at hand have been met.
    dates: usize,
}

impl Annotator<'_> {
    /// The marks of a block that begins at this place.
    fn block(&mut self, block: &Block, mut at: usize) {
        self.dates = 0;
        let mut quotations = 0;
        let entries: Vec<&[Span]> =
            if block.items.is_empty() { vec![&block.content] } else { block.items.iter().map(Vec::as_slice).collect() };
        for entry in entries {
            at = self.spans(entry, at, block, &mut quotations);
            // The end of the entry's line.
            at += 1;
        }
    }

    /// The marks among these spans; says where they end.
    fn spans(&mut self, spans: &[Span], mut at: usize, block: &Block, quotations: &mut usize) -> usize {
        for span in spans {
            let end = at + text_of(std::slice::from_ref(span)).chars().count();
            match span {
                Span::Marked(Marked::Quotation(quotation)) => {
                    *quotations += 1;
                    self.quotation(format!("#{}-q{quotations}", block.id), quotation, at, end);
                    self.spans(&quotation.content, at, block, quotations);
                }
                Span::Marked(Marked::Date { event, .. }) => {
                    self.dates += 1;
                    if let Some(event) = self.story.events.iter().find(|each| each.id == *event) {
                        self.date(format!("#{}-d{}", block.id, self.dates), event, at, end);
                    }
                }
                _ => {}
            }
            at = end;
        }
        at
    }

    fn quotation(&mut self, id: String, quotation: &Quotation, start: usize, end: usize) {
        let kind = match quotation.kind {
            QuotationKind::Direct => "direct",
            QuotationKind::Partial => "partial",
            QuotationKind::Reported => "reported",
        };
        let speaker = quotation.by.as_ref().and_then(|by| self.story.person(by));
        let speaker = speaker.map(|person| body("identifying", &person.name));
        let bodies = speaker.into_iter().chain([body("classifying", kind)]).collect();
        self.annotate(id, bodies, start, end);
    }

    fn date(&mut self, id: String, event: &Event, start: usize, end: usize) {
        let bodies = vec![body("identifying", &event.when.to_string()), body("describing", &event.title)];
        self.annotate(id, bodies, start, end);
    }

    fn annotate(&mut self, id: String, body: Vec<Value>, start: usize, end: usize) {
        let part = |from: usize, to: usize| self.text[from..to].iter().collect::<String>();
        let target = json!({
            "source": self.source,
            "selector": [
                { "type": "TextPositionSelector", "start": start, "end": end },
                {
                    "type": "TextQuoteSelector",
                    "exact": part(start, end),
                    "prefix": part(start.saturating_sub(CONTEXT), start),
                    "suffix": part(end, (end + CONTEXT).min(self.text.len())),
                },
            ],
        });
        let item =
            json!({ "id": id, "type": "Annotation", "motivation": "identifying", "body": body, "target": target });
        self.items.push(item);
    }
}

fn body(purpose: &str, value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value })
}
