//! Whether a word without an auxiliary is a verb, and what it is in its clause: "the report says", "reports say".

use super::group::Mood;
use super::verbs::{Forms, Frames};
use crate::annotate::words::{Kinds, Words};
use crate::annotate::{Text, text::TokenKind};
use std::ops::Range;

/// Verbs whose forms in the present are nouns as well: what follows must tell.
const NOUNS_TOO: &[&str] = &[
    "answer",
    "attack",
    "back",
    "bet",
    "blame",
    "blast",
    "brand",
    "call",
    "challenge",
    "champion",
    "claim",
    "comment",
    "cry",
    "decline",
    "demand",
    "doubt",
    "dispute",
    "echo",
    "email",
    "estimate",
    "fault",
    "favor",
    "favour",
    "fear",
    "figure",
    "focus",
    "forecast",
    "guess",
    "hate",
    "highlight",
    "hint",
    "honor",
    "honour",
    "hope",
    "insult",
    "issue",
    "joke",
    "judge",
    "knock",
    "label",
    "laud",
    "like",
    "look",
    "love",
    "mention",
    "name",
    "need",
    "note",
    "object",
    "offer",
    "order",
    "outline",
    "pan",
    "pitch",
    "plan",
    "pledge",
    "point",
    "praise",
    "project",
    "promise",
    "protest",
    "push",
    "question",
    "quip",
    "quote",
    "reason",
    "rebuke",
    "regard",
    "regret",
    "remark",
    "reply",
    "report",
    "request",
    "respect",
    "result",
    "share",
    "show",
    "signal",
    "slap",
    "slam",
    "snub",
    "state",
    "stress",
    "support",
    "surprise",
    "suspect",
    "talk",
    "taunt",
    "text",
    "tweet",
    "trust",
    "view",
    "voice",
    "volunteer",
    "vote",
    "vow",
    "whisper",
    "wish",
    "wonder",
    "worry",
];

/// The mood of a verb without auxiliary; none where the word is a noun or an adjective.
pub(super) fn bare(text: &Text, words: &Words, from: usize, group: &Range<usize>, forms: Forms) -> Option<Mood> {
    let head = group.end - 1;
    let before = group.start.checked_sub(1).filter(|before| *before >= from);
    let noun_before = |token: usize| {
        words.is_open(token) && text.tokens[token].kind == TokenKind::Word && !adjectival(text.word(token))
    };
    if forms.any(Forms::PAST | Forms::PARTICIPLE) {
        // "the proposed ban": between determiner and noun it is an adjective.
        if before.is_some_and(|it| {
            words.is(it, Kinds::POSSESSIVE.or(Kinds::GENITIVE))
                || ["the", "a", "an", "every", "no"].iter().any(|article| text.is(it, article))
        }) || before.is_some_and(|it| words.is(it, Kinds::PREPOSITION))
        {
            return None;
        }
        // "two respected doctors"
        if before.is_some_and(|it| words.is(it, Kinds::DETERMINER) && !words.is(it, Kinds::SUBJECT.or(Kinds::RELATIVE)))
            && words.is_open(head + 1)
        {
            return None;
        }
        let reduced = !forms.any(Forms::PAST) || reduced(text, words, head, before);
        return Some(if reduced { Mood::Participle } else { Mood::Finite });
    }
    if forms.any(Forms::ING) {
        let modifier = before.is_some_and(|it| words.is(it, Kinds::DETERMINER.or(Kinds::GENITIVE)));
        return (!modifier).then_some(Mood::Gerund);
    }
    let before = before?;
    let next = head + 1;
    let leads_on = words.is(
        next,
        Kinds::DETERMINER.or(Kinds::SUBJECT).or(Kinds::OBJECT).or(Kinds::RELATIVE).or(Kinds::QUESTION).or(Kinds::NAME),
    ) || text.is(next, "to")
        || matches!(text.word(next), ":" | "," | ".")
        || text.tokens.get(next).is_some_and(|it| it.kind == TokenKind::Mark);
    if words.is(before, Kinds::SUBJECT.or(Kinds::RELATIVE)) && !words.is(before, Kinds::AUXILIARY) {
        // "those comments", "that report": pointers before a noun.
        let many = words.is(before, Kinds::DETERMINER) && forms.any(Forms::THIRD);
        // "She called that demand “odd”"
        let past = |token: usize| words.verb(token).is_some_and(|(_, forms)| forms.any(Forms::PAST));
        let one = text.is(before, "that") && !before.checked_sub(1).is_some_and(|it| noun_before(it) && !past(it));
        return (!many && !one || leads_on && text.is(before, "that") && !one).then_some(Mood::Finite);
    }
    let number =
        text.tokens[before].kind == TokenKind::Number || words.is(before, Kinds::DETERMINER) && text.is(before, "half");
    if number && forms.any(Forms::BASE) && leads_on {
        return Some(Mood::Finite);
    }
    if words.is(before, Kinds::DETERMINER.or(Kinds::GENITIVE).or(Kinds::PREPOSITION).or(Kinds::AUXILIARY)) {
        return None;
    }
    let plural =
        text.word(before).ends_with('s') || matches!(text.word(before), "people" | "media" | "percent" | "%" | "there");
    let sure =
        words.verb(head).is_some_and(|(verb, _)| !NOUNS_TOO.contains(&verb.lemma) && verb.frames != Frames::default());
    let leads_on = leads_on || sure;
    let agrees = if forms.any(Forms::THIRD) {
        noun_before(before) && (!plural || words.is(before, Kinds::NAME)) || closes(text, before)
    } else {
        plural || closes(text, before) || words.is(before, Kinds::COORDINATOR)
    };
    (leads_on && (agrees || words.is(before, Kinds::COORDINATOR))).then_some(Mood::Finite)
}

/// Whether a past form is a participle after its noun: "a man accused of theft", "the plan proposed by her".
fn reduced(text: &Text, words: &Words, head: usize, before: Option<usize>) -> bool {
    before.is_some_and(|it| words.is_open(it) || text.word(it) == ",") && text.is(head + 1, "by")
}

/// Whether a sign ends an insertion, after which the verb of its noun may stand: "Diaz, the mayor, says".
fn closes(text: &Text, token: usize) -> bool {
    matches!(text.word(token), "," | ")" | "–" | "—" | "-")
}

fn adjectival(word: &str) -> bool {
    ["ous", "ful", "ive", "ic", "al", "able", "ible", "less"].iter().any(|ending| word.ends_with(ending))
        && word.starts_with(|first: char| first.is_lowercase())
}
