//! Lighthouse on one page: its mobile profile (a phone of the middle price, slow 4G, four times slower), once.

use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// The program, as `bench/tools/package-lock.json` has it.
const PROGRAM: &str = "bench/tools/node_modules/lighthouse/cli/index.js";

/// What one run of Lighthouse found.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Marks out of 100 for performance and for accessibility.
    pub marks: [f64; 2],
    /// Figures by the name Lighthouse gives them: milliseconds, bytes, or a share for the layout shift.
    report: Value,
}

/// What is read off a visit: Lighthouse's name for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// First contentful paint, ms.
    Fcp,
    /// Largest contentful paint, ms.
    Lcp,
    /// Time to interactive, ms.
    Tti,
    /// Total blocking time, ms.
    Tbt,
    /// Cumulative layout shift.
    Cls,
    /// All bytes over the network, headers included.
    Bytes,
}

impl Visit {
    /// One figure.
    pub fn figure(&self, figure: Figure) -> f64 {
        let audit = match figure {
            Figure::Fcp => "first-contentful-paint",
            Figure::Lcp => "largest-contentful-paint",
            Figure::Tti => "interactive",
            Figure::Tbt => "total-blocking-time",
            Figure::Cls => "cumulative-layout-shift",
            Figure::Bytes => "total-byte-weight",
        };
        self.report["audits"][audit]["numericValue"].as_f64().unwrap_or(f64::NAN)
    }

    /// Every request, with its bytes over the network.
    pub fn requests(&self) -> Vec<(String, u64)> {
        let items = self.report["audits"]["network-requests"]["details"]["items"].as_array();
        let read = |item: &Value| {
            let url = item["url"].as_str().filter(|url| url.starts_with("http"))?;
            Some((url.to_owned(), item["transferSize"].as_u64()?))
        };
        items.into_iter().flatten().filter_map(read).collect()
    }

    /// The audits of both categories that are not perfect.
    pub fn faults(&self) -> Vec<String> {
        let named = |category: &str| {
            let audits = self.report["categories"][category]["auditRefs"].as_array().cloned().unwrap_or_default();
            audits.into_iter().filter(|audit| audit["weight"].as_f64().unwrap_or(0.0) > 0.0)
        };
        let ids = named("performance")
            .chain(named("accessibility"))
            .filter_map(|audit| Some(audit["id"].as_str()?.to_owned()));
        ids.filter(|id| self.report["audits"][id]["score"].as_f64().is_some_and(|score| score < 0.995)).collect()
    }
}

/// Visits an address as a phone does, with everything Lighthouse says of it kept in `keep`.
///
/// # Errors
/// What Lighthouse says when it cannot.
pub fn visit(address: &str, keep: &Path) -> Result<Visit, String> {
    let chromium = std::env::var("CHROME_PATH").unwrap_or_else(|_| "/usr/bin/chromium".into());
    let output = Command::new("node")
        .args([PROGRAM, address, "--quiet", "--output=json", "--only-categories=performance,accessibility"])
        // The host's certificate is its own (`server/secure.rs`).
        .arg(
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --ignore-certificate-errors",
        )
        .arg(format!("--output-path={}", keep.display()))
        .env("CHROME_PATH", chromium)
        .output()
        .map_err(|error| format!("node: {error}"))?;
    if !output.status.success() {
        return Err(format!("Lighthouse on {address}: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let text = std::fs::read_to_string(keep).map_err(|error| format!("{}: {error}", keep.display()))?;
    let report: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", keep.display()))?;
    let mark = |category: &str| report["categories"][category]["score"].as_f64().unwrap_or(0.0) * 100.0;
    Ok(Visit { marks: [mark("performance"), mark("accessibility")], report: report.clone() })
}
