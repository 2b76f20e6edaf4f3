//! Any static host will do, in any folder; nobody else is asked; and when the extras cannot load the story is still read.

use crate::harness::{Answer, Page, Site, assert_none, run, run_on};
use crate::no_script::assert_no_dead_control;
use crate::states::State;
use crate::story::assert_told;
use std::time::Duration;

/// Asserts that everything the page asked for was found, below the site's own address, and that the page works.
async fn assert_at_home(page: &Page) {
    State::VoiceInFocus.enter(page).await;
    assert_told(page).await;
    let seen = page.seen();
    let lost: Vec<_> = seen.iter().filter(|seen| seen.status != 200).collect();
    assert_none(&lost, "not found");
    assert!(seen.iter().any(|seen| seen.path.ends_with(".wasm")), "no wasm was asked for: {seen:?}");
    let prefix = page.address().splitn(4, '/').nth(3).map(|rest| format!("/{rest}")).unwrap_or_default();
    let outside: Vec<_> = seen.iter().filter(|seen| !seen.path.starts_with(&prefix)).collect();
    assert_none(&outside, &format!("asked for outside {prefix}"));
}

#[test]
fn works_at_the_root() {
    run(|page| async move { assert_at_home(&page).await });
}

#[test]
fn works_in_a_folder() {
    run_on(Site::dist().under("/a/b/"), |page| async move { assert_at_home(&page).await });
}

#[test]
fn works_in_a_folder_with_a_space() {
    run_on(Site::dist().under("/a%20b/c/"), |page| async move { assert_at_home(&page).await });
}

#[test]
fn asks_nobody_else() {
    run(|page| async move {
        for state in State::ALL {
            state.enter(&page).await;
        }
        let elsewhere: Vec<String> = page
            .driver()
            .requested()
            .await
            .into_iter()
            // The browser's own first tab; data: needs no network.
            .filter(|address| {
                !["chrome:", "chrome-untrusted:", "data:", "about:"].iter().any(|own| address.starts_with(own))
            })
            .filter(|address| !address.starts_with(page.address()))
            .collect();
        assert_none(&elsewhere, "asked elsewhere");
    });
}

/// The page when the file that `fails` accepts is answered as `fault` says: the story is whole, nothing is dead.
fn assert_survives(fails: fn(&str) -> bool, fault: impl Fn(Answer) -> Answer + Send + Sync + 'static) {
    let site = Site::dist().answering(move |path, answer| if fails(path) { fault(answer) } else { answer });
    run_on(site, move |page| async move {
        page.load("").await;
        // The page asks for its extras after the first paint; a fault that waits is not seen by the server yet.
        tokio::time::sleep(Duration::from_millis(1500)).await;
        assert!(
            !page.eval::<bool>("document.documentElement.hasAttribute('data-ready')").await,
            "the fault had no effect"
        );
        assert_told(&page).await;
        assert_no_dead_control(&page).await;
        let thread = crate::story::story().threads[0].id.as_str();
        crate::timeline::assert_opens_and_closes(&page, thread, async |summary: &str| page.click(summary).await).await;
    });
}

#[test]
fn the_story_is_read_when_the_wasm_is_missing() {
    assert_survives(|path| path.ends_with(".wasm"), |_| Answer::status(404));
}

#[test]
fn the_story_is_read_while_the_wasm_hangs() {
    assert_survives(|path| path.ends_with(".wasm"), |answer| answer.after(Duration::from_secs(60)));
}

#[test]
fn the_story_is_read_when_the_wasm_is_cut_short() {
    assert_survives(
        |path| path.ends_with(".wasm"),
        |answer| Answer { body: answer.body[..answer.body.len() / 2].to_vec(), ..answer },
    );
}

#[test]
fn the_story_is_read_when_the_scripts_are_missing() {
    assert_survives(|path| path.ends_with(".js"), |_| Answer::status(404));
}
