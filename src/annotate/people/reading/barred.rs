//! Whom a pronoun cannot mean: who is named in the quotation that it speaks, or by name later in its own sentence.

use super::Reading;
use crate::annotate::people::names::Name;
use crate::annotate::people::small_words::is_saying;
use crate::annotate::text::TokenKind;

/// How many tokens of a quotation, and of a sentence, are looked at.
const NEAR: usize = 120;

impl Reading<'_> {
    /// Those that "he" or "she" at a token is not: nobody speaks of himself by name, and who is meant by a pronoun is
    /// not named after it in the same clause.
    pub(super) fn barred(&self, at: usize, limit: usize) -> Vec<usize> {
        let text = self.text;
        let Some(before) = at.checked_sub(1) else { return Vec::new() };
        let opens = text.sentences[text.sentence_of(at)].start == at;
        let closing = text.tokens[before].kind == TokenKind::Mark;
        let mut barred = Vec::new();
        if closing
            && is_saying(text.word(at + 1))
            && let Some(stretch) = self.marks.at(before)
        {
            let tokens = &self.marks.stretches[stretch].tokens;
            barred.extend(self.named_in(tokens.start.max(before.saturating_sub(NEAR)), before));
        }
        if closing || opens {
            // "She had, Diaz said, no idea": the name speaks, and may well be hers.
            let comma = (at..limit.min(at + NEAR)).find(|it| text.word(*it) == "," || self.marks.at(*it).is_some());
            barred.extend(self.named_in(at, comma.unwrap_or(limit.min(at + NEAR))));
        }
        barred
    }

    /// Who is named in a range of tokens.
    fn named_in(&self, from: usize, to: usize) -> impl Iterator<Item = usize> {
        let first = self.names.partition_point(|(name, _): &(Name, usize)| name.tokens.start < from);
        self.names[first..].iter().take_while(move |(name, _)| name.tokens.start < to).map(|(_, who)| *who)
    }
}

#[cfg(test)]
mod tests {
    use super::super::told::last_speaker as speaker;

    #[test]
    fn nobody_speaks_of_himself_by_name() {
        let text = "Abe Lund met Bo Ott. Ott left early. “Bo Ott is a weak man,” he said.";
        assert_eq!(speaker(text).as_deref(), Some("Abe Lund"));
    }

    #[test]
    fn who_is_named_behind_a_pronoun_is_another() {
        let text = "Ana Diaz waited. Ms Lund came with coffee. She has known Diaz for years. “It works,” she said.";
        assert_eq!(speaker(text).as_deref(), Some("Lund"));
    }

    #[test]
    fn nobody_tells_of_himself_by_name() {
        let text = "“It works,” said Eva Lund.\n\nBo Ott wanted more. “Ott told me to run.”";
        assert_eq!(speaker(text).as_deref(), Some("Eva Lund"));
        let text = "“It works,” said Eva Lund.\n\nHer mother wanted more. “Mum told me to run.”";
        assert_eq!(speaker(text).as_deref(), Some("Eva Lund"));
    }
}
