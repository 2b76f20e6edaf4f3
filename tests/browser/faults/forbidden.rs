//! A proxy or the browser itself does not let the page do what it needs.

use super::{assert_alive, assert_quiet, assert_survived, is_wasm};
use crate::comfort::REFUSED;
use crate::harness::{Site, run};

fn with_policy(policy: &'static str) -> Site {
    Site::dist().answering(move |_, answer| answer.with_header("content-security-policy", policy))
}

#[test]
fn a_proxy_forbids_wasm() {
    assert_survived(with_policy("script-src 'self'"));
}

#[test]
fn a_proxy_forbids_every_script() {
    assert_survived(with_policy("script-src 'none'"));
}

#[test]
fn the_browser_has_no_wasm() {
    run(|page| async move {
        page.before_scripts("delete window.WebAssembly").await;
        page.load("").await;
        assert_quiet(&page).await;
        assert!(!page.seen().iter().any(|seen| is_wasm(&seen.path)), "the wasm is asked for all the same");
    });
}

#[test]
fn the_browsers_wasm_is_too_old() {
    run(|page| async move {
        page.before_scripts("WebAssembly.validate = () => false").await;
        page.load("").await;
        assert_quiet(&page).await;
        assert!(!page.seen().iter().any(|seen| is_wasm(&seen.path)), "the wasm is asked for all the same");
    });
}

#[test]
fn storage_throws() {
    run(|page| async move {
        page.before_scripts(REFUSED).await;
        page.load("").await;
        assert_alive(&page).await;
    });
}
