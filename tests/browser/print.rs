//! On paper: the whole story in black on white, whose words they are in initials, all that folds opened, and where links
//! lead.

use crate::harness::{Page, Theme, assert_none, run};
use crate::states::State;
use crate::story::{assert_told, story};

/// The room between the margins, in CSS pixels: A4, Letter.
const PAPERS: [u32; 2] = [642, 665];

/// Lays the page out for paper, as a reader prints it who has the system set to dark.
async fn on_paper(page: &Page, width: u32) {
    page.at(width, 900).await;
    page.theme(Theme::Dark).await;
    page.on_paper(true).await;
    page.settled().await;
}

#[test]
fn the_whole_story_is_printed() {
    run(|page| async move {
        page.open("").await;
        for width in PAPERS {
            on_paper(&page, width).await;
            assert_told(&page).await;
            assert_none(&page.those("#text [id^=p]", "!lens.visible(element)").await, "blocks that are not printed");
            let sticks_out: Vec<String> = page.eval("lens.sideways()").await;
            assert_none(&sticks_out, &format!("wider than paper of {width}"));
        }
    });
}

#[test]
fn each_quotation_is_followed_by_the_initials_of_its_voice() {
    run(|page| async move {
        page.open("").await;
        on_paper(&page, PAPERS[0]).await;
        let marks: Vec<(String, String)> =
            page.of_all("#text [data-by]", "[element.dataset.by, lens.added(element, '::after')]").await;
        assert!(!marks.is_empty(), "no quotation is marked");
        for (by, shown) in marks {
            let person = story().people.iter().find(|person| person.id.as_str() == by).expect("a person");
            assert!(shown.contains("[") && shown.contains(&person.initials), "{by}: {shown}");
        }
    });
}

#[test]
fn whatever_folds_is_opened_and_no_control_is_printed() {
    run(|page| async move {
        page.open("").await;
        on_paper(&page, PAPERS[0]).await;
        // The list below says in full what the tables say; names of threads stand above their events.
        let lost = page
            .those(
                "details *:not(.of-thread, .as-table, .as-table *, .paragraph-steps, .paragraph-steps *, svg title)",
                "element.textContent.trim() && !lens.visible(element)",
            )
            .await;
        assert_none(&lost, "folded away on paper");
        let controls = page.those(".bar, .dock, .skip, button, input, select, dialog", "lens.visible(element)").await;
        assert_none(&controls, "controls on paper");
    });
}

#[test]
fn where_links_lead_is_printed_but_for_links_within_the_page() {
    run(|page| async move {
        page.open("").await;
        on_paper(&page, PAPERS[0]).await;
        let out: Vec<(String, String)> =
            page.of_all("a[href^=http]", "[element.getAttribute('href'), lens.added(element, '::after')]").await;
        assert!(!out.is_empty(), "the story has sources");
        for (address, shown) in out {
            assert_eq!(shown, format!(" ({address})"));
        }
        let within = page.those("a[href^='#']", "getComputedStyle(element, '::after').content.includes('#')").await;
        assert_none(&within, "addresses within the page");
    });
}

#[test]
fn ink_is_black_and_nothing_is_dimmed() {
    run(|page| async move {
        State::VoiceInFocus.enter(&page).await;
        on_paper(&page, PAPERS[0]).await;
        let grey: Vec<String> = page
            .of_all("#text .story > :not(.caption, .credit), #text [data-by]", "getComputedStyle(element).color")
            .await;
        assert!(grey.iter().all(|colour| colour == "rgb(0, 0, 0)"), "{grey:?}");
        let paper: String = page.of("body", "getComputedStyle(element).backgroundColor").await;
        assert_eq!(paper, "rgb(255, 255, 255)");
    });
}
