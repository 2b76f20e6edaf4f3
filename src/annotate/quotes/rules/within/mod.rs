//! The cue leads to what is said, all of it in marks or some: The mayor said that the plan was “a joke” and “worse”.

mod content;

pub(in crate::annotate::quotes) use content::end;

use super::{Found, Page, speaks};
use crate::annotate::cues::{Cue, Forms, Frames, Mood, according, cue};
use crate::annotate::phrases;
use crate::annotate::quotes::units::Unit;
use crate::annotate::words::Kinds;
use content::content_start;
use std::ops::Range;

/// A cue and where what it leads to begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::annotate::quotes) struct Governor {
    pub found: Found,
    /// The first token of what is said.
    pub start: usize,
}

/// How far to the left of a stretch cues are looked for.
const FAR: usize = 80;

/// The cue to the left of a stretch that leads to it.
pub(in crate::annotate::quotes) fn governor(page: Page, unit: &Unit, stretch: usize, from: usize) -> Option<Governor> {
    let Page { text, words, marks } = page;
    let to = marks.stretches[stretch].tokens.start;
    let from = from.max(to.saturating_sub(FAR));
    let mut chosen: Option<(Cue, Option<Range<usize>>)> = None;
    let mut source = None;
    let mut told: Option<Governor> = None;
    for at in from..to {
        if marks.at(at).is_some() {
            continue;
        }
        if let Some(phrase) = according(text, at)
            && let Some(whole) = phrases::after(text, words, phrase.end, to).map(|it| it.whole)
            && chosen.is_none()
            && told.is_none()
        {
            let start = (whole.end + usize::from(text.word(whole.end) == ",")).min(to);
            let found = Found { cue: phrase, source: Some(whole), why: "according-to" };
            told = Some(Governor { found, start });
        }
        let Some(cue) = cue(text, words, at).or_else(|| leads(page, at, to)).or_else(|| writes(page, at, to)) else {
            continue;
        };
        if cue.passive || cue.mood == Mood::Participle {
            continue;
        }
        let subject =
            phrases::before(text, words, from, cue.group.start).map(|it| it.whole).filter(|_| cue.mood == Mood::Finite);
        let subject = subject
            .or_else(|| accompanying(page, &cue, from))
            .or_else(|| tail_subject(page, unit, &cue, source.clone()));
        if subject.is_some() {
            source.clone_from(&subject);
        } else if cue.mood == Mood::Finite {
            // "Asked whether it works, she said": a participle after all.
            continue;
        }
        if is_naming(page, &cue, subject.as_ref(), to) || is_subordinate(page, unit, &cue, to) {
            continue;
        }
        // "refers to “X”": only what follows the preposition at once is what is said.
        if cue.verb.frames == Frames::default() && to > cue.head + 4 {
            continue;
        }
        let replaces = match &chosen {
            // "Writing in the paper, she said it was “odd”"
            Some((Cue { mood: Mood::Gerund, .. }, None)) if subject.is_some() && cue.mood == Mood::Finite => true,
            None => true,
            Some((last, _)) => {
                let named = named(page, subject.as_ref());
                // "He recalled that she had told a rally: “…”"
                let told = text.word(to - 1) == ":" && cue.verb.frames.any(Frames::ADDRESSEE) && to < cue.head + 8;
                // "He testified that she had told him the book was “odd”"
                let that = subject.as_ref().is_some_and(|it| it.start > from && text.is(it.start - 1, "that"));
                let had = page.words.is(cue.group.start, Kinds::HAVE) && matches!(cue.verb.lemma, "tell" | "say");
                // "Diaz said her boss told her to “stop”"
                let told_her = cue.verb.lemma == "tell" && words.is(cue.head + 1, Kinds::OBJECT);
                let relative = |subject: Option<&Range<usize>>| {
                    subject.is_some_and(|it| it.len() == 1 && words.is(it.start, Kinds::RELATIVE))
                };
                // "joined a group that called it “odd”"; "The firm that maintains it, Orle, said it was “odd”"
                let told_of = relative(subject.as_ref()) && !is_speech(last);
                let main = named
                    && relative(chosen.as_ref().and_then(|(_, last)| last.as_ref()))
                    && subject.as_ref().is_some_and(|it| it.start > from && text.word(it.start - 1) == ",");
                // "It went to the chief, who told her to “rest”"
                let goes_on = relative(subject.as_ref())
                    && is_speech(&cue)
                    && subject.as_ref().is_some_and(|it| it.start > from && text.word(it.start - 1) == ",");
                (told_of || main || goes_on)
                    || (told || told_her || that && had) && cue.mood == Mood::Finite
                    || breaks(page, unit, &cue, subject.as_ref())
                    || led(page, cue.head, to) && speaks(text, words, cue.head)
                    || !is_speech(last) && (is_speech(&cue) || named)
                    || cue.verb.frames.any(Frames::OBJECT) && close(page, cue.head, to) && named
            }
        };
        if replaces {
            chosen = Some((cue, subject));
        }
    }
    // "According to a recording, the clerk told her that “…”": the recording has it from the clerk.
    let nearer = |(cue, source): &(Cue, Option<Range<usize>>)| {
        told.as_ref().is_none_or(|it| {
            let own = source.as_ref().is_some_and(|source| source.start >= it.start);
            own && cue.mood == Mood::Finite && is_speech(cue)
        })
    };
    let Some((cue, source)) = chosen.filter(nearer) else { return told };
    let start = content_start(page, &cue, to);
    let why = if start == to && text.word(to - 1) == ":" {
        "colon"
    } else if matches!(cue.verb.lemma, "write" | "tweet" | "text" | "email" | "blog") {
        "wrote-on"
    } else if start == to {
        "cue-before"
    } else {
        "within"
    };
    Some(Governor { found: Found { cue: cue.group, source, why }, start })
}

/// A verb of speech right before a comma, colon or mark, which needs no other sign that it is one: "He added:".
fn leads(page: Page, at: usize, to: usize) -> Option<Cue> {
    let Page { text, words, .. } = page;
    let (verb, forms) = words.verb(at)?;
    // "his latest request:", "its claims:": nouns.
    let noun = !forms.any(Forms::PAST) && !words.is(at.checked_sub(1)?, Kinds::SUBJECT);
    let fits = touches(page, at, to)
        && !noun
        && speaks(text, words, at)
        && verb.frames.any(Frames::QUOTE)
        && !words.is(at.checked_sub(1)?, Kinds::DETERMINER);
    fits.then(|| Cue { verb, head: at, group: at..at + 1, mood: Mood::Finite, passive: false, negated: false })
}

/// A verb in the present with an aside before its "that": "The authors write in their paper that".
fn writes(page: Page, at: usize, to: usize) -> Option<Cue> {
    let Page { text, words, .. } = page;
    let (verb, forms) = words.verb(at)?;
    let plural = at > 0 && text.word(at - 1).ends_with('s') && words.is_open(at - 1);
    let fits =
        verb.frames.any(Frames::THAT) && forms.any(Forms::BASE) && plural && words.is(at + 1, Kinds::PREPOSITION);
    // "The minister warns of “floods”"
    let noun = at > 0 && words.is_open(at - 1) && !words.is(at - 1, Kinds::NAME.or(Kinds::GENITIVE));
    let of = verb.prepositions.split('|').any(|it| text.is(at + 1, it)) && forms.any(Forms::THIRD) && noun;
    (of || fits && (at..to).any(|it| text.is(it, "that"))).then(|| Cue {
        verb,
        head: at,
        group: at..at + 1,
        mood: Mood::Finite,
        passive: false,
        negated: false,
    })
}

/// Whether a comma or colon alone stands between a token and a stretch.
pub(in crate::annotate::quotes) fn led(page: Page, at: usize, to: usize) -> bool {
    at + 2 == to && matches!(page.text.word(at + 1), "," | ":")
}

/// Whether only a comma or colon stands between a token and a stretch.
fn touches(page: Page, at: usize, to: usize) -> bool {
    at + 1 == to || at + 2 == to && matches!(page.text.word(at + 1), "," | ":")
}

/// Whether a verb only gives something its name: "a culture called “the way”", "they call themselves “the few”".
fn is_naming(page: Page, cue: &Cue, subject: Option<&Range<usize>>, to: usize) -> bool {
    let names = matches!(cue.verb.lemma, "call" | "dub" | "label" | "brand" | "know");
    let text = page.text;
    let reflexive = text.word(cue.head + 1).ends_with("self") || text.word(cue.head + 1).ends_with("selves");
    let article = subject.is_some_and(|it| matches!(text.word(it.start), "a" | "an"));
    let bare = cue.head + 1 == to && article;
    names && cue.head > 0 && (reflexive || bare)
}

/// Whether a verb stands in a clause of its own that a comma closes before a stretch: "After she spoke, he “ran”".
fn is_subordinate(page: Page, unit: &Unit, cue: &Cue, to: usize) -> bool {
    let first = unit.tokens.start;
    page.words.is(first, Kinds::SUBORDINATOR.or(Kinds::PREPOSITION))
        && cue.mood == Mood::Finite
        && page.words.is(first, Kinds::SUBORDINATOR)
        && !(first..cue.head).any(|at| page.text.word(at) == ",")
        && (cue.head + 2..to.saturating_sub(1)).any(|at| page.text.word(at) == ",")
}

/// Whether a verb leads to a stretch by "as" or an article at most: "described it as “odd”".
fn close(page: Page, at: usize, to: usize) -> bool {
    at < to && to - at <= 3 && (at + 1..to).all(|it| page.text.word(it).len() < 4)
}

/// Whether a subject is more than a pronoun, and so is someone else than the subject before.
fn named(page: Page, subject: Option<&Range<usize>>) -> bool {
    let pronoun = |at: usize| page.words.is(at, Kinds::SUBJECT.or(Kinds::RELATIVE));
    subject.is_some_and(|it| it.len() > 1 || page.text.tokens[it.start].capital && !pronoun(it.start))
}

fn is_speech(cue: &Cue) -> bool {
    cue.verb.frames.any(Frames::QUOTE | Frames::THAT)
}

/// "with the minister accusing her of": who stands between "with" and the verb.
fn accompanying(page: Page, cue: &Cue, from: usize) -> Option<Range<usize>> {
    let with = (from..cue.group.start).rev().take(12).find(|at| page.text.is(*at, "with"))?;
    let own = cue.mood == Mood::Gerund && page.text.word(cue.group.start - 1) != ",";
    let clause = |at: usize| page.words.is(at, Kinds::SUBORDINATOR) || phrases::finite(page.text, page.words, at);
    own.then_some(with + 1..cue.group.start).filter(|it| !it.is_empty() && !it.clone().any(clause))
}

/// The subject of a verb that has none of its own: that of the verb before, or what the sentence begins with.
fn tail_subject(page: Page, unit: &Unit, cue: &Cue, known: Option<Range<usize>>) -> Option<Range<usize>> {
    let Page { text, words, marks } = page;
    let relative = known.as_ref().filter(|it| it.len() == 1 && words.is(it.start, Kinds::RELATIVE)).map(|it| it.start);
    if let Some(who) = relative {
        // "Diaz, who knew it, left, saying": back to whom "who" stands for.
        let comma = usize::from(who > unit.tokens.start && text.word(who - 1) == ",");
        return phrases::before(text, words, unit.tokens.start, who - comma).map(|it| it.core).or(known);
    }
    known.or_else(|| {
        let verb = (unit.tokens.start + 1..cue.group.start).find(|at| {
            marks.at(*at).is_none()
                && (words.is(*at, Kinds::AUXILIARY)
                    || words.verb(*at).is_some_and(|(_, forms)| forms.any(crate::annotate::cues::Forms::PAST)))
        })?;
        phrases::before(text, words, unit.tokens.start, verb).map(|it| it.whole)
    })
}

/// Whether a cue opens a clause beside the one before: "and said", "; he called", ", adding".
fn breaks(page: Page, unit: &Unit, cue: &Cue, subject: Option<&Range<usize>>) -> bool {
    let Page { text, words, .. } = page;
    let before = |at: usize| at.checked_sub(1).map_or("", |at| text.word(at));
    let own = subject.filter(|it| it.end <= cue.group.start && it.start + 8 > cue.group.start);
    let start = match own {
        Some(subject) if cue.mood == Mood::Finite && !matches!(before(cue.group.start), "and" | "but") => subject.start,
        _ => cue.group.start,
    };
    let first = unit.tokens.start;
    let subordinate = words.is(first, Kinds::SUBORDINATOR.or(Kinds::PREPOSITION).or(Kinds::QUESTION));
    match before(start) {
        "and" | "but" | ";" | "—" | "–" | "while" | "as" | "--" => !words.is(cue.head, Kinds::NAME),
        "after" | "before" | "by" => cue.mood == Mood::Gerund,
        // ", adding", ", tweeted that"; "When it rained, she said"
        "," => cue.mood == Mood::Gerund || own.is_none() || subordinate,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::annotate::people::told::last_speaker as speaker;

    #[test]
    fn who_told_him_said_it() {
        let text = "Bo Ott will testify that Ana Diaz told him the house was “worth more as a car park”.";
        assert_eq!(speaker(text).as_deref(), Some("Ana Diaz"));
    }

    #[test]
    fn whoever_told_her_said_it() {
        assert_eq!(speaker("Ana Diaz said her boss told her to “stop”.").as_deref(), Some("her boss"));
    }

    #[test]
    fn who_writes_in_a_paper_is_named_behind_the_comma() {
        assert_eq!(speaker("Writing in the Orle Times, Ana Diaz said it was “odd”.").as_deref(), Some("Ana Diaz"));
    }

    #[test]
    fn that_demand_demands_nothing() {
        assert_eq!(speaker("Luria has called that demand “a joke”.").as_deref(), Some("Luria"));
    }
}
