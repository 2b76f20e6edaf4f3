//! A story of the reader's own has no address for anybody else: no link of it is given out as if it had.

use super::{STORY, read};
use crate::harness::run;

#[test]
fn its_links_lead_back_to_it_here_and_say_that_they_do_so_only_here() {
    run(|page| async move {
        page.at(1360, 940).await;
        read(&page, STORY).await;
        page.run_script(
            "const give = (name, value) => Object.defineProperty(navigator, name, { value });
             give('clipboard', { writeText: async (text) => { window.copied = text } });
             give('share', async () => { window.shared = true });",
        )
        .await;
        page.click("#text q[data-by] .who").await;
        page.click("[data-action=copy-words]").await;
        page.wait_for("!!window.copied", "the words").await;
        assert!(!page.eval::<bool>("copied.includes('http')").await, "the citation has a link");
        let named: String = page.of("[data-action=copy-link]", "getComputedStyle(element, '::after').content").await;
        assert!(named.contains("on this device"), "{named}");
        page.click("[data-action=copy-link]").await;
        page.wait_for("copied.includes('open.html?read#p')", "the link").await;
        page.press(thirtyfour::Key::Escape).await;
        page.click("[data-action=share]").await;
        page.wait_for("document.querySelector('.shared').textContent.includes('this device only')", "the outcome")
            .await;
        assert!(page.eval::<bool>("copied.includes('?read') && !window.shared").await);
        let link: String = page.eval("copied").await;
        page.load(link.strip_prefix(page.address()).expect("an address of ours")).await;
        page.ready().await;
        assert!(page.text_of("#text h1").await.starts_with("Bakery"));
    });
}
