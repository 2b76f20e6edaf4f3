//! "One, who had not slept, said", "Another put it differently", "One of them, a florist,": someone who has no name and
//! no noun either.

use super::Reading;
use super::salience::SUBJECT;
use crate::annotate::people::{By, Gender, Mention, PersonKind};
use crate::annotate::words::Kinds;

impl Reading<'_> {
    /// Whether "one" or "another" at a token stands alone for someone a sentence is about.
    pub(super) fn is_unnamed(&self, at: usize, limit: usize) -> bool {
        let text = self.text;
        let opens = text.sentences[text.sentence_of(at)].start == at;
        let end = self.unnamed_end(at);
        let finite =
            self.words.is(end, Kinds::AUXILIARY) || self.words.verb(end).is_some() || text.word(end).ends_with("ed");
        // "One, two, three", "One day"
        let inserted = text.word(end) == ","
            && (self.words.is(end + 1, Kinds::DETERMINER.or(Kinds::RELATIVE)) || text.word(end + 1) == "aged")
            && (end + 1..limit).any(|it| text.word(it) == ",");
        opens && end < limit && (finite || inserted || matches!(text.word(end), "put" | "who"))
    }

    /// Behind "of them", "of whom".
    fn unnamed_end(&self, at: usize) -> usize {
        let of = self.text.is(at + 1, "of") && matches!(self.text.word(at + 2), "them" | "those" | "these" | "us");
        at + 1 + 2 * usize::from(of)
    }

    /// Brings such a one to mind; answers where to go on.
    pub(super) fn unnamed(&mut self, at: usize, limit: usize, subject: &mut bool) -> usize {
        let end = self.unnamed_end(at).min(limit);
        let span = self.text.span(at..end);
        let phrase = self.text.at(span);
        let who = self.people.register.enter_phrase(phrase, span, PersonKind::Person, Gender::Unknown, false);
        self.people.mentions.push(Mention { tokens: at..end, start: at, who, by: By::Description });
        if *subject {
            self.leads = Some(who);
        }
        let weight = self.weight(at, end, *subject).max(SUBJECT);
        self.think(who, weight);
        *subject = false;
        end
    }
}

#[cfg(test)]
mod tests {
    use super::super::told::last_speaker as speaker;

    #[test]
    fn one_alone_is_someone() {
        let text = "Abe Lund met two guards. One, who had not slept, said it was over. “I count,” he said.";
        assert_eq!(speaker(text).as_deref(), Some("One"));
        let text = "“I knew,” said Ana Diaz. Another put it differently. “He knew,” she said.";
        assert_eq!(speaker(text).as_deref(), Some("Another"));
    }

    #[test]
    fn one_with_a_noun_is_a_description() {
        let text = "Abe Lund rose. One day he left. “I count,” he said.";
        assert_eq!(speaker(text).as_deref(), Some("Abe Lund"));
    }
}
