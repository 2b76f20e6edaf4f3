//! Whole stories of our own, with who says what: `NAME.txt`, and in `NAME.said` a line for each stretch in marks, the
//! speaker and its first words. What a reader could not decide either is left out of the list.

use super::PUBLISHED;
use on_the_record::annotate::{Kind, annotate};

/// Asserts that every stretch listed is found in the text, as said by who says it, but for those that are known to be
/// wrong: whoever mends one of them takes it from the list.
fn assert_said(text: &str, said: &str, known: &[&str]) {
    let found = annotate(text, Some(PUBLISHED));
    let mut wrong = Vec::new();
    let mut words_wrong = Vec::new();
    for line in said.lines() {
        let (speaker, words) = line.split_once(": ").expect("a speaker and words");
        let at = text.find(words).unwrap_or_else(|| panic!("{words} is not in the text"));
        let spoken = found.quotes.iter().filter(|it| it.kind != Kind::Indirect);
        let quote = spoken.into_iter().find(|it| it.content.iter().any(|span| (span.start..span.end).contains(&at)));
        let name = quote.and_then(|it| it.speaker).map(|at| found.people[at].name.as_str());
        if name != Some(speaker) {
            words_wrong.push(words);
            wrong.push(format!("{words} is said by {speaker}, not {name:?}, {:?}", quote.map(|it| it.why)));
        }
    }
    assert_eq!(words_wrong, known, "{wrong:#?}");
}

macro_rules! stories {
    ($($promise:ident: $name:literal $(, but $known:literal)*;)+) => { $(
        #[test]
        fn $promise() {
            let text = include_str!(concat!("stories/", $name, ".txt"));
            assert_said(text, include_str!(concat!("stories/", $name, ".said")), &[$($known),*]);
        }
    )+ };
}

stories! {
    a_chief_nurse_and_her_predecessor_are_told_apart: "ward";
    sisters_and_a_residents_association_speak: "bakery";
    senators_and_former_employees_speak: "subpoena";
    a_portrait_keeps_to_its_hero: "climber";
    villagers_come_and_go: "pub";
    a_hearing_goes_from_question_to_answer: "ferry";
}
