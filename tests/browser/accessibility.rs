//! Targets are large enough for a finger; the keyboard reaches everything. What axe finds is in `wcag/`.

use crate::harness::{assert_none, run};
use crate::states::State;
use std::collections::BTreeSet;
use thirtyfour::Key;

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
