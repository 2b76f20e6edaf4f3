//! The browser engines the page is tested in, and how the driver of each is started.

use super::keeper::Keeper;
use std::fmt;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{sleep, timeout};

/// What a driver and its browser print, line by line.
pub type Lines = UnboundedReceiver<String>;

/// How long a driver may take to say that it listens. Generous: the machine may be busy compiling.
const START: Duration = Duration::from_secs(30);

/// A browser engine, chosen by the environment variable `OTR_ENGINE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver. The default.
    Chromium,
    /// Firefox ESR by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser by WebKitWebDriver, on a display of its own.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

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
            Self::WebKit => "webkit",
        }
    }

    /// How long the page may take to do what it was asked. Generous: the machine may be busy; nothing waits when it is done.
    /// WebKitGTK's worker takes half a minute to read two megabytes.
    pub fn patience(self) -> Duration {
        Duration::from_secs(if self == Self::WebKit { 90 } else { 20 })
    }

    /// Starts the driver on a free port and returns it with its address, and with what it and the browser print.
    pub async fn start_driver(self) -> (Keeper, String, Lines) {
        let (program, arguments): (_, &[&str]) = match self {
            Self::Chromium => ("chromedriver", &["--port=0"]),
            Self::Firefox => ("geckodriver", &["--port=0", "--allow-system-access", "--websocket-port=0"]),
            // It does not say which port it took, so it is told which to take.
            Self::WebKit => ("bash", &["-c", include_str!("webkit.sh"), "webkit", &free_port().to_string()]),
        };
        let (keeper, mut lines) = Keeper::start(program, arguments);
        let mut said = Vec::new();
        let port = timeout(START, async {
            if self == Self::WebKit {
                let port = arguments.last()?.parse().ok()?;
                while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
                    sleep(Duration::from_millis(20)).await;
                }
                return Some(port);
            }
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
            Ok(Some(port)) => (keeper, format!("http://127.0.0.1:{port}"), lines),
            _ => panic!("{self} did not start (is it installed? `make test` does it). It said: {said:?}"),
        }
    }

    /// The port, if this is the line in which the driver names it.
    fn port_in(self, line: &str) -> Option<u16> {
        let sentence = match self {
            Self::Chromium => "started successfully on port ",
            Self::Firefox => "Listening on 127.0.0.1:",
            Self::WebKit => return None,
        };
        let (_, rest) = line.split_once(sentence)?;
        rest.trim_end_matches('.').parse().ok()
    }
}

fn free_port() -> u16 {
    let socket = std::net::TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
    socket.local_addr().expect("a bound socket has an address").port()
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
