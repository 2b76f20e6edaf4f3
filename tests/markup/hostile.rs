//! Words stay words, whatever they are; and nothing on the page needs more than a strict policy allows.

use super::page::{Page, attribute, text};
use super::payloads_list::{self, INITIALS};
use super::{bundled, read, story};
use on_the_record::story::Story;
use proptest::prelude::*;
use scraper::ElementRef;
use serde_json::json;

/// What would end an attribute, an element, a comment or a script, if it were let.
const HOSTILE: &str =
    r#"'"><script>alert(1)</script></p><!-- &amp; &lt; <img src=x onerror="alert(1)"> ]]> {{x}} <!-- otr:body -->"#;
/// What an address may hold and markup gives a meaning.
const ADDRESS: &str = "https://example.org/?a=1&amp;b='&copy=2&lt;3";

/// A story with these words wherever a story has words.
fn saying(words: &str) -> Story {
    read(&payloads_list::saying(words).to_string())
}

/// Where these words are to be read, each place as a selector.
const READ: [&str; 15] = [
    ".kicker",
    "h1",
    ".standfirst",
    "#note p",
    ".byline em",
    "#p1-q1",
    "#p1 .person",
    "#p1 .when",
    "#p1 .out",
    "#p1 em",
    "#p2",
    "#p3 li",
    "summary h3",
    "#e-storm .title",
    "#e-storm .sources a",
];

pub fn reads_as_written(words: &str) {
    let page = Page::of(saying(words));
    for place in READ {
        assert_eq!(page.texts(place), [words], "{place}");
    }
    assert_eq!(text(page.one("#p1")), words.repeat(6));
    assert_eq!(attribute(page.one(".who"), "aria-label"), words);
    assert_eq!(attribute(page.one(".source"), "title"), words);
    assert_eq!(attribute(page.one("#v-ben"), "title"), words);
    assert_eq!(attribute(page.one("#p1-q1"), "data-said"), format!("Said {words}."));
    assert_eq!(attribute(page.one(".masthead"), "data-citation"), format!("{words}, {words}"));
}

#[test]
fn markup_in_a_story_is_shown_as_words() {
    reads_as_written(HOSTILE);
    let page = Page::of(saying(HOSTILE));
    assert!(page.all("script, img").is_empty());
    assert_eq!(attribute(page.one(".who"), "data-initials"), INITIALS);
}

#[test]
fn a_hostile_story_has_the_elements_of_a_plain_one() {
    let names = |words: &str| -> Vec<String> {
        let page = Page::of(saying(words));
        page.all("*").iter().map(|element| element.value().name().to_owned()).collect()
    };
    assert_eq!(names(HOSTILE), names("rain"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_words_read_as_written(words in "[ a-z<>&\"'/=!;#{}-]{0,20}[a-z<>&][é€😀ا]?") {
        reads_as_written(&words);
    }
}

#[test]
fn an_address_leads_where_it_is_written() {
    let page = Page::of(story(json!({ "blocks": [
        { "id": "p1", "kind": "paragraph", "content": [{ "type": "link", "address": ADDRESS, "text": "there" }] },
    ] })));
    assert_eq!(attribute(page.one("#p1 a"), "href"), ADDRESS);
}

#[test]
fn no_element_has_style_or_script_of_its_own() {
    for story in [bundled(), saying(HOSTILE)] {
        let page = Page::of(story);
        for element in page.all("*") {
            for (name, value) in element.value().attrs() {
                assert!(name != "style" && !name.starts_with("on"), "{}", element.html());
                assert!(!value.trim().to_lowercase().starts_with("javascript:"), "{}", element.html());
            }
        }
        assert!(page.all("script, style, iframe, object, embed, base").is_empty());
    }
}

#[test]
fn no_page_that_is_linked_to_gets_hold_of_this_one() {
    let page = Page::of(bundled());
    let out: Vec<ElementRef<'_>> = page.all("a:not([href^='#'], [href='open.html'])");
    assert!(!out.is_empty());
    for link in out {
        assert_eq!(link.attr("rel"), Some("noopener"), "{}", link.html());
        assert_eq!(link.attr("target"), None, "a reader decides where a link opens");
    }
}
