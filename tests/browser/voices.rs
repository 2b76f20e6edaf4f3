//! Choosing a voice lights its quotations and dims the rest, which stays readable; from one quotation to the next.

use crate::harness::{Page, Theme, assert_none, run};
use crate::story::{story, voices};
use std::collections::HashMap;
use thirtyfour::Key;

fn control(voice: &str) -> String {
    format!("[data-voice={voice}] [data-action=focus-voice]")
}

/// The control that goes to a voice's `next` or `previous` quotation.
fn step(voice: &str, to: &str) -> String {
    format!("[data-voice={voice}] [data-action={to}-quotation]")
}

/// How strongly each quotation stands out: the contrast of its words, by its id.
async fn emphasis(page: &Page) -> HashMap<String, f64> {
    page.of_all::<(String, f64)>("#text [data-by]", "[element.id, lens.contrast(element)]").await.into_iter().collect()
}

/// Asserts that exactly this voice is in focus, by every sign there is: attribute, pressed control, emphasis.
async fn assert_in_focus(page: &Page, voice: &str) {
    assert_eq!(
        page.eval::<Option<String>>("document.documentElement.dataset.focus ?? null").await.as_deref(),
        Some(voice)
    );
    let pressed: Vec<String> = page.of_all("[data-voice]:has([aria-pressed=true])", "element.dataset.voice").await;
    assert_eq!(pressed, [voice]);
    let quotations = emphasis(page).await;
    let own: Vec<String> = page.of_all(&format!("#text [data-by={voice}]"), "element.id").await;
    let least_lit = own.iter().map(|id| quotations[id]).fold(f64::INFINITY, f64::min);
    for (id, contrast) in quotations.iter().filter(|(id, _)| !own.contains(id)) {
        assert!(contrast * 1.5 < least_lit, "{voice}: {id} stands out at {contrast:.1}, its own at {least_lit:.1}");
    }
}

#[test]
fn each_voice_comes_into_focus_by_mouse() {
    run(|page| async move {
        page.open("").await;
        for theme in Theme::ALL {
            page.theme(theme).await;
            for voice in voices() {
                page.click(&control(&voice.id)).await;
                assert_in_focus(&page, &voice.id).await;
            }
        }
    });
}

#[test]
fn each_voice_comes_into_focus_by_tap() {
    run(|page| async move {
        page.phone(390, 844).await;
        page.open("").await;
        for voice in voices() {
            page.tap(&control(&voice.id)).await;
            assert_in_focus(&page, &voice.id).await;
        }
    });
}

#[test]
fn each_voice_comes_into_focus_by_keyboard() {
    run(|page| async move {
        page.open("").await;
        for voice in voices() {
            page.focus(&control(&voice.id)).await;
            page.press(Key::Enter).await;
            assert_in_focus(&page, &voice.id).await;
            assert!(page.has_focus(&control(&voice.id)).await, "the focus left the control");
        }
    });
}

#[test]
fn a_voice_in_focus_keeps_its_full_ink() {
    run(|page| async move {
        page.open("").await;
        for theme in Theme::ALL {
            page.theme(theme).await;
            for voice in voices() {
                page.load("").await;
                page.ready().await;
                let before: Vec<String> =
                    page.of_all(&format!("#text [data-by={}]", voice.id), "getComputedStyle(element).color").await;
                page.click(&control(&voice.id)).await;
                let lit: Vec<String> =
                    page.of_all(&format!("#text [data-by={}]", voice.id), "getComputedStyle(element).color").await;
                assert_eq!(lit, before, "{} in {theme:?}", voice.id);
            }
        }
    });
}

#[test]
fn dimmed_text_stays_readable() {
    run(|page| async move {
        page.open("").await;
        for theme in Theme::ALL {
            page.theme(theme).await;
            for voice in voices() {
                page.click(&control(&voice.id)).await;
                let faint: Vec<String> = page.eval("lens.faint(document.getElementById('text'), 4.5)").await;
                assert_none(&faint, &format!("{theme:?}, {} in focus: text under 4.5:1", voice.id));
            }
        }
    });
}

#[test]
fn text_is_readable_when_nothing_is_chosen() {
    run(|page| async move {
        page.open("").await;
        crate::states::open_everything(&page).await;
        for theme in Theme::ALL {
            page.theme(theme).await;
            let faint: Vec<String> = page.eval("lens.faint(document.body, 4.5)").await;
            assert_none(&faint, &format!("{theme:?}: text under 4.5:1"));
        }
    });
}

#[test]
fn choosing_a_voice_again_lets_it_go() {
    run(|page| async move {
        page.open("").await;
        let before = emphasis(&page).await;
        for voice in voices() {
            page.click(&control(&voice.id)).await;
            page.click(&control(&voice.id)).await;
            assert_eq!(page.count("html[data-focus]").await, 0, "{} is still in focus", voice.id);
            assert_eq!(page.count("#voices [aria-pressed=true]").await, 0, "a control is still pressed");
            page.rest().await;
            assert_eq!(emphasis(&page).await, before);
        }
    });
}

#[test]
fn next_and_previous_go_through_its_quotations_in_order() {
    run(|page| async move {
        page.open("").await;
        for voice in voices() {
            page.click(&control(&voice.id)).await;
            for id in &voice.quotations {
                page.click(&step(&voice.id, "next")).await;
                assert_current(&page, id).await;
            }
            for id in voice.quotations.iter().rev().skip(1) {
                page.click(&step(&voice.id, "previous")).await;
                assert_current(&page, id).await;
            }
        }
    });
}

#[test]
fn a_voice_taken_up_again_starts_anew() {
    run(|page| async move {
        page.open("").await;
        let voice = voices().into_iter().max_by_key(|voice| voice.quotations.len()).expect("somebody speaks");
        let says = format!("[data-voice={}] [role=status]", voice.id);
        page.click(&control(&voice.id)).await;
        let at_first = page.text_of(&says).await;
        page.click(&step(&voice.id, "next")).await;
        page.click(&step(&voice.id, "next")).await;
        assert!(page.text_of(&says).await.starts_with("2 "), "the second quotation is not announced");
        page.click(&control(&voice.id)).await;
        assert_eq!(page.count("[data-current]").await, 0, "a quotation is still marked");
        page.click(&control(&voice.id)).await;
        assert_eq!(page.text_of(&says).await, at_first);
        page.click(&step(&voice.id, "next")).await;
        assert_current(&page, &voice.quotations[0]).await;
    });
}

/// Asserts that this quotation is marked as the current one and stands in the window, uncovered.
async fn assert_current(page: &Page, id: &str) {
    let current: Vec<String> = page.of_all("[data-current]", "element.id").await;
    assert_eq!(current, [id]);
    let why_not: Option<String> = page.of(&format!("#{id}"), "lens.shown(element)").await;
    assert_eq!(why_not, None, "{id} is not shown");
}

#[test]
fn each_voice_says_how_often_it_is_heard() {
    run(|page| async move {
        page.open("").await;
        for voice in voices() {
            let count = page.text_of(&format!("[data-voice={}] .count", voice.id)).await;
            let number: String = count.chars().take_while(char::is_ascii_digit).collect();
            assert_eq!(number, voice.quotations.len().to_string(), "{} says {count}", voice.id);
        }
    });
}

#[test]
fn those_spoken_of_but_not_heard_are_named() {
    run(|page| async move {
        page.open("").await;
        let unheard = page.text_of("#voices .unheard").await;
        for id in ["putin", "dmitriev", "moskalik", "zelensky"] {
            let person = story().people.iter().find(|person| person.id.as_str() == id);
            let name = &person.unwrap_or_else(|| panic!("the story has no {id}")).short;
            assert!(unheard.contains(name.as_str()), "{name} is missing: {unheard}");
        }
        for voice in voices() {
            let person = story().people.iter().find(|person| person.id.as_str() == voice.id);
            let name = &person.expect("a voice is a person of the story").name;
            assert!(!unheard.contains(name.as_str()), "{name} is heard: {unheard}");
        }
    });
}
