//! index.html with a story put in where its marks stand.

use super::escape;
use crate::formats::jsonld;
use crate::story::Story;

/// The template of every page, as trunk gets it.
pub const PAGE: &str = include_str!("../../index.html");

/// The first tag of a page in the words of the page itself, left open for more attributes.
pub const ENGLISH: &str = LANGUAGE;

/// Where the head goes.
const HEAD: &str = "<!-- otr:head -->";
/// Where the page goes.
const BODY: &str = "<!-- otr:body -->";
/// What stands for the story's language.
const LANGUAGE: &str = "<html lang=\"en\"";

/// The template with head and body at their marks, `language` in the place of its own, and without trunk's links.
///
/// # Errors
/// The mark that it lacks.
pub fn filled(template: &str, head: &str, body: &str, language: &str) -> Result<String, &'static str> {
    let mut html = without_trunk_links(template);
    for (mark, text) in [(HEAD, head), (BODY, body), (LANGUAGE, language)] {
        if !html.contains(mark) {
            return Err(mark);
        }
        html = html.replacen(mark, text, 1);
    }
    Ok(html)
}

/// The page's first tag, left open for more attributes, with the story's language and the direction it runs in.
#[must_use]
pub fn language(story: &Story) -> String {
    let direction = if story.is_right_to_left() { " dir=\"rtl\"" } else { "" };
    format!("<html lang=\"{}\"{direction}", story.language)
}

/// The story for machines, as a data block.
#[must_use]
pub fn article(story: &Story, page: jsonld::Page<'_>) -> String {
    let article = escape::data_block(&jsonld::article(story, page).to_string());
    format!("<script type=\"application/ld+json\">{article}</script>")
}

/// With a boot file of our own trunk leaves its link to the Rust package in the page; browsers can make nothing of it.
fn without_trunk_links(html: &str) -> String {
    html.lines().filter(|line| !line.trim_start().starts_with("<link data-trunk")).collect::<Vec<_>>().join("\n") + "\n"
}
