//! Quotations are marked where they stand: whose they are, what kind of speech, without a letter added to the text.

use crate::harness::run;
use crate::story::{story, voices};
use thirtyfour::Key;

#[test]
fn each_quotation_is_marked_with_its_speaker_and_kind() {
    run(|page| async move {
        page.open("").await;
        let marked: Vec<(String, String, String)> =
            page.of_all("#text [data-by]", "[element.id, element.dataset.by, element.dataset.kind]").await;
        let mut told = Vec::new();
        for block in &story().blocks {
            for (index, quotation) in block.quotations().enumerate() {
                if let Some(by) = &quotation.by {
                    let kind = format!("{:?}", quotation.kind).to_lowercase();
                    told.push((format!("{}-q{}", block.id, index + 1), by.to_string(), kind));
                }
            }
        }
        assert_eq!(marked, told);
    });
}

#[test]
fn initials_are_shown_but_not_in_the_text() {
    run(|page| async move {
        page.open("").await;
        let marks: Vec<(String, String, String)> = page
            .of_all(
                "#text a.who",
                "[element.textContent, lens.added(element, '::before'), element.getAttribute('href').slice(3)]",
            )
            .await;
        assert!(!marks.is_empty(), "no voice is marked in the text");
        for (text, shown, id) in marks {
            let person = story().people.iter().find(|person| person.id.as_str() == id);
            // With a space on each side that no line breaks at.
            let initials = shown.trim_matches('\u{a0}');
            assert_eq!(Some(initials), person.map(|person| &*person.initials), "the mark of {id}");
            assert_eq!(text, "", "the mark of {id} adds to the text");
        }
    });
}

#[test]
fn initials_bring_up_who_speaks() {
    run(|page| async move {
        for phone in [false, true] {
            if phone {
                page.phone(390, 844).await;
            }
            page.open("").await;
            for voice in voices() {
                let words = voice.quotations[0].as_str();
                let mark = format!("[id='{words}'] a.who");
                if phone {
                    page.tap(&mark).await
                } else {
                    page.click(&mark).await
                }
                page.wait_for(
                    "lens.shown(document.querySelector('.quote-card')) === null",
                    &format!("the card of {words}"),
                )
                .await;
                let name =
                    &story().people.iter().find(|one| one.id.as_str() == voice.id).expect("a voice is a person").name;
                assert!(
                    page.text_of(".quote-card").await.contains(name.as_str()),
                    "the card of {words} does not name {name}"
                );
                let covers: bool = page
                    .of(".quote-card", &format!("[...document.getElementById('{words}').getClientRects()].some((line) => lens.overlap(line, element.getBoundingClientRect()))"))
                    .await;
                assert!(!covers, "the card of {words} lies on the words it speaks of");
                page.press(Key::Escape).await;
                assert!(!page.is_visible(".quote-card").await, "Escape does not close the card of {words}");
            }
        }
    });
}
