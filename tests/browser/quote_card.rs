//! The quote card: it comes by hover, focus and tap, says who, how and when, and never hides the words it speaks of.

use crate::harness::{Page, Theme, assert_none, run};
use crate::story::voices;
use std::time::Duration;
use thirtyfour::Key;

const CARD: &str = ".quote-card:not([hidden])";

async fn shown(page: &Page) -> bool {
    page.count(CARD).await == 1
}

/// Where the card must not be: on its words, or off the window.
async fn badly_placed(page: &Page, words: &str) -> Option<String> {
    page.of(
        words,
        "(() => {
            const card = document.querySelector('.quote-card').getBoundingClientRect();
            if (card.left < 0 || card.right > innerWidth + 0.5) return 'off the window sideways';
            if (card.top < 0 || card.bottom > innerHeight + 0.5) return 'off the window: ' + card.top + ' to ' + card.bottom;
            const covered = [...element.getClientRects()].some((line) =>
                line.left < card.right && card.left < line.right && line.top < card.bottom && card.top < line.bottom);
            return covered ? 'on the words' : null;
        })()",
    )
    .await
}

#[test]
fn a_click_on_each_quotation_shows_its_card_beside_it() {
    run(|page| async move {
        for (width, height) in [(1360, 940), (390, 844), (320, 640)] {
            page.at(width, height).await;
            page.open("").await;
            let mut faults = Vec::new();
            for words in page.of_all::<String>("#text [data-kind]", "'#' + element.id").await {
                page.of::<bool>(&words, "(element.scrollIntoView({block: 'center', behavior: 'instant'}), true)").await;
                page.of::<bool>(&words, "(element.click(), true)").await;
                page.settled().await;
                if !shown(&page).await {
                    faults.push(format!("{words} at {width}: no card"));
                } else if let Some(fault) = badly_placed(&page, &words).await {
                    faults.push(format!("{words} at {width}: {fault}"));
                }
                page.press(Key::Escape).await;
                assert!(!shown(&page).await, "{words}: Escape leaves the card");
            }
            assert_none(&faults, "cards");
        }
    });
}

#[test]
fn the_card_says_who_how_and_when() {
    run(|page| async move {
        page.open("").await;
        page.click("#p20 .who").await;
        assert_eq!(page.text_of(".quote-card .name").await, "Yuri Ushakov");
        assert_eq!(page.text_of(".quote-card .role").await, "Putin’s foreign policy aide");
        assert!(page.text_of(".quote-card .said").await.starts_with("Said to Steve Rosenberg on a conference call"));
        assert_eq!(page.text_of(".quote-card .dated").await, "Friday 25 April 2025 · Translated");
        assert_eq!(page.text_of(".quote-card .place").await, "2 of 3");
    });
}

#[test]
fn the_focus_on_a_voices_initials_brings_the_card_and_leaving_takes_it() {
    run(|page| async move {
        page.open("").await;
        page.focus("#p3 .who").await;
        page.wait_for("!document.querySelector('.quote-card').hidden", "the card").await;
        page.focus("#p18 .who").await;
        assert_eq!(page.text_of(".quote-card .name").await, "Yuri Ushakov");
        page.focus("#p6 .when").await;
        page.wait_for("document.querySelector('.quote-card').hidden", "no card").await;
    });
}

#[test]
fn the_keyboard_goes_into_the_card_and_back_to_the_words() {
    run(|page| async move {
        page.open("").await;
        page.focus("#p20 .who").await;
        page.press(Key::Enter).await;
        page.wait_for("document.activeElement.closest('.quote-card')", "the focus in the card").await;
        page.press(Key::Escape).await;
        assert!(page.has_focus("#p20 .who").await, "the focus is not back on the words");
        assert!(!shown(&page).await, "the card is still there");
    });
}

#[test]
fn the_pointer_brings_the_card_and_takes_it_away() {
    run(|page| async move {
        page.open("").await;
        page.hover("#p18-q1").await;
        page.wait_for("!document.querySelector('.quote-card').hidden", "the card").await;
        page.hover(".quote-card .name").await;
        assert!(shown(&page).await, "the card goes while the pointer is on it");
        page.hover("#p4").await;
        page.wait_for("document.querySelector('.quote-card').hidden", "no card").await;
    });
}

#[test]
fn words_that_come_under_a_pointer_at_rest_bring_no_card() {
    run(|page| async move {
        page.open("").await;
        page.hover("#p5").await;
        let under: bool = page
            .eval(
                "(() => {
                    const at = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
                    const [x, y] = at(document.querySelector('#p5').getBoundingClientRect());
                    const words = document.querySelector('#p18-q1');
                    const line = [...words.getClientRects()].find(({ left, right }) => left < x && x < right);
                    scrollBy({ top: at(line)[1] - y, behavior: 'instant' });
                    return words.contains(document.elementFromPoint(x, y));
                })()",
            )
            .await;
        assert!(under, "the words are not where the pointer is");
        tokio::time::sleep(Duration::from_millis(600)).await;
        assert!(!shown(&page).await, "a card nobody asked for");
    });
}

#[test]
fn a_card_closed_by_escape_does_not_come_back_until_the_pointer_does() {
    run(|page| async move {
        page.open("").await;
        page.hover("#p18-q1").await;
        page.wait_for("!document.querySelector('.quote-card').hidden", "the card").await;
        page.press(Key::Escape).await;
        // A browser tells the pointer anew what it is on when something below it has changed.
        page.run_script("document.querySelector('#p18-q1').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))").await;
        tokio::time::sleep(Duration::from_millis(400)).await;
        assert!(!shown(&page).await, "the card came back");
        page.hover("#p4").await;
        page.hover("#p18-q1").await;
        page.wait_for("!document.querySelector('.quote-card').hidden", "the card").await;
    });
}

#[test]
fn a_card_that_the_pointer_has_called_does_not_come_once_escape_is_pressed() {
    run(|page| async move {
        page.open("").await;
        page.focus("#p18 .who").await;
        page.wait_for("!document.querySelector('.quote-card').hidden", "the card").await;
        // In one task: the pointer's card is a moment away, and Escape comes before it.
        page.run_script(
            "document.querySelector('#p18-q1').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' }));
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Escape' }))",
        )
        .await;
        tokio::time::sleep(Duration::from_millis(400)).await;
        assert!(!shown(&page).await, "the card came back");
    });
}

#[test]
fn a_pinned_card_stays_so_when_the_window_gets_the_focus_back() {
    run(|page| async move {
        page.open("").await;
        page.click("#p18 .who").await;
        page.run_script(
            "for (const type of ['focusout', 'focusin']) {
                document.querySelector('#p18 .who').dispatchEvent(new FocusEvent(type, { bubbles: true }));
            }",
        )
        .await;
        page.hover("#p5").await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert!(shown(&page).await, "the card is gone");
    });
}

#[test]
fn a_tap_pins_the_card_and_a_tap_elsewhere_takes_it_away() {
    run(|page| async move {
        page.phone(390, 844).await;
        page.open("").await;
        page.tap("#p3-q1").await;
        assert!(shown(&page).await, "no card");
        page.tap("#p5").await;
        assert!(!shown(&page).await, "the card is still there");
    });
}

#[test]
fn the_card_goes_from_one_quotation_of_its_voice_to_the_next() {
    run(|page| async move {
        for (width, height) in [(1360, 940), (390, 844)] {
            page.at(width, height).await;
            page.open("").await;
            let voice = voices().into_iter().find(|voice| voice.quotations.len() > 2).expect("a voice heard thrice");
            page.of::<bool>(&format!("#{}", voice.quotations[0]), "(element.click(), true)").await;
            for words in voice.quotations.iter().cycle().skip(1).take(voice.quotations.len()) {
                page.click("[data-action=next-said]").await;
                page.settled().await;
                assert_eq!(page.count(&format!("#{words}[data-current]")).await, 1, "{words} is not the one gone to");
                assert_eq!(badly_placed(&page, &format!("#{words}")).await, None, "{words}");
            }
        }
    });
}

#[test]
fn words_are_copied_with_all_that_a_citation_needs() {
    run(|page| async move {
        page.open("").await;
        page.run_script(
            "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { window.copied = text; }}});",
        )
        .await;
        page.click("#p20 .who").await;
        page.click("[data-action=copy-words]").await;
        page.wait_for("window.copied", "the copy").await;
        let copied: String = page.eval("window.copied").await;
        assert!(
            copied.starts_with(
                "“Thank you.” — Yuri Ushakov, Putin’s foreign policy aide; \
                 Smiles in the Kremlin, and a one-sided table, On the Record, Saturday 26 April 2025; http://"
            ),
            "{copied}"
        );
        assert_eq!(page.text_of(".copied").await, "Copied.");
        page.click("[data-action=copy-link]").await;
        page.wait_for("window.copied.startsWith('http')", "the link").await;
        let link: String = page.eval("window.copied").await;
        assert!(link.ends_with("#p20:~:text=%E2%80%9CThank%20you%2E%E2%80%9D"), "{link}");
    });
}

#[test]
fn axe_finds_nothing_with_the_card_shown() {
    run(|page| async move {
        for (width, height) in [(1360, 940), (390, 844)] {
            page.at(width, height).await;
            page.open("").await;
            page.click("#p18 .who").await;
            for theme in Theme::ALL {
                page.theme(theme).await;
                assert_none(&page.axe().await, "axe");
            }
        }
    });
}

#[test]
fn in_a_low_window_the_whole_card_is_seen() {
    run(|page| async move {
        page.phone(844, 390).await;
        page.open("").await;
        page.run_script("document.querySelector('#p18-q1').scrollIntoView({ block: 'center', behavior: 'instant' })")
            .await;
        page.tap("#p18-q1").await;
        page.settled().await;
        let (whole, within): (bool, bool) = page
            .of(
                ".quote-card",
                "(({ top, bottom }) => [element.scrollHeight <= element.clientHeight + 1,
                    top >= document.querySelector('.bar').getBoundingClientRect().bottom
                        && bottom <= document.querySelector('#dock').getBoundingClientRect().top])(element.getBoundingClientRect())",
            )
            .await;
        assert!(whole, "a part of the card has to be scrolled to");
        assert!(within, "the card is not between the bars");
        assert_eq!(badly_placed(&page, "#p18-q1").await, None);
    });
}

#[test]
fn a_pinned_card_goes_under_the_bars_as_the_page_is_scrolled() {
    run(|page| async move {
        page.phone(390, 844).await;
        page.open("").await;
        page.tap(".dock [data-action=search]").await;
        page.wait_for("!document.querySelector('#search').hidden", "the search").await;
        page.tap("#p18-q1").await;
        for bar in [".dock", ".bar", "#search"] {
            // So far that the two meet.
            page.run_script(&format!(
                "const [card, bar] = ['.quote-card', '{bar}'].map((it) => document.querySelector(it).getBoundingClientRect());
                scrollBy({{ top: (card.top + card.bottom) / 2 - (bar.top + bar.bottom) / 2, behavior: 'instant' }});"
            ))
            .await;
            page.settled().await;
            let above: bool = page
                .of(bar, "(({ left, right, top, bottom }) => element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)))(element.getBoundingClientRect())")
                .await;
            assert!(above, "the card lies over {bar}");
        }
    });
}

#[test]
fn with_the_search_open_the_card_stands_below_it() {
    run(|page| async move {
        for (width, height) in [(1360, 460), (390, 560)] {
            page.at(width, height).await;
            page.open("").await;
            page.write("/").await;
            page.wait_for("!document.querySelector('#search').hidden", "the search").await;
            for top in (200..height - 100).step_by(20) {
                page.of::<bool>(
                    "#p18-q1",
                    &format!("(scrollBy({{ top: element.getBoundingClientRect().top - {top}, behavior: 'instant' }}), element.click(), true)"),
                )
                .await;
                page.settled().await;
                assert!(shown(&page).await, "no card");
                let over: f64 = page
                    .eval(&format!(
                        "document.querySelector('#search').getBoundingClientRect().bottom - document.querySelector('{CARD}').getBoundingClientRect().top"
                    ))
                    .await;
                assert!(
                    over <= 0.0,
                    "the card and the search share {over} pixels, words at {top}, {width} by {height}"
                );
                page.press(Key::Escape).await;
            }
        }
    });
}
