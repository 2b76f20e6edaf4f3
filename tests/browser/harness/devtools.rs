//! Chromium as tests and bench start it, and the commands of its DevTools Protocol, sent through chromedriver.

use axum::http::Method;
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

/// A headless Chromium whose profile is in `folder`.
pub fn capabilities(folder: &Path) -> Value {
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": std::env::var("OTR_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".into()),
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-breakpad",
                "--disable-dev-shm-usage", format!("--user-data-dir={}/profile", folder.display()),
            ],
        },
    })
}

/// A command of the Chrome DevTools Protocol.
#[derive(Debug)]
pub struct DevTools<'a> {
    /// Its name: `Page.bringToFront`.
    pub command: &'a str,
    /// What it is given, by name.
    pub parameters: Value,
}

impl FormatRequestData for DevTools<'_> {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("/session/{session}/goog/cdp/execute"))
            .add_body(json!({ "cmd": self.command, "params": self.parameters }))
    }
}
