//! The drawings of the events: readable on the narrowest phone, every mark a link with a name, a table behind each.

use crate::builds::Build;
use crate::harness::{Page, Theme, assert_none, run, run_on};
use crate::states::open_everything;
use crate::story::story;
use serde_json::{Value, json};
use thirtyfour::Key;

/// The narrowest phone, a usual one, the narrowest desktop with rails, a usual one.
const WIDTHS: [u32; 4] = [320, 390, 1100, 1360];

async fn opened(page: &Page) {
    // Below the text on every width, without the sheets of narrow screens.
    page.no_script().await;
    page.open("").await;
    open_everything(page).await;
}

/// The names of the events that links of a kind lead to, sorted.
async fn led_to(page: &Page, links: &str) -> Vec<String> {
    let mut ids: Vec<String> = page.of_all(links, "element.getAttribute('href').replace('#e-', '')").await;
    ids.sort();
    ids
}

#[test]
fn no_words_overlap_and_none_are_too_small() {
    run(|page| async move {
        opened(&page).await;
        for width in WIDTHS {
            page.at(width, 900).await;
            let faults: Vec<String> = page
                .eval(
                    "[...document.querySelectorAll('.drawing svg.line')].flatMap((drawing) => {
                        const words = [...drawing.querySelectorAll('text')].map((text) => [text.textContent, lens.letters(text), text]);
                        const card = drawing.closest('.drawing').getBoundingClientRect();
                        const small = words.filter(([, , text]) => parseFloat(getComputedStyle(text).fontSize) < 11).map(([name]) => `${name} is small`);
                        const out = words.filter(([, box]) => box.left < card.left || box.right > card.right).map(([name]) => `${name} sticks out`);
                        const over = words.flatMap(([name, a], at) => words.slice(0, at)
                            .filter(([, b]) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom)
                            .map(([other]) => `${name} lies on ${other}`));
                        return [...small, ...out, ...over];
                    })",
                )
                .await;
            assert_none(&faults, &format!("at {width}"));
        }
    });
}

#[test]
fn words_can_be_read_on_every_theme() {
    run(|page| async move {
        opened(&page).await;
        for theme in Theme::ALL {
            page.theme(theme).await;
            let faint: Vec<String> = page.eval("lens.faint(document.querySelector('.drawings'), 4.5)").await;
            assert_none(&faint, &format!("faint, {theme:?}"));
        }
    });
}

#[test]
fn every_event_has_its_mark_with_a_name() {
    run(|page| async move {
        opened(&page).await;
        let mut all: Vec<String> = story().events.iter().map(|event| event.id.to_string()).collect();
        all.sort();
        assert_eq!(led_to(&page, ".overview a.mark").await, all);
        let names: Vec<(String, String)> = page
            .of_all("a.mark", "[element.getAttribute('href').replace('#e-', ''), element.getAttribute('aria-label')]")
            .await;
        for (id, name) in names {
            let event = story().events.iter().find(|event| event.id.as_str() == id).expect("an event");
            assert!(name.starts_with(&format!("{}, ", event.title)) && name.len() > event.title.len() + 2, "{name}");
        }
    });
}

#[test]
fn a_table_says_the_same() {
    run(|page| async move {
        opened(&page).await;
        assert_eq!(led_to(&page, ".overview table a").await, led_to(&page, ".overview a.mark").await);
        assert_eq!(led_to(&page, "figure table a").await, led_to(&page, "figure :is(a.mark, .some-time a)").await);
        let empty = page.those(".drawings td, .drawings th", "!element.textContent.trim()").await;
        assert_none(&empty, "cells that say nothing");
    });
}

#[test]
fn a_mark_is_as_large_as_a_fingertip_where_it_stands_alone() {
    run(|page| async move {
        opened(&page).await;
        page.at(320, 900).await;
        let small = page
            .those(
                "figure a.mark .hit",
                // As far as a browser's own sums are exact.
                "(({ width, height }) => Math.min(width, height) < 23.99)(element.getBoundingClientRect())",
            )
            .await;
        assert_none(&small, "small marks");
    });
}

#[test]
fn a_mark_is_reached_and_followed_by_keyboard() {
    run(|page| async move {
        page.open("").await;
        page.focus("#timeline figure a.mark").await;
        let ring: String = page.of("figure a.mark:focus-visible .hit", "getComputedStyle(element).strokeWidth").await;
        assert_eq!(ring, "3px", "the focus is drawn");
        let href: String = page.of("figure a.mark", "element.getAttribute('href')").await;
        page.press(Key::Enter).await;
        page.settled().await;
        let why_not: Option<String> = page.of(&href, "lens.shown(element)").await;
        assert_eq!(why_not, None, "{href} is not shown");
    });
}

/// Six days of three meetings each.
fn six_days(name: &str) -> Build {
    let hours = |day: u32| {
        (10..13).map(move |hour| {
            json!({ "id": format!("e-{day}-{hour}"), "thread": "one", "title": "A meeting", "what": "They met.",
                "when": format!("2025-04-{day:02}T{hour}:00"), "basis": "record" })
        })
    };
    let events: Vec<Value> = (1..=6).flat_map(hours).collect();
    let story = json!({ "id": "days", "language": "en", "headline": "Six days", "events": events,
        "threads": [{ "id": "one", "title": "One" }],
        "blocks": [{ "id": "p1", "kind": "paragraph", "content": ["Six days of meetings."] }] });
    Build::with(name, &story.to_string())
}

/// Unfolds the other days, and the fourth of them.
async fn unfolded(page: &Page) {
    page.load("").await;
    assert_eq!(page.count("#timeline > .drawings > *").await, 3, "the fullest day, the others, the overview");
    for days in [".days", ".days details:nth-of-type(4)"] {
        page.run_script(&format!("document.querySelector('{days}').open = true")).await;
    }
}

#[test]
fn of_many_days_each_can_be_unfolded_by_its_title() {
    run_on(six_days("days").site(), |page| async move {
        for (width, script) in [(1360, true), (320, false)] {
            page.at(width, 900).await;
            if !script {
                page.no_script().await;
            }
            unfolded(&page).await;
            let odd = page
                .those(
                    ".drawings summary h3",
                    "lens.visible(element) && (([row, title]) => Math.abs(row.top + row.bottom - title.top - title.bottom) > 3)(
                        [element.parentElement, element].map((it) => it.getBoundingClientRect()))",
                )
                .await;
            assert_none(&odd, &format!("titles that do not stand beside their arrow at {width}"));
            assert!(page.is_visible(".days details:nth-of-type(4) svg.line").await, "the day is drawn at {width}");
        }
    });
}

#[test]
fn axe_finds_nothing_in_folded_days() {
    run_on(six_days("clean-days").site(), |page| async move {
        for width in [1360, 320] {
            page.at(width, 900).await;
            unfolded(&page).await;
            assert_none(&page.axe().await, &format!("axe at {width}"));
        }
    });
}
