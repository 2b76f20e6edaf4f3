//! The timeline folds thread by thread and all at once, and can be put in order of date.

use crate::harness::{Page, assert_none, run};
use crate::states::{close_everything, open_everything};
use crate::story::{assert_in_time, events_of, story};
use thirtyfour::Key;

/// Opens and closes a thread twice by `act`, which gets its summary, and asserts that its events come and go.
pub async fn assert_opens_and_closes(page: &Page, thread: &str, act: impl AsyncFn(&str)) {
    let details = format!("[data-thread={thread}]");
    let summary = format!("{details} > summary");
    let mut open: bool = page.of(&details, "element.open").await;
    for _ in 0..4 {
        act(&summary).await;
        open = !open;
        assert_eq!(page.of::<bool>(&details, "element.open").await, open, "is {thread} open?");
        let in_sight: Vec<bool> = page.of_all(&format!("{details} li[id^=e-]"), "lens.visible(element)").await;
        assert_eq!(in_sight, vec![open; events_of(thread).len()], "are the events of {thread} in sight?");
    }
}

#[test]
fn each_thread_opens_and_closes_by_mouse() {
    run(|page| async move {
        page.open("").await;
        for thread in &story().threads {
            assert_opens_and_closes(&page, thread.id.as_str(), async |summary: &str| page.click(summary).await).await;
        }
    });
}

#[test]
fn each_thread_opens_and_closes_by_tap() {
    run(|page| async move {
        page.phone(390, 844).await;
        page.open("").await;
        for thread in &story().threads {
            assert_opens_and_closes(&page, thread.id.as_str(), async |summary: &str| page.tap(summary).await).await;
        }
    });
}

#[test]
fn each_thread_opens_and_closes_by_enter_and_space() {
    run(|page| async move {
        page.open("").await;
        for key in [Key::Enter, Key::Space] {
            for thread in &story().threads {
                page.focus(&format!("[data-thread={}] > summary", thread.id)).await;
                assert_opens_and_closes(&page, thread.id.as_str(), async |summary: &str| {
                    page.press(key.clone()).await;
                    assert!(page.has_focus(summary).await, "the focus left {summary}");
                })
                .await;
            }
        }
    });
}

#[test]
fn each_thread_says_how_many_events_it_holds() {
    run(|page| async move {
        page.open("").await;
        for thread in &story().threads {
            let count = page.text_of(&format!("[data-thread={}] > summary .count", thread.id)).await;
            let number: String = count.chars().take_while(char::is_ascii_digit).collect();
            assert_eq!(number, events_of(thread.id.as_str()).len().to_string(), "{} says {count}", thread.id);
        }
    });
}

#[test]
fn each_thread_tells_its_events_in_time() {
    run(|page| async move {
        page.open("").await;
        for thread in &story().threads {
            assert_in_time(&events_in(&page, &format!("[data-thread={}]", thread.id)).await);
        }
    });
}

#[test]
fn each_event_opens_and_closes() {
    run(|page| async move {
        page.open("").await;
        page.click("[data-action=expand-all]").await;
        for event in &story().events {
            let details = format!("#e-{} > details", event.id);
            for open in [true, false] {
                page.click(&format!("{details} > summary")).await;
                assert_eq!(page.of::<bool>(&details, "element.open").await, open, "is {details} open?");
            }
        }
    });
}

#[test]
fn each_event_says_what_where_when_and_how_that_is_known() {
    run(|page| async move {
        page.open("").await;
        page.click("[data-action=expand-all]").await;
        open_everything(&page).await;
        for event in &story().events {
            let entry = format!("#e-{}", event.id);
            let text = page.text_of(&entry).await;
            let year = event.when.earliest().year().to_string();
            for told in [&event.title, &event.what, &year].into_iter().chain(&event.place).chain(&event.words) {
                assert!(text.contains(told.as_str()), "{entry} does not say {told:?}: {text}");
            }
            assert!(page.is_visible(&format!("{entry} .basis")).await, "{entry} does not say how its date is known");
            let sources: Vec<String> =
                page.of_all(&format!("{entry} .sources a"), "element.getAttribute('href')").await;
            let told: Vec<&String> = event.sources.iter().map(|source| &source.address).collect();
            assert_eq!(sources.iter().collect::<Vec<_>>(), told, "the sources of {entry}");
        }
    });
}

#[test]
fn expand_all_opens_every_thread_and_collapse_all_closes_them() {
    run(|page| async move {
        page.open("").await;
        let all = "[data-action=expand-all]";
        for (says, then_says, open) in [("Expand all", "Collapse all", true), ("Collapse all", "Expand all", false)] {
            assert_eq!(page.text_of(all).await.trim(), says);
            page.click(all).await;
            assert_eq!(page.of_all::<bool>("[data-thread]", "element.open").await, vec![open; story().threads.len()]);
            assert_eq!(page.text_of(all).await.trim(), then_says);
            assert!(page.has_focus(all).await, "the focus left the button");
        }
    });
}

#[test]
fn expand_all_knows_what_was_opened_by_hand() {
    run(|page| async move {
        page.open("").await;
        close_everything(&page).await;
        for thread in &story().threads {
            assert_eq!(page.text_of("[data-action=expand-all]").await.trim(), "Expand all");
            page.click(&format!("[data-thread={}] > summary", thread.id)).await;
        }
        assert_eq!(page.text_of("[data-action=expand-all]").await.trim(), "Collapse all");
    });
}

#[test]
fn by_date_lists_every_event_once_in_time() {
    run(|page| async move {
        page.open("").await;
        page.click("[data-action=by-date]").await;
        assert_none(&page.those("[data-thread]", "lens.visible(element)").await, "threads are still in sight");
        let events = events_in(&page, "ol.by-date").await;
        assert_in_time(&events);
        assert_eq!(events.len(), story().events.len());
        assert_eq!(page.count("[id^=e-]").await, story().events.len(), "an event stands twice");
        let hidden = page.those("ol.by-date > li", "!lens.visible(element)").await;
        assert_none(&hidden, "events out of sight");
    });
}

#[test]
fn by_thread_brings_back_what_was_there_and_open() {
    run(|page| async move {
        page.open("").await;
        let last = story().threads.last().expect("the story has threads").id.as_str();
        page.click(&format!("[data-thread={last}] > summary")).await;
        page.click(&format!("#e-{} > details > summary", events_of(last)[0])).await;
        let entries = async || -> Vec<(String, bool, bool)> {
            let of = "[`${element.closest('[data-thread]').dataset.thread} ${element.id}`, element.firstElementChild.open, lens.visible(element)]";
            page.of_all("#timeline li[id^=e-]", of).await
        };
        let before = entries().await;
        page.click("[data-action=by-date]").await;
        page.click("[data-action=by-thread]").await;
        assert_eq!(entries().await, before);
        assert_none(&page.those(".by-date", "lens.visible(element)").await, "the list by date is still in sight");
    });
}

#[test]
fn the_order_in_force_is_pressed_and_keeps_the_focus() {
    run(|page| async move {
        page.open("").await;
        let pressed = async || -> Vec<String> {
            page.of_all("[data-action=by-thread], [data-action=by-date]", "element.getAttribute('aria-pressed')").await
        };
        assert_eq!(pressed().await, ["true", "false"]);
        page.focus("[data-action=by-date]").await;
        page.press(Key::Enter).await;
        assert_eq!(pressed().await, ["false", "true"]);
        assert!(page.has_focus("[data-action=by-date]").await, "the focus left the button");
        page.focus("[data-action=by-thread]").await;
        page.press(Key::Space).await;
        assert_eq!(pressed().await, ["true", "false"]);
        assert!(page.has_focus("[data-action=by-thread]").await, "the focus left the button");
    });
}

/// The ids of the events below an element, in the page's order.
async fn events_in(page: &Page, css: &str) -> Vec<String> {
    page.of_all(&format!("{css} li[id^=e-]"), "element.id.slice(2)").await
}

#[test]
fn what_orders_and_opens_threads_stands_on_one_line_beside_the_text() {
    run(|page| async move {
        for width in [1088, 1100, 1280, 1343, 1360] {
            page.at(width, 940).await;
            page.open("").await;
            for _ in ["Expand all", "Collapse all"] {
                let lines: Vec<f64> = page.of_all(".controls button", "element.getBoundingClientRect().top").await;
                assert!(lines.iter().all(|it| (it - lines[0]).abs() < 1.0), "at {width} they stand at {lines:?}");
                page.click("[data-action=expand-all]").await;
            }
        }
    });
}
