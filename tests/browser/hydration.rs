//! The browser's side takes over the markup that is there: nothing is replaced, nothing is said, nothing is lost.

use crate::harness::{Page, Site, assert_none, run, run_on};
use crate::states::State;
use crate::story::{assert_told, story};
use on_the_record::story::Story;
use std::collections::BTreeSet;
use std::time::Duration;

#[test]
fn replaces_no_node() {
    run(|page| async move {
        page.open("").await;
        let sent: usize = page.eval("window.__record.sent()").await;
        assert!(sent > 500, "only {sent} nodes were there before hydration: is the page prerendered?");
        assert_none(&page.eval::<Vec<String>>("window.__record.replaced()").await, "nodes that were replaced");
        let added: Vec<String> = page.eval("window.__record.added()").await;
        // The boot file loads its loader by an element, and that is no part of the page.
        let added: Vec<String> = added.into_iter().filter(|it| it.trim() != "html > head + SCRIPT").collect();
        assert_none(&added, "nodes that were added");
    });
}

#[test]
fn rewrites_no_text() {
    run(|page| async move {
        page.open("").await;
        assert_none(&page.eval::<Vec<String>>("window.__record.rewritten()").await, "texts that were rewritten");
    });
}

#[test]
fn the_page_still_tells_the_story_to_the_letter() {
    run(|page| async move {
        for state in State::ALL {
            state.enter(&page).await;
            assert_told(&page).await;
        }
    });
}

#[test]
fn nothing_is_logged_at_the_start() {
    run(|page| async move {
        page.open("").await;
        assert_silent(&page).await;
    });
}

#[test]
fn nothing_is_logged_in_any_state() {
    run(|page| async move {
        for state in State::ALL {
            state.enter(&page).await;
            assert_silent(&page).await;
        }
    });
}

#[test]
fn controls_come_with_script() {
    run(|page| async move {
        page.open("").await;
        for action in ["by-thread", "by-date", "expand-all", "focus-voice"] {
            assert!(page.is_visible(&format!("[data-action={action}]")).await, "{action} is not there");
        }
    });
}

#[test]
fn controls_take_their_place_without_moving_anything() {
    run(|page| async move {
        page.open("").await;
        let moved: Vec<String> = page
            .eval(
                "new Promise((done) => {
                    const moved = [];
                    const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
                    new PerformanceObserver((list) => {
                        for (const { sources, startTime } of list.getEntries()) {
                            for (const { node, previousRect, currentRect } of sources) {
                                const what = node ? lens.name(node.nodeType === 1 ? node : node.parentElement) : 'something gone';
                                moved.push(`${what} from ${box(previousRect)} to ${box(currentRect)} at ${startTime | 0} ms`);
                            }
                        }
                    }).observe({ type: 'layout-shift', buffered: true });
                    setTimeout(() => done(moved), 200);
                })",
            )
            .await;
        assert_none(&moved, "the layout shifted");
    });
}

#[test]
fn what_was_opened_before_stays_open() {
    let late = Site::dist()
        .answering(|path, answer| if path.ends_with(".wasm") { answer.after(Duration::from_secs(2)) } else { answer });
    run_on(late, |page| async move {
        page.load("").await;
        let threads: Vec<String> = page.of_all("[data-thread]", "element.dataset.thread").await;
        let mut wanted = Vec::new();
        for thread in &threads {
            page.click(&format!("[data-thread={thread}] > summary")).await;
            wanted.push(page.of::<bool>(&format!("[data-thread={thread}]"), "element.open").await);
        }
        assert!(
            !page.eval::<bool>("document.documentElement.hasAttribute('data-ready')").await,
            "the page was ready too soon to tell"
        );
        page.ready().await;
        page.settled().await;
        assert_eq!(page.of_all::<bool>("[data-thread]", "element.open").await, wanted, "threads {threads:?}");
    });
}

#[test]
fn the_page_carries_the_story() {
    run(|page| async move {
        page.open("").await;
        let carried = Story::read(&page.text_of("script#story[type='application/json']").await);
        assert_eq!(&carried.expect("the story in the page is sound"), story());
    });
}

#[test]
fn the_wasm_holds_no_story() {
    run(|page| async move {
        page.open("").await;
        // The service worker may have asked for it as well.
        let wasm: BTreeSet<String> =
            page.seen().into_iter().map(|seen| seen.path).filter(|path| path.ends_with(".wasm")).collect();
        let wasm: Vec<String> = wasm.into_iter().collect();
        let [wasm] = &wasm[..] else { panic!("not one wasm was asked for, but {wasm:?}") };
        for words in [&story().headline, &story().people[0].name] {
            let holds: bool = page
                .eval(&format!("fetch({wasm:?}).then((it) => it.arrayBuffer()).then((it) => new TextDecoder('latin1').decode(it).includes({words:?}))"))
                .await;
            assert!(!holds, "{wasm} holds {words:?}");
        }
    });
}

/// Asserts that neither the page nor the browser has logged anything since the last look.
async fn assert_silent(page: &Page) {
    assert_none(&page.said().await, "the page said");
    assert_none(&page.driver().browser_log().await, "the browser logged");
}
