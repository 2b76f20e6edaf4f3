//! The page looks right in each of its states, on a phone and on a desktop, to axe as well.

use super::{STORY, asked, looked_over, read};
use crate::harness::{Page, Theme, assert_none, run};

const WINDOWS: [(u32, u32); 3] = [(320, 640), (390, 844), (1360, 940)];

/// Nothing sticks out sideways, and axe has nothing to say.
async fn assert_fine(page: &Page, state: &str) {
    for theme in [Theme::Light, Theme::Dark] {
        page.theme(theme).await;
        let wide: (f64, f64) = page.eval("[document.documentElement.scrollWidth, innerWidth]").await;
        assert!(wide.0 <= wide.1, "{state}: {} px stand in {}", wide.0, wide.1);
        assert_none(&page.axe().await, &format!("{state}, {theme:?}: axe says"));
    }
}

#[test]
fn asking_for_a_story_is_accessible_at_every_width() {
    run(|page| async move {
        for (width, height) in WINDOWS {
            page.at(width, height).await;
            asked(&page).await;
            assert_fine(&page, &format!("asking at {width}")).await;
        }
    });
}

#[test]
fn looking_over_is_accessible_at_every_width() {
    run(|page| async move {
        for (width, height) in WINDOWS {
            page.at(width, height).await;
            looked_over(&page, STORY).await;
            assert_fine(&page, &format!("looking over at {width}")).await;
        }
    });
}

#[test]
fn a_word_that_never_ends_moves_nothing_sideways() {
    run(|page| async move {
        let word = "floodgate".repeat(40);
        let text =
            format!("Rain {word}\n\n“{word},” said Ana {word} Diaz.\n\n“{word},” said Bo Berg on 24 April 2025.");
        looked_over(&page, &text).await;
        page.run_script("document.querySelector('.people').open = true").await;
        for (width, height) in WINDOWS {
            page.phone(width, height).await;
            page.settled().await;
            let wide: (f64, f64) = page.eval("[document.documentElement.scrollWidth, screen.width]").await;
            assert!(wide.0 <= wide.1, "{} px stand in {}", wide.0, wide.1);
        }
    });
}

#[test]
fn on_paper_the_list_keeps_who_and_when_and_no_card_is_underlined() {
    run(|page| async move {
        looked_over(&page, "Rain\n\n“It rained.”\n\nThe dam broke on 24 April 2025.").await;
        let underlined = "getComputedStyle(element).textDecorationLine";
        assert_eq!(page.of::<String>(".finding:has(#speaker-0)", underlined).await, "none");
        page.on_paper(true).await;
        for field in ["#speaker-0", "[data-do=date]"] {
            assert!(page.is_visible(field).await, "{field}");
        }
        assert!(!page.is_visible("[data-do=drop]").await);
    });
}

#[test]
fn reading_ones_own_story_is_accessible_at_every_width() {
    run(|page| async move {
        for (width, height) in WINDOWS {
            page.at(width, height).await;
            if page.steps().len() < 4 {
                read(&page, STORY).await;
            }
            assert_fine(&page, &format!("reading at {width}")).await;
        }
    });
}

#[test]
fn the_pages_own_sentences_end_where_they_end_beside_a_story_from_the_right() {
    run(|page| async move {
        read(&page, "الجسر انهار\n\nانهار الجسر يوم الجمعة في المدينة القديمة.").await;
        for sentence in [".mine > p", ".unheard"] {
            // The stop stands right of the letter before it.
            let ends: bool = page
                .of(
                    sentence,
                    "(() => {
                        let words = element;
                        while (words.lastChild) words = words.lastChild;
                        const [before, stop] = [2, 1].map((from) => {
                            const range = document.createRange();
                            range.setStart(words, words.length - from);
                            range.setEnd(words, words.length - from + 1);
                            return range.getBoundingClientRect().left;
                        });
                        return stop > before;
                    })()",
                )
                .await;
            assert!(ends, "{sentence} begins with its stop");
        }
    });
}
