//! The blocks of the text.

use super::spans::{quotations, within};
use crate::reader::Reading;
use crate::story::{Block, BlockKind, EventId};
use leptos::prelude::*;

/// All blocks, in reading order.
#[must_use]
pub fn blocks(reading: &Reading) -> AnyView {
    let blocks = reading.story.blocks.iter().map(|each| block(each, reading)).collect_view();
    view! { <article class="story">{blocks}</article> }.into_any()
}

/// One block with its address.
fn block(block: &Block, reading: &Reading) -> AnyView {
    let id = block.id.to_string();
    let events = reading.ties.events(&block.id).iter().map(EventId::as_str).collect::<Vec<_>>().join(" ");
    let events = (!events.is_empty()).then_some(events);
    let content = || within(block, &block.content, 0, reading);
    match block.kind {
        BlockKind::Paragraph => view! { <p id=id data-events=events>{content()}</p> }.into_any(),
        BlockKind::Heading => view! { <h2 id=id data-events=events>{content()}</h2> }.into_any(),
        BlockKind::Caption => view! { <p id=id data-events=events class="caption">{content()}</p> }.into_any(),
        BlockKind::Credit => view! { <p id=id data-events=events class="credit">{content()}</p> }.into_any(),
        BlockKind::List => {
            let mut before = 0;
            let entries = block
                .items
                .iter()
                .map(|entry| {
                    let content = within(block, entry, before, reading);
                    before += quotations(entry);
                    view! { <li>{content}</li> }
                })
                .collect_view();
            view! { <ul id=id data-events=events>{entries}</ul> }.into_any()
        }
    }
}
