//! The browser engines the page is tested in, and how the driver of each is started.

use super::keeper::Keeper;
use serde_json::Value;
use std::fmt;
use std::time::Duration;
use tokio::time::timeout;

/// How long a driver may take to say that it listens. Generous: the machine may be busy compiling.
const START: Duration = Duration::from_secs(30);

/// A browser engine, chosen by the environment variable `OTR_ENGINE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver. The default.
    Chromium,
    /// Firefox ESR by geckodriver.
    Firefox,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// The engine asked for.
    ///
    /// # Panics
    /// If `OTR_ENGINE` names one we do not drive.
    pub fn chosen() -> Self {
        let asked = std::env::var("OTR_ENGINE").unwrap_or_default();
        if asked.is_empty() {
            return Self::Chromium;
        }
        let known = Self::ALL.map(Self::name);
        Self::ALL
            .into_iter()
            .find(|engine| engine.name() == asked)
            .unwrap_or_else(|| panic!("OTR_ENGINE={asked} is not known. Known: {}", known.join(", ")))
    }

    /// Its name, as `OTR_ENGINE` has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// Starts the driver on a free port and returns it with its address.
    pub async fn start_driver(self) -> (Keeper, String) {
        let (program, arguments): (_, &[&str]) = match self {
            Self::Chromium => ("chromedriver", &["--port=0"]),
            Self::Firefox => ("geckodriver", &["--port=0", "--allow-system-access", "--websocket-port=0"]),
        };
        let (keeper, mut lines) = Keeper::start(program, arguments);
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
            Self::Firefox => "Listening on 127.0.0.1:",
        };
        let (_, rest) = line.split_once(sentence)?;
        rest.trim_end_matches('.').parse().ok()
    }

    /// What a session of this engine is asked for, with everything it stores in `folder`.
    pub fn capabilities(self, folder: &str) -> Value {
        match self {
            Self::Chromium => super::chromium::capabilities(folder),
            Self::Firefox => super::firefox::capabilities(folder),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
