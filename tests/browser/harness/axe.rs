//! Runs axe-core in the page and says what it found in words one can act on, what it could not decide included.

use super::page::Page;
use serde::Deserialize;
use std::path::Path;

/// The rules asked for: WCAG 2.2 A and AA, and axe's own best practices.
const TAGS: &str = r#"["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]"#;

/// What axe leaves to a person, and was looked at: the rule, the condition on the `element` under which it is no fault,
/// and why. Whatever else axe cannot decide is a fault.
const REVIEWED: [(&str, &str, &str); 2] = [
    (
        "color-contrast",
        "lens.shades(element) || lens.contrast(element) >= 4.5",
        "axe gives up on words over lines, gradients, pictures and other boxes, and on single characters; the contrast \
         is computed here instead, opacity and all. Words in drawings have the tokens' colours on the tokens' paper, \
         computed for every theme in palette.rs",
    ),
    (
        "label-content-name-mismatch",
        "!/\\p{L}|\\p{N}/u.test(element.textContent)",
        "an arrow or a cross is no word that one could say; the label says what it does",
    ),
];

#[derive(Deserialize)]
struct Violation {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    target: serde_json::Value,
    failure_summary: Option<String>,
}

/// Every violation in the page as it is now, one text each: rule, impact, where, what to do.
pub async fn violations(page: &Page) -> Vec<String> {
    if !page.eval::<bool>("typeof window.axe === 'object'").await {
        page.run_script(&source()).await;
    }
    let reviewed: String =
        REVIEWED.iter().map(|(rule, condition, _)| format!("{rule:?}: (element) => {condition},")).collect();
    let found: Vec<Violation> = page
        .eval(&format!(
            "window.axe.run(document, {{
                runOnly: {{ type: 'tag', values: {TAGS} }}, resultTypes: ['violations', 'incomplete'],
            }}).then((result) => {{
                const reviewed = {{ {reviewed} }};
                const open = result.incomplete.map((one) => ({{
                    ...one,
                    impact: 'undecided',
                    nodes: one.nodes.filter(({{ target }}) => !reviewed[one.id]?.(document.querySelector(target.at(-1)))),
                }}));
                return [...result.violations, ...open.filter((one) => one.nodes.length)];
            }})"
        ))
        .await;
    found.iter().map(Violation::told).collect()
}

impl Violation {
    fn told(&self) -> String {
        let mut told = format!("{} ({}): {}", self.id, self.impact.as_deref().unwrap_or("?"), self.help);
        for node in self.nodes.iter().take(5) {
            let summary = node.failure_summary.as_deref().unwrap_or_default().replace('\n', " ");
            told.push_str(&format!("\n    {}: {summary}", node.target));
        }
        if self.nodes.len() > 5 {
            told.push_str(&format!("\n    and {} more", self.nodes.len() - 5));
        }
        told
    }
}

fn source() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}. Run `make test`: it gets axe-core", path.display()))
}
