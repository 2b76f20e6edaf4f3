//! Lighthouse on all three pages in turn, so that what else the machine does falls on each alike; medians of five.

use super::{plain, timelinejs};
use crate::lighthouse::{Figure, Visit, visit};
use crate::report::{Report, figure, grouped, load, median};
use crate::server::{Sent, Server};
use on_the_record::reader::Reading;
use std::fs;
use std::path::Path;

/// How often each page is visited.
const ROUNDS: usize = 5;

/// One page and its visits.
struct Page {
    name: &'static str,
    server: Server,
    visits: Vec<Visit>,
}

impl Page {
    fn of(name: &'static str, folder: &Path) -> Result<Self, String> {
        let server = Server::of(folder, Sent::AsHostsDo).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self { name, server, visits: Vec::new() })
    }

    fn median(&self, of: Figure) -> f64 {
        median(self.visits.iter().map(|visit| visit.figure(of)).collect())
    }

    fn mark(&self, index: usize) -> f64 {
        median(self.visits.iter().map(|visit| visit.marks[index]).collect())
    }
}

/// Measures the page in `dist`, which shows this story, beside its peers.
///
/// # Errors
/// If a page cannot be made or Lighthouse not run.
pub fn measure(dist: &Path, reading: &Reading, out: &Path, report: &mut Report) -> Result<(), String> {
    let folder = |name: &str| {
        let folder = out.join(name);
        fs::create_dir_all(&folder).map(|()| folder).map_err(|error| format!("{}: {error}", out.display()))
    };
    let (limit, peer) = (folder("plain")?, folder("timelinejs")?);
    plain::write(reading, &limit).map_err(|error| format!("the plain page: {error}"))?;
    timelinejs::write(reading, &peer).map_err(|error| format!("the page with TimelineJS: {error}"))?;
    let mut pages =
        [Page::of("this page", dist)?, Page::of("(a) plain", &limit)?, Page::of("(b) TimelineJS 3", &peer)?];
    let mut loads = Vec::new();
    for round in 1..=ROUNDS {
        for page in &mut pages {
            loads.push(load());
            eprintln!("bench: Lighthouse, round {round} of {ROUNDS}, {}", page.name);
            let keep = out.join(format!("lighthouse-{}-{round}.json", page.name.replace(['(', ')', ' '], "")));
            page.visits.push(visit(&page.server.address, &keep)?);
        }
    }
    tell(&pages, &loads, report);
    Ok(())
}

fn tell([ours, plain, peer]: &[Page; 3], loads: &[f64], report: &mut Report) {
    report.section("Beside its peers");
    report.say(
        "The bundled story three times: this page; (a) plain HTML and CSS with `<details>` and no script, which is the \
         limit; (b) the same text with TimelineJS 3.9 for its events (without its web fonts, which come from another \
         host). Lighthouse 12.8, mobile, simulated throttling; the pages take turns; medians of five visits. One host: \
         HTTP/2 over TLS, brotli 11.",
    );
    let loads = (loads.iter().copied().fold(f64::MAX, f64::min), loads.iter().copied().fold(0.0, f64::max));
    report.say(&format!(
        "The machine's load meanwhile: {} to {} (on {} cores).",
        figure(loads.0),
        figure(loads.1),
        std::thread::available_parallelism().map_or(0, std::num::NonZero::get),
    ));
    let figures = [
        ("first contentful paint, ms", Figure::Fcp),
        ("largest contentful paint, ms", Figure::Lcp),
        ("time to interactive, ms", Figure::Tti),
        ("total blocking time, ms", Figure::Tbt),
        ("layout shift", Figure::Cls),
        ("bytes", Figure::Bytes),
    ];
    let mut rows: Vec<Vec<String>> = figures
        .iter()
        .map(|(name, of)| {
            let [our, limit, other] = [ours, plain, peer].map(|page| page.median(*of));
            let ratio = |to: f64| if to > 0.0 { figure(our / to) } else { "–".to_owned() };
            vec![(*name).to_owned(), figure(our), figure(limit), figure(other), ratio(limit), ratio(other)]
        })
        .collect();
    for (name, index) in [("performance", 0), ("accessibility", 1)] {
        let mut row = vec![format!("{name}, of 100")];
        row.extend([ours, plain, peer].map(|page| figure(page.mark(index))));
        row.extend(["–".to_owned(), "–".to_owned()]);
        rows.push(row);
    }
    report.table(&["median of 5", "this page", "(a) plain", "(b) TimelineJS 3", "ratio to (a)", "ratio to (b)"], &rows);
    where_bytes_go([ours, peer], report);
    let mut faults: Vec<String> = ours.visits.iter().flat_map(Visit::faults).collect();
    faults.sort();
    faults.dedup();
    if !faults.is_empty() {
        report.say(&format!("Below 100 in at least one visit of this page: {}.", faults.join(", ")));
    }

    let ratio = |of: Figure, to: &Page| ours.median(of) / to.median(of);
    report.promise("first contentful paint, of (a)", ratio(Figure::Fcp, plain), 1.05);
    report.promise("largest contentful paint, of (a)", ratio(Figure::Lcp, plain), 1.05);
    report.promise("time to interactive, of (b)", ratio(Figure::Tti, peer), 1.0);
    report.promise("total blocking time, ms", ours.median(Figure::Tbt), 20.0);
    report.promise("layout shift", ours.median(Figure::Cls), 0.0);
    report.promise("bytes, of (b)", ratio(Figure::Bytes, peer), 1.5);
    report.promise("marks lacking to 100 for performance", 100.0 - ours.mark(0), 0.0);
    report.promise("marks lacking to 100 for accessibility", 100.0 - ours.mark(1), 0.0);
}

/// The requests of one visit each.
fn where_bytes_go(pages: [&Page; 2], report: &mut Report) {
    report.say("Where the bytes go (one visit, headers included):");
    let mut rows = Vec::new();
    for page in pages {
        let Some(visit) = page.visits.first() else { continue };
        for (url, bytes) in visit.requests() {
            let path = url.strip_prefix(&page.server.address).unwrap_or(&url);
            let path = if path.is_empty() { "index.html" } else { path };
            rows.push(vec![format!("{}: {path}", page.name), grouped(usize::try_from(bytes).unwrap_or(usize::MAX))]);
        }
    }
    report.table(&["request", "bytes"], &rows);
}
