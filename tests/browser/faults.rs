//! However the page's start or its later life goes wrong, the story is there to be read, nothing pretends to work, and
//! one quiet line says that the extras are off.

use crate::builds::Build;
use crate::comfort::REFUSED;
use crate::harness::{Answer, Page, Site, assert_none, run, run_on};
use crate::no_script::assert_no_dead_control;
use crate::story::{assert_told, story, voices};
use std::time::Duration;

const LINE: &str = "The extras of this page are off. The whole story is here.";

fn is_wasm(path: &str) -> bool {
    path.starts_with("on-the-record") && path.ends_with(".wasm")
}

fn is_loader(path: &str) -> bool {
    path.starts_with("on-the-record") && path.ends_with(".js")
}

fn is_boot(path: &str) -> bool {
    path.starts_with("boot-")
}

fn is_script(path: &str) -> bool {
    path.ends_with(".js")
}

fn is_sheet(path: &str) -> bool {
    path.ends_with(".css")
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

fn with_policy(policy: &'static str) -> Site {
    Site::dist().answering(move |_, answer| answer.with_header("content-security-policy", policy))
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

#[test]
fn the_wasm_is_missing() {
    assert_survived(broken(is_wasm, status(404)));
}

#[test]
fn the_wasm_is_answered_by_an_error() {
    assert_survived(broken(is_wasm, status(500)));
}

#[test]
fn the_wasm_is_cut_short() {
    assert_survived(broken(is_wasm, cut_short));
}

#[test]
fn the_wasm_is_corrupt() {
    assert_survived(broken(is_wasm, corrupt));
}

#[test]
fn the_wasm_hangs() {
    assert_survived(broken(is_wasm, hanging));
}

#[test]
fn the_wasm_comes_after_the_line_and_the_line_goes() {
    run_on(broken(is_wasm, |answer| answer.after(Duration::from_secs(13))), |page| async move {
        page.load("").await;
        page.wait_for("lens.visible(document.getElementById('extras'))", "the line").await;
        assert_alive(&page).await;
    });
}

#[test]
fn the_wasm_has_the_wrong_type() {
    assert_unharmed(broken(is_wasm, wrong_type));
}

#[test]
fn the_wasm_is_another_builds() {
    let other = Build::of("another");
    let (page, wasm) = (Build::of("one"), std::fs::read(other.path().join(other.named(is_wasm))).expect("a wasm"));
    let site = Site::of(page.path()).answering(move |path, answer| match is_wasm(path) {
        true => Answer { body: wasm.clone(), ..answer },
        false => answer,
    });
    run_on(site, move |at| async move {
        at.load("").await;
        at.wait_for("lens.visible(document.getElementById('extras'))", "the line").await;
        assert_eq!(at.text_of("h1").await, page.headline());
        assert_no_dead_control(&at).await;
    });
}

#[test]
fn the_wasm_was_broken_in_the_browsers_own_cache() {
    // What a broken upload left in the browser's cache is asked for once more, past the cache.
    let site = Site::dist().answering({
        let asked = std::sync::atomic::AtomicUsize::new(0);
        move |path, answer| match is_wasm(path) && asked.fetch_add(1, std::sync::atomic::Ordering::SeqCst) == 0 {
            true => cut_short(answer).with_header("cache-control", "public, max-age=31536000, immutable"),
            false => answer,
        }
    });
    assert_unharmed(site);
}

#[test]
fn the_loader_is_missing() {
    assert_survived(broken(is_loader, status(404)));
}

#[test]
fn the_loader_is_answered_by_an_error() {
    assert_survived(broken(is_loader, status(500)));
}

#[test]
fn the_loader_is_cut_short() {
    assert_survived(broken(is_loader, cut_short));
}

#[test]
fn the_loader_is_corrupt() {
    assert_survived(broken(is_loader, corrupt));
}

#[test]
fn the_loader_has_the_wrong_type() {
    assert_survived(broken(is_loader, wrong_type));
}

#[test]
fn the_loader_hangs() {
    assert_survived(broken(is_loader, hanging));
}

#[test]
fn the_boot_file_is_missing() {
    assert_survived(broken(is_boot, status(404)));
}

#[test]
fn the_boot_file_is_corrupt() {
    assert_survived(broken(is_boot, corrupt));
}

#[test]
fn every_script_is_missing() {
    assert_survived(broken(is_script, status(404)));
}

#[test]
fn a_proxy_forbids_wasm() {
    assert_survived(with_policy("script-src 'self'"));
}

#[test]
fn a_proxy_forbids_every_script() {
    assert_survived(with_policy("script-src 'none'"));
}

#[test]
fn the_browser_has_no_wasm() {
    run(|page| async move {
        page.before_scripts("delete window.WebAssembly").await;
        page.load("").await;
        assert_quiet(&page).await;
        assert!(!page.seen().iter().any(|seen| is_wasm(&seen.path)), "the wasm is asked for all the same");
    });
}

#[test]
fn the_browsers_wasm_is_too_old() {
    run(|page| async move {
        page.before_scripts("WebAssembly.validate = () => false").await;
        page.load("").await;
        assert_quiet(&page).await;
        assert!(!page.seen().iter().any(|seen| is_wasm(&seen.path)), "the wasm is asked for all the same");
    });
}

#[test]
fn storage_throws() {
    run(|page| async move {
        page.before_scripts(REFUSED).await;
        page.load("").await;
        assert_alive(&page).await;
    });
}

#[test]
fn the_style_sheet_is_missing() {
    assert_unharmed(broken(is_sheet, status(404)));
}

#[test]
fn a_style_sheet_that_is_not_the_one_built_is_not_used() {
    run_on(broken(is_sheet, corrupt), |page| async move {
        page.load("").await;
        // Firefox lists it all the same, empty.
        let rules: usize = page.eval("[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).length").await;
        assert_eq!(rules, 0, "it is used");
        page.ready().await;
        assert_told(&page).await;
    });
}

#[test]
fn style_sheet_and_scripts_are_missing() {
    run_on(broken(|path| is_sheet(path) || is_script(path), status(404)), |page| async move {
        page.load("").await;
        assert_quiet(&page).await;
    });
}

#[test]
fn the_markup_was_translated_by_a_machine() {
    // As translation in the browser or on the way does it: every text in two font elements.
    let translated = |page: String| {
        let (before, body) = page.split_once("<div id=\"reader\">").expect("the page has a reader");
        let (body, after) = body.split_once("<p id=\"extras\"").expect("the page has its line");
        let mut text = String::new();
        for part in body.split_inclusive('>') {
            match part.split_once('<') {
                Some((words, tag)) if !words.trim().is_empty() => {
                    text += &format!("<font><font>{words}</font></font><{tag}");
                }
                _ => text += part,
            }
        }
        format!("{before}<div id=\"reader\">{text}<p id=\"extras\"{after}")
    };
    run_on(with_markup(translated), |page| async move {
        page.load("").await;
        assert_either(&page).await;
    });
}

#[test]
fn an_extension_has_put_nodes_beside_the_page() {
    let added = |page: String| {
        let page =
            page.replacen("<body>", "<body><div id=\"helper\">An extension</div><script type=\"x\"></script>", 1);
        page.replacen("</body>", "<div id=\"other\"></div></body>", 1)
    };
    assert_unharmed(with_markup(added));
}

#[test]
fn an_extension_has_put_nodes_into_the_page() {
    for place in ["<header class=\"bar\">", "<div class=\"columns\">", "<main ", "<nav "] {
        let added = move |page: String| page.replacen(place, &format!("<grammar-helper></grammar-helper>{place}"), 1);
        run_on(with_markup(added), |page| async move {
            page.load("").await;
            assert_either(&page).await;
        });
    }
}

/// Asserts that the story is whole and that the page is either alive or says that it is not.
async fn assert_either(page: &Page) {
    let settled =
        "document.documentElement.hasAttribute('data-ready') || lens.visible(document.getElementById('extras'))";
    page.wait_for(settled, "the page to be alive, or to say that it is not").await;
    assert_told(page).await;
    if page.is_visible("#extras").await {
        assert_no_dead_control(page).await;
    }
}

#[test]
fn the_start_panics_halfway() {
    // A part the page is about to take over is not there.
    let torn = |page: String| page.replacen("<div class=\"shelf\">", "<div class=\"shelf\"></div><div hidden>", 1);
    assert_survived(with_markup(torn));
}

#[test]
fn the_wasm_traps_as_it_starts() {
    run(|page| async move {
        page.before_scripts(
            "const real = WebAssembly.instantiateStreaming;
             WebAssembly.instantiateStreaming = async (...all) => {
                const { instance, module } = await real(...all);
                const __wbindgen_start = () => { throw new WebAssembly.RuntimeError('unreachable'); };
                return { instance: { exports: { ...instance.exports, __wbindgen_start } }, module };
             };",
        )
        .await;
        page.load("").await;
        assert_quiet(&page).await;
    });
}

/// Has the wasm panic in earnest, from a timer of the page's own: it is asked for memory such as there is none.
const PANIC: &str = "window.__panic()";

async fn that_can_panic(page: &Page) {
    page.before_scripts(
        "const real = WebAssembly.instantiateStreaming;
         WebAssembly.instantiateStreaming = async (...all) => {
            const result = await real(...all);
            window.__panic = () => setTimeout(() => result.instance.exports.__wbindgen_export(8, 3));
            return result;
         };",
    )
    .await;
    page.open("").await;
}

#[test]
fn it_panics_while_it_is_read() {
    run(|page| async move {
        that_can_panic(&page).await;
        page.click(&format!("[data-voice={}] [data-action=focus-voice]", voices()[0].id)).await;
        page.run_script(PANIC).await;
        assert_quiet(&page).await;
        assert_eq!(page.count("html[data-focus]").await, 0, "the text stays dimmed");
    });
}

#[test]
fn it_panics_with_events_in_order_of_date() {
    run(|page| async move {
        that_can_panic(&page).await;
        page.click("[data-action=by-date]").await;
        page.run_script(PANIC).await;
        page.wait_for("lens.visible(document.getElementById('extras'))", "the line").await;
        assert_told(&page).await;
        assert_no_dead_control(&page).await;
        assert_none(&page.those("#timeline li[id^=e-]", "!lens.visible(element)").await, "events out of sight");
    });
}

#[test]
fn it_panics_with_a_sheet_over_the_text() {
    run(|page| async move {
        page.phone(390, 844).await;
        for sheet in ["timeline", "voices"] {
            that_can_panic(&page).await;
            page.tap(&format!(".dock a[href='#{sheet}']")).await;
            assert_eq!(page.count(&format!("dialog:modal #{sheet}")).await, 1, "the {sheet} is in no sheet");
            page.run_script(PANIC).await;
            assert_quiet(&page).await;
            let places: Vec<String> = page.of_all(".columns > *", "element.id").await;
            assert_eq!(places, ["text", "timeline", "voices"]);
            assert_eq!(page.count("dialog[open]").await, 0, "the sheet lies over the text");
            // The dock is what it was before script: links.
            page.tap(".dock a[href='#timeline']").await;
            let why_not: Option<String> = page.of("#timeline", "lens.shown(element)").await;
            assert_eq!(why_not, None, "the dock leads nowhere");
        }
    });
}
