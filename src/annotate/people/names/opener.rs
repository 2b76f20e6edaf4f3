//! The word that opens a sentence is capitalised whatever it is: whether it is part of a name.

use super::Reader;
use crate::annotate::people::lexicon::{Sort, opens_sentences, sort};
use crate::annotate::people::nouns::noun;
use crate::annotate::people::small_words::{is_determiner, is_preposition};
use crate::annotate::text::TokenKind;
use crate::story::lowercase;
use std::ops::Range;

impl Reader<'_> {
    /// Whether a word may be capitalised only because of its place.
    pub(super) fn is_first(&self, at: usize, sentence: &Range<usize>) -> bool {
        at == sentence.start
            || {
                let before = &self.text.tokens[at - 1];
                before.kind == TokenKind::Mark
                    || matches!(self.text.word(at - 1), ":" | "—" | "(" | "•" | "-" if before.span.end < self.text.tokens[at].span.start)
            }
    }

    /// A run without the word that only opens the sentence; none if nothing is left.
    pub(super) fn without_opener(&self, run: Range<usize>, first: bool) -> Option<Range<usize>> {
        let word = self.text.word(run.start);
        let small = lowercase(word);
        let acronym = word.len() > 1 && word.chars().all(|it| it.is_uppercase() || it == '.');
        if matches!(word, "I" | "A") && run.len() == 1 {
            return None;
        }
        // "Opening the case", "Cross-examining": no names but what is done.
        let next = self.text.word(run.end);
        let hyphen = next == "-" && self.text.touches_last(run.end) && !self.capital(run.end + 1);
        let doing = word.len() > 5 && word.ends_with("ing") && (is_determiner(next) || is_preposition(next));
        // "Pressed on whether", "Privately,": neither is anybody.
        let asked =
            word.ends_with("ed") && (is_preposition(next) || matches!(next, "," | "whether" | "if" | "why" | "how"));
        let manner = word.ends_with("ly") && next == ",";
        let doing = doing || word.len() > 5 && (asked || manner) && sort(&small).is_none();
        // "Friends described her"
        let many = noun(&small).is_some_and(|(_, many)| many);
        // "Banks said so" where "Ana Banks" is named.
        let surname = run.len() == 1 && word.len() > 3 && self.surnames.contains(word) && !opens_sentences(&small);
        if first && run.len() == 1 && (doing || hyphen || many) && !surname {
            return None;
        }
        // "the National Survey", "The New Courier": within a sentence such a word belongs to the name of a body.
        let part = !first
            && run.len() > 1
            && matches!(small.as_str(), "national" | "new" | "great" | "old" | "royal" | "daily");
        let opener = opens_sentences(&small) && !acronym && !part;
        // "Airports grind to a halt" where an airport is spoken of, too.
        let one = small.strip_suffix('s').unwrap_or(&small);
        let common = self.small.contains(small.as_str()) || self.small.contains(one) && one.len() > 3;
        let doubtful = first && !acronym && common && !surname && !matches!(sort(&small), Some(Sort::Title(_)));
        let given = matches!(sort(&small), Some(Sort::First(_))) && run.len() > 1 && !opener;
        if opener || doubtful && !given {
            let touching = self.text.word(run.start + 1) == "-" && self.text.touches_last(run.start + 1);
            let rest = run.start + 1..run.end;
            // "Anti-Trump", "Ex-Mayor": what is left is still a name.
            let rest = if touching { rest.start + 1..rest.end } else { rest };
            return (!rest.is_empty()).then_some(rest).and_then(|rest| self.without_opener(rest, first && touching));
        }
        Some(run)
    }
}
