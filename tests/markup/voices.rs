//! Voices: who is heard, how often, how much; and who is only spoken of.

use super::page::{Page, attribute, text, within};
use super::{bundled, paragraph, people, person, said, story, with};
use on_the_record::reader::Cast;
use serde_json::json;

#[test]
fn voices_stand_in_the_order_they_are_first_heard() {
    let page = Page::of(story(json!({
        "people": people(&["ann", "ben", "cyd"]),
        "blocks": [paragraph("p1", json!([said("cyd", "“A.”"), said("ann", "“B.”"), said("cyd", "“C.”"), said("ben", "“D.”")]))],
    })));
    assert_eq!(page.attributes("#voices [data-voice]", "data-voice"), ["cyd", "ann", "ben"]);
    assert_eq!(page.attributes("#voices [data-voice]", "id"), ["v-cyd", "v-ann", "v-ben"]);
}

#[test]
fn a_voice_says_its_name_role_number_and_share() {
    let page = Page::of(story(json!({
        "people": [with(person("ann"), json!({ "role": "Farmer" })), person("ben")],
        "blocks": [paragraph("p1", json!([said("ann", "“One two.”"), said("ann", "“Three!”"), said("ben", "“Four.”")]))],
    })));
    let texts = |selector: &str| page.texts(&format!("#v-ann {selector}"));
    assert_eq!(texts(".name"), ["ann the Elder"]);
    assert_eq!(texts(".role"), ["Farmer"]);
    assert_eq!(texts(".disc"), ["AN"]);
    assert_eq!(texts(".count"), ["2 quotations, 75 per cent of the quoted words"]);
    assert_eq!(texts(".step"), ["75% of quoted words"]);
    assert_eq!(page.texts("#v-ben .count"), ["1 quotation, 25 per cent of the quoted words"]);
}

#[test]
fn the_strip_has_a_tick_for_every_quotation() {
    let story = bundled();
    let cast = Cast::of(&story);
    let page = Page::of(story);
    for voice in cast.voices {
        let ticks = page.all(&format!("#v-{} .strip rect:not(.track)", voice.person.id));
        assert_eq!(ticks.len(), voice.heard.len(), "{}", voice.person.id);
        for tick in ticks {
            let [at, length] = ["x", "width"].map(|name| attribute(tick, name).parse::<usize>().unwrap());
            assert!(at + length <= 1000, "{at} and {length} more");
        }
    }
}

#[test]
fn the_control_of_a_voice_is_named_by_it_and_starts_unpressed() {
    let page = Page::of(bundled());
    for control in page.all("#voices [data-action=focus-voice]") {
        assert_eq!(attribute(control, "aria-pressed"), "false");
        let name = text(page.one(&format!("[id='{}']", attribute(control, "aria-labelledby"))));
        assert!(!name.is_empty());
    }
    assert_eq!(page.all("#voices [data-action=focus-voice]").len(), page.all("#voices [data-voice]").len());
}

#[test]
fn those_who_are_named_but_not_heard_are_listed_once_in_order() {
    let named = |id: &str| json!({ "type": "person", "id": id, "text": id });
    let page = Page::of(story(json!({
        "people": people(&["ann", "ben", "cyd", "dee"]),
        "blocks": [paragraph("p1", json!([named("cyd"), " and ", named("ann"), " and ", named("cyd"), " and ", named("ben"), said("ann", "“A.”")]))],
    })));
    assert_eq!(text(page.one(".unheard")), "Spoken of, not heard: cyd the Elder, ben the Elder.");
    assert_eq!(page.attributes(".unheard [id]", "id"), ["v-cyd", "v-ben"]);
}

#[test]
fn where_everyone_is_heard_nobody_is_listed_as_unheard() {
    let page = Page::of(story(json!({
        "people": people(&["ann"]),
        "blocks": [paragraph("p1", json!([said("ann", "“A.”")]))],
    })));
    assert_eq!(text(page.one(".unheard")), "");
}

#[test]
fn the_strip_is_a_drawing_that_screen_readers_pass_over() {
    let page = Page::of(bundled());
    let strips = page.all("#voices .voice svg");
    assert!(strips.iter().all(|strip| strip.attr("aria-hidden") == Some("true")));
    assert!(page.all("#voices .voice").into_iter().all(|voice| within(voice, "svg.strip").len() == 1));
}
