//! Lines around a story that are not part of it: bylines, credits, times of update.

use super::Text;

impl Text<'_> {
    /// Whether a paragraph tells of the page and not of the news: who wrote it, who took the picture, what to read next.
    /// Nobody in it speaks.
    #[must_use]
    pub fn is_furniture(&self, paragraph: usize) -> bool {
        let Some(sentences) = self.paragraphs.get(paragraph) else { return false };
        let (first, end) = (self.sentences[sentences.start].start, self.sentences[sentences.end - 1].end);
        let short = end - first < 30;
        let word = |at: usize| self.word(first + at);
        let capital = |at: usize| self.tokens.get(first + at).is_some_and(|token| token.capital);
        let stopped = self.word(end - 1) == ".";
        let byline =
            matches!(word(0), "By" | "BY" | "From" | "Interview" | "Words" | "Story" | "Reporting") && !stopped;
        let byline = byline && (capital(1) || self.is(first + 1, "by") || self.is(first + 1, "our"));
        let credit = || {
            (first..end).any(|at| {
                matches!(
                    self.word(at),
                    "Photograph" | "Photo" | "Picture" | "Illustration" | "Image" | "Photos" | "PHOTO" | "Portrait"
                ) && matches!(self.word(at + 1), ":" | "by" | "credit")
            })
        };
        let reporting =
            word(0) == "(" && matches!(word(1), "Reporting" | "Editing" | "Writing" | "Additional" | "Updates");
        let more = (self.is(first, "read") || self.is(first, "see") || self.is(first, "watch"))
            && (self.is(first + 1, "more") || self.is(first + 1, "also"))
            && matches!(word(2), ":" | "|" | "");
        let updated =
            matches!(word(0), "Updated" | "Published" | "Posted" | "UPDATED" | "Last") && !stopped && end - first < 16;
        short && (byline || more || updated || credit()) || reporting
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_furniture(source: &str) -> bool {
        Text::of(source).is_furniture(0)
    }

    #[test]
    fn bylines_and_credits_are_furniture() {
        assert!(is_furniture("By Ann Ott and Bo Diaz"));
        assert!(is_furniture("A dog on Bridge Street. Photograph: Bo Diaz/Agency"));
        assert!(is_furniture("(Reporting by Ann Ott; editing by Bo Diaz)"));
        assert!(is_furniture("Read more: how the river rose"));
    }

    #[test]
    fn news_is_none() {
        assert!(!is_furniture("By Friday the river had fallen."));
        assert!(!is_furniture("Ana Diaz saw it. “Photograph it,” she said."));
    }
}
