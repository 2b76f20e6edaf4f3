//! Whom a pronoun cannot mean: who is named in the quotation that it speaks, or by name later in its own sentence.

use super::Reading;
use crate::annotate::people::names::Name;
use crate::annotate::people::small_words::is_saying;
use crate::annotate::text::TokenKind;
use crate::annotate::words::Kinds;

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
        if self.is_asked(at) {
            barred.extend(self.leads);
        }
        // “Why?” asked Diaz. “It broke,” she said.: in the next paragraph that is somebody else.
        let paragraph = text.paragraph_of(text.sentence_of(at));
        let start = text.sentences[text.paragraphs[paragraph].start].start;
        if closing
            && (start.saturating_sub(4)..start)
                .any(|it| text.is(it, "asked") && self.marks.at(it.wrapping_sub(1)).is_some())
        {
            barred.extend(self.above.last());
        }
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

    /// "A teacher asked if she could swim": nobody asks that of herself, and the answer is hers.
    pub(super) fn is_asked(&self, at: usize) -> bool {
        let text = self.text;
        // "Ana Diaz was asked if she could": that is she.
        let passive = |it: usize| (it.saturating_sub(2)..it).any(|at| self.words.is(at, Kinds::BE));
        let asks = |it: usize| matches!(text.word(it), "asked" | "asks") && !passive(it);
        at > 1
            && matches!(text.word(at - 1), "if" | "whether" | "what" | "how" | "why" | "where")
            && (at.saturating_sub(4)..at - 1).any(asks)
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
    fn nobody_asks_of_herself_whether_she_can() {
        let text = "Ana Diaz met Eva Lund. Lund was asked if she was cold. “No,” she said.";
        assert_eq!(speaker(text).as_deref(), Some("Eva Lund"));
        let text = "Ana Diaz was born in Orle. She was quick. A teacher asked if she could keep still. “No,” she said.";
        assert_eq!(speaker(text).as_deref(), Some("Ana Diaz"));
    }

    #[test]
    fn who_was_he_is_not_she() {
        let text = "Eva Diaz met Corrin Ott, a farmer. Ott rose. “You lied,” he told her. “I did not,” she said.";
        assert_eq!(speaker(text).as_deref(), Some("Eva Diaz"));
    }

    #[test]
    fn who_asks_does_not_answer() {
        let text = "Corrin Ott told Jocasta Wren he ran.\n\n“Why?” asked Wren.\n\n“It fell,” he said.";
        assert_eq!(speaker(text).as_deref(), Some("Corrin Ott"));
    }
}
