//! A story's first lines tell of someone whom it names later: "A judge told him …", and below "Judge Ana Diaz".

use super::Reading;
use crate::annotate::people::names::Name;
use crate::annotate::people::nouns::Noun;

/// How many paragraphs at the start, headline and byline among them, tell of somebody to be named.
const FIRST: usize = 3;

impl Reading<'_> {
    /// Who is "a judge" in the first lines: whoever is the only one to be called that, and is named further down.
    pub(super) fn foretold(&self, at: usize, word: &str, noun: Noun) -> Option<usize> {
        let text = self.text;
        // Anybody may be one of these.
        let common = matches!(
            word,
            "man"
                | "woman"
                | "boy"
                | "girl"
                | "person"
                | "official"
                | "resident"
                | "witness"
                | "expert"
                | "voter"
                | "friend"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "worker"
                | "colleague"
                | "neighbour"
                | "neighbor"
        );
        let first = text.paragraph_of(text.sentence_of(at)) < FIRST && matches!(text.word(at), "A" | "a" | "An" | "an");
        if common || !first || !matches!(noun, Noun::Human(_)) || self.roles.contains_key(word) {
            return None;
        }
        let who = self.people.roles.get(word).copied().flatten()?;
        let entry = &self.people.register.entries[who];
        let later = self.is_new(who, at);
        (later && !entry.phrase && entry.can_be_human()).then_some(who)
    }

    /// Whether nobody has been named so before a token, but for a headline.
    fn is_new(&self, who: usize, at: usize) -> bool {
        let text = self.text;
        let line = text.sentences[text.paragraphs[0].start].start..text.sentences[text.paragraphs[0].end - 1].end;
        let known = &self.people.register.entries[who].first;
        known.start >= text.tokens[at].span.start || at >= line.end && known.start < text.span(line).end
    }

    /// "A backbencher has attacked the plan." and below "Asked about it, Bo Ott said": who is named first after the opening
    /// sentence and speaks is the one whom it told of.
    pub(super) fn speaks_of(&mut self, name: &Name, who: usize) {
        let text = self.text;
        let sentence = text.sentence_of(name.tokens.start);
        let first = self.is_new(who, name.tokens.start);
        let Some((stranger, word)) = self.opening.clone().filter(|(stranger, _)| self.above == Some(*stranger)) else {
            return;
        };
        let entries = &self.people.register.entries;
        let alone = self.leads.is_none() && self.led.is_none() && self.named_here.is_none();
        let free = self.people.roles.get(&word).is_none_or(Option::is_none);
        if first
            && alone
            && free
            && text.paragraph_of(sentence) <= FIRST
            && entries[stranger].gender.fits(entries[who].gender)
        {
            self.opening = None;
            self.call(word, who);
        }
    }

    /// "A former chief was jailed." and below "Bo Ott, 59, wept": who opens the next paragraph with an age is the one
    /// whom the first line told of, and goes by that calling.
    pub(super) fn told_of(&mut self, name: &Name, who: usize) {
        let text = self.text;
        let sentence = text.sentence_of(name.tokens.start);
        let paragraph = text.paragraph_of(sentence);
        let opens = text.sentences[sentence].start == name.titles.start && text.paragraphs[paragraph].start == sentence;
        if !opens
            || paragraph > FIRST
            || self.people.register.entries[who].first.start < text.tokens[name.tokens.start].span.start
        {
            return;
        }
        let Some((stranger, word)) = self.opening.take().filter(|(stranger, _)| self.above == Some(*stranger)) else {
            return;
        };
        let entries = &self.people.register.entries;
        if entries[stranger].gender.fits(entries[who].gender) {
            self.call(word, who);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::told::first_speaker as speaker;

    #[test]
    fn who_speaks_below_the_opening_sentence_is_whom_it_told_of() {
        let text = "A backbencher has called it “a joke”.\n\nAsked about it, Bo Ott said he was cross.";
        assert_eq!(speaker(text).as_deref(), Some("Bo Ott"));
        let text = "A backbencher has called it “a joke”.\n\nAna Diaz left. Bo Ott said he was cross.";
        assert_eq!(speaker(text).as_deref(), Some("A backbencher"));
    }

    #[test]
    fn a_judge_of_the_first_line_is_the_judge_of_the_story() {
        let text = "A thief was jailed by a judge who called him “a fool”.\n\nJudge Ana Diaz wept.";
        assert_eq!(speaker(text).as_deref(), Some("Ana Diaz"));
    }

    #[test]
    fn whom_the_first_line_tells_of_is_named_in_the_second() {
        let text = "A baker who called it “a joke” was jailed.\n\nBo Ott, 59, wept.";
        assert_eq!(speaker(text).as_deref(), Some("Bo Ott"));
    }

    #[test]
    fn of_two_judges_it_is_neither() {
        let text = "A thief met a judge who called him “a fool”.\n\nJudge Ana Diaz wept. Judge Bo Ott slept.";
        assert_eq!(speaker(text).as_deref(), Some("a judge"));
    }
}
