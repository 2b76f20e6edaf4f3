//! The style sheets: every function, at-rule, pseudo-class, unit and property is known to the oldest browsers, or the page
//! does without it.

use super::FLOOR;
use super::known::{Need, OLD, SINCE};
use on_the_record::reader::STYLES;
use on_the_record::site::OPENING_STYLE;
use std::collections::BTreeSet;

/// What is used, as it is written: `color-mix()`, `@media`, `:has`, `dvh`, `gap`.
fn used() -> BTreeSet<String> {
    let sheets = without(&without(&(STYLES.join("\n") + OPENING_STYLE), "/*", "*/"), "\"", "\"");
    let mut used = BTreeSet::new();
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let name_from = |at: usize| sheets[at..].chars().take_while(|c| is_name(*c)).collect::<String>();
    for (at, c) in sheets.char_indices() {
        match c {
            '(' => {
                let name: String = sheets[..at].chars().rev().take_while(|c| is_name(*c)).collect();
                let name: String = name.chars().rev().collect();
                if !["", "and", "not", "or"].contains(&name.as_str()) {
                    used.insert(format!("{name}()"));
                }
            }
            '@' => drop(used.insert(format!("@{}", name_from(at + 1)))),
            _ => {}
        }
    }
    // What comes before a brace is a selector; between braces, before a colon, stands a property.
    for part in sheets.split_inclusive(['{', '}', ';']) {
        let text = &part[..part.len() - 1];
        if part.ends_with('{') {
            for pseudo in text.split(':').skip(1).filter(|_| !text.contains('@')) {
                let name: String = pseudo.chars().take_while(|c| is_name(*c)).collect();
                used.insert(format!(":{name}"));
            }
        } else if let Some((property, value)) = text.split_once(':') {
            let property = property.trim();
            if !property.starts_with("--") {
                used.insert(property.to_owned());
            }
            used.extend(units(value));
        }
    }
    used.remove(":");
    used
}

/// The units of numbers: `1.5rem` has `rem`.
fn units(value: &str) -> Vec<String> {
    let words = value.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '#' || c == '-'));
    let number = |word: &&str| word.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit() || c == '.');
    words
        .filter(number)
        .map(|word| word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '-').to_owned())
        .filter(|unit| !unit.is_empty())
        .collect()
}

fn without(text: &str, from: &str, to: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(from) {
        kept += before;
        rest = after.split_once(to).map_or("", |(_, after)| after);
    }
    kept + rest
}

#[test]
fn nothing_is_used_of_which_it_is_not_known_since_when_browsers_have_it() {
    let known = |name: &String| OLD.contains(&name.as_str()) || SINCE.iter().any(|(known, ..)| known == name);
    let unknown: Vec<String> = used().into_iter().filter(|name| !known(name)).collect();
    assert!(unknown.is_empty(), "say in known.rs since when browsers know {}", unknown.join(" "));
}

#[test]
fn what_the_page_needs_the_oldest_browsers_have() {
    for (name, since, need) in SINCE {
        let newer = since.iter().zip(FLOOR).any(|(since, floor)| *since > floor);
        assert_eq!(newer, need == Need::Extra, "{name}: what is newer than the floor, and only that, is an extra");
    }
}

#[test]
fn the_list_holds_nothing_that_is_used_no_more() {
    let used = used();
    let idle: Vec<&str> = SINCE.iter().map(|(name, ..)| *name).filter(|name| !used.contains(*name)).collect();
    assert!(idle.is_empty(), "take these out of known.rs: {}", idle.join(" "));
}
