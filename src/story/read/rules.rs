//! What values keep beyond their types: structure, and texts of a certain form.

use super::super::id::well_formed;
use super::super::letters::look;
use super::decode::Decoder;
use super::json;
use super::{address, advice, claims, lookalike, text};
use crate::table::Table;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

/// A link or source: an address a page may send its reader to.
pub(super) fn address(value: &Value<'_>, decoder: &mut Decoder<'_>) {
    if let Some(Err(sentence)) = sound(value).map(address::check) {
        decoder.problem(value, sentence);
    }
}

/// A link or source: its words, in the field `name`, do not say another address than the one it leads to.
pub(super) fn leads_where_it_says(link: &Value<'_>, name: &str, decoder: &mut Decoder<'_>) {
    let field = |name| json::field(link, name).and_then(sound);
    let (Some(said), Some(address)) = (field(name), field("address").filter(|it| address::check(it).is_ok())) else {
        return;
    };
    if let (Err(sentence), Some(value)) = (claims::check(said, address), json::field(link, name)) {
        decoder.problem(value, sentence);
    }
}

/// A source, as a link.
pub(super) fn source(source: &Value<'_>, decoder: &mut Decoder<'_>) {
    leads_where_it_says(source, "title", decoder);
}

/// People whose names look the same are called the same.
pub(super) fn told_apart(people: &Value<'_>, decoder: &mut Decoder<'_>) {
    let Value::Array(array) = people else { return };
    let mut looks: Table<String, (&str, usize)> = Table::default();
    for name in array.elements.iter().filter_map(|person| json::field(person, "name")) {
        let Some(text) = sound(name) else { continue };
        let (first, at) = *looks.entry(look(text)).or_insert((text, name.start()));
        if first != text {
            let other = decoder.path(at);
            decoder.problem(
                name,
                format!("this name looks like {other} and is written in other letters; write both alike"),
            );
        }
    }
}

/// The story's own id, of the form of all others.
pub(super) fn id(value: &Value<'_>, decoder: &mut Decoder<'_>) {
    if let Some(id) = sound(value).filter(|id| !well_formed(id)) {
        decoder.problem(value, advice::malformed_id(id));
    }
}

/// One to three characters.
pub(super) fn initials(value: &Value<'_>, decoder: &mut Decoder<'_>) {
    if let Some(initials) = sound(value).filter(|initials| initials.chars().count() > 3) {
        decoder.problem(value, format!("initials are one to three characters, not {}", advice::shown(initials)));
    }
}

/// A tag that looks like one of BCP 47 (RFC 5646, section 2.1): a language of 2 to 8 letters, then subtags of 1 to 8
/// letters and digits. Whether they are registered is not asked.
pub(super) fn language(value: &Value<'_>, decoder: &mut Decoder<'_>) {
    let is_tag = |tag: &str| {
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        (2..=8).contains(&language.len())
            && language.bytes().all(|byte| byte.is_ascii_alphabetic())
            && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
    };
    if let Some(tag) = sound(value).filter(|tag| !is_tag(tag)) {
        decoder.problem(value, format!("{} is not a language tag; write one such as \"en-GB\"", advice::shown(tag)));
    }
}

/// Something to read: not an empty list, nor spaces alone.
pub(super) fn readable(value: &Value<'_>, decoder: &mut Decoder<'_>) {
    let Value::Array(array) = value else { return };
    // Marks, and texts that are empty to the last, have problems of their own.
    let blank = |span: &Value<'_>| words(span).is_some_and(|words| !words.is_empty() && text::is_blank(words));
    if array.elements.iter().all(blank) {
        decoder.problem(value, "there are no words in this; write some or take it out".to_owned());
    }
}

/// The entries of a list: at least one, each with something to read.
pub(super) fn entries(value: &Value<'_>, decoder: &mut Decoder<'_>) {
    let Value::Array(array) = value else { return };
    if array.elements.is_empty() {
        decoder.problem(value, "this list has no entries; write some or take it out".to_owned());
    }
    for entry in &array.elements {
        readable(entry, decoder);
    }
}

/// The words of a quotation: something to read, and no quotation inside it.
pub(super) fn speech(value: &Value<'_>, decoder: &mut Decoder<'_>) {
    readable(value, decoder);
    refuse(value, decoder, &["quotation"], "a quotation cannot stand inside another; end the first before it");
}

/// A byline: something to read, of who wrote, not who said or when.
pub(super) fn byline(value: &Value<'_>, decoder: &mut Decoder<'_>) {
    readable(value, decoder);
    let sentence = "quotations and dates have no place in a byline; write the words without the mark";
    refuse(value, decoder, &["quotation", "date"], sentence);
}

/// A story has at least one block.
pub(super) fn has_blocks(story: &Value<'_>, decoder: &mut Decoder<'_>) {
    match json::field(story, "blocks") {
        None if matches!(story, Value::Object(_)) => decoder.missing(story, "blocks"),
        Some(blocks @ Value::Array(array)) if array.elements.is_empty() => {
            decoder.problem(blocks, "a story has at least one block; write its text here".to_owned());
        }
        _ => {}
    }
}

/// A quotation has its words.
pub(super) fn has_content(quotation: &Value<'_>, decoder: &mut Decoder<'_>) {
    if json::field(quotation, "content").is_none() {
        decoder.missing(quotation, "content");
    }
}

/// A list has `items`, all other blocks have `content`.
pub(super) fn content_by_kind(block: &Value<'_>, decoder: &mut Decoder<'_>) {
    let Some(kind) = json::field(block, "kind").and_then(words) else {
        return;
    };
    let (wanted, refused) = match kind {
        "list" => ("items", "content"),
        "paragraph" | "heading" | "caption" | "credit" => ("content", "items"),
        // An unknown kind is reported as such, and tells nothing.
        _ => return,
    };
    if json::field(block, wanted).is_none() {
        decoder.problem(block, format!("the field {wanted:?} is missing: a {kind} has its words there"));
    }
    if let Some(value) = json::field(block, refused) {
        decoder.problem(value, format!("a {kind} has no {refused:?}; put its words in {wanted:?}"));
    }
}

/// Reports the spans whose `type` is one of these.
fn refuse(spans: &Value<'_>, decoder: &mut Decoder<'_>, types: &[&str], sentence: &str) {
    let Value::Array(array) = spans else { return };
    for span in &array.elements {
        if json::field(span, "type").and_then(words).is_some_and(|word| types.contains(&word)) {
            decoder.problem(span, sentence.to_owned());
        }
    }
}

/// The value's text, if there is nothing to report of it as a text.
fn sound<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    words(value).filter(|words| {
        !text::is_blank(words) && text::faults(words).next().is_none() && lookalike::mixed_word(words).is_none()
    })
}

/// The value's text, if it is one; what is not has been reported as such.
fn words<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    match value {
        Value::StringLit(literal) => Some(&literal.value),
        _ => None,
    }
}
