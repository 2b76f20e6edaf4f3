//! From JSON values to types, collecting every problem on the way.

use super::super::{Problem, Problems};
use super::json::{self, Places};
use super::links::{Kind, Links};
use super::text::{self, Fault};
use super::{advice, lookalike};
use crate::sort::sort_by_key;
use jsonc_parser::ast::{StringLit, Value};
use jsonc_parser::common::Ranged;

/// How many problems are listed; more are only counted, so that a hostile file cannot fill the memory of a browser.
const LISTED: usize = 1000;

/// A type that can be read from JSON.
///
/// `None` means that a problem was reported. Decoding goes on beside it, so that the rest is checked as well.
pub(super) trait Decode: Sized {
    /// Reads the value, reporting what is wrong with it.
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self>;

    /// The value of a field that is left out, if it may be.
    fn absent() -> Option<Self> {
        None
    }
}

/// A rule for one field's value beyond its type.
pub(super) type Rule = fn(&Value<'_>, &mut Decoder<'_>);

/// What decoding has found so far.
pub(super) struct Decoder<'t> {
    text: &'t str,
    root: &'t Value<'t>,
    found: Vec<Found>,
    unlisted: usize,
    pub(super) links: Links,
}

struct Found {
    at: usize,
    sentence: String,
}

impl<'t> Decoder<'t> {
    pub(super) fn new(text: &'t str, root: &'t Value<'t>) -> Self {
        Self { text, root, found: Vec::new(), unlisted: 0, links: Links::default() }
    }

    /// Looks up what the ids lead to, and gives all problems in the order of the file's lines.
    pub(super) fn finish(mut self) -> Option<Problems> {
        std::mem::take(&mut self.links).check(&mut self);
        if self.found.is_empty() {
            return None;
        }
        sort_by_key(&mut self.found, |found| found.at);
        let mut places = Places::new(self.text);
        let list = self.found.into_iter().map(|Found { at, sentence }| {
            let (line, column) = places.place(at);
            Problem { line, column, path: json::path(self.root, at), sentence }
        });
        Some(Problems { file: None, list: list.collect(), unlisted: self.unlisted })
    }

    /// Reports a problem with `value`.
    pub(super) fn problem(&mut self, value: &Value<'_>, sentence: String) {
        self.problem_at(value.start(), sentence);
    }

    /// Reports a problem at byte `at` of the file.
    pub(super) fn problem_at(&mut self, at: usize, sentence: String) {
        if self.found.len() < LISTED {
            self.found.push(Found { at, sentence });
        } else {
            self.unlisted += 1;
        }
    }

    /// Reports that `value` is not what is `wanted`.
    pub(super) fn wrong_type(&mut self, value: &Value<'_>, wanted: &str) {
        self.problem(value, format!("this is {}; it must be {wanted}", json::kind(value)));
    }

    /// Whether more problems would only be counted: then costly advice is not worth its time.
    pub(super) fn is_full(&self) -> bool {
        self.found.len() >= LISTED
    }

    /// The path of the value at byte `at` of the file.
    pub(super) fn path(&self, at: usize) -> String {
        json::path(self.root, at)
    }

    /// Makes sure that the value is an object, and reports fields other than these or there twice.
    pub(super) fn object(&mut self, value: &Value<'_>, fields: &[&str]) -> Option<()> {
        let Value::Object(object) = value else {
            self.wrong_type(value, "an object");
            return None;
        };
        let mut seen = vec![false; fields.len()];
        for property in &object.properties {
            let name = property.name.as_str();
            match fields.iter().position(|field| *field == name) {
                Some(index) if !seen[index] => seen[index] = true,
                Some(_) => self.problem_at(property.start(), format!("the field {name:?} stands here twice; keep one")),
                None => {
                    let advice = advice::instead_of(name, fields);
                    self.problem_at(property.start(), format!("there is no field {}{advice}", advice::shown(name)));
                }
            }
        }
        Some(())
    }

    /// The field's value, or what it is when absent.
    pub(super) fn field<T: Decode>(&mut self, object: &Value<'_>, name: &str) -> Option<T> {
        if let Some(value) = json::field(object, name) {
            let decoded = T::decode(value, self);
            return decoded;
        }
        let absent = T::absent();
        if absent.is_none() {
            self.missing(object, name);
        }
        absent
    }

    /// Reports that the object lacks a field.
    pub(super) fn missing(&mut self, object: &Value<'_>, name: &str) {
        self.problem(object, format!("the field {name:?} is missing"));
    }

    /// Holds the field, where it is present, to a rule.
    pub(super) fn hold(&mut self, object: &Value<'_>, name: &str, rule: Rule) {
        if let Some(value) = json::field(object, name) {
            rule(value, self);
        }
    }

    /// The value as a text that shows what it says.
    pub(super) fn text<'v, 'j>(&mut self, value: &'v Value<'j>) -> Option<&'v StringLit<'j>> {
        let Value::StringLit(literal) = value else {
            self.wrong_type(value, "a text");
            return None;
        };
        let mut faults = text::faults(&literal.value);
        let Some(Fault { index, name, advice }) = faults.next() else {
            if let Some(mixed) = lookalike::mixed_word(&literal.value) {
                self.problem(value, mixed);
                return None;
            }
            return Some(literal);
        };
        let at = json::place_in_text(self.text, literal, index);
        let more = match faults.count() {
            0 => String::new(),
            more => format!(", and {more} more like it in this text"),
        };
        self.problem_at(at, format!("this is {name}, {advice}{more}"));
        None
    }

    /// The index of the value among the words allowed.
    pub(super) fn word(&mut self, value: &Value<'_>, allowed: &[&str]) -> Option<usize> {
        let Value::StringLit(literal) = value else {
            self.wrong_type(value, &advice::one_of(allowed));
            return None;
        };
        let index = allowed.iter().position(|word| *word == literal.value);
        if index.is_none() {
            let shown = advice::shown(&literal.value);
            self.problem(value, format!("{shown} is not {}", advice::one_of(allowed)));
        }
        index
    }

    /// The value as an id of this kind, noted as one that must lead somewhere.
    pub(super) fn id<'v>(&mut self, value: &'v Value<'_>, kind: Kind) -> Option<&'v str> {
        let id = self.text(value)?;
        if !kind.takes(&id.value) {
            self.problem(value, kind.malformed(&id.value));
            return None;
        }
        self.links.refer(kind, &id.value, id.start());
        Some(&id.value)
    }

    /// Notes that the object's `id` names it, so that others may refer to it.
    pub(super) fn declare(&mut self, kind: Kind, object: &Value<'_>) {
        if let Some(Value::StringLit(id)) = json::field(object, "id") {
            self.links.declare(kind, &id.value, id.start());
        }
    }
}

impl Decode for String {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = &decoder.text(value)?.value;
        if text::is_blank(text) {
            decoder.problem(value, "this text is empty; write it or take the field out".to_owned());
            return None;
        }
        Some(text.clone().into_owned())
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        T::decode(value, decoder).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let Value::Array(array) = value else {
            decoder.wrong_type(value, "a list");
            return None;
        };
        let (mut list, mut sound) = (Self::with_capacity(array.elements.len()), true);
        for element in &array.elements {
            match T::decode(element, decoder) {
                Some(entry) => list.push(entry),
                None => sound = false,
            }
        }
        sound.then_some(list)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}
