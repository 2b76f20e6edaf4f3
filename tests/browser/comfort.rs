//! Reading comfort: each setting does what it says, is kept, is there before the first paint, and can be undone.

use crate::harness::{Page, Theme, assert_none, run};
use crate::story::voices;
use thirtyfour::Key;

const OPENER: &str = ".bar [data-action=comfort]";
const THEMES: [&str; 5] = ["system", "light", "dark", "sepia", "contrast"];

/// Storage as some browsers have it in private windows: to ask is an error.
pub const REFUSED: &str = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    for (const name of ['getItem', 'setItem', 'removeItem']) Storage.prototype[name] = () => { throw new Error('no'); };";

fn option(setting: &str, value: &str) -> String {
    format!("#sheet-comfort input[name={setting}][value={value}]")
}

fn slider(setting: &str) -> String {
    format!("#comfort-{setting}")
}

async fn opened(page: &Page) {
    page.focus(OPENER).await;
    page.press(Key::Enter).await;
    assert_eq!(page.count("dialog#sheet-comfort:modal").await, 1, "the sheet does not open");
}

/// Chooses with the keyboard: the group's first option has the focus, and an arrow goes on to the next.
async fn choose(page: &Page, setting: &str, value: &str) {
    page.focus(&format!("#sheet-comfort input[name={setting}]:checked")).await;
    for _ in 0..THEMES.len() {
        if page.of(&option(setting, value), "element.checked").await {
            return;
        }
        page.press(Key::Right).await;
    }
    assert!(page.of::<bool>(&option(setting, value), "element.checked").await, "{setting} does not come to {value}");
}

async fn of_root(page: &Page, name: &str) -> Option<String> {
    page.eval(&format!("document.documentElement.getAttribute('data-{name}')")).await
}

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

/// Keeps something unusual for every setting.
async fn choose_everything(page: &Page) {
    opened(page).await;
    for (setting, value) in [("theme", "sepia"), ("face", "sans"), ("marks", "one")] {
        choose(page, setting, value).await;
    }
    for setting in ["size", "leading", "width", "dim"] {
        page.focus(&slider(setting)).await;
        page.press(Key::Left).await;
    }
}

const EVERYTHING: &str = "theme=sepia;size=3;leading=2;width=2;face=sans;marks=one;dim=3";

/// What `<html>` and the form say, as it would be kept.
async fn said(page: &Page) -> (String, String) {
    let names = ["theme", "size", "leading", "width", "face", "marks", "dim"];
    page.eval(&format!(
        "[{names:?}.map((name) => `${{name}}=${{document.documentElement.dataset[name]}}`).join(';'),
          {names:?}.map((name) => `${{name}}=${{[...document.getElementsByName(name)].find((one) => one.type === 'range' || one.checked).value}}`).join(';')]"
    ))
    .await
}

#[test]
fn everything_is_kept_between_visits() {
    run(|page| async move {
        page.open("").await;
        choose_everything(&page).await;
        assert_eq!(said(&page).await, (EVERYTHING.to_owned(), EVERYTHING.to_owned()));
        page.open("").await;
        assert_eq!(said(&page).await, (EVERYTHING.to_owned(), EVERYTHING.to_owned()));
    });
}

#[test]
fn what_is_kept_is_there_before_anything_is_painted() {
    run(|page| async move {
        page.open("").await;
        choose_everything(&page).await;
        page.before_scripts(
            "new MutationObserver((_, observer) => {
                if (document.body) {
                    observer.disconnect();
                    window.__first = { ...document.documentElement.dataset };
                    window.__frame = document.querySelector('meta[name=theme-color]').content;
                }
            }).observe(document, { childList: true, subtree: true })",
        )
        .await;
        page.open("").await;
        let first: String = page
            .eval("['theme', 'size', 'leading', 'width', 'face', 'marks', 'dim'].map((name) => `${name}=${__first[name]}`).join(';')")
            .await;
        assert_eq!(first, EVERYTHING);
        assert!(!page.eval::<bool>("'ready' in __first").await, "it was the page itself that set it");
        assert_eq!(page.eval::<String>("__frame").await, "#f4ecd8");
    });
}

#[test]
fn the_way_back_to_the_usual() {
    run(|page| async move {
        page.open("").await;
        choose_everything(&page).await;
        page.focus("[data-action=usual-comfort]").await;
        page.press(Key::Enter).await;
        let form = "theme=system;size=4;leading=3;width=3;face=serif;marks=all;dim=4";
        assert_eq!(said(&page).await.1, form);
        assert_eq!(of_root(&page, "theme").await.as_deref(), Some("system"));
        for name in ["size", "leading", "width", "face", "marks", "dim"] {
            assert_eq!(of_root(&page, name).await, None, "{name}");
        }
        assert_eq!(page.eval::<usize>("localStorage.length").await, 0, "something is still kept");
    });
}

#[test]
fn everything_works_for_a_visit_where_storage_is_refused() {
    run(|page| async move {
        page.before_scripts(REFUSED).await;
        page.open("").await;
        choose_everything(&page).await;
        assert_eq!(said(&page).await.0, EVERYTHING);
        assert_none(&page.said().await, "the page complains");
    });
}

#[test]
fn hostile_values_in_storage_do_nothing() {
    run(|page| async move {
        page.open("").await;
        page.run_script("localStorage.setItem('on-the-record:comfort', 'theme=\"><img src=x>;size=9;dim=0;face=dyslexic2;__proto__=1;leading=2')").await;
        page.open("").await;
        assert_eq!(of_root(&page, "theme").await.as_deref(), Some("system"));
        assert_eq!(of_root(&page, "size").await, None);
        assert_eq!(of_root(&page, "leading").await.as_deref(), Some("2"));
        assert_none(&page.said().await, "the page complains");
    });
}

#[test]
fn axe_finds_nothing_in_the_open_sheet_in_any_theme() {
    run(|page| async move {
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            page.open("").await;
            opened(&page).await;
            for theme in THEMES {
                choose(&page, "theme", theme).await;
                let found = page.axe().await;
                assert!(found.is_empty(), "{theme} at {width}:\n  {}", found.join("\n  "));
            }
        }
    });
}

#[test]
fn the_page_is_clean_and_readable_in_every_theme() {
    run(|page| async move {
        page.open("").await;
        for theme in THEMES {
            opened(&page).await;
            choose(&page, "theme", theme).await;
            page.press(Key::Escape).await;
            let found = page.axe().await;
            assert!(found.is_empty(), "{theme}:\n  {}", found.join("\n  "));
            let faint: Vec<String> = page.eval("lens.faint(document.body, 4.5)").await;
            assert_none(&faint, &format!("{theme}: text under 4.5:1"));
        }
    });
}

#[test]
fn the_sheet_fits_the_smallest_phone_and_a_finger() {
    run(|page| async move {
        page.phone(320, 568).await;
        page.open("").await;
        page.tap(".dock [data-panel=comfort]").await;
        assert_eq!(page.count("dialog#sheet-comfort:modal").await, 1, "the dock does not open the sheet");
        let small = page
            .those(
                "#sheet-comfort :is(button, .option, input[type=range])",
                "lens.visible(element) && lens.small(element)",
            )
            .await;
        assert_none(&small, "targets under 44 px");
        let wide: bool = page.of("#sheet-comfort .sheet-body", "element.scrollWidth > element.clientWidth").await;
        assert!(!wide, "the sheet is wider than the phone");
        page.tap("#sheet-comfort .theme-dark").await;
        assert_eq!(of_root(&page, "theme").await.as_deref(), Some("dark"));
        page.tap("dialog[open] [data-action=close-sheet]").await;
        assert!(page.has_focus(".dock [data-panel=comfort]").await, "the focus is not where it was");
    });
}

#[test]
fn the_sheet_comes_and_goes_without_moving_the_page() {
    run(|page| async move {
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            page.open("").await;
            page.run_script("document.getElementById('p20').scrollIntoView({ block: 'start', behavior: 'instant' })")
                .await;
            page.settled().await;
            let before: f64 = page.of("#p20", "element.getBoundingClientRect().top").await;
            opened(&page).await;
            page.press(Key::Escape).await;
            assert!(page.has_focus(OPENER).await, "the focus is not where it was");
            let after: f64 = page.of("#p20", "element.getBoundingClientRect().top").await;
            assert_eq!(before, after, "at {width}");
        }
    });
}

#[test]
fn without_script_there_is_no_control_to_be_seen() {
    run(|page| async move {
        page.no_script().await;
        page.open("").await;
        assert!(!page.is_visible(OPENER).await);
        page.at(390, 844).await;
        assert!(!page.is_visible(".dock [data-panel=comfort]").await);
    });
}
