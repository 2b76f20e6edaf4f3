//! Words that make a number less exact, and belong to it: `nearly`, `more than`, `up to`, `as long as`, `another`.

use crate::annotate::times::lexicon::Word;
use crate::annotate::times::reader::Reader;

/// The token after words that make a number less exact: `nearly`, `more than`, `up to`, `no more than`, `some` before digits.
pub(super) fn approximately(reader: &Reader, at: usize) -> usize {
    match reader.class(at) {
        // "another two weeks", "another year"
        Word::About if reader.is(at, "another") => at + 1,
        // "the tale of a village over two centuries" goes on for no more than two.
        Word::About if reader.is(at, "over") && !exceeds(reader, at) => at,
        Word::About => at + 1,
        Word::Few
            if reader.is(at, "some")
                && (reader.class(at + 1) == Word::Digits
                    || matches!(reader.class(at + 1), Word::Small(_) | Word::Tens(_))) =>
        {
            at + 1
        }
        Word::More => {
            let mut next = at;
            if reader.is_any(at, &["no", "not", "well"]) {
                next += 1;
            }
            let pair = |one: &[&str], two: &str| reader.is_any(next, one) && reader.is(next + 1, two);
            if pair(&["more", "less", "fewer"], "than")
                || pair(&["up", "close"], "to")
                || pair(&["at"], "least")
                || pair(&["at"], "most")
            {
                return next + 2;
            }
            if reader.is(next, "as") && reader.is_any(next + 1, &["many", "much", "little", "long"]) {
                return if reader.is(next + 2, "as") { next + 3 } else { at };
            }
            if next > at && reader.class(next) == Word::About { next + 1 } else { at }
        }
        _ => at,
    }
}

/// Whether "over" before a number is "more than": after a preposition, a verb of lasting, or a word of its kind.
fn exceeds(reader: &Reader, at: usize) -> bool {
    let Some(last) = at.checked_sub(1) else { return true };
    matches!(reader.class(last), Word::A | Word::The | Word::About)
        || reader.is_any(
            last,
            &[
                "for", "in", "after", "of", "within", "by", "from", "last", "lasts", "lasted", "take", "takes", "took",
                "taken", "spend", "spent", "is", "was", "are", "were", "be", "been", "just", "well", "only", "to",
                "with", "waited", "wait", "some", "now", "(", ",", "—",
            ],
        )
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;

    #[test]
    fn words_for_more_or_less_belong_to_it() {
        assert_eq!(told("more than five hours"), ["more than five hours=PT5H"]);
        assert_eq!(told("up to 90 days"), ["up to 90 days=P90D"]);
        assert_eq!(told("no more than forty minutes"), ["no more than forty minutes=PT40M"]);
        assert_eq!(told("almost a hundred weeks"), ["almost a hundred weeks=P100W"]);
        assert_eq!(told("for as long as five days"), ["as long as five days=P5D"]);
        assert_eq!(told("for over five days"), ["over five days=P5D"]);
        assert_eq!(told("Talks stretched over five days."), ["five days=P5D"]);
    }
}
