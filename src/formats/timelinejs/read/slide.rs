//! A slide of a timeline: title, event or era, read field by field.

use super::super::{OURS, date, date::Point};
use super::fields::{Fields, Notices, Path};
use super::html::{self, Piece};
use crate::story::{Event, Marked, Span, Story, When, json, json::Value, mend, shown};
use std::cmp::Ordering;

/// What a slide says.
#[derive(Default)]
pub(super) struct Slide {
    /// Its date, if it is one that stories have.
    pub when: Option<When>,
    /// The year it begins in, whichever it is.
    pub year: Option<i64>,
    /// The words that say its date, where it has any of its own.
    pub dated: Option<String>,
    /// The headline, as spans.
    pub headline: Vec<Span>,
    /// The text.
    pub pieces: Vec<Piece>,
    /// What its picture or film shows, and where it is.
    pub caption: Vec<Span>,
    /// Who made that.
    pub credit: Vec<Span>,
    /// The group it stands in.
    pub group: Option<String>,
    /// Its id, as it stands there.
    pub id: Option<String>,
    /// The event of the story that was written as this slide.
    pub ours: Option<Event>,
}

impl Slide {
    /// Reads a slide of the `file`; none if it is no object.
    pub(super) fn read(value: &Value<'_>, path: &Path, file: &str, notices: &mut Notices) -> Option<Self> {
        let mut fields = Fields::of(value, path, notices)?;
        let mut slide = Self::default();
        slide.read_dates(&mut fields, file, notices);
        if let Some(text) = fields.take("text") {
            slide.read_text(text, &fields.path("text"), notices);
        }
        if let Some(media) = fields.take("media") {
            slide.read_media(media, &fields.path("media"), notices);
        }
        let group = fields.text("group", notices);
        slide.group = group.and_then(|group| html::line(&group, &fields.path("group"), notices));
        slide.id = fields.text("unique_id", notices).filter(|id| !id.is_empty());
        fields.rest(notices);
        Some(slide)
    }

    /// Whether there is nothing to read in it.
    pub(super) fn is_empty(&self) -> bool {
        let no_words = self.headline.is_empty() && self.pieces.is_empty() && self.caption.is_empty();
        no_words && self.credit.is_empty() && self.when.is_none() && self.dated.is_none()
    }

    /// By date, as TimelineJS shows them: before our years, within them, after them, and what has no date.
    pub(super) fn in_order(&self, other: &Self) -> Ordering {
        let rank = |slide: &Self| match (slide.when, slide.year) {
            (Some(_), _) => (1, 0),
            (None, Some(year)) if year < 1 => (0, year),
            (None, Some(year)) => (2, year),
            (None, None) => (3, 0),
        };
        let told = || self.when.zip(other.when).map(|(one, other)| one.order().cmp(&other.order()));
        rank(self).cmp(&rank(other)).then_with(|| told().unwrap_or(Ordering::Equal))
    }

    fn read_dates(&mut self, fields: &mut Fields<'_, '_>, file: &str, notices: &mut Notices) {
        let mut point = |name: &str, notices: &mut Notices| {
            let value = fields.take(name)?;
            date::read(value, &fields.path(name), notices)
        };
        let start = point("start_date", notices);
        let end = point("end_date", notices);
        let shown = fields.text("display_date", notices);
        let shown = shown.and_then(|words| html::line(&words, &fields.path("display_date"), notices));
        let mut told = |point: &Option<Point>, name: &str| {
            let point = point.as_ref()?;
            let path = fields.path(name);
            let own = point.words.as_ref().and_then(|words| html::line(words, &path, notices));
            if own.is_some() && shown.is_some() {
                notices.add(&path.field("display_date"), "is left out: the event's own display_date counts".to_owned());
            }
            own.or_else(|| point.edtf.is_none().then(|| year_words(point.year)).flatten())
        };
        let (from, to) = (told(&start, "start_date"), told(&end, "end_date"));
        let known = || Some(date_words(start.as_ref()?.edtf.as_ref()?.parse().ok()?));
        self.dated = shown.or_else(|| match to {
            Some(to) => Some([from.or_else(known), Some(to)].into_iter().flatten().collect::<Vec<_>>().join(" – ")),
            None => from,
        });
        self.year = start.as_ref().and_then(|start| start.year);
        let ours = fields.take(OURS);
        self.ours = ours.and_then(|ours| event(ours, &fields.path(OURS), file, notices));
        let (start, end) = (start.and_then(|start| start.edtf), end.and_then(|end| end.edtf));
        if let Some(start) = start {
            self.when = when(&start, end.as_deref(), &fields.path("end_date"), notices);
            self.settle(&start, end.as_deref(), &fields.path(OURS), notices);
        } else if let Some(end) = end {
            notices.add(&fields.path("end_date"), format!("{end} is left out: the start is not known"));
        }
    }

    /// Of the date TimelineJS shows and the one of ours, which says more, ours counts if it is the same.
    fn settle(&mut self, start: &str, end: Option<&str>, path: &Path, notices: &mut Notices) {
        let Some(ours) = &mut self.ours else { return };
        let (from, to) = (ours.when.start(), ours.when.end());
        let last = (from != to).then(|| date::bare(to));
        if date::bare(from) == start && last.as_deref() == end {
            self.when = Some(ours.when);
        } else {
            (ours.words, ours.part, ours.zone) = (None, None, None);
            notices.add(&path.field("when"), format!("{} is not the date beside it, which counts", ours.when));
        }
    }

    fn read_text(&mut self, value: &Value<'_>, path: &Path, notices: &mut Notices) {
        if let Value::StringLit(text) = value {
            notices.add(path, "is a text, not an object; it is read as the text in one".to_owned());
            self.pieces = html::pieces(&text.value, path, notices);
            return;
        }
        let Some(mut fields) = Fields::of(value, path, notices) else { return };
        if let Some(headline) = fields.text("headline", notices) {
            self.headline = flat(html::pieces(&headline, &fields.path("headline"), notices));
        }
        if let Some(text) = fields.text("text", notices) {
            self.pieces = html::pieces(&text, &fields.path("text"), notices);
        }
        fields.rest(notices);
    }

    fn read_media(&mut self, value: &Value<'_>, path: &Path, notices: &mut Notices) {
        let Some(mut fields) = Fields::of(value, path, notices) else { return };
        for (name, spans) in [("caption", &mut self.caption), ("credit", &mut self.credit)] {
            if let Some(text) = fields.text(name, notices) {
                *spans = flat(html::pieces(&text, &fields.path(name), notices));
            }
        }
        let url = fields.text("url", notices).map(|url| url.trim().to_owned()).filter(|url| !url.is_empty());
        if let Some(words) = url.as_ref().filter(|url| url.starts_with('<')) {
            // A quotation or a frame, in place of an address.
            let url = fields.path("url");
            notices.add(&url, "is HTML, not an address; what words it has follow the text".to_owned());
            self.pieces.extend(html::pieces(words, &url, notices));
        } else if let Some(address) = url {
            let text = "Media".to_owned();
            match mend::check_link(&text, &address) {
                Ok(()) => {
                    let space = (!self.caption.is_empty()).then(|| Span::Text(" ".to_owned()));
                    self.caption.extend(space);
                    self.caption.push(Span::Marked(Marked::Link { address, text }));
                    notices.add(&fields.path("url"), "is linked, not shown: a story holds words only".to_owned());
                }
                Err(why) => notices.add(&fields.path("url"), format!("{} is left out: {why}", shown(&address))),
            }
        }
        fields.rest(notices);
    }
}

/// The spans of all pieces as one line.
fn flat(pieces: Vec<Piece>) -> Vec<Span> {
    let mut spans = Vec::new();
    for piece in pieces {
        if !spans.is_empty() {
            spans.push(Span::Text(" ".to_owned()));
        }
        spans.extend(piece.spans);
    }
    spans
}

/// From the start to the end, if that is a time.
fn when(start: &str, end: Option<&str>, path: &Path, notices: &mut Notices) -> Option<When> {
    if let Some(end) = end.filter(|end| *end != start) {
        match format!("{start}/{end}").parse() {
            Ok(when) => return Some(when),
            Err(why) => {
                let why: crate::story::WhenError = why;
                notices.add(path, format!("is left out: {why}"));
            }
        }
    }
    start.parse().ok()
}

/// A year that stories do not have, in words.
fn year_words(year: Option<i64>) -> Option<String> {
    year.map(|year| if year < 0 { format!("{} BCE", year.unsigned_abs()) } else { year.to_string() })
}

/// A date as readers see it.
pub(super) fn date_words(when: When) -> String {
    [Some(when.long()), when.clock_text(None)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The event of a story as it was written beside a slide, held to all that events are held to.
fn event(value: &Value<'_>, path: &Path, file: &str, notices: &mut Notices) -> Option<Event> {
    let thread = match json::field(value, "thread") {
        Some(thread @ Value::StringLit(_)) => json::written(file, thread),
        _ => "null",
    };
    let written = json::written(file, value);
    let story = format!(
        r#"{{ "id": "a", "language": "en", "headline": "a", "threads": [{{ "id": {thread}, "title": "a" }}],
            "events": [{written}], "blocks": [{{ "id": "p1", "kind": "paragraph", "content": ["a"] }}] }}"#
    );
    match Story::read(&story) {
        Ok(mut story) => story.events.pop(),
        Err(problems) => {
            let why = problems.iter().next().map_or("", |problem| problem.sentence());
            notices.add(path, format!("is left out, because it is not an event as otr writes it: {why}"));
            None
        }
    }
}
