//! The name in a run, without titles and letters, and what kind of name it is by its words.

use super::{Name, Reader, Shape, is_national};
use crate::annotate::people::Gender;
use crate::annotate::people::lexicon::{Sort, sort};
use crate::annotate::people::nouns::{Noun, noun};
use crate::annotate::people::small_words::{is_saying, is_small_word};
use crate::story::lowercase;
use std::ops::Range;

/// Words of places and bodies that are surnames too.
const SURNAMES: &[&str] = &[
    "church", "house", "bank", "court", "post", "star", "church", "school", "guard", "council", "press", "works",
    "mission", "force",
];

impl Reader<'_> {
    /// The name in a run: titles before it and letters behind it are no part of it.
    pub(super) fn name(&self, run: Range<usize>) -> Option<Name> {
        let text = self.text;
        let fold = |at: usize| lowercase(text.word(at).trim_end_matches('.'));
        let mut sorts: Vec<Option<Sort>> = run.clone().map(|at| sort(&fold(at))).collect();
        self.callings(&run, &mut sorts);
        let mut end = run.end;
        while end > run.start + 1 && sorts[end - 1 - run.start] == Some(Sort::Letters) {
            end -= 1;
        }
        let mut start = run.start;
        let mut gender = Gender::Unknown;
        let mut titled = false;
        let body = sorts.contains(&Some(Sort::Body));
        for at in run.start..end {
            match sorts[at - run.start] {
                Some(Sort::Title(told))
                    if at + 1 < end && !sorts[at + 1 - run.start..end - run.start].contains(&Some(Sort::Body)) =>
                {
                    if told != Gender::Unknown {
                        gender = told;
                    }
                    (start, titled) = (at + 1, true);
                    if text.word(start) == "-" {
                        start += 1;
                    }
                }
                // "Labour MP Ana Diaz"
                Some(Sort::Letters) if !body && at + 1 < end => (start, titled) = (at + 1, true),
                // "Marches Press Owen Tackley", "Texas Ted Cruz".
                Some(Sort::First(_))
                    if !body && at > start && at + 1 < end && self.parted(start, at, &sorts, run.start) =>
                {
                    start = at;
                }
                // "Senate Majority Whip Dale Ott"
                Some(Sort::First(_))
                    if at > start + 1
                        && at + 2 == end
                        && sorts[start - run.start] == Some(Sort::Body)
                        && sorts[end - 1 - run.start].is_none()
                        && (start..at).all(|it| text.tokens[it].capital) =>
                {
                    (start, titled) = (at, true);
                }
                _ => {}
            }
        }
        // "Republican John Doe" has a name; "Republican" alone is none. "American Medical Association" is all name.
        let national = |at: usize| {
            let word = text.word(at);
            end - at > 2 && (is_national(word) || matches!(word, "European" | "French" | "Israeli" | "Democratic"))
        };
        while start < end && matches!(sorts[start - run.start], Some(Sort::Other)) && !(body && national(start)) {
            start += 1;
        }
        if start >= end {
            return None;
        }
        let core = &sorts[start - run.start..end - run.start];
        let single = end - start == 1;
        if single && !titled && matches!(core[0], Some(Sort::Title(_) | Sort::Letters)) {
            return None;
        }
        // "the Prime Minister"
        if matches!(core.last(), Some(Some(Sort::Title(_)))) && run.start > 0 && text.is(run.start - 1, "the") {
            return None;
        }
        // "Q: Did you win?"
        if single && matches!(text.word(start), "Q" | "A") && matches!(text.word(end), ":" | ".") {
            return None;
        }
        if single && start > 0 && text.is(start - 1, "the") && is_national(text.word(start)) {
            return None;
        }
        // "a Dane", "a laconic Dane called"
        let one = |at: usize| at > 0 && (text.is(at - 1, "a") || text.is(at - 1, "an"));
        let kind = one(start) || start > 1 && one(start - 1) && matches!(text.word(end), "called" | "named" | "who");
        if single && !titled && kind && core.first() != Some(&Some(Sort::Body)) {
            return None;
        }
        let word = text.word(start);
        let capitals = single && word.len() > 1 && word.chars().filter(|it| it.is_alphabetic()).all(char::is_uppercase);
        // "Lake Merritt", "Orle County"; "Tri-County Shuttles" is a firm.
        let feature = [start, end - 1].into_iter().any(|at| matches!(sorts[at - run.start], Some(Sort::Feature)));
        // "Charlotte Church" is no church.
        let given =
            end - start == 2 && matches!(core[0], Some(Sort::First(_))) && SURNAMES.contains(&fold(end - 1).as_str());
        // "the Elgar", "The New Courier called": people go without an article.
        let the = start > 0 && start == run.start && text.is(start - 1, "the");
        let next = text.word(end);
        let ends = is_small_word(next)
            || is_saying(next)
            || next.ends_with("ed")
            || !next.starts_with(|it: char| it.is_alphabetic());
        let thing = the && ends && !text.is(end, "'s") && next != "’s" && next != "-" && next != "&";
        let shape = if given || titled && !capitals && !core.contains(&Some(Sort::Body)) {
            Shape::Person
        } else if core.contains(&Some(Sort::Body)) || capitals {
            Shape::Body
        } else if feature && !matches!(core[0], Some(Sort::First(_))) || core.iter().all(|it| *it == Some(Sort::Place))
        {
            Shape::Place
        } else if !single && matches!(core[0], Some(Sort::First(_))) {
            Shape::Person
        } else if thing {
            Shape::Body
        } else if single {
            Shape::Bare
        } else {
            Shape::Full
        };
        if gender == Gender::Unknown
            && let Some(Sort::First(given)) = core[0]
            && matches!(shape, Shape::Person | Shape::Bare)
            // "Rep. James": behind a title a name alone is a surname.
            && !(single && titled)
        {
            gender = given;
        }
        Some(Name { tokens: start..end, titles: run.start..start, gender, shape })
    }

    /// "Striker Kofi Mensah": a calling at the start of a sentence, or an unknown word before a given name there.
    fn callings(&self, run: &Range<usize>, sorts: &mut [Option<Sort>]) {
        let text = self.text;
        // "MLA Bo Ott", "DCP Ana Diaz": what somebody is in letters.
        let first = text.word(run.start);
        let letters = first.len() > 2 && first.bytes().all(|it| it.is_ascii_uppercase());
        let other = |it: &Option<Sort>| !matches!(it, Some(Sort::Body | Sort::Feature | Sort::Place));
        if letters && run.len() == 3 && sorts[1..].iter().all(other) {
            sorts[0] = Some(Sort::Other);
        }
        let opens = text.sentences[text.sentence_of(run.start)].start == run.start;
        if run.len() < 2 || sorts[0].is_some() {
            return;
        }
        let calling = matches!(noun(&lowercase(text.word(run.start))), Some((Noun::Human(_), false)));
        let given =
            opens && run.len() > 2 && matches!(sorts[1], Some(Sort::First(_))) && text.word(run.start + 1) != "-";
        if calling || given {
            sorts[0] = Some(Sort::Title(Gender::Unknown));
        }
    }

    /// Whether the words before a given name are no name that it belongs to: no given name or initial among them.
    fn parted(&self, start: usize, at: usize, sorts: &[Option<Sort>], base: usize) -> bool {
        (start..at).all(|it| {
            let word = self.text.word(it);
            matches!(sorts[it - base], Some(Sort::Place | Sort::Other))
                || word.chars().count() > 2 && word.ends_with('.')
                || matches!(word, "U.S." | "GOP" | "U.K." | "UN")
        })
    }
}
