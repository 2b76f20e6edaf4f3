//! Who is heard in a story, how often, how much, where, and by which mark each voice is known.

use crate::story::{Marked, Person, PersonId, QuotationKind, Span, Story, text_of};
use crate::table::{Set, Table};

/// How many hues the style sheets know; past it they repeat and the initials decide.
pub const HUES: usize = 6;
/// How many underline styles the style sheets know. Five against six hues: thirty voices differ in hue or line.
pub const LINES: usize = 5;

/// Everyone in a story, told apart by whether they are heard.
#[derive(Clone, Debug, PartialEq)]
pub struct Cast {
    /// Those who speak, in the order they are first heard.
    pub voices: Vec<Voice>,
    /// Those the text names but does not quote, in the order they are first named.
    pub unheard: Vec<Person>,
    by_id: Table<PersonId, usize>,
}

/// Someone who is quoted.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Who.
    pub person: Person,
    /// The classes that give hue and underline style, 1-based: `hue-1 line-1`.
    pub mark: String,
    /// Every quotation, in reading order.
    pub heard: Vec<Heard>,
    /// Whole per cent of all quoted words of the story.
    pub share: usize,
}

/// One quotation, and where in the story it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// The id of its element: `p20-q1`.
    pub id: String,
    /// Direct, partial or reported.
    pub kind: QuotationKind,
    /// Where it begins: characters before it, in thousandths of the story.
    pub at: usize,
    /// How long it is, in thousandths of the story.
    pub length: usize,
}

impl Cast {
    /// Reads the cast off a story.
    #[must_use]
    pub fn of(story: &Story) -> Self {
        let total = story.blocks.iter().map(|block| characters(&block.text())).sum::<usize>().max(1);
        let mut voices: Vec<(Voice, usize)> = Vec::new();
        let mut by_id: Table<PersonId, usize> = Table::default();
        let mut named = Vec::new();
        let mut place = 0;
        let mut quoted = 0;
        for block in &story.blocks {
            let mut number = 0;
            for span in block.spans() {
                let length = characters(&text_of(std::slice::from_ref(span)));
                name_people(span, &mut named);
                if let Span::Marked(Marked::Quotation(quotation)) = span {
                    number += 1;
                    let said = words(&quotation.text());
                    quoted += said;
                    if let Some(person) = quotation.by.as_ref().and_then(|by| story.person(by)) {
                        let index = *by_id.entry(person.id.clone()).or_insert(voices.len());
                        if index == voices.len() {
                            let line = line(person, voices.iter().map(|(voice, _)| voice));
                            voices.push((Voice::silent(person, index, line), 0));
                        }
                        voices[index].0.heard.push(Heard {
                            id: quotation_id(block.id.as_str(), number),
                            kind: quotation.kind,
                            at: place * 1000 / total,
                            length: length * 1000 / total,
                        });
                        voices[index].1 += said;
                    }
                }
                place += length;
            }
        }
        let quoted = quoted.max(1);
        let voices: Vec<Voice> = voices
            .into_iter()
            .map(|(voice, words)| Voice { share: (words * 100 + quoted / 2) / quoted, ..voice })
            .collect();
        let mut seen = Set::default();
        let unheard = named
            .into_iter()
            .filter(|id| !by_id.contains_key(*id) && seen.insert(*id))
            .filter_map(|id| story.person(id).cloned())
            .collect();
        Self { voices, unheard, by_id }
    }

    /// The voice of this person, if they are heard.
    #[must_use]
    pub fn voice(&self, id: &PersonId) -> Option<&Voice> {
        self.by_id.get(id).map(|index| &self.voices[*index])
    }
}

impl Voice {
    fn silent(person: &Person, index: usize, line: usize) -> Self {
        let mark = format!("hue-{} line-{}", index % HUES + 1, line + 1);
        Self { person: person.clone(), mark, heard: Vec::new(), share: 0 }
    }

    /// The underline style of its mark: `line-1`.
    fn line(&self) -> &str {
        self.mark.rsplit(' ').next().unwrap_or_default()
    }
}

/// The underline style for the next voice, from 0: the next in turn that no voice with the same initials has. So line
/// and initials tell voices apart where colours do not.
fn line<'a>(person: &Person, before: impl Iterator<Item = &'a Voice> + Clone) -> usize {
    let turn = before.clone().count();
    let taken = |line: usize| {
        let name = format!("line-{}", line + 1);
        before.clone().any(|voice| voice.person.initials == person.initials && voice.line() == name)
    };
    (turn..turn + LINES).map(|line| line % LINES).find(|line| !taken(*line)).unwrap_or(turn % LINES)
}

/// The id of the `number`th quotation (from 1) of a block.
#[must_use]
pub fn quotation_id(block: &str, number: usize) -> String {
    format!("{block}-q{number}")
}

/// Words as a reader counts them: runs between white space that hold a letter or a digit.
#[must_use]
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn characters(text: &str) -> usize {
    text.chars().count()
}

fn name_people<'a>(span: &'a Span, named: &mut Vec<&'a PersonId>) {
    match span {
        Span::Marked(Marked::Person { id, .. }) => named.push(id),
        Span::Marked(Marked::Quotation(quotation)) => {
            for inner in &quotation.content {
                name_people(inner, named);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// The cast of a story by ann, ben and cyd with these blocks' content.
    fn cast(blocks: &[Value]) -> Cast {
        let people: Vec<Value> = ["ann", "ben", "cyd"]
            .map(|id| json!({ "id": id, "name": id, "short": id, "kind": "person", "initials": "X" }))
            .into();
        let blocks: Vec<Value> = (1..)
            .zip(blocks)
            .map(|(n, content)| json!({ "id": format!("p{n}"), "kind": "paragraph", "content": content }))
            .collect();
        let story = json!({ "id": "a", "language": "en", "headline": "A", "people": people, "blocks": blocks });
        Cast::of(&Story::read(&story.to_string()).unwrap())
    }

    fn said(by: &str, words: &str) -> Value {
        json!({ "type": "quotation", "by": by, "kind": "direct", "content": [words] })
    }

    fn named(id: &str) -> Value {
        json!({ "type": "person", "id": id, "text": "them" })
    }

    fn shares(cast: &Cast) -> Vec<usize> {
        cast.voices.iter().map(|voice| voice.share).collect()
    }

    fn ids(people: &[Person]) -> Vec<&str> {
        people.iter().map(|person| person.id.as_str()).collect()
    }

    #[test]
    fn voices_are_in_the_order_they_are_first_heard() {
        let cast = cast(&[json!([said("ben", "b"), said("ann", "a")]), json!([said("cyd", "c"), said("ben", "b")])]);
        let order: Vec<&str> = cast.voices.iter().map(|voice| voice.person.id.as_str()).collect();
        assert_eq!(order, ["ben", "ann", "cyd"]);
        let heard: Vec<&str> = cast.voices[0].heard.iter().map(|heard| heard.id.as_str()).collect();
        assert_eq!(heard, ["p1-q1", "p2-q2"]);
    }

    #[test]
    fn a_share_is_rounded_to_the_nearest_per_cent() {
        assert_eq!(shares(&cast(&[json!([said("ann", "one two"), said("ben", "three")])])), [67, 33]);
        let eight = cast(&[json!([said("ann", "one"), said("ben", "1 2 3 4 5 6 7")])]);
        assert_eq!(shares(&eight), [13, 88], "halves go up, so that shares may add up to 101");
    }

    #[test]
    fn a_voice_that_says_nothing_in_words_has_no_share() {
        assert_eq!(shares(&cast(&[json!([said("ann", "…!")])])), [0]);
    }

    #[test]
    fn words_nobody_is_known_to_have_said_count_as_quoted() {
        let unknown = json!({ "type": "quotation", "kind": "direct", "content": ["one two three"] });
        let cast = cast(&[json!([unknown, said("ann", "four")])]);
        assert_eq!(shares(&cast), [25]);
        assert_eq!(cast.voices[0].heard[0].id, "p1-q2", "it has its number all the same");
    }

    #[test]
    fn places_and_lengths_are_thousandths_of_the_story() {
        let cast = cast(&[json!(["12345", said("ann", "12")]), json!(["123456789012", said("ann", "1")])]);
        let places: Vec<(usize, usize)> = cast.voices[0].heard.iter().map(|heard| (heard.at, heard.length)).collect();
        assert_eq!(places, [(250, 100), (950, 50)]);
    }

    #[test]
    fn who_is_named_but_not_heard_is_told_once_in_the_order_of_the_text() {
        let spoken = json!({ "type": "quotation", "by": "ann", "kind": "direct", "content": [named("cyd")] });
        let cast = cast(&[json!([spoken, named("ben"), named("ann"), named("cyd")])]);
        assert_eq!(ids(&cast.unheard), ["cyd", "ben"]);
    }

    #[test]
    fn who_is_only_in_the_list_of_people_is_neither_heard_nor_unheard() {
        let cast = cast(&[json!([said("ann", "to ben")])]);
        assert!(cast.unheard.is_empty());
        assert_eq!(PersonId::new("ben").and_then(|ben| cast.voice(&ben).cloned()), None);
    }

    /// That many voices, each heard once, with these initials in turn.
    fn choir(count: usize, initials: &[&str]) -> Cast {
        let people: Vec<Value> = (0..count)
            .map(|n| {
                let id = format!("v{n}");
                json!({ "id": id, "name": id, "short": id, "kind": "person", "initials": initials[n % initials.len()] })
            })
            .collect();
        let said: Vec<Value> = (0..count).map(|n| said(&format!("v{n}"), "a")).collect();
        let blocks = json!([{ "id": "p1", "kind": "paragraph", "content": said }]);
        let story = json!({ "id": "a", "language": "en", "headline": "A", "people": people, "blocks": blocks });
        Cast::of(&Story::read(&story.to_string()).unwrap())
    }

    #[test]
    fn thirty_voices_differ_in_hue_or_line() {
        let each: Vec<String> = (0..HUES * LINES).map(|n| format!("V{n}")).collect();
        let cast = choir(HUES * LINES, &each.iter().map(String::as_str).collect::<Vec<_>>());
        let marks: Set<&str> = cast.voices.iter().map(|voice| voice.mark.as_str()).collect();
        assert_eq!(marks.len(), 30);
    }

    #[test]
    fn without_any_colour_voices_differ_in_line_or_initials() {
        for initials in [&["DT"][..], &["DT", "VP"], &["A", "B", "C", "D", "A"], &["A", "B", "A", "A"]] {
            let cast = choir(LINES, initials);
            let told: Set<(&str, &str)> =
                cast.voices.iter().map(|voice| (voice.line(), voice.person.initials.as_str())).collect();
            assert_eq!(told.len(), LINES, "{initials:?}");
        }
    }

    #[test]
    fn words_are_what_holds_a_letter_or_a_digit() {
        assert_eq!(words("It’s so – good … to\u{a0}see you, 007!"), 7);
        assert_eq!(words("“ — ”"), 0);
    }
}
