//! Two hundred hostile addresses and texts (`tests/hostile`): none runs, none passes for something else.

use super::hostile::reads_as_written;
use super::page::{Page, attribute, text};
use super::payloads_list::{Fate, Payload, Place, payloads};
use super::prerender::{html, staging};
use super::read;
use on_the_record::reader::{self, Reading};
use on_the_record::site::prerender;
use on_the_record::story::Story;
use std::collections::BTreeSet;
use url::Url;

/// Those that are shown, each by its name and as a whole story file.
fn stories() -> Vec<(&'static str, String)> {
    let shown = payloads().into_iter().filter(|payload| payload.fate == Fate::Shown);
    shown.map(|payload| (payload.name, payload.story().to_string())).collect()
}

fn shown(place: fn(&Place) -> bool) -> impl Iterator<Item = Payload> {
    payloads().into_iter().filter(move |payload| payload.fate == Fate::Shown && place(&payload.place))
}

#[test]
fn there_are_two_hundred_each_with_a_name_of_its_own() {
    let all = payloads();
    assert!(all.len() >= 200, "{}", all.len());
    let mut names = BTreeSet::new();
    let twice: Vec<&str> = all.iter().map(|payload| payload.name).filter(|name| !names.insert(*name)).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn what_is_refused_is_refused_in_words_that_say_why_and_show_nothing_hostile() {
    let mut wrong = Vec::new();
    for payload in payloads() {
        let Fate::Refused(words) = payload.fate else { continue };
        let Err(problems) = Story::read(&payload.story().to_string()) else {
            wrong.push(format!("{}: taken for sound", payload.name));
            continue;
        };
        let told = problems.to_string();
        let unseen = |c: char| {
            c.is_control() && c != '\n'
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..)
        };
        let says_why = problems.iter().all(|problem| problem.sentence().contains(words));
        if !says_why || told.contains(unseen) || told.len() > 50_000 {
            wrong.push(format!("{}: {}", payload.name, told.chars().take(1_000).collect::<String>()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_refused_is_sound() {
    let problems = |(name, story): (&str, String)| Some(format!("{name}: {}", Story::read(&story).err()?));
    let wrong: Vec<String> = stories().into_iter().filter_map(problems).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn texts_read_as_written_wherever_they_stand() {
    for payload in shown(|place| *place == Place::Text) {
        println!("{}", payload.name);
        reads_as_written(&payload.words);
    }
}

#[test]
fn a_line_of_a_megabyte_is_shown_whole() {
    for payload in shown(|place| *place == Place::Paragraph) {
        // A parser takes minutes over a million entities.
        let html = reader::html(Reading::of(read(&payload.story().to_string())));
        let escaped = payload.words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let (_, paragraph) = html.split_once("<p id=\"p1\">").unwrap();
        let rest = paragraph.strip_prefix(&escaped).unwrap_or_else(|| panic!("{}", payload.name));
        assert!(rest.starts_with("</p>"), "{}: {}", payload.name, &rest[..20]);
    }
}

#[test]
fn no_text_makes_or_takes_an_element_or_gives_one_an_attribute_that_acts() {
    let elements = |page: &Page| -> Vec<String> {
        page.all("*").iter().map(|element| element.value().name().to_owned()).collect()
    };
    let plain = Payload { name: "plain", place: Place::Text, words: "rain".to_owned(), fate: Fate::Shown };
    let expected = elements(&Page::of(read(&plain.story().to_string())));
    for payload in shown(|place| *place == Place::Text) {
        let page = Page::of(read(&payload.story().to_string()));
        assert_eq!(elements(&page), expected, "{}", payload.name);
        for element in page.all("*") {
            for (name, value) in element.value().attrs() {
                assert!(!name.starts_with("on") && name != "style" && name != "srcdoc", "{}: {name}", payload.name);
                assert!(!matches!(name, "href" | "src") || !value.contains("script:"), "{}: {value}", payload.name);
            }
        }
    }
}

#[test]
fn an_address_that_is_shown_leads_where_it_is_written() {
    for payload in shown(|place| matches!(place, Place::Address | Place::Link(_))) {
        let page = Page::of(read(&payload.story().to_string()));
        let link = page.one("#p1 a");
        let (words, address) = match payload.place {
            Place::Link(address) => (payload.words.as_str(), address),
            _ => ("there", payload.words.as_str()),
        };
        assert_eq!((text(link), attribute(link, "href")), (words.to_owned(), address.to_owned()), "{}", payload.name);
        assert_eq!(link.attr("rel"), Some("noopener"));
    }
}

/// `url` reads addresses by the rules of browsers (WHATWG).
#[test]
fn browsers_read_an_address_that_is_shown_as_it_is_written() {
    for payload in shown(|place| *place == Place::Address) {
        let url = Url::parse(&payload.words).unwrap_or_else(|error| panic!("{}: {error}", payload.name));
        assert!(["http", "https", "mailto"].contains(&url.scheme()), "{}", payload.name);
        assert_eq!((url.username(), url.password()), ("", None), "{}", payload.name);
        let host = payload.words.split('/').nth(2).unwrap_or_default();
        let ascii = idna::domain_to_ascii(host).unwrap();
        assert_eq!(url.host_str().unwrap_or_default(), ascii, "{}", payload.name);
    }
}

#[test]
fn the_whole_document_survives_every_text() {
    let mut longest: Vec<Payload> = shown(|place| *place == Place::Text).collect();
    longest.retain(|payload| payload.words.len() < 1_000);
    let words: Vec<&str> = longest.iter().map(|payload| payload.words.as_str()).collect();
    let all = words.join(" · ");
    let payload = Payload { name: "all", place: Place::Text, words: all.clone(), fate: Fate::Shown };
    let folder = staging();
    prerender(folder.path(), read(&payload.story().to_string()), None).unwrap();
    let page = Page::document(&html(folder.path()));
    assert_eq!(text(page.one("head > title")), format!("{all} · On the Record"));
    assert_eq!(attribute(page.one("meta[name=description]"), "content"), all);
    assert_eq!(page.texts("h1"), [all]);
    assert_eq!(page.all("script").len(), 4, "the page's own");
    assert_eq!(page.all("body > *").len(), 4, "the page's own");
    assert!(page.all("style, iframe, object, embed, base, img, form:not(.finder), meta[http-equiv]:not([http-equiv=Content-Security-Policy])").is_empty());
    assert_eq!(Story::read(&text(page.one("script#story"))), Story::read(&payload.story().to_string()));
}
