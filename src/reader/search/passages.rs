//! What is searched: the passages of the page, each with the words for where it is. They are read off the page once,
//! when the search opens.

use super::fold::{Folded, fold};
use super::letters;
use crate::reader::choices::Order;
use crate::reader::dom;
use web_sys::Element;

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

/// All passages in the order of the page.
pub fn read(order: Order) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut add = |part: Part, element: Element| {
        let folded = fold(&element.text_content().unwrap_or_default(), letters::plain);
        passages.push(Passage { element, folded, part });
    };
    for (selector, name) in HEAD {
        dom::all(&format!("#text .masthead {selector}")).for_each(|it| add(Part::Head(name), it));
    }
    for (index, block) in dom::all("#text .story > *").enumerate() {
        let part = Part::Block(index + 1);
        if block.tag_name() == "UL" {
            dom::all(&format!("#{} > li", block.id())).for_each(|it| add(part, it));
        } else {
            add(part, block);
        }
    }
    let threads = if order == Order::Thread { "h3" } else { ".of-thread" };
    let timeline =
        format!("#timeline .threads:not([hidden]) {threads}, #timeline .by-date {threads}, #timeline {EVENTS}");
    dom::all(&timeline).for_each(|it| add(Part::Timeline, it));
    dom::all("#voices :is(.voice .name, .voice .role, .unheard)").for_each(|it| add(Part::Voices, it));
    passages
}

impl Passage {
    /// Where it is, in words: `Text ¶20`, `Timeline: Fourth meeting`, `Voices: Yuri Ushakov`.
    pub fn place(&self) -> String {
        // What the passage is a part of bears the name; a passage that is part of nothing names itself.
        let name = |around: &str, name: &str| {
            let whole = self.element.closest(around).ok().flatten();
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
