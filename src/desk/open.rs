//! From what a reader brings to a sound story, or the reason why not.

use super::{Reason, published};
use crate::annotate::{annotate, draft};
use crate::formats::{front_matter, markdown, page, timelinejs};
use crate::json::{Unwritable, compact};
use crate::story::{Problem, Problems, Story, day, json, mend};
use jiff::civil::Date;
use thiserror::Error;

/// The longest text, in bytes: a thick book's worth. Longer ones are no single story.
pub const LONGEST: usize = 2 * 1024 * 1024;

/// How rich text begins: as JSON does, of which nobody who chose such a file has heard.
pub(super) const RICH_TEXT: &str = "{\\rtf";

/// A story that has been opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The story, checked.
    pub story: Story,
    /// How each quotation is known, in reading order; empty where a person marked them.
    pub reasons: Vec<Reason>,
    /// What was taken out of the text or replaced in it, and why: a sentence each.
    pub removed: Vec<String>,
}

/// Why something cannot be opened.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum OpenError {
    /// It is too long.
    #[error("this text has {} KB; up to {} KB can be opened. Open a part of it", .0 / 1024, LONGEST / 1024)]
    TooLong(usize),
    /// There is nothing to read in it.
    #[error("there are no words in this; paste or choose the text of a story")]
    Empty,
    /// It is what a word processor writes around words.
    #[error("this is rich text (RTF) of a word processor, not its words: save it as plain text, or paste them")]
    RichText,
    /// It cannot be a story.
    #[error("{}", lines(.0))]
    Unsound(#[from] Problems),
    /// It is a timeline that cannot be read.
    #[error("{0}")]
    Timeline(String),
    /// The story could not be written down.
    #[error("the story cannot be written as JSON: {0}")]
    Json(#[from] Unwritable),
}

/// Makes a story of a plain text, published on a day, if that is known: else on the day that it tells itself.
///
/// Characters that nobody can see, or that every machine shows as something else, are taken out, and listed.
///
/// # Errors
///
/// If it is too long, has no words, or says what no story may say, such as names that only look alike.
pub fn open_text(text: &str, published: Option<Date>) -> Result<Opened, OpenError> {
    if text.len() > LONGEST {
        return Err(OpenError::TooLong(text.len()));
    }
    if text.trim_start().starts_with(RICH_TEXT) {
        return Err(OpenError::RichText);
    }
    let text = text.trim_start_matches('\u{feff}');
    let page = page::words(text);
    let of_page = page.as_ref().and_then(|_| day(page::published(text)?));
    let (text, mut removed) = legible(page.as_deref().unwrap_or(text));
    if page.is_some() {
        removed.insert(
            0,
            "this was a page in HTML: its words are kept, its menus, pictures and programs left out".to_owned(),
        );
    }
    let (text, of_front) = without_front(text, &mut removed);
    let plain = markdown::words(&text).filter(|_| page.is_none());
    if plain.is_some() {
        removed.insert(0, "this was in Markdown: its words are kept, its signs and pictures left out".to_owned());
    }
    let text = plain.unwrap_or(text);
    let published = published.or(of_page).or(of_front).or_else(|| published::told(&text));
    let draft = draft(&text, published, &annotate(&text, published)).ok_or(OpenError::Empty)?;
    let reasons = draft.reasons.into_iter().map(|reason| Reason {
        rule: reason.rule.to_owned(),
        confidence: (reason.confidence * 100.0).round() / 100.0,
        words: reason.words,
    });
    Ok(Opened { story: checked(&draft.story)?, reasons: reasons.collect(), removed })
}

/// A text under the title and the byline that stand before it, without what else does; and the day that is said there.
fn without_front(text: String, removed: &mut Vec<String>) -> (String, Option<Date>) {
    let Some(front) = front_matter::of(&text) else { return (text, None) };
    let left_out =
        "the fields before the text, between lines of dashes, are left out but for its title, author and day";
    removed.insert(0, left_out.to_owned());
    let words = front.text.trim_start();
    // Such fields stand before Markdown.
    let (own, rest) = match words.split_once('\n').filter(|_| words.starts_with("# ")) {
        Some((headline, rest)) => (Some(headline.to_owned()), rest),
        None => (front.title.map(|title| format!("# {title}")), words),
    };
    let signed = rest.lines().filter(|line| !line.trim().is_empty()).take(2).any(|line| line.starts_with("By "));
    let byline = front.author.filter(|_| !signed && own.is_some()).map(|name| format!("By {name}"));
    let parts: Vec<&str> = own.as_deref().into_iter().chain(byline.as_deref()).chain([rest.trim_start()]).collect();
    (parts.join("\n\n"), front.date.and_then(day))
}

/// Opens a story file, or a timeline of TimelineJS.
///
/// # Errors
///
/// Everything that is wrong with it. What a timeline holds that a story cannot is left out or mended, and listed.
pub fn open_json(text: &str) -> Result<Opened, OpenError> {
    // Read for its shape only: what is wrong with it is for the reader of its kind to say.
    let is_timeline = json::parse(text)
        .is_ok_and(|value| json::field(&value, "events").is_some() && json::field(&value, "blocks").is_none());
    if is_timeline {
        let imported = timelinejs::read(text).map_err(|error| OpenError::Timeline(error.to_string()))?;
        let removed = imported.notices.iter().map(ToString::to_string).collect();
        return Ok(Opened { story: imported.story, reasons: Vec::new(), removed });
    }
    Ok(Opened { story: Story::read(text)?, reasons: Vec::new(), removed: Vec::new() })
}

/// The most problems that are listed: nobody mends more before they try again.
const LISTED: usize = 12;

/// What is wrong with a story file, a line each, for who has no editor that knows `3:14`.
fn lines(problems: &Problems) -> String {
    let line = |problem: &Problem| {
        let path = problem.path();
        let at = if path.is_empty() { String::new() } else { format!(" ({path})") };
        format!("Line {}, column {}{at}: {}.", problem.line(), problem.column(), problem.sentence())
    };
    let mut lines: Vec<String> = problems.iter().take(LISTED).map(line).collect();
    let more = problems.iter().count().saturating_sub(LISTED) + problems.unlisted();
    if more > 0 {
        lines.push(format!("And {more} more."));
    }
    lines.join("\n")
}

/// The story as it would be read from its file.
pub(super) fn checked(story: &Story) -> Result<Story, OpenError> {
    Ok(Story::read(&compact(story)?)?)
}

/// A text that a story may hold, its lines parted by line feeds; and what was changed for that, a sentence each.
fn legible(text: &str) -> (String, Vec<String>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let mut changed = Vec::new();
    let mut clean = String::with_capacity(text.len());
    for (number, line) in text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).enumerate() {
        if number > 0 {
            clean.push('\n');
        }
        let (line, said) = mend::mend(line);
        clean.push_str(&line);
        changed.extend(said.into_iter().map(|sentence| format!("line {}: {sentence}", number + 1)));
    }
    (clean, changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_a_sound_story() {
        let opened = open_text("Rain\n“It rained,” said Ana Diaz.", None).expect("it can be opened");
        assert_eq!(opened.story.headline, "Rain");
        assert_eq!(opened.reasons.len(), opened.story.blocks.iter().flat_map(|it| it.quotations()).count());
    }

    #[test]
    fn a_day_in_the_head_is_the_day_of_publication_unless_the_reader_says_another() {
        let text = "Rain\n\nBy Bo Berg\n12 March 2025\n\nThe bridge of Orle fell on Monday.";
        let dated = |published| {
            let story = open_text(text, published).expect("it can be opened").story;
            (story.published.map(|it| it.to_string()), story.events.first().map(|it| it.when.to_string()))
        };
        let (own, other) = (Some("2025-03-12".to_owned()), Some("2025-04-26".to_owned()));
        assert_eq!(dated(None), (own, Some("2025-03-10".to_owned())));
        assert_eq!(dated(other.as_deref().and_then(crate::story::day)), (other, Some("2025-04-21".to_owned())));
    }

    #[test]
    fn a_page_or_a_text_with_fields_before_it_is_published_when_it_says() {
        for text in [
            "<!doctype html><meta property='article:published_time' content='2025-03-12T10:00'><h1>Rain</h1><p>It rained.",
            "---\ntitle: Rain\ndate: 2025-03-12\n---\n\nIt rained.",
            "---\ntitle: Of rain\ndate: 2025-03-12\n---\n# Rain\n\nIt **rained**.",
        ] {
            let story = open_text(text, None).expect("it can be opened").story;
            assert_eq!((story.headline.as_str(), story.blocks[0].text().as_str()), ("Rain", "It rained."), "{text}");
            assert_eq!(story.published.map(|it| it.to_string()).as_deref(), Some("2025-03-12"), "{text}");
        }
    }

    #[test]
    fn what_nobody_can_see_is_taken_out_and_listed() {
        let opened =
            open_text("Rain\n\nIt\u{202e} rai\u{200b}ned\u{200b}.\r\nAll\tday.", None).expect("it can be opened");
        assert_eq!(opened.story.blocks[0].text(), "It rained.");
        assert_eq!(opened.story.blocks[1].text(), "All day.");
        assert_eq!(
            opened.removed,
            [
                "line 3: U+200B ZERO WIDTH SPACE (2 times) is taken out, which readers cannot see",
                "line 3: U+202E RIGHT-TO-LEFT OVERRIDE is taken out, which readers cannot see",
            ]
        );
    }

    #[test]
    fn the_source_of_a_page_is_read_as_its_words() {
        let page = "<!doctype html><title>News</title><h1>Rain</h1><p>&ldquo;It rained,&rdquo; said Ana Diaz.</p>";
        let opened = open_text(page, None).expect("it can be opened");
        assert_eq!(opened.story.headline, "Rain");
        assert_eq!(opened.story.blocks[0].text(), "“It rained,” said Ana Diaz.");
        assert!(opened.removed[0].contains("HTML"), "{:?}", opened.removed);
    }

    #[test]
    fn markdown_is_read_as_its_words() {
        let text =
            "# Rain over [Orle](https://example.org)\n\n> “It **rained**,” said Ana Diaz.\n\n- All day.\n- All night.";
        let opened = open_text(text, None).expect("it can be opened");
        assert_eq!(opened.story.headline, "Rain over Orle");
        let blocks: Vec<String> = opened.story.blocks.iter().map(crate::story::Block::text).collect();
        assert_eq!(blocks, ["“It rained,” said Ana Diaz.", "All day.", "All night."]);
        assert!(opened.removed[0].contains("Markdown"), "{:?}", opened.removed);
        let opened = open_text("Rain\n\n- All day.\n- All night.", None).expect("it can be opened");
        assert_eq!(opened.story.blocks[0].text(), "- All day.", "a dash may be the writer's own");
    }

    #[test]
    fn the_fields_before_a_text_give_title_author_and_day() {
        for text in [
            "---\ntitle: Rain\nauthor: Ann Ott\ndate: 2025-03-12\n---\nIt **rained** on Monday.",
            "---\ntitle: Wet\nauthor: Ann Ott\ndate: 2025-03-12\n---\n\n# Rain\n\nIt rained on Monday.",
            "---\ntitle: Rain\nauthor: Bo Diaz\ndate: 2025-03-12\n---\n\nBy Ann Ott\n\nIt rained on Monday.",
        ] {
            let story = open_text(text, None).expect("it can be opened").story;
            let byline = crate::story::text_of(&story.byline);
            assert_eq!((story.headline.as_str(), byline.as_str()), ("Rain", "Ann Ott"), "{text}");
            assert_eq!(story.published, "2025-03-12".parse().ok(), "{text}");
            assert_eq!(story.blocks.len(), 1, "{text}");
        }
    }

    #[test]
    fn a_timeline_becomes_a_sound_story_with_what_was_mended() {
        let timeline = r#"{ "events": [{ "start_date": { "year": 2025, "month": 4, "day": 31 },
            "text": { "headline": "Rain", "text": "<p>It rained.</p>" } }] }"#;
        let opened = open_json(timeline).expect("it can be opened");
        assert_eq!(opened.story.events.len(), 1);
        assert!(opened.removed.iter().any(|it| it.contains("start_date")), "{:?}", opened.removed);
    }

    #[test]
    fn a_text_that_is_too_long_says_how_long_it_may_be() {
        let error = open_text(&"rain ".repeat(LONGEST / 5 + 1), None).expect_err("it is too long");
        assert_eq!(error.to_string(), "this text has 2048 KB; up to 2048 KB can be opened. Open a part of it");
    }

    #[test]
    fn what_is_wrong_with_a_story_file_is_a_line_each() {
        let error = open_json("{ \"id\": \"rain\",\n \"headline\": 3 }").expect_err("it is no story").to_string();
        assert!(error.lines().count() > 1, "{error}");
        assert!(error.lines().all(|line| line.starts_with("Line ") && line.ends_with('.')), "{error}");
        assert!(error.contains("Line 2, column 14 (headline): "), "{error}");
        let error = open_json(&format!("{{ \"blocks\": [{}3] }}", "3, ".repeat(20))).expect_err("no story").to_string();
        assert_eq!(error.lines().count(), LISTED + 1, "{error}");
    }

    #[test]
    fn rich_text_is_called_by_its_name() {
        assert_eq!(open_text("{\\rtf1\\ansi Rain\\par It rained.}", None), Err(OpenError::RichText));
    }

    #[test]
    fn a_text_without_words_is_not_opened() {
        assert_eq!(open_text("\u{200b}\n — ", None), Err(OpenError::Empty));
    }
}
