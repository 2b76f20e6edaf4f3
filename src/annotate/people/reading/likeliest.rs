//! Who is meant where several could be: whoever is most in mind of those who fit.

use super::Reading;
use crate::annotate::people::names::Shape;
use crate::annotate::people::{By, Gender};

/// What whom the sentence before was about has over others where a pronoun may stand for either.
const CENTRE: f32 = 1.2;

impl Reading<'_> {
    /// Who is most in mind of those of a gender.
    pub(super) fn likeliest(&self, gender: Gender) -> Option<usize> {
        let entries = &self.people.register.entries;
        let fit =
            self.minds.iter().filter(|(who, _)| entries[*who].can_be_human() && entries[*who].gender.fits(gender));
        let fit = fit.filter(|(who, _)| !self.barred.contains(who));
        let above = self.above.last().copied().filter(|who| entries[*who].gender.fits(gender));
        let above = above.or_else(|| self.above.iter().rev().take(3).copied().find(|it| entries[*it].gender == gender));
        let before = &self.people.mentions[self.before.clone()];
        let weigh = |(who, weight): &(usize, f32)| {
            let entry = &entries[*who];
            // "The court heard from Ms Diaz’s daughter, Eva. She said": who comes up for the first time is told of next.
            let new = before.iter().any(|it| {
                it.who == *who && it.by == By::Name && self.text.tokens[it.tokens.start].span.start == entry.first.start
            });
            let new = if new && entry.shape == Shape::Person { 0.9 } else { 0.0 };
            let told = if entry.gender == gender { 1.4 } else { 1.0 };
            let human = match entry.shape {
                Shape::Person => 1.0,
                Shape::Full if entry.gender == Gender::Unknown => 0.7,
                Shape::Full => 1.0,
                _ if entry.phrase => 0.8,
                _ if entry.gender != Gender::Unknown => 0.9,
                _ => 0.5,
            };
            let person = entry.shape != Shape::Bare || entry.gender != Gender::Unknown;
            let centre = match self.led {
                Some(led) if (person || entry.phrase) && led == *who => CENTRE,
                None if self.fresh && self.leads.is_none() && above == Some(*who) && (person || entry.phrase) => {
                    CENTRE / 2.0
                }
                _ => 0.0,
            };
            let owner = if self.owner == Some(*who) { 2.0 * CENTRE } else { 0.0 };
            let near = if self.led.is_none() && before.iter().any(|it| it.who == *who) { 0.3 } else { 0.0 };
            (weight + near + centre.max(new) + owner + self.prior(*who)) * told * human
        };
        fit.max_by(|a, b| weigh(a).total_cmp(&weigh(b))).map(|(who, _)| *who)
    }

    /// Who is most in mind of those who are not in this sentence already: "Diaz praised the 22-year-old".
    pub(super) fn likeliest_before(&self) -> Option<usize> {
        let here = &self.people.mentions[self.opened.min(self.people.mentions.len())..];
        let entries = &self.people.register.entries;
        let fit =
            self.minds.iter().filter(|(who, _)| entries[*who].can_be_human() && here.iter().all(|it| it.who != *who));
        // "Orle striker Bo Ott": a town is no 22-year-old.
        let human = |who: usize| if entries[who].shape == Shape::Bare { 0.3 } else { 1.0 };
        let weigh = |(who, weight): &(usize, f32)| (weight + self.prior(*who)) * human(*who);
        fit.max_by(|a, b| weigh(a).total_cmp(&weigh(b))).map(|(who, _)| *who)
    }

    /// The body that is most in mind, of those that were not first spoken of since a mention.
    pub(super) fn likeliest_body(&self, since: usize) -> Option<usize> {
        let here = &self.people.mentions[since.min(self.people.mentions.len())..];
        let entries = &self.people.register.entries;
        let can_be_body = |who: usize| {
            let entry = &entries[who];
            let unknown = entry.gender == Gender::Unknown;
            match entry.shape {
                Shape::Body => true,
                Shape::Bare => unknown && !entry.phrase,
                Shape::Full => unknown,
                Shape::Person | Shape::Place => false,
            }
        };
        let fit = self.minds.iter().filter(|(who, _)| can_be_body(*who) && here.iter().all(|it| it.who != *who));
        let weigh =
            |(who, weight): &(usize, f32)| if entries[*who].shape == Shape::Body { *weight } else { weight * 0.8 };
        fit.max_by(|a, b| weigh(a).total_cmp(&weigh(b))).map(|(who, _)| *who)
    }
}

#[cfg(test)]
mod tests {
    use super::super::told::last_speaker as speaker;

    #[test]
    fn who_comes_up_for_the_first_time_is_told_of_next() {
        let text = "Eva Lund slept. The court heard from Lund’s daughter, Ana. She said “no”.";
        assert_eq!(speaker(text).as_deref(), Some("Ana"));
        let text =
            "A spokesman said “no”.\n\nIt was not enough for Adam Ott, who wrote a letter.\n\nIn it, he said “yes”.";
        assert_eq!(speaker(text).as_deref(), Some("Adam Ott"));
    }

    #[test]
    fn whom_the_sentence_before_spoke_of_is_nearer() {
        let text = "“No,” said Eva Lund. Adam Ott walked over to Ana Diaz.\n\n“Yes,” she said.";
        assert_eq!(speaker(text).as_deref(), Some("Ana Diaz"));
    }
}
