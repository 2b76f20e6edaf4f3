//! The page as a browser parses it.

use on_the_record::reader::{self, Reading};
use on_the_record::story::Story;
use scraper::{ElementRef, Html, Selector};

/// A parsed page.
pub struct Page {
    document: Html,
}

impl Page {
    /// What stands inside `#reader` for this story.
    pub fn of(story: Story) -> Self {
        Self { document: Html::parse_fragment(&reader::html(Reading::of(story))) }
    }

    /// A whole document.
    pub fn document(html: &str) -> Self {
        Self { document: Html::parse_document(html) }
    }

    /// Everything a selector finds, in the order of the page.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.document.select(&parsed(selector)).collect()
    }

    /// The one element a selector finds.
    #[track_caller]
    pub fn one(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector);
        let [one] = found[..] else { panic!("{selector}: {} of them", found.len()) };
        one
    }

    /// The text of everything a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(text).collect()
    }

    /// An attribute of everything a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.all(selector).into_iter().map(|element| attribute(element, name)).collect()
    }

    /// What the parser had to put right.
    pub fn faults(&self) -> &[std::borrow::Cow<'static, str>] {
        &self.document.errors
    }
}

/// Everything a selector finds inside an element.
pub fn within<'page>(element: ElementRef<'page>, selector: &str) -> Vec<ElementRef<'page>> {
    element.select(&parsed(selector)).collect()
}

/// As a script reads `textContent`.
pub fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The value of an attribute; empty where there is none.
pub fn attribute(element: ElementRef<'_>, name: &str) -> String {
    element.attr(name).unwrap_or_default().to_owned()
}

/// The elements around one, the nearest first.
pub fn around(element: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    element.ancestors().filter_map(ElementRef::wrap)
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}
