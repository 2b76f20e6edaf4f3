//! A mark that one element of the page bears at most. Who bears it is known: a browser would look through the whole page.

use super::dom;
use std::cell::RefCell;
use web_sys::Element;

/// An attribute that goes from element to element.
pub struct Only {
    name: &'static str,
    bearer: RefCell<Option<Element>>,
}

impl Only {
    /// Nobody bears it yet.
    pub const fn new(name: &'static str) -> Self {
        Self { name, bearer: RefCell::new(None) }
    }

    /// Gives it to this element, and takes it from any other.
    pub fn give(&self, element: &Element) {
        self.take();
        dom::mark(element, self.name, Some(""));
        self.bearer.replace(Some(element.clone()));
    }

    /// Takes it away.
    pub fn take(&self) {
        if let Some(bearer) = self.bearer.take() {
            dom::mark(&bearer, self.name, None);
        }
    }

    /// The element that bears it.
    pub fn bearer(&self) -> Option<Element> {
        self.bearer.borrow().clone()
    }

    /// Whether this element bears it.
    pub fn is(&self, element: &Element) -> bool {
        self.bearer.borrow().as_ref() == Some(element)
    }
}
