//! What an engine cannot do, test by test: the one place where a test is left out, and why.

use super::engine::Engine;

const WHOLE_PIXELS: &str = "Firefox puts the page back on a whole pixel of the screen, which may be most of one away";
const FROM_THE_TOP: &str = "Firefox's driver opens a page anew at its start";
/// Seen in one run of three in Firefox and in one of one in WebKit, on a busy machine; the cause is a guess.
const FOLDED: &str = "the first thread is at times closed again after a link has opened it: the test has just closed it by script, \
     and the news of that may come late";
const ON_ITS_WAY: &str =
    "WebKit's driver is done with Escape before the sheet has gone, and then finds the button covered";
const NO_TOUCH: &str = "WebKitGTK's driver offers no touch, so no rule for coarse pointers holds";
const SANDBOX: &str = "script is off by a sandbox, in which no timer fires, and axe waits by timers";
const SLOW: &str =
    "a round waits for four frames, and on a display in memory WebKitGTK takes minutes for the two thousand";
const UNSEEN: &str = "WebKitGTK's driver never shows a second tab, and a page that nobody sees draws no frame and so does not come alive";
const TREE: &str = "the record is what Chromium tells assistive technology; other drivers do not show what theirs does";
const NO_FORCED: &str = "WebKit forces no colours on a page";
const NO_LETTERS: &str = "WebKitGTK's browser takes a size of letters only as it starts";

/// The engine, the test as `cargo test` names it, or a module whose every test it is (`wcag::tree::`), and what stands in
/// the way.
const UNABLE: &[(Engine, &str, &str)] = &[
    (Engine::Firefox, "comfort::sheet::the_sheet_comes_and_goes_without_moving_the_page", WHOLE_PIXELS),
    (Engine::Firefox, "layout::a_page_opened_anew_on_a_phone_is_where_it_was_left", FROM_THE_TOP),
    (Engine::Firefox, "links::each_link_lands_on_a_wide_screen", FOLDED),
    (Engine::Firefox, "wcag::tree::", TREE),
    (Engine::WebKit, "accessibility::controls_are_large_enough_for_a_finger", NO_TOUCH),
    (Engine::WebKit, "keys::the_help_shows_the_keys_by_key_and_by_button", ON_ITS_WAY),
    (Engine::WebKit, "links::each_link_lands_on_a_wide_screen", FOLDED),
    (Engine::WebKit, "memory::", SLOW),
    (Engine::WebKit, "opening::tabs::", UNSEEN),
    (Engine::WebKit, "wcag::forced::", NO_FORCED),
    (Engine::WebKit, "wcag::matrix::without_script_the_page_is_clean", SANDBOX),
    (Engine::WebKit, "wcag::reflow::letters_of_twice_the_size_fit", NO_LETTERS),
    (Engine::WebKit, "wcag::tree::", TREE),
];

/// Whether an entry of the list means this test.
fn means(listed: &str, test: &str) -> bool {
    if listed.ends_with("::") { test.starts_with(listed) } else { test == listed }
}

/// Why this engine cannot run this test; none if it can.
pub fn reason(engine: Engine, test: &str) -> Option<&'static str> {
    UNABLE.iter().find(|(on, listed, _)| *on == engine && means(listed, test)).map(|(_, _, reason)| *reason)
}

/// Whether what is left out is run all the same, and has to fail: `OTR_UNABLE=try`.
pub fn tried() -> bool {
    std::env::var("OTR_UNABLE").is_ok_and(|mode| mode == "try")
}

/// A listed test that no longer exists is a promise nobody keeps.
#[test]
fn every_test_left_out_exists() {
    let program = std::env::current_exe().expect("a running program has a path");
    let listed = std::process::Command::new(program).args(["--list", "--format", "terse"]).output();
    let listed = String::from_utf8(listed.expect("the tests can be listed").stdout).expect("names are text");
    let tests: Vec<&str> = listed.lines().filter_map(|line| line.strip_suffix(": test")).collect();
    for (engine, left_out, _) in UNABLE {
        assert!(
            tests.iter().any(|test| means(left_out, test)),
            "{left_out} is left out of {engine}, and there is no such test"
        );
    }
}
