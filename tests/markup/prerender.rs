//! The built page: trunk's page made whole with a story.

use super::page::{Page, attribute, text};
use super::{bundled, story};
use on_the_record::site::{PrerenderError, prerender};
use on_the_record::story::Story;
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const TEMPLATE: &str = include_str!("../../index.html");
const LOADER: &str = "on-the-record-0123.js";
const WASM: &str = "on-the-record-0123_bg.wasm";

/// What trunk leaves before its hook runs.
pub fn staging() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("index.html"), TEMPLATE).unwrap();
    fs::write(folder.path().join(LOADER), "").unwrap();
    fs::write(folder.path().join(WASM), "").unwrap();
    fs::write(folder.path().join("engine.js"), "").unwrap();
    fs::write(folder.path().join("engine_bg.wasm"), "").unwrap();
    folder
}

fn built(story: Story) -> String {
    let folder = staging();
    prerender(folder.path(), story, None).unwrap();
    html(folder.path())
}

pub fn html(folder: &Path) -> String {
    fs::read_to_string(folder.join("index.html")).unwrap()
}

/// The names of the files in a folder, but for the page.
pub fn files(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name != "index.html").collect();
    names.sort();
    names
}

/// A story that would end the data block, and what comes before it, if it were let.
pub fn hostile() -> Story {
    let words = "</script></title><!-- <script> \u{fffd} \\u003c & \" <!-- otr:body --> <html lang=\"en\"";
    story(
        json!({ "headline": words, "standfirst": words, "blocks": [{ "id": "p1", "kind": "heading", "content": [words] }] }),
    )
}

#[test]
fn the_page_holds_the_story_the_reader_needs_and_nothing_of_the_template() {
    let html = built(bundled());
    assert!(!html.contains("<!-- otr:"));
    let page = Page::document(&html);
    page.one("body > #reader > .columns > main#text");
    page.one("body > script#story");
}

#[test]
fn the_data_block_reads_back_as_the_same_story() {
    for story in [bundled(), hostile()] {
        let page = Page::document(&built(story.clone()));
        let block = page.one("script#story[type='application/json']");
        assert_eq!(Story::read(&text(block)), Ok(story));
    }
}

#[test]
fn no_story_can_close_the_data_block_or_open_a_comment_in_it() {
    let html = built(hostile());
    let (_, block) = html.split_once("<script id=\"story\" type=\"application/json\">").unwrap();
    let (json, _) = block.split_once("</script>").unwrap();
    assert!(!json.contains('<'));
    let page = Page::document(&html);
    // What the reader chose, how the page comes to life, the story for machines, the story for the reader.
    assert_eq!(page.all("script").len(), 4);
    assert_eq!(page.all("body > *").len(), 4);
}

#[test]
fn the_head_says_title_language_and_description() {
    let told = hostile();
    let page = Page::document(&built(told.clone()));
    assert_eq!(text(page.one("head > title")), format!("{} · On the Record", told.headline));
    assert_eq!(Some(attribute(page.one("meta[name=description]"), "content")), told.standfirst);
    let page = Page::document(&built(story(json!({ "language": "pt-BR" }))));
    page.one("html[lang=pt-BR]");
    assert!(page.all("meta[name=description]").is_empty());
}

#[test]
fn a_story_in_a_language_written_from_the_right_makes_a_page_from_the_right() {
    for (language, direction) in [("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl"), ("ar-Latn", ""), ("en", "")] {
        let page = Page::document(&built(story(json!({ "language": language }))));
        let html = page.one("html");
        assert_eq!((attribute(html, "lang").as_str(), attribute(html, "dir").as_str()), (language, direction));
    }
}

#[test]
fn every_script_is_a_file_of_the_folder() {
    let folder = staging();
    prerender(folder.path(), bundled(), None).unwrap();
    let page = Page::document(&html(folder.path()));
    let scripts = page.all("script:not([type='application/json'], [type='application/ld+json'])");
    let kinds: Vec<Option<&str>> = scripts.iter().map(|script| script.attr("type")).collect();
    assert_eq!(kinds, [None, Some("module")], "the reader's choices before the first paint, the rest after it");
    for script in scripts {
        assert_eq!(text(script), "");
        assert!(files(folder.path()).contains(&attribute(script, "src")));
    }
}

#[test]
fn the_boot_file_fetches_what_trunk_built() {
    let folder = staging();
    prerender(folder.path(), bundled(), None).unwrap();
    let page = Page::document(&html(folder.path()));
    let boot = fs::read_to_string(folder.path().join(attribute(page.one("script[type=module]"), "src"))).unwrap();
    let loader =
        files(folder.path()).into_iter().find(|name| name.starts_with("on-the-record") && name.ends_with(".js"));
    let loader = loader.unwrap();
    assert!(boot.contains(&format!("\"./{loader}\"")) && boot.contains(&format!("\"./{WASM}\"")), "{boot}");
}

#[test]
fn addresses_of_files_are_relative_so_that_any_folder_of_any_host_will_do() {
    let page = Page::document(&built(bundled()));
    let mut addresses = page.attributes("link[href]", "href");
    addresses.extend(page.attributes("[src]", "src"));
    assert!(addresses.len() >= 2);
    for address in addresses {
        assert!(!address.contains(':') && !address.starts_with('/'), "{address}");
    }
}

#[test]
fn the_markup_needs_no_mending() {
    for story in [bundled(), hostile()] {
        // Leptos keeps its places with comments that are too short to be correct, and that every browser takes.
        let html = built(story).replace("<!>", "");
        let page = Page::document(&html);
        assert!(page.faults().is_empty(), "{:?}", page.faults());
    }
}

#[test]
fn the_same_story_makes_the_same_page() {
    assert_eq!(built(bundled()), built(bundled()));
}

#[test]
fn another_story_changes_the_page_its_picture_and_no_other_file() {
    let (one, other) = (staging(), staging());
    prerender(one.path(), bundled(), None).unwrap();
    prerender(other.path(), story(json!({})), None).unwrap();
    let others = |folder: &Path| files(folder).into_iter().filter(|name| !name.contains("card-")).collect::<Vec<_>>();
    assert_eq!(others(one.path()), others(other.path()));
    assert_ne!(html(one.path()), html(other.path()));
}

#[test]
fn a_page_without_a_place_for_the_story_is_refused_plainly() {
    for mark in ["<!-- otr:head -->", "<!-- otr:body -->", "<html lang=\"en\""] {
        let folder = staging();
        let page = folder.path().join("index.html");
        fs::write(&page, TEMPLATE.replace(mark, "")).unwrap();
        let error = prerender(folder.path(), bundled(), None).unwrap_err();
        let name = page.display();
        assert_eq!(error.to_string(), format!("{name}: there is no {mark} in it; put it back where the page belongs"));
    }
}

#[test]
fn a_folder_without_loader_or_wasm_is_refused_plainly() {
    for missing in [LOADER, WASM] {
        let folder = staging();
        fs::remove_file(folder.path().join(missing)).unwrap();
        let error = prerender(folder.path(), bundled(), None).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "{}: on-the-record*.js and engine*.js with their .wasm are not in this folder; run this as trunk's post_build hook",
                folder.path().display()
            )
        );
        assert_eq!(html(folder.path()), TEMPLATE, "the page is left as it was");
    }
}

#[test]
fn a_folder_without_a_page_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let error = prerender(folder.path(), bundled(), None).unwrap_err();
    assert!(matches!(error, PrerenderError::File(..)));
    assert!(error.to_string().starts_with(&folder.path().join("index.html").display().to_string()), "{error}");
}

#[test]
fn a_page_is_built_of_a_text_in_any_form_that_readers_can_open() {
    for (name, text) in [
        ("rain.txt", "Rain\n\nIt rained."),
        ("RAIN.TXT", "Rain\n\nIt rained."),
        ("rain.md", "# Rain\n\nIt **rained**."),
        ("rain.html", "<!doctype html><h1>Rain</h1><p>It rained."),
    ] {
        let folder = staging();
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        let mut otr = Command::new(env!("CARGO_BIN_EXE_otr"));
        otr.args(["prerender", "--unpacked", "--folder"]).arg(folder.path()).arg("--story").arg(&file);
        let output = otr.env_remove("OTR_ADDRESS").env_remove("OTR_PUBLISHED").output().unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let page = html(folder.path());
        assert_eq!(text_of(&page, "h1"), "Rain", "{name}");
        assert_eq!(text_of(&page, "#p1"), "It rained.", "{name}");
    }
}

fn text_of(page: &str, part: &str) -> String {
    text(Page::document(page).one(part))
}
