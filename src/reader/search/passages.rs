//! What is searched: the passages of the page, each with the words for where it is. They are read off the page once,
//! from when the search opens, a little at a time: a long story would hold up what the reader types.

use super::fold::{Folded, fold};
use super::letters;
use crate::reader::choices::Order;
use crate::reader::dom;
use leptos::prelude::document;
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

/// The words of an event. By date an event names its thread, by thread the thread names itself.
const EVENTS: &str = ".events :is(.date, .title, .known > p:not(.of-thread, .paragraphs), .sources a)";

/// The passages of the page in its order, as far as they have been read.
pub struct Passages {
    /// What has been read.
    pub read: Vec<Passage>,
    lists: Vec<(Part, NodeList)>,
    /// The next to be read: its list, and its place there.
    next: (usize, u32),
}

impl Passages {
    /// All of them, none read yet, with the timeline in this order.
    pub fn of(order: Order) -> Self {
        let threads = if order == Order::Thread { "h3" } else { ".of-thread" };
        let timeline =
            format!("#timeline .threads:not([hidden]) {threads}, #timeline .by-date {threads}, #timeline {EVENTS}");
        let voices = "#voices :is(.voice .name, .voice .role, .unheard)";
        let head = HEAD.map(|(selector, name)| (Part::Head(name), format!("#text .masthead {selector}")));
        let rest = [
            (Part::Block(1), "#text .story > *".to_owned()),
            (Part::Timeline, timeline),
            (Part::Voices, voices.to_owned()),
        ];
        let found = |(part, selector): (Part, String)| Some((part, document().query_selector_all(&selector).ok()?));
        Self { read: Vec::new(), lists: head.into_iter().chain(rest).filter_map(found).collect(), next: (0, 0) }
    }

    /// Reads on, until about this time. Says whether all has been read.
    pub fn read_on(&mut self, end: f64) -> bool {
        while let Some((part, list)) = self.lists.get(self.next.0) {
            let (part, at) = (*part, self.next.1);
            if is_over(end, at as usize) {
                return false;
            }
            match list.item(at) {
                Some(node) => {
                    self.next.1 += 1;
                    self.take(part, at, node.unchecked_into());
                }
                None => self.next = (self.next.0 + 1, 0),
            }
        }
        true
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
    at % 16 == 15 && js_sys::Date::now() > end
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
