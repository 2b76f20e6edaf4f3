//! Search finds in text, timeline and voices as one types, says where, and goes there.

mod back;

use crate::harness::{Page, Theme, assert_none, run};
use thirtyfour::Key;

/// A desktop and a phone's width.
const WINDOWS: [(u32, u32); 2] = [(1360, 940), (390, 844)];

/// Opens the page at a size and the search in it by key, and types.
async fn searched(page: &Page, (width, height): (u32, u32), words: &str) {
    page.at(width, height).await;
    page.open("").await;
    page.write("/").await;
    assert!(page.has_focus("#words").await, "the focus is not in the search at {width}");
    page.write(words).await;
}

pub async fn told(page: &Page) -> String {
    page.text_of("#search [role=status]").await
}

async fn hits(page: &Page) -> usize {
    let told = told(page).await;
    told.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or_else(|| panic!("the search says {told:?}"))
}

/// Why the hit gone to cannot be read where it is; none if it can.
pub async fn unseen(page: &Page) -> Option<String> {
    page.eval(
        "(() => {
            const [range] = CSS.highlights.get('hit-now') ?? [];
            if (!range) return 'no hit is lit';
            const { left, top, bottom } = range.getBoundingClientRect();
            const [from, to] = [document.querySelector('.finder').getBoundingClientRect().bottom, innerHeight];
            if (top < from || bottom > to) return `${range} is at ${top} to ${bottom}, free is ${from} to ${to}`;
            const there = document.elementFromPoint(left + 2, (top + range.getClientRects()[0].bottom) / 2);
            const around = range.startContainer.parentElement;
            const clear = there && (there.contains(around) || around.contains(there) || there.matches('.cover'));
            return clear ? null : `${range} lies under ${there && lens.name(there)}`;
        })()",
    )
    .await
}

#[test]
fn finds_in_text_timeline_and_voices_as_one_types() {
    run(|page| async move {
        for window in WINDOWS {
            searched(&page, window, "ushako").await;
            page.write("v").await;
            let lit: Vec<String> = page.eval("[...CSS.highlights.get('hit')].map(String)").await;
            assert_eq!(lit.len(), hits(&page).await);
            assert!(lit.iter().all(|words| words.eq_ignore_ascii_case("ushakov")), "{lit:?}");
            let places: Vec<String> = page.of_all("#hits .where", "element.textContent").await;
            assert_eq!(places.len(), lit.len());
            for part in ["Text ¶18", "Timeline: ", "Voices: Yuri Ushakov"] {
                assert!(places.iter().any(|place| place.starts_with(part)), "{part:?} is not in {places:?}");
            }
        }
    });
}

#[test]
fn case_accents_and_the_style_of_marks_do_not_count() {
    run(|page| async move {
        page.open("").await;
        page.run_script("document.querySelector('#p5').textContent = '« Un Café – naïf… » in Łódź, Straße'").await;
        page.write("/").await;
        for words in ["\"IT'S SO GOOD", "cafe - NAIF... '", "strasse", "lodz", "  cafe   -  naif "] {
            page.run_script("document.querySelector('#words').select()").await;
            page.write(words).await;
            assert_eq!(told(&page).await, "1 hit", "{words:?}");
        }
    });
}

#[test]
fn enter_goes_through_every_hit_and_each_is_in_sight() {
    run(|page| async move {
        for window in WINDOWS {
            searched(&page, window, "moscow").await;
            let count = hits(&page).await;
            assert!(count > 5, "there is too little of Moscow");
            let mut faults = Vec::new();
            for number in (1..=count).chain([1]) {
                page.press(Key::Enter).await;
                assert_eq!(told(&page).await, format!("{number} of {count}"));
                faults.extend(unseen(&page).await.map(|why| format!("{window:?}: {number}: {why}")));
            }
            assert_none(&faults, "hits not in sight");
            assert!(page.has_focus("#words").await, "the focus has left the words");
            let back = page.driver().web.action_chain().key_down(Key::Shift).key_down(Key::Enter);
            back.key_up(Key::Enter).key_up(Key::Shift).perform().await.expect("keys can be pressed");
            page.settled().await;
            assert_eq!(told(&page).await, format!("{count} of {count}"));
        }
    });
}

#[test]
fn a_hit_in_a_closed_thread_opens_thread_and_event() {
    run(|page| async move {
        for window in WINDOWS {
            searched(&page, window, "torgau").await;
            let closed = page.count("[data-thread=elbe]:not([open])").await;
            assert_eq!(closed, 1, "the thread is open before");
            page.press(Key::Enter).await;
            let inside =
                "[...CSS.highlights.get('hit-now')][0].startContainer.parentElement.closest('#timeline, #text').id";
            for _ in 0..hits(&page).await {
                if page.eval::<String>(inside).await == "timeline" {
                    break;
                }
                page.press(Key::Enter).await;
            }
            assert_eq!(page.count("[data-thread=elbe][open] details[open]").await, 1, "the event is closed");
            assert_eq!(unseen(&page).await, None);
        }
    });
}

#[test]
fn by_date_each_hit_is_in_sight_as_well() {
    run(|page| async move {
        page.open("?order=date").await;
        page.write("/").await;
        page.write("witkoff").await;
        for number in 1..=hits(&page).await {
            page.press(Key::Enter).await;
            assert_eq!(unseen(&page).await, None, "hit {number}");
        }
    });
}

#[test]
fn a_hit_is_chosen_from_the_list_by_keys_mouse_and_finger() {
    run(|page| async move {
        for window in WINDOWS {
            searched(&page, window, "ushakov").await;
            for _ in 0..3 {
                page.press(Key::Down).await;
            }
            page.press(Key::Up).await;
            assert!(page.has_focus("[data-hit='1']").await, "the arrows do not move in the list");
            page.press(Key::Enter).await;
            assert!(told(&page).await.starts_with("2 of "), "{}", told(&page).await);
            assert_eq!(unseen(&page).await, None);
            assert!(!page.is_visible("#hits").await, "the list stays in the way");
            page.click("[data-action=list-hits]").await;
            page.click("[data-hit='2']").await;
            assert!(told(&page).await.starts_with("3 of "), "{}", told(&page).await);
        }
        page.phone(390, 844).await;
        page.open("").await;
        page.tap(".dock [data-action=search]").await;
        page.write("ushakov").await;
        page.tap("[data-hit='0']").await;
        assert!(told(&page).await.starts_with("1 of "), "{}", told(&page).await);
        assert_eq!(unseen(&page).await, None);
    });
}

#[test]
fn escape_closes_it_and_gives_the_focus_back() {
    run(|page| async move {
        page.open("").await;
        let before: String = page.of("#reader", "element.querySelector('#text').innerHTML").await;
        page.click(".bar [data-action=search]").await;
        page.write("putin").await;
        page.press(Key::Enter).await;
        page.press(Key::Escape).await;
        assert!(!page.is_visible("#search").await, "the search is still open");
        assert!(page.has_focus(".bar [data-action=search]").await, "the focus is lost");
        assert_eq!(page.eval::<usize>("CSS.highlights.size").await, 0, "something is still lit");
        let after: String = page.of("#reader", "element.querySelector('#text').innerHTML").await;
        assert_eq!(before, after, "search leaves the markup alone");
        page.write("/").await;
        assert_eq!(page.of::<String>("#words", "element.value").await, "putin", "the last words are not offered");
        page.click("[data-action=close-search]").await;
        assert!(!page.is_visible("#search").await, "the search is still open");
    });
}

#[test]
fn the_words_are_in_the_address_and_come_from_it() {
    run(|page| async move {
        for (width, height) in WINDOWS {
            page.at(width, height).await;
            page.open("?q=ushakov").await;
            page.wait_for("CSS.highlights.get('hit')?.size > 3", "the hits").await;
            assert_eq!(page.of::<String>("#words", "element.value").await, "ushakov");
            assert!(!page.is_visible("#hits").await, "the list covers a page that was only opened");
            page.focus("#words").await;
            page.write("x").await;
            page.wait_for("location.search === '?q=ushakovx'", "the new words").await;
            page.press(Key::Escape).await;
            page.wait_for("location.search === ''", "no words").await;
        }
    });
}

#[test]
fn what_is_nowhere_is_said_to_be_nowhere() {
    run(|page| async move {
        searched(&page, WINDOWS[0], "unobtainium").await;
        assert_eq!(told(&page).await, "Nothing found");
        page.press(Key::Enter).await;
        assert_eq!(page.count("#search button:disabled").await, 3);
        assert_none(&page.said().await, "the page complains");
    });
}

#[test]
fn the_list_is_cut_and_the_count_is_not() {
    run(|page| async move {
        searched(&page, WINDOWS[1], "e").await;
        assert!(hits(&page).await > 100);
        page.wait_for("document.querySelectorAll('#hits li').length === 50", "fifty hits in the list").await;
        assert!(page.text_of("#hits .more").await.starts_with("The first 50 of "));
    });
}

#[test]
fn without_highlights_the_list_and_the_way_there_still_work() {
    run(|page| async move {
        page.open("").await;
        page.run_script("Object.defineProperty(CSS, 'highlights', { value: undefined })").await;
        page.write("/").await;
        page.write("minsk agreements nobody").await;
        page.run_script("document.querySelector('#words').select()").await;
        page.write("zakharova").await;
        page.press(Key::Enter).await;
        assert!(told(&page).await.starts_with("1 of "));
        assert!(page.is_visible("#note p").await, "the note with the first hit is closed");
        page.press(Key::Enter).await;
        assert!(page.eval::<f64>("scrollY").await > 100.0, "the paragraph with the second was not gone to");
        assert_none(&page.said().await, "the page complains");
    });
}

#[test]
fn axe_finds_nothing_in_the_search() {
    run(|page| async move {
        for window in WINDOWS {
            searched(&page, window, "ushakov").await;
            for theme in Theme::ALL {
                page.theme(theme).await;
                assert_none(&page.axe().await, &format!("the list, {theme:?} at {window:?}"));
            }
            page.press(Key::Enter).await;
            assert_none(&page.axe().await, &format!("at a hit, {window:?}"));
            page.theme(Theme::Light).await;
        }
        page.phone(390, 844).await;
        page.open("?q=ushakov").await;
        let small = page.those("#search button, #search input", "lens.visible(element) && lens.small(element)").await;
        assert_none(&small, "targets under 44 px");
    });
}

/// Opens the page at a size, scrolls a block to where reading begins, and opens the search there by key.
async fn searching_at(page: &Page, (width, height): (u32, u32), id: &str) {
    page.at(width, height).await;
    page.open("").await;
    let there = format!("document.getElementById('{id}').scrollIntoView({{ block: 'start', behavior: 'instant' }})");
    page.run_script(&there).await;
    page.settled().await;
    page.write("/").await;
}

#[test]
fn typing_leaves_the_page_where_it_is() {
    run(|page| async move {
        for window in WINDOWS {
            searching_at(&page, window, "p30").await;
            let place: f64 = page.eval("scrollY").await;
            for letter in "kyiv and".chars() {
                page.write(&letter.to_string()).await;
                assert_eq!(page.eval::<f64>("scrollY").await, place, "{letter:?} moves the page at {window:?}");
            }
        }
    });
}

#[test]
fn enter_goes_on_from_what_is_being_read() {
    run(|page| async move {
        for window in WINDOWS {
            searching_at(&page, window, "p30").await;
            page.write("russia").await;
            let is_after = "[...CSS.highlights.get('hit-now')][0].startContainer
                .compareDocumentPosition(document.getElementById('p30')) === Node.DOCUMENT_POSITION_PRECEDING";
            page.press(Key::Enter).await;
            assert!(page.eval::<bool>(is_after).await, "the first hit gone to is above at {window:?}");
            page.click("[data-action=previous-hit]").await;
            assert!(!page.eval::<bool>(is_after).await, "the one before it is below at {window:?}");
        }
    });
}

#[test]
fn the_list_of_hits_ends_above_the_dock() {
    run(|page| async move {
        for window in [(844, 390), (667, 375), (320, 568)] {
            searched(&page, window, "a").await;
            page.wait_for("document.querySelector('#hits li')", "hits").await;
            page.run_script("document.getElementById('hits').scrollTop = 1e6").await;
            let bottom = "element.getBoundingClientRect().bottom";
            let (list, dock): (f64, f64) =
                (page.of("#hits", bottom).await, page.of("#dock", "element.getBoundingClientRect().top").await);
            assert!(list <= dock, "at {window:?} the list ends at {list}, the dock begins at {dock}");
        }
    });
}
