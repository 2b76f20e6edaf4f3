//! What is known to be said already, with its words in marks.

use crate::annotate::Span;
use crate::annotate::quotes::Quotation;
use crate::sort::sort;
use crate::table::Set;

/// The contents and cues of the quotations with marks.
pub(super) struct Told {
    /// In order; they do not overlap.
    contents: Vec<Span>,
    cues: Set<Span>,
}

impl Told {
    /// Reads quotations.
    pub fn of(quotes: &[Quotation]) -> Self {
        let mut contents: Vec<Span> = quotes.iter().flat_map(|quote| quote.content.iter().copied()).collect();
        sort(&mut contents);
        Self { contents, cues: quotes.iter().filter_map(|quote| quote.cue).collect() }
    }

    /// Whether a statement with this cue is told of, or within one that is.
    pub fn knows_cue(&self, cue: Span) -> bool {
        self.cues.contains(&cue) || self.meets(cue)
    }

    /// Whether a stretch has words in common with one that is told of.
    pub fn meets(&self, span: Span) -> bool {
        let after = self.contents.partition_point(|it| it.start < span.end);
        after.checked_sub(1).is_some_and(|last| self.contents[last].meets(span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::quotes::Kind;

    #[test]
    fn contents_and_cues_are_known() {
        let content = vec![Span::new(0, 10), Span::new(20, 30)];
        let cue = Some(Span::new(12, 16));
        let (kind, confidence, why) = (Kind::Direct, 1.0, "test");
        let told = Told::of(&[Quotation { content, kind, cue, source: None, speaker: None, confidence, why }]);
        assert!(told.knows_cue(Span::new(12, 16)) && told.knows_cue(Span::new(3, 5)));
        assert!(told.meets(Span::new(8, 12)) && !told.meets(Span::new(12, 18)) && told.meets(Span::new(25, 26)));
    }
}
