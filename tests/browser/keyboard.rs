//! Every behaviour by the keyboard alone, on a wide and a narrow window: what a reader needs is reached with Tab from
//! the top of the page, never by a focus that a test puts there, and works with Enter, Space, arrows and Escape.

use crate::harness::{Page, assert_none, run};
use crate::ties::{LIT, watch_for_light};
use thirtyfour::Key;

/// A desktop and a phone's width.
const WINDOWS: [(u32, u32); 2] = [(1360, 940), (390, 844)];

/// More than there are stops on the page.
const STOPS: usize = 400;

/// Runs a walk on a page opened anew in each window.
fn in_each_window(walk: impl AsyncFn(&Page) + Clone + 'static) {
    run(|page| async move {
        for (width, height) in WINDOWS {
            page.at(width, height).await;
            page.open("").await;
            walk(&page).await;
            assert_none(&page.said().await, &format!("the page complains at {width}"));
        }
    });
}

/// Presses Tab until the focus is on what matches.
async fn tab_to(page: &Page, css: &str) {
    let there = format!("document.activeElement.matches({css:?})");
    for _ in 0..STOPS {
        page.tab().await;
        if page.eval(&there).await {
            page.settled().await;
            return;
        }
    }
    panic!("{STOPS} times Tab do not reach {css}");
}

/// Goes there with Tab and presses Enter.
async fn enter(page: &Page, css: &str) {
    tab_to(page, css).await;
    page.press(Key::Enter).await;
}

/// Why the focus cannot be seen where it is; none if it can.
async fn focus_unseen(page: &Page) -> Option<String> {
    page.eval("lens.shown(document.activeElement)").await
}

/// Opens the timeline: on a phone it is a sheet of the dock; on a desktop it stands there.
async fn timeline(page: &Page) {
    if page.is_visible(".dock").await {
        enter(page, ".dock a[href='#timeline']").await;
        page.wait_for("document.querySelector('dialog:modal #timeline')", "the timeline's sheet").await;
    }
}

#[test]
fn a_date_leads_to_its_event_and_the_event_to_its_words() {
    in_each_window(async |page| {
        enter(page, "#p33 a.when").await;
        page.wait_for("document.activeElement.closest('#e-elbe-1945')", "the focus on the event").await;
        page.settled().await;
        assert_eq!(focus_unseen(page).await, None);
        enter(page, "#e-elbe-1945 .paragraphs a").await;
        page.settled().await;
        let place: String = page.eval("location.hash").await;
        assert_eq!(page.of::<Option<String>>(&place, "lens.shown(element)").await, None, "{place}");
    });
}

#[test]
fn an_event_opens_and_goes_from_paragraph_to_paragraph() {
    in_each_window(async |page| {
        watch_for_light(page).await;
        timeline(page).await;
        tab_to(page, "#e-fourth-meeting summary").await;
        page.press(Key::Space).await;
        assert_eq!(page.count("#e-fourth-meeting > details[open]").await, 1, "Space does not open the event");
        if page.is_visible(".dock").await {
            // A sheet lies over the words: its links lead out of it.
            enter(page, "#e-fourth-meeting .paragraphs a").await;
            page.wait_for("!document.querySelector('dialog:modal')", "the page below").await;
            page.wait_for(LIT, "the light on the words").await;
        } else {
            for action in ["next-paragraph", "previous-paragraph"] {
                enter(page, &format!("#e-fourth-meeting [data-action={action}]")).await;
                page.wait_for(LIT, "the light on the words").await;
            }
        }
    });
}

#[test]
fn a_thread_opens_and_closes_and_the_order_changes() {
    in_each_window(async |page| {
        timeline(page).await;
        tab_to(page, "details[data-thread=elbe] > summary").await;
        let open = page.count("details[data-thread=elbe][open]").await;
        page.press(Key::Enter).await;
        assert_ne!(page.count("details[data-thread=elbe][open]").await, open, "Enter does nothing");
        page.press(Key::Space).await;
        assert_eq!(page.count("details[data-thread=elbe][open]").await, open, "Space does nothing");
        enter(page, "[data-action=by-date]").await;
        page.wait_for("location.search.includes('order=date')", "the order in the address").await;
        assert_eq!(page.eval::<String>("document.activeElement.dataset.action").await, "by-date", "the focus is lost");
        enter(page, "[data-action=by-thread]").await;
        page.wait_for("!location.search.includes('order=date')", "the first order").await;
    });
}

#[test]
fn a_mark_in_a_drawing_leads_to_its_event_and_its_table_opens() {
    in_each_window(async |page| {
        timeline(page).await;
        enter(page, "#timeline figure a.mark").await;
        let place: String = page.eval("location.hash").await;
        assert!(place.starts_with("#e-"), "{place} is no event");
        assert_eq!(page.of::<Option<String>>(&place, "lens.shown(element)").await, None, "{place}");
        enter(page, "#timeline figure details > summary").await;
        assert!(page.is_visible("#timeline figure details[open] table").await, "the table stays closed");
    });
}

#[test]
fn a_voice_is_previewed_taken_into_focus_and_let_go() {
    in_each_window(async |page| {
        let tint = "getComputedStyle(element).backgroundColor";
        let before: String = page.of("#p20-q1", tint).await;
        if page.is_visible(".dock").await {
            enter(page, ".dock a[href='#voices']").await;
        }
        tab_to(page, "[data-voice=ushakov] .cover").await;
        page.settled().await;
        assert_ne!(page.of::<String>("#p20-q1", tint).await, before, "the focus on a voice does not light its words");
        assert_eq!(page.count("html[data-focus]").await, 0, "the voice is in focus before it is chosen");
        page.press(Key::Enter).await;
        page.wait_for("location.search === '?voice=ushakov'", "the voice in the address").await;
        let sheet = page.count("dialog:modal").await == 1;
        if sheet {
            page.press(Key::Escape).await;
        }
        page.press(Key::Escape).await;
        page.wait_for("!document.documentElement.hasAttribute('data-focus')", "no voice in focus").await;
    });
}

#[test]
fn a_quotations_card_is_walked_copied_from_and_left() {
    in_each_window(async |page| {
        page.run_script(
            "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { window.copied = text; }}});",
        )
        .await;
        enter(page, "#p18 .who").await;
        page.wait_for("document.activeElement.closest('.quote-card')", "the focus in the card").await;
        enter(page, "[data-action=next-said]").await;
        assert_eq!(page.count("#p18 [data-current]").await, 0, "the card stays with its words");
        assert_eq!(page.count(".quote-card:not([hidden])").await, 1, "the card is gone");
        enter(page, "[data-action=copy-words]").await;
        page.wait_for("window.copied?.includes('Yuri Ushakov')", "the words").await;
        enter(page, "[data-action=copy-link]").await;
        page.wait_for("window.copied?.startsWith('http')", "the link").await;
        assert!(page.eval::<bool>("!!document.activeElement.closest('.quote-card')").await, "the focus is lost");
        page.press(Key::Escape).await;
        assert_eq!(page.count(".quote-card:not([hidden])").await, 0, "Escape leaves the card");
        assert!(page.eval::<bool>("document.activeElement.matches('.who')").await, "the focus is not on the words");
    });
}

#[test]
fn comfort_is_opened_changed_and_put_back() {
    in_each_window(async |page| {
        enter(page, ".bar [data-action=comfort]").await;
        assert_eq!(page.count("dialog#sheet-comfort:modal").await, 1, "the sheet does not open");
        tab_to(page, "#sheet-comfort input[name=theme]").await;
        page.press(Key::Right).await;
        assert_eq!(page.count("html[data-theme=light]").await, 1, "an arrow does not choose a theme");
        tab_to(page, "#comfort-size").await;
        let before: String = page.of("#p4", "getComputedStyle(element).fontSize").await;
        page.press(Key::Right).await;
        assert_ne!(page.of::<String>("#p4", "getComputedStyle(element).fontSize").await, before);
        enter(page, "[data-action=usual-comfort]").await;
        assert_eq!(page.of::<String>("#p4", "getComputedStyle(element).fontSize").await, before);
        assert!(page.of::<bool>("input[name=theme][value=system]", "element.checked").await, "the theme stays");
        page.press(Key::Escape).await;
        assert!(page.has_focus(".bar [data-action=comfort]").await, "the focus is lost");
    });
}

#[test]
fn a_search_is_begun_walked_and_ended() {
    in_each_window(async |page| {
        let opener =
            if page.is_visible(".dock").await { ".dock [data-action=search]" } else { ".bar [data-action=search]" };
        enter(page, opener).await;
        assert!(page.has_focus("#words").await, "the focus is not in the search");
        page.write("putin").await;
        enter(page, "[data-action=next-hit]").await;
        assert!(page.text_of("#search [role=status]").await.contains(" of "), "the button does nothing");
        enter(page, "[data-action=list-hits]").await;
        assert!(page.is_visible("#hits").await, "the list stays closed");
        enter(page, "[data-action=close-search]").await;
        assert!(!page.is_visible("#search").await, "the search stays open");
        assert!(page.has_focus(opener).await, "the focus is lost");
    });
}

#[test]
fn back_and_forward_follow_what_the_keyboard_chose() {
    in_each_window(async |page| {
        enter(page, "#p33 a.when").await;
        page.wait_for("document.activeElement.closest('#e-elbe-1945')", "the focus on the event").await;
        page.back().await;
        page.wait_for("location.hash === '' && !document.querySelector('dialog:modal')", "the page before").await;
        page.write("/").await;
        page.write("elbe").await;
        page.wait_for("location.search.includes('q=elbe')", "the words in the address").await;
        page.press(Key::Escape).await;
        page.wait_for("!location.search.includes('q=')", "no words").await;
    });
}

#[test]
fn the_help_is_opened_keys_are_turned_off_and_it_is_left() {
    in_each_window(async |page| {
        page.write("?").await;
        assert_eq!(page.count("dialog#sheet-help:modal").await, 1, "the key does nothing");
        tab_to(page, "#sheet-help input[type=checkbox]").await;
        page.press(Key::Space).await;
        page.press(Key::Escape).await;
        assert_eq!(page.count("dialog:modal").await, 0, "Escape leaves the help");
        page.write("/").await;
        assert!(!page.is_visible("#search").await, "a key that was turned off works");
        page.run_script("localStorage.clear()").await;
    });
}

#[test]
fn sharing_is_reached_and_says_what_it_did() {
    in_each_window(async |page| {
        page.run_script(
            "Object.defineProperty(navigator, 'share', {value: undefined});
             Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { window.copied = text; }}});",
        )
        .await;
        enter(page, "[data-action=share]").await;
        page.wait_for("window.copied === location.href", "the link").await;
        page.wait_for("document.querySelector('.shared').textContent === 'Link copied'", "the status").await;
    });
}
