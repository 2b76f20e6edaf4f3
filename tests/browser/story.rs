//! What the page has to say: the bundled story, read with the library's own types and nothing of the reader.

use crate::harness::Page;
use on_the_record::story::{Event, PersonId, Story, text_of};
use std::path::Path;
use std::sync::LazyLock;

static STORY: LazyLock<Story> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/article.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Story::read(&text).unwrap_or_else(|problems| panic!("the bundled story is not sound: {problems}"))
});

/// The bundled story.
pub fn story() -> &'static Story {
    &STORY
}

/// Someone who is quoted.
pub struct Voice {
    /// The person's id.
    pub id: String,
    /// The ids of the quotations on the page, in reading order: `p20-q1`.
    pub quotations: Vec<String>,
}

/// Everyone who is quoted, in the order they are first heard.
pub fn voices() -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    for block in &story().blocks {
        for (index, quotation) in block.quotations().enumerate() {
            let Some(by) = quotation.by.as_ref().map(PersonId::as_str) else {
                continue;
            };
            let id = format!("{}-q{}", block.id, index + 1);
            match voices.iter_mut().find(|voice| voice.id == by) {
                Some(voice) => voice.quotations.push(id),
                None => voices.push(Voice { id: by.to_owned(), quotations: vec![id] }),
            }
        }
    }
    voices
}

/// The ids of a thread's events.
pub fn events_of(thread: &str) -> Vec<&'static str> {
    story().events.iter().filter(|event| event.thread.as_str() == thread).map(|event| event.id.as_str()).collect()
}

/// The event of this id.
pub fn event(id: &str) -> &'static Event {
    story().events.iter().find(|event| event.id.as_str() == id).unwrap_or_else(|| panic!("the story has no event {id}"))
}

/// Asserts that these event ids stand in the order of time: none was certainly over before one ahead of it began.
/// What is known to the day may stand before or after what is known to the hour of that day.
pub fn assert_in_time(ids: &[String]) {
    assert!(!ids.is_empty(), "no events stand there");
    for (at, later) in ids.iter().enumerate() {
        for sooner in &ids[..at] {
            let (begins, over) = (event(sooner).when.earliest(), event(later).when.latest());
            assert!(begins <= over, "{sooner}, from {begins}, stands before {later}, over by {over}");
        }
    }
}

/// Asserts that the page's text is, to the letter, the story's: every block once, in order, and the masthead.
pub async fn assert_told(page: &Page) {
    let told: Vec<(String, String)> = page
        .of_all(
            "#text [id]",
            "[element.id, element.localName === 'ul' ? [...element.children].map((li) => li.textContent).join('\\n') : element.textContent]",
        )
        .await;
    let blocks: Vec<(String, String)> =
        story().blocks.iter().map(|block| (block.id.to_string(), block.text())).collect();
    let told: Vec<_> = told.into_iter().filter(|(id, _)| blocks.iter().any(|(block, _)| block == id)).collect();
    for (told, block) in told.iter().zip(&blocks) {
        assert_eq!(told, block, "the page tells this block differently");
    }
    assert_eq!(told.len(), blocks.len(), "the page tells another number of blocks");

    assert_eq!(page.text_of("#text h1").await, story().headline);
    assert_eq!(page.text_of("#text .standfirst").await, story().standfirst.clone().unwrap_or_default());
    let byline = page.text_of("#text .byline").await;
    assert!(byline.contains(&text_of(&story().byline)), "the byline reads {byline}");
    let note = page.text_of("#note").await;
    assert!(note.contains(story().note.as_deref().unwrap_or_default()), "the note reads {note}");
}
