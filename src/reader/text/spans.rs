//! The spans of a block: words, and the marks that say who speaks and when it was.

use super::said::Said;
use crate::reader::{Reading, cast::quotation_id};
use crate::story::{Block, EventId, Marked, PersonId, Quotation, QuotationKind, Span};
use maud::{Markup, html};

/// Spans outside any block, such as a byline.
#[must_use]
pub fn spans(spans: &[Span], reading: &Reading) -> Markup {
    run(spans, None, 0, reading)
}

/// Spans of a block, `before` of whose quotations stand ahead of them.
#[must_use]
pub fn within(block: &Block, spans: &[Span], before: usize, reading: &Reading) -> Markup {
    run(spans, Some(block), before, reading)
}

/// A voice's initials stand before its first quotation in a run; they come from the style sheet, so that the text
/// stays, to the letter, the story's text for search, copying and translation.
fn run<'a>(spans: &'a [Span], block: Option<&Block>, before: usize, reading: &Reading) -> Markup {
    let mut number = before;
    let mut last: Option<&'a PersonId> = None;
    let mut next = |quotation: &'a Quotation| {
        number += 1;
        let id = block.map(|block| quotation_id(block.id.as_str(), number));
        let before = std::mem::replace(&mut last, quotation.by.as_ref());
        said(quotation, id, before.is_some() && before == last, reading)
    };
    html! {
        @for span in spans {
            @match span {
                Span::Text(words) => (words),
                Span::Marked(Marked::Quotation(quotation)) => (next(quotation)),
                Span::Marked(Marked::Person { id, text }) => span class="person" data-person=(id) { (text) },
                Span::Marked(Marked::Date { event, text }) => (dated(event, text, reading)),
                Span::Marked(Marked::Link { address, text }) => a class="out" href=(address) rel="noopener" { (text) },
                Span::Marked(Marked::Emphasis { text }) => em { (text) },
            }
        }
    }
}

/// How many quotations stand among these spans.
pub fn quotations(spans: &[Span]) -> usize {
    spans.iter().filter(|span| matches!(span, Span::Marked(Marked::Quotation(_)))).count()
}

/// A quotation with its mark. `again`: the same voice was marked just before.
fn said(quotation: &Quotation, id: Option<String>, again: bool, reading: &Reading) -> Markup {
    let voice = quotation.by.as_ref().and_then(|by| reading.cast.voice(by));
    let by = voice.map(|voice| &voice.person.id);
    let mark = voice.map_or("unknown", |voice| voice.mark.as_str());
    // Paper says whose words they are after each quotation (see print.css).
    let initials = voice.map(|voice| &voice.person.initials);
    let Said { how, dated } = Said::of(quotation, id.as_deref().and_then(|id| reading.note(id)), reading);
    let content = html! {
        @if let Some(voice) = voice.filter(|_| !again) {
            a class="who" href={ "#v-" (voice.person.id) } aria-label=(voice.person.name)
                data-initials=(voice.person.initials) {}
        }
        (run(&quotation.content, None, 0, reading))
    };
    html! {
        @match quotation.kind {
            QuotationKind::Reported => span id=[id] class=(mark) data-by=[by] data-kind="reported" data-initials=[initials]
                data-said=(how) data-dated=(dated) { (content) },
            QuotationKind::Direct => q id=[id] class=(mark) data-by=[by] data-kind="direct" data-initials=[initials]
                data-said=(how) data-dated=(dated) { (content) },
            QuotationKind::Partial => q id=[id] class=(mark) data-by=[by] data-kind="partial" data-initials=[initials]
                data-said=(how) data-dated=(dated) { (content) },
        }
    }
}

/// The words that date an event, tied to it.
fn dated(event: &EventId, text: &str, reading: &Reading) -> Markup {
    let datetime = reading.event(event).and_then(|event| event.when.datetime());
    html! {
        a class="when" href={ "#e-" (event) } {
            @if let Some(datetime) = datetime { time datetime=(datetime) { (text) } } @else { (text) }
        }
    }
}
