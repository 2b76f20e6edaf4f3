//! A story as plain text: headline, standfirst, byline, date, and the blocks as they read.

use crate::story::{Block, Story, When, text_of};

/// A story's plain text, and where in it each block begins.
///
/// Paragraphs are parted by an empty line; the entries of a list stand on lines of their own. The kicker is left out: it
/// says under which label the story runs, and a text begins with its headline.
///
/// ```
/// # use on_the_record::story::Story;
/// use on_the_record::formats::text::PlainText;
///
/// let story = Story::read(r#"{ "id": "rain", "language": "en", "headline": "Rain at last", "published": "2025-04-26",
///     "blocks": [{ "id": "p1", "kind": "paragraph", "content": ["It rained."] }] }"#)?;
/// assert_eq!(PlainText::of(&story).text, "Rain at last\n\nSaturday 26 April 2025\n\nIt rained.\n");
/// # Ok::<(), on_the_record::story::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainText<'s> {
    /// The text, a line end after its last line.
    pub text: String,
    /// Each block with its first character's place among the code points of the text.
    pub blocks: Vec<(&'s Block, usize)>,
}

impl<'s> PlainText<'s> {
    /// The text of a story.
    #[must_use]
    pub fn of(story: &'s Story) -> Self {
        let credits = [text_of(&story.byline), story.published.as_ref().map(When::long).unwrap_or_default()];
        let credits = credits.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        let head = [story.headline.clone(), story.standfirst.clone().unwrap_or_default(), credits];
        let mut text = head.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
        let mut length = text.chars().count();
        let mut blocks = Vec::with_capacity(story.blocks.len());
        for block in &story.blocks {
            let words = block.text();
            blocks.push((block, length + 2));
            length += 2 + words.chars().count();
            text += "\n\n";
            text += &words;
        }
        text.push('\n');
        Self { text, blocks }
    }
}
