//! The sheet itself: clean in every theme, fit for the smallest phone, and it leaves the page where it was.

use super::{OPENER, THEMES, choose, of_root, opened};
use crate::harness::{assert_none, run};
use thirtyfour::Key;

#[test]
fn axe_finds_nothing_in_the_open_sheet_in_any_theme() {
    run(|page| async move {
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            page.open("").await;
            opened(&page).await;
            for theme in THEMES {
                choose(&page, "theme", theme).await;
                let found = page.axe().await;
                assert!(found.is_empty(), "{theme} at {width}:\n  {}", found.join("\n  "));
            }
        }
    });
}

#[test]
fn the_page_is_clean_and_readable_in_every_theme() {
    run(|page| async move {
        page.open("").await;
        for theme in THEMES {
            opened(&page).await;
            choose(&page, "theme", theme).await;
            page.press(Key::Escape).await;
            let found = page.axe().await;
            assert!(found.is_empty(), "{theme}:\n  {}", found.join("\n  "));
            let faint: Vec<String> = page.eval("lens.faint(document.body, 4.5)").await;
            assert_none(&faint, &format!("{theme}: text under 4.5:1"));
        }
    });
}

#[test]
fn the_sheet_fits_the_smallest_phone_and_a_finger() {
    run(|page| async move {
        page.phone(320, 568).await;
        page.open("").await;
        page.tap(".dock [data-panel=comfort]").await;
        assert_eq!(page.count("dialog#sheet-comfort:modal").await, 1, "the dock does not open the sheet");
        let small = page
            .those(
                "#sheet-comfort :is(button, .option, input[type=range])",
                "lens.visible(element) && lens.small(element)",
            )
            .await;
        assert_none(&small, "targets under 44 px");
        let wide: bool = page.of("#sheet-comfort .sheet-body", "element.scrollWidth > element.clientWidth").await;
        assert!(!wide, "the sheet is wider than the phone");
        page.tap("#sheet-comfort .theme-dark").await;
        assert_eq!(of_root(&page, "theme").await.as_deref(), Some("dark"));
        page.tap("dialog[open] [data-action=close-sheet]").await;
        assert!(page.has_focus(".dock [data-panel=comfort]").await, "the focus is not where it was");
    });
}

#[test]
fn the_sheet_comes_and_goes_without_moving_the_page() {
    run(|page| async move {
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            page.open("").await;
            page.run_script("document.getElementById('p20').scrollIntoView({ block: 'start', behavior: 'instant' })")
                .await;
            page.settled().await;
            let before: f64 = page.of("#p20", "element.getBoundingClientRect().top").await;
            opened(&page).await;
            page.press(Key::Escape).await;
            assert!(page.has_focus(OPENER).await, "the focus is not where it was");
            let after: f64 = page.of("#p20", "element.getBoundingClientRect().top").await;
            // Firefox puts the page back on whole pixels of the screen.
            assert!((before - after).abs() < 0.5, "at {width} from {before} to {after}");
        }
    });
}

#[test]
fn without_script_there_is_no_control_to_be_seen() {
    run(|page| async move {
        page.no_script().await;
        page.open("").await;
        assert!(!page.is_visible(OPENER).await);
        page.at(390, 844).await;
        assert!(!page.is_visible(".dock [data-panel=comfort]").await);
    });
}
