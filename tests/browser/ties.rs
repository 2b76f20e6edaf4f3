//! Text and timeline know of each other: reading marks events and voices, choosing goes to the other side.

use crate::harness::{Page, run};
use thirtyfour::Key;

async fn read(page: &Page, block: &str) {
    page.of::<bool>(
        &format!("#{block}"),
        "(window.scrollBy({top: element.getBoundingClientRect().top + 8 - innerHeight * 0.36, behavior: 'instant'}), true)",
    )
    .await;
    page.settled().await;
}

/// Has the page remember that something lit up: the light lasts for two seconds, and a busy driver looks later.
pub async fn watch_for_light(page: &Page) {
    page.run_script(
        "window.lit = 0;
        new MutationObserver((changes) => {
            for (const { target } of changes) window.lit += target.hasAttribute('data-glow');
        }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-glow'] });",
    )
    .await;
}

/// Whether something has lit up since this was last asked. Named in full: Firefox has each script of a driver write names of its own.
pub const LIT: &str = "window.lit && !(window.lit = 0)";

/// Has the page remember where it was scrolled to when something was last clicked: to click in a rail a driver scrolls.
pub async fn remember_place(page: &Page) {
    page.run_script("addEventListener('click', () => (window.before = scrollY), true)").await;
}

async fn marked(page: &Page) -> Vec<String> {
    page.of_all("#timeline [data-now]", "element.id").await
}

#[test]
fn the_paragraph_being_read_marks_its_events_and_moves_nothing() {
    run(|page| async move {
        page.open("").await;
        read(&page, "p26").await;
        let before: (f64, String) = page.eval("[scrollY, document.activeElement.tagName]").await;
        page.wait_for("document.querySelector('#e-car-bomb[data-now]')", "the mark").await;
        assert_eq!(marked(&page).await, ["e-car-bomb", "e-kremlin-blames-kyiv"]);
        assert_eq!(page.of_all::<String>("#timeline [aria-current=true]", "element.id").await, marked(&page).await);
        page.settled().await;
        assert_eq!(page.eval::<(f64, String)>("[scrollY, document.activeElement.tagName]").await, before);
        read(&page, "p33").await;
        page.wait_for("document.querySelector('#e-elbe-1945[data-now]')", "the next mark").await;
        assert!(!marked(&page).await.contains(&"e-car-bomb".to_owned()), "the last paragraph's mark stays");
    });
}

#[test]
fn the_paragraph_being_read_marks_its_voice_in_the_strip() {
    run(|page| async move {
        page.open("").await;
        read(&page, "p19").await;
        page.wait_for("document.querySelector('#voices [data-of=p19-q1][data-now]')", "the tick").await;
        assert_eq!(page.of_all::<String>("#voices .voice[data-now]", "element.dataset.voice").await, ["rosenberg"]);
    });
}

#[test]
fn the_rail_follows_inside_itself() {
    run(|page| async move {
        page.at(1360, 500).await;
        page.open("").await;
        page.click("[data-action=expand-all]").await;
        // It does so while no pointer is on it.
        page.rest().await;
        page.run_script("window.scrollTo({top: document.body.scrollHeight, behavior: 'instant'})").await;
        page.wait_for("document.querySelector('#e-trump-on-zelensky[data-now]')", "the mark").await;
        page.settled().await;
        let inside: bool = page
            .of(
                "#e-trump-on-zelensky",
                "(() => { const at = element.getBoundingClientRect(); return at.top >= 50 && at.bottom <= innerHeight; })()",
            )
            .await;
        assert!(inside, "the event being read is not in sight");
    });
}

#[test]
fn a_date_in_the_text_opens_its_thread_and_event() {
    run(|page| async move {
        page.open("").await;
        page.click("#p33 a.when").await;
        page.settled().await;
        assert_eq!(page.count("details[data-thread=elbe][open] #e-elbe-1945 > details[open]").await, 1);
        assert!(page.has_focus("#e-elbe-1945 summary").await, "the focus is not on the event");
        assert_eq!(page.eval::<String>("location.hash").await, "#e-elbe-1945");
    });
}

#[test]
fn a_date_in_the_text_opens_its_event_in_a_sheet_on_a_phone() {
    run(|page| async move {
        page.phone(390, 844).await;
        page.open("").await;
        page.tap("#p33 a.when").await;
        page.wait_for("document.querySelector('#sheet-timeline[open] #e-elbe-1945 > details[open]')", "the event")
            .await;
        page.settled().await;
        assert_eq!(page.of::<Option<String>>("#e-elbe-1945 summary", "lens.shown(element)").await, None);
    });
}

#[test]
fn a_date_is_chosen_by_keyboard_alone() {
    run(|page| async move {
        page.open("").await;
        page.focus("#p33 a.when").await;
        page.press(Key::Enter).await;
        page.wait_for("document.activeElement.closest('#e-elbe-1945')", "the focus on the event").await;
    });
}

#[test]
fn choosing_an_event_goes_to_its_first_paragraph_and_lights_its_words() {
    run(|page| async move {
        page.open("").await;
        watch_for_light(&page).await;
        page.click("#e-fourth-meeting summary").await;
        page.wait_for(LIT, "the light").await;
        page.settled().await;
        let first: String = page.of("#e-fourth-meeting .paragraphs a", "element.getAttribute('href')").await;
        assert_eq!(page.of::<Option<String>>(&first, "lens.shown(element)").await, None, "{first} is not shown");
    });
}

#[test]
fn what_lights_up_once_more_is_lit_for_the_whole_moment() {
    run(|page| async move {
        page.open("").await;
        page.click("[data-action=expand-all]").await;
        // By the browser's own clock: when it lit up last, and when the light went.
        page.run_script(
            "window.times = {};
            new MutationObserver((changes) => {
                for (const { target } of changes) times[target.hasAttribute('data-glow') ? 'lit' : 'out'] = performance.now();
            }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-glow'] });
            const date = document.querySelector('#p33 a.when');
            date.click();
            setTimeout(() => date.click(), 1200);",
        )
        .await;
        page.wait_for("times.out > times.lit", "the end of the light").await;
        let moment: f64 = page.eval("times.out - times.lit").await;
        assert!(moment > 2300.0, "the second light is out after {moment} ms");
    });
}

#[test]
fn back_leads_from_an_events_paragraph_to_where_one_was() {
    run(|page| async move {
        page.open("").await;
        for choose in ["summary", "[data-action=next-paragraph]"] {
            read(&page, "p38").await;
            remember_place(&page).await;
            page.click(&format!("#e-fourth-meeting {choose}")).await;
            page.wait_for("Math.abs(scrollY - before) > 400", "the paragraph").await;
            page.back().await;
            page.wait_for("Math.abs(scrollY - before) < 2", "the place before").await;
        }
        page.back().await;
        assert_eq!(page.eval::<String>("location.href").await, "about:blank", "a step back is spent on nothing");
    });
}

#[test]
fn from_one_paragraph_of_an_event_to_the_next() {
    run(|page| async move {
        page.open("").await;
        page.click("#e-fourth-meeting summary").await;
        let places: Vec<String> = page.of_all("#e-fourth-meeting .paragraphs a", "element.getAttribute('href')").await;
        assert!(places.len() > 2, "the event has too few paragraphs for this test");
        for place in places.iter().cycle().skip(1).take(places.len()) {
            page.click("#e-fourth-meeting [data-action=next-paragraph]").await;
            page.settled().await;
            assert_eq!(page.of::<Option<String>>(place, "lens.shown(element)").await, None, "{place} is not shown");
        }
        page.click("#e-fourth-meeting [data-action=previous-paragraph]").await;
        page.settled().await;
        let last = places.last().expect("there are places");
        assert_eq!(page.of::<Option<String>>(last, "lens.shown(element)").await, None, "{last} is not shown");
    });
}

#[test]
fn pointing_at_a_voice_previews_it() {
    run(|page| async move {
        page.open("").await;
        let tint = "getComputedStyle(element).backgroundColor";
        let before: String = page.of("#p19-q1", tint).await;
        page.hover("#v-rosenberg .cover").await;
        page.settled().await;
        assert_ne!(page.of::<String>("#p19-q1", tint).await, before, "the voice is not lit");
        assert_eq!(page.count("html[data-focus]").await, 0, "the voice is in focus");
        page.hover("h1").await;
        page.settled().await;
        assert_eq!(page.of::<String>("#p19-q1", tint).await, before, "the voice stays lit");
    });
}

#[test]
fn a_sheet_keeps_its_head_whatever_it_goes_to() {
    run(|page| async move {
        page.phone(390, 844).await;
        page.open("").await;
        let dates: Vec<String> = page.of_all("#text .when", "element.closest('[id]').id").await;
        for block in dates {
            page.tap(&format!("#{block} .when")).await;
            page.settled().await;
            let scrolled: f64 = page.of("#sheet-timeline", "element.scrollTop").await;
            assert_eq!(scrolled, 0.0, "the sheet of the date in {block} is scrolled with its head");
            page.click("#sheet-timeline [data-action=close-sheet]").await;
        }
    });
}
