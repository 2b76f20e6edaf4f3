//! Two hundred hostile stories (`tests/hostile`), opened from a file as anybody may send one: nothing in them acts.

use super::payloads::{Fate, payloads};
use super::{asked, paste};
use crate::harness::{Page, assert_none, run};

/// What markup that came to life would leave behind. The card is put beside its quotation by a style of its own.
const ALIVE: &str = "[...document.querySelectorAll('#reader *, .quote-card *, #why *')].filter((it) =>
    it.matches('script, img, iframe, object, embed, base, style, form[action]') ||
    it.getAttributeNames().some((name) => name.startsWith('on') || name === 'srcdoc' || name === 'style' && !it.matches('.quote-card')) ||
    /^\\s*(javascript|data|vbscript):/i.test(it.getAttribute('href') ?? '')).map((it) => it.outerHTML.slice(0, 200))";

/// Opens each story with this fate in one page and has `look` look at what the page makes of it.
fn each_of(fate: impl Fn(Fate) -> bool + 'static, becomes: &'static str, look: impl AsyncFn(&Page) + 'static) {
    run(move |page| async move {
        for payload in payloads().into_iter().filter(|payload| fate(payload.fate)) {
            println!("{}", payload.name);
            asked(&page).await;
            paste(&page, &payload.story().to_string(), "").await;
            page.run_script("document.querySelector('#asking .go').click()").await;
            page.wait_for(becomes, payload.name).await;
            look(&page).await;
            assert_none(&page.eval::<Vec<String>>(ALIVE).await, payload.name);
            assert_none(&page.said().await, payload.name);
            let home = page.address().to_owned();
            assert!(page.eval::<String>("location.href").await.starts_with(&home), "{} leads away", payload.name);
        }
    });
}

#[test]
fn what_is_shown_does_nothing() {
    each_of(
        |fate| fate == Fate::Shown,
        "document.documentElement.dataset.open === 'read' && 'ready' in document.documentElement.dataset",
        async |page| {
            if page.count("#text q .who").await > 0 {
                page.run_script("document.querySelector('#text q .who').click()").await;
                page.wait_for("!!document.querySelector('.quote-card')?.checkVisibility()", "the quotation's card")
                    .await;
            }
        },
    );
}

#[test]
fn what_is_refused_is_refused_in_words() {
    each_of(
        |fate| fate != Fate::Shown,
        "!document.getElementById('why').hidden && !!document.getElementById('why').textContent",
        async |page| assert_eq!(page.count("#reader article").await, 0),
    );
}
