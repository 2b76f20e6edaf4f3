//! The browser floor: the oldest browsers the page is made for, and that nothing in it asks for newer ones.
//!
//! Where a browser lacks something, one of two things is true: it is older than the floor, or the page does without
//! (`Extra`). Whoever uses something new says here since when browsers know it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod css;
mod known;
mod wasm;

/// The oldest Chrome and Edge, Firefox and Safari.
pub const FLOOR: [f32; 3] = [123.0, 121.0, 17.5];

#[test]
fn the_readme_says_the_same_floor() {
    let [chrome, firefox, safari] = FLOOR;
    let readme = include_str!("../../README.md").split_whitespace().collect::<Vec<_>>().join(" ");
    let floor = format!("Chrome and Edge {chrome}, Firefox {firefox}, Safari {safari}");
    assert!(readme.contains(&floor), "the README does not say: {floor}");
}
