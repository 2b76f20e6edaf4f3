//! Every link within the page lands on what it names, in sight and uncovered, also inside what is folded.

use crate::harness::{Page, assert_none, run};
use crate::states::close_everything;
use crate::story::story;
use thirtyfour::Key;

/// The fragments of all links within the page, each once.
async fn fragments(page: &Page) -> Vec<String> {
    page.eval("[...new Set([...document.querySelectorAll('a[href^=\"#\"]')].map((link) => link.getAttribute('href').slice(1)))]").await
}

/// With script these links do something else than go to a place, and are tested there: the dock opens sheets
/// (`sheets`), a voice's initials the quote card (`marks`). The skip link is there for some readers only.
const ELSE: &str = ".skip, .who, [aria-haspopup]";

/// Clicks one link to each place, with all else folded, and asserts that each arrives. Links that `but` selects are left
/// out; `all` says that the others have to be in sight.
async fn assert_land(page: &Page, but: &str, all: bool) {
    let mut lost = Vec::new();
    let mut landed = 0;
    for fragment in fragments(page).await {
        if page.count(&format!("[id='{fragment}']")).await != 1 {
            lost.push(format!("#{fragment}: not one place has this id"));
            continue;
        }
        // What the last link opened over the page, a sheet or a card, is closed as a reader would.
        page.press(Key::Escape).await;
        page.rest().await;
        close_everything(page).await;
        // A link in what is absent yet is no link for now.
        let link = format!("a[href='#{fragment}']:not({but}, [hidden] *)");
        if page.count(&link).await == 0 {
            continue;
        }
        // The link itself may be folded away; its place may not be opened for it.
        page.of::<bool>(&link, "(() => { for (let at = element; (at = at.parentElement?.closest('details'));) at.open = true; return true; })()").await;
        page.settled().await;
        if !page.is_visible(&link).await {
            if all {
                lost.push(format!("#{fragment}: no link to it can be seen"));
            }
            continue;
        }
        page.click(&link).await;
        match unseen(page, &format!("[id='{fragment}']")).await {
            Some(why) => lost.push(format!("#{fragment}: {why}")),
            None => landed += 1,
        }
    }
    assert_none(&lost, "links that do not land");
    assert!(landed > story().events.len(), "only {landed} links were there to click");
}

/// Why a place that is gone to is not in sight, once the page has had time to bring it there; none if it is.
async fn unseen(page: &Page, place: &str) -> Option<String> {
    let mut why = None;
    for _ in 0..20 {
        why = page.of(place, "lens.shown(element)").await;
        if why.is_none() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    why
}

#[test]
fn each_link_lands_on_a_wide_screen() {
    run(|page| async move {
        page.open("").await;
        assert_land(&page, ELSE, false).await;
    });
}

#[test]
fn each_link_lands_on_a_phone() {
    run(|page| async move {
        page.phone(390, 844).await;
        page.open("").await;
        assert_land(&page, ELSE, true).await;
    });
}

#[test]
fn each_link_lands_without_script() {
    run(|page| async move {
        page.no_script().await;
        page.phone(390, 844).await;
        page.open("").await;
        assert_land(&page, ".skip", true).await;
    });
}

#[test]
fn each_link_lands_when_events_are_in_order_of_date() {
    run(|page| async move {
        page.open("").await;
        page.click("[data-action=by-date]").await;
        assert_land(&page, ELSE, false).await;
    });
}

async fn assert_addresses_open_events(page: &Page) {
    for event in &story().events {
        page.open(&format!("#e-{}", event.id)).await;
        page.settled().await;
        let why_not: Option<String> = page.of(&format!("#e-{}", event.id), "lens.shown(element)").await;
        assert_eq!(why_not, None, "#e-{} is not shown", event.id);
    }
}

#[test]
fn an_address_opens_the_event_it_names() {
    run(|page| async move {
        assert_addresses_open_events(&page).await;
    });
}

#[test]
fn an_address_opens_the_event_it_names_without_script() {
    run(|page| async move {
        page.no_script().await;
        assert_addresses_open_events(&page).await;
    });
}

#[test]
fn each_date_in_the_text_names_its_event() {
    run(|page| async move {
        page.open("").await;
        let dates: Vec<String> = page.of_all("#text a.when", "element.getAttribute('href').slice(3)").await;
        assert!(!dates.is_empty(), "no date in the text is linked");
        for id in dates {
            assert!(story().events.iter().any(|event| event.id.as_str() == id), "{id} is no event");
        }
    });
}

#[test]
fn no_id_stands_twice() {
    run(|page| async move {
        page.open("").await;
        for order in ["by-thread", "by-date"] {
            page.click(&format!("[data-action={order}]")).await;
            let twice: Vec<String> = page
                .eval("[...document.querySelectorAll('[id]')].map((element) => element.id).filter((id, at, ids) => ids.indexOf(id) !== at)")
                .await;
            assert_none(&twice, "ids that stand twice");
        }
    });
}

#[test]
fn links_out_are_plain_and_safe() {
    run(|page| async move {
        page.open("").await;
        let out: Vec<(String, String)> = page
            .of_all(
                "a[href]:not([href^='#'], [href='open.html'])",
                "[element.getAttribute('href'), element.textContent.trim() || element.ariaLabel || '']",
            )
            .await;
        assert!(!out.is_empty(), "no link leads to a source");
        for (address, words) in out {
            assert!(["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme)), "{address}");
            assert!(!words.is_empty(), "{address} has no words");
        }
    });
}
