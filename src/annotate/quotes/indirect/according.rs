//! "According to Diaz, it works", "It works, according to Diaz, at home".

use super::Statement;
use super::sentence::Sentence;
use crate::annotate::cues;
use crate::annotate::phrases::after;
use crate::annotate::words::Kinds;

/// What a sentence says according to someone.
pub(super) fn according(sentence: &Sentence) -> Vec<Statement> {
    let text = sentence.text;
    let mut found = Vec::new();
    for token in sentence.tokens.clone().filter(|it| sentence.marks.at(*it).is_none()) {
        let Some(cue) = cues::according(text, token) else { continue };
        let Some(source) = after(text, sentence.words, cue.end, sentence.tokens.end) else { continue };
        let end = source.whole.end;
        let lead = (sentence.start()..token).filter(|it| !sentence.words.is(*it, Kinds::COORDINATOR)).count();
        let comma = (end..sentence.tokens.end).find(|it| text.word(*it) == ",");
        let mut content = Vec::new();
        if lead > 1 {
            let open = (sentence.start()..token).rev().find(|it| matches!(text.word(*it), ";" | "("));
            content.push(open.map_or(sentence.start(), |it| it + 1)..token);
            if text.word(end) == "," && end + 1 < sentence.tokens.end {
                content.push(end + 1..sentence.tokens.end);
            }
        } else if let Some(comma) = comma {
            content.push(comma + 1..sentence.tokens.end);
        }
        if !content.is_empty() {
            found.push(Statement { content, cue, source: Some(source.whole), why: "according-to", sure: 0.85 });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::annotate::quotes::indirect::tests::found;

    #[test]
    fn the_source_may_come_first_or_last() {
        assert_eq!(
            found("According to Diaz, the bridge is late."),
            [("according-to", "Diaz", "According to", "the bridge is late").into()]
        );
        assert_eq!(
            found("The bridge is late, according to two officials."),
            [("according-to", "two officials", "according to", "The bridge is late").into()]
        );
    }

    #[test]
    fn a_rule_is_no_source_without_a_clause() {
        assert_eq!(found("According to plan."), []);
    }
}
