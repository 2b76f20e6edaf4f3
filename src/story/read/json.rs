//! JSON, strictly by its standard, with the place of every value.

use super::super::{Problem, Problems};
use jsonc_parser::ast::StringLit;
pub(crate) use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, parse_to_ast};

/// The file's one value.
pub(crate) fn parse(text: &str) -> Result<Value<'_>, Problems> {
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    if text.starts_with('\u{FEFF}') {
        let why = "it starts with a byte order mark (U+FEFF); save the file as UTF-8 without one";
        return Err(problem(text, 0, not_json(why)));
    }
    let value = match parse_to_ast(text, &CollectOptions::default(), &strict) {
        Ok(parsed) => parsed.value,
        Err(error) => return Err(problem(text, error.range().start, sentence(error.kind()))),
    };
    if let Some(at) = foreign_space(text) {
        return Err(problem(text, at, not_json("only spaces, tabs and line ends may stand between values")));
    }
    value.ok_or_else(|| problem(text, 0, not_json("the file is empty")))
}

/// A single problem with the file as JSON, at byte `at`.
pub(super) fn problem(text: &str, at: usize, sentence: String) -> Problems {
    let (line, column) = Places::new(text).place(at);
    let problem = Problem { line, column, path: String::new(), sentence };
    Problems { file: None, list: vec![problem], unlisted: 0 }
}

/// Finds lines and columns in one pass: ask for places in the order they stand in.
pub(super) struct Places<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, line: 1, column: 1 }
    }

    /// Line and column of byte `at`, both from 1.
    pub(super) fn place(&mut self, at: usize) -> (usize, usize) {
        for character in self.text[self.at..at].chars() {
            if character == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.at = at;
        (self.line, self.column)
    }
}

/// The way to the value at byte `at` of the file: `blocks[3].content[1].by`. Looked up when it is to be shown, so that
/// reading keeps no account of where it stands.
pub(super) fn path(root: &Value<'_>, at: usize) -> String {
    let (mut value, mut path) = (root, String::new());
    while value.start() < at {
        let next = match value {
            Value::Object(object) => {
                let around = |range: jsonc_parser::common::Range| range.start <= at && at < range.end;
                object.properties.iter().find(|property| around(property.value.range())).map(|property| {
                    let dot = if path.is_empty() { "" } else { "." };
                    path += &format!("{dot}{}", property.name.as_str());
                    &property.value
                })
            }
            Value::Array(array) => {
                let index = array.elements.partition_point(|element| element.end() <= at);
                array.elements.get(index).inspect(|_| path += &format!("[{index}]"))
            }
            _ => None,
        };
        match next {
            Some(inner) => value = inner,
            None => break,
        }
    }
    path
}

/// The value as the file has it.
pub(crate) fn written<'t>(file: &'t str, value: &Value<'_>) -> &'t str {
    &file[value.start()..value.end()]
}

/// What a value is, in words.
pub(crate) fn kind(value: &Value<'_>) -> &'static str {
    match value {
        Value::StringLit(_) => "a text",
        Value::NumberLit(_) => "a number",
        Value::BooleanLit(_) => "true or false",
        Value::Object(_) => "an object",
        Value::Array(_) => "a list",
        Value::NullKeyword(_) => "null",
    }
}

/// The value of an object's field, if `value` is an object and has it. Of a repeated field the first counts: the
/// others are reported.
pub(crate) fn field<'v, 't>(value: &'v Value<'t>, name: &str) -> Option<&'v Value<'t>> {
    value.as_object()?.get(name).map(|property| &property.value)
}

/// The byte at which the `index`th character of a text stands in the file, where it may be written as an escape.
pub(super) fn place_in_text(file: &str, text: &StringLit<'_>, index: usize) -> usize {
    let mut at = text.start() + 1;
    for _ in 0..index {
        let rest = &file[at..text.end()];
        at += match rest.as_bytes() {
            // Characters beyond U+FFFF are two escapes, the first of them D800 to DBFF.
            [b'\\', b'u', b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B', ..] => 12,
            [b'\\', b'u', ..] => 6,
            [b'\\', ..] => 2,
            _ => rest.chars().next().map_or(0, char::len_utf8),
        };
    }
    at
}

/// The parser takes any Unicode space between values; the standard does not.
fn foreign_space(text: &str) -> Option<usize> {
    let (mut inside, mut escaped) = (false, false);
    text.char_indices().find_map(|(at, character)| {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = inside,
            '"' => inside = !inside,
            ' ' | '\t' | '\n' | '\r' => {}
            other if !inside && (other.is_whitespace() || other.is_control()) => return Some(at),
            _ => {}
        }
        None
    })
}

fn not_json(why: &str) -> String {
    format!("this is not JSON: {why}")
}

fn sentence(kind: &ParseErrorKind) -> String {
    use ParseErrorKind as K;
    use ParseStringErrorKind as S;
    not_json(match kind {
        K::CommentsNotAllowed | K::UnterminatedCommentBlock => "it has no comments; take this one out",
        K::TrailingCommasNotAllowed => "no comma may follow the last value; take it out",
        K::ExpectedComma => "a comma is missing here",
        K::ExpectedColonAfterObjectKey => "a colon is missing after the field's name",
        K::ExpectedObjectValue => "the field has no value",
        K::ExpectedStringObjectProperty | K::SingleQuotedStringsNotAllowed => {
            "texts and the names of fields stand in straight double quotation marks"
        }
        K::MultipleRootJsonValues => "the file goes on after its one value ends",
        K::UnterminatedArray => "this list is never closed with ]",
        K::UnterminatedObject => "this object is never closed with }",
        K::String(S::UnterminatedStringLiteral) => "this text is never closed with a quotation mark",
        K::String(S::InvalidUnicodeEscapeSequence(_)) => "this escape is no character",
        K::String(_) => "this escape does not exist; a backslash itself is written \\\\",
        K::NestingDepthExceeded => "it is nested more than 512 deep",
        K::BareDecimalPointNumbersNotAllowed
        | K::ExpectedDigit
        | K::ExpectedDigitFollowingNegativeSign
        | K::ExpectedPlusMinusOrDigitInNumberLiteral
        | K::HexadecimalNumbersNotAllowed
        | K::NonFiniteNumbersNotAllowed
        | K::UnaryPlusNumbersNotAllowed => "this is not how a number is written",
        _ => "a value, a field's name or a closing bracket is expected here, and this is something else",
    })
}

#[cfg(test)]
mod tests {
    use super::{field, parse, written};

    #[test]
    fn a_value_is_shown_as_the_file_has_it() {
        let file = r#"{ "a": 1, "b": [ "\u00e9",7.50 ] }"#;
        let value = parse(file).expect("it is JSON");
        assert_eq!(field(&value, "b").map(|list| written(file, list)), Some(r#"[ "\u00e9",7.50 ]"#));
    }
}
