//! The address carries what the reader chose, and opens it again.

use crate::harness::{Page, assert_none, run};
use crate::ties::remember_place;
use thirtyfour::Key;

async fn query(page: &Page) -> String {
    page.eval("location.search").await
}

#[test]
fn choices_come_into_the_address_and_back_takes_them_back() {
    run(|page| async move {
        page.open("").await;
        page.click("[data-voice=ushakov] .cover").await;
        assert_eq!(query(&page).await, "?voice=ushakov");
        page.click("[data-action=by-date]").await;
        assert_eq!(query(&page).await, "?voice=ushakov&order=date");
        page.back().await;
        page.wait_for("location.search === '?voice=ushakov'", "the address before").await;
        page.settled().await;
        assert_eq!(page.count("[data-action=by-thread][aria-pressed=true]").await, 1, "the order is not restored");
        page.back().await;
        page.wait_for("!location.search", "the first address").await;
        page.settled().await;
        assert_eq!(page.count("html[data-focus]").await, 0, "the voice is still in focus");
        page.eval::<bool>("(history.forward(), true)").await;
        page.wait_for("document.documentElement.dataset.focus === 'ushakov'", "the voice again").await;
    });
}

#[test]
fn a_date_followed_is_one_step_and_back_takes_it_back() {
    run(|page| async move {
        page.open("").await;
        page.click("#p33 a.when").await;
        page.wait_for("location.search === '?open=visits.elbe'", "the thread in the address").await;
        assert_eq!(page.eval::<String>("location.hash").await, "#e-elbe-1945");
        page.back().await;
        page.wait_for("location.search + location.hash === ''", "the address before").await;
        assert_eq!(page.count("[data-thread=elbe][open]").await, 0, "the thread stays open");
        page.eval::<bool>("(history.forward(), true)").await;
        page.wait_for("document.querySelector('[data-thread=elbe][open]')", "the thread").await;
        page.back().await;
        page.back().await;
        assert_eq!(page.eval::<String>("location.href").await, "about:blank", "the reader cannot leave the page");
    });
}

#[test]
fn a_mark_of_a_drawing_followed_is_one_step_and_back_takes_it_back() {
    run(|page| async move {
        page.open("").await;
        page.click(".overview summary").await;
        page.run_script("window.scrollTo({ top: 2000, behavior: 'instant' })").await;
        remember_place(&page).await;
        // Browsers themselves unfold what a link leads into.
        page.click(".overview a.mark[href='#e-invasion']").await;
        page.wait_for("location.search === '?open=visits.background'", "the thread in the address").await;
        page.back().await;
        page.wait_for("location.search + location.hash === ''", "the address before").await;
        page.wait_for("!document.querySelector('[data-thread=background][open]')", "the thread folded").await;
        page.wait_for("Math.abs(scrollY - before) < 2", "the place before").await;
        page.back().await;
        assert_eq!(page.eval::<String>("location.href").await, "about:blank", "the reader cannot leave the page");
    });
}

#[test]
fn what_is_chosen_in_a_sheet_stays_when_back_closes_it() {
    run(|page| async move {
        page.phone(390, 844).await;
        page.open("").await;
        for close in ["back", "Escape"] {
            page.tap(".dock a[href='#timeline']").await;
            page.tap("[data-thread=elbe] > summary").await;
            page.tap("[data-action=by-date]").await;
            page.wait_for("location.search.includes('order=date')", "the order in the address").await;
            if close == "back" {
                page.back().await
            } else {
                page.press(Key::Escape).await
            }
            page.wait_for("!document.querySelector('dialog:modal') && history.state === null", "the page below").await;
            assert_eq!(query(&page).await, "?order=date&open=visits.elbe", "after {close}");
            page.tap(".dock a[href='#timeline']").await;
            page.tap("[data-action=by-thread]").await;
            page.tap("[data-thread=elbe] > summary").await;
            page.press(Key::Escape).await;
            page.wait_for("location.search === '' && history.state === null", "the first choices").await;
        }
        page.back().await;
        assert_eq!(page.eval::<String>("location.href").await, "about:blank", "a step back is spent on nothing");
    });
}

#[test]
fn a_shared_link_shows_what_was_shared() {
    run(|page| async move {
        page.open("?voice=zakharova&open=elbe.background").await;
        assert_eq!(page.count("html[data-focus=zakharova]").await, 1);
        let open: Vec<String> = page.of_all("details[data-thread][open]", "element.dataset.thread").await;
        assert_eq!(open, ["elbe", "background"]);
        page.open("?order=date#e-elbe-1945").await;
        assert_eq!(page.count(".by-date:not([hidden]) #e-elbe-1945").await, 1);
        assert_eq!(page.of::<Option<String>>("#e-elbe-1945", "lens.shown(element)").await, None);
    });
}

#[test]
fn the_event_an_address_names_has_the_focus_in_either_order() {
    run(|page| async move {
        for order in ["", "?order=date"] {
            page.open(&format!("{order}#e-elbe-1945")).await;
            page.wait_for("document.activeElement.id === 'e-elbe-1945'", "the focus on the event").await;
        }
    });
}

#[test]
fn the_threads_opened_by_hand_come_into_the_address() {
    run(|page| async move {
        page.open("").await;
        page.click("[data-thread=elbe] > summary").await;
        page.wait_for("location.search === '?open=visits.elbe'", "the open threads").await;
        page.click("[data-action=expand-all]").await;
        page.click("[data-action=expand-all]").await;
        page.wait_for("location.search === '?open='", "no thread open").await;
    });
}

#[test]
fn unknown_and_hostile_values_are_ignored_and_removed() {
    run(|page| async move {
        let hostile = [
            "?voice=nobody",
            "?voice=%22%5D%7B%7D*%7Bdisplay:none%7D",
            "?order=%3Cscript%3Ealert(1)%3C/script%3E",
            "?open=..%2F..%2F,nothing",
            "?voice=%E2%80%AE&q=%00",
            "?voice=%",
        ];
        for address in hostile {
            page.open(address).await;
            page.settled().await;
            assert_eq!(query(&page).await, "", "{address} stays");
            assert_eq!(page.count("html[data-focus]").await, 0, "{address} puts something in focus");
        }
        assert_none(&page.said().await, "the browser logged");
    });
}

/// Browsers let a page change its address only a few times a second; ten thousand random queries are read natively
/// (`reader::address::query`), and as many as a browser allows are tried here.
#[test]
fn random_addresses_break_nothing_and_log_nothing() {
    run(|page| async move {
        page.open("").await;
        for seed in [20_250_425, 19_450_425] {
            page.run_script(&format!(
                "let seed = {seed};
                 const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648, Math.floor(seed / 65536) % below);
                 const pieces = ['voice=', 'order=', 'open=', 'q=', 'ushakov', 'date', 'visits', '.', '&', '&&', '=', '%', '%00',
                   '%E2%80%AE', '<', '>', '\"', ']', '{{', '\\u202e', 'elbe', 'p20', 'e-car-bomb', '+', ';', '\\\\', '__proto__'];
                 const word = () => Array.from({{length: random(7)}}, () => pieces[random(pieces.length)]).join('');
                 for (let n = 0; n < 70; n++) {{
                   history.replaceState(null, '', location.pathname + '?' + word() + '#' + word());
                   dispatchEvent(new PopStateEvent('popstate'));
                   dispatchEvent(new HashChangeEvent('hashchange'));
                 }}"
            ))
            .await;
            page.settled().await;
            assert_none(&page.said().await, "the browser logged");
            page.open("").await;
            page.click("[data-voice=ushakov] .cover").await;
            assert_eq!(query(&page).await, "?voice=ushakov", "the page no longer answers");
        }
    });
}

#[test]
fn the_address_follows_the_keyboard_too() {
    run(|page| async move {
        page.open("").await;
        page.focus("[data-voice=trump] .cover").await;
        page.press(Key::Space).await;
        page.wait_for("location.search === '?voice=trump'", "the voice in the address").await;
    });
}
