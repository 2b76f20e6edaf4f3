//! The page in one file: it asks for nothing, runs nothing, and tells the whole story.

use super::{bundled, story};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use on_the_record::site::single;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn page(html: &str) -> Html {
    Html::parse_document(html)
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

#[test]
fn it_needs_no_other_file_and_runs_no_script() {
    let html = single(bundled()).unwrap();
    let page = page(&html);
    assert!(
        all(&page, "link, script:not([type='application/ld+json']), img, iframe, object, base, form[action]")
            .is_empty()
    );
    assert!(all(&page, "[style], [onclick], [src]").is_empty());
    for anchor in all(&page, "a[href]") {
        let href = anchor.attr("href").unwrap();
        let led = href.starts_with('#') || href.starts_with("https://");
        assert!(led, "{href}");
        if let Some(id) = href.strip_prefix('#') {
            assert_eq!(all(&page, &format!("[id='{id}']")).len(), 1, "{href} leads nowhere");
        }
    }
    let sheet = text(all(&page, "style")[0]);
    assert!(!sheet.contains("url(") && !sheet.contains("@import") && !sheet.contains("@font-face"));
}

#[test]
fn its_policy_allows_its_own_sheet_and_nothing_else() {
    let html = single(bundled()).unwrap();
    let page = page(&html);
    let [policy] = all(&page, "meta[http-equiv='Content-Security-Policy']")[..] else { panic!("one policy") };
    let [sheet] = all(&page, "style")[..] else { panic!("one sheet") };
    let sum = STANDARD.encode(Sha256::digest(text(sheet).as_bytes()));
    let wanted = format!("default-src 'none'; style-src 'sha256-{sum}'; base-uri 'none'; form-action 'none'");
    assert_eq!(policy.attr("content"), Some(wanted.as_str()));
    assert!(html.find("Content-Security-Policy") < html.find("<style>"), "it comes before what it is about");
}

#[test]
fn the_whole_story_is_there() {
    let story = bundled();
    let html = single(bundled()).unwrap();
    let page = page(&html);
    for block in &story.blocks {
        let [there] = all(&page, &format!("[id='{}']", block.id))[..] else { panic!("{}", block.id) };
        assert_eq!(text(there), block.text().replace('\n', ""));
    }
    assert_eq!(all(&page, "#timeline details[data-event]").len(), story.events.len());
    assert_eq!(all(&page, "details[data-thread]").len(), story.threads.len());
    assert!(
        !all(&page, "q[data-by]").is_empty()
            && !all(&page, "a.when").is_empty()
            && !all(&page, "[data-voice]").is_empty()
    );
    let article: Value = serde_json::from_str(&text(all(&page, "script")[0])).unwrap();
    assert_eq!(article["headline"], json!(story.headline));
}

#[test]
fn no_control_is_dead() {
    let html = single(bundled()).unwrap();
    let page = page(&html);
    for control in all(&page, "button, input, select, textarea, [role=button]") {
        let mut chain = std::iter::once(control).chain(control.ancestors().filter_map(ElementRef::wrap));
        let closed = |it: ElementRef<'_>| {
            it.attr("hidden").is_some() || it.value().name() == "dialog" && it.attr("open").is_none()
        };
        assert!(chain.any(closed), "{}", control.html());
    }
    assert!(!html.contains("The extras of this page are off"), "there never were any");
}

#[test]
fn a_hostile_story_stays_words() {
    let words = "</style></title><script>alert(1)</script><!-- otr:body -->";
    let html = single(story(json!({
        "headline": words, "language": "ar",
        "blocks": [{ "id": "p1", "kind": "paragraph", "content": [words] }],
    })))
    .unwrap();
    let page = page(&html);
    assert_eq!(all(&page, "script").len(), 1, "the data block");
    assert_eq!(text(all(&page, "h1")[0]), words);
    assert_eq!(text(all(&page, "[id='p1']")[0]), words);
    assert_eq!(all(&page, "html")[0].attr("dir"), Some("rtl"));
}
