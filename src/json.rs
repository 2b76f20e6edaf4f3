//! JSON as it is written. The standard writer of floating-point numbers brings a table of ten kilobytes that nothing packs;
//! ours are shares from 0 to 1, known to the hundredth.

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};
use std::io::{Result, Write};
use thiserror::Error;

/// Why a value cannot be written. The standard error can say as much of reading and of files, in two kilobytes of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a map in it has keys that are no texts")]
pub struct Unwritable;

/// Writes a value on one line. Its numbers are whole, or rounded to hundredths.
///
/// # Errors
///
/// If a map in it has keys that are no texts.
pub fn compact(value: &impl Serialize) -> std::result::Result<String, Unwritable> {
    written(value, Hundredths(CompactFormatter))
}

/// Writes a value on lines, as people read it. Its numbers are whole, or rounded to hundredths.
///
/// # Errors
///
/// If a map in it has keys that are no texts.
pub fn pretty(value: &impl Serialize) -> std::result::Result<String, Unwritable> {
    written(value, Hundredths(PrettyFormatter::new()))
}

fn written<F: Formatter>(value: &impl Serialize, formatter: F) -> std::result::Result<String, Unwritable> {
    let mut json = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut json, formatter)).map_err(|_| Unwritable)?;
    // It writes nothing else.
    Ok(String::from_utf8(json).unwrap_or_default())
}

/// Writes numbers to the hundredth, all else as another does.
struct Hundredths<F>(F);

macro_rules! as_the_other {
    ($($name:ident($($argument:ident: $type:ty),*)),+ $(,)?) => {
        $(
            fn $name<W: ?Sized + Write>(&mut self, writer: &mut W $(, $argument: $type)*) -> Result<()> {
                self.0.$name(writer $(, $argument)*)
            }
        )+
    };
}

impl<F: Formatter> Formatter for Hundredths<F> {
    fn write_f32<W: ?Sized + Write>(&mut self, writer: &mut W, value: f32) -> Result<()> {
        self.write_f64(writer, value.into())
    }

    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> Result<()> {
        let hundredths = (value * 100.0).round() as i64;
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        if part % 10 == 0 {
            write!(writer, "{sign}{whole}.{}", part / 10)
        } else {
            write!(writer, "{sign}{whole}.{part:02}")
        }
    }

    as_the_other! {
        begin_array(), end_array(), begin_array_value(first: bool), end_array_value(),
        begin_object(), end_object(), begin_object_key(first: bool), end_object_key(),
        begin_object_value(), end_object_value(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Unwritable, compact, pretty};
    use serde_json::json;

    #[test]
    fn it_is_what_others_write() {
        let value = json!({ "a": [1, -2, "é\"\n", null, true, {}, []], "b": { "c": 0.5 } });
        assert_eq!(compact(&value).expect("it can be written"), value.to_string());
        assert_eq!(pretty(&value).expect("it can be written"), serde_json::to_string_pretty(&value).expect("it can"));
    }

    #[test]
    fn what_json_cannot_hold_is_refused() {
        assert_eq!(compact(&[([1], 2)].into_iter().collect::<std::collections::BTreeMap<_, _>>()), Err(Unwritable));
    }

    #[test]
    fn every_share_is_written_as_others_write_it() {
        for hundredths in 0..=100u8 {
            let (single, double) = (f32::from(hundredths) / 100.0, f64::from(hundredths) / 100.0);
            assert_eq!(compact(&single).ok(), serde_json::to_string(&single).ok());
            assert_eq!(compact(&double).ok(), serde_json::to_string(&double).ok());
        }
        assert_eq!(compact(&-0.25).ok().as_deref(), Some("-0.25"));
    }
}
