//! The blocks of the text.

use super::spans::{quotations, within};
use crate::reader::Reading;
use crate::story::{Block, BlockKind};
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
    let content = || within(block, &block.content, 0, reading);
    match block.kind {
        BlockKind::Paragraph => view! { <p id=id>{content()}</p> }.into_any(),
        BlockKind::Heading => view! { <h2 id=id>{content()}</h2> }.into_any(),
        BlockKind::Caption => view! { <p id=id class="caption">{content()}</p> }.into_any(),
        BlockKind::Credit => view! { <p id=id class="credit">{content()}</p> }.into_any(),
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
            view! { <ul id=id>{entries}</ul> }.into_any()
        }
    }
}
