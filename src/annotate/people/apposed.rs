//! A name that comes late in a phrase: "his wife, Jean", "their leader, known only as Zero".

use super::names::Shape;
use super::nouns::{Noun, noun};
use super::small_words::{is_determiner, is_preposition};
use super::{By, People};
use crate::annotate::Text;
use crate::story::lowercase;

/// A person's name behind the comma after the head, or behind the last comma of the phrase.
pub(super) fn apposed(people: &People, text: &Text, head: usize, end: usize) -> Option<usize> {
    let person = |at: usize| {
        let mention = people.mention_at(at).filter(|it| it.by == By::Name && it.start == at)?;
        people.register.entries[mention.who].can_be_human().then_some((mention.who, mention.tokens.end))
    };
    // "The referees’ body, PGMB,"
    let body = |at: usize| {
        let mention = people.mention_at(at).filter(|it| it.by == By::Name && it.start == at)?;
        let told = head > 0 && matches!(noun(&lowercase(text.word(head - 1))), Some((Noun::Body, false)) | None);
        let fits = people.register.entries[mention.who].shape == Shape::Body && mention.tokens.end == end;
        (told && fits).then_some(mention.who)
    };
    if text.word(head) == ","
        && head + 1 < end
        && people.mention_before(head).is_none_or(|it| it.tokens.end < head || it.by != By::Name)
        && let Some(who) = person(head + 1).map(|(who, _)| who).or_else(|| body(head + 1))
    {
        return Some(who);
    }
    // "The Commandant of the Corps, Bo Ott,": a capital makes no name of what he is.
    let named = people.mention_before(head).is_some_and(|it| {
        let entry = &people.register.entries[it.who];
        let role = entry.shape == Shape::Bare && matches!(text.word(head), "of" | "for");
        it.by == By::Name && it.tokens.end == head && entry.can_be_human() && !role
    });
    // "their leader, known only as Zero"
    if let Some(late) = people.mention_before(end).filter(|it| it.by == By::Name && it.tokens.end == end && !named)
        && late.start > head + 1
        && matches!(text.word(late.start - 1), "as" | "named" | "called")
        && matches!(text.word(head + 1), "known" | "identified" | "named" | "called")
    {
        return Some(late.who);
    }
    let comma = (head..end).rev().take(8).find(|at| text.word(*at) == ",")?;
    // "said one, the broadcaster Bo Ott"
    let small = |at: &usize| !text.tokens[*at].capital && !is_preposition(text.word(*at));
    let described = is_determiner(text.word(comma + 1)).then(|| (comma + 2..end).take_while(small).count());
    let start = comma + 1 + described.map_or(0, |words| words + 1);
    person(start).filter(|(_, behind)| *behind == end && !named).map(|(who, _)| who)
}

#[cfg(test)]
mod tests {
    use crate::annotate::people::told::last_speaker as speaker;

    #[test]
    fn a_name_may_come_late() {
        let text = "Abe Lund left. Their leader, known only as Zero, said it was “odd”.";
        assert_eq!(speaker(text).as_deref(), Some("Zero"));
        let text = "The chairman of the Orle Forum in the town, Chief Bo Ott, said it was “odd”.";
        assert_eq!(speaker(text).as_deref(), Some("Bo Ott"));
    }

    #[test]
    fn a_capital_makes_no_name_of_a_rank() {
        let text = "The Commandant of the Orle Corps, Mr Bo Ott, called it “odd”.";
        assert_eq!(speaker(text).as_deref(), Some("Bo Ott"));
    }

    #[test]
    fn a_name_may_have_a_calling_of_its_own_before_it() {
        let text = "Former pupils left. “You may yawn,” said one, the broadcaster Huw Ott.";
        assert_eq!(speaker(text).as_deref(), Some("Huw Ott"));
    }
}
