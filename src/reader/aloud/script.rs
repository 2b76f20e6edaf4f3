//! What is said, in which order and by which voice: the script of one passage (a paragraph, a heading, an entry of a
//! list), made from the words that stand on the page.

/// Who says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speech {
    /// The story itself.
    Narration,
    /// Somebody whose whole words are quoted; none if the story does not say who.
    Quotation(Option<String>),
}

/// Words that stand together on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Who says them.
    pub speech: Speech,
}

/// One sentence to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    /// Where it stands in the passage, in UTF-16 units, as ranges of the page count.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// Who says it.
    pub speech: Speech,
    /// What is said: before somebody's first sentence, the name.
    pub words: String,
}

/// The script of a passage. `ends` tells where sentences end, in bytes.
///
/// Only whole quotations get a voice of their own: a phrase inside a sentence is said with the sentence. The name is
/// said when the speaker changes, as the initials in the text mark it.
#[must_use]
pub fn script(runs: Vec<Run>, ends: &dyn Fn(&str) -> Vec<usize>) -> Vec<Utterance> {
    let mut script = Vec::new();
    let mut at = 0;
    let mut last: Option<Speech> = None;
    for Run { text, speech } in joined(runs) {
        let mut lead = match &speech {
            Speech::Quotation(Some(name)) if last.as_ref() != Some(&speech) => Some([name, ": "].concat()),
            _ => None,
        };
        let mut from = 0;
        for end in ends(&text) {
            let sentence = &text[from..end];
            from = end;
            let words = sentence.trim();
            if is_said(words) {
                let before = at + units(&sentence[..sentence.len() - sentence.trim_start().len()]);
                let words_said = lead.take().unwrap_or_default() + words;
                script.push(Utterance {
                    from: before,
                    to: before + units(words),
                    speech: speech.clone(),
                    words: words_said,
                });
            }
            at += units(sentence);
        }
        if speech != Speech::Narration {
            last = Some(speech);
        }
    }
    script
}

/// Neighbours with one speaker are one: links and names inside a sentence do not cut it.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    for run in runs {
        match joined.last_mut() {
            Some(last) if last.speech == run.speech => last.text.push_str(&run.text),
            _ => joined.push(run),
        }
    }
    joined
}

/// Whether there is anything to say: a full stop after a quotation is not.
fn is_said(words: &str) -> bool {
    words.chars().any(|letter| !letter.is_ascii_punctuation() && !"“”‘’«»…—–".contains(letter))
}

fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}

#[cfg(test)]
mod tests {
    use super::{Run, Speech, Utterance, script};
    use crate::reader::aloud::sentences::ends;

    fn told(text: &str) -> Run {
        Run { text: text.to_owned(), speech: Speech::Narration }
    }

    fn quoted(by: &str, text: &str) -> Run {
        Run { text: text.to_owned(), speech: Speech::Quotation(Some(by.to_owned())) }
    }

    fn said(script: &[Utterance]) -> Vec<&str> {
        script.iter().map(|utterance| utterance.words.as_str()).collect()
    }

    #[test]
    fn the_name_is_said_before_a_quotation_and_not_again() {
        let runs = vec![
            quoted("Yuri Ushakov", "“Thank you,”"),
            told(" Mr Ushakov replied. "),
            quoted("Yuri Ushakov", "“We’ll end it there.”"),
            told(" The line closed."),
        ];
        let script = script(runs, &ends);
        assert_eq!(
            said(&script),
            ["Yuri Ushakov: “Thank you,”", "Mr Ushakov replied.", "“We’ll end it there.”", "The line closed."]
        );
        assert_eq!(script[3].speech, Speech::Narration);
    }

    #[test]
    fn another_speaker_is_named() {
        let runs = vec![quoted("A", "“Yes.”"), told(" "), quoted("B", "“No.”"), told(" "), quoted("A", "“Yes!”")];
        assert_eq!(said(&script(runs, &ends)), ["A: “Yes.”", "B: “No.”", "A: “Yes!”"]);
    }

    #[test]
    fn a_long_quotation_is_said_sentence_by_sentence_under_one_name() {
        let script = script(vec![quoted("A", "“One. Two. Three.”")], &ends);
        assert_eq!(said(&script), ["A: “One.", "Two.", "Three.”"]);
    }

    #[test]
    fn places_are_those_of_the_words_in_the_passage() {
        let text = "“𝕏 is here.”";
        let script = script(vec![told("He said: "), quoted("A", text), told("  Then. ")], &ends);
        assert_eq!((script[1].from, script[1].to), (9, 9 + text.encode_utf16().count() as u32));
        assert_eq!((script[2].from, script[2].to), (script[1].to + 2, script[1].to + 7));
    }

    #[test]
    fn a_mention_inside_a_sentence_does_not_cut_it() {
        assert_eq!(
            said(&script(vec![told("Then "), told("Mr Putin"), told(" left.")], &ends)),
            ["Then Mr Putin left."]
        );
    }

    #[test]
    fn a_stop_after_a_quotation_is_not_said() {
        assert_eq!(said(&script(vec![quoted("A", "“Yes”"), told(". ")], &ends)), ["A: “Yes”"]);
    }

    #[test]
    fn a_quotation_of_nobody_has_no_name() {
        let run = Run { text: "“Yes.”".to_owned(), speech: Speech::Quotation(None) };
        assert_eq!(said(&script(vec![run], &ends)), ["“Yes.”"]);
    }

    #[test]
    fn an_empty_passage_says_nothing() {
        assert!(script(Vec::new(), &ends).is_empty());
    }
}
