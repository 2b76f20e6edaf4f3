//! Any static host will do, in any folder. (What a real one is told: `nginx`. Whom the page asks: `policy`. What it
//! does when files are missing: `faults`.)

use crate::harness::{Page, Site, assert_none, run, run_on};
use crate::states::State;
use crate::story::assert_told;

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
