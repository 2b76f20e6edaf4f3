//! A TimelineJS timeline as a story. Whatever cannot be kept as it is, is said: nothing is dropped silently.

mod fields;
mod html;
mod ids;
mod slide;
mod story;

pub use fields::Notice;
pub(super) use fields::{Fields, Notices, Path};

use super::OURS;
use crate::json::{Unwritable, compact};
use crate::sort::sort_by;
use crate::story::{MAX_BYTES, Problems, Span, Story, json, json::Value, text_of};
use html::Kind;
use slide::Slide;
use story::Parts;
use thiserror::Error;

/// A timeline as a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The story, read as every story is.
    pub story: Story,
    /// What was repaired or left out, in the order it was met.
    pub notices: Vec<Notice>,
}

/// Why a file is no timeline that could become a story.
#[derive(Debug, Error)]
pub enum ImportError {
    /// It is larger than a story may be.
    #[error("the file is larger than 16 MB; split the timeline")]
    TooLarge,
    /// It is not JSON.
    #[error("{0}")]
    Json(Problems),
    /// It is JSON of something else.
    #[error("this is not a timeline: {0}")]
    NotTimeline(String),
    /// There is nothing in it.
    #[error("there is nothing to read in this timeline: none of its events has a headline, a text or a date")]
    Empty,
    /// The story is larger than a story may be.
    #[error("the story of this timeline would be larger than 16 MB; split the timeline")]
    StoryTooLarge,
    /// The story does not keep the rules of stories: a mistake of ours.
    #[error("the story of this timeline is not sound, which is a mistake of otr; please report it:\n{0}")]
    Unsound(Problems),
    /// The story could not be written as JSON.
    #[error("the story of this timeline cannot be written: {0}")]
    Write(#[from] Unwritable),
}

/// Reads a timeline: events become events, groups threads, and headlines and texts a text that tells them by date, each
/// with its date marked. Eras become events in a thread of their own.
///
/// # Errors
///
/// [`ImportError`], if the file is not JSON (with line and column), not a timeline, empty, or too large.
///
/// ```
/// use on_the_record::formats::timelinejs;
///
/// let imported = timelinejs::read(r#"{ "events": [{
///     "start_date": { "year": "2025", "month": 4, "day": 31 }, "text": { "headline": "Rain", "text": "<p>At last.</p>" }
/// }] }"#)?;
/// assert_eq!(imported.story.events[0].when.to_string(), "2025-04");
/// let said: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
/// assert_eq!(said[0], "events[0].start_date.year: is a text, not a number; it is read as 2025");
/// assert_eq!(said[1], "events[0].start_date.day: there is no day 31 in 2025-04; it is read as 2025-04");
/// # Ok::<(), timelinejs::ImportError>(())
/// ```
pub fn read(text: &str) -> Result<Imported, ImportError> {
    if text.len() > MAX_BYTES {
        return Err(ImportError::TooLarge);
    }
    let value = json::parse(text).map_err(ImportError::Json)?;
    let mut notices = Notices::default();
    let story = story(&value, text, &mut notices)?;
    let written = compact(&story)?;
    if written.len() > MAX_BYTES {
        return Err(ImportError::StoryTooLarge);
    }
    // As every story: there is none that has not been read.
    let story = Story::read(&written).map_err(ImportError::Unsound)?;
    Ok(Imported { story, notices: notices.0 })
}

fn story(value: &Value<'_>, file: &str, notices: &mut Notices) -> Result<Story, ImportError> {
    let root = Path::default();
    let Some(mut fields) = matches!(value, Value::Object(_)).then(|| Fields::of(value, &root, notices)).flatten()
    else {
        return Err(ImportError::NotTimeline(format!("it is {}, not an object with \"events\"", json::kind(value))));
    };
    let events = match fields.take("events") {
        Some(Value::Array(events)) => &events.elements,
        Some(other) => {
            return Err(ImportError::NotTimeline(format!("\"events\" is {}, not a list", json::kind(other))));
        }
        None if fields.take("timeline").is_some() => {
            let what = "it is of TimelineJS 2, before 2015; make it one of TimelineJS 3, with \"events\"";
            return Err(ImportError::NotTimeline(what.to_owned()));
        }
        None => return Err(ImportError::NotTimeline("there is no list \"events\" in it".to_owned())),
    };
    if let Some(scale) = fields.text("scale", notices).filter(|scale| !scale.is_empty() && scale != "human") {
        let what = format!("{} is left out: stories have the years 1 to 9999", crate::story::shown(&scale));
        notices.add(&root.field("scale"), what);
    }
    let ours = fields.take(OURS);
    let mut parts = Parts::default();
    let title = fields.take("title").and_then(|title| Slide::read(title, &root.field("title"), file, notices));
    let (headline, standfirst) = opening(title.unwrap_or_default(), &mut parts, notices);
    tell(events, file, &mut parts, notices);
    eras(fields.take("eras"), file, &mut parts, notices);
    fields.rest(notices);
    if parts.blocks.is_empty() {
        return Err(ImportError::Empty);
    }
    let headline = headline.unwrap_or_else(|| {
        notices.add(&root.field("title"), "there is no headline; the story is called \"Timeline\"".to_owned());
        "Timeline".to_owned()
    });
    let (id, language) = names(ours, &headline, notices);
    let Parts { threads, events, blocks, .. } = parts;
    Ok(Story {
        id,
        language,
        kicker: None,
        headline,
        standfirst,
        byline: Vec::new(),
        publisher: None,
        published: None,
        source: None,
        note: None,
        people: Vec::new(),
        threads,
        events,
        blocks,
    })
}

/// Headline and standfirst of the title slide; what else it says begins the text.
fn opening(mut title: Slide, parts: &mut Parts, notices: &mut Notices) -> (Option<String>, Option<String>) {
    let path = Path::default().field("title");
    let headline = html::plain(&title.headline, &path.field("text"), notices);
    // A standfirst has no marks: what has some stays whole as a paragraph.
    let plain = title.pieces.first().is_some_and(|first| {
        first.kind == Kind::Paragraph && first.spans.iter().all(|span| matches!(span, Span::Text(_)))
    });
    let standfirst = plain.then(|| title.pieces.remove(0));
    let standfirst = standfirst.and_then(|first| html::sound(&text_of(&first.spans), &path.field("text"), notices));
    if title.when.is_some() || title.dated.is_some() {
        notices.add(&path.field("start_date"), "is left out: the title is no event".to_owned());
    }
    for (name, is_there) in [("group", title.group.is_some()), ("unique_id", title.id.is_some())] {
        if is_there {
            notices.add(&path.field(name), "is left out: the title is no event".to_owned());
        }
    }
    parts.pieces(title.pieces);
    parts.block(crate::story::BlockKind::Caption, title.caption);
    parts.block(crate::story::BlockKind::Credit, title.credit);
    (headline, standfirst)
}

/// All events, by date.
fn tell(events: &[Value<'_>], file: &str, parts: &mut Parts, notices: &mut Notices) {
    let list = Path::default().field("events");
    let mut slides = Vec::with_capacity(events.len());
    for (index, event) in events.iter().enumerate() {
        let path = list.item(index);
        match Slide::read(event, &path, file, notices) {
            Some(slide) if slide.is_empty() => {
                notices.add(&path, "there is nothing to read in it; it is skipped".to_owned());
            }
            Some(slide) => slides.push((slide, path)),
            // That it is no object has been said.
            None => {}
        }
    }
    sort_by(&mut slides, |(one, _), (other, _)| one.in_order(other).is_le());
    for (slide, path) in slides {
        parts.tell(slide, &path, notices);
    }
}

fn eras(eras: Option<&Value<'_>>, file: &str, parts: &mut Parts, notices: &mut Notices) {
    let list = Path::default().field("eras");
    match eras {
        Some(Value::Array(eras)) => {
            for (index, era) in eras.elements.iter().enumerate() {
                let path = list.item(index);
                if let Some(slide) = Slide::read(era, &path, file, notices) {
                    parts.era(&slide, &path, notices);
                }
            }
        }
        Some(other) => notices.unfit(&list, other, "a list"),
        None => {}
    }
}

/// The story's id and language: as it was written with them, else the one made of the headline, the other English.
fn names(ours: Option<&Value<'_>>, headline: &str, notices: &mut Notices) -> (String, String) {
    let path = Path::default().field(OURS);
    if let Some(mut fields) = ours.and_then(|ours| Fields::of(ours, &path, notices)) {
        let (id, language) = (fields.text("id", notices), fields.text("language", notices));
        fields.rest(notices);
        if let Some((id, language)) = id.zip(language) {
            let [id, language] = [id, language].map(|text| compact(&text).unwrap_or_default());
            let story = format!(
                r#"{{ "id": {id}, "language": {language}, "headline": "a",
                    "blocks": [{{ "id": "p1", "kind": "paragraph", "content": ["a"] }}] }}"#
            );
            match Story::read(&story) {
                Ok(story) => return (story.id, story.language),
                Err(why) => notices.add(&path, format!("is left out, because it is not as otr writes it: {why}")),
            }
        }
    }
    let what = "a timeline does not say its language; the story says \"en\": change it if that is wrong";
    notices.add(&Path::default().field("language"), what.to_owned());
    (ids::slug(headline, "timeline"), "en".to_owned())
}
