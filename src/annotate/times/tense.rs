//! Whether a sentence speaks of what was or of what will be, near an expression of time.
//!
//! "The council met on Monday" and "the council will meet on Monday" name two Mondays. The verb nearest before the
//! expression decides, else the nearest after it.

use super::reader::Reader;
use crate::annotate::Text;
use std::ops::Range;

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
    let before = (from..tokens.start).rev().map(|at| verb(reader.text, at)).find(|tense| *tense != Tense::Unknown);
    let after = || (tokens.end..to).map(|at| verb(reader.text, at)).find(|tense| *tense != Tense::Unknown);
    let tense = before.or_else(after).unwrap_or(Tense::Unknown);
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
    let passive = at > 0 && text.is(at - 1, "be");
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

const NO_VERBS: &[&str] = &[
    "the", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those", "about", "some",
    "him", "them", "it", "us", "me", "you", "no", "all", "any", "more", "less", "at", "one", "two", "three", "several",
    "nearly", "what", "which", "whom", "date", "power", "office", "work", "court", "school",
];
const FUTURE: &[&str] = &[
    "will",
    "shall",
    "would",
    "won't",
    "won’t",
    "wouldn't",
    "wouldn’t",
    "expected",
    "scheduled",
    "due",
    "planned",
    "plans",
    "plan",
    "planning",
    "going",
    "upcoming",
    "slated",
    "expects",
    "payable",
    "may",
    "could",
    "should",
    "must",
    "hopes",
    "hope",
    "intends",
    "effective",
    "coming",
    "poised",
    "aims",
    "expecting",
    "expect",
    "awaiting",
    "hoping",
];
/// What is said of a plan: "it starts in the fall".
const SOON: &[&str] =
    &["begins", "starts", "opens", "ends", "expires", "resumes", "reopens", "retires", "turns", "closes", "kicks"];
const PRESENT: &[&str] = &[
    "is", "are", "am", "meets", "faces", "goes", "comes", "takes", "runs", "appears", "resume", "returns", "rises",
    "launches", "arrives", "hosts", "begin", "start",
];
const PAST: &[&str] = &[
    "was",
    "were",
    "had",
    "has",
    "have",
    "did",
    "said",
    "says",
    "told",
    "began",
    "came",
    "went",
    "took",
    "made",
    "met",
    "left",
    "won",
    "lost",
    "held",
    "saw",
    "got",
    "gave",
    "found",
    "fell",
    "rose",
    "ran",
    "led",
    "sent",
    "sold",
    "paid",
    "kept",
    "felt",
    "became",
    "broke",
    "brought",
    "built",
    "bought",
    "caught",
    "chose",
    "drew",
    "drove",
    "fought",
    "flew",
    "grew",
    "heard",
    "knew",
    "spoke",
    "spent",
    "stood",
    "struck",
    "swept",
    "taught",
    "thought",
    "threw",
    "wore",
    "wrote",
    "died",
    "been",
    "quit",
    "shot",
    "hit",
    "rode",
    "sang",
    "sank",
    "shook",
    "stole",
    "swore",
    "tore",
    "woke",
    "withdrew",
    "arose",
    "slept",
    "wept",
    "bound",
    "bent",
    "clung",
    "dug",
    "fed",
    "fled",
    "flung",
    "forgot",
    "froze",
    "hung",
    "hid",
    "knelt",
    "leapt",
    "lent",
    "lit",
    "overcame",
    "rang",
    "shone",
    "sped",
    "spun",
    "sprang",
    "stuck",
    "stung",
    "strode",
    "swam",
    "swung",
    "undertook",
    "upheld",
    "wove",
    "overthrew",
    "bore",
    "withheld",
    "forbade",
    "foresaw",
    "overran",
    "retook",
    "slew",
    "dealt",
    "meant",
    "sought",
    "slid",
    "lay",
    "laid",
    "since",
    "ago",
    "set",
];

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
    }

    #[test]
    fn else_the_nearest_after() {
        assert_eq!(of("On Monday the board will vote.", "Monday"), Tense::Future);
    }
}
