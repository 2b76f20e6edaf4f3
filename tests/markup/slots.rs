//! The slots: what a page says of its story, and where.

use super::page::Page;
use super::{bundled, payloads_list, read, story};
use on_the_record::reader::{Reading, Slot, slots};
use on_the_record::story::Story;
use scraper::Html;
use serde_json::json;

fn of(story: Story) -> Vec<Slot> {
    slots(&Reading::of(story))
}

/// Stories with timeline and voices, one of them with words that would be markup if they were let.
fn full() -> [Story; 2] {
    [bundled(), read(&payloads_list::saying("\"><b>&amp;'</p>").to_string())]
}

#[test]
fn a_slot_holds_what_the_page_of_its_story_shows_there() {
    assert!(of(bundled()).iter().all(|slot| !slot.html.is_empty()));
    for story in full() {
        let page = Page::of(story.clone());
        for Slot { into, html } in of(story) {
            let parsed = Html::parse_fragment(&html);
            assert_eq!(page.one(into).inner_html(), parsed.root_element().inner_html(), "{into}");
        }
    }
}

/// So whoever fills them has shown another story whole.
#[test]
fn outside_its_slots_the_page_is_the_same_for_every_story() {
    let shells = full().map(|story| {
        let page = Page::of(story.clone());
        of(story).into_iter().fold(page.one("html").html(), |shell, slot| {
            let element = page.one(slot.into).html();
            assert_eq!(shell.matches(&element).count(), 1, "{}", slot.into);
            shell.replace(&element, slot.into)
        })
    });
    assert_eq!(shells[0], shells[1]);
}

/// The shell has room for both.
#[test]
fn where_there_is_no_timeline_or_nobody_speaks_the_slots_say_so() {
    let thread = json!([{ "id": "rain", "title": "Rain without an event" }]);
    for story in [story(json!({})), story(json!({ "threads": thread }))] {
        let page = Page::of(story.clone());
        let lacking: Vec<String> = of(story)
            .into_iter()
            .filter(|slot| page.all(slot.into).is_empty())
            .map(|slot| format!("{}: {}", slot.into, slot.html))
            .collect();
        let said = [
            "#timeline > .drawings: ",
            "#timeline > .threads: <p class=\"none\">No dates are told.</p>",
            "#voices > .voices: ",
            "#voices > .unheard: Nobody is heard.",
        ];
        assert_eq!(lacking, said);
    }
}
