//! Each setting does what it says, by keyboard alone.

use super::{THEMES, choose, of_root, opened, slider};
use crate::harness::{Page, Theme, assert_none, run};
use crate::story::voices;
use thirtyfour::Key;

async fn style(page: &Page, css: &str, property: &str) -> String {
    page.of(css, &format!("getComputedStyle(element).{property}")).await
}

/// Goes through all steps of a slider by keyboard, and gives what `measure` is at each.
async fn measures(page: &Page, setting: &str, steps: usize, measure: &str) -> Vec<f64> {
    page.focus(&slider(setting)).await;
    page.press(Key::Home).await;
    let mut found = Vec::new();
    let mut words = Vec::new();
    for _ in 0..steps {
        found.push(page.eval(measure).await);
        let (said, shown): (String, String) = page
            .of(
                &slider(setting),
                "[element.getAttribute('aria-valuetext'), element.previousElementSibling.textContent]",
            )
            .await;
        assert_eq!(said, shown, "{setting}");
        words.push(said);
        page.press(Key::Right).await;
    }
    words.dedup();
    assert_eq!(words.len(), steps, "{setting} does not say its steps apart: {words:?}");
    found
}

fn assert_rising(what: &str, found: &[f64]) {
    assert!(found.windows(2).all(|pair| pair[0] < pair[1]), "{what}: {found:?}");
}

#[test]
fn each_slider_changes_what_it_says() {
    run(|page| async move {
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            page.open("").await;
            opened(&page).await;
            let story = "getComputedStyle(document.querySelector('.story'))";
            assert_rising("size", &measures(&page, "size", 8, &format!("parseFloat({story}.fontSize)")).await);
            assert_rising("leading", &measures(&page, "leading", 5, &format!("parseFloat({story}.lineHeight)")).await);
            if width == 1360 {
                page.click("[data-action=usual-comfort]").await;
                let widths = measures(&page, "width", 5, "document.querySelector('.story').offsetWidth").await;
                assert_rising("width", &widths);
            }
        }
    });
}

#[test]
fn dimming_has_steps_and_none_is_unreadable() {
    run(|page| async move {
        page.open("").await;
        page.click(&format!("[data-voice={}] [data-action=focus-voice]", voices()[0].id)).await;
        opened(&page).await;
        let contrast = "-lens.contrast(document.querySelector('.standfirst'))";
        for theme in THEMES {
            choose(&page, "theme", theme).await;
            assert_rising(theme, &measures(&page, "dim", 4, contrast).await);
            let faint: Vec<String> = page.eval("lens.faint(document.getElementById('text'), 4.5)").await;
            assert_none(&faint, &format!("{theme}: text under 4.5:1"));
        }
    });
}

#[test]
fn each_theme_colours_page_and_frame_whatever_the_system_has() {
    run(|page| async move {
        page.open("").await;
        opened(&page).await;
        for system in Theme::ALL {
            page.theme(system).await;
            let night = system == Theme::Dark;
            let (light, dark) = ("rgb(251, 250, 246)", "rgb(21, 20, 15)");
            let papers = [
                ("system", if night { dark } else { light }),
                ("light", light),
                ("dark", dark),
                ("sepia", "rgb(244, 236, 216)"),
                ("contrast", if night { "rgb(0, 0, 0)" } else { "rgb(255, 255, 255)" }),
            ];
            for (theme, paper) in papers {
                choose(&page, "theme", theme).await;
                assert_eq!(of_root(&page, "theme").await.as_deref(), Some(theme));
                assert_eq!(style(&page, "body", "backgroundColor").await, paper, "{theme} where it is {system:?}");
                let frames: Vec<String> = page.of_all("meta[name=theme-color]", "element.content").await;
                assert_eq!(frames, [paper, paper], "{theme} where it is {system:?}");
            }
        }
    });
}

#[test]
fn the_frame_follows_the_system() {
    run(|page| async move {
        page.open("").await;
        page.theme(Theme::Dark).await;
        page.wait_for("document.querySelector('meta[name=theme-color]').content === 'rgb(21, 20, 15)'", "dark frame")
            .await;
    });
}

#[test]
fn opendyslexic_is_fetched_only_when_it_is_chosen() {
    run(|page| async move {
        page.open("").await;
        opened(&page).await;
        let fetched = "performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.woff2')).length";
        choose(&page, "face", "sans").await;
        assert!(style(&page, ".story", "fontFamily").await.starts_with("system-ui"), "not sans");
        assert_eq!(page.eval::<usize>(fetched).await, 0, "fetched for readers who did not choose it");
        choose(&page, "face", "dyslexic").await;
        page.wait_for(&format!("{fetched} > 0"), "the face").await;
        page.wait_for("document.fonts.check('16px OpenDyslexic')", "the face to be usable").await;
        assert!(style(&page, ".story", "fontFamily").await.starts_with("OpenDyslexic"), "not OpenDyslexic");
        choose(&page, "face", "serif").await;
        assert!(style(&page, ".story", "fontFamily").await.starts_with("Charter"), "not serif");
        assert_none(&page.said().await, "the page complains");
    });
}

/// The ids of the quotations that can be told from plain text.
async fn marked(page: &Page) -> Vec<String> {
    page.eval(
        "[...document.querySelectorAll('#text [data-by]')].filter((one) => {
            const { textDecorationLine: line, textDecorationColor: colour } = getComputedStyle(one);
            const badge = one.querySelector('.who');
            return (line.includes('underline') && colour !== 'rgba(0, 0, 0, 0)') || (badge && lens.visible(badge));
        }).map((one) => one.id)",
    )
    .await
}

#[test]
fn marks_are_those_of_all_voices_of_one_or_of_none() {
    run(|page| async move {
        page.open("").await;
        let voice = voices().into_iter().max_by_key(|voice| voice.quotations.len()).expect("somebody speaks");
        let control = format!("[data-voice={}] [data-action=focus-voice]", voice.id);
        let all = marked(&page).await;
        assert_eq!(all.len(), page.count("#text [data-by]").await);
        opened(&page).await;
        choose(&page, "marks", "one").await;
        page.press(Key::Escape).await;
        assert_none(&marked(&page).await, "marked though no voice is in focus");
        page.click(&control).await;
        assert_eq!(marked(&page).await, voice.quotations);
        opened(&page).await;
        choose(&page, "marks", "off").await;
        page.press(Key::Escape).await;
        assert_none(&marked(&page).await, "marked though marks are off");
        opened(&page).await;
        choose(&page, "marks", "all").await;
        page.press(Key::Escape).await;
        page.click(&control).await;
        assert_eq!(marked(&page).await, all);
    });
}
