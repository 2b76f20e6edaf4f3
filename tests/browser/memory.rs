//! A page left open all day costs no more in the evening: what is opened and closed leaves nothing behind.

use crate::harness::{Page, run};

/// How often everything is opened and closed, and after how many the page has what it needs.
const ROUNDS: u32 = 500;
const WARM: u32 = 50;

/// Keeps the page's WebAssembly memory where the test can see it.
const KEEP: &str = "for (const name of ['instantiateStreaming', 'instantiate']) {
    const made = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...given) => {
        const result = await made(...given);
        window.memory = (result.instance ?? result).exports.memory;
        return result;
    };
}";

/// What a reader opens and closes, as fast as the page allows; each round ends where it began.
const ROUND: &str = "(async (rounds) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const one = (css) => document.querySelector(css);
    for (let round = 0; round < rounds; round += 1) {
        one('.bar [data-action=comfort]').click();
        await frame();
        one('#sheet-comfort [data-action=close-sheet]').click();
        one('[data-voice=ushakov] .cover').click();
        one('#p18 .who').click();
        await frame();
        one('[data-voice=ushakov] .cover').click();
        one('.bar [data-action=search]').click();
        one('#words').value = round % 2 ? 'putin' : 'moscow';
        one('#words').dispatchEvent(new InputEvent('input', { bubbles: true }));
        await frame();
        one('[data-action=close-search]').click();
        one('[data-action=expand-all]').click();
        one('[data-action=by-date]').click();
        await frame();
        one('[data-action=by-thread]').click();
        one('[data-action=expand-all]').click();
        await frame();
    }
    return true;
})";

#[derive(Debug)]
struct Weight {
    /// Bytes of WebAssembly memory, in whole pages of 64 KiB.
    wasm: u64,
    /// Elements in the document.
    elements: u64,
    /// Nodes the browser keeps alive, in the document or out of it, and event listeners, where the browser says.
    alive: Option<(u64, u64)>,
}

async fn weight(page: &Page) -> Weight {
    let (wasm, elements): (u64, u64) =
        page.eval("[memory.buffer.byteLength, document.querySelectorAll('*').length]").await;
    Weight { wasm, elements, alive: page.driver().alive().await }
}

async fn rounds(page: &Page, rounds: u32) {
    // In parts: a single script may not run for as long as all of them take.
    for _ in 0..rounds / 10 {
        page.eval::<bool>(&format!("{ROUND}(10)")).await;
    }
}

#[test]
fn five_hundred_rounds_weigh_no_more_than_fifty() {
    run(|page| async move {
        page.before_scripts(KEEP).await;
        // Chromium allows a page 200 changes of its address in 30 seconds: here they are not the point.
        page.before_scripts("history.pushState = history.replaceState = history.back = () => {}").await;
        page.open("").await;
        rounds(&page, WARM).await;
        let warm = weight(&page).await;
        rounds(&page, ROUNDS - WARM).await;
        let after = weight(&page).await;
        // Where frames come in another rhythm than in Chromium, more may wait at once, and memory grows by a page, once.
        let page_more = if warm.alive.is_some() { 0 } else { 65_536 };
        assert!(after.wasm <= warm.wasm + page_more, "WebAssembly's memory grows: {warm:?} to {after:?}");
        assert_eq!(after.elements, warm.elements, "elements are left behind: {warm:?} to {after:?}");
        // What the collector has not come to yet is no leak; one node a round would be 450.
        if let (Some((nodes, listeners)), Some((nodes_after, listeners_after))) = (warm.alive, after.alive) {
            assert!(nodes_after < nodes + 100, "nodes are kept alive: {warm:?} to {after:?}");
            assert!(listeners_after < listeners + 20, "listeners are kept: {warm:?} to {after:?}");
        }
    });
}
