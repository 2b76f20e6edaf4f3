//! The head of the story: kicker, headline, standfirst, byline, source and the note on the text.

use super::{Reading, text::spans};
use crate::story::When;
use maud::{Markup, html};

/// The masthead. Static: it is written once and never hydrated.
#[must_use]
pub fn masthead(reading: &Reading) -> Markup {
    let story = &reading.story;
    let published_on = story.published.as_ref().map(When::long);
    let citation: Vec<String> =
        [Some(story.headline.clone()), story.publisher.clone(), published_on].into_iter().flatten().collect();
    html! {
        header class="masthead" data-story=(story.id) data-citation=(citation.join(", ")) {
            @if let Some(kicker) = &story.kicker { p class="kicker" { (kicker) } }
            h1 { (story.headline) }
            @if let Some(standfirst) = &story.standfirst { p class="standfirst" { (standfirst) } }
            div class="credits" {
                @if !story.byline.is_empty() || story.published.is_some() || story.source.is_some() {
                    // Nothing before the first thing that is said there parts it from anything.
                    p class=(if story.byline.is_empty() { "byline unsigned" } else { "byline" }) {
                        @if !story.byline.is_empty() { (spans(&story.byline, reading)) }
                        " "
                        @if let Some(when) = &story.published { span class="published" { (published(when)) } }
                        " "
                        @if let Some(source) = &story.source {
                            a class="source" href=(source.address) title=(source.title) rel="noopener" { "Original" }
                        }
                    }
                }
                @if let Some(note) = &story.note {
                    details id="note" class="note" {
                        summary { "Why these words?" }
                        p { (note) }
                    }
                }
            }
        }
    }
}

/// HTML's `<time>` has no way to say a span of time.
fn published(when: &When) -> Markup {
    html! {
        @if let Some(datetime) = when.datetime() { time datetime=(datetime) { (when.long()) } } @else { (when.long()) }
    }
}
