//! Single keys move through the story and open its parts; they can be seen, and turned off.

use crate::harness::{Page, Theme, assert_none, run};
use crate::story::voices;
use thirtyfour::Key;

/// A desktop and a phone's width.
const WINDOWS: [(u32, u32); 2] = [(1360, 940), (390, 844)];

async fn focused(page: &Page) -> String {
    page.eval("document.activeElement.id || document.activeElement.localName").await
}

async fn opened(page: &Page, (width, height): (u32, u32)) {
    page.at(width, height).await;
    page.open("").await;
}

#[test]
fn j_and_k_go_from_paragraph_to_paragraph() {
    run(|page| async move {
        for window in WINDOWS {
            opened(&page, window).await;
            let blocks: Vec<String> = page.of_all("#text .story > *", "element.id").await;
            for id in &blocks[..8] {
                page.write("j").await;
                assert_eq!(&focused(&page).await, id);
                assert_eq!(page.of::<Option<String>>(&format!("#{id}"), "lens.shown(element)").await, None, "{id}");
            }
            for id in blocks[..7].iter().rev() {
                page.write("k").await;
                assert_eq!(&focused(&page).await, id);
                assert_eq!(page.of::<Option<String>>(&format!("#{id}"), "lens.shown(element)").await, None, "{id}");
            }
        }
    });
}

#[test]
fn j_begins_at_what_is_being_read() {
    run(|page| async move {
        opened(&page, WINDOWS[0]).await;
        page.run_script("document.querySelector('#p20').scrollIntoView({ block: 'start', behavior: 'instant' }); scrollBy({ top: 20, behavior: 'instant' })").await;
        page.write("j").await;
        assert_eq!(focused(&page).await, "p21");
    });
}

#[test]
fn n_and_p_go_from_quotation_to_quotation() {
    run(|page| async move {
        for window in WINDOWS {
            opened(&page, window).await;
            let all: Vec<String> = page.of_all("#text [data-kind]", "element.id").await;
            for id in all.iter().chain(all.first()) {
                page.write("n").await;
                assert_eq!(&focused(&page).await, id);
                assert_eq!(page.of::<Option<String>>(&format!("#{id}"), "lens.shown(element)").await, None, "{id}");
            }
            page.write("p").await;
            assert_eq!(Some(&focused(&page).await), all.last());
        }
    });
}

#[test]
fn with_a_voice_in_focus_n_and_p_stay_with_it() {
    run(|page| async move {
        opened(&page, WINDOWS[0]).await;
        let voice = voices().into_iter().max_by_key(|voice| voice.quotations.len()).expect("somebody speaks");
        page.click(&format!("[data-voice={}] .cover", voice.id)).await;
        for id in &voice.quotations {
            page.write("n").await;
            assert_eq!(&focused(&page).await, id);
        }
        page.write("p").await;
        assert_eq!(focused(&page).await, voice.quotations[voice.quotations.len() - 2]);
    });
}

#[test]
fn t_and_v_go_to_timeline_and_voices() {
    run(|page| async move {
        for (window, wide) in WINDOWS.into_iter().zip([true, false]) {
            for (key, part) in [("t", "timeline"), ("v", "voices")] {
                opened(&page, window).await;
                page.write(key).await;
                if wide {
                    assert_eq!(focused(&page).await, part);
                } else {
                    assert_eq!(page.count(&format!("dialog:modal #{part}")).await, 1, "no sheet for {part}");
                    page.write("j").await;
                    assert_eq!(page.count("#text :focus").await, 0, "j reaches below the sheet");
                    page.press(Key::Escape).await;
                    assert_eq!(page.count("dialog[open]").await, 0, "Escape leaves the sheet");
                }
            }
        }
    });
}

#[test]
fn escape_closes_one_thing_at_a_time() {
    run(|page| async move {
        opened(&page, WINDOWS[0]).await;
        page.click("[data-voice=ushakov] .cover").await;
        page.write("/").await;
        page.write("putin").await;
        page.press(Key::Enter).await;
        page.run_script("document.activeElement.blur()").await;
        page.click("#p20 .who").await;
        let open = async || -> (usize, usize, usize) {
            (
                page.count(".quote-card:not([hidden])").await,
                page.count("#search:not([hidden])").await,
                page.count("html[data-focus]").await,
            )
        };
        assert_eq!(open().await, (1, 1, 1));
        page.press(Key::Escape).await;
        assert_eq!(open().await, (0, 1, 1));
        page.press(Key::Escape).await;
        assert_eq!(open().await, (0, 0, 1));
        page.press(Key::Escape).await;
        assert_eq!(open().await, (0, 0, 0));
    });
}

#[test]
fn no_key_fires_while_typing_or_with_a_modifier() {
    run(|page| async move {
        opened(&page, WINDOWS[0]).await;
        page.write("/").await;
        page.write("jkntv?/").await;
        assert_eq!(page.of::<String>("#words", "element.value").await, "jkntv?/");
        assert_eq!(focused(&page).await, "words");
        page.press(Key::Escape).await;
        page.run_script("document.activeElement.blur()").await;
        for held in [Key::Control, Key::Alt, Key::Meta] {
            for key in ['j', 'n', 't', 'v', '/'] {
                page.run_script(&format!(
                    "window.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', {}Key: true, bubbles: true }}))",
                    match held {
                        Key::Control => "ctrl",
                        Key::Alt => "alt",
                        _ => "meta",
                    }
                ))
                .await;
            }
            page.settled().await;
            assert_eq!(focused(&page).await, "body", "with {held:?}");
            assert_eq!(page.count("#search:not([hidden])").await, 0, "with {held:?}");
        }
    });
}

#[test]
fn the_help_shows_the_keys_by_key_and_by_button() {
    run(|page| async move {
        for window in WINDOWS {
            opened(&page, window).await;
            page.write("?").await;
            let keys: Vec<String> = page.of_all("dialog:modal .keys kbd", "element.textContent").await;
            assert_eq!(keys, ["j", "k", "n", "p", "t", "v", "/", "?", "Escape"]);
            page.press(Key::Escape).await;
            page.click("[data-action=help]").await;
            assert!(page.is_visible("dialog:modal .keys").await, "the button shows no keys");
            for theme in Theme::ALL {
                page.theme(theme).await;
                assert_none(&page.axe().await, &format!("help, {theme:?} at {window:?}"));
            }
            page.theme(Theme::Light).await;
        }
    });
}

#[test]
fn single_keys_can_be_turned_off_for_good() {
    run(|page| async move {
        opened(&page, WINDOWS[0]).await;
        page.write("?").await;
        page.click("#single-keys").await;
        page.press(Key::Escape).await;
        for _ in 0..2 {
            page.run_script("document.activeElement.blur()").await;
            page.write("jnt/?").await;
            assert_eq!(focused(&page).await, "body", "a key still works");
            assert_eq!(page.count("dialog[open], #search:not([hidden])").await, 0, "a key still works");
            page.click("[data-voice=ushakov] .cover").await;
            page.press(Key::Escape).await;
            assert_eq!(page.count("html[data-focus]").await, 0, "Escape is no letter and stays");
            page.open("").await;
        }
        page.click("[data-action=help]").await;
        assert!(!page.of::<bool>("#single-keys", "element.checked").await, "the switch forgets");
        page.click("#single-keys").await;
        page.press(Key::Escape).await;
        page.run_script("document.activeElement.blur()").await;
        page.write("j").await;
        assert_ne!(focused(&page).await, "body", "the keys do not come back");
    });
}

#[test]
fn keys_work_where_storage_is_refused() {
    run(|page| async move {
        let refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
        page.before_scripts(refuse).await;
        opened(&page, WINDOWS[0]).await;
        page.write("j").await;
        assert_ne!(focused(&page).await, "body");
        page.write("?").await;
        page.click("#single-keys").await;
        page.press(Key::Escape).await;
        page.run_script("document.activeElement.blur()").await;
        page.write("j").await;
        assert_eq!(focused(&page).await, "body", "the switch does nothing");
        assert_none(&page.said().await, "the page complains");
    });
}

#[test]
fn words_gone_to_by_key_have_a_ring() {
    run(|page| async move {
        for path in ["", "?voice=ushakov"] {
            page.open(path).await;
            page.write("n").await;
            let ring: (String, bool) = page
                .eval("[getComputedStyle(document.activeElement).outlineStyle, document.activeElement.matches('[data-kind]')]")
                .await;
            assert_eq!(ring, ("solid".to_owned(), true), "at {path:?}");
        }
    });
}
