//! The wasm breaks off, as it starts or while the page is read.

use super::{assert_quiet, assert_survived, with_markup};
use crate::harness::{Page, assert_none, run};
use crate::no_script::assert_no_dead_control;
use crate::story::{assert_told, voices};

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
        assert_eq!(page.count("[data-focus], [data-dimmed]").await, 0, "the text stays dimmed");
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
