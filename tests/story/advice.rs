//! Whoever has mistaken a word is told which was meant, or which there are: as long as that helps.

use super::problems;

/// What is said of a speaker who is not among this many people.
fn unknown(speaker: &str, people: usize) -> String {
    let person =
        |n: usize| format!(r#"{{ "id": "zz-{n}", "name": "P", "short": "P", "kind": "person", "initials": "P" }}, "#);
    // Two there are already.
    let more: String = (2..people).map(person).collect();
    let story = super::WHOLE.replacen(r#""by": "ushakov""#, &format!(r#""by": "{speaker}""#), 1);
    let story = story.replacen("\"people\": [\n", &format!("\"people\": [{more}"), 1);
    super::read(&story).unwrap_err().to_string()
}

#[test]
fn a_third_of_the_letters_may_be_wrong() {
    // Two changed and one too many, of nine.
    assert!(unknown("uzhakowwv", 2).ends_with("; did you mean \"ushakov\"?"));
    assert!(unknown("uzhbkowwv", 2).ends_with("; there is \"moscow\" or \"ushakov\""));
}

#[test]
fn letters_too_many_and_too_few_are_slips_wherever_they_stand() {
    for speaker in ["xxushakov", "ushakovxx", "ushxxakov", "xushakovx", "ushak0", "shakow"] {
        assert!(unknown(speaker, 2).ends_with("; did you mean \"ushakov\"?"), "{speaker}");
    }
    // Three of eight, or four of ten, are more than a third.
    for speaker in ["xxhakovw", "xxxushakow", "wushakoxxx"] {
        assert!(!unknown(speaker, 2).contains("did you mean"), "{speaker}");
    }
}

#[test]
fn up_to_sixteen_choices_are_listed() {
    assert!(unknown("peskov-the-second", 16).contains("; there is \"moscow\", \"ushakov\", \"zz-10\""));
    assert!(unknown("peskov-the-second", 17).ends_with("there is no person \"peskov-the-second\""));
}

#[test]
fn among_a_thousand_choices_the_nearest_is_found_and_among_more_none_is_looked_for() {
    assert!(unknown("ushakof", 1000).ends_with("; did you mean \"ushakov\"?"));
    assert!(unknown("ushakof", 1001).ends_with("there is no person \"ushakof\""));
}

#[test]
fn a_word_longer_than_any_there_is_gets_no_advice() {
    let field =
        |length: usize| problems(r#""title": "The visits""#, &format!(r#""title": "T", "{}": 1"#, "x".repeat(length)));
    assert!(field(64).ends_with("; there is \"id\" or \"title\""));
    assert!(!field(65).contains("there is \"id\""), "{}", field(65));
}

#[test]
fn a_long_text_is_shown_by_its_first_sixty_characters() {
    let told = |length: usize| problems(r#""language": "en-GB""#, &format!(r#""language": "{}""#, "é".repeat(length)));
    let shown = |length: usize, rest: &str| format!("language: \"{}\"{rest} is not a language tag", "é".repeat(length));
    assert!(told(60).contains(&shown(60, "")));
    assert!(told(61).contains(&shown(60, "…")));
}
