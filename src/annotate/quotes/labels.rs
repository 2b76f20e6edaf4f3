//! Interviews and transcripts, in which labels name the speakers and no marks are needed: "Diaz: It works."

use crate::annotate::Text;
use crate::annotate::text::TokenKind;
use crate::table::Table;
use std::ops::Range;

/// A paragraph with a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub paragraph: usize,
    /// Who speaks.
    pub name: Range<usize>,
    /// What is said.
    pub content: Range<usize>,
}

/// Words before a colon that label no speaker.
const OTHERS: &[&str] = &[
    "photograph",
    "photo",
    "photos",
    "picture",
    "image",
    "related",
    "updated",
    "published",
    "source",
    "sources",
    "note",
    "read",
    "watch",
    "see",
    "correction",
    "portrait",
    "interview",
    "words",
    "illustration",
    "reporting",
    "editor",
    "update",
    "breaking",
    "video",
    "credit",
    "by",
    "where",
    "when",
    "what",
    "who",
    "why",
    "how",
    "email",
    "tel",
    "phone",
];

/// The labelled paragraphs of a text; none unless labels come again, as they do where people talk.
pub(super) fn labels(text: &Text) -> Vec<Label> {
    let labels: Vec<Label> = (0..text.paragraphs.len()).filter_map(|it| label(text, it)).collect();
    let mut uses: Table<&str, usize> = Table::default();
    for label in &labels {
        *uses.entry(text.word(label.name.end - 1)).or_default() += 1;
    }
    let again = uses.values().any(|count| *count > 1);
    if labels.len() < 3 || !again {
        return Vec::new();
    }
    labels
}

fn label(text: &Text, paragraph: usize) -> Option<Label> {
    let sentences = text.paragraphs[paragraph].clone();
    let tokens = text.sentences[sentences.start].start..text.sentences[sentences.end - 1].end;
    let colon = (tokens.start + 1..tokens.end.min(tokens.start + 8)).find(|at| text.word(*at) == ":")?;
    let name = tokens.start..colon;
    let named = name.clone().all(|at| {
        let token = text.tokens[at];
        token.kind == TokenKind::Word && (token.capital || text.word(at).len() < 4)
            || matches!(text.word(at), "-" | ".")
    });
    let first = text.tokens[name.start];
    let other = OTHERS.iter().any(|it| text.is(name.start, it));
    let content = colon + 1..tokens.end;
    let byline = name.clone().any(|at| text.is(at, "by"));
    (named && first.capital && !other && !byline && !content.is_empty()).then_some(Label { paragraph, name, content })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<String> {
        let text = Text::of(source);
        labels(&text).into_iter().map(|it| text.at(text.span(it.name)).to_owned()).collect()
    }

    #[test]
    fn labels_that_come_again_name_speakers() {
        assert_eq!(
            found("The Lamp: Is it true?\nAna Diaz: It is.\nThe Lamp: And now?\nDiaz: We wait."),
            ["The Lamp", "Ana Diaz", "The Lamp", "Diaz"]
        );
        assert_eq!(found("Q: Why?\nA: Why not?\nQ: Is that all?"), ["Q", "A", "Q"]);
    }

    #[test]
    fn a_colon_makes_no_label() {
        assert_eq!(
            found("Analysis: the river rises\nPhoto: Bo Diaz\nShe knew one thing: it rained."),
            Vec::<String>::new()
        );
    }
}
