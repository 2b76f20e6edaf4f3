//! However the page's start or its later life goes wrong, the story is there to be read, nothing pretends to work, and
//! one quiet line says that the extras are off.

mod files;
mod forbidden;
mod markup;
mod panic;
mod wasm;

use crate::harness::{Answer, Page, Site, run_on};
use crate::no_script::assert_no_dead_control;
use crate::story::{assert_told, story, voices};
use std::time::Duration;

const LINE: &str = "The extras of this page are off. The whole story is here.";

fn is_wasm(path: &str) -> bool {
    path.starts_with("on-the-record") && path.ends_with(".wasm")
}

/// The page where what `fails` accepts is answered as `fault` says.
fn broken(fails: fn(&str) -> bool, fault: impl Fn(Answer) -> Answer + Send + Sync + 'static) -> Site {
    Site::dist().answering(move |path, answer| if fails(path) { fault(answer) } else { answer })
}

fn status(code: u16) -> impl Fn(Answer) -> Answer + Send + Sync {
    move |_| Answer::status(code)
}

fn cut_short(answer: Answer) -> Answer {
    Answer { body: answer.body[..answer.body.len() / 2].to_vec(), ..answer }
}

/// One byte in the middle is another.
fn corrupt(mut answer: Answer) -> Answer {
    let middle = answer.body.len() / 2;
    answer.body[middle] ^= 1;
    answer
}

fn wrong_type(answer: Answer) -> Answer {
    Answer { headers: Vec::new(), ..answer }.with_header("content-type", "text/plain")
}

fn hanging(answer: Answer) -> Answer {
    answer.after(Duration::from_secs(120))
}

/// Changes the markup that the server sends.
fn with_markup(change: impl Fn(String) -> String + Send + Sync + 'static) -> Site {
    Site::dist().answering(move |path, answer| match path {
        "" => {
            let page = String::from_utf8(answer.body.clone()).expect("the page is text");
            let changed = change(page.clone());
            assert_ne!(changed, page, "the fault has no effect");
            Answer { body: changed.into_bytes(), ..answer }
        }
        _ => answer,
    })
}

/// Asserts that the page is what it is without script, and says so.
async fn assert_quiet(page: &Page) {
    page.wait_for("lens.visible(document.getElementById('extras'))", "the line that says that the extras are off")
        .await;
    assert_eq!(page.text_of("#extras").await, LINE);
    let ready: bool = page.eval("document.documentElement.hasAttribute('data-ready')").await;
    assert!(!ready, "the page says that it is alive");
    assert_told(page).await;
    assert_no_dead_control(page).await;
    let thread = story().threads[0].id.as_str();
    crate::timeline::assert_opens_and_closes(page, thread, async |summary: &str| page.click(summary).await).await;
}

/// Asserts that the fault costs the extras and nothing else.
fn assert_survived(site: Site) {
    run_on(site, |page| async move {
        page.load("").await;
        assert_quiet(&page).await;
    });
}

/// Asserts that the page is alive, tells the story, and that a control does what it should.
async fn assert_alive(page: &Page) {
    page.ready().await;
    assert_told(page).await;
    assert!(!page.is_visible("#extras").await, "the page says that the extras are off");
    let voice = &voices()[0].id;
    page.click(&format!("[data-voice={voice}] [data-action=focus-voice]")).await;
    page.wait_for(&format!("document.documentElement.dataset.focus === {voice:?}"), "a voice in focus").await;
}

/// Asserts that the fault does not even cost the extras.
fn assert_unharmed(site: Site) {
    run_on(site, |page| async move {
        page.load("").await;
        assert_alive(&page).await;
    });
}

#[test]
fn nothing_is_said_where_nothing_failed() {
    assert_unharmed(Site::dist());
}
