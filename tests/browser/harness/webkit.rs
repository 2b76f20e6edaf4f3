//! What WebKitGTK is asked for beyond WebDriver. It offers nothing of the kind itself, so the desktop around it
//! (`webkit.sh`) and the server of the page (`Additions`) do it.

use super::driver::{Driver, Wishes};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::sleep;

/// The addresses other than this machine's that the browser has asked for: it is told to ask this proxy for them, which
/// has none.
#[derive(Clone, Default)]
pub struct Elsewhere(Arc<Mutex<Vec<String>>>);

impl Elsewhere {
    /// Listens as long as the tests run, and returns the port.
    pub fn listen(&self) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        let asked = Arc::clone(&self.0);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let mut line = String::new();
                if BufReader::new(stream).read_line(&mut line).is_ok() {
                    let address = line.split(' ').nth(1).unwrap_or(&line).to_owned();
                    asked.lock().expect("nobody panics while holding this").push(address);
                }
            }
        });
        port
    }

    /// What was asked for since the last call.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().expect("nobody panics while holding this"))
    }
}

/// A MiniBrowser that forgets everything, and asks `proxy` for what is not on this machine.
pub fn capabilities(proxy: u16) -> Value {
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": std::env::var("OTR_WEBKIT").unwrap_or_else(|_| mini_browser()),
            "args": [
                "--automation", "--enable-write-console-messages-to-stdout=true",
                format!("--proxy=http://127.0.0.1:{proxy}"), "--ignore-host=127.0.0.1",
            ],
        },
    })
}

/// Debian has it in a folder named for the machine.
fn mini_browser() -> String {
    let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let browser = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser")).find(|file| file.is_file());
    browser.expect("MiniBrowser is installed (`make test` does it)").display().to_string()
}

/// Waits until a window opened by the driver has the focus.
pub async fn prepare(driver: &Driver) {
    until(driver, "document.hasFocus()", "the window has the focus").await;
}

/// Gives the window's inside a size. There is no touch.
pub async fn viewport(driver: &Driver, width: u32, height: u32) {
    let frame = driver.web.execute("return [outerWidth - innerWidth, outerHeight - innerHeight]", Vec::new()).await;
    let (across, down): (u32, u32) = frame.and_then(|it| it.convert()).expect("a window has a frame or none");
    let set = driver.web.set_window_rect(0, 0, width + across, height + down).await;
    set.expect("a window takes a size");
    until(driver, &format!("innerWidth === {width} && innerHeight === {height}"), "the window has its size").await;
}

/// Changes the desktop's theme and animations, as a reader does in the system's settings.
///
/// # Panics
/// Where the system's own colours are wished for: WebKit knows none.
pub async fn media(driver: &Driver, wishes: Wishes, folder: &Path) {
    assert!(!wishes.forced, "WebKit forces no colours on a page");
    let dark = wishes.scheme == "dark";
    let theme = if dark { "Adwaita-dark" } else { "Adwaita" };
    let settings = format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {}\n", u8::from(wishes.motion));
    std::fs::write(folder.join("settings"), settings).expect("the session's folder can be written to");
    let process =
        std::fs::read_to_string(folder.join("settings.pid")).expect("the session keeps its settings' process");
    let told = Command::new("kill").args(["-HUP", process.trim()]).status();
    assert!(told.is_ok_and(|status| status.success()), "the settings are not read anew");
    let there = format!(
        "matchMedia('(prefers-color-scheme: dark)').matches === {dark}
            && matchMedia('(prefers-reduced-motion: reduce)').matches === {}",
        !wishes.motion
    );
    until(driver, &there, "the settings are there").await;
}

/// Has the page's rules for paper hold on the screen, and those for the screen no more.
pub async fn print(driver: &Driver) {
    let script = "
        const turn = (rules) => [...rules].forEach((rule) => {
            if (rule.cssRules) turn(rule.cssRules);
            const media = rule.media?.mediaText ?? '';
            if (/\\bprint\\b/.test(media)) rule.media.mediaText = media.replace(/\\bprint\\b/g, 'all');
            else if (/\\bscreen\\b/.test(media)) rule.media.mediaText = 'not all';
        });
        [...document.styleSheets].forEach((sheet) => turn(sheet.cssRules));";
    driver.web.execute(script, Vec::new()).await.expect("the rules can be turned");
}

/// In a sandbox timers never fire, and promises are kept: what is to come later comes next.
pub async fn timers(driver: &Driver) {
    let script =
        "window.setTimeout = (act, _, ...values) => { Promise.resolve().then(() => act(...values)); return 1; };";
    driver.web.execute(script, Vec::new()).await.expect("a property can be set");
}

async fn until(driver: &Driver, condition: &str, what: &str) {
    for _ in 0..500 {
        let there = driver.web.execute(format!("return {condition}"), Vec::new()).await;
        if there.is_ok_and(|it| it.json() == &Value::Bool(true)) {
            return;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("waited 10 s in vain: {what}");
}

/// The lines of the browser's output that are the page's.
pub fn console(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().filter(|line| line.contains("CONSOLE ")).collect()
}
