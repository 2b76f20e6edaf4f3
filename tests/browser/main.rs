//! smoke
mod harness;
use harness::*;
use thirtyfour::Key;
#[test]
fn smoke() {
    run(|page| async move {
        page.open("").await;
        println!("{:?} {:?}", page.said().await, page.text_of("#p1").await);
        println!("sent {:?} added {:?}", page.eval::<usize>("window.__record.sent()").await, page.eval::<Vec<String>>("window.__record.added()").await);
        page.click("summary").await;
        assert!(page.is_visible("#e-one").await);
        page.focus("summary").await;
        page.press(Key::Enter).await;
        assert!(!page.is_visible("#e-one").await);
        page.press(Key::Space).await;
        assert!(page.is_visible("#e-one").await);
        page.phone(390, 844).await;
        page.open("").await;
        page.tap("summary").await;
        assert!(page.is_visible("#e-one").await);
        page.theme(Theme::Dark).await;
        println!("w {} dark {:?}", page.eval::<u32>("innerWidth").await, page.eval::<Vec<String>>("lens.faint(document.body, 22)").await);
        println!("axe {:#?}", page.axe().await);
        println!("req {:?}", page.driver().requested().await);
        page.no_script().await;
        page.open("").await;
        println!("ns {:?}", page.eval::<Vec<String>>("lens.faint(document.body, 22)").await);
        page.click("summary").await;
        page.tap("summary").await;
        println!("ns {:?}", page.eval::<Vec<String>>("lens.sideways()").await);
        println!("axe {:#?}", page.axe().await);
        println!("seen {:?}", page.seen());
        println!("log {:?}", page.driver().browser_log().await);
    });
}
#[test]
fn fails() {
    run_on(Site::dist().under("/a/b%20c/").answering(|p| (p == "boot.js").then(|| Answer::status(404).after(std::time::Duration::from_millis(100)))), |page| async move {
        page.load("").await;
        println!("{:?} {:?}", page.said().await, page.seen());
        println!("log {:?}", page.driver().browser_log().await);
        panic!("on purpose");
    });
}
