//! Scripts and style sheet are missing or broken.

use super::{assert_quiet, assert_survived, assert_unharmed, broken, corrupt, cut_short, hanging, status, wrong_type};
use crate::harness::run_on;
use crate::story::assert_told;

fn is_loader(path: &str) -> bool {
    path.starts_with("on-the-record") && path.ends_with(".js")
}

fn is_boot(path: &str) -> bool {
    path.starts_with("boot-")
}

fn is_script(path: &str) -> bool {
    path.ends_with(".js")
}

fn is_sheet(path: &str) -> bool {
    path.ends_with(".css")
}

#[test]
fn the_loader_is_missing() {
    assert_survived(broken(is_loader, status(404)));
}

#[test]
fn the_loader_is_answered_by_an_error() {
    assert_survived(broken(is_loader, status(500)));
}

#[test]
fn the_loader_is_cut_short() {
    assert_survived(broken(is_loader, cut_short));
}

#[test]
fn the_loader_is_corrupt() {
    assert_survived(broken(is_loader, corrupt));
}

#[test]
fn the_loader_has_the_wrong_type() {
    assert_survived(broken(is_loader, wrong_type));
}

#[test]
fn the_loader_hangs() {
    assert_survived(broken(is_loader, hanging));
}

#[test]
fn the_boot_file_is_missing() {
    assert_survived(broken(is_boot, status(404)));
}

#[test]
fn the_boot_file_is_corrupt() {
    assert_survived(broken(is_boot, corrupt));
}

#[test]
fn every_script_is_missing() {
    assert_survived(broken(is_script, status(404)));
}

#[test]
fn the_style_sheet_is_missing() {
    assert_unharmed(broken(is_sheet, status(404)));
}

#[test]
fn a_style_sheet_that_is_not_the_one_built_is_not_used() {
    run_on(broken(is_sheet, corrupt), |page| async move {
        page.load("").await;
        // Firefox lists it all the same, empty.
        let rules: usize = page.eval("[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).length").await;
        assert_eq!(rules, 0, "it is used");
        page.ready().await;
        assert_told(&page).await;
    });
}

#[test]
fn style_sheet_and_scripts_are_missing() {
    run_on(broken(|path| is_sheet(path) || is_script(path), status(404)), |page| async move {
        page.load("").await;
        assert_quiet(&page).await;
    });
}
