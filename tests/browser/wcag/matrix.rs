//! axe-core finds nothing in any view, in any theme, on the narrowest phone and on a desktop, with script and without;
//! and what axe cannot decide by itself has been looked at.

use super::{View, WINDOWS};
use crate::harness::{Page, Theme, run};
use crate::states::{State, open_everything};

/// Every theme as a reader can meet it: the choice, and the system's scheme below it.
const THEMES: [(&str, Theme); 7] = [
    ("system", Theme::Light),
    ("system", Theme::Dark),
    ("light", Theme::Dark),
    ("dark", Theme::Light),
    ("sepia", Theme::Light),
    ("contrast", Theme::Light),
    ("contrast", Theme::Dark),
];

async fn assert_clean(page: &Page, what: &str) {
    let mut faults = Vec::new();
    for (name, system) in THEMES {
        page.theme(system).await;
        page.run_script(&format!("document.documentElement.dataset.theme = {name:?}")).await;
        for fault in page.axe().await {
            faults.push(format!("{name} on {system:?}: {fault}"));
        }
    }
    assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
}

/// One test for each view: they run side by side, and a failure names its view.
macro_rules! views {
    ($($name:ident: $view:expr;)*) => {$(
        #[test]
        fn $name() {
            run(|page| async move {
                for (width, height) in WINDOWS {
                    page.at(width, height).await;
                    $view.enter(&page).await;
                    assert_clean(&page, &format!("{:?} at {width}", $view)).await;
                }
            });
        }
    )*};
}

views! {
    the_page_as_it_opens_is_clean_in_every_theme: View::Page(State::Initial);
    the_page_with_all_open_is_clean_in_every_theme: View::Page(State::AllOpen);
    the_timeline_by_date_is_clean_in_every_theme: View::Page(State::ByDate);
    a_voice_in_focus_is_clean_in_every_theme: View::Page(State::VoiceInFocus);
    a_card_is_clean_in_every_theme: View::Card;
    the_hits_of_a_search_are_clean_in_every_theme: View::Hits;
    a_hit_is_clean_in_every_theme: View::Hit;
    the_comfort_sheet_is_clean_in_every_theme: View::Comfort;
    the_help_is_clean_in_every_theme: View::Help;
    the_timeline_is_clean_in_every_theme: View::Timeline;
    the_voices_are_clean_in_every_theme: View::Voices;
}

#[test]
fn without_script_the_page_is_clean() {
    run(|page| async move {
        page.no_script().await;
        for (width, height) in WINDOWS {
            page.at(width, height).await;
            for system in Theme::ALL {
                page.theme(system).await;
                page.open("").await;
                assert_eq!(page.axe().await, Vec::<String>::new(), "as it opens, {system:?} at {width}");
                open_everything(&page).await;
                assert_eq!(page.axe().await, Vec::<String>::new(), "all open, {system:?} at {width}");
            }
        }
    });
}
