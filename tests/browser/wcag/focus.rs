//! The focus is never hidden, and goes through the page in the order it is read.

use super::View;
use crate::harness::{Page, assert_none, run};
use crate::states::State;
use thirtyfour::Key;

/// A phone, a desktop, and a desktop zoomed to 400 %.
const WINDOWS: [(u32, u32); 3] = [(390, 844), (1360, 940), (320, 256)];

/// Goes through the page once with Tab, from its top; gives, for each stop, its place in the document and why it cannot be
/// seen.
async fn stops(page: &Page) -> Vec<(String, usize, Option<String>)> {
    // A mouse that rests on the text would bring cards as words scroll under it.
    page.rest().await;
    page.focus(".skip").await;
    let mut stops = Vec::new();
    for at in 0..300 {
        // Past the end some engines come to nothing, some to the top.
        let stop: Option<(String, usize, Option<String>)> = page
            .eval(&format!(
                "((element) => element === document.body || {at} && element.matches('.skip') ? null
                    : [lens.name(element), [...document.querySelectorAll('*')].indexOf(element), lens.offStage(element)]
                )(document.activeElement)"
            ))
            .await;
        let Some(stop) = stop else { break };
        stops.push(stop);
        page.press(Key::Tab).await;
    }
    stops
}

#[test]
fn no_stop_is_hidden_behind_a_bar_or_out_of_the_window() {
    run(|page| async move {
        for (width, height) in WINDOWS {
            page.at(width, height).await;
            for view in [View::Page(State::AllOpen), View::Page(State::VoiceInFocus)] {
                view.enter(&page).await;
                let stops = stops(&page).await;
                assert!(stops.len() > 20, "{view:?} at {width}: Tab stops after {} places", stops.len());
                let hidden: Vec<String> =
                    stops.into_iter().filter_map(|(name, _, why)| Some(format!("{name}: {}", why?))).collect();
                assert_none(&hidden, &format!("{view:?} at {width} by {height}: focus that cannot be seen"));
            }
        }
    });
}

#[test]
fn the_focus_goes_through_the_page_in_the_order_it_is_written() {
    run(|page| async move {
        for (width, height) in WINDOWS {
            page.at(width, height).await;
            View::Page(State::AllOpen).enter(&page).await;
            let stops = stops(&page).await;
            let back: Vec<String> = stops
                .windows(2)
                .filter(|pair| pair[1].1 < pair[0].1)
                .map(|pair| format!("from {} back to {}", pair[0].0, pair[1].0))
                .collect();
            assert_none(&back, &format!("at {width}"));
        }
    });
}
