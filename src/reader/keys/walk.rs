//! From paragraph to paragraph and from quotation to quotation by key. The focus goes along, so that a screen reader
//! speaks what was gone to and Tab goes on from there.

use crate::reader::choices::Choices;
use crate::reader::{dom, step::step, voices};
use leptos::prelude::*;
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// To the next paragraph or the one before. The place is the block with the focus, if it is in sight; or else what
/// stands at the top of the window.
pub fn paragraph(forward: bool) {
    let here = document().active_element().and_then(|it| dom::around(&it, "#text .story > *")).filter(in_sight);
    let next = match here {
        Some(block) => beside(&block, forward),
        None => {
            let blocks: Vec<Element> = dom::all("#text .story > *").collect();
            beyond(blocks.len(), |index| top(&blocks[index]), dom::below_bars(), forward)
                .map(|index| blocks[index].clone())
        }
    };
    if let Some(block) = next {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        options.set_behavior(ScrollBehavior::Instant);
        take(&block);
        block.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The block after or before, be it in another part of the text or, in a very long one, in another stretch of parts.
fn beside(block: &Element, after: bool) -> Option<Element> {
    let next = |it: &Element| if after { it.next_element_sibling() } else { it.previous_element_sibling() };
    let mut at = block.clone();
    let mut up = 0;
    let mut found = loop {
        if let Some(next) = next(&at) {
            break next;
        }
        at = at.parent_element().filter(|around| around.tag_name() != "ARTICLE")?;
        up += 1;
    };
    for _ in 0..up {
        found = if after { found.first_element_child() } else { found.last_element_child() }?;
    }
    Some(found)
}

/// To the next quotation or the one before.
pub fn quotation(forward: bool, choices: Choices) {
    if let Some(voice) = choices.focus.get_untracked() {
        voices::step(&voice, forward, choices);
    } else {
        let all: Vec<Element> = dom::all("#text [data-kind]").collect();
        if all.is_empty() {
            return;
        }
        let here = all.iter().position(|words| words.has_attribute("data-current") && in_sight(words));
        let next = match here {
            Some(_) => None,
            None => beyond(all.len(), |index| top(&all[index]), dom::below_bars(), forward),
        };
        dom::go_to_words_at_once(&all[next.unwrap_or_else(|| step(here, all.len(), forward))]);
    }
    if let Some(words) = dom::current_words() {
        take(&words);
    }
}

/// Gives the focus to what does not take it by itself.
fn take(element: &Element) {
    if !element.has_attribute("tabindex") {
        dom::mark(element, "tabindex", Some("-1"));
    }
    dom::focus(element);
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

fn in_sight(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    place.bottom() > dom::bars() && place.top() < dom::window_height()
}

/// The first of `count` places below the line, or the last one above it; a place on the line is neither. Places stand
/// one below the other, so that few of many are looked at.
fn beyond(count: usize, top: impl Fn(usize) -> f64, line: f64, below: bool) -> Option<usize> {
    let limit = if below { line + 2.0 } else { line - 2.0 };
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = usize::midpoint(low, high);
        if top(middle) < limit { low = middle + 1 } else { high = middle }
    }
    if below { (low < count).then_some(low) } else { low.checked_sub(1) }
}

#[cfg(test)]
mod tests {
    use super::beyond;

    const TOPS: [f64; 4] = [-300.0, 72.0, 200.0, 500.0];

    fn found(line: f64, below: bool) -> Option<usize> {
        beyond(TOPS.len(), |index| TOPS[index], line, below)
    }

    #[test]
    fn a_place_on_the_line_is_passed() {
        assert_eq!(found(72.0, true), Some(2));
        assert_eq!(found(72.0, false), Some(0));
    }

    #[test]
    fn between_two_places_both_ways_are_open() {
        assert_eq!(found(100.0, true), Some(2));
        assert_eq!(found(100.0, false), Some(1));
    }

    #[test]
    fn past_the_ends_there_is_nothing() {
        assert_eq!(found(600.0, true), None);
        assert_eq!(found(-400.0, false), None);
        assert_eq!(beyond(0, |_| 0.0, 72.0, true), None);
    }
}
