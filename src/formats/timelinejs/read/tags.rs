//! What HTML's elements are to a text.

/// Its content is no text, or not for readers.
pub(super) fn is_silent(name: &[u8]) -> bool {
    matches!(name, b"script" | b"style" | b"template" | b"noscript" | b"iframe" | b"svg" | b"object" | b"select")
}

/// It begins and ends a paragraph.
pub(super) fn is_block(name: &[u8]) -> bool {
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
    BLOCKS.iter().any(|block| block.as_bytes() == name)
}

/// `h1` to `h6`.
pub(super) fn is_heading(name: &[u8]) -> bool {
    matches!(name, [b'h', b'1'..=b'6'])
}

/// Its words stand out.
pub(super) fn is_emphasis(name: &[u8]) -> bool {
    matches!(name, b"em" | b"i" | b"strong" | b"b" | b"cite" | b"dfn" | b"mark" | b"u")
}

/// It shows something else than words.
pub(super) fn is_picture(name: &[u8]) -> bool {
    matches!(
        name,
        b"img" | b"video" | b"audio" | b"embed" | b"canvas" | b"input" | b"textarea" | b"button" | b"form" | b"math"
    )
}
