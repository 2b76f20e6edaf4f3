//! The engine, met from outside: it never fails, whatever the text, and what it says fits the text.

mod commands;
mod malformed;
mod speakers;
mod wire;

use jiff::civil::{Date, date};
use on_the_record::annotate::{Annotation, Span, annotate, draft, standoff::Standoff};
use on_the_record::desk::{OpenError, open_text};
use on_the_record::story::Block;
use proptest::prelude::*;

const PUBLISHED: Date = date(2025, 4, 26);

/// Every span of an annotation.
fn spans(found: &Annotation) -> Vec<Span> {
    let quotes = found.quotes.iter().flat_map(|it| it.content.iter().copied().chain(it.cue).chain(it.source));
    let people = found.people.iter().flat_map(|it| it.mentions.iter().copied());
    let times = found.times.iter().map(|it| it.span);
    quotes.chain(people).chain(times).chain(found.events.iter().map(|it| it.span)).collect()
}

/// Asserts all that must hold of any text.
fn assert_sound(text: &str) {
    for published in [None, Some(PUBLISHED)] {
        let found = annotate(text, published);
        for span in spans(&found) {
            assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?} is no part of {text:?}");
        }
        assert!(found.quotes.is_sorted_by_key(|it| it.content.first().map(|span| span.start)), "quotes: {text:?}");
        assert!(found.quotes.iter().all(|it| it.content.is_sorted() && !it.content.is_empty()), "parts: {text:?}");
        assert!(found.quotes.iter().all(|it| (0.0..=1.0).contains(&it.confidence)), "confidence: {text:?}");
        assert!(found.quotes.iter().filter_map(|it| it.speaker).all(|at| at < found.people.len()), "people: {text:?}");
        assert!(found.times.is_sorted_by_key(|it| it.span.start), "times: {text:?}");
        assert!(found.events.iter().all(|it| it.time < found.times.len()), "events: {text:?}");
        assert_eq!(found, annotate(text, published), "another answer the second time: {text:?}");
        let standoff = Standoff::of(None, text, &found);
        serde_json::to_string(&standoff).expect("offsets are JSON");
        if let Some(draft) = draft(text, published, &found) {
            let quotations = draft.story.blocks.iter().flat_map(Block::quotations).count();
            assert_eq!(draft.reasons.len(), quotations, "a reason for each quotation: {text:?}");
        }
        match open_text(text, published) {
            Ok(_) | Err(OpenError::Empty | OpenError::Unsound(_)) => {}
            Err(error) => panic!("{error}: {text:?}"),
        }
    }
}

/// Pieces that mean something to the engine, to be put together at random.
fn newsy() -> impl Strategy<Value = String> {
    let pieces = [
        "“",
        "”",
        "‘",
        "’",
        "\"",
        "'",
        "«",
        "»",
        " ",
        "\n",
        "\n\n",
        ", ",
        ". ",
        "? ",
        ": ",
        " — ",
        "Ana Diaz",
        "Mr Diaz",
        "Ms. Diaz",
        "the minister",
        "he",
        "she",
        "they",
        " said ",
        " told reporters ",
        "according to ",
        " that ",
        "who ",
        "By Ann Ott",
        "Q: ",
        "A: ",
        "DIAZ: ",
        "Friday",
        "on 25 April",
        "2025",
        "25/4/2025",
        "last week",
        "two days later",
        "80 years ago",
        "p.m.",
        "10:40",
        "1990s",
        "the ",
        "a plan",
        " was ",
        "U.S.",
        "é",
        "王",
        "\u{202e}",
        "\u{200b}",
        "🇬🇧",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_annotated_soundly(text in any::<String>()) {
        assert_sound(&text);
    }

    #[test]
    fn any_text_made_of_what_news_is_made_of_is_annotated_soundly(text in newsy()) {
        assert_sound(&text);
    }
}

#[test]
fn every_beginning_of_a_story_is_annotated_soundly() {
    let text = "Rain at last\nBy Ann Ott\n\n“It rained,” said Ana Diaz, the mayor of Orle, on Friday 25 April. “All ‘day’ —”\n\n\
        He said that “80 years ago” was 1945; according to the ministry it wasn’t. Q: Why? A: “No.”\n";
    for (end, _) in text.char_indices() {
        assert_sound(&text[..end]);
    }
}

#[test]
fn a_letter_and_a_hyphen_are_annotated_soundly() {
    assert_sound("B-");
}

#[test]
fn a_long_text_of_one_sign_is_annotated_soundly() {
    for sign in ["“", "\"", "'", "a", "A ", ".", "\n", "said ", "1", "\u{301}"] {
        let text = sign.repeat(200_000 / sign.len());
        let found = annotate(&text, Some(PUBLISHED));
        assert!(spans(&found).iter().all(|span| text.get(span.range()).is_some()), "{sign:?}");
    }
}
