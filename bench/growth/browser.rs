//! Chromium by chromedriver, as far as the bench needs it.

#[path = "../../tests/browser/harness/devtools.rs"]
mod devtools;
#[path = "../../tests/browser/harness/keeper.rs"]
mod keeper;

use devtools::DevTools;
use keeper::Keeper;
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::{Capabilities, WebDriver};

/// A session with one window of 1360 by 940.
pub struct Browser {
    web: WebDriver,
    // Ends driver and browser when dropped, whatever happens.
    _keeper: Keeper,
}

impl Browser {
    /// Starts one; every document it opens is watched (`watch.js`).
    pub async fn start() -> Result<Self, String> {
        let (keeper, mut lines) = Keeper::start("chromedriver", &["--port=0"]);
        let port = loop {
            let line = lines.recv().await.ok_or("chromedriver did not start: `tools/setup.sh chromium` installs it")?;
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        let asked = devtools::capabilities(keeper.folder());
        let asked: Capabilities = serde_json::from_value(asked).map_err(|error| error.to_string())?;
        let web = WebDriver::new(format!("http://127.0.0.1:{port}"), asked).await.map_err(|error| error.to_string())?;
        let browser = Self { web, _keeper: keeper };
        let watch = json!({ "source": include_str!("watch.js") });
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", watch).await?;
        let window = json!({ "width": 1360, "height": 940, "deviceScaleFactor": 1, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", window).await?;
        browser.web.set_script_timeout(Duration::from_secs(120)).await.map_err(|error| error.to_string())?;
        Ok(browser)
    }

    /// Makes everything this many times slower.
    pub async fn slow_down(&self, times: u32) -> Result<(), String> {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await.map(drop)
    }

    /// Opens an address, in a document of its own.
    pub async fn open(&self, address: &str) -> Result<(), String> {
        for address in ["about:blank", address] {
            self.web.goto(address).await.map_err(|error| format!("{address}: {error}"))?;
        }
        Ok(())
    }

    /// The value of an expression, once it is there.
    pub async fn value(&self, expression: &str) -> Result<Value, String> {
        let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.devtools("Runtime.evaluate", asked).await?;
        match answer.get("exceptionDetails") {
            Some(thrown) => Err(format!("{expression}: {thrown}")),
            None => Ok(answer["result"]["value"].clone()),
        }
    }

    /// The same as a number.
    pub async fn number(&self, expression: &str) -> Result<f64, String> {
        self.value(expression).await?.as_f64().ok_or_else(|| format!("{expression} is no number"))
    }

    /// Ends the session.
    pub async fn close(self) {
        let _ = self.web.quit().await;
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Result<Value, String> {
        let answer = self.web.cmd(DevTools { command, parameters }).await;
        answer.and_then(|answer| answer.value()).map_err(|error| format!("{command}: {error}"))
    }
}
