//! What somebody writes he says: "Her letter called it “a farce”".

use super::{By, People};
use crate::annotate::Text;
use std::ops::Range;

/// Whose the paper is that a phrase is about, where a pronoun or a name owns it.
pub(super) fn writer(people: &People, text: &Text, tokens: &Range<usize>, head: usize) -> Option<usize> {
    let paper = matches!(
        text.word(head - 1),
        "letter" | "reply" | "statement" | "memo" | "email" | "message" | "answer" | "note"
    );
    let first = people.mentions.partition_point(|it| it.start < tokens.start);
    let owner = people.mentions[first..].iter().take_while(|it| paper && it.start == tokens.start);
    let owner = owner.into_iter().find(|it| it.by != By::Description)?;
    // "Diaz’s reply", "her short reply", "her reply"
    let own = usize::from(matches!(text.word(owner.tokens.end), "'s" | "’s"));
    let pronoun = owner.by == By::Pronoun;
    let near = (owner.tokens.end + own..owner.tokens.end + own + 3).contains(&head);
    (near && (pronoun || own > 0)).then_some(owner.who)
}

#[cfg(test)]
mod tests {
    use crate::annotate::people::told::last_speaker as speaker;

    #[test]
    fn what_somebody_writes_he_says() {
        let text = "Ana Diaz resigned. Her letter called it “a farce”.";
        assert_eq!(speaker(text).as_deref(), Some("Ana Diaz"));
    }

    #[test]
    fn a_paper_of_nobody_speaks_for_itself() {
        let text = "Ana Diaz resigned. The letter called it “a farce”.";
        assert_eq!(speaker(text).as_deref(), Some("The letter"));
    }
}
