//! On a phone the dock opens timeline and voices as sheets over the page; every way to close one gives the page back.

use crate::harness::{Page, Theme, assert_none, run};
use crate::story::{story, voices};
use crate::timeline::assert_opens_and_closes;
use thirtyfour::Key;

/// The sheets, by the id of what they hold.
const SHEETS: [&str; 2] = ["timeline", "voices"];

fn dock_link(sheet: &str) -> String {
    format!(".dock a[href='#{sheet}']")
}

async fn on_a_phone(page: &Page) {
    page.phone(390, 844).await;
    page.open("").await;
}

async fn opened(page: &Page, sheet: &str) {
    page.tap(&dock_link(sheet)).await;
    assert_eq!(page.count(&format!("dialog:modal #{sheet}")).await, 1, "the {sheet} is in no open sheet");
    assert!(page.is_visible(&format!("#{sheet}")).await, "the {sheet} cannot be seen in its sheet");
}

/// Asserts that no sheet is open, the section is back in its place, and the focus on what opened the sheet.
async fn assert_closed(page: &Page, sheet: &str, how: &str) {
    assert_eq!(page.count("dialog[open]").await, 0, "{how} does not close the {sheet}");
    let places: Vec<String> = page.of_all(".columns > *", "element.id").await;
    assert_eq!(places, ["text", "timeline", "voices"], "after {how}");
    assert!(page.has_focus(&dock_link(sheet)).await, "{how} loses the focus");
}

#[test]
fn the_dock_opens_each_sheet_in_turn() {
    run(|page| async move {
        on_a_phone(&page).await;
        for sheet in SHEETS {
            opened(&page, sheet).await;
            page.tap("dialog[open] [data-action=close-sheet]").await;
            assert_closed(&page, sheet, "the close button").await;
        }
    });
}

#[test]
fn enter_opens_and_escape_closes() {
    run(|page| async move {
        on_a_phone(&page).await;
        for sheet in SHEETS {
            page.focus(&dock_link(sheet)).await;
            page.press(Key::Enter).await;
            assert_eq!(page.count(&format!("dialog:modal #{sheet}")).await, 1, "Enter does not open the {sheet}");
            page.press(Key::Escape).await;
            assert_closed(&page, sheet, "Escape").await;
        }
    });
}

#[test]
fn the_back_button_closes_a_sheet_and_stays_on_the_page() {
    run(|page| async move {
        on_a_phone(&page).await;
        let address: String = page.eval("location.href").await;
        for sheet in SHEETS {
            opened(&page, sheet).await;
            page.back().await;
            assert_eq!(page.eval::<String>("location.href").await, address);
            assert_closed(&page, sheet, "the back button").await;
        }
    });
}

#[test]
fn a_closed_sheet_leaves_nothing_in_the_history() {
    run(|page| async move {
        // Not the tab's first page: what was blank at first is no step of the history everywhere.
        page.open("").await;
        on_a_phone(&page).await;
        for sheet in SHEETS {
            opened(&page, sheet).await;
            page.press(Key::Escape).await;
            page.wait_for("history.state !== 'sheet'", "the sheet's entry to leave the history").await;
        }
        page.back().await;
        assert_eq!(page.eval::<String>("location.href").await, "about:blank", "one step back does not leave the page");
    });
}

#[test]
fn a_tap_beside_closes_a_sheet() {
    run(|page| async move {
        on_a_phone(&page).await;
        for sheet in SHEETS {
            opened(&page, sheet).await;
            page.touch(&[(195.0, 20.0)]).await;
            assert_closed(&page, sheet, "a tap beside").await;
        }
    });
}

#[test]
fn a_pull_on_the_handle_closes_a_sheet_and_a_short_one_does_not() {
    run(|page| async move {
        on_a_phone(&page).await;
        for sheet in SHEETS {
            opened(&page, sheet).await;
            let (x, y) = page.middle_of("dialog[open] .handle").await;
            let pull = |far: i32| (0..=5).map(|step| (x, y + f64::from(far * step) / 5.0)).collect::<Vec<_>>();
            page.touch(&pull(40)).await;
            assert_eq!(page.count("dialog[open]").await, 1, "a pull of 40 pixels closes the {sheet}");
            let moved: (f64, f64) = page.middle_of("dialog[open] .handle").await;
            assert_eq!(moved, (x, y), "the {sheet} does not go back");
            page.touch(&pull(200)).await;
            assert_closed(&page, sheet, "a pull").await;
        }
    });
}

#[test]
fn the_focus_stays_in_an_open_sheet() {
    run(|page| async move {
        on_a_phone(&page).await;
        for sheet in SHEETS {
            opened(&page, sheet).await;
            for _ in 0..40 {
                page.press(Key::Tab).await;
                // Between the last control and the first, the browser's own have their turn: then it is the body.
                let behind: bool = page
                    .eval("document.activeElement !== document.body && !document.activeElement.closest('dialog[open]')")
                    .await;
                assert!(!behind, "the focus is behind the {sheet}");
            }
            page.press(Key::Escape).await;
        }
    });
}

#[test]
fn each_thread_opens_and_closes_by_tap_in_its_sheet() {
    run(|page| async move {
        on_a_phone(&page).await;
        opened(&page, "timeline").await;
        for thread in &story().threads {
            assert_opens_and_closes(&page, thread.id.as_str(), async |summary: &str| page.tap(summary).await).await;
        }
    });
}

#[test]
fn a_link_in_a_sheet_closes_it_and_lands() {
    run(|page| async move {
        on_a_phone(&page).await;
        opened(&page, "timeline").await;
        let paragraph = page.of::<String>("#timeline a[href^='#p']", "element.getAttribute('href')").await;
        let event = page.of::<String>("#timeline a[href^='#p']", "'#' + element.closest('li[id^=e-]').id").await;
        let thread = format!(
            "[data-thread={}]",
            page.of::<String>(&event, "element.closest('[data-thread]').dataset.thread").await
        );
        if !page.of::<bool>(&thread, "element.open").await {
            page.tap(&format!("{thread} > summary")).await;
        }
        page.tap(&format!("{event} > details > summary")).await;
        page.tap(&format!("{event} a[href='{paragraph}']")).await;
        page.wait_for(&format!("location.hash === {paragraph:?}"), "the address of the paragraph").await;
        page.settled().await;
        assert_eq!(page.count("dialog[open]").await, 0, "the sheet is still open");
        assert_eq!(
            page.of::<Option<String>>(&paragraph, "lens.shown(element)").await,
            None,
            "{paragraph} is not shown"
        );
    });
}

#[test]
fn a_voice_chosen_in_its_sheet_is_in_focus_and_its_quotation_is_shown() {
    run(|page| async move {
        on_a_phone(&page).await;
        for voice in voices() {
            opened(&page, "voices").await;
            page.tap(&format!("[data-voice={}] [data-action=focus-voice]", voice.id)).await;
            assert_eq!(page.count(&format!("html[data-focus={}]", voice.id)).await, 1, "{} is not in focus", voice.id);
            page.tap(&format!("[data-voice={}] [data-action=next-quotation]", voice.id)).await;
            let words = format!("#{}", voice.quotations[0]);
            assert_eq!(page.of::<Option<String>>(&words, "lens.shown(element)").await, None, "{words} is not shown");
            if page.count("dialog[open]").await > 0 {
                page.press(Key::Escape).await;
            }
        }
    });
}

#[test]
fn axe_finds_nothing_in_an_open_sheet() {
    run(|page| async move {
        on_a_phone(&page).await;
        for sheet in SHEETS {
            opened(&page, sheet).await;
            for theme in Theme::ALL {
                page.theme(theme).await;
                let found = page.axe().await;
                assert!(found.is_empty(), "the {sheet} as a sheet, {theme:?}:\n  {}", found.join("\n  "));
            }
            page.press(Key::Escape).await;
        }
    });
}

#[test]
fn nothing_sticks_out_of_an_open_sheet() {
    run(|page| async move {
        for (width, height) in [(320, 568), (390, 844), (768, 1024)] {
            page.phone(width, height).await;
            page.open("").await;
            for sheet in SHEETS {
                opened(&page, sheet).await;
                crate::states::open_everything(&page).await;
                let out: Vec<String> = page.eval("lens.sideways()").await;
                assert_none(&out, &format!("the {sheet} as a sheet at {width}"));
                let scrolls: bool =
                    page.of("dialog[open] .sheet-body", "element.scrollWidth > element.clientWidth").await;
                assert!(!scrolls, "the {sheet} scrolls sideways in its sheet at {width}");
                page.press(Key::Escape).await;
            }
        }
    });
}
