//! One browser session: its start, the emulation tests ask for, and its certain end. What differs by engine is in a
//! file of the engine's name.

use super::additions::Additions;
use super::engine::{Engine, Lines};
use super::keeper::Keeper;
use super::webkit::Elsewhere;
use super::{chromium, fingers, firefox, webkit};
use std::cell::{Cell, RefCell};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use thirtyfour::common::print::PrintParameters;
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
    wishes: Cell<Wishes>,
}

/// What a reader has set for all pages.
#[derive(Clone, Copy)]
pub struct Wishes {
    /// The system's colour scheme: `light` or `dark`.
    pub scheme: &'static str,
    /// Pages are laid out for paper.
    pub print: bool,
    /// Things may move. By default no test waits for an animation.
    pub motion: bool,
    /// The system's own few colours instead of the page's.
    pub forced: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { scheme: "light", print: false, motion: false, forced: false }
    }
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
            wishes: Cell::default(),
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
        self.wishes.take();
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

    /// Changes what the reader has set for all pages.
    pub async fn wish(&self, change: impl FnOnce(&mut Wishes)) {
        let mut wishes = self.wishes.get();
        change(&mut wishes);
        self.wishes.set(wishes);
        match self.engine {
            Engine::Chromium => chromium::media(self, wishes).await,
            Engine::Firefox => firefox::media(self, wishes).await,
            Engine::WebKit if wishes.print => webkit::print(self).await,
            Engine::WebKit => webkit::media(self, wishes, self.keeper.folder()).await,
        }
    }

    /// Sets the size of letters where a page leaves it to the reader: 16 by default.
    ///
    /// # Panics
    /// In WebKit, whose reader is asked only as it starts.
    pub async fn letters(&self, size: u32) {
        match self.engine {
            Engine::Chromium => chromium::letters(self, size).await,
            Engine::Firefox => firefox::letters(self, size).await,
            Engine::WebKit => panic!("WebKit's browser takes no size of letters while it runs"),
        }
    }

    /// Has the browser make pages of paper, where its driver can ask for them: WebKit's cannot.
    pub async fn print_out(&self) {
        if self.engine != Engine::WebKit {
            self.web.print_page(PrintParameters::default()).await.expect("the page can be printed");
        }
    }

    /// How many nodes and how many listeners the browser keeps alive once it has thrown away what it can. Only Chromium
    /// says.
    pub async fn alive(&self) -> Option<(u64, u64)> {
        match self.engine {
            Engine::Chromium => Some(chromium::alive(self).await),
            Engine::Firefox | Engine::WebKit => None,
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

    /// Brings the focus back into the page if Tab has led it out, into the browser's own tool bars; says whether it had.
    /// Only Firefox has any: the others go around within the page.
    pub async fn tab_out_of_tool_bars(&self) -> bool {
        self.engine == Engine::Firefox && firefox::tab_out_of_tool_bars(self).await
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

    /// Whether [`Self::requested`] tells of this machine's addresses as well: not in WebKit.
    pub fn hears_of_its_own_host(&self) -> bool {
        self.engine != Engine::WebKit
    }

    /// Every address documents have asked for since the last call, whatever became of it.
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
