//! JSON-LD without a page: what `tests/markup/shared.rs` holds of the page's, but for what only a page knows.

use super::{bundled, story};
use on_the_record::formats::jsonld::{Page, article};
use serde_json::json;

#[test]
fn it_says_who_said_what_and_what_happened_when() {
    let article = article(&bundled(), Page::default());
    assert_eq!((&article["@context"], &article["@type"]), (&json!("https://schema.org"), &json!("NewsArticle")));
    assert_eq!(article["hasPart"][0]["creator"]["name"], "Steve Witkoff");
    let events = article["mentions"].as_array().unwrap();
    assert_eq!(events.len(), bundled().events.len());
    let dates: Vec<&str> = events.iter().map(|event| event["startDate"].as_str().unwrap()).collect();
    assert!(dates.is_sorted_by_key(|date| &date[..10.min(date.len())]), "{dates:?}");
}

#[test]
fn without_a_page_it_claims_none() {
    let article = article(&story(json!({})), Page::default());
    let mut fields: Vec<&str> = article.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["@context", "@type", "headline", "inLanguage"]);
}
