//! The limit: the story as plain markup and one small style sheet, threads and events folded by `<details>`, no script.
//! Nothing that shows text and timeline can come sooner.

use super::{block, document, escaped, masthead};
use on_the_record::reader::Reading;
use on_the_record::story::{Marked, Quotation, QuotationKind, Span};
use std::path::Path;
use std::{fs, io};

const STYLE: &str = "\
body { max-width: 38rem; margin: 0 auto; padding: 1rem; font: 1.125rem/1.6 Georgia, serif; color: #1d1b18; background: #fbfaf6; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.25rem; }
.small, summary, aside { font-family: system-ui, sans-serif; font-size: 0.9rem; }
.small { color: #625d55; }
[data-by] { text-decoration: underline; text-underline-offset: 0.3em; background: #eef2f5; }
[data-by]::before { content: attr(data-initials); margin-right: 0.3em; font: 700 0.62em system-ui, sans-serif; }
q::before, q::after { content: none; }
q[data-by]::before { content: attr(data-initials); }
details { border-top: 1px solid #e2ddd2; padding: 0.5rem 0; }
details details { margin-left: 1rem; }
";

/// Writes the page into a folder.
///
/// # Errors
/// If the folder cannot be written.
pub fn write(reading: &Reading, folder: &Path) -> io::Result<()> {
    let story = &reading.story;
    let text: String = story.blocks.iter().map(|each| block(each, |spans| words(spans, reading))).collect();
    let timeline: String = story.threads.iter().map(|thread| self::thread(thread, reading)).collect();
    let voices: String = reading
        .cast
        .voices
        .iter()
        .map(|voice| {
            let role = voice.person.role.as_deref().unwrap_or_default();
            let (name, role) = (escaped(&voice.person.name), escaped(role));
            format!("<li id=\"v-{}\">{name}, {role}: {} quotations</li>\n", voice.person.id, voice.heard.len())
        })
        .collect();
    let body = format!(
        "<main>\n{}{text}</main>\n<aside>\n<h2>Timeline</h2>\n{timeline}<h2>Voices</h2>\n<ul>{voices}</ul>\n</aside>\n",
        masthead(story)
    );
    fs::write(folder.join("style.css"), STYLE)?;
    fs::write(folder.join("index.html"), document(story, "<link rel=\"stylesheet\" href=\"style.css\">\n", &body))
}

fn thread(thread: &on_the_record::story::Thread, reading: &Reading) -> String {
    let events: String = reading
        .events_of(thread)
        .iter()
        .map(|event| {
            let sources: String = event
                .sources
                .iter()
                .map(|source| format!(" <a href=\"{}\">{}</a>", escaped(&source.address), escaped(&source.title)))
                .collect();
            let places: String = reading
                .ties
                .paragraphs(&event.id)
                .iter()
                .map(|place| format!(" <a href=\"#{}\">¶{}</a>", place.block, place.number))
                .collect();
            format!(
                "<details id=\"e-{}\"><summary>{}: {}</summary><p>{}{sources}{places}</p></details>\n",
                event.id,
                escaped(&event.when.long()),
                escaped(&event.title),
                escaped(&event.what),
            )
        })
        .collect();
    format!("<details open><summary>{}</summary>\n{events}</details>\n", escaped(&thread.title))
}

fn words(spans: &[Span], reading: &Reading) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Text(text) | Span::Marked(Marked::Person { text, .. }) => escaped(text),
            Span::Marked(Marked::Emphasis { text }) => format!("<em>{}</em>", escaped(text)),
            Span::Marked(Marked::Date { event, text }) => format!("<a href=\"#e-{event}\">{}</a>", escaped(text)),
            Span::Marked(Marked::Link { address, text }) => {
                format!("<a href=\"{}\">{}</a>", escaped(address), escaped(text))
            }
            Span::Marked(Marked::Quotation(quotation)) => said(quotation, reading),
        })
        .collect()
}

fn said(quotation: &Quotation, reading: &Reading) -> String {
    let words = words(&quotation.content, reading);
    let tag = if quotation.kind == QuotationKind::Reported { "span" } else { "q" };
    match quotation.by.as_ref().and_then(|by| reading.story.person(by)) {
        Some(person) => {
            let initials = escaped(&person.initials);
            format!("<{tag} data-by=\"{}\" data-initials=\"{initials}\">{words}</{tag}>", person.id)
        }
        None => format!("<{tag}>{words}</{tag}>"),
    }
}
