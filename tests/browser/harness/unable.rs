//! What an engine cannot do, test by test: the one place where a test is left out, and why.

use super::engine::Engine;

const MOUSE: &str = "a click by mouse turns Firefox's phone into a machine with a mouse";
const NO_TOUCH: &str = "WebKitGTK's driver offers no touch, so no rule for coarse pointers holds";
const SANDBOX: &str = "script is off by a sandbox, in which no timer fires, and axe waits by timers";
const DRAWN_LINKS: &str =
    "the driver finds no box of links in drawings; not seen to pass since they are clicked by hand";
/// No limit of the engine that is known: it fails there, in harness or page, and has to be looked into.
const OPEN: &str = "open: it failed at its first run there, and why is not found yet";

/// The engine, the test as `cargo test` names it, and what stands in the way.
const UNABLE: &[(Engine, &str, &str)] = &[
    (Engine::Firefox, "accessibility::controls_are_large_enough_for_a_finger", MOUSE),
    (Engine::Firefox, "links::each_link_lands_on_a_phone", DRAWN_LINKS),
    (Engine::Firefox, "links::each_link_lands_on_a_wide_screen", DRAWN_LINKS),
    (Engine::Firefox, "links::each_link_lands_when_events_are_in_order_of_date", DRAWN_LINKS),
    (Engine::Firefox, "links::each_link_lands_without_script", DRAWN_LINKS),
    (Engine::WebKit, "accessibility::controls_are_large_enough_for_a_finger", NO_TOUCH),
    (Engine::WebKit, "wcag::matrix::without_script_the_page_is_clean", SANDBOX),
    (Engine::WebKit, "aloud::it_follows_what_is_said", OPEN),
    (Engine::WebKit, "aloud::the_player_fits_a_phone_and_axe_finds_nothing", OPEN),
    (Engine::WebKit, "comfort::settings::each_theme_colours_page_and_frame_whatever_the_system_has", OPEN),
    (Engine::WebKit, "comfort::settings::opendyslexic_is_fetched_only_when_it_is_chosen", OPEN),
    (Engine::WebKit, "comfort::sheet::axe_finds_nothing_in_the_open_sheet_in_any_theme", OPEN),
    (Engine::WebKit, "links::each_link_lands_on_a_wide_screen", DRAWN_LINKS),
    (Engine::WebKit, "links::each_link_lands_when_events_are_in_order_of_date", DRAWN_LINKS),
    (Engine::WebKit, "marks::initials_bring_up_who_speaks", OPEN),
    (Engine::WebKit, "quote_card::a_click_on_each_quotation_shows_its_card_beside_it", OPEN),
    (Engine::WebKit, "quote_card::the_card_goes_from_one_quotation_of_its_voice_to_the_next", OPEN),
    (Engine::WebKit, "search::a_hit_is_chosen_from_the_list_by_keys_mouse_and_finger", OPEN),
    (Engine::WebKit, "search::by_date_each_hit_is_in_sight_as_well", OPEN),
    (Engine::WebKit, "search::enter_goes_through_every_hit_and_each_is_in_sight", OPEN),
    (Engine::WebKit, "search::finds_in_text_timeline_and_voices_as_one_types", OPEN),
    (Engine::WebKit, "search::escape_closes_it_and_gives_the_focus_back", OPEN),
    (Engine::WebKit, "search::the_list_is_cut_and_the_count_is_not", OPEN),
    (Engine::WebKit, "search::what_is_nowhere_is_said_to_be_nowhere", OPEN),
    (Engine::WebKit, "ties::a_date_in_the_text_opens_its_event_in_a_sheet_on_a_phone", OPEN),
    (Engine::WebKit, "ties::a_date_in_the_text_opens_its_thread_and_event", OPEN),
];

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
