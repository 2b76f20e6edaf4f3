//! In the system's own few colours (Windows' contrast themes) nothing is said by a colour that is no longer there.

use super::View;
use crate::harness::{assert_none, run};
use crate::states::State;

#[test]
fn axe_finds_nothing_in_any_view() {
    run(|page| async move {
        for view in View::ALL {
            page.forced_colours().await;
            view.enter(&page).await;
            assert!(page.eval::<bool>("matchMedia('(forced-colors: active)').matches").await, "colours are not forced");
            assert_none(&page.axe().await, &format!("{view:?}"));
        }
    });
}

#[test]
fn quotations_keep_their_lines_and_initials() {
    run(|page| async move {
        page.forced_colours().await;
        page.open("").await;
        // Initials stand once for what a voice says in one paragraph.
        let bare = page
            .those(
                "#text [data-kind]",
                "!getComputedStyle(element).textDecorationLine.includes('underline') || (element.dataset.by
                    && ![...element.parentElement.querySelectorAll(`[data-by=${element.dataset.by}] .who`)]
                        .some((who) => /[A-Z]/.test(lens.added(who, '::before'))))",
            )
            .await;
        assert_none(&bare, "quotations that nothing marks");
        let lines: Vec<String> =
            page.of_all("#text [data-kind]", "getComputedStyle(element).textDecorationStyle").await;
        assert!(lines.iter().collect::<std::collections::BTreeSet<_>>().len() > 3, "one line for all: {lines:?}");
    });
}

#[test]
fn the_order_in_force_and_the_voice_in_focus_stand_out() {
    run(|page| async move {
        page.forced_colours().await;
        View::Page(State::VoiceInFocus).enter(&page).await;
        let look = "(({ borderTopColor, borderTopStyle, outlineStyle }) =>
            [borderTopColor, borderTopStyle, outlineStyle].join())(getComputedStyle(element))";
        let pressed: String = page.of("[data-action=by-thread]", look).await;
        let other: String = page.of("[data-action=by-date]", look).await;
        assert_ne!(pressed, other, "the order in force looks like the other");
        let voices: Vec<String> = page.of_all(".voice[data-lit]", look).await;
        let rest: Vec<String> = page.of_all(".voice:not([data-lit])", look).await;
        assert!(
            voices.len() == 1 && !rest.contains(&voices[0]),
            "the voice in focus looks like the others: {voices:?}"
        );
        let voice = crate::story::voices()[0].id.to_string();
        let lines =
            async |css: String| page.of_all::<String>(&css, "getComputedStyle(element).textDecorationLine").await;
        let said = lines(format!("#text [data-by={voice}]")).await;
        let others = lines(format!("#text [data-by]:not([data-by={voice}])")).await;
        assert!(
            said.iter().all(|line| !others.contains(line)),
            "its words look like the others': {said:?}, {others:?}"
        );
    });
}
