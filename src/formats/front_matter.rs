//! What programs that keep texts in Markdown write before them: fields between two lines of dashes (Jekyll, Hugo,
//! Obsidian).

/// What stands before a text, as far as it is asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct FrontMatter<'t> {
    /// What the text is called.
    pub title: Option<&'t str>,
    /// Who wrote it, in a plain name or several.
    pub author: Option<&'t str>,
    /// The day it was published on, as it is written: `2025-03-12`.
    pub date: Option<&'t str>,
    /// The text.
    pub text: &'t str,
}

/// The longest that is looked through, in lines: a text may begin with a line of dashes of its own.
const LONGEST: usize = 60;

/// Parts a text from what stands before it; nothing if nothing does.
///
/// ```
/// use on_the_record::formats::front_matter;
///
/// let front = front_matter::of("---\ntitle: Rain\ndate: 2025-03-12\n---\nIt rained.").unwrap();
/// assert_eq!((front.title, front.date, front.text), (Some("Rain"), Some("2025-03-12"), "It rained."));
/// assert_eq!(front_matter::of("---\nIt rained.\n---"), None);
/// ```
#[must_use]
pub fn of(text: &str) -> Option<FrontMatter<'_>> {
    let is_border = |line: &str| line.trim_end() == "---";
    let mut lines = text.split_inclusive('\n');
    let mut at = lines.next().filter(|line| is_border(line))?.len();
    let mut front = FrontMatter { title: None, author: None, date: None, text: "" };
    for line in lines.take(LONGEST) {
        at += line.len();
        if is_border(line) {
            front.text = &text[at..];
            return Some(front);
        }
        if !line.starts_with([' ', '\t', '-', '#', '\n', '\r']) {
            let (name, value) = line.split_once(':').filter(|(name, _)| !name.contains(' '))?;
            let value = value.trim().trim_matches(['"', '\'']);
            match name {
                "title" => front.title = Some(value).filter(|it| !it.is_empty()),
                // "author: [a, b]" and the like are no words.
                "author" | "byline" => front.author = Some(value).filter(|it| it.starts_with(char::is_uppercase)),
                "date" => front.date = value.get(..10),
                _ => {}
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn fields_are_read_and_the_rest_is_the_text() {
        let text = "---\r\ntitle: \"Rain: at last\"\r\nauthor: Ann Ott\r\ntags:\r\n  - rain\r\n- snow\r\n# why\r\ndate: 2025-03-12T10:00:00Z\r\n---\r\n\r\nIt rained.";
        let front = of(text).expect("there are fields");
        assert_eq!((front.title, front.author), (Some("Rain: at last"), Some("Ann Ott")));
        assert_eq!(front.date, Some("2025-03-12"));
        assert_eq!(front.text.trim(), "It rained.");
        let front = of("---\ntitle:\nauthor: [ann, bo]\ndate: é\n---\n").expect("there are fields");
        assert_eq!((front.title, front.author, front.date, front.text), (None, None, None, ""));
    }

    #[test]
    fn a_line_of_dashes_may_be_the_texts_own() {
        for text in [
            "---\nIt rained.\n---\n",
            "---\ntitle: Rain",
            "Rain\n---\ntitle: Rain\n---\n",
            "---\nShe said: “No.”\nHe: no\n---",
            "",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
        assert_eq!(of(&format!("---\n{}---\n", "a: b\n".repeat(100))), None);
    }
}
