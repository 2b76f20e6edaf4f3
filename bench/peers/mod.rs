//! The pages that are measured side by side: ours and two peers made from the same story.

mod plain;
mod speed;
mod timelinejs;

pub use speed::measure;

use on_the_record::story::{Block, BlockKind, Span, Story, text_of};

/// Text made safe to stand in markup, in attributes too.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A block as plain markup; `words` writes a list of spans.
fn block(block: &Block, words: impl Fn(&[Span]) -> String) -> String {
    let id = &block.id;
    let content = words(&block.content);
    match block.kind {
        BlockKind::Paragraph => format!("<p id=\"{id}\">{content}</p>\n"),
        BlockKind::Heading => format!("<h2 id=\"{id}\">{content}</h2>\n"),
        BlockKind::Caption | BlockKind::Credit => format!("<p id=\"{id}\" class=\"small\">{content}</p>\n"),
        BlockKind::List => {
            let entries: String = block.items.iter().map(|entry| format!("<li>{}</li>", words(entry))).collect();
            format!("<ul id=\"{id}\">{entries}</ul>\n")
        }
    }
}

/// Headline, standfirst and byline.
fn masthead(story: &Story) -> String {
    let line = |tag: &str, text: &str| format!("<{tag}>{}</{tag}>\n", escaped(text));
    let standfirst = story.standfirst.as_deref().unwrap_or_default();
    let byline = text_of(&story.byline);
    [line("h1", &story.headline), line("p", standfirst), line("p", &byline)].concat()
}

/// A whole document with this in its head and body.
fn document(story: &Story, head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <meta name=\"description\" content=\"{}\">\n<link rel=\"icon\" href=\"data:,\">\n{head}</head>\n<body>\n{body}</body>\n</html>\n",
        story.language,
        escaped(&story.headline),
        escaped(story.standfirst.as_deref().unwrap_or_default()),
    )
}
