//! The page in one file that needs no server and no other file: the story as it is before script, the style sheet in it.

use super::{PrerenderError, files, head, lean, policy, template};
use crate::formats::jsonld;
use crate::reader::{self, Reading};
use crate::story::Story;

/// On other pages what needs script keeps its place until that comes. Here none comes: the dock and the timeline close up.
const CLOSED_UP: &str = "[hidden][hidden][hidden] { display: none !important; }\n";

/// The story as one HTML file.
///
/// # Errors
/// If index.html, from which this was compiled, lacks a mark.
pub fn single(story: Story) -> Result<String, PrerenderError> {
    let language = template::language(&story);
    let reading = Reading::of(story);
    let page = jsonld::Page { minutes: Some(reading.minutes), ..jsonld::Page::default() };
    let article = template::article(&reading.story, page);
    let about = head::about(&reading, None, None);
    filled(about, &reader::html(reading), &article, &language)
}

/// The file of any story, without the story: the page puts one in where a reader opened it.
///
/// # Errors
/// As [`single`].
pub fn empty() -> Result<String, PrerenderError> {
    filled(vec!["<title></title>".to_owned()], &reader::shell(), "", template::ENGLISH)
}

/// It has no script, so what needs one stays hidden, as on every page before its script runs. Its policy allows the one
/// style sheet, by its sum, and nothing else.
fn filled(about: Vec<String>, reader: &str, article: &str, language: &str) -> Result<String, PrerenderError> {
    // Without the faces that only script can choose, and that would be files of their own.
    let sheet = lean::without(&reader::STYLES.join("\n"), "@font-face {", "}") + CLOSED_UP;
    let sheet = lean::sheet(&sheet).map_err(|error| PrerenderError::File("its style sheet".to_owned(), error))?;
    let policy = format!(
        "default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'",
        files::integrity(sheet.as_bytes())
    );
    let mut head = vec![policy::meta(&policy)];
    head.extend(about);
    head.push(format!("<style>{sheet}</style>"));
    // The page where stories are opened does not come along.
    let alone = lean::without(reader, "<a class=\"pill open-story\"", "</a>");
    let body = format!("<div id=\"reader\">{alone}</div>\n{article}\n");
    template::filled(template::PAGE, &head.join("\n"), &body, language)
        .map_err(|mark| PrerenderError::NoMark("index.html".to_owned(), mark))
}
