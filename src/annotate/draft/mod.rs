//! A story file made of a text and what is known of it, for a person to look over.

mod cast;
mod kind;
mod language;
mod marks;
mod paragraphs;
mod timeline;

pub(crate) use timeline::cut;

use super::text::on_one_line;
use super::{Annotation, Span, Text};
use crate::story::{Block, BlockId, BlockKind, Story, slug};
use jiff::civil::Date;
use language::Language;
use paragraphs::{Paragraph, Role};

/// A story, and how its marks are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The story, not yet checked: what a text may not say is refused by [`Story::read`].
    pub story: Story,
    /// How each quotation of the story is known, in reading order.
    pub reasons: Vec<Reason>,
}

/// How a quotation's speaker is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The rule that decided.
    pub rule: &'static str,
    /// How sure it is, from 0 to 1.
    pub confidence: f32,
    /// The words that name the speaker and say that they speak, as they stand in the text.
    pub words: Option<String>,
}

/// Makes a story of a text and its annotation; none of a text without words.
///
/// The first line is its headline, a line "By …" its byline, what stands between the two its standfirst. Lines that read
/// like headings, captions and credits become such; every other paragraph is one.
#[must_use]
pub fn draft(source: &str, published: Option<Date>, annotation: &Annotation) -> Option<Draft> {
    let text = Text::of(source);
    let mut paragraphs = paragraphs::of(&text);
    let headline = paragraphs::headline(&text, &mut paragraphs)?;
    let is_marked = |within: Span| {
        annotation.quotes.iter().any(|it| it.content.iter().any(|it| it.meets(within)))
            || annotation.events.iter().any(|it| it.span.meets(within))
    };
    let (standfirst, byline) = paragraphs::byline(&text, &mut paragraphs, is_marked);
    if paragraphs.is_empty() {
        // Nothing but a headline: it is the text as well.
        paragraphs = vec![Paragraph { span: text.span(0..text.tokens.len()), role: Role::Paragraph }];
    }
    let cast = cast::of(annotation);
    let timeline = timeline::of(&text, published, annotation, &cast);
    let mut marks = marks::of(&text, annotation, &paragraphs, &cast, &timeline);
    let mut blocks = Vec::new();
    for paragraph in paragraphs {
        let content = marks.spans(&text, paragraph.span);
        let (Some(id), false) = (BlockId::new(&format!("p{}", blocks.len() + 1)), content.is_empty()) else { continue };
        blocks.push(Block { id, kind: paragraph.role.kind(), content, items: Vec::new(), events: Vec::new() });
    }
    let language = language::of(source);
    let note = match language {
        language::ENGLISH => NOTE.to_owned(),
        Language { name, .. } => format!("{NOTE} It knows English, and this seems to be {name}."),
    };
    let story = Story {
        id: slug(&headline, "story"),
        language: language.tag.to_owned(),
        kicker: None,
        headline,
        standfirst,
        byline,
        publisher: None,
        published: published.and_then(|day| day.to_string().parse().ok()),
        source: None,
        note: Some(note),
        people: cast.people,
        threads: timeline.threads,
        events: timeline.events,
        blocks,
    };
    Some(Draft { story, reasons: marks.reasons })
}

const NOTE: &str =
    "Speakers, dates and the timeline were found by a program that read the text; nobody has checked them.";

impl Role {
    fn kind(self) -> BlockKind {
        match self {
            Self::Paragraph => BlockKind::Paragraph,
            Self::Heading => BlockKind::Heading,
            Self::Caption => BlockKind::Caption,
        }
    }
}

/// The words of a span on one line, with single spaces.
fn line(text: &Text, span: Span) -> String {
    on_one_line(text.at(span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;

    const PUBLISHED: Date = jiff::civil::date(2025, 4, 26);

    fn drafted(text: &str) -> Draft {
        let draft = draft(text, Some(PUBLISHED), &annotate(text, Some(PUBLISHED))).expect("there are words");
        let json = serde_json::to_string(&draft.story).expect("a story is JSON");
        Story::read(&json).unwrap_or_else(|problems| panic!("{problems}\n{json}"));
        draft
    }

    #[test]
    fn a_text_in_another_language_says_so_and_runs_its_way() {
        let story = drafted("הגשר קרס\n\nהגשר קרס ביום שישי, אמרה ראשת העיר. איש לא נפגע.").story;
        assert_eq!((story.language.as_str(), story.is_right_to_left()), ("he", true));
        assert!(story.note.is_some_and(|note| note.ends_with("It knows English, and this seems to be Hebrew.")));
    }

    #[test]
    fn a_text_becomes_headline_byline_headings_and_paragraphs() {
        let story = drafted("A bridge falls\nBy Ann Ott\n\nIt fell at night.\n\nWhat now\n\nNobody knows.").story;
        assert_eq!(story.headline, "A bridge falls");
        assert_eq!(crate::story::text_of(&story.byline), "Ann Ott");
        let kinds: Vec<_> = story.blocks.iter().map(|block| (block.kind, block.text())).collect();
        assert_eq!(
            kinds,
            [
                (BlockKind::Paragraph, "It fell at night.".to_owned()),
                (BlockKind::Heading, "What now".to_owned()),
                (BlockKind::Paragraph, "Nobody knows.".to_owned()),
            ]
        );
    }

    #[test]
    fn what_stands_between_headline_and_byline_is_the_standfirst_unless_something_is_marked_in_it() {
        let story = drafted("A bridge falls\n\nNobody was hurt.\n\nBy Ann Ott\n\nIt fell at night.").story;
        assert_eq!(story.standfirst.as_deref(), Some("Nobody was hurt."));
        assert_eq!(crate::story::text_of(&story.byline), "Ann Ott");
        assert_eq!(story.blocks.iter().map(Block::text).collect::<Vec<_>>(), ["It fell at night."]);
        let said = "“Nobody was hurt,” said Ana Diaz.";
        let story = drafted(&format!("A bridge falls\n\n{said}\n\nBy Ann Ott\n\nIt fell at night.")).story;
        assert_eq!((story.standfirst.as_deref(), crate::story::text_of(&story.byline).as_str()), (None, "Ann Ott"));
        assert_eq!(story.blocks.iter().map(Block::text).collect::<Vec<_>>(), [said, "It fell at night."]);
    }

    #[test]
    fn the_lines_of_a_list_are_no_headings() {
        let story =
            drafted("A bridge falls\n\nIt fell at night.\n\nWhat to take\n\nBread\n\nMilk\n\nNobody knows.").story;
        let headings = story.blocks.iter().filter(|block| block.kind == BlockKind::Heading);
        assert_eq!(headings.map(Block::text).collect::<Vec<_>>(), ["What to take"]);
    }

    #[test]
    fn a_text_that_begins_at_once_has_the_beginning_for_a_headline_and_keeps_it() {
        let text = "It rained for three days, and then it rained again for a week without a pause. The river rose.";
        let story = drafted(text).story;
        assert_eq!(story.headline, "It rained for three days, and then it rained again for a week without a pause");
        assert_eq!(story.blocks[0].text(), text);
    }

    #[test]
    fn no_word_of_the_text_is_lost() {
        let text = "Rain\n“We saw it,” said Ana Diaz on Friday. “It was\ta lot.”\n‘Never again,’ she added.";
        let story = drafted(text).story;
        let told: Vec<String> = story.blocks.iter().map(Block::text).collect();
        assert_eq!(told, ["“We saw it,” said Ana Diaz on Friday. “It was a lot.”", "‘Never again,’ she added."]);
    }

    #[test]
    fn a_text_without_words_is_no_story() {
        assert_eq!(draft(" \n ", None, &Annotation::default()), None);
    }
}
