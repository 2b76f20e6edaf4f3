//! What an engine cannot do, test by test: the one place where a test is left out, and why.

use super::engine::Engine;

/// The engine, the test as `cargo test` names it, and what stands in the way.
const UNABLE: &[(Engine, &str, &str)] = &[];

/// Why this engine cannot run this test; none if it can.
pub fn reason(engine: Engine, test: &str) -> Option<&'static str> {
    UNABLE.iter().find(|(on, name, _)| *on == engine && *name == test).map(|(_, _, reason)| *reason)
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
    for (engine, name, _) in UNABLE {
        assert!(tests.contains(name), "{name} is left out of {engine}, and there is no such test");
    }
}
