//! The head of the page: what it is called, the files it needs, and how it looks where a link to it is shared.

use super::{Address, escape::markup, policy};
use crate::reader::Reading;
use std::fmt;

/// A file that a browser uses only if it is the one that was built.
pub struct Checked {
    /// Its name.
    pub name: String,
    /// What a browser checks it against.
    pub integrity: String,
}

impl fmt::Display for Checked {
    /// The attributes of a script.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "src=\"{}\" integrity=\"{}\"", self.name, self.integrity)
    }
}

/// The files of the folder that the head names.
pub struct Files<'a> {
    /// The script that applies the reader's comfort.
    pub prefs: &'a Checked,
    /// The style sheet.
    pub sheet: &'a Checked,
    /// The script that brings the page to life.
    pub boot: &'a Checked,
    /// The icon, as SVG.
    pub icon: &'a str,
    /// The icon for home screens, as PNG.
    pub touch: &'a str,
    /// The web app manifest.
    pub manifest: &'a str,
    /// The picture that stands for the story, if one could be drawn.
    pub card: Option<&'a str>,
}

/// The head. Addresses are relative, so that the folder can be served from anywhere; only what must be whole, the page's
/// own address, is, and only where it is known. The policy comes before whatever it is about; a draft has none, because
/// trunk puts an inline script into it.
///
/// What the reader chose is there before the first paint: a script in the head, which has no body to paint until it has
/// run. The sheet comes before it, or browsers ask for the sheet only after it: behind a policy in a `meta` tag they look no
/// further ahead than the script they wait for. What the page can be drawn without comes after both.
#[must_use]
pub fn head(reading: &Reading, files: &Files, address: Option<&Address>, draft: bool) -> String {
    let mut lines = Vec::from_iter((!draft).then(|| policy::meta(policy::POLICY)));
    lines.extend(about(reading, address, files.card));
    let canonical = address.map(|address| format!("<link rel=\"canonical\" href=\"{address}\">"));
    lines.extend(canonical);
    let Files { prefs, sheet, boot, icon, touch, manifest, .. } = files;
    let Checked { name, integrity } = sheet;
    lines.push(format!("<link rel=\"stylesheet\" href=\"{name}\" integrity=\"{integrity}\">"));
    lines.push(format!("<script {prefs}></script>"));
    // Low: it has nothing to do before the page has been drawn.
    lines.push(format!("<script type=\"module\" fetchpriority=\"low\" {boot}></script>"));
    lines.push(format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">"));
    lines.push(format!("<link rel=\"apple-touch-icon\" href=\"{touch}\">"));
    lines.push(format!("<link rel=\"manifest\" href=\"{manifest}\">"));
    lines.join("\n")
}

/// What the story is called, and how it looks where a link to it is shared, with the file named `card` as its picture.
#[must_use]
pub fn about(reading: &Reading, address: Option<&Address>, card: Option<&str>) -> Vec<String> {
    let story = &reading.story;
    let mut lines = vec![format!("<title>{} · On the Record</title>", markup(&story.headline))];
    let mut meta = |key: &str, name: &str, content: Option<String>| {
        lines.extend(content.map(|content| format!("<meta {key}=\"{name}\" content=\"{}\">", markup(&content))));
    };
    meta("name", "description", story.standfirst.clone());
    meta("property", "og:type", Some("article".to_owned()));
    meta("property", "og:title", Some(story.headline.clone()));
    meta("property", "og:description", story.standfirst.clone());
    meta("property", "og:site_name", story.publisher.clone());
    meta("property", "og:locale", locale(&story.language));
    meta("property", "og:url", address.map(ToString::to_string));
    meta("property", "article:published_time", story.published.and_then(|when| when.datetime()));
    if let Some(card) = card {
        // Who reads these tags wants a whole address. Where none is known the name alone is given: some readers find
        // the file beside the page, and none is worse off than without it.
        let base = address.map(ToString::to_string).unwrap_or_default();
        meta("property", "og:image", Some(format!("{base}{card}")));
        meta("property", "og:image:type", Some("image/png".to_owned()));
        meta("property", "og:image:width", Some(super::card::WIDTH.to_string()));
        meta("property", "og:image:height", Some(super::card::HEIGHT.to_string()));
        meta("property", "og:image:alt", Some("The headline, who speaks in the story, and its timeline".to_owned()));
        // All else is taken from the lines above.
        meta("name", "twitter:card", Some("summary_large_image".to_owned()));
    }
    lines
}

/// `en_GB` for `en-GB`: Open Graph knows only a language with its region.
fn locale(language: &str) -> Option<String> {
    let mut parts = language.split('-');
    let first = parts.next()?;
    let region = parts.find(|part| part.len() == 2 && part.bytes().all(|letter| letter.is_ascii_alphabetic()))?;
    Some(format!("{}_{}", first.to_ascii_lowercase(), region.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::locale;

    #[test]
    fn a_locale_is_a_language_with_its_region() {
        assert_eq!(locale("en-GB").as_deref(), Some("en_GB"));
        assert_eq!(locale("zh-Hant-TW").as_deref(), Some("zh_TW"));
        assert_eq!(locale("en"), None);
        assert_eq!(locale("es-419"), None);
    }
}
