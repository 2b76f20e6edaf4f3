//! What the engine got wrong is put right where it is looked over, and each step can be undone.

use super::{looked_over, paste};
use crate::harness::{Page, run};
use thirtyfour::Key;

const STORY: &str = "Rain over Orle\n\n“It rained,” said Ana Diaz.\n\nThe dam at Orle broke on 24 April 2025.\n\n“All day,” Bo Berg said.\n\nMs Diaz said it would go on.";

/// Writes into a field of the list, and leaves it.
async fn fill(page: &Page, field: &str, words: &str) {
    page.of::<bool>(field, "(element.focus(), element.select(), true)").await;
    if words.is_empty() {
        page.press(Key::Delete).await;
    } else {
        page.write(words).await;
    }
    page.press(Key::Tab).await;
}

async fn speaker(page: &Page, number: usize) -> String {
    page.of(&format!("#speaker-{number}"), "element.value").await
}

async fn becomes(page: &Page, number: usize, name: &str) {
    let why = format!("document.getElementById('speaker-{number}').value === {name:?}");
    page.wait_for(&why, "the speaker to change").await;
}

#[test]
fn each_mark_says_how_it_is_known_and_how_sure_that_is() {
    run(|page| async move {
        looked_over(&page, STORY).await;
        let known: Vec<String> = page.of_all(".finding .why", "element.textContent").await;
        assert!(
            known.iter().any(|why| why.starts_with("Named after the quotation: “") && why.contains("”. How sure: ")),
            "{known:?}"
        );
        assert!(known.iter().any(|why| why.contains("24 April 2025")), "{known:?}");
    });
}

#[test]
fn a_speaker_is_changed_added_cleared_and_the_reader_follows() {
    run(|page| async move {
        looked_over(&page, STORY).await;
        fill(&page, "#speaker-0", "Bo Berg").await;
        page.wait_for("document.querySelector('.finding .why').textContent === 'Set by you.'", "the correction").await;
        fill(&page, "#speaker-1", "Cy Dunn").await;
        page.wait_for("!document.querySelector('#names [value=\"Ana Diaz\"]') || !!document.querySelector('#names [value=\"Cy Dunn\"]')", "a new name").await;
        fill(&page, "#speaker-1", "").await;
        page.wait_for("document.querySelectorAll('#passages .finding.unnamed').length === 1", "nobody to speak").await;
        page.click(".over .go").await;
        page.ready().await;
        assert_eq!(page.of::<String>("#p1 q", "element.dataset.by").await, "bo-berg");
        assert_eq!(page.of::<Option<String>>("#p3 q", "element.dataset.by ?? null").await, None);
    });
}

#[test]
fn two_who_are_one_become_one_and_undo_parts_them_again() {
    run(|page| async move {
        looked_over(&page, STORY).await;
        page.click("#passages .people summary").await;
        let person: String = page.of("#speaker-1", "[...document.querySelectorAll('[data-do=merge]')].find((it) => it.closest('li').textContent.includes('Bo Berg')).id").await;
        fill(&page, &format!("#{person}"), "Ana Diaz").await;
        becomes(&page, 1, "Ana Diaz").await;
        assert_eq!(
            page.of::<String>("#speaker-1", "element.closest('li').querySelector('.why').textContent").await,
            "Set by you."
        );
        page.click("#undo").await;
        becomes(&page, 1, "Bo Berg").await;
        assert!(page.of::<bool>("#undo", "element.disabled").await);
    });
}

#[test]
fn nobody_is_merged_into_themselves() {
    run(|page| async move {
        looked_over(&page, STORY).await;
        page.click("#passages .people summary").await;
        fill(&page, "#same-ana-diaz", "Ana Diaz").await;
        page.wait_for("document.querySelector('#wrong').textContent", "why not").await;
        assert!(page.of::<bool>("#undo", "element.disabled").await, "it counts as a correction");
    });
}

#[test]
fn an_event_gets_another_date_and_can_be_dropped() {
    run(|page| async move {
        looked_over(&page, STORY).await;
        let date: String = page.of("[data-do=date]", "'#' + element.id").await;
        fill(&page, &date, "someday").await;
        page.wait_for("!!document.getElementById('wrong').textContent", "a word on what is wrong").await;
        assert_eq!(page.of::<String>(&date, "element.value").await, "someday", "what was written is gone");
        fill(&page, &date, "").await;
        page.wait_for("document.getElementById('wrong').textContent.includes('Not an event')", "what to do instead")
            .await;
        fill(&page, &date, "23 April 2025").await;
        page.wait_for("document.getElementById('wrong').textContent === ''", "the date to be taken").await;
        assert_eq!(
            page.of::<String>(&date, "element.closest('li').querySelector('.why').textContent").await,
            "Set by you."
        );
        page.click("[data-do=drop]").await;
        page.wait_for("!document.querySelector('[data-do=drop]')", "the event to go").await;
        page.click("#undo").await;
        page.wait_for("document.querySelector('[data-do=date]')?.value === '2025-04-23'", "the event to be back").await;
    });
}

#[test]
fn corrections_survive_a_reload() {
    run(|page| async move {
        looked_over(&page, STORY).await;
        fill(&page, "#speaker-0", "Cy Dunn").await;
        page.wait_for("document.querySelector('.finding .why').textContent === 'Set by you.'", "the correction").await;
        page.load("open.html").await;
        page.wait_for("document.getElementById('kept-title').textContent === 'Rain over Orle'", "its own name").await;
        page.load("open.html?look-over").await;
        page.wait_for("document.documentElement.dataset.open === 'look-over'", "the story to be looked over").await;
        assert_eq!(page.eval::<String>("document.title").await, "Look it over: Rain over Orle · On the Record");
        assert_eq!(speaker(&page, 0).await, "Cy Dunn");
        page.click("#undo").await;
        becomes(&page, 0, "Ana Diaz").await;
    });
}

#[test]
fn the_focus_goes_on_to_the_card_that_takes_the_place() {
    run(|page| async move {
        looked_over(&page, &STORY.replace("Ms Diaz said", "The dam at Lund broke on 2 April 2025.\n\nMs Diaz said"))
            .await;
        page.focus("[data-do=drop]").await;
        page.press(Key::Enter).await;
        page.wait_for("document.querySelectorAll('[data-do=drop]').length === 1", "the event to go").await;
        page.wait_for("document.activeElement.matches('.finding input')", "the focus on the next card").await;
        page.focus("#undo").await;
        page.press(Key::Enter).await;
        page.wait_for("document.querySelectorAll('[data-do=drop]').length === 2", "the event to be back").await;
        assert!(page.has_focus("#passages .summary").await, "the focus is lost");
    });
}

#[test]
fn what_could_not_be_taken_as_it_was_is_listed() {
    run(|page| async move {
        looked_over(&page, &STORY.replace("rained", "rai\u{200b}ned")).await;
        page.click(".left-out summary").await;
        assert!(page.text_of(".left-out").await.contains("ZERO WIDTH SPACE"));
        paste(&page, "", "").await;
    });
}
