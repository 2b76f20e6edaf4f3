//! What assistive technology is told: roles, names and states of each view, held against the record in `trees/`.
//!
//! A change here is a change to what a screen reader says. Look at it, then take it over with
//! `UPDATE_EXPECT=1 cargo test --test browser wcag::tree`.

use super::View;
use crate::harness::{Page, run};
use crate::states::State;
use expect_test::expect_file;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Attributes that a screen reader says with the name.
const SAID: [&str; 8] = ["expanded", "pressed", "checked", "modal", "level", "disabled", "selected", "live"];

/// Roles that only hold other things, or hold what their parent has already said.
const SILENT: [&str; 8] =
    ["none", "generic", "StaticText", "InlineTextBox", "LineBreak", "ListMarker", "Abbr", "SvgRoot"];

/// The tree as text: a line for each thing that is said, indented by what it is in.
async fn told(page: &Page) -> String {
    let tree = page.driver().devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes: Vec<&Value> = tree["nodes"].as_array().expect("a tree has nodes").iter().collect();
    let by_id: HashMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, *node))).collect();
    let mut out = String::new();
    tell(nodes[0], &by_id, 0, &mut out);
    out
}

fn tell(node: &Value, by_id: &HashMap<&str, &Value>, depth: usize, out: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let ignored = node["ignored"].as_bool().unwrap_or_default() || SILENT.contains(&role);
    if !ignored {
        let name = node["name"]["value"].as_str().unwrap_or_default();
        // The story's own words are not what this is about: long names are cut.
        let name: String = name.chars().take(60).collect();
        let states: String = node["properties"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|property| SAID.contains(&property["name"].as_str().unwrap_or_default()))
            .filter(|property| property["value"]["value"] != false && property["value"]["value"] != "off")
            .map(|property| {
                format!(" {}={}", property["name"].as_str().unwrap_or_default(), property["value"]["value"])
            })
            .collect();
        out.push_str(&format!("{}{role} {name:?}{states}\n", "  ".repeat(depth)));
    }
    for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = by_id.get(child) {
            tell(child, by_id, depth + usize::from(!ignored), out);
        }
    }
}

macro_rules! trees {
    ($($name:ident: $view:expr, $width:literal, $file:literal;)*) => {$(
        #[test]
        fn $name() {
            run(|page| async move {
                page.at($width, 844).await;
                $view.enter(&page).await;
                expect_file![concat!("trees/", $file)].assert_eq(&told(&page).await);
            });
        }
    )*};
}

trees! {
    the_page_as_it_opens: View::Page(State::Initial), 1360, "page.txt";
    the_timeline_by_date: View::Page(State::ByDate), 1360, "by-date.txt";
    a_voice_in_focus: View::Page(State::VoiceInFocus), 1360, "voice.txt";
    a_card: View::Card, 1360, "card.txt";
    a_search: View::Hits, 1360, "search.txt";
    the_comfort_sheet: View::Comfort, 1360, "comfort.txt";
    the_help: View::Help, 1360, "help.txt";
    the_page_on_a_phone: View::Page(State::Initial), 390, "phone.txt";
    the_timelines_sheet_on_a_phone: View::Timeline, 390, "phone-timeline.txt";
    the_voices_sheet_on_a_phone: View::Voices, 390, "phone-voices.txt";
}
