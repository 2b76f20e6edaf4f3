//! One browser session: its start, the emulation tests ask for, and its certain end.

use super::engine::Engine;
use super::keeper::Keeper;
use axum::http::Method;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::time::Duration;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebDriver};
use tokio::time::{sleep, timeout};

/// A browser session with a driver of its own.
pub struct Driver {
    /// The session, for WebDriver's own commands.
    pub web: WebDriver,
    keeper: RefCell<Option<Keeper>>,
}

/// A command of the Chrome DevTools Protocol, sent through chromedriver.
#[derive(Debug)]
struct DevTools<'a> {
    command: &'a str,
    parameters: Value,
}

impl FormatRequestData for DevTools<'_> {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("/session/{session}/goog/cdp/execute"))
            .add_body(json!({ "cmd": self.command, "params": self.parameters }))
    }
}

impl Driver {
    /// Starts a driver and a session whose documents keep a record (`record.js`) from their first moment.
    pub async fn start() -> Self {
        let engine = Engine::chosen();
        let (keeper, address) = engine.start_driver().await;
        let folder = keeper.folder().display().to_string();
        let web = WebDriver::new(address, engine.capabilities(&folder)).await.expect("the browser starts");
        let driver = Self { web, keeper: RefCell::new(Some(keeper)) };
        let record = json!({ "source": include_str!("record.js") });
        driver.devtools("Page.addScriptToEvaluateOnNewDocument", record).await;
        driver
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        match self.web.cmd(DevTools { command, parameters }).await {
            Ok(response) => response.value().unwrap_or(Value::Null),
            Err(error) => panic!("{command}: {error}"),
        }
    }

    /// Sets the window's inside to exactly this many CSS pixels; a phone also has touch and a phone's viewport rules.
    pub async fn viewport(&self, width: u32, height: u32, phone: bool) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone, "maxTouchPoints": 1 })).await;
    }

    /// Sets the system's colour scheme (`light`, `dark`). Motion is reduced always: no test waits for an animation.
    pub async fn colour_scheme(&self, scheme: &str) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Turns the page's scripts off or on for the documents to come.
    pub async fn scripts(&self, on: bool) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await;
    }

    /// Puts a finger on the first point of the window, moves it to each other, and lifts it.
    pub async fn touch(&self, path: &[(f64, f64)]) {
        for (at, (x, y)) in path.iter().enumerate() {
            let phase = if at == 0 { "touchStart" } else { "touchMove" };
            self.devtools("Input.dispatchTouchEvent", json!({ "type": phase, "touchPoints": [{ "x": x, "y": y }] }))
                .await;
        }
        if path.len() > 1 {
            // A finger that rests before it lifts throws nothing: after a throw the browser swallows the next tap.
            sleep(Duration::from_millis(150)).await;
        }
        self.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
    }

    /// What the browser itself logged: script errors, failed loads, policy violations.
    pub async fn browser_log(&self) -> Vec<String> {
        let entries = self.web.browser_log().await.expect("chromedriver keeps a browser log");
        entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect()
    }

    /// Every address the browser has asked for since the last call, service by service, whatever became of it.
    pub async fn requested(&self) -> Vec<String> {
        let entries = self.web.get_log("performance").await.expect("chromedriver keeps a performance log");
        entries
            .iter()
            .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok())
            .filter(|entry| entry["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|entry| Some(entry["message"]["params"]["request"]["url"].as_str()?.to_owned()))
            .collect()
    }

    /// Ends the session, the driver and whatever they started. Never fails: what does not end is killed.
    pub async fn close(&self) {
        let _ = timeout(Duration::from_secs(10), self.web.clone().quit()).await;
        drop(self.keeper.take());
    }
}
