//! The page as tests meet it: open it, look, click, tap, press. Whatever cannot be done panics, saying what and where.

use super::additions::Additions;
use super::axe;
use super::driver::Driver;
use super::engine::Engine;
use super::server::{Seen, Server};
use serde::de::DeserializeOwned;
use std::cell::{Cell, RefCell};
use std::fmt::Debug;
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// The system's colour scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];
}

/// A browser session looking at a served site.
#[derive(Clone)]
pub struct Page(Rc<Inner>);

struct Inner {
    driver: Driver,
    server: Server,
    scripts: Cell<bool>,
    steps: RefCell<Vec<String>>,
}

impl Page {
    /// A session that has not opened anything yet: 1360 by 940 CSS pixels, light.
    pub async fn new(driver: Driver, server: Server) -> Self {
        let page = Self(Rc::new(Inner { driver, server, scripts: Cell::new(true), steps: RefCell::default() }));
        page.at(1360, 940).await;
        page.theme(Theme::Light).await;
        page
    }

    /// The session, once the test is over and the page with it.
    ///
    /// # Panics
    /// If the test still holds the page.
    pub(super) fn into_driver(self) -> Driver {
        let Ok(inner) = Rc::try_unwrap(self.0) else { panic!("the test keeps its page beyond its end") };
        inner.driver
    }

    /// The session below.
    pub fn driver(&self) -> &Driver {
        &self.0.driver
    }

    /// Where the page is served: the origin and the prefix, ending in a slash.
    pub fn address(&self) -> &str {
        &self.0.server.address
    }

    /// The server: tests stop it, and put other builds on it.
    pub fn server(&self) -> &Server {
        &self.0.server
    }

    /// What the server was asked for so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.0.server.seen()
    }

    /// What was done so far, for the report of a failure.
    pub fn steps(&self) -> Vec<String> {
        self.0.steps.borrow().clone()
    }

    pub(super) fn step(&self, step: impl Into<String>) {
        self.0.steps.borrow_mut().push(step.into());
    }

    /// Gives the window exactly this size, in CSS pixels, with a desktop's scroll bars.
    pub async fn at(&self, width: u32, height: u32) {
        self.step(format!("at {width} by {height}"));
        self.driver().viewport(width, height, false).await;
    }

    /// A phone of this size: touch, and scroll bars that take no room.
    pub async fn phone(&self, width: u32, height: u32) {
        self.step(format!("on a phone of {width} by {height}"));
        self.driver().viewport(width, height, true).await;
    }

    /// Sets the system's colour scheme.
    pub async fn theme(&self, theme: Theme) {
        self.step(format!("{theme:?}"));
        self.driver().wish(|wishes| wishes.scheme = if theme == Theme::Dark { "dark" } else { "light" }).await;
    }

    /// Lays the page out for paper, or for the screen again.
    pub async fn on_paper(&self, on: bool) {
        self.step(format!("on paper: {on}"));
        self.driver().wish(|wishes| wishes.print = on).await;
    }

    /// Lets things move, or not, as they do by default: no test waits for an animation.
    pub async fn motion(&self, on: bool) {
        self.step(format!("motion: {on}"));
        self.driver().wish(|wishes| wishes.motion = on).await;
    }

    /// Leaves pages only the system's own few colours.
    pub async fn forced_colours(&self) {
        self.step("forced colours");
        self.driver().wish(|wishes| wishes.forced = true).await;
    }

    /// Runs a script in every document to come, before any of its own.
    pub async fn before_scripts(&self, source: &str) {
        self.step("a script before all others");
        self.driver().before_scripts(source).await;
    }

    /// Turns script off for the documents to come.
    pub async fn no_script(&self) {
        self.step("script off");
        self.0.scripts.set(false);
        self.driver().scripts(false).await;
    }

    /// Opens a path below the site's address and waits until the page is hydrated, unless script is off.
    pub async fn open(&self, path: &str) {
        self.load(path).await;
        if self.0.scripts.get() {
            self.ready().await;
        }
    }

    /// Opens a path below the site's address. Returns once it has loaded, hydrated or not.
    pub async fn load(&self, path: &str) {
        self.step(format!("open {path:?}"));
        let address = format!("{}{path}", self.address());
        // A change of the fragment alone would load nothing, and the same address again is no new visit but a reload,
        // which keeps the place: leave the page first. And before the first visit there is something to go back to.
        self.driver().web.goto("about:blank").await.expect("a blank page opens");
        self.driver().web.goto(&address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    }

    /// Waits for hydration.
    pub async fn ready(&self) {
        self.wait_for("document.documentElement.hasAttribute('data-ready')", "html[data-ready], set after hydration")
            .await;
    }

    /// Waits until a JavaScript expression is true; `what` names it in the failure.
    pub async fn wait_for(&self, expression: &str, what: &str) {
        self.wait(&format!("!!({expression})"), what).await;
    }

    /// Waits until what a JavaScript expression promises is true.
    pub async fn wait_for_promised(&self, promise: &str, what: &str) {
        self.wait(&format!("({promise}).then((it) => !!it)"), what).await;
    }

    async fn wait(&self, condition: &str, what: &str) {
        let (start, patience) = (Instant::now(), Engine::chosen().patience());
        while !self.eval::<bool>(condition).await {
            if start.elapsed() > patience {
                panic!("waited {patience:?} in vain for {what}. The page said: {:#?}", self.said().await);
            }
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until nothing moves: animations done, scrolling over.
    pub async fn settled(&self) {
        if self.driver().answers_early() {
            self.moment().await;
        }
        let (start, patience) = (Instant::now(), Engine::chosen().patience());
        let mut last: Option<(f64, f64)> = None;
        loop {
            let (x, y, moving): (f64, f64, usize) = self
                .eval(
                    // What scrolls within the page counts as well. An animation whose delay is not over moves nothing yet.
                    "[scrollX, [...document.querySelectorAll('.rail, dialog')].reduce((sum, { scrollTop }) => sum + scrollTop, scrollY), document.getAnimations().filter((one) => one.playState === 'running' && one.effect.getComputedTiming().progress !== null).length]",
                )
                .await;
            if moving == 0 && last == Some((x, y)) {
                return;
            }
            assert!(start.elapsed() < patience, "the page still moves after {patience:?}: {moving} animations run");
            last = Some((x, y));
            self.moment().await;
        }
    }

    /// Lets the page draw twice: what was asked of it has begun by then, however busy the machine is. Where the page's
    /// script is off no frame can be waited for, nor in a page that is being left for another or, in WebKit, in a new tab.
    async fn moment(&self) {
        if self.0.scripts.get() {
            let drawn = "return document.hidden || new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
            match self.driver().web.execute(drawn, Vec::new()).await {
                Ok(_) => return,
                Err(error) => assert!(error.to_string().contains("unload"), "no frame is drawn: {error}"),
            }
        }
        sleep(Duration::from_millis(25)).await;
    }

    /// The value of a JavaScript expression; a promise is awaited. `lens` offers the functions of `lens.js`.
    pub async fn eval<T: DeserializeOwned>(&self, expression: &str) -> T {
        let script = format!("const lens = window.__lens ??= {};\nreturn ({expression});", include_str!("lens.js"));
        let value = match self.driver().web.execute(script, Vec::new()).await {
            Ok(value) => value,
            Err(error) => panic!("{expression}\n  {error}"),
        };
        value.convert().unwrap_or_else(|error| panic!("{expression}\n  gave {}: {error}", value.json()))
    }

    /// Runs statements.
    pub async fn run_script(&self, statements: &str) {
        if let Err(error) = self.driver().web.execute(statements, Vec::new()).await {
            panic!("a script of the test failed: {error}");
        }
    }

    /// The value of an expression in which `element` is the first that matches.
    pub async fn of<T: DeserializeOwned>(&self, css: &str, expression: &str) -> T {
        self.eval(&format!(
            "((element) => {{ if (!element) throw new Error('nothing matches'); return ({expression}); }})(document.querySelector({css:?}))"
        ))
        .await
    }

    /// The names of the files the page has asked for, by itself.
    pub async fn files(&self) -> Vec<String> {
        let all = "performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1))";
        let all: Vec<String> = self.eval(all).await;
        all.into_iter().filter(|name| !name.is_empty() && name != Additions::SCRIPTS).collect()
    }

    /// The values of an expression for each `element` that matches, in the document's order.
    pub async fn of_all<T: DeserializeOwned>(&self, css: &str, expression: &str) -> Vec<T> {
        self.eval(&format!("[...document.querySelectorAll({css:?})].map((element) => ({expression}))")).await
    }

    /// The names of the matching elements for which a condition on `element` holds.
    pub async fn those(&self, css: &str, condition: &str) -> Vec<String> {
        self.eval(&format!("[...document.querySelectorAll({css:?})].filter((element) => {condition}).map(lens.name)"))
            .await
    }

    /// The text of the first element that matches, as it stands in the markup.
    pub async fn text_of(&self, css: &str) -> String {
        self.of(css, "element.textContent").await
    }

    /// How many elements match.
    pub async fn count(&self, css: &str) -> usize {
        self.eval(&format!("document.querySelectorAll({css:?}).length")).await
    }

    /// Whether a reader could see the first element that matches by scrolling to it.
    pub async fn is_visible(&self, css: &str) -> bool {
        self.eval(&format!("lens.visible(document.querySelector({css:?}))")).await
    }

    /// What the page logged, threw, failed to load or was refused since it was opened.
    pub async fn said(&self) -> Vec<String> {
        self.eval("window.__record ? window.__record.said() : []").await
    }

    /// What axe-core finds wrong with the page as it is now.
    pub async fn axe(&self) -> Vec<String> {
        self.step("axe");
        self.settled().await;
        if self.0.scripts.get() {
            return axe::violations(self).await;
        }
        // axe needs timers. Scripts the page was denied when it loaded do not run late.
        self.driver().timers(true).await;
        let violations = axe::violations(self).await;
        self.driver().timers(false).await;
        violations
    }
}

/// Asserts that a list of faults is empty, and prints each on a line of its own if it is not.
pub fn assert_none<T: Debug>(faults: &[T], what: &str) {
    assert!(faults.is_empty(), "{what}:\n{}", faults.iter().map(|fault| format!("  {fault:?}\n")).collect::<String>());
}
