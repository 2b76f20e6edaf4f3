//! What was found, as Markdown, and which promises it breaks.

use std::fmt::Write;

/// The report of one run.
#[derive(Default)]
pub struct Report {
    markdown: String,
    promises: Vec<Promise>,
}

/// A figure and the most it may be.
struct Promise {
    what: String,
    found: f64,
    most: f64,
}

impl Report {
    /// Begins a section.
    pub fn section(&mut self, title: &str) {
        let _ = write!(self.markdown, "\n## {title}\n\n");
    }

    /// Adds a paragraph.
    pub fn say(&mut self, words: &str) {
        let _ = write!(self.markdown, "{words}\n\n");
    }

    /// Adds a table; the first column is words, the others are figures.
    pub fn table(&mut self, head: &[&str], rows: &[Vec<String>]) {
        let rule: Vec<&str> = head.iter().enumerate().map(|(at, _)| if at == 0 { "---" } else { "--:" }).collect();
        let line = |cells: &[&str]| format!("| {} |\n", cells.join(" | "));
        self.markdown += &line(head);
        self.markdown += &line(&rule);
        for row in rows {
            self.markdown += &line(&row.iter().map(String::as_str).collect::<Vec<_>>());
        }
        self.markdown.push('\n');
    }

    /// Holds a figure to the most it may be.
    pub fn promise(&mut self, what: &str, found: f64, most: f64) {
        self.promises.push(Promise { what: what.to_owned(), found, most });
    }

    /// How many promises are broken.
    pub fn broken(&self) -> usize {
        self.promises.iter().filter(|promise| !promise.kept()).count()
    }

    /// All of it: the promises first.
    pub fn markdown(&self) -> String {
        let mut promises = Self::default();
        let row = |promise: &Promise| {
            let kept = if promise.kept() { "yes" } else { "**no**" };
            vec![promise.what.clone(), figure(promise.found), figure(promise.most), kept.to_owned()]
        };
        promises.table(&["promise", "found", "at most", "kept"], &self.promises.iter().map(row).collect::<Vec<_>>());
        [promises.markdown.as_str(), &self.markdown].concat()
    }
}

impl Promise {
    /// What could not be measured is not kept.
    fn kept(&self) -> bool {
        self.found <= self.most
    }
}

/// A figure as short as it says enough.
pub fn figure(value: f64) -> String {
    match value.abs() {
        _ if value.is_nan() => "not measured".to_owned(),
        size if size >= 1000.0 => grouped(value.round() as usize),
        size if size >= 20.0 => format!("{value:.0}"),
        size if size >= 3.0 => format!("{value:.1}"),
        size if size == 0.0 => "0".to_owned(),
        _ => format!("{value:.2}"),
    }
}

/// A number with its thousands apart: 130,000.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    String::from_utf8_lossy(&groups.join(&b","[..])).into_owned()
}

/// The middle of some figures.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    match figures.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => figures[count / 2],
        count => figures[count / 2 - 1].midpoint(figures[count / 2]),
    }
}

/// How busy the machine is: the load average of the last minute, where the system tells it.
pub fn load() -> f64 {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().and_then(|load| load.parse().ok()).unwrap_or(f64::NAN)
}
