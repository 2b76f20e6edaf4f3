//! Dates as TimelineJS writes them: an object of numbers. What may be a date [`When`] decides, here as everywhere.

use super::read::{Fields, Notices, Path};
use crate::story::{Moment, When, json::Value};
use serde_json::{Map, json};

/// A moment as TimelineJS has it: without zone and doubt.
pub(super) fn write(moment: Moment) -> serde_json::Value {
    let clock = moment.clock();
    let parts = [
        ("year", Some(i64::from(moment.year()))),
        ("month", moment.month().map(i64::from)),
        ("day", moment.day().map(|day| i64::from(day.day()))),
        ("hour", clock.map(|clock| i64::from(clock.hour()))),
        ("minute", clock.map(|clock| i64::from(clock.minute()))),
    ];
    let known = parts.into_iter().filter_map(|(name, part)| Some((name.to_owned(), json!(part?))));
    serde_json::Value::Object(known.collect::<Map<_, _>>())
}

/// The same moment in EDTF, to compare with what was [`read`].
pub(super) fn bare(moment: Moment) -> String {
    let edtf = moment.to_string();
    let edtf = edtf.trim_end_matches(['~', '?', '%']);
    // `2025-04-25T14:20`, without what follows the minutes.
    edtf.get(..16).unwrap_or(edtf).to_owned()
}

/// A date of TimelineJS, as far as it is one.
#[derive(Default)]
pub(super) struct Point {
    /// In EDTF, if it lies in the years that stories have.
    pub edtf: Option<String>,
    /// The year as it stands there.
    pub year: Option<i64>,
    /// The words to show in its stead, in HTML.
    pub words: Option<String>,
}

/// Reads one; what cannot be is left out part by part, from the finest, and said.
pub(super) fn read(value: &Value<'_>, path: &Path, notices: &mut Notices) -> Option<Point> {
    if let Value::StringLit(text) = value
        && let Ok(when) = text.value.parse::<When>()
        && when.start() == when.end()
    {
        notices.add(path, format!("is a text, not an object; it is read as {when}"));
        return Some(Point { edtf: Some(when.start().to_string()), ..Point::default() });
    }
    let mut fields = Fields::of(value, path, notices)?;
    // Spreadsheets write a date that is not known with all its parts, each empty.
    if fields.is_empty() {
        return None;
    }
    let words = fields.text("display_date", notices);
    let [year, month, day, hour, minute] =
        ["year", "month", "day", "hour", "minute"].map(|name| fields.whole(name, notices));
    for name in ["second", "millisecond"] {
        if fields.whole(name, notices).is_some_and(|part| part != 0) {
            notices.add(&path.field(name), "is left out: stories tell time to the minute".to_owned());
        }
    }
    fields.rest(notices);
    let Some(year) = year else {
        notices.add(&path.field("year"), "there is no year, so the date is not known".to_owned());
        return Some(Point { words, ..Point::default() });
    };
    if !(1..=9999).contains(&year) {
        let what = "is not a year that stories have (1 to 9999); it is told in words only";
        notices.add(&path.field("year"), format!("{year} {what}"));
        return Some(Point { year: Some(year), words, edtf: None });
    }
    let edtf = finest(year, [month, day, hour, minute], path, notices);
    Some(Point { edtf: Some(edtf), year: Some(year), words })
}

/// The date in EDTF, as fine as its parts allow: a part counts only if those before it do.
fn finest(year: i64, parts: [Option<i64>; 4], path: &Path, notices: &mut Notices) -> String {
    let mut known = format!("{year:04}");
    let mut unknown = None;
    for (name, part) in ["month", "day", "hour", "minute"].into_iter().zip(parts) {
        let Some(part) = part else {
            unknown = unknown.or(Some(name));
            continue;
        };
        if let Some(missing) = unknown {
            notices.add(&path.field(name), format!("{part} is left out: the {missing} is not known"));
            continue;
        }
        let finer = match name {
            "hour" => format!("{known}T{part:02}:00"),
            "minute" => format!("{}{part:02}", known.trim_end_matches("00")),
            _ => format!("{known}-{part:02}"),
        };
        if finer.parse::<When>().is_ok() {
            known = finer;
        } else {
            notices.add(&path.field(name), format!("there is no {name} {part} in {known}; it is read as {known}"));
            unknown = Some(name);
        }
    }
    if unknown == Some("minute") && known.contains('T') {
        known.push('~');
        notices
            .add(&path.field("hour"), format!("there is no minute to it; it is read as {known}, which is about then"));
    }
    known
}
