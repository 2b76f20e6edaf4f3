//! The spans of a block: words, and the marks that say who speaks and when it was.

use crate::reader::{Reading, cast::quotation_id, quote::Said};
use crate::story::{Block, EventId, Marked, PersonId, Quotation, QuotationKind, Span};
use leptos::prelude::*;

/// Spans outside any block, such as a byline.
#[must_use]
pub fn spans(spans: &[Span], reading: &Reading) -> AnyView {
    run(spans, None, 0, reading)
}

/// Spans of a block, `before` of whose quotations stand ahead of them.
#[must_use]
pub fn within(block: &Block, spans: &[Span], before: usize, reading: &Reading) -> AnyView {
    run(spans, Some(block), before, reading)
}

/// A voice's initials stand before its first quotation in a run; they come from the style sheet, so that the text
/// stays, to the letter, the story's text for search, copying and translation.
fn run(spans: &[Span], block: Option<&Block>, before: usize, reading: &Reading) -> AnyView {
    let mut number = before;
    let mut last: Option<&PersonId> = None;
    spans
        .iter()
        .map(|span| match span {
            Span::Text(words) => words.clone().into_any(),
            Span::Marked(Marked::Quotation(quotation)) => {
                number += 1;
                let id = block.map(|block| quotation_id(block.id.as_str(), number));
                let again = quotation.by.is_some() && last == quotation.by.as_ref();
                last = quotation.by.as_ref();
                said(quotation, id, again, reading)
            }
            Span::Marked(Marked::Person { id, text }) => {
                view! { <span class="person" data-person=id.to_string()>{text.clone()}</span> }.into_any()
            }
            Span::Marked(Marked::Date { event, text }) => dated(event, text, reading),
            Span::Marked(Marked::Link { address, text }) => {
                view! { <a class="out" href=address.clone() rel="noopener">{text.clone()}</a> }.into_any()
            }
            Span::Marked(Marked::Emphasis { text }) => view! { <em>{text.clone()}</em> }.into_any(),
        })
        .collect_view()
        .into_any()
}

/// How many quotations stand among these spans.
pub fn quotations(spans: &[Span]) -> usize {
    spans.iter().filter(|span| matches!(span, Span::Marked(Marked::Quotation(_)))).count()
}

/// A quotation with its mark. `again`: the same voice was marked just before.
fn said(quotation: &Quotation, id: Option<String>, again: bool, reading: &Reading) -> AnyView {
    let voice = quotation.by.as_ref().and_then(|by| reading.cast.voice(by));
    let by = voice.map(|voice| voice.person.id.to_string());
    let mark = voice.map_or("unknown", |voice| voice.mark.as_str()).to_owned();
    let kind = match quotation.kind {
        QuotationKind::Direct => "direct",
        QuotationKind::Partial => "partial",
        QuotationKind::Reported => "reported",
    };
    let who = voice.filter(|_| !again).map(|voice| {
        view! {
            <a class="who" href=format!("#v-{}", voice.person.id) aria-label=voice.person.name.clone()
                data-initials=voice.person.initials.clone()></a>
        }
    });
    // Paper says whose words they are after each quotation (see print.css).
    let initials = voice.map(|voice| voice.person.initials.clone());
    let Said { how, dated } = Said::of(quotation, reading);
    let content = run(&quotation.content, None, 0, reading);
    match quotation.kind {
        QuotationKind::Reported => view! {
            <span id=id class=mark data-by=by data-kind=kind data-initials=initials data-said=how data-dated=dated>
                {who}{content}
            </span>
        }
        .into_any(),
        _ => view! {
            <q id=id class=mark data-by=by data-kind=kind data-initials=initials data-said=how data-dated=dated>
                {who}{content}
            </q>
        }
        .into_any(),
    }
}

/// The words that date an event, tied to it.
fn dated(event: &EventId, text: &str, reading: &Reading) -> AnyView {
    let text = text.to_owned();
    let datetime = reading.event(event).and_then(|event| event.when.datetime());
    let words = match datetime {
        Some(datetime) => view! { <time datetime=datetime>{text}</time> }.into_any(),
        None => text.into_any(),
    };
    view! { <a class="when" href=format!("#e-{event}")>{words}</a> }.into_any()
}
