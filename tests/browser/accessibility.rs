//! axe-core finds nothing wrong in any state, light and dark, wide and narrow; targets are large enough for a finger;
//! the keyboard reaches everything.

use crate::harness::{Page, Theme, assert_none, run};
use crate::states::{State, open_everything};
use std::collections::BTreeSet;
use thirtyfour::Key;

/// A phone and a desktop.
const WINDOWS: [(u32, u32); 2] = [(390, 844), (1360, 940)];

async fn assert_clean(page: &Page, what: &str) {
    for (width, height) in WINDOWS {
        page.at(width, height).await;
        for theme in Theme::ALL {
            page.theme(theme).await;
            let found = page.axe().await;
            assert!(found.is_empty(), "{what}, {theme:?} at {width}:\n  {}", found.join("\n  "));
        }
    }
}

#[test]
fn axe_finds_nothing_as_the_page_opens() {
    run(|page| async move {
        State::Initial.enter(&page).await;
        assert_clean(&page, "as it opens").await;
    });
}

#[test]
fn axe_finds_nothing_when_all_is_open() {
    run(|page| async move {
        State::AllOpen.enter(&page).await;
        assert_clean(&page, "all open").await;
    });
}

#[test]
fn axe_finds_nothing_in_order_of_date() {
    run(|page| async move {
        State::ByDate.enter(&page).await;
        assert_clean(&page, "by date").await;
    });
}

#[test]
fn axe_finds_nothing_with_a_voice_in_focus() {
    run(|page| async move {
        State::VoiceInFocus.enter(&page).await;
        assert_clean(&page, "a voice in focus").await;
    });
}

#[test]
fn axe_finds_nothing_without_script() {
    run(|page| async move {
        page.no_script().await;
        page.open("").await;
        assert_clean(&page, "without script").await;
        open_everything(&page).await;
        assert_clean(&page, "without script, all open").await;
    });
}

#[test]
fn controls_are_large_enough_for_a_finger() {
    run(|page| async move {
        page.phone(390, 844).await;
        for state in State::ALL {
            state.enter(&page).await;
            // 44 px: WCAG 2.5.5 and the design. Links inside a sentence are exempt there.
            let small: Vec<String> = page
                .of_all(
                    "summary, button, .dock a",
                    "(({ width, height }) => lens.visible(element) && (width < 44 || height < 44)
                        ? `${lens.name(element)} is ${width.toFixed(0)} by ${height.toFixed(0)}` : '')(element.getBoundingClientRect())",
                )
                .await;
            assert_none(&small.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>(), &format!("{state:?}: targets under 44 px"));
        }
    });
}

#[test]
fn the_keyboard_reaches_every_control_and_shows_where_it_is() {
    run(|page| async move {
        page.open("").await;
        page.click("[data-action=expand-all]").await;
        page.run_script("window.__met = []; document.activeElement.blur(); scrollTo(0, 0);").await;
        let wanted: BTreeSet<String> = page
            .of_all::<(bool, String)>("a[href], button, summary", "[lens.visible(element) || element.matches('.skip'), pathOf(element)]".replace("pathOf(element)", PATH).as_str())
            .await
            .into_iter()
            .filter_map(|(visible, path)| visible.then_some(path))
            .collect();
        let mut met = BTreeSet::new();
        for _ in 0..wanted.len() + 20 {
            page.press(Key::Tab).await;
            let (path, marked): (String, bool) = page
                .eval(&format!(
                    "((element) => [{PATH}, ((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)(getComputedStyle(element))])(document.activeElement)"
                ))
                .await;
            assert!(marked || !wanted.contains(&path), "{path} has the focus, and nothing shows it");
            met.insert(path);
        }
        let missed: Vec<&String> = wanted.difference(&met).collect();
        assert_none(&missed, "controls that Tab does not reach");
    });
}

/// Tells one element from all others: its place among the elements of the page, and its words.
const PATH: &str = "`${[...document.querySelectorAll('*')].indexOf(element)} ${lens.name(element)}`";

#[test]
fn the_skip_link_goes_to_the_story() {
    run(|page| async move {
        page.open("").await;
        page.press(Key::Tab).await;
        assert_eq!(page.eval::<String>("document.activeElement.getAttribute('href')").await, "#text");
        page.press(Key::Enter).await;
        assert!(page.has_focus("#text").await, "the focus is not on the story");
    });
}
