//! What the built folder tells browsers and hosts: what may run, what each file must be, how long it may be kept.

use super::page::{Page, attribute};
use super::prerender::{files, html, staging};
use super::{bundled, story};
use on_the_record::site::{POLICY, headers, pack, prerender};
use serde_json::json;
use std::fs;
use std::path::Path;

/// A draft is what `trunk serve` makes: it puts its own inline script into the page.
const DRAFT: &str = "<script>const address = '{{__TRUNK_ADDRESS__}}';</script></body>";

fn built() -> tempfile::TempDir {
    let folder = staging();
    prerender(folder.path(), bundled(), None).unwrap();
    folder
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

/// The integrity of a file as a tool that is not ours computes it.
fn sum(folder: &Path, name: &str) -> String {
    use std::process::{Command, Stdio};
    let file = fs::File::open(folder.join(name)).unwrap();
    let command = "openssl dgst -sha256 -binary | base64 -w0";
    let output = Command::new("sh").args(["-c", command]).stdin(Stdio::from(file)).output().unwrap();
    assert!(output.status.success(), "openssl is needed for this test");
    format!("sha256-{}", String::from_utf8(output.stdout).unwrap())
}

#[test]
fn the_policy_comes_before_all_it_is_about() {
    let folder = built();
    let html = html(folder.path());
    let page = Page::document(&html);
    assert_eq!(attribute(page.one("head > meta[http-equiv='Content-Security-Policy']"), "content"), POLICY);
    let before = html.split("<meta http-equiv").next().unwrap();
    assert!(!["<link", "<script", "<style", "<title"].iter().any(|tag| before.contains(tag)), "{before}");
}

#[test]
fn the_policy_allows_nothing_by_default_and_no_inline_code() {
    assert!(POLICY.starts_with("default-src 'none'; "));
    for hole in ["'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:", "data:", "blob:", "'strict-dynamic'"] {
        assert!(!POLICY.contains(hole), "{hole}");
    }
    for wall in ["base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"] {
        assert!(POLICY.contains(wall), "{wall}");
    }
}

#[test]
fn every_script_and_sheet_is_checked_before_it_is_used() {
    let folder = built();
    let page = Page::document(&html(folder.path()));
    let checked = page.all("script[src], link[rel=stylesheet], link[rel=modulepreload]");
    assert_eq!(checked.len(), 3);
    for element in checked {
        let name = element.attr("src").or(element.attr("href")).unwrap();
        assert_eq!(attribute(element, "integrity"), sum(folder.path(), name), "{name}");
    }
    let boot = read(folder.path(), &attribute(page.one("script[type=module]"), "src"));
    for name in files(folder.path()).iter().filter(|name| name.starts_with("on-the-record")) {
        assert!(boot.contains(&sum(folder.path(), name)), "{name}");
    }
}

#[test]
fn no_address_in_the_folder_leads_elsewhere_but_links() {
    let folder = built();
    let page = html(folder.path());
    let mut texts = vec![("index.html".to_owned(), page.split("<script id=\"story\"").next().unwrap().to_owned())];
    let code = |name: &String| [".js", ".css", ".webmanifest"].iter().any(|kind| name.ends_with(kind));
    let others = files(folder.path()).into_iter().filter(code);
    texts.extend(others.map(|name| (name.clone(), read(folder.path(), &name))));
    for (name, text) in texts {
        for (at, _) in text.match_indices("://") {
            let before = text[..at].rsplit(['"', '\'', '(', ' ', '`']).next().unwrap();
            let link = text[..at].trim_end_matches(before).ends_with(" href=\"");
            let tag = text[..at].rsplit('<').next().unwrap();
            assert!(
                link && tag.starts_with("a "),
                "{name}: {}",
                &text[at.saturating_sub(40)..(at + 40).min(text.len())]
            );
        }
    }
}

#[test]
fn hosts_that_read_headers_are_told_policy_and_caching_of_every_file() {
    let folder = built();
    let told = read(folder.path(), "_headers");
    let (everywhere, rest) = told.split_once("/\n").unwrap();
    assert!(everywhere.starts_with("/*\n"));
    for (name, value) in headers() {
        assert!(everywhere.contains(&format!("  {name}: {value}\n")), "{name}");
    }
    for asked in ["index.html", "open.html", "sw.js"] {
        assert!(rest.contains(&format!("/{asked}\n  Cache-Control: no-cache\n")), "{asked}");
    }
    let unnamed = ["_headers", "open.html", "sw.js", "opendyslexic-LICENSE.txt", "on-the-record-0123_bg.wasm"];
    for name in files(folder.path()).iter().filter(|name| !unnamed.contains(&name.as_str())) {
        assert!(rest.contains(&format!("/{name}\n  Cache-Control: public, max-age=31536000, immutable\n")), "{name}");
    }
}

#[test]
fn the_worker_keeps_the_page_and_all_it_needs_as_they_were_built() {
    let folder = built();
    let worker = read(folder.path(), "sw.js");
    assert!(worker.contains(&sum(folder.path(), "index.html")));
    let page = Page::document(&html(folder.path()));
    let mut needed = page.attributes("script[src]", "src");
    needed.extend(page.attributes("link:not([rel=apple-touch-icon], [rel=canonical])", "href"));
    needed.extend(files(folder.path()).into_iter().filter(|name| name.starts_with("on-the-record")));
    assert_eq!(needed.len(), 7);
    for name in needed {
        assert!(worker.contains(&format!("\"{name}\":\"{}\"", sum(folder.path(), &name))), "{name}");
    }
    assert!(worker.contains(&sum(folder.path(), "open.html")));
    assert!(!["VERSION\"", "SUM_OF", "WITH_SUMS", "LOADER"].iter().any(|mark| worker.contains(mark)), "{worker}");
}

#[test]
fn the_page_where_stories_are_opened_names_all_it_needs_as_it_was_built() {
    let folder = built();
    let page = read(folder.path(), "open.html");
    let own = |name: &&String| ["engine-", "open-", "single-", "thread-"].iter().any(|stem| name.starts_with(stem));
    let names = files(folder.path());
    assert_eq!(names.iter().filter(own).count(), 6);
    for name in names.iter().filter(own) {
        assert!(page.contains(&format!("\"{name}\":\"{}\"", sum(folder.path(), name))), "{name}");
    }
}

#[test]
fn another_story_makes_another_worker_and_the_same_the_same() {
    let (one, same, other) = (built(), built(), staging());
    prerender(other.path(), story(json!({})), None).unwrap();
    assert_eq!(read(one.path(), "sw.js"), read(same.path(), "sw.js"));
    let version = |folder: &Path| {
        let worker = read(folder, "sw.js").replace(' ', "");
        let (_, version) = worker.split_once("OURS=PREFIX+\"").unwrap();
        version.split('"').next().map(str::to_owned).unwrap()
    };
    assert_ne!(version(one.path()), version(other.path()));
}

#[test]
fn what_can_be_packed_is_packed_and_unpacks_to_the_same() {
    let folder = built();
    pack(folder.path()).unwrap();
    for name in ["index.html", "sw.js", "on-the-record-0123_bg.wasm"] {
        let plain = fs::read(folder.path().join(name)).unwrap();
        let mut brotli = Vec::new();
        let mut packed = &fs::read(folder.path().join(format!("{name}.br"))).unwrap()[..];
        brotli::BrotliDecompress(&mut packed, &mut brotli).unwrap();
        assert_eq!(brotli, plain, "{name}.br");
        let gzip = fs::File::open(folder.path().join(format!("{name}.gz"))).unwrap();
        let mut plain_again = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(gzip), &mut plain_again).unwrap();
        assert_eq!(plain_again, plain, "{name}.gz");
    }
    assert!(!files(folder.path()).iter().any(|name| name.ends_with(".png.br") || name.ends_with(".woff2.br")));
}

#[test]
fn a_page_being_worked_on_keeps_nothing_and_may_reload_itself() {
    let folder = staging();
    let template = html(folder.path()).replace("</body>", DRAFT);
    fs::write(folder.path().join("index.html"), template).unwrap();
    prerender(folder.path(), bundled(), None).unwrap();
    pack(folder.path()).unwrap();
    let page = html(folder.path());
    assert!(page.contains(DRAFT) && !page.contains("Content-Security-Policy"));
    let names = files(folder.path());
    assert!(!names.iter().any(|name| name == "sw.js" || name == "_headers" || name.ends_with(".br")), "{names:?}");
    let boot = names.iter().find(|name| name.starts_with("boot-")).unwrap();
    assert!(!read(folder.path(), boot).contains("sw.js"));
}
