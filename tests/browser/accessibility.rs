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
            let small = page.those("summary, button, .dock a", "lens.visible(element) && lens.small(element)").await;
            assert_none(&small, &format!("{state:?}: targets under 44 px"));
        }
    });
}

#[test]
fn the_keyboard_reaches_every_control_and_shows_where_it_is() {
    run(|page| async move {
        page.open("").await;
        // Not by a click: Tab would go on from there, and Firefox lets it leave the page before it has been everywhere.
        page.of_all::<bool>("[data-thread]", "element.open = true").await;
        // The words of a drawing's marks are a larger target for the mouse; the marks themselves are what Tab reaches.
        let wanted: BTreeSet<String> = page
            .eval(
                "[...document.querySelectorAll('a[href]:not([tabindex=\"-1\"]), button, summary')]
                    .filter((element) => lens.visible(element) || element.matches('.skip')).map(lens.identity)",
            )
            .await;
        let mut met = BTreeSet::new();
        for _ in 0..wanted.len() + 20 {
            if wanted.is_subset(&met) {
                break;
            }
            page.press(Key::Tab).await;
            let (at, outlined): (String, bool) =
                page.eval("[lens.identity(document.activeElement), lens.outlined(document.activeElement)]").await;
            assert!(outlined || !wanted.contains(&at), "{at} has the focus, and nothing shows it");
            met.insert(at);
        }
        assert_none(&Vec::from_iter(wanted.difference(&met)), "controls that Tab does not reach");
    });
}

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
