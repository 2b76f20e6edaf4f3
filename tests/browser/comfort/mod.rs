//! Reading comfort: each setting does what it says, is kept, is there before the first paint, and can be undone.

mod kept;
mod settings;
mod sheet;

use crate::harness::Page;
use thirtyfour::Key;

pub const OPENER: &str = ".bar [data-action=comfort]";
pub const THEMES: [&str; 5] = ["system", "light", "dark", "sepia", "contrast"];

/// Storage as some browsers have it in private windows: to ask is an error.
pub const REFUSED: &str = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    for (const name of ['getItem', 'setItem', 'removeItem']) Storage.prototype[name] = () => { throw new Error('no'); };";

pub fn option(setting: &str, value: &str) -> String {
    format!("#sheet-comfort input[name={setting}][value={value}]")
}

pub fn slider(setting: &str) -> String {
    format!("#comfort-{setting}")
}

pub async fn opened(page: &Page) {
    page.focus(OPENER).await;
    page.press(Key::Enter).await;
    assert_eq!(page.count("dialog#sheet-comfort:modal").await, 1, "the sheet does not open");
}

/// Chooses with the keyboard: the group's chosen option has the focus, and an arrow goes on to the next. Not past the
/// last to the first: WebKit stops there.
pub async fn choose(page: &Page, setting: &str, value: &str) {
    let checked = format!("#sheet-comfort input[name={setting}]:checked");
    page.focus(&checked).await;
    for _ in 0..THEMES.len() {
        if page.of(&option(setting, value), "element.checked").await {
            return;
        }
        let before = page.of::<String>(&checked, "element.value").await;
        let ahead = format!(
            "element.compareDocumentPosition(document.querySelector({:?})) & Node.DOCUMENT_POSITION_FOLLOWING",
            option(setting, value)
        );
        page.press(if page.of::<u8>(&checked, &ahead).await == 0 { Key::Left } else { Key::Right }).await;
        page.wait_for(&format!("document.querySelector({checked:?}).value !== {before:?}"), "the next option").await;
    }
    assert!(page.of::<bool>(&option(setting, value), "element.checked").await, "{setting} does not come to {value}");
}

pub async fn of_root(page: &Page, name: &str) -> Option<String> {
    page.eval(&format!("document.documentElement.getAttribute('data-{name}')")).await
}
