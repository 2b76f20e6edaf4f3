//! The cue follows the quotation: “It works,” the mayor said. “It works,” said Ms Diaz. “It works,” according to her.

use super::{Found, Page, speaks};
use crate::annotate::cues::{Forms, according};
use crate::annotate::phrases;
use crate::annotate::quotes::units::Unit;
use crate::annotate::text::TokenKind;
use crate::annotate::words::Kinds;

/// How far behind the quotation its verb may be: a speaker may have a long apposition.
const FAR: usize = 50;

/// The cue right after a stretch of a unit.
pub(in crate::annotate::quotes) fn after(page: Page, unit: &Unit, stretch: usize) -> Option<Found> {
    let Page { text, marks, .. } = page;
    let limit = page.right(unit, stretch);
    let end = marks.stretches[stretch].tokens.end;
    let comma = text.word(end) == ",";
    let from = end + usize::from(comma || matches!(text.word(end), "—" | "–" | "-"));
    let stops = comma || matches!(page.last_sign(stretch), "," | "?" | "!" | "…" | "—" | "–" | "-" | ".");
    let cue = cue_at(page, from, limit)?;
    // Without a comma a quotation is rather a part of the sentence: “Remain” voters said no.
    let whole = stops || cue.why != "cue-after" || closes(page, &cue, limit) && page.length(stretch) > 3;
    whole.then_some(cue)
}

/// The cue behind the sentence that a stretch is in: Work on “the beast” goes on, the mayor said. Answers where the
/// statement ends, too.
pub(in crate::annotate::quotes) fn trailing(page: Page, unit: &Unit, stretch: usize) -> Option<(Found, usize)> {
    let end = page.marks.stretches[stretch].tokens.end;
    let limit = page.right(unit, stretch);
    let limit = if limit == unit.tokens.end { limit } else { return None };
    let mut commas = (end.max(limit.saturating_sub(FAR))..limit).filter(|at| page.text.word(*at) == ",");
    commas.find_map(|at| {
        let cue = cue_at(page, at + 1, limit)?;
        (closes(page, &cue, limit) || cue.why != "cue-after").then_some((cue, at))
    })
}

/// Whether nothing but where and when follows a cue.
fn closes(page: Page, cue: &Found, limit: usize) -> bool {
    let next = cue.cue.end;
    next >= limit
        || matches!(page.text.word(next), "." | "," | ":")
        || page.words.is(next, Kinds::PREPOSITION.or(Kinds::DAY).or(Kinds::ADVERB))
}

/// The cue that starts at a token, with its source on either side of the verb.
fn cue_at(page: Page, from: usize, limit: usize) -> Option<Found> {
    let Page { text, words, .. } = page;
    if from >= limit {
        return None;
    }
    if let Some(cue) = according(text, from) {
        let source = phrases::after(text, words, cue.end, limit)?;
        return Some(Found { cue, source: Some(source.whole), why: "according-to" });
    }
    // "said Ms Diaz", "later said Ms Diaz"
    let verb = from + usize::from(words.is(from, Kinds::ADVERB) && !words.is(from, Kinds::SUBJECT));
    if verb + 1 < limit && speaks(text, words, verb) && !words.is(verb + 1, Kinds::PREPOSITION) {
        let source = phrases::after(text, words, verb + 1, limit);
        if let Some(source) = source {
            let source = source.whole.start..named_after(page, source.whole.end, limit);
            return Some(Found { cue: verb..verb + 1, source: Some(source), why: "inverted" });
        }
    }
    // "the mayor said", "the mayor, who opposed it, has said"
    let joined =
        words.is(from, Kinds::COORDINATOR.or(Kinds::ADVERB)) && !words.is(from, Kinds::SUBJECT.or(Kinds::DETERMINER));
    let start = from + usize::from(joined);
    for verb in start + 1..limit.min(start + FAR) {
        if !speaks(text, words, verb) {
            continue;
        }
        let mut group = verb;
        let auxiliary = Kinds::AUXILIARY.or(Kinds::ADVERB);
        while group > start + 1 && words.is(group - 1, auxiliary) && !words.is(group - 1, Kinds::SUBJECT) {
            group -= 1;
        }
        let Some(source) = phrases::before(text, words, start, group) else { continue };
        // "hours after the minister said she would go": no cue but what else happened.
        let dated =
            (start..verb.min(start + 3)).any(|at| matches!(text.word(at), "after" | "before" | "since" | "when"));
        if dated {
            continue;
        }
        let mut whole = source.whole;
        if whole.start > start + 1 {
            // Whatever stands between is of the phrase, if no verb does.
            let verbal = |at: usize| {
                words.is(at, Kinds::AUXILIARY) || words.verb(at).is_some_and(|(_, forms)| forms.any(Forms::PAST))
            };
            if (start..group).any(verbal) {
                continue;
            }
            let clause = Kinds::RELATIVE.or(Kinds::QUESTION).or(Kinds::SUBORDINATOR).or(Kinds::PREPOSITION);
            if words.is(start, clause) {
                continue;
            }
            whole = start..group - usize::from(text.word(group - 1) == ",");
        }
        return Some(Found { cue: group..verb + 1, source: Some(whole), why: "cue-after" });
    }
    None
}

/// The end of a name behind a comma, "his wife, Jean", which tells whom the words before it mean.
fn named_after(page: Page, end: usize, limit: usize) -> usize {
    let capital =
        |at: usize| at < limit && page.text.tokens[at].capital && page.text.tokens[at].kind == TokenKind::Word;
    if page.text.word(end) != "," || !capital(end + 1) || capital(end - 1) {
        return end;
    }
    (end + 1..limit).find(|at| !capital(*at)).unwrap_or(limit)
}
