//! Reading aloud, against a speech engine that only writes down what it is asked to say.

use crate::harness::{Page, assert_none, run};
use serde::Deserialize;
use thirtyfour::Key;

/// An engine with two English voices and a German one. `finish()` ends the speech that is being said.
const ENGINE: &str = "
    window.spoken = [];
    window.cancelled = 0;
    let current = null;
    const voices = [['Anna', 'de-DE', false], ['Teller', 'en-GB', true], ['Other', 'en-US', false]]
        .map(([name, lang, usual]) => ({ name, lang, default: usual }));
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, 'speechSynthesis', { value: {
        getVoices: () => voices,
        addEventListener() {},
        speak(speech) {
            current = speech;
            spoken.push({ words: speech.text, voice: speech.voice?.name ?? '', rate: speech.rate, language: speech.lang });
        },
        cancel() { cancelled += 1; const was = current; current = null; was?.onerror({ type: 'error', target: was }); },
    } });
    window.finish = () => { const was = current; current = null; was.onend({ type: 'end', target: was }); };
    window.say = (count) => { for (let i = 0; i < count; i += 1) finish(); };";

#[derive(Deserialize)]
struct Spoken {
    words: String,
    voice: String,
    rate: f64,
    language: String,
}

async fn spoken(page: &Page) -> Vec<Spoken> {
    page.eval("spoken.map((one) => ({ ...one, rate: Math.round(one.rate * 10) / 10 }))").await
}

async fn listening(page: &Page) {
    page.focus(".bar [data-action=comfort]").await;
    page.press(Key::Enter).await;
    page.focus("[data-action=listen]").await;
    page.press(Key::Enter).await;
    page.wait_for("spoken.length > 0", "the first sentence").await;
}

async fn ready(page: &Page) {
    page.before_scripts(ENGINE).await;
    page.open("").await;
}

#[test]
fn it_begins_with_the_headline_and_goes_on_sentence_by_sentence() {
    run(|page| async move {
        ready(&page).await;
        listening(&page).await;
        assert_eq!(page.count("dialog[open]").await, 0, "the sheet is still open");
        page.run_script("say(4)").await;
        let spoken = spoken(&page).await;
        assert_eq!(spoken[0].words, page.text_of("#text h1").await);
        assert!(page.text_of(".standfirst").await.starts_with(&spoken[1].words), "{}", spoken[1].words);
        assert_eq!(spoken.len(), 5);
        assert!(spoken.iter().all(|one| one.language == "en-GB" && one.voice == "Teller"));
    });
}

#[test]
fn a_quotation_has_its_speakers_name_and_another_voice() {
    run(|page| async move {
        ready(&page).await;
        listening(&page).await;
        page.run_script("say(40)").await;
        let spoken = spoken(&page).await;
        let at = spoken.iter().position(|one| one.voice == "Other").expect("a quotation among forty sentences");
        assert_eq!(spoken[at].words, "Steve Witkoff: “It’s so good to see you,”");
        assert_eq!(spoken[at + 1].voice, "Teller");
        assert!(spoken.iter().filter(|one| one.voice == "Teller").all(|one| !one.words.contains(": “It’s")));
    });
}

#[test]
fn the_player_names_who_is_speaking_and_the_sentence_is_lit() {
    run(|page| async move {
        ready(&page).await;
        listening(&page).await;
        assert_eq!(page.text_of(".player .speaker").await, "The story");
        let lit = "[...CSS.highlights.get('spoken')].map(String).join('')";
        assert_eq!(page.eval::<String>(lit).await, page.text_of("#text h1").await);
        page.run_script("for (let i = 0; i < 40 && spoken.at(-1).voice !== 'Other'; i += 1) finish()").await;
        page.wait_for("document.querySelector('.player .speaker').textContent === 'Steve Witkoff'", "his name").await;
        assert_eq!(page.eval::<String>(lit).await, "“It’s so good to see you,”");
        page.focus("[data-action=stop]").await;
        page.press(Key::Enter).await;
        assert!(!page.eval::<bool>("CSS.highlights.has('spoken')").await, "a sentence is still lit");
    });
}

#[test]
fn without_highlights_the_paragraph_is_marked() {
    run(|page| async move {
        page.before_scripts("delete window.Highlight; delete CSS.highlights").await;
        ready(&page).await;
        listening(&page).await;
        page.wait_for("document.querySelector('#text h1[data-spoken]')", "the mark").await;
        page.run_script("say(1)").await;
        assert_eq!(page.count("[data-spoken]").await, 1);
        assert_eq!(page.count(".standfirst[data-spoken]").await, 1);
    });
}

#[test]
fn it_follows_what_is_said() {
    run(|page| async move {
        for (width, height) in [(390, 844), (1360, 940)] {
            page.at(width, height).await;
            ready(&page).await;
            listening(&page).await;
            for _ in 0..30 {
                page.run_script("say(1)").await;
                page.settled().await;
            }
            let (top, bottom, bar, shelf): (f64, f64, f64, f64) = page
                .eval(
                    "(([range]) => { const { top, bottom } = range.getBoundingClientRect();
                        return [top, bottom, document.querySelector('.bar').getBoundingClientRect().bottom,
                            document.querySelector('.player').getBoundingClientRect().top]; })([...CSS.highlights.get('spoken')])",
                )
                .await;
            assert!(top >= bar && bottom <= shelf, "at {width} it is at {top} to {bottom}, of {bar} to {shelf}");
            assert!(page.eval::<f64>("scrollY").await > 0.0);
        }
    });
}

#[test]
fn it_begins_where_the_reader_is() {
    run(|page| async move {
        ready(&page).await;
        page.run_script("document.getElementById('p20').scrollIntoView({ block: 'start', behavior: 'instant' })").await;
        page.settled().await;
        listening(&page).await;
        let near: bool = page.eval("['p19', 'p20'].some((id) => document.getElementById(id).textContent.includes(spoken[0].words.split(': “').at(-1)))").await;
        assert!(near, "it begins with {}", spoken(&page).await[0].words);
    });
}

#[test]
fn pause_waits_at_the_sentence_and_speed_says_it_anew() {
    run(|page| async move {
        ready(&page).await;
        listening(&page).await;
        page.wait_for("document.activeElement.matches('[data-action=pause]')", "the focus on the way to pause").await;
        page.run_script("say(1)").await;
        page.press(Key::Enter).await;
        assert_eq!(page.text_of("[data-action=pause]").await, "Play");
        assert_eq!(page.eval::<usize>("cancelled").await, 1);
        page.press(Key::Enter).await;
        assert_eq!(page.text_of("[data-action=pause]").await, "Pause");
        let now = spoken(&page).await;
        assert_eq!(now.len(), 3);
        assert_eq!(now[1].words, now[2].words, "it does not go on where it was");
        page.focus("[data-action=speed]").await;
        page.press(Key::Down).await;
        page.wait_for("spoken.length === 4", "the sentence at the new speed").await;
        let now = spoken(&page).await;
        assert_eq!((now[3].words.as_str(), now[3].rate), (now[2].words.as_str(), 1.2));
        assert_eq!(now[2].rate, 1.0);
    });
}

#[test]
fn stop_ends_it_and_the_player_goes() {
    run(|page| async move {
        ready(&page).await;
        listening(&page).await;
        page.click("[data-action=stop]").await;
        assert!(!page.is_visible(".player").await, "the player is still there");
        assert_eq!(spoken(&page).await.len(), 1);
        assert_none(&page.said().await, "the page complains");
    });
}

#[test]
fn the_end_of_the_story_is_the_end() {
    run(|page| async move {
        ready(&page).await;
        listening(&page).await;
        page.run_script("try { say(2000) } catch {}").await;
        assert!(!page.is_visible(".player").await, "the player is still there");
        let last = spoken(&page).await.pop().expect("something was said").words;
        let end: bool = page
            .eval(&format!(
                "document.querySelector('.story > :last-child').textContent.includes({last:?}.split(': “').at(-1))"
            ))
            .await;
        assert!(end, "the last words were {last}");
    });
}

#[test]
fn the_player_fits_a_phone_and_axe_finds_nothing() {
    run(|page| async move {
        for (width, height) in [(320, 568), (390, 844), (1360, 940)] {
            page.at(width, height).await;
            ready(&page).await;
            listening(&page).await;
            let small = page.those(".player :is(button, select)", "lens.small(element)").await;
            assert_none(&small, "targets under 44 px");
            let wide: bool = page.eval("document.documentElement.scrollWidth > innerWidth").await;
            assert!(!wide, "wider than {width}");
            let covered = page.those(".player :is(button, select)", "lens.coveredBy(element)").await;
            assert_none(&covered, "covered");
            let found = page.axe().await;
            assert!(found.is_empty(), "at {width}:\n  {}", found.join("\n  "));
        }
    });
}

#[test]
fn without_a_voice_there_is_no_control() {
    for engine in [
        "Object.defineProperty(window, 'speechSynthesis', { value: undefined })",
        "Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [], addEventListener() {} } })",
    ] {
        run(move |page| async move {
            page.before_scripts(engine).await;
            page.open("").await;
            page.click(".bar [data-action=comfort]").await;
            assert!(page.is_visible("#sheet-comfort .setting").await);
            assert!(!page.is_visible("[data-action=listen]").await, "a control that could do nothing");
            assert_none(&page.said().await, "the page complains");
        });
    }
}
