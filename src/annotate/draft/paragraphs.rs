//! What each paragraph of a text is: headline, byline, heading, caption or text.

use super::{line, timeline::cut};
use crate::annotate::{Span, Text};
use crate::story;

/// A paragraph of the text.
pub(super) struct Paragraph {
    pub span: Span,
    pub role: Role,
}

/// What a paragraph is to the reader.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Role {
    Paragraph,
    Heading,
    Caption,
}

/// The longest line that can be a headline or a heading, in characters.
const HEADLINE: usize = 140;
const HEADING: usize = 80;

pub(super) fn of(text: &Text) -> Vec<Paragraph> {
    let spans = text
        .paragraphs
        .iter()
        .map(|sentences| text.span(text.sentences[sentences.start].start..text.sentences[sentences.end - 1].end));
    let mut paragraphs: Vec<_> = spans.map(|span| Paragraph { span, role: role(text, span) }).collect();
    // A heading may have another below it. Of more in a row all but the first are the lines of a list or a table.
    for row in paragraphs.chunk_by_mut(|one, next| one.role == Role::Heading && next.role == Role::Heading) {
        if row.len() > 2 {
            row[1..].iter_mut().for_each(|it| it.role = Role::Paragraph);
        }
    }
    // What nothing follows is no heading.
    if let Some(last) = paragraphs.last_mut().filter(|last| last.role == Role::Heading) {
        last.role = Role::Paragraph;
    }
    paragraphs
}

fn role(text: &Text, span: Span) -> Role {
    let words = text.at(span);
    let starts = |starts: &[&str]| {
        starts.iter().any(|start| words.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start)))
    };
    if starts(&["Photograph:", "Photo:", "Picture:", "Image:"]) || words.contains(" Photograph: ") {
        return Role::Caption;
    }
    let short = words.chars().count() <= HEADING;
    let ends = words.ends_with(['.', '!', ':', ';', ',', '”', '"', '’', '\'', '…', ')']);
    if short && !ends && words.starts_with(char::is_uppercase) && !words.contains(": ") {
        Role::Heading
    } else {
        Role::Paragraph
    }
}

/// Takes the headline away from the paragraphs. Where the text begins at once, its first sentence is the headline, cut to
/// size, and stays in the text.
pub(super) fn headline(text: &Text, paragraphs: &mut Vec<Paragraph>) -> Option<String> {
    // A line of signs is no headline.
    let worded = |span: Span| text.at(span).contains(char::is_alphanumeric);
    let first = paragraphs.iter().position(|it| worded(it.span))?;
    let words = line(text, paragraphs[first].span);
    let whole = words.chars().count() <= HEADLINE && !words.ends_with('.');
    if whole && paragraphs.len() > first + 1 {
        paragraphs.drain(..=first);
        return Some(words);
    }
    let sentence = text.sentences.iter().map(|it| text.span(it.clone())).find(|it| worded(*it))?;
    Some(cut(&line(text, sentence), HEADLINE))
}

/// The longest standfirst, in characters.
const STANDFIRST: usize = 300;

/// Takes the byline away from the first paragraphs: "By Ann Ott". The one paragraph between the headline and it is the
/// standfirst, and goes with it, unless there is something marked in it: a standfirst has no marks.
pub(super) fn byline(
    text: &Text,
    paragraphs: &mut Vec<Paragraph>,
    is_marked: impl Fn(Span) -> bool,
) -> (Option<String>, Vec<story::Span>) {
    const WITHIN: usize = 3;
    let name = |paragraph: &Paragraph| {
        let words = line(text, paragraph.span);
        let name = words.strip_prefix("By ").or_else(|| words.strip_prefix("BY "))?;
        let short = name.chars().count() <= HEADING && name.starts_with(char::is_uppercase) && !name.ends_with('.');
        short.then(|| name.to_owned())
    };
    let found = paragraphs.iter().take(WITHIN).enumerate().find_map(|(at, paragraph)| Some((at, name(paragraph)?)));
    let Some((at, name)) = found else { return (None, Vec::new()) };
    let standfirst = paragraphs[..at].first().filter(|it| at == 1 && it.role != Role::Caption && !is_marked(it.span));
    let standfirst = standfirst.map(|it| line(text, it.span)).filter(|it| it.chars().count() <= STANDFIRST);
    paragraphs.drain(if standfirst.is_some() { 0 } else { at }..=at);
    (standfirst, vec![story::Span::Text(name)])
}
