//! One browser session: its start, the emulation tests ask for, and its certain end. What differs by engine is in a
//! file of the engine's name.

use super::engine::{Engine, Lines};
use super::keeper::Keeper;
use super::server::Additions;
use super::webkit::Elsewhere;
use super::{chromium, fingers, firefox, webkit};
use std::cell::{Cell, RefCell};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use thirtyfour::{Capabilities, WebDriver};
use tokio::time::timeout;

/// Keeps, in every document and from its first moment, what it says and does to its nodes.
const RECORD: &str = include_str!("record.js");

/// A browser session with a driver of its own. Tests use it one after the other, each in a tab of its own.
pub struct Driver {
    /// The session, for WebDriver's own commands.
    pub web: WebDriver,
    engine: Engine,
    keeper: Keeper,
    lines: RefCell<Lines>,
    additions: Arc<Mutex<Additions>>,
    elsewhere: Elsewhere,
    scheme: Cell<&'static str>,
    print: Cell<bool>,
}

impl Driver {
    /// Starts a driver and a session.
    pub async fn start() -> Self {
        let engine = Engine::chosen();
        let (keeper, address, lines) = engine.start_driver().await;
        let elsewhere = Elsewhere::default();
        let asked = match engine {
            Engine::Chromium => chromium::capabilities(keeper.folder()),
            Engine::Firefox => firefox::capabilities(),
            Engine::WebKit => webkit::capabilities(elsewhere.listen()),
        };
        let asked: Capabilities = serde_json::from_value(asked).expect("an object is what capabilities are");
        let web = WebDriver::new(address, asked).await.expect("the browser starts");
        let driver = Self {
            web,
            engine,
            keeper,
            lines: RefCell::new(lines),
            additions: Arc::default(),
            elsewhere,
            scheme: Cell::new("light"),
            print: Cell::new(false),
        };
        driver.prepare().await;
        driver
    }

    /// Gives the next test a tab of its own: whatever the last one set, in the page or by emulation, went with its tab.
    /// What was stored belongs to the address of the last test's server, and is out of reach.
    pub async fn renew(&self) {
        let old = self.web.windows().await.expect("the browser has windows");
        if self.engine == Engine::Firefox {
            firefox::leave(self).await;
        }
        let new = match self.engine {
            // A tab would share its window with a row of tabs.
            Engine::WebKit => self.web.new_window().await,
            Engine::Chromium | Engine::Firefox => self.web.new_tab().await,
        };
        let new = new.expect("the browser opens a tab");
        for window in old {
            self.web.switch_to_window(window).await.expect("the last test's tab is there");
            self.web.delete_all_cookies().await.expect("cookies can be deleted");
            self.web.close_window().await.expect("the last test's tab closes");
        }
        self.web.switch_to_window(new).await.expect("the new tab is there");
        self.prepare().await;
    }

    async fn prepare(&self) {
        self.scheme.set("light");
        self.print.set(false);
        *self.additions() = Additions::default();
        match self.engine {
            Engine::Chromium => chromium::prepare(self).await,
            Engine::Firefox => firefox::prepare(self).await,
            Engine::WebKit => webkit::prepare(self).await,
        }
        self.before_scripts(RECORD).await;
        // What the browser logged while the last test's tab closed is nobody's.
        self.browser_log().await;
        self.requested().await;
    }

    /// What the server of the page has to add for this engine.
    pub fn served_with(&self) -> Arc<Mutex<Additions>> {
        Arc::clone(&self.additions)
    }

    fn additions(&self) -> MutexGuard<'_, Additions> {
        self.additions.lock().expect("nobody panics while holding this")
    }

    /// Sets the window's inside to exactly this many CSS pixels; a phone also has touch and a phone's viewport rules.
    pub async fn viewport(&self, width: u32, height: u32, phone: bool) {
        match self.engine {
            Engine::Chromium => chromium::viewport(self, width, height, phone).await,
            Engine::Firefox => firefox::viewport(self, width, height, phone).await,
            Engine::WebKit => webkit::viewport(self, width, height).await,
        }
    }

    /// Sets the system's colour scheme (`light`, `dark`). Motion is reduced always: no test waits for an animation.
    pub async fn colour_scheme(&self, scheme: &'static str) {
        self.scheme.set(scheme);
        self.media().await;
    }

    /// Lays the page out for paper, or for the screen again.
    pub async fn print(&self, on: bool) {
        self.print.set(on);
        self.media().await;
    }

    async fn media(&self) {
        match self.engine {
            Engine::Chromium => chromium::media(self, self.scheme.get(), self.print.get()).await,
            Engine::Firefox => firefox::media(self, self.scheme.get(), self.print.get()).await,
            Engine::WebKit if self.print.get() => webkit::print(self).await,
            Engine::WebKit => webkit::colour_scheme(self, self.scheme.get(), self.keeper.folder()).await,
        }
    }

    /// Turns the page's scripts off or on for the documents to come.
    pub async fn scripts(&self, on: bool) {
        match self.engine {
            Engine::Chromium => chromium::scripts(self, on).await,
            Engine::Firefox => firefox::scripts(self, on).await,
            Engine::WebKit => self.additions().sandboxed = !on,
        }
    }

    /// Gives a page whose scripts are off what the test's own scripts need to wait, or takes it away again.
    pub async fn timers(&self, on: bool) {
        match self.engine {
            Engine::Chromium | Engine::Firefox => self.scripts(on).await,
            Engine::WebKit => webkit::timers(self).await,
        }
    }

    /// Runs a script in every document to come, before any of its own and after those given before.
    pub async fn before_scripts(&self, source: &str) {
        match self.engine {
            Engine::Chromium => chromium::before_scripts(self, source).await,
            Engine::Firefox => firefox::before_scripts(self, source).await,
            Engine::WebKit => self.additions().before.push(source.to_owned()),
        }
    }

    /// Whether the driver has done with a key or a click before the page has.
    pub fn answers_early(&self) -> bool {
        self.engine == Engine::WebKit
    }

    /// Puts a finger on the first point of the window, moves it to each other, and lifts it.
    pub async fn touch(&self, path: &[(f64, f64)]) {
        match self.engine {
            Engine::Chromium => chromium::touch(self, path).await,
            Engine::Firefox => fingers::touch(&self.web, "touch", path).await,
            // It has no touch: the mouse does what a finger would.
            Engine::WebKit => fingers::touch(&self.web, "mouse", path).await,
        }
    }

    /// What the browser itself logged: script errors, failed loads, policy violations.
    pub async fn browser_log(&self) -> Vec<String> {
        match self.engine {
            Engine::Chromium => chromium::browser_log(self).await,
            Engine::Firefox => firefox::browser_log(self).await,
            Engine::WebKit => {
                let mut lines = self.lines.borrow_mut();
                webkit::console(std::iter::from_fn(|| lines.try_recv().ok()).collect())
            }
        }
    }

    /// Every address documents have asked for since the last call, whatever became of it. In WebKit only those that
    /// are not this machine's.
    pub async fn requested(&self) -> Vec<String> {
        match self.engine {
            Engine::Chromium => chromium::requested(self).await,
            Engine::Firefox => firefox::requested(self).await,
            Engine::WebKit => self.elsewhere.take(),
        }
    }

    /// Ends the session, the driver and whatever they started. Never fails: what does not end is killed.
    pub async fn close(self) {
        let _ = timeout(Duration::from_secs(10), self.web.quit()).await;
        drop(self.keeper);
    }
}
