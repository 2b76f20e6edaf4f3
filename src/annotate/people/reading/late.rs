//! A name that its description comes before, with a clause between.

use super::Reading;
use crate::annotate::people::Gender;
use crate::annotate::people::names::{Name, Shape};

impl Reading<'_> {
    /// "One man, who asked to be called Terrence,", "A man known only as Bo", "A guard who saw it, a woman named Ana,": a
    /// name that comes late.
    pub(super) fn going_by(&self, from: usize, limit: usize) -> Option<usize> {
        let text = self.text;
        let clause = from + usize::from(text.word(from) == ",");
        if !matches!(text.word(clause), "who" | "known" | "identified") {
            return None;
        }
        let mut commas = (clause + 1..limit.min(clause + 16)).filter(|at| text.word(*at) == ",");
        let comma = commas.next()?;
        let again = matches!(text.word(comma + 1), "a" | "an");
        let end = if again { commas.next()? } else { comma };
        let word = |at: usize| matches!(text.word(at), "called" | "named" | "as");
        let start = (clause + 1..end).find(|at| word(at - 1) && text.tokens[*at].capital)?;
        let (tokens, titles, shape) = (start..end, start..start, Shape::Bare);
        self.people.register.find(text, &Name { tokens, titles, gender: Gender::Unknown, shape })
    }
}

#[cfg(test)]
mod tests {
    use super::super::told::last_speaker as speaker;

    #[test]
    fn a_clause_may_stand_before_the_name() {
        let text =
            "Abe Lund left. The inspector who saw it, a young woman named Ana Diaz, sat down. “I ran,” she said.";
        assert_eq!(speaker(text).as_deref(), Some("Ana Diaz"));
        let text = "Abe Lund left. A man identified only as Terrence, 50, sat down. “I ran,” said Terrence.";
        assert_eq!(speaker(text).as_deref(), Some("Terrence"));
    }
}
