//! The fields of an object, each taken once: what is left at the end is said to be left out.

use crate::sort::sort_by_key;
use crate::story::{json, json::Value, shown};
use crate::table::Table;
use std::fmt;

/// The way to a value of the file: `events[3].start_date.month`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(String);

impl Path {
    /// The way to a field of this object.
    pub fn field(&self, name: &str) -> Self {
        let plain =
            !name.is_empty() && name.len() <= 64 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        Self(match (plain, self.0.is_empty()) {
            (true, true) => name.to_owned(),
            (true, false) => format!("{}.{name}", self.0),
            (false, _) => format!("{}[{}]", self.0, shown(name)),
        })
    }

    /// The way to an entry of this list.
    pub fn item(&self, index: usize) -> Self {
        Self(format!("{}[{index}]", self.0))
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Something that was repaired or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Which value: `events[3].start_date.month`.
    pub path: String,
    /// What was wrong with it, and what was done.
    pub what: String,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.what)
    }
}

/// All that was repaired or left out, in the order it was met.
#[derive(Default)]
pub struct Notices(pub Vec<Notice>);

impl Notices {
    /// Says what was done with the value at this place.
    pub fn add(&mut self, path: &Path, what: String) {
        self.0.push(Notice { path: path.to_string(), what });
    }

    /// Says that the value is not `wanted` and left out.
    pub fn unfit(&mut self, path: &Path, value: &Value<'_>, wanted: &str) {
        self.add(path, format!("is {}, not {wanted}; it is left out", json::kind(value)));
    }
}

/// The fields of an object that nobody has taken yet.
pub struct Fields<'v, 't> {
    path: Path,
    left: Table<&'v str, &'v Value<'t>>,
    /// Numbers that are written as texts, as spreadsheets do with all of them.
    texts: Vec<(&'static str, i64)>,
}

impl<'v, 't> Fields<'v, 't> {
    /// The fields of `value`, if it is an object. Of a repeated field the first counts.
    pub fn of(value: &'v Value<'t>, path: &Path, notices: &mut Notices) -> Option<Self> {
        let Value::Object(object) = value else {
            notices.unfit(path, value, "an object");
            return None;
        };
        let mut left = Table::default();
        for property in &object.properties {
            let name = property.name.as_str();
            if left.contains_key(name) {
                notices.add(&path.field(name), "stands there more than once; the first counts".to_owned());
            } else {
                left.insert(name, &property.value);
            }
        }
        Some(Self { path: path.clone(), left, texts: Vec::new() })
    }

    /// The way to one of the fields.
    pub fn path(&self, name: &str) -> Path {
        self.path.field(name)
    }

    /// Whether nothing is left that holds anything.
    pub fn is_empty(&self) -> bool {
        self.left.values().all(|value| is_empty(value))
    }

    /// The value of a field, if it is there and not null.
    pub fn take(&mut self, name: &str) -> Option<&'v Value<'t>> {
        self.left.remove(name).filter(|value| !matches!(value, Value::NullKeyword(_)))
    }

    /// A text; a number is one, too.
    pub fn text(&mut self, name: &str, notices: &mut Notices) -> Option<String> {
        match self.take(name)? {
            Value::StringLit(text) => Some(text.value.clone().into_owned()),
            Value::NumberLit(number) => {
                let what = format!("is a number, not a text; it is read as {}", shown(number.value));
                notices.add(&self.path(name), what);
                Some(number.value.to_owned())
            }
            other => {
                notices.unfit(&self.path(name), other, "a text");
                None
            }
        }
    }

    /// A whole number; a text that says one is one, too. Spreadsheets leave what is not known as an empty text.
    pub fn whole(&mut self, name: &'static str, notices: &mut Notices) -> Option<i64> {
        let value = self.take(name)?;
        let (text, is_text) = match value {
            Value::NumberLit(number) => (number.value, false),
            Value::StringLit(text) if text.value.trim().is_empty() => return None,
            Value::StringLit(text) => (text.value.trim(), true),
            other => {
                notices.unfit(&self.path(name), other, "a number");
                return None;
            }
        };
        let number = whole(text);
        match number {
            Some(number) if is_text => self.texts.push((name, number)),
            Some(_) => {}
            None => notices.add(&self.path(name), format!("{} is not a whole number; it is left out", shown(text))),
        }
        number
    }

    /// Says of what nobody has taken that it is left out, and which numbers were texts. What holds nothing goes without
    /// saying.
    pub fn rest(self, notices: &mut Notices) {
        match self.texts.as_slice() {
            [] => {}
            [(name, number)] => {
                notices.add(&self.path.field(name), format!("is a text, not a number; it is read as {number}"));
            }
            // One line for a date, lest they bury what matters.
            texts => {
                let names = texts.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
                notices.add(&self.path, format!("{names} are texts, not numbers; they are read as numbers"));
            }
        }
        let mut left: Vec<_> = self.left.into_iter().collect();
        sort_by_key(&mut left, |(name, _)| *name);
        for (name, value) in left {
            if !is_empty(value) {
                notices.add(&self.path.field(name), "is left out: a story has no place for it".to_owned());
            }
        }
    }
}

/// Whether there is nothing in it.
fn is_empty(value: &Value<'_>) -> bool {
    match value {
        Value::NullKeyword(_) => true,
        Value::StringLit(text) => text.value.trim().is_empty(),
        Value::Object(object) => object.properties.is_empty(),
        Value::Array(array) => array.elements.is_empty(),
        _ => false,
    }
}

/// The number a text says, as `2025`, `2025.0` or `2.025e3`, if it is whole and a double would hold it exactly. Read by its
/// digits: to read doubles takes a table of ten kilobytes.
fn whole(text: &str) -> Option<i64> {
    const EXACT: u64 = 1 << 53;
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let (written, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, part) = written.split_once('.').unwrap_or((written, ""));
    let digits = format!("{whole}{part}");
    let unsigned = digits.strip_prefix(['+', '-']).unwrap_or(&digits);
    if unsigned.is_empty() || !unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if unsigned.bytes().all(|byte| byte == b'0') {
        return Some(0);
    }
    let significant = digits.trim_end_matches('0');
    let zeros = exponent.parse::<i32>().ok()?.checked_sub(i32::try_from(part.len()).ok()?)?;
    let zeros = zeros.checked_add(i32::try_from(digits.len() - significant.len()).ok()?)?;
    let zeros = usize::try_from(zeros).ok().filter(|zeros| *zeros <= 16)?;
    format!("{significant}{}", "0".repeat(zeros)).parse::<i64>().ok().filter(|number| number.unsigned_abs() <= EXACT)
}

#[cfg(test)]
mod tests {
    use super::{Path, whole};

    #[test]
    fn whole_numbers_are_known_however_they_are_written() {
        for text in ["2025", "2025.0", "2.025e3", "+2025", "202500e-2", "+.2025E+4", "2025."] {
            assert_eq!(whole(text), Some(2025), "{text}");
        }
        for text in [
            "",
            "April",
            "4.5",
            "1e400",
            "NaN",
            "inf",
            "99999999999999999999",
            "1.5e-1",
            ".",
            "e3",
            "1e-1",
            "9.1e15e",
            "--1.0",
            "1e2147483648",
            "9007199254740993.0",
        ] {
            assert_eq!(whole(text), None, "{text}");
        }
        assert_eq!((whole("-4.4e1"), whole("-0.0"), whole("9007199254740992.0")), (Some(-44), Some(0), Some(1 << 53)));
    }

    #[test]
    fn a_path_shows_hostile_names_harmlessly() {
        let path = Path::default().field("events").item(3).field("a\u{1b}b");
        assert_eq!(path.to_string(), r#"events[3]["a\u{1b}b"]"#);
        assert_eq!(Path::default().field("events").item(0).field("text").to_string(), "events[0].text");
    }
}
