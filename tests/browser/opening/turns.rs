//! What is done before the last is answered waits for its turn: each answer is that to its own question.

use super::looked_over;
use crate::harness::run;

/// So long that an answer takes its time: many events and speakers.
fn long() -> String {
    let months = ["March", "April", "May", "June"];
    let day = |number: usize| {
        let (day, month) = (number % 27 + 1, months[number % 4]);
        format!("The dam at Orle broke again on {day} {month} 2025.\n\n“It rained {number} days,” said Ana Diaz.\n\n")
    };
    format!("Rain over Orle\n\n{}", (0..160).map(day).collect::<String>())
}

const EVENTS: &str = "document.querySelectorAll('[data-do=drop]').length";

#[test]
fn two_corrections_and_two_steps_back_at_once_are_all_done() {
    run(|page| async move {
        looked_over(&page, &long()).await;
        let events: usize = page.eval(EVENTS).await;
        page.run_script(
            "const field = document.getElementById('speaker-1'); field.value = 'Bo Berg';
             field.dispatchEvent(new Event('change', { bubbles: true }));
             document.querySelector('[data-do=drop]').click();",
        )
        .await;
        page.wait_for(&format!("{EVENTS} === {}", events - 1), "the event to go").await;
        page.wait_for("document.getElementById('speaker-1').value === 'Bo Berg'", "the speaker").await;
        assert_eq!(page.text_of("#wrong").await, "");
        page.run_script("for (const _ of [1, 2]) document.getElementById('undo').click();").await;
        page.wait_for("document.getElementById('undo').disabled", "both steps back").await;
        assert_eq!(page.eval::<usize>(EVENTS).await, events);
        assert_eq!(page.of::<String>("#speaker-1", "element.value").await, "Ana Diaz");
        assert!(!page.text_of("#passages").await.contains("undefined"));
    });
}

#[test]
fn what_is_being_written_stays_when_the_answer_to_another_comes() {
    run(|page| async move {
        looked_over(&page, &long()).await;
        page.run_script(
            "const [one, other] = ['speaker-0', 'speaker-2'].map((id) => document.getElementById(id));
             one.value = 'Bo Berg'; one.dispatchEvent(new Event('change', { bubbles: true }));
             other.focus(); other.value = 'Cy Du';",
        )
        .await;
        page.wait_for("!!document.querySelector('#names [value=\"Bo Berg\"]')", "the first").await;
        page.wait_for("document.activeElement.id === 'speaker-2'", "the focus").await;
        assert_eq!(page.of::<String>("#speaker-2", "element.value").await, "Cy Du");
        page.focus("#speaker-0").await;
        page.wait_for("!!document.querySelector('#names [value=\"Cy Du\"]')", "the second").await;
    });
}
