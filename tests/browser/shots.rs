//! The pictures the README shows, taken of the built page: `make shots`.

use crate::harness::{Page, Theme, run};
use std::path::Path;

async fn keep(page: &Page, name: &str) {
    page.settled().await;
    let picture = page.driver().web.screenshot_as_png().await.expect("the browser takes a picture");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/readme").join(name);
    std::fs::write(&file, picture).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

#[test]
#[ignore = "it writes the README's pictures: make shots"]
fn pictures_for_the_readme() {
    run(|page| async move {
        page.at(1360, 940).await;
        page.theme(Theme::Light).await;
        page.open("").await;
        keep(&page, "desktop.png").await;

        page.theme(Theme::Dark).await;
        page.open("?voice=ushakov").await;
        page.run_script("document.querySelector('#p18').scrollIntoView({block: 'center', behavior: 'instant'})").await;
        page.hover("#p18-q1").await;
        page.wait_for("!document.querySelector('.quote-card').hidden", "the card").await;
        keep(&page, "voice-in-focus.png").await;

        page.theme(Theme::Light).await;
        page.phone(390, 844).await;
        page.open("").await;
        page.tap(".dock [data-panel=timeline]").await;
        page.wait_for("document.querySelector('#sheet-timeline[open]')", "the sheet").await;
        // The browser shows for a moment where the finger was.
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        keep(&page, "phone-timeline.png").await;
    });
}
