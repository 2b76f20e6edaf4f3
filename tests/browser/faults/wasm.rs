//! The wasm is missing, broken, late or another build's.

use super::{
    assert_alive, assert_survived, assert_unharmed, broken, corrupt, cut_short, hanging, is_wasm, status, wrong_type,
};
use crate::builds::Build;
use crate::harness::{Answer, Site, run_on};
use crate::no_script::assert_no_dead_control;
use std::time::Duration;

#[test]
fn the_wasm_is_missing() {
    assert_survived(broken(is_wasm, status(404)));
}

#[test]
fn the_wasm_is_answered_by_an_error() {
    assert_survived(broken(is_wasm, status(500)));
}

#[test]
fn the_wasm_is_cut_short() {
    assert_survived(broken(is_wasm, cut_short));
}

#[test]
fn the_wasm_is_corrupt() {
    assert_survived(broken(is_wasm, corrupt));
}

#[test]
fn the_wasm_hangs() {
    assert_survived(broken(is_wasm, hanging));
}

#[test]
fn the_wasm_comes_after_the_line_and_the_line_goes() {
    run_on(broken(is_wasm, |answer| answer.after(Duration::from_secs(13))), |page| async move {
        page.load("").await;
        page.wait_for("lens.visible(document.getElementById('extras'))", "the line").await;
        assert_alive(&page).await;
    });
}

#[test]
fn the_wasm_has_the_wrong_type() {
    assert_unharmed(broken(is_wasm, wrong_type));
}

#[test]
fn the_wasm_is_another_builds() {
    let other = Build::of("another");
    let (page, wasm) = (Build::of("one"), std::fs::read(other.path().join(other.named(is_wasm))).expect("a wasm"));
    let site = Site::of(page.path()).answering(move |path, answer| match is_wasm(path) {
        true => Answer { body: wasm.clone(), ..answer },
        false => answer,
    });
    run_on(site, move |at| async move {
        at.load("").await;
        at.wait_for("lens.visible(document.getElementById('extras'))", "the line").await;
        assert_eq!(at.text_of("h1").await, page.headline());
        assert_no_dead_control(&at).await;
    });
}

#[test]
fn the_wasm_was_broken_in_the_browsers_own_cache() {
    // What a broken upload left in the browser's cache is asked for once more, past the cache.
    let site = Site::dist().answering({
        let asked = std::sync::atomic::AtomicUsize::new(0);
        move |path, answer| match is_wasm(path) && asked.fetch_add(1, std::sync::atomic::Ordering::SeqCst) == 0 {
            true => cut_short(answer).with_header("cache-control", "public, max-age=31536000, immutable"),
            false => answer,
        }
    });
    assert_unharmed(site);
}
