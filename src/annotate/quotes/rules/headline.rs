//! A headline names who speaks behind a colon or dash: ‘I was lucky’: Ana Diaz on her year at sea.

use super::{Found, Page};
use crate::annotate::phrases;
use crate::annotate::quotes::units::Unit;
use crate::annotate::words::Kinds;

/// The name behind a stretch that opens its paragraph.
pub(in crate::annotate::quotes) fn headline(page: Page, unit: &Unit, stretch: usize) -> Option<Found> {
    let Page { text, words, marks } = page;
    let tokens = &marks.stretches[stretch].tokens;
    let sign = tokens.end;
    let opens = unit.opens && tokens.start == unit.tokens.start;
    let parted = matches!(text.word(sign), ":" | "—" | "–" | "-" | "|");
    if !opens
        || !parted
        || sign + 1 >= unit.tokens.end
        || !words.is(sign + 1, Kinds::NAME) && !text.tokens[sign + 1].capital
    {
        return None;
    }
    let source = phrases::after(text, words, sign + 1, unit.tokens.end)?;
    // "‘I was lucky’: Floods kill two" names nobody.
    let named = source.core.len() > 1
        && text.tokens[source.core.start + 1].capital
        && !words.is(source.core.end, Kinds::AUXILIARY)
        && words.verb(source.core.end).is_none();
    named.then_some(Found { cue: sign..sign + 1, source: Some(source.core), why: "headline" })
}

#[cfg(test)]
mod tests {
    use crate::annotate::annotate;

    #[test]
    fn a_name_behind_the_colon_speaks() {
        let found = annotate("‘I was lucky to live’: Ana Diaz on her year at sea\n\nAna Diaz is home.", None);
        assert_eq!(found.quotes[0].why, "headline");
        assert_eq!(found.people[found.quotes[0].speaker.expect("she is named")].name, "Ana Diaz");
    }

    #[test]
    fn news_behind_the_colon_is_nobody() {
        assert!(annotate("‘A wall of water’: Floods kill two in Orle\n\nIt rained.", None).quotes.is_empty());
    }
}
