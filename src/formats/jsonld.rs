//! The story for machines that read pages: schema.org's NewsArticle as JSON-LD, with who said what and what happened
//! when. It says no more than the page does.

use crate::sort::sort_by_key;
use crate::story::{Event, Moment, Person, PersonKind, Quotation, QuotationKind, Story, When, text_of};
use serde_json::{Map, Value, json};

/// What is known of the page that shows the story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Page<'p> {
    /// The address of its folder, ending in a slash.
    pub address: Option<&'p str>,
    /// The name of the file in it that shows the story as a picture.
    pub picture: Option<&'p str>,
    /// Whole minutes it takes to read.
    pub minutes: Option<usize>,
}

/// The story as a NewsArticle.
///
/// ```
/// # use on_the_record::story::Story;
/// use on_the_record::formats::jsonld::{Page, article};
///
/// let story = Story::read(r#"{ "id": "rain", "language": "en", "headline": "Rain at last",
///     "blocks": [{ "id": "p1", "kind": "paragraph", "content": ["It rained."] }] }"#)?;
/// assert_eq!(article(&story, Page::default())["headline"], "Rain at last");
/// # Ok::<(), on_the_record::story::Problems>(())
/// ```
#[must_use]
pub fn article(story: &Story, page: Page<'_>) -> Value {
    let base = page.address.unwrap_or_default();
    let publisher = story.publisher.as_ref().map(|name| json!({ "@type": "Organization", "name": name }));
    let source = story.source.as_ref();
    let source = source.map(|it| json!({ "@type": "NewsArticle", "name": it.title, "url": it.address }));
    let credit = text_of(&story.byline);
    object([
        ("@context", json!("https://schema.org")),
        ("@type", json!("NewsArticle")),
        ("url", json!(page.address)),
        ("headline", json!(story.headline)),
        ("description", json!(story.standfirst)),
        ("image", json!(page.picture.map(|picture| format!("{base}{picture}")))),
        ("datePublished", json!(story.published.map(|when| moment(when.start())))),
        ("inLanguage", json!(story.language)),
        // Whoever is named in the byline may have written what this text rests on, not the text: that is for people to
        // read, and the text is answered for by its publisher.
        ("author", json!(publisher)),
        ("publisher", json!(publisher)),
        ("creditText", json!((!credit.is_empty()).then_some(credit))),
        ("timeRequired", json!(page.minutes.map(|minutes| format!("PT{minutes}M")))),
        ("isBasedOn", json!(source)),
        ("hasPart", json!(quotations(story, base))),
        ("mentions", json!(by_date(story).into_iter().map(|each| event(each, base)).collect::<Vec<_>>())),
    ])
}

fn by_date(story: &Story) -> Vec<&Event> {
    let mut events: Vec<&Event> = story.events.iter().collect();
    sort_by_key(&mut events, |event| When::order(&event.when));
    events
}

/// All that stands in quotation marks, in the order of the text. A report has the writer's words, not the speaker's.
fn quotations(story: &Story, base: &str) -> Vec<Value> {
    let said = story.blocks.iter().flat_map(|block| {
        let numbered = block.quotations().enumerate();
        numbered.map(|(index, quotation)| (format!("{base}#{}-q{}", block.id, index + 1), quotation))
    });
    said.filter(|(_, quotation)| quotation.kind != QuotationKind::Reported)
        .map(|(id, quotation)| self::quotation(id, quotation, story, base))
        .collect()
}

fn quotation(id: String, quotation: &Quotation, story: &Story, base: &str) -> Value {
    let speaker = quotation.by.as_ref().and_then(|by| story.person(by));
    let words = quotation.text();
    object([
        ("@type", json!("Quotation")),
        ("@id", json!(id)),
        ("text", json!(without_marks(&words))),
        ("creator", json!(speaker.map(|person| creator(person, base)))),
    ])
}

/// schema.org asks for the words alone. Only marks that surround them all are taken off.
fn without_marks(words: &str) -> &str {
    let pairs = [('“', '”'), ('"', '"'), ('„', '“'), ('«', '»'), ('‘', '’')];
    let inner = pairs.iter().find_map(|(open, close)| words.strip_prefix(*open)?.strip_suffix(*close));
    inner.filter(|inner| !inner.is_empty()).unwrap_or(words)
}

fn creator(person: &Person, base: &str) -> Value {
    let (kind, role) = match person.kind {
        PersonKind::Person => ("Person", "jobTitle"),
        PersonKind::Organisation | PersonKind::Collective => ("Organization", "description"),
    };
    object([
        ("@type", json!(kind)),
        ("@id", json!(format!("{base}#v-{}", person.id))),
        ("name", json!(person.name)),
        (role, json!(person.role)),
    ])
}

fn event(event: &Event, base: &str) -> Value {
    let (start, end) = (event.when.start(), event.when.end());
    object([
        ("@type", json!("Event")),
        ("@id", json!(format!("{base}#e-{}", event.id))),
        ("name", json!(event.title)),
        ("startDate", json!(moment(start))),
        ("endDate", json!((start != end).then(|| moment(end)))),
        ("location", json!(event.place.as_ref().map(|place| json!({ "@type": "Place", "name": place })))),
        ("description", json!(event.what)),
    ])
}

/// ISO 8601, as exact as it is known. It has no sign for "about" and "perhaps".
fn moment(moment: Moment) -> String {
    moment.to_string().trim_end_matches(['~', '?', '%']).to_owned()
}

/// An object of those fields that hold anything.
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let fields =
        fields.into_iter().filter(|(_, value)| !value.is_null() && value.as_array().is_none_or(|all| !all.is_empty()));
    Value::Object(fields.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}
