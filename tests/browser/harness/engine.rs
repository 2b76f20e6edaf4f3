//! The browser engines the page is tested in: how each is started and told apart.

use super::keeper::Keeper;
use serde_json::json;
use std::time::Duration;
use thirtyfour::Capabilities;
use tokio::time::timeout;

/// How long a driver may take to say that it listens. Generous: the machine may be busy compiling.
const START: Duration = Duration::from_secs(30);

/// A browser engine, chosen by the environment variable `OTR_ENGINE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver. The default.
    Chromium,
}

impl Engine {
    /// The engine asked for.
    ///
    /// # Panics
    /// If `OTR_ENGINE` names one we do not drive.
    pub fn chosen() -> Self {
        match std::env::var("OTR_ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok(other) => panic!("OTR_ENGINE={other} is not known. Known: chromium"),
        }
    }

    /// Starts the driver on a free port and returns it with its address.
    pub async fn start_driver(self) -> (Keeper, String) {
        let (program, arguments) = match self {
            Self::Chromium => ("chromedriver", ["--port=0".to_owned()]),
        };
        let (keeper, mut lines) = Keeper::start(program, &arguments);
        let mut said = Vec::new();
        let port = timeout(START, async {
            while let Some(line) = lines.recv().await {
                if let Some(port) = self.port_in(&line) {
                    return Some(port);
                }
                said.push(line);
            }
            None
        })
        .await;
        match port {
            Ok(Some(port)) => (keeper, format!("http://127.0.0.1:{port}")),
            _ => panic!("{program} did not start (is it installed? `make test` does it). It said: {said:?}"),
        }
    }

    /// The port, if this is the line in which the driver names it.
    fn port_in(self, line: &str) -> Option<u16> {
        let sentence = match self {
            Self::Chromium => "started successfully on port ",
        };
        let (_, rest) = line.split_once(sentence)?;
        rest.trim_end_matches('.').parse().ok()
    }

    /// What a session of this engine is asked for, with everything it stores in `folder`.
    pub fn capabilities(self, folder: &str) -> Capabilities {
        let asked = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": std::env::var("OTR_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".into()),
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-breakpad",
                        "--disable-dev-shm-usage", format!("--user-data-dir={folder}/profile"),
                    ],
                },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
        };
        serde_json::from_value(asked).expect("an object is what capabilities are")
    }
}
