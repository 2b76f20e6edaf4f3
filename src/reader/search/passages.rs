//! What is searched: the passages of the page, each with the words for where it is. They are read off the page once,
//! from when the search opens, a little at a time: a long story would hold up what the reader types.

use super::fold::{Folded, fold};
use super::letters;
use crate::reader::choices::Order;
use crate::reader::{dom, timeline};
use js_sys::Date;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

/// A passage of the page.
pub struct Passage {
    /// Where its words stand.
    pub element: Element,
    /// Its words.
    pub folded: Folded,
    part: Part,
}

/// The part of the page a passage belongs to.
#[derive(Clone, Copy)]
enum Part {
    /// The head of the story, by the word for the piece.
    Head(&'static str),
    /// A block of the text, by its number.
    Block(usize),
    Timeline,
    Voices,
}

/// The pieces of the masthead, by selector and name.
const HEAD: [(&str, &str); 5] = [
    (".kicker", "kicker"),
    ("h1", "headline"),
    (".standfirst", "standfirst"),
    (".byline", "byline"),
    (".note p", "note"),
];

/// What is searched in the timeline, in either order: by date an event names its thread, by thread the thread names itself.
const BY_THREAD: &str = "h3, .date, .title, .known > p:not(.of-thread, .paragraphs), .sources a";
const BY_DATE: &str = ".of-thread, .date, .title, .known > p:not(.paragraphs), .sources a";
/// What is searched of the voices.
const VOICES: &str = ".voice .name, .voice .role, .unheard";

/// The passages of the page in its order, as far as they have been read.
pub struct Passages {
    /// What has been read.
    pub read: Vec<Passage>,
    /// What is still to be read: the part, where it is, and what finds its passages there.
    left: std::vec::IntoIter<(Part, Element, &'static str)>,
    /// What is being read: its passages, and the place of the next one.
    now: Option<(Part, NodeList, u32)>,
}

impl Passages {
    /// All of them, none read yet, with the timeline in this order.
    pub fn of(order: Order) -> Self {
        let text = dom::by_id("text");
        let masthead = text.as_ref().and_then(|text| dom::child(text, ".masthead"));
        let mut left = Vec::new();
        for (selector, name) in HEAD {
            left.extend(masthead.clone().map(|head| (Part::Head(name), head, selector)));
        }
        left.extend(text.map(|text| (Part::Block(1), text, ".story > *")));
        if order == Order::Date {
            left.extend(timeline::list(".by-date").map(|list| (Part::Timeline, list, BY_DATE)));
        } else {
            left.extend(timeline::all_threads().map(|(_, thread)| (Part::Timeline, thread, BY_THREAD)));
        }
        left.extend(dom::by_id("voices").map(|voices| (Part::Voices, voices, VOICES)));
        Self { read: Vec::new(), left: left.into_iter(), now: None }
    }

    /// Reads on, until about this time. Says whether all has been read.
    pub fn read_on(&mut self, end: f64) -> bool {
        loop {
            let Some((part, list, at)) = &mut self.now else {
                let Some((part, within, selector)) = self.left.next() else { return true };
                self.now = within.query_selector_all(selector).ok().map(|list| (part, list, 0));
                continue;
            };
            let (part, this) = (*part, *at);
            let Some(node) = list.item(this) else {
                self.now = None;
                if Date::now() > end {
                    return false;
                }
                continue;
            };
            if is_over(end, this as usize) {
                return false;
            }
            *at += 1;
            self.take(part, this, node.unchecked_into());
        }
    }

    fn take(&mut self, part: Part, at: u32, element: Element) {
        let part = if let Part::Block(first) = part { Part::Block(first + at as usize) } else { part };
        let mut add = |element: Element| {
            let folded = fold(&element.text_content().unwrap_or_default(), letters::plain);
            self.read.push(Passage { element, folded, part });
        };
        if matches!(part, Part::Block(_)) && element.tag_name() == "UL" {
            dom::all(&format!("#{} > li", element.id())).for_each(add);
        } else {
            add(element);
        }
    }
}

/// Whether the time is over at this passage, by its number. The clock is not asked for each: asking costs as much as a
/// short passage.
pub fn is_over(end: f64, at: usize) -> bool {
    at % 16 == 15 && Date::now() > end
}

impl Passage {
    /// Whether it is part of the story's text, rather than of what stands beside it.
    pub fn is_text(&self) -> bool {
        matches!(self.part, Part::Head(_) | Part::Block(_))
    }

    /// What is seen of it: itself, or what it is folded into.
    pub fn seen(&self) -> Element {
        dom::around(&self.element, "details:not([open])").unwrap_or_else(|| self.element.clone())
    }

    /// Where it is, in words: `Text ¶20`, `Timeline: Fourth meeting`, `Voices: Yuri Ushakov`.
    pub fn place(&self) -> String {
        // What the passage is a part of bears the name; a passage that is part of nothing names itself.
        let name = |around: &str, name: &str| {
            let whole = dom::around(&self.element, around);
            let named = whole.and_then(|whole| dom::within(&whole, name)).unwrap_or_else(|| self.element.clone());
            named.text_content().unwrap_or_default()
        };
        match self.part {
            Part::Head(piece) => format!("Text: {piece}"),
            Part::Block(number) => format!("Text ¶{number}"),
            Part::Timeline => format!("Timeline: {}", name("li[data-of]", ".title")),
            Part::Voices if self.element.class_list().contains("unheard") => "Voices: not heard".to_owned(),
            Part::Voices => format!("Voices: {}", name(".voice", ".name")),
        }
    }
}
