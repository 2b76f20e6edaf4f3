//! Words of a story where markup or script is read: none may be taken for either.

/// For text and for attributes in double quotes, of HTML and of SVG.
pub fn markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// JSON inside a script element: no `<` may stand in it, or `</script>` in a story would end the block.
pub fn data_block(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::{data_block, markup};

    #[test]
    fn a_story_cannot_close_its_data_block() {
        assert_eq!(data_block(r#"["</script>"]"#), r#"["\u003c/script>"]"#);
    }

    #[test]
    fn a_headline_cannot_leave_its_attribute() {
        assert_eq!(markup(r#""><b>&"#), "&quot;>&lt;b>&amp;");
    }
}
