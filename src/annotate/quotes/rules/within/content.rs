//! Where what a cue leads to begins and ends: the sentence may have more to tell on either side.

use crate::annotate::cues::{Cue, Forms, Frames, Mood, according, cue};
use crate::annotate::phrases;
use crate::annotate::quotes::rules::{Found, Page};
use crate::annotate::quotes::units::Unit;
use crate::annotate::text::TokenKind;
use crate::annotate::words::Kinds;

/// How many words those who are told something may have.
const ADDRESSED: usize = 8;

/// Where what is said begins: behind the one told and the day, with "that".
pub(super) fn content_start(page: Page, cue: &Cue, to: usize) -> usize {
    let Page { text, words, .. } = page;
    let first = cue.head + 1;
    if first >= to || text.word(to - 1) == ":" {
        return to;
    }
    let opens = |at: usize| words.is(at, Kinds::QUESTION) || text.is(at, "that");
    let comma = text.word(to - 1) == ",";
    if opens(first) {
        return first;
    }
    let addressed = cue.verb.frames.any(Frames::ADDRESSEE) && !words.is(first, Kinds::PREPOSITION);
    let aside = addressed
        || text.is(first, "to")
        || words.is(first, Kinds::PREPOSITION.or(Kinds::DAY).or(Kinds::ADVERB))
        || text.word(first) == ",";
    let clause = cue.verb.frames.any(Frames::QUOTE | Frames::THAT | Frames::BARE);
    if aside && clause {
        // "told a packed meeting that"
        let stops = |at: &usize| *at < to && text.word(*at) != ",";
        let that = (first..first + ADDRESSED).take_while(stops).find(|at| text.is(*at, "that"));
        if addressed && let Some(that) = that.filter(|at| !words.is(at + 1, Kinds::DAY)) {
            return that;
        }
        let mut at = first;
        if addressed && let Some(told) = phrases::after(text, words, first, to) {
            at = told.core.end;
        }
        while at < to && words.is(at, Kinds::DAY.or(Kinds::ADVERB)) && !words.is(at, Kinds::SUBJECT) {
            at += 1;
        }
        if at < to && !words.is(at, Kinds::PREPOSITION) && !opens(at) && text.word(at) != "," {
            return if comma && !words.is(at, Kinds::SUBJECT.or(Kinds::DETERMINER)) { to } else { at };
        }
        let that = (at..to).take(24).find(|it| opens(*it));
        return that.unwrap_or(if comma { to } else { at });
    }
    if comma && cue.verb.frames.any(Frames::QUOTE) && to - first < 12 && !words.is(first, Kinds::SUBJECT) {
        return to;
    }
    first
}

/// Where what a cue leads to ends: `last` is the last stretch that may belong to it.
pub(in crate::annotate::quotes) fn end(page: Page, unit: &Unit, found: &Found, first: usize) -> (usize, usize) {
    let Page { text, marks, .. } = page;
    let mut last = first;
    let mut at = marks.stretches[first].tokens.end;
    let mut end = at;
    // "the company that promised “growth” has closed": the sentence has more to tell than the clause.
    let relative = found.source.as_ref().is_some_and(|it| it.len() == 1 && page.words.is(it.start, Kinds::RELATIVE));
    let closed = page.words.is(at, Kinds::AUXILIARY) || page.words.verb(at).is_some();
    if relative && closed {
        return (last, end);
    }
    loop {
        let limit = page.right(unit, last);
        if let Some(stop) = (at..limit).find(|it| tail_ends(page, *it, limit)) {
            return (last, stop.max(end));
        }
        if last + 1 == unit.stretches.end {
            break;
        }
        last += 1;
        at = marks.stretches[last].tokens.end;
        end = at;
    }
    let mut stop = unit.tokens.end;
    while stop > end && text.tokens[stop - 1].kind == TokenKind::Sign {
        stop -= 1;
    }
    (last, stop.max(end))
}

/// Whether a clause of its own begins at a token after a quotation: ", adding that", "and said", ", according to".
fn tail_ends(page: Page, at: usize, limit: usize) -> bool {
    let Page { text, words, .. } = page;
    if matches!(text.word(at), ";" | ")") || according(text, at).is_some() {
        return true;
    }
    let conjunction = |at: usize| matches!(text.word(at), "and" | "but" | "while" | "after" | "before");
    let sign = matches!(text.word(at), "," | "—" | "–" | "--");
    let opens = sign || conjunction(at);
    let clause = at + usize::from(sign);
    let pronoun = words.is(clause + 1, Kinds::SUBJECT) && !words.is(clause + 1, Kinds::DETERMINER);
    if matches!(text.word(clause), "and" | "but") && pronoun {
        return true;
    }
    let after_mark = at > 0 && text.tokens[at - 1].kind == TokenKind::Mark;
    if !opens && !after_mark {
        return false;
    }
    let first = at + usize::from(opens) + usize::from(sign && (conjunction(at + 1) || text.is(at + 1, "then")));
    // "and left", ", drawing laughter": the reporter goes on.
    let told = first > at
        && words.verb(first).is_some_and(|(_, forms)| forms.any(Forms::PAST))
        && !words.is(first, Kinds::AUXILIARY);
    let follows = sign || after_mark && page.text.word(at.saturating_sub(2)) == ",";
    if told && (conjunction(first - 1) || text.is(first - 1, "then"))
        || follows
            && text.word(first).len() > 5
            && text.word(first).ends_with("ing")
            && !words.is(first, Kinds::PREPOSITION)
    {
        return true;
    }
    // "and ranked her last": a verb that no list has goes on with what else was done.
    let ranked = matches!(text.word(first - usize::from(first > 0)), "and" | "but")
        && first > at
        && words.is_open(first)
        && text.word(first).ends_with("ed")
        && words.is(first + 1, Kinds::DETERMINER.or(Kinds::NAME).or(Kinds::OBJECT).or(Kinds::PREPOSITION));
    if ranked && after_mark {
        return true;
    }
    // "in his comments, which raised concerns": the reporter goes on.
    if sign && text.is(first, "which") {
        return true;
    }
    if words.is(first, Kinds::RELATIVE.or(Kinds::SUBORDINATOR)) && !conjunction(first) {
        return false;
    }
    (first..limit.min(first + 7)).any(|verb| {
        let Some(cue) = cue(text, words, verb)
            .filter(|cue| !cue.passive && cue.mood != Mood::Participle && cue.mood != Mood::Infinitive)
        else {
            return false;
        };
        let direct = cue.group.start == first;
        direct
            || cue.mood == Mood::Finite
                && phrases::before(text, words, first, cue.group.start).is_some_and(|it| it.whole.start == first)
    })
}
