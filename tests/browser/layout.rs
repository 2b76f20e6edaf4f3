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
fn the_rails_give_way_before_the_text_does() {
    run(|page| async move {
        page.open("").await;
        for width in (1088..=1360).step_by(34) {
            page.at(width, 900).await;
            page.settled().await;
            // Of letters that are as wide as those of the story on average: 9.4 pixels at 18.
            let letters: f64 = page
                .of(".story", "element.clientWidth / (parseFloat(getComputedStyle(element).fontSize) * 0.522)")
                .await;
            assert!(letters >= 50.0, "a line holds {letters:.0} letters at {width}");
        }
    });
}

#[test]
fn headings_are_never_smaller_than_the_text_below_them() {
    run(|page| async move {
        for (width, height) in [(320, 568), (390, 844), (1360, 940)] {
            page.at(width, height).await;
            page.open("").await;
            for size in 1..=8 {
                page.run_script(&format!("document.documentElement.dataset.size = '{size}'")).await;
                let sizes: Vec<f64> = page
                    .eval(
                        "['h1', '.story h2', '.standfirst', '.story > p:not([class])'].map((css) =>
                            parseFloat(getComputedStyle(document.querySelector(css)).fontSize))",
                    )
                    .await;
                let falling = sizes[0] > sizes[1] && sizes[1] > sizes[3] && sizes[2] > sizes[3];
                assert!(falling, "at {width}, size {size}: headline, heading, standfirst, text are {sizes:?}");
            }
        }
    });
}

#[test]
fn what_stands_beside_the_text_grows_with_it_and_less() {
    const BESIDE: &str =
        "['.thread h3', '.event .date', '.known', '.drawing h3', '.voice .name', '.voice .role', '.rail-title'].map((css) =>
            parseFloat(getComputedStyle(document.querySelector(css)).fontSize))";
    // Each word of names and roles that stands on more than one line.
    const BROKEN: &str =
        "[...document.querySelectorAll('.voice .name, .voice .role, .event .title')].flatMap((element) => {
        const text = element.firstChild;
        return [...text.data.matchAll(/[^\\s–—-]+/g)].filter(({ index, 0: word }) => {
            const range = new Range();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        }).map(([word]) => word);
    })";
    run(|page| async move {
        for (width, height) in [(320, 568), (768, 1024), (1100, 800), (1360, 940)] {
            page.at(width, height).await;
            State::AllOpen.enter(&page).await;
            let usual: Vec<f64> = page.eval(BESIDE).await;
            let rounded: Vec<f64> = usual.iter().map(|it| it.round()).collect();
            assert_eq!(rounded, [14.0, 13.0, 13.0, 14.0, 14.0, 13.0, 12.0], "at {width}");
            for size in [1, 8] {
                page.run_script(&format!("document.documentElement.dataset.size = '{size}'")).await;
                page.settled().await;
                let grown: Vec<f64> = page.eval(BESIDE).await;
                let by = grown.iter().zip(&usual).map(|(now, before)| now / before);
                // The text itself is 1.78 times its usual size then.
                let expected = match size {
                    1 => 0.99..1.01,
                    _ if width < 1088 => 1.3..1.5,
                    _ => 1.1..1.2,
                };
                assert!(by.clone().all(|by| expected.contains(&by)), "at {width}, size {size}: {usual:?} is {grown:?}");
                assert_none(&page.eval::<Vec<String>>("lens.sideways()").await, &format!("at {width}, size {size}"));
                let broken: Vec<String> = page.eval(BROKEN).await;
                assert_none(&broken, &format!("words broken at {width}, size {size}"));
            }
        }
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

/// True once nothing of the page is skipped for the first paint any more.
const WHOLE: &str =
    "[...document.querySelectorAll('.rail')].every((it) => getComputedStyle(it).contentVisibility === 'visible')";

#[test]
fn what_waits_below_the_text_for_the_first_paint_is_whole_a_moment_later() {
    run(|page| async move {
        page.at(390, 844).await;
        page.open("").await;
        page.wait_for(WHOLE, "timeline and voices").await;
        page.no_script().await;
        page.open("").await;
        page.wait_for(WHOLE, "timeline and voices without script").await;
    });
}

#[test]
fn a_page_opened_anew_on_a_phone_is_where_it_was_left() {
    run(|page| async move {
        page.at(390, 844).await;
        for css in ["#e-car-bomb", "#voices .voice:nth-of-type(4)"] {
            page.open("").await;
            page.wait_for(WHOLE, "timeline and voices").await;
            let at = format!("document.querySelector({css:?}).getBoundingClientRect().top");
            page.run_script(&format!("scrollBy({{ top: {at} - 300, behavior: 'instant' }})")).await;
            page.settled().await;
            let before: f64 = page.eval(&at).await;
            assert!((before - 300.0).abs() < 2.0, "{css} is at {before}");
            page.driver().web.refresh().await.expect("the page is opened anew");
            page.ready().await;
            page.wait_for(WHOLE, "timeline and voices").await;
            page.settled().await;
            let after: f64 = page.eval(&at).await;
            assert!((after - before).abs() < 2.0, "{css} was at {before} and is at {after}");
        }
    });
}
