//! Where scripts end: old ones hide from browsers older still in a comment, within which another script may begin.

use super::is_space;

/// What stands around.
#[derive(Clone, Copy)]
enum Around {
    /// The script.
    Script,
    /// A comment in it.
    Comment,
    /// A script in that.
    Inner,
}

/// Where the tag stands that closes a script; the end of the text if there is none.
pub(super) fn end(text: &str) -> usize {
    let mut around = Around::Script;
    for (at, character) in text.char_indices() {
        let rest = &text[at..];
        around = match (character, around) {
            ('<', Around::Script) if rest.starts_with("<!--") => Around::Comment,
            ('<', Around::Script | Around::Comment) if is_tag(rest, "</", "script") => return at,
            ('<', Around::Comment) if is_tag(rest, "<", "script") => Around::Inner,
            ('<', Around::Inner) if is_tag(rest, "</", "script") => Around::Comment,
            // The hyphens may be those that begin it.
            ('-', Around::Comment | Around::Inner) if rest.starts_with("-->") => Around::Script,
            _ => around,
        };
    }
    text.len()
}

/// Whether a tag of this name stands here, after `<` or `</`.
pub(super) fn is_tag(text: &str, before: &str, name: &str) -> bool {
    let Some(rest) = text.strip_prefix(before) else { return false };
    rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && rest[name.len()..].starts_with(|c| is_space(c) || c == '/' || c == '>')
}
