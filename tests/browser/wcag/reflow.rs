//! Large text and narrow windows: nothing is cut off, nothing sticks out, and the page never hides behind its own bars.

use super::View;
use crate::harness::{Page, assert_none, run};
use crate::states::State;

/// What zooming a window of 1280 by 1024 CSS pixels to 200 % and to 400 % leaves of it.
const ZOOMED: [(u32, u32, &str); 2] = [(640, 512, "200 %"), (320, 256, "400 %")];

/// Views with all that can be cut off.
const VIEWS: [View; 7] = [
    View::Page(State::AllOpen),
    View::Page(State::VoiceInFocus),
    View::Card,
    View::Hits,
    View::Comfort,
    View::Help,
    View::Timeline,
];

/// Visible elements whose own words do not fit into them and cannot be scrolled to.
const CUT_OFF: &str = "lens.worded(document.body).filter((element) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const [wide, high] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
    const cut = (overflow, by) => by > 1 && ['hidden', 'clip'].includes(overflow);
    return !lens.hiddenForEyes(element) && element.clientWidth > 0 && textOverflow !== 'ellipsis'
        && (cut(overflowX, wide) || cut(overflowY, high));
}).map(lens.name)";

async fn assert_whole(page: &Page, what: &str) {
    page.settled().await;
    assert_none(&page.eval::<Vec<String>>("lens.sideways()").await, &format!("{what}: sticks out"));
    assert_none(&page.eval::<Vec<String>>(CUT_OFF).await, &format!("{what}: words cut off"));
}

#[test]
fn zoomed_to_400_percent_the_page_is_one_column_and_whole() {
    run(|page| async move {
        for (width, height, zoom) in ZOOMED {
            page.at(width, height).await;
            for view in VIEWS {
                view.enter(&page).await;
                assert_whole(&page, &format!("{view:?} at {zoom}")).await;
            }
        }
    });
}

#[test]
fn zoomed_to_400_percent_more_than_half_of_the_window_is_story() {
    run(|page| async move {
        for (width, height, zoom) in ZOOMED {
            page.at(width, height).await;
            page.open("").await;
            page.of::<bool>("#p20", "(element.scrollIntoView({ block: 'start', behavior: 'instant' }), true)").await;
            page.settled().await;
            // Down the middle, every eighth pixel: is it the text that is there, or something over it?
            let (text, all): (u32, u32) = page
                .eval(
                    "(() => {
                        const rows = Array.from({ length: Math.floor(innerHeight / 8) }, (_, row) => row * 8 + 4);
                        const text = document.querySelector('#text');
                        return [rows.filter((y) => text.contains(document.elementFromPoint(innerWidth / 2, y))).length, rows.length];
                    })()",
                )
                .await;
            assert!(text * 2 > all, "at {zoom} the story has {text} of {all} rows");
        }
    });
}

#[test]
fn letters_of_twice_the_size_fit() {
    run(|page| async move {
        for (width, height, size) in [(390, 844, 24), (768, 1024, 32), (1360, 940, 32)] {
            page.at(width, height).await;
            // A reader sets it in the browser's own settings, and every measure of ours follows.
            page.driver().letters(size).await;
            for view in VIEWS {
                view.enter(&page).await;
                let has: String = page.eval("getComputedStyle(document.documentElement).fontSize").await;
                assert_eq!(has, format!("{size}px"), "the letters are as they were");
                assert_whole(&page, &format!("{view:?} at {width} with letters of {size} px")).await;
            }
        }
    });
}

#[test]
fn text_spaced_as_wcag_has_it_fits() {
    run(|page| async move {
        for (width, height) in [(320, 640), (1360, 940)] {
            page.at(width, height).await;
            for view in VIEWS {
                view.enter(&page).await;
                page.run_script(
                    "const sheet = new CSSStyleSheet();
                     sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
                        p { margin-block-end: 2em !important }`);
                     document.adoptedStyleSheets = [sheet];",
                )
                .await;
                assert_whole(&page, &format!("{view:?} at {width} with wide spacing")).await;
            }
        }
    });
}
