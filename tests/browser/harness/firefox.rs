//! What Firefox is asked for beyond WebDriver, in its own window's script (`firefox.js`).

use super::driver::{Driver, Wishes};
use axum::http::Method;
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

/// A headless Firefox. geckodriver puts its profile where temporary files go, which the keeper makes the session's folder.
pub fn capabilities() -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": std::env::var("OTR_FIREFOX").unwrap_or_else(|_| "/usr/bin/firefox-esr".into()),
            "args": ["-headless"],
            "prefs": {
                "ui.prefersReducedMotion": 1,
                // The page is looked at as a reader sees it, not with a debugger's delays.
                "browser.tabs.remote.separatePrivilegedContentProcess": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "dom.ipc.processPrelaunch.enabled": false,
                "accessibility.tabfocus": 7,
                // The driver lets one file read others; a reader's browser does not.
                "security.fileuri.strict_origin_policy": true,
                // A page that was left counts as open while it may come back, and its worker stays with it.
                "browser.sessionhistory.max_total_viewers": 0,
            },
        },
    })
}

/// Says whose window the commands that follow are for: the browser's own or the page's.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("/session/{session}/moz/context")).add_body(json!({ "context": self.0 }))
    }
}

/// Calls a function of `firefox.js`.
async fn call(driver: &Driver, function: &str, arguments: Vec<Value>) -> Value {
    let script = format!("return ({}).{function}(...arguments) ?? null", include_str!("firefox.js"));
    driver.web.cmd(Context("chrome")).await.expect("geckodriver lets us into the browser's window");
    let value = driver.web.execute(script, arguments).await;
    driver.web.cmd(Context("content")).await.expect("and back into the page's");
    value.unwrap_or_else(|error| panic!("{function}: {error}")).json().clone()
}

pub async fn prepare(driver: &Driver) {
    call(driver, "watch", Vec::new()).await;
}

pub async fn viewport(driver: &Driver, width: u32, height: u32, phone: bool) {
    call(driver, "viewport", vec![json!(width), json!(height), json!(phone)]).await;
    // The page is told by another process: it has the size when it says so. A phone shows a document that says nothing
    // of its viewport, such as the blank one, as if the phone were wide.
    let there = format!(
        "{phone} && !document.querySelector('meta[name=viewport]') || innerWidth === {width} && innerHeight === {height}"
    );
    until(driver, &there, &format!("the window to come to {width} by {height}")).await;
}

/// Keys go to the page alone: once the focus is in a tool bar they lead it no further.
pub async fn tab_out_of_tool_bars(driver: &Driver) -> bool {
    let there = driver.web.execute("return document.hasFocus()", Vec::new()).await;
    if there.is_ok_and(|it| it.json() == &Value::Bool(true)) {
        return false;
    }
    call(driver, "tabOutOfToolBars", Vec::new()).await;
    until(driver, "document.hasFocus() && document.activeElement !== document.body", "the focus in the page").await;
    true
}

async fn until(driver: &Driver, condition: &str, what: &str) {
    for _ in 0..500 {
        let there = driver.web.execute(format!("return {condition}"), Vec::new()).await;
        if there.is_ok_and(|it| it.json() == &Value::Bool(true)) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("waited 10 s in vain for {what}");
}

pub async fn media(driver: &Driver, wishes: Wishes) {
    let Wishes { scheme, print, motion, forced } = wishes;
    call(driver, "media", vec![json!(scheme), json!(print), json!(motion), json!(forced)]).await;
}

pub async fn letters(driver: &Driver, size: u32) {
    call(driver, "letters", vec![json!(size)]).await;
}

pub async fn scripts(driver: &Driver, on: bool) {
    call(driver, "scripts", vec![json!(on)]).await;
}

pub async fn before_scripts(driver: &Driver, source: &str) {
    call(driver, "beforeScripts", vec![json!(source)]).await;
}

/// Before the tab of the next test is opened.
pub async fn leave(driver: &Driver) {
    call(driver, "forget", Vec::new()).await;
}

pub async fn browser_log(driver: &Driver) -> Vec<String> {
    texts(call(driver, "logged", Vec::new()).await)
}

pub async fn requested(driver: &Driver) -> Vec<String> {
    texts(call(driver, "requested", Vec::new()).await)
}

fn texts(list: Value) -> Vec<String> {
    serde_json::from_value(list).expect("a list of texts")
}
