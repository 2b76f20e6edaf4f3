//! How a quotation's speaker is known, as one sentence for the reader.

use super::Reason;
use crate::story::Quotation;

/// The sentence: `Named after the quotation: “said Ms Diaz”. How sure: 93%.`
///
/// `put_right`: the reader has said who speaks, whatever the program thought.
#[must_use]
pub fn why(reason: &Reason, quotation: &Quotation, put_right: bool) -> String {
    if put_right {
        return if quotation.by.is_some() { "Set by you." } else { "Cleared by you." }.to_owned();
    }
    let words = reason.words.as_ref().map(|words| format!(": “{words}”")).unwrap_or_default();
    if quotation.by.is_none() {
        return format!("Nobody is named as its speaker{words}.");
    }
    let hundredths = (reason.confidence * 100.0).round() as u8;
    format!("{}{words}. How sure: {hundredths}%.", by_rule(&reason.rule))
}

/// Where the text names the speaker, by the rule that found it.
fn by_rule(rule: &str) -> &'static str {
    match rule {
        "cue-after" | "inverted" | "trailing" => "Named after the quotation",
        "cue-between" => "Named between its parts",
        "cue-before" | "introduced" | "headline" => "Named before the quotation",
        "within" | "object" => "Named in the sentence around it",
        "colon" => "Named before a colon",
        "according-to" => "Named as the source",
        "label" => "Named by a label",
        "signature" => "Named in a line that signs it",
        "wrote-on" => "Named as who wrote it",
        "answer" => "Answers the question before, as the other who speaks",
        "carried-over" | "echo" => "Nobody else has spoken since",
        "question" | "asked" => "Named as who asks",
        "reportedly" | "passive" | "passive-by" => "Told in the passive",
        "feeling" | "seeming" => "Told of what somebody feels or thinks",
        _ => "Named with a word that reports speech",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{PersonId, QuotationKind};

    fn said(by: Option<&str>) -> Quotation {
        let by = by.and_then(PersonId::new);
        Quotation {
            by,
            kind: QuotationKind::Direct,
            wording: None,
            to: None,
            occasion: None,
            setting: None,
            content: Vec::new(),
        }
    }

    fn reason() -> Reason {
        Reason { rule: "cue-after".to_owned(), confidence: 0.93, words: Some("said Ms Diaz".to_owned()) }
    }

    #[test]
    fn the_rule_the_words_and_how_sure_it_is_are_said() {
        assert_eq!(
            why(&reason(), &said(Some("diaz")), false),
            "Named after the quotation: “said Ms Diaz”. How sure: 93%."
        );
    }

    #[test]
    fn that_nobody_is_named_is_said() {
        assert_eq!(why(&reason(), &said(None), false), "Nobody is named as its speaker: “said Ms Diaz”.");
    }

    #[test]
    fn what_the_reader_put_right_is_the_readers() {
        assert_eq!(why(&reason(), &said(Some("diaz")), true), "Set by you.");
        assert_eq!(why(&reason(), &said(None), true), "Cleared by you.");
    }
}
