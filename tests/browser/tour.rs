//! A tour of every feature without leaving the page, for what has to hold whatever a reader does.

use crate::harness::Page;
use crate::story::voices;
use thirtyfour::Key;

/// The tour on a wide screen. The page must be ready.
pub async fn at_a_desk(page: &Page) {
    let share = "Object.defineProperty(navigator, 'share', { value: undefined });
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text } } });";
    page.run_script(share).await;
    page.click(".bar [data-action=share]").await;
    page.wait_for("window.copied", "the link to be copied").await;

    for action in ["expand-all", "by-date", "by-thread"] {
        page.click(&format!("[data-action={action}]")).await;
    }
    page.of_all::<bool>("details", "element.open = true").await;
    page.settled().await;

    for voice in voices() {
        let card = format!("[data-voice={}]", voice.id);
        page.click(&format!("{card} [data-action=focus-voice]")).await;
        page.click(&format!("{card} [data-action=next-quotation]")).await;
        page.hover(&format!("#{}", voice.quotations[0])).await;
        page.wait_for("!document.querySelector('.quote-card').hidden", "the card").await;
    }
    page.run_script("delete window.copied").await;
    page.click(".quote-card [data-action=copy-words]").await;
    page.wait_for("window.copied", "the quotation to be copied").await;
    page.press(Key::Escape).await;

    page.click("#text a.when").await;
    page.rest().await;
    page.write("jkjnnp").await;
    page.write("/").await;
    page.write("kremlin").await;
    page.wait_for("CSS.highlights?.get('hit')?.size > 0", "hits").await;
    page.press(Key::Enter).await;
    page.click("[data-action=list-hits]").await;
    page.click("[data-action=close-search]").await;
    page.rest().await;
    page.write("?").await;
    page.wait_for("document.querySelector('dialog[open]')", "the help").await;
    page.press(Key::Escape).await;

    comfort(page).await;
    on_paper(page).await;
}

/// The tour on a phone: the same by sheets. The page must be ready.
pub async fn on_a_phone(page: &Page) {
    for sheet in ["timeline", "voices"] {
        page.tap(&format!(".dock a[href='#{sheet}']")).await;
        page.wait_for("document.querySelector('dialog[open]')", sheet).await;
        page.tap("dialog[open] [data-action=close-sheet]").await;
    }
    page.tap("#text .who").await;
    page.wait_for("!document.querySelector('.quote-card').hidden", "the card").await;
    page.press(Key::Escape).await;
    page.tap(".dock [data-action=search]").await;
    page.write("putin").await;
    page.wait_for("CSS.highlights?.get('hit')?.size > 0", "hits").await;
    page.press(Key::Escape).await;
}

/// Every choice of comfort, the face that is fetched among them.
async fn comfort(page: &Page) {
    page.click(".bar [data-action=comfort]").await;
    let choices: Vec<String> =
        page.of_all("#sheet-comfort input[type=radio]", "`[name=${element.name}][value=${element.value}]`").await;
    assert!(choices.len() > 8, "few choices: {choices:?}");
    for choice in choices {
        page.of::<bool>(&format!("#sheet-comfort {choice}"), "(element.click(), element.checked)").await;
        if choice.contains("dyslexic") {
            page.wait_for("[...document.fonts].some((face) => face.status === 'loaded')", "the face").await;
        }
    }
    let sliders = "element.min === element.value ? element.value = element.max : element.value = element.min";
    page.of_all::<bool>(
        "#sheet-comfort input[type=range]",
        &format!("({sliders}, element.dispatchEvent(new Event('input', {{ bubbles: true }})))"),
    )
    .await;
    page.click("[data-action=usual-comfort]").await;
    page.press(Key::Escape).await;
}

async fn on_paper(page: &Page) {
    page.on_paper(true).await;
    page.settled().await;
    page.driver().print_out().await;
    page.on_paper(false).await;
    page.settled().await;
}
