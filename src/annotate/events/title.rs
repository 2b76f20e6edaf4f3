//! A sentence cut to a title: its main clause without the date, the words that lead in, and who said so.

use super::dates;
use super::draft::{Draft, SUBORDINATE};
use crate::annotate::{Text, Time};
use crate::story::uppercase;
use std::ops::Range;

/// The most characters of a title.
const LONGEST: usize = 70;

/// Words a title cannot end on.
const NO_ENDS: &[&str] = &[
    "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "that", "its",
    "his", "her", "their", "was", "were", "is", "are", "had", "has", "as", "than", "into", "about", "which", "who",
    "be", "will",
];

/// A title, and the token after the last of the clause it was made from.
pub(super) struct Title {
    pub(super) words: String,
    pub(super) end: usize,
}

/// The title of a sentence for one of the times in it; none if too little is left, or if the date belongs to what a title
/// leaves out: "Ott, who was born in 1968, agreed" tells of no event in 1968.
pub(super) fn title(text: &Text, tokens: Range<usize>, times: &[Time], time: &Time) -> Option<Title> {
    let date = text.token_at(time.span.start);
    let first = tokens.start;
    let mut draft = Draft { text, kept: dates::without(text, tokens, times, time)?, date };
    draft.dateline()?;
    draft.apposition_of_date(first);
    draft.lead_in();
    draft.attribution()?;
    draft.lead_in();
    draft.apposition()?;
    draft.subordinate()?;
    let (mut title, cut) = shortened(text, &draft);
    // "This article was amended on Friday."
    let of_itself = ["This article", "This story"].iter().any(|it| title.starts_with(it));
    if title.split(' ').count() < 3 || of_itself || is_unfinished(&title) {
        return None;
    }
    if let Some(first) = title.chars().next().filter(|first| first.is_lowercase()) {
        title.replace_range(..first.len_utf8(), &uppercase(first));
    }
    if cut {
        title.push('…');
    }
    Some(Title { words: title, end: draft.kept.last().map_or(first, |last| last + 1) })
}

/// Whether a title breaks off: "The last one as bad was", or within quotation marks.
fn is_unfinished(title: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or(title);
    let marks = |mark: char| title.matches(mark).count();
    ["was", "were", "is", "are", "had", "has", "the", "a", "an", "and", "or", "of", "be"].contains(&last)
        || marks('"') % 2 > 0
        || marks('“') != marks('”')
}

/// The words as a line of text, no longer than a title; and whether it had to be cut.
fn shortened(text: &Text, draft: &Draft) -> (String, bool) {
    let kept = &draft.kept;
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
            return cut_back(draft, &line, &ends);
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

/// The line without its unfinished end, and whether that shows: back to a clause that a title can do without, or a comma
/// after a verb, else to a word it can end on.
fn cut_back(draft: &Draft, line: &str, ends: &[(usize, usize)]) -> (String, bool) {
    let (text, kept) = (draft.text, &draft.kept);
    let whole = |place: usize| (0..place).any(|at| draft.is_verb(at));
    let comma = |(end, place): &&(usize, usize)| {
        *end > LONGEST / 3 && *place > 4 && text.is(kept[place - 1], ",") && whole(*place)
    };
    let clause =
        |(end, place): &&(usize, usize)| *end > LONGEST / 2 && SUBORDINATE.iter().any(|it| text.is(kept[*place], it));
    let clause = ends.iter().rev().find(comma).or_else(|| ends.iter().rev().find(clause));
    if let Some((end, place)) = clause {
        return (trimmed(&line[..*end]), !whole(*place));
    }
    let fits = ends.iter().rev().find(|(_, place)| {
        let before = place.checked_sub(1).map_or("", |before| text.word(kept[before]));
        !NO_ENDS.iter().any(|word| before.eq_ignore_ascii_case(word))
    });
    (trimmed(fits.map_or(line, |(end, _)| &line[..*end])), true)
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
        title(&text, 0..text.tokens.len(), &times, times.last()?).map(|title| title.words)
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
    fn a_long_title_ends_with_a_clause_where_it_can() {
        assert_eq!(
            of("At least twenty people were hurt, five of them children who had been waiting for water, on Friday.")
                .as_deref(),
            Some("At least twenty people were hurt")
        );
    }

    #[test]
    fn what_says_something_of_the_date_is_left_out() {
        assert_eq!(of("On Friday, a market day, bombers came.").as_deref(), None);
        assert_eq!(of("On Friday, a market day, bombers came low.").as_deref(), Some("Bombers came low"));
        assert_eq!(of("This article was amended on 26 April."), None);
    }

    #[test]
    fn too_little_is_no_title() {
        assert_eq!(of("On Friday it rained."), None);
        assert_eq!(of("The last one as bad was on Friday."), None);
        assert_eq!(of(""), None);
    }
}
