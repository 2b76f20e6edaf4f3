//! A sentence cut to a title: its main clause without the date, the words that lead in, and who said so.

use super::draft::{Draft, SUBORDINATE};
use crate::annotate::{Text, Time, TimeType};
use std::ops::Range;

/// The most characters of a title.
const LONGEST: usize = 70;

/// Words before a date that belong to it.
const BEFORE_DATES: &[&str] = &[
    "on", "in", "at", "by", "from", "until", "around", "about", "during", "late", "early", "shortly", "before",
    "after", "between", "since", "as", "recently",
];
/// Words a title cannot end on.
const NO_ENDS: &[&str] = &[
    "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "that", "its",
    "his", "her", "their", "was", "were", "is", "are", "had", "has", "as", "than", "into", "about", "which", "who",
    "be", "will",
];

/// The title of a sentence for one of the times in it; none if too little is left, or if the date belongs to what a title
/// leaves out: "Ott, who was born in 1968, agreed" tells of no event in 1968.
pub(super) fn title(text: &Text, tokens: Range<usize>, times: &[Time], time: &Time) -> Option<String> {
    let date = text.token_at(time.span.start);
    let mut draft = Draft { text, kept: without_dates(text, tokens, times), date };
    draft.dateline()?;
    draft.lead_in();
    draft.attribution()?;
    draft.lead_in();
    draft.apposition()?;
    draft.subordinate()?;
    let (mut title, cut) = shortened(text, &draft.kept);
    if title.split(' ').count() < 3 {
        return None;
    }
    if let Some(first) = title.chars().next().filter(|first| first.is_lowercase()) {
        title.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    if cut {
        title.push('…');
    }
    Some(title)
}

/// The tokens that are no part of a date or the words before it.
fn without_dates(text: &Text, tokens: Range<usize>, times: &[Time]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::with_capacity(tokens.len());
    let mut times = times.iter().filter(|it| matches!(it.kind, TimeType::Date | TimeType::Time)).peekable();
    let mut removed = false;
    for at in tokens {
        let span = text.tokens[at].span;
        while times.next_if(|time| time.span.end <= span.start).is_some() {}
        if let Some(time) = times.peek().filter(|time| time.span.meets(span)) {
            let adverbial =
                time.value.starts_with(|first: char| first.is_ascii_digit()) && !is_bound(text, time, &kept);
            if adverbial || removed {
                while !removed && kept.last().is_some_and(|last| BEFORE_DATES.iter().any(|word| text.is(*last, word))) {
                    kept.pop();
                }
                removed = true;
                continue;
            }
        }
        // "On Friday, he …" and "He, on Friday, …": the commas go with the date.
        if text.word(at) == "," && removed && kept.last().is_none_or(|last| text.word(*last) == ",") {
            kept.pop();
            continue;
        }
        removed = false;
        kept.push(at);
    }
    kept
}

/// Whether the words around a date cannot do without it: "the floods of 1968", "Friday's vote".
fn is_bound(text: &Text, time: &Time, kept: &[usize]) -> bool {
    let before = ["of", "the", "than", "for", "to", "its", "his", "their", "a"];
    let next = text.token_at(time.span.end);
    text.is(next, "'s")
        || text.is(next, "’s")
        || kept.last().is_some_and(|last| before.iter().any(|word| text.is(*last, word)))
}

/// The words as a line of text, no longer than a title; and whether it had to be cut.
fn shortened(text: &Text, kept: &[usize]) -> (String, bool) {
    let mut line = String::new();
    let mut length = 0;
    let mut last: Option<usize> = None;
    let mut ends: Vec<(usize, usize)> = Vec::new();
    for (place, at) in kept.iter().enumerate() {
        let word = text.word(*at);
        let joined = match last {
            None => true,
            Some(last) if last + 1 == *at => text.touches_last(*at),
            Some(_) => matches!(word, "," | "." | ";" | ":" | "!" | "?" | "”" | "’" | ")"),
        };
        let more = word.chars().count() + usize::from(!joined);
        if length + more > LONGEST && length > 0 {
            ends.push((line.len(), place));
            return (cut_back(text, &line, &ends, kept), true);
        }
        if !joined {
            ends.push((line.len(), place));
            line.push(' ');
        }
        line.push_str(word);
        length += more;
        last = Some(*at);
    }
    (trimmed(&line), false)
}

/// The line without its unfinished end: back to a clause that a title can do without, else to a word it can end on.
fn cut_back(text: &Text, line: &str, ends: &[(usize, usize)], kept: &[usize]) -> String {
    let clause = ends.iter().rev().find(|(end, place)| {
        let word = kept[*place];
        *end > LONGEST / 2 && SUBORDINATE.iter().any(|it| text.is(word, it))
    });
    if let Some((end, _)) = clause {
        return trimmed(&line[..*end]);
    }
    let fits = ends.iter().rev().find(|(_, place)| {
        let before = place.checked_sub(1).map_or("", |before| text.word(kept[before]));
        !NO_ENDS.iter().any(|word| before.eq_ignore_ascii_case(word))
    });
    trimmed(fits.map_or(line, |(end, _)| &line[..*end]))
}

fn trimmed(line: &str) -> String {
    line.trim_end_matches([' ', ',', '.', ';', ':', '—', '–', '-', '_']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::times;
    use jiff::civil::date;

    fn of(source: &str) -> Option<String> {
        let text = Text::of(source);
        let times = times::find(&text, Some(date(2025, 4, 26)));
        title(&text, 0..text.tokens.len(), &times, times.last()?)
    }

    #[test]
    fn the_date_and_what_leads_in_are_left_out() {
        assert_eq!(
            of("But on Friday, the bridge fell into the river.").as_deref(),
            Some("The bridge fell into the river")
        );
        assert_eq!(
            of("The bridge, on Friday, fell into the river.").as_deref(),
            Some("The bridge fell into the river")
        );
        assert_eq!(of("It marked the floods of 1968 on Friday.").as_deref(), Some("It marked the floods of 1968"));
    }

    #[test]
    fn who_said_so_is_left_out() {
        assert_eq!(of("The mayor said that the bridge fell on Friday.").as_deref(), Some("The bridge fell"));
        assert_eq!(of("The old bridge fell on Friday, the mayor said.").as_deref(), Some("The old bridge fell"));
        assert_eq!(of("According to police, the bridge fell on Friday.").as_deref(), Some("The bridge fell"));
    }

    #[test]
    fn what_follows_the_main_clause_is_left_out() {
        assert_eq!(of("The old bridge fell on Friday, killing two.").as_deref(), Some("The old bridge fell"));
        assert_eq!(of("Ann Ott, a baker, left town on Friday.").as_deref(), Some("Ann Ott left town"));
        assert_eq!(of("The old bridge, which was rusty, fell on Friday.").as_deref(), Some("The old bridge fell"));
    }

    #[test]
    fn a_long_title_is_cut_at_a_word() {
        let long = "The council of the town approved a plan to build a bridge of steel over the river and the railway on Friday.";
        let title = of(long).unwrap();
        assert_eq!(title, "The council of the town approved a plan to build a bridge of steel…");
        assert!(title.chars().count() <= LONGEST + 1);
    }

    #[test]
    fn a_date_of_what_is_left_out_has_no_title() {
        assert_eq!(of("Ann Ott, who was born in 1968, left town."), None);
        assert_eq!(of("Speaking on Friday, the mayor said that it was too late."), None);
    }

    #[test]
    fn a_dateline_is_left_out() {
        assert_eq!(of("LONDON, England (AP) — The old bridge fell Friday.").as_deref(), Some("The old bridge fell"));
    }

    #[test]
    fn too_little_is_no_title() {
        assert_eq!(of("On Friday it rained."), None);
        assert_eq!(of(""), None);
    }
}
