//! For tests: whom a text's quotations are given to.

use crate::annotate::{Annotation, Quotation, annotate};

/// Who says the first quotation of a text.
pub(in crate::annotate) fn first_speaker(source: &str) -> Option<String> {
    name(&annotate(source, None), <[Quotation]>::first)
}

/// Who says the last.
pub(in crate::annotate) fn last_speaker(source: &str) -> Option<String> {
    name(&annotate(source, None), <[Quotation]>::last)
}

fn name(found: &Annotation, which: fn(&[Quotation]) -> Option<&Quotation>) -> Option<String> {
    let who = which(&found.quotes)?.speaker?;
    Some(found.people[who].name.clone())
}
