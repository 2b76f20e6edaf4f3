//! Nothing sticks out sideways, on any width, in any state.

use crate::harness::{Page, assert_none, run};
use crate::states::{State, open_everything};

/// The widths of the design, in CSS pixels, with a usual height each.
const WINDOWS: [(u32, u32); 4] = [(320, 568), (390, 844), (768, 1024), (1360, 940)];

async fn assert_within(page: &Page, what: &str) {
    for (width, height) in WINDOWS {
        page.at(width, height).await;
        page.settled().await;
        assert_none(&page.eval::<Vec<String>>("lens.sideways()").await, &format!("{what} at {width}"));
    }
    for (width, height) in WINDOWS.into_iter().filter(|(width, _)| *width < 768) {
        page.phone(width, height).await;
        page.settled().await;
        assert_none(&page.eval::<Vec<String>>("lens.sideways()").await, &format!("{what} on a phone of {width}"));
    }
}

#[test]
fn nothing_sticks_out_as_the_page_opens() {
    run(|page| async move {
        State::Initial.enter(&page).await;
        assert_within(&page, "as it opens").await;
    });
}

#[test]
fn nothing_sticks_out_when_all_is_open() {
    run(|page| async move {
        State::AllOpen.enter(&page).await;
        assert_within(&page, "all open").await;
    });
}

#[test]
fn nothing_sticks_out_in_order_of_date() {
    run(|page| async move {
        State::ByDate.enter(&page).await;
        assert_within(&page, "by date").await;
    });
}

#[test]
fn nothing_sticks_out_with_a_voice_in_focus() {
    run(|page| async move {
        State::VoiceInFocus.enter(&page).await;
        assert_within(&page, "a voice in focus").await;
    });
}

#[test]
fn nothing_sticks_out_without_script() {
    run(|page| async move {
        page.no_script().await;
        page.open("").await;
        assert_within(&page, "without script").await;
        open_everything(&page).await;
        assert_within(&page, "without script, all open").await;
    });
}

#[test]
fn initials_stand_on_the_line_of_the_words_they_are_for() {
    run(|page| async move {
        page.open("").await;
        let mut places = std::collections::BTreeSet::new();
        for width in (320..=520).step_by(20) {
            page.at(width, 800).await;
            page.settled().await;
            // Where the initials are, and where the first letter after them is.
            let apart: Vec<String> = page
                .of_all(
                    "#text .who",
                    "(() => {
                        const first = document.createRange();
                        first.setStart(element.nextSibling, 0);
                        first.setEnd(element.nextSibling, 1);
                        const [letter, badge] = [first.getBoundingClientRect(), element.getBoundingClientRect()];
                        const beside = badge.top < letter.bottom && badge.bottom > letter.top && badge.right <= letter.left + 1;
                        return beside ? '' : element.parentElement.id;
                    })()",
                )
                .await;
            places.insert(page.of::<i64>("#p18 .who", "Math.round(element.getBoundingClientRect().left)").await);
            assert_none(
                &apart.into_iter().filter(|id| !id.is_empty()).collect::<Vec<_>>(),
                &format!("initials left behind at {width}"),
            );
        }
        assert!(places.len() > 3, "the lines broke in the same places at all widths: {places:?}");
    });
}

#[test]
fn a_line_of_text_holds_what_eyes_can_follow() {
    run(|page| async move {
        page.open("").await;
        // Characters a line: the paragraph's text over its lines, for paragraphs of three lines or more.
        let lengths: Vec<f64> = page
            .of_all(
                "#text p[id^=p]:not(.caption, .credit)",
                "(() => {
                    const range = document.createRange();
                    range.selectNodeContents(element);
                    const tops = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12)));
                    return tops.size >= 3 ? element.textContent.length / tops.size : 0;
                })()",
            )
            .await;
        let long = lengths.iter().copied().fold(0.0, f64::max);
        assert!(long > 40.0, "no paragraph is long enough to tell: {lengths:?}");
        assert!(long < 80.0, "lines of {long:.0} characters are too long to read (WCAG 1.4.8)");
    });
}
