//! How the story is found and how it looks where a link to it is shared.

use super::page::{Page, attribute, text};
use super::prerender::{files, hostile, html, staging};
use super::{bundled, event, people, said, story};
use on_the_record::site::{Address, prerender};
use on_the_record::story::Story;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const ADDRESS: &str = "https://example.org/story/";

/// The page of a story that will be found at an address, in its folder.
fn built(story: Story, address: Option<&str>) -> (tempfile::TempDir, Page) {
    let folder = staging();
    let address: Option<Address> = address.map(|address| address.parse().unwrap());
    prerender(folder.path(), story, address.as_ref()).unwrap();
    let page = Page::document(&html(folder.path()));
    (folder, page)
}

fn meta(page: &Page, name: &str) -> Option<String> {
    let found = page.attributes(&format!("meta[property='{name}'], meta[name='{name}']"), "content");
    assert!(found.len() < 2, "{name} stands twice");
    found.into_iter().next()
}

fn article(page: &Page) -> Value {
    serde_json::from_str(&text(page.one("script[type='application/ld+json']"))).unwrap()
}

/// Width and height as the file says them.
fn size(folder: &Path, name: &str) -> (u32, u32) {
    let bytes = fs::read(folder.join(name)).unwrap();
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n", "{name} is no PNG");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

fn named(folder: &Path, stem: &str) -> Vec<String> {
    files(folder).into_iter().filter(|name| name.starts_with(stem)).collect()
}

#[test]
fn a_link_shows_headline_standfirst_and_picture() {
    let (folder, page) = built(bundled(), Some(ADDRESS));
    let told = bundled();
    assert_eq!(meta(&page, "og:type").as_deref(), Some("article"));
    assert_eq!(meta(&page, "og:title"), Some(told.headline));
    assert_eq!(meta(&page, "og:description"), told.standfirst);
    assert_eq!(meta(&page, "og:site_name"), told.publisher);
    assert_eq!(meta(&page, "og:locale").as_deref(), Some("en_GB"));
    assert_eq!(meta(&page, "article:published_time").as_deref(), Some("2025-04-26"));
    assert_eq!(meta(&page, "twitter:card").as_deref(), Some("summary_large_image"));
    let picture = meta(&page, "og:image").unwrap();
    let name = picture.strip_prefix(ADDRESS).expect("a whole address");
    assert_eq!(size(folder.path(), name), (1200, 630));
    let said = (meta(&page, "og:image:width"), meta(&page, "og:image:height"));
    assert_eq!(said, (Some("1200".to_owned()), Some("630".to_owned())));
}

#[test]
fn the_address_is_said_where_it_is_known_and_nowhere_else() {
    let (_, page) = built(bundled(), Some("https://example.org/story"));
    assert_eq!(attribute(page.one("link[rel=canonical]"), "href"), ADDRESS);
    assert_eq!(meta(&page, "og:url").as_deref(), Some(ADDRESS));
    assert_eq!(article(&page)["url"], ADDRESS);
    let (folder, page) = built(bundled(), None);
    assert!(page.all("link[rel=canonical]").is_empty());
    assert_eq!(meta(&page, "og:url"), None);
    assert_eq!(article(&page).get("url"), None);
    assert!(folder.path().join(meta(&page, "og:image").unwrap()).is_file(), "the picture lies beside the page");
}

#[test]
fn an_address_is_that_of_a_folder_on_the_web() {
    for (given, read) in [
        ("https://example.org", "https://example.org/"),
        ("http://127.0.0.1:8080/a/b", "http://127.0.0.1:8080/a/b/"),
        ("https://example.org/a%20b/", "https://example.org/a%20b/"),
        ("http://[::1]/", "http://[::1]/"),
    ] {
        assert_eq!(given.parse::<Address>().map(|address| address.to_string()).as_deref(), Ok(read));
    }
    for (given, why) in [
        ("", "does not start with http"),
        ("example.org", "does not start with http"),
        ("javascript:alert(1)", "does not start with http"),
        ("file:///etc/passwd", "does not start with http"),
        ("https://", "names no host"),
        ("https:///story/", "names no host"),
        ("https://user@host/", "names no host"),
        ("https://a b/", "names no host"),
        ("https://example.org/\"><script>", "no spaces, quotes"),
        ("https://example.org/a b/", "no spaces, quotes"),
        ("https://example.org/?a=1", "no spaces, quotes"),
        ("https://example.org/#p1", "no spaces, quotes"),
        ("https://example.org/index.html", "the address of a file"),
    ] {
        let error = given.parse::<Address>().expect_err(given).to_string();
        assert!(error.contains(why), "{given}: {error}");
    }
}

#[test]
fn machines_read_who_said_what() {
    let article = article(&built(bundled(), Some(ADDRESS)).1);
    let said = article["hasPart"].as_array().unwrap();
    let first = &said[0];
    assert_eq!(first["@type"], "Quotation");
    assert_eq!(first["@id"], format!("{ADDRESS}#p3-q1"));
    assert_eq!(first["text"], "It’s so good to see you,");
    assert_eq!(first["creator"]["@type"], "Person");
    assert_eq!(first["creator"]["name"], "Steve Witkoff");
    assert_eq!(first["creator"]["jobTitle"], "US special envoy");
    let moscow = said.iter().find(|each| each["creator"]["name"] == "Moscow").expect("a collective voice");
    assert_eq!((&moscow["creator"]["@type"], &moscow["text"]), (&json!("Organization"), &json!("collective West")));
    let reports = said.iter().filter(|each| each["text"].as_str().unwrap().contains("accused Kyiv")).count();
    assert_eq!(reports, 0, "a report has the writer’s words");
}

#[test]
fn machines_read_what_happened_when() {
    let article = article(&built(bundled(), None).1);
    let events = article["mentions"].as_array().unwrap();
    assert_eq!(events.len(), bundled().events.len());
    let find = |id: &str| events.iter().find(|each| each["@id"] == format!("#e-{id}")).unwrap();
    let meeting = find("fourth-meeting");
    assert_eq!(meeting["name"], "Fourth meeting, the Kremlin");
    assert_eq!(
        (&meeting["startDate"], &meeting["endDate"]),
        (&json!("2025-04-25T14:20+03:00"), &json!("2025-04-25T17:20+03:00"))
    );
    assert_eq!(meeting["location"]["name"], "The Kremlin, Moscow");
    let day = find("elbe-1945");
    assert_eq!((&day["startDate"], day.get("endDate")), (&json!("1945-04-25"), None));
}

#[test]
fn machines_read_whose_reporting_it_is() {
    let article = article(&built(bundled(), None).1);
    let told = bundled();
    let source = told.source.unwrap();
    assert_eq!(article["@context"], "https://schema.org");
    assert_eq!(article["@type"], "NewsArticle");
    assert_eq!(article["headline"], json!(told.headline));
    assert_eq!(article["inLanguage"], "en-GB");
    assert_eq!(article["datePublished"], "2025-04-26");
    assert_eq!(article["publisher"]["name"], json!(told.publisher));
    assert_eq!(article["isBasedOn"], json!({ "@type": "NewsArticle", "name": source.title, "url": source.address }));
    assert_eq!(article["creditText"], "Retold from reporting by Steve Rosenberg, BBC Russia editor");
}

#[test]
fn a_story_that_says_little_claims_little() {
    let (_, page) = built(story(json!({})), None);
    let article = article(&page);
    let mut fields: Vec<&str> = article.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["@context", "@type", "headline", "image", "inLanguage", "timeRequired"]);
    for name in ["og:description", "og:site_name", "og:locale", "article:published_time"] {
        assert_eq!(meta(&page, name), None, "{name}");
    }
}

#[test]
fn a_hostile_headline_stays_words() {
    let (folder, page) = built(hostile(), Some(ADDRESS));
    assert_eq!(meta(&page, "og:title"), Some(hostile().headline));
    assert_eq!(article(&page)["headline"], json!(hostile().headline));
    let html = html(folder.path());
    let (_, block) = html.split_once("<script type=\"application/ld+json\">").unwrap();
    assert!(!block.split_once("</script>").unwrap().0.contains('<'));
    assert_eq!(named(folder.path(), "card-").len(), 1, "it can be drawn as well");
}

#[test]
fn hostile_names_and_titles_can_be_drawn() {
    let words = "</text><script>&amp;\"']]>";
    let mut told = event("storm", "2025-04-25T10:00Z");
    told["title"] = json!(words);
    let mut person = people(&["ann"]);
    person[0]["short"] = json!(words);
    let (folder, _) = built(
        story(json!({
            "kicker": words,
            "people": person,
            "threads": [{ "id": "rain", "title": words }],
            "events": [told, event("b", "2025-04-25T11:00Z"), event("c", "2025-04-25T12:00Z")],
            "blocks": [{ "id": "p1", "kind": "paragraph", "content": [said("ann", "“Rain.”")] }],
        })),
        None,
    );
    assert_eq!(size(folder.path(), &named(folder.path(), "card-")[0]), (1200, 630));
}

#[test]
fn a_headline_no_face_can_write_gets_no_picture_rather_than_boxes() {
    let (folder, page) = built(story(json!({ "headline": "雨がやっと降った" })), Some(ADDRESS));
    assert_eq!(named(folder.path(), "card-"), Vec::<String>::new());
    assert_eq!(meta(&page, "og:image"), None);
    assert_eq!(meta(&page, "twitter:card"), None);
    assert_eq!(article(&page).get("image"), None);
}

#[test]
fn every_length_of_headline_can_be_drawn() {
    for length in [1, 30, 120, 2000] {
        let headline = "Rain ".repeat(length);
        let (folder, _) = built(story(json!({ "headline": headline.trim(), "standfirst": headline.trim() })), None);
        assert_eq!(named(folder.path(), "card-").len(), 1);
    }
    let (folder, _) = built(story(json!({ "headline": "R".repeat(3000) })), None);
    assert_eq!(named(folder.path(), "card-").len(), 1);
}

#[test]
fn the_page_can_be_put_on_a_home_screen() {
    let (folder, page) = built(bundled(), None);
    let manifest = attribute(page.one("link[rel=manifest]"), "href");
    let manifest: Value = serde_json::from_slice(&fs::read(folder.path().join(manifest)).unwrap()).unwrap();
    assert_eq!(manifest["display"], "standalone");
    assert_eq!((&manifest["start_url"], &manifest["scope"]), (&json!("./"), &json!("./")));
    let icons = manifest["icons"].as_array().unwrap();
    let kinds: Vec<(&str, &str)> =
        icons.iter().map(|icon| (icon["sizes"].as_str().unwrap(), icon["purpose"].as_str().unwrap())).collect();
    assert_eq!(kinds, [("any", "any"), ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")]);
    let drawing = attribute(page.one("link[rel=icon]"), "href");
    assert_eq!(icons[0]["src"], drawing, "what a browser fetches for any size is on the page already");
    for icon in &icons[1..] {
        let (width, height) = size(folder.path(), icon["src"].as_str().unwrap());
        assert_eq!(icon["sizes"], format!("{width}x{height}"));
    }
    assert_eq!(size(folder.path(), &attribute(page.one("link[rel=apple-touch-icon]"), "href")), (180, 180));
}

#[test]
fn icons_cost_a_first_visit_next_to_nothing() {
    let (folder, page) = built(bundled(), None);
    let weight =
        |selector: &str| fs::metadata(folder.path().join(attribute(page.one(selector), "href"))).unwrap().len();
    assert!(weight("link[rel=icon]") < 1024);
    assert!(weight("link[rel=manifest]") < 1024);
}
