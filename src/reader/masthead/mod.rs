//! The head of the story: kicker, headline, standfirst, byline, source and the note on the text.

use super::{Reading, text::spans};
use leptos::prelude::*;

/// The masthead. Static: it is written once and never hydrated.
#[must_use]
pub fn masthead(reading: &Reading) -> AnyView {
    let story = &reading.story;
    let byline = (!story.byline.is_empty()).then(|| spans(&story.byline, reading));
    let published = story.published.as_ref().map(|when| {
        // HTML's <time> has no way to say a span of time.
        let words = match when.datetime() {
            Some(datetime) => view! { <time datetime=datetime>{when.long()}</time> }.into_any(),
            None => when.long().into_any(),
        };
        view! { <span class="published">{words}</span> }
    });
    let source = story.source.as_ref().map(|source| {
        view! {
            <a class="source" href=source.address.clone() title=source.title.clone() rel="noopener">"Original"</a>
        }
    });
    let note = story.note.as_ref().map(|note| {
        view! {
            <details id="note" class="note">
                <summary>"Why these words?"</summary>
                <p>{note.clone()}</p>
            </details>
        }
    });
    let published_on = story.published.as_ref().map(crate::story::When::long);
    let citation: Vec<String> =
        [Some(story.headline.clone()), story.publisher.clone(), published_on].into_iter().flatten().collect();
    view! {
        <header class="masthead" data-story=story.id.to_string() data-citation=citation.join(", ")>
            {story.kicker.clone().map(|kicker| view! { <p class="kicker">{kicker}</p> })}
            <h1>{story.headline.clone()}</h1>
            {story.standfirst.clone().map(|standfirst| view! { <p class="standfirst">{standfirst}</p> })}
            <div class="credits">
                <p class="byline">{byline} " " {published} " " {source}</p>
                {note}
            </div>
        </header>
    }
    .into_any()
}
