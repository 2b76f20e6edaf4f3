//! What Chromium is asked for beyond WebDriver, by the Chrome DevTools Protocol.

use super::devtools::{self, DevTools};
use super::driver::{Driver, Wishes};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use tokio::time::sleep;

/// A headless Chromium whose profile is in `folder`, with the logs that tests read.
pub fn capabilities(folder: &Path) -> Value {
    let mut asked = devtools::capabilities(folder);
    asked["goog:loggingPrefs"] = json!({ "browser": "ALL", "performance": "ALL" });
    asked
}

impl Driver {
    /// Sends a command of the Chrome DevTools Protocol.
    ///
    /// # Panics
    /// In other engines, which know no such command: a test that needs it is listed for them in `unable.rs`.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        match self.web.cmd(DevTools { command, parameters }).await {
            Ok(response) => response.value().unwrap_or(Value::Null),
            Err(error) => panic!("{command}: {error}"),
        }
    }
}

/// A tab opened by a driver may stay behind, without the focus and with its frames held back.
pub async fn prepare(driver: &Driver) {
    driver.devtools("Page.bringToFront", json!({})).await;
    driver.devtools("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
}

pub async fn viewport(driver: &Driver, width: u32, height: u32, phone: bool) {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
    driver.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    let touch = json!({ "enabled": phone, "maxTouchPoints": 1 });
    driver.devtools("Emulation.setTouchEmulationEnabled", touch).await;
}

pub async fn media(driver: &Driver, wishes: Wishes) {
    let features = json!([
        { "name": "prefers-color-scheme", "value": wishes.scheme },
        { "name": "prefers-reduced-motion", "value": if wishes.motion { "no-preference" } else { "reduce" } },
        { "name": "forced-colors", "value": if wishes.forced { "active" } else { "" } },
    ]);
    let media = json!({ "media": if wishes.print { "print" } else { "" }, "features": features });
    driver.devtools("Emulation.setEmulatedMedia", media).await;
}

pub async fn letters(driver: &Driver, size: u32) {
    let sizes = json!({ "fontSizes": { "standard": size, "fixed": size } });
    driver.devtools("Page.setFontSizes", sizes).await;
}

/// Nodes and listeners.
pub async fn alive(driver: &Driver) -> (u64, u64) {
    driver.devtools("HeapProfiler.collectGarbage", json!({})).await;
    let counted = driver.devtools("Memory.getDOMCounters", json!({})).await;
    let of = |name: &str| counted[name].as_u64().expect("a count");
    (of("nodes"), of("jsEventListeners"))
}

pub async fn scripts(driver: &Driver, on: bool) {
    driver.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await;
}

pub async fn before_scripts(driver: &Driver, source: &str) {
    driver.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
}

pub async fn touch(driver: &Driver, path: &[(f64, f64)]) {
    for (at, (x, y)) in path.iter().enumerate() {
        let phase = if at == 0 { "touchStart" } else { "touchMove" };
        let finger = json!({ "type": phase, "touchPoints": [{ "x": x, "y": y }] });
        driver.devtools("Input.dispatchTouchEvent", finger).await;
    }
    if path.len() > 1 {
        // A finger that rests before it lifts throws nothing: after a throw the browser swallows the next tap.
        sleep(Duration::from_millis(150)).await;
    }
    driver.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
}

pub async fn browser_log(driver: &Driver) -> Vec<String> {
    let entries = driver.web.browser_log().await.expect("chromedriver keeps a browser log");
    entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect()
}

pub async fn requested(driver: &Driver) -> Vec<String> {
    let entries = driver.web.get_log("performance").await.expect("chromedriver keeps a performance log");
    entries
        .iter()
        .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok())
        .filter(|entry| entry["message"]["method"] == "Network.requestWillBeSent")
        .filter_map(|entry| Some(entry["message"]["params"]["request"]["url"].as_str()?.to_owned()))
        // The browser's own pages.
        .filter(|address| !["chrome:", "chrome-untrusted:"].iter().any(|own| address.starts_with(own)))
        .collect()
}
