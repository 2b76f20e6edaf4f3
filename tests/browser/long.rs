//! A story as long as a book stands in stretches of parts, of which a browser skips what is far from the window: all of
//! it is found, lit and printed as in a short one.

#[path = "../../bench/growth/story.rs"]
mod generated;

use crate::builds::Build;
use crate::harness::{Page, assert_none, run_on};
use crate::search::{told, unseen};
use thirtyfour::Key;

/// Enough for two stretches.
const BLOCKS: usize = 2_600;
/// A paragraph in the second, and a quotation in it by the first of the voices.
const FAR: &str = "p2305";

fn long() -> Build {
    Build::with("long", &generated::story(BLOCKS))
}

async fn assert_shown(page: &Page, css: &str) {
    page.settled().await;
    let why_not: Option<String> = page.of(css, "lens.shown(element)").await;
    assert_eq!(why_not, None, "{css} is not shown");
}

#[test]
fn it_is_long_enough_for_stretches() {
    let build = long();
    run_on(build.site(), |page| async move {
        page.open("").await;
        assert_eq!(page.count("#text article > .stretch").await, 2);
        assert_eq!(page.count("#text article > .stretch > .story > *").await, BLOCKS);
    });
}

#[test]
fn a_link_lands_far_down() {
    let build = long();
    run_on(build.site(), |page| async move {
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            page.open(&format!("#{FAR}")).await;
            assert_shown(&page, &format!("#{FAR}")).await;
        }
    });
}

#[test]
fn a_link_lands_far_down_without_script() {
    let build = long();
    run_on(build.site(), |page| async move {
        page.no_script().await;
        page.open(&format!("#{FAR}")).await;
        assert_shown(&page, &format!("#{FAR}")).await;
    });
}

#[test]
fn the_place_far_down_is_offered_again() {
    let build = long();
    run_on(build.site(), |page| async move {
        page.open(&format!("#{FAR}")).await;
        page.settled().await;
        page.run_script("document.querySelector('#p2309').scrollIntoView({ behavior: 'instant' })").await;
        page.wait_for("Object.keys(localStorage).some((key) => key.startsWith('on-the-record:place:'))", "a bookmark")
            .await;
        page.open("").await;
        page.wait_for("!document.querySelector('.resume').hidden", "the offer").await;
        let offer = page.text_of(".resume a").await;
        let place: usize = offer
            .split_once('¶')
            .and_then(|(_, rest)| rest.split(' ').next()?.parse().ok())
            .unwrap_or_else(|| panic!("{offer}"));
        assert!((2308..=2310).contains(&place), "{offer}");
        page.click(".resume a").await;
        assert_shown(&page, &format!("#p{place}")).await;
    });
}

#[test]
fn a_voice_in_focus_is_lit_far_down() {
    let build = long();
    run_on(build.site(), |page| async move {
        page.open(&format!("?voice=person-0#{FAR}")).await;
        page.settled().await;
        let colour = |css: String| {
            let page = &page;
            async move { page.of::<String>(&css, "getComputedStyle(element).color").await }
        };
        let lit = colour(format!("#{FAR} [data-by=person-0]")).await;
        let dimmed = colour("#p2307 [data-by]".to_owned()).await;
        assert_ne!(lit, dimmed, "a quotation of another voice is lit as well");
        assert_eq!(lit, colour("#v-person-0 .name".to_owned()).await);
    });
}

#[test]
fn a_search_goes_to_its_last_hit() {
    let build = long();
    run_on(build.site(), |page| async move {
        page.open("").await;
        page.write("/").await;
        page.write("ceasefire").await;
        page.wait_for("document.querySelector('#search [role=status]').textContent.endsWith(' hits')", "all hits")
            .await;
        page.click("[data-action=previous-hit]").await;
        page.settled().await;
        let told = told(&page).await;
        let (now, total) = told.split_once(" of ").unwrap_or_else(|| panic!("{told}"));
        assert_eq!(now, total);
        assert_eq!(unseen(&page).await, None);
    });
}

#[test]
fn words_typed_while_the_page_is_read_are_found() {
    let build = long();
    run_on(build.site(), |page| async move {
        page.open("").await;
        page.write("/").await;
        for letter in "ceasefire".chars() {
            page.write(&letter.to_string()).await;
        }
        page.wait_for("document.querySelector('#search [role=status]').textContent.endsWith(' hits')", "all hits")
            .await;
        let hits: usize = told(&page).await.split(' ').next().and_then(|count| count.parse().ok()).expect("a number");
        let there: usize = page.eval("document.querySelector('#text').textContent.split('ceasefire').length - 1").await;
        assert_eq!(hits, there);
        page.press(Key::Escape).await;
    });
}

#[test]
fn nothing_is_skipped_on_paper() {
    let build = long();
    run_on(build.site(), |page| async move {
        page.open("").await;
        page.on_paper(true).await;
        let skipped = page.those(".stretch, .story", "getComputedStyle(element).contentVisibility !== 'visible'").await;
        assert_none(&skipped, "skipped on paper");
    });
}

#[test]
fn a_key_goes_on_from_one_stretch_to_the_next_and_back() {
    let build = long();
    run_on(build.site(), |page| async move {
        page.open("").await;
        let ends: (String, String) = page
            .eval(
                "(([one, other]) => [one.lastElementChild.lastElementChild.id, other.firstElementChild.firstElementChild.id])(
                    document.querySelectorAll('.stretch'))",
            )
            .await;
        page.run_script(&format!("const it = document.getElementById('{}'); it.tabIndex = -1; it.focus()", ends.0))
            .await;
        for (key, id) in [("j", &ends.1), ("k", &ends.0)] {
            page.write(key).await;
            assert_eq!(&page.eval::<String>("document.activeElement.id").await, id, "by {key}");
        }
    });
}
