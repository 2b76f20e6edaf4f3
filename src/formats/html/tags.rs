//! What HTML's elements are to a text.

/// Its content is no text, or not for readers.
pub(in crate::formats) fn is_silent(name: &str) -> bool {
    matches!(name, "script" | "style" | "template" | "noscript" | "iframe" | "svg" | "object" | "select")
}

/// It begins and ends a paragraph.
pub(in crate::formats) fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 21] = [
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "header",
        "hr",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
    ];
    BLOCKS.contains(&name)
}

/// `h1` to `h6`.
pub(in crate::formats) fn is_heading(name: &str) -> bool {
    matches!(name.as_bytes(), [b'h', b'1'..=b'6'])
}

/// Its words stand out.
pub(in crate::formats) fn is_emphasis(name: &str) -> bool {
    matches!(name, "em" | "i" | "strong" | "b" | "cite" | "dfn" | "mark" | "u")
}

/// It shows something else than words.
pub(in crate::formats) fn is_picture(name: &str) -> bool {
    matches!(name, "img" | "video" | "audio" | "embed" | "canvas" | "input" | "textarea" | "button" | "form" | "math")
}
