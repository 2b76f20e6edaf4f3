//! Whether a sentence speaks of what was or of what will be, near an expression of time.
//!
//! "The council met on Monday" and "the council will meet on Monday" name two Mondays. The verb nearest before the
//! expression decides, else the nearest after it.

mod words;

use super::reader::Reader;
use crate::annotate::Text;
use std::ops::Range;
use words::{FUTURE, NO_VERBS, PAST, PRESENT, PUT_OFF, SOON};

/// When a sentence says something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::annotate) enum Tense {
    Past,
    Future,
    /// "is", "opens": a plan where a day to come can be meant.
    Present,
    Unknown,
}

/// The farthest a verb is looked for, in tokens: this keeps the work in line with the text.
const REACH: usize = 40;

/// The tense around an expression.
pub(super) fn tense(reader: &Reader, tokens: &Range<usize>) -> Tense {
    let sentence = &reader.text.sentences[reader.text.sentence_of(tokens.start)];
    let from = sentence.start.max(tokens.start.saturating_sub(REACH));
    let to = sentence.end.min(tokens.end + REACH);
    let verb_at = (from..tokens.start).rev().find(|at| verb(reader.text, *at) != Tense::Unknown);
    let before = verb_at.map(|at| verb(reader.text, at));
    let after = || (tokens.end..to).map(|at| verb(reader.text, at)).find(|tense| *tense != Tense::Unknown);
    let tense = before.or_else(after).unwrap_or(Tense::Unknown);
    // "The board moved the vote to Monday."
    let to = tokens.start > from && reader.is_any(tokens.start - 1, &["to", "until", "till"]);
    if to && (verb_at.is_some_and(|at| reader.is_any(at, PUT_OFF)) || reader.is(tokens.start.wrapping_sub(2), "off")) {
        return Tense::Future;
    }
    // "It has been put off until Monday", "she gave them until Monday"
    let until = tokens.start > from && reader.is_any(tokens.start - 1, &["until", "till"]);
    let perfect = || (from..tokens.start).any(|at| reader.is_any(at, &["has", "have", "is", "are", "gave", "given"]));
    if until && tense == Tense::Past && perfect() { Tense::Future } else { tense }
}

/// The verb nearest before an expression in its sentence.
pub(super) fn tense_at(reader: &Reader, tokens: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    let from = sentence.start.max(tokens.start.saturating_sub(REACH));
    let verbs = |tokens: Range<usize>| tokens.rev().find(|at| verb(reader.text, *at) != Tense::Unknown);
    // "On Monday it had dropped": only the subject may be between.
    verbs(from..tokens.start).or_else(|| {
        let near = tokens.end..sentence.end.min(tokens.end + 6);
        near.into_iter().find(|at| verb(reader.text, *at) != Tense::Unknown)
    })
}

/// What a word tells of the tense.
pub(in crate::annotate) fn verb(text: &Text, at: usize) -> Tense {
    let word = text.word(at);
    let bytes = word.as_bytes();
    // "will be held", "due to the rain"
    let passive = at > 0 && ["be", "get", "getting"].iter().any(|it| text.is(at - 1, it));
    if bytes.len() < 2 || !bytes[0].is_ascii_alphabetic() || passive || word == "due" && text.is(at + 1, "to") {
        return Tense::Unknown;
    }
    if FUTURE.iter().any(|it| word.eq_ignore_ascii_case(it)) || word.ends_with("'ll") || word.ends_with("’ll") {
        return Tense::Future;
    }
    if word.ends_with("ed") && at > 0 && ["is", "are", "being"].iter().any(|it| text.is(at - 1, it)) {
        return Tense::Present;
    }
    if word.eq_ignore_ascii_case("to") {
        return infinitive(text, at);
    }
    if PRESENT.iter().any(|it| word.eq_ignore_ascii_case(it)) {
        // "would begin"
        let modal = at > 0 && FUTURE.iter().any(|it| text.is(at - 1, it));
        return if modal { Tense::Future } else { Tense::Present };
    }
    // "a judge who retires in August"
    let third = bytes.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !PAST.contains(&word);
    if third && at > 0 && ["he", "she", "it", "who", "which"].iter().any(|it| text.is(at - 1, it)) {
        return if SOON.contains(&word) { Tense::Future } else { Tense::Present };
    }
    if SOON.contains(&word) {
        return Tense::Future;
    }
    // "A hearing is set for Friday."
    if word == "set" && at > 0 && ["is", "are"].iter().any(|it| text.is(at - 1, it)) {
        return Tense::Future;
    }
    let past = PAST.iter().any(|it| word.eq_ignore_ascii_case(it))
        || bytes.len() > 4
            && bytes[0].is_ascii_lowercase()
            && word.ends_with("ed")
            && !matches!(word, "hundred" | "indeed" | "proceed" | "exceed" | "speed" | "united");
    if past { Tense::Past } else { Tense::Unknown }
}

/// "to meet" looks ahead; "to Moscow" and "to the table" do not.
fn infinitive(text: &Text, at: usize) -> Tense {
    let next = text.word(at + 1);
    let verb = next.len() > 1
        && next.bytes().all(|byte| byte.is_ascii_lowercase())
        && !NO_VERBS.contains(&next)
        && !next.ends_with("ing")
        && !next.ends_with('s');
    if verb { Tense::Future } else { Tense::Unknown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::Text;

    fn of(source: &str, word: &str) -> Tense {
        let text = Text::of(source);
        let at = (0..text.tokens.len()).find(|at| text.word(*at) == word).unwrap();
        tense(&Reader::of(&text, false), &(at..at + 1))
    }

    #[test]
    fn the_nearest_verb_before_decides() {
        assert_eq!(of("He said it will open Monday.", "Monday"), Tense::Future);
        assert_eq!(of("It will open, he said Monday.", "Monday"), Tense::Past);
        assert_eq!(of("They agreed to meet Monday.", "Monday"), Tense::Future);
        assert_eq!(of("To Rome Monday.", "Monday"), Tense::Unknown);
        assert_eq!(of("It will be held Monday.", "Monday"), Tense::Future);
        assert_eq!(of("She flew to Rome, was ill and left Monday.", "Monday"), Tense::Past);
    }

    #[test]
    fn until_looks_ahead_from_the_present_only() {
        assert_eq!(of("It has been postponed until Monday.", "Monday"), Tense::Future);
        assert_eq!(of("It was closed until Monday.", "Monday"), Tense::Past);
        assert_eq!(of("The board moved the vote to Monday.", "Monday"), Tense::Future);
        assert_eq!(of("They put the vote off until Monday.", "Monday"), Tense::Future);
        assert_eq!(of("The judge gave her until Monday.", "Monday"), Tense::Future);
    }

    #[test]
    fn a_plan_is_told_in_the_present() {
        assert_eq!(of("A trial starts in the fall.", "fall"), Tense::Future);
        assert_eq!(of("The judge, who quits in August, smiled.", "August"), Tense::Present);
        assert_eq!(of("She has been in jail and turns 42 on Sunday.", "Sunday"), Tense::Future);
    }

    #[test]
    fn what_is_set_for_a_day_is_to_come() {
        assert_eq!(of("A hearing is set for Monday.", "Monday"), Tense::Future);
        assert_eq!(of("They set out Monday.", "Monday"), Tense::Past);
        assert_eq!(of("She was due to get married on Monday.", "Monday"), Tense::Future);
    }

    #[test]
    fn else_the_nearest_after() {
        assert_eq!(of("On Monday the board will vote.", "Monday"), Tense::Future);
    }
}
