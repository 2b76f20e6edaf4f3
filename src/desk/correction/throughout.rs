//! Changes that go through a whole story: every place that names a person or an event follows.

use crate::story::{Block, EventId, Marked, PersonId, Quotation, Span, Story};

/// The quotations in reading order.
pub(super) fn quotations_mut(story: &mut Story) -> impl Iterator<Item = &mut Quotation> {
    story.blocks.iter_mut().flat_map(spans_mut).flatten().filter_map(|span| match span {
        Span::Marked(Marked::Quotation(quotation)) => Some(quotation),
        _ => None,
    })
}

/// Tells one as the other, wherever the story has them.
pub(super) fn merge(story: &mut Story, one: &PersonId, into: &PersonId) {
    if one == into {
        return;
    }
    let change = |id: &mut PersonId| {
        if id == one {
            *id = into.clone();
        }
    };
    for quotation in quotations_mut(story) {
        quotation.by.iter_mut().for_each(change);
        quotation.to.iter_mut().for_each(change);
    }
    for spans in story.blocks.iter_mut().flat_map(spans_mut) {
        each_mark(spans, &mut |span| {
            if let Span::Marked(Marked::Person { id, .. }) = span {
                change(id);
            }
        });
    }
    for event in &mut story.events {
        event.people.iter_mut().for_each(change);
        let mut seen = Vec::new();
        event.people.retain(|id| {
            !seen.contains(id) && {
                seen.push(id.clone());
                true
            }
        });
    }
    story.people.retain(|person| person.id != *one);
}

/// Takes an event out; where the text named it, the words stay.
pub(super) fn drop_event(story: &mut Story, id: &EventId) {
    for block in &mut story.blocks {
        block.events.retain(|event| event != id);
        for spans in spans_mut(block) {
            each_mark(spans, &mut |span| match span {
                Span::Marked(Marked::Date { event, text }) if event == id => *span = Span::Text(text.clone()),
                Span::Marked(Marked::Quotation(quotation)) if quotation.occasion.as_ref() == Some(id) => {
                    quotation.occasion = None;
                }
                _ => {}
            });
        }
    }
    story.events.retain(|event| event.id != *id);
    story.threads.retain(|thread| story.events.iter().any(|event| event.thread == thread.id));
}

/// A voice that says nothing any more, and is nowhere else in the story, is none.
pub(super) fn forget_the_unheard(story: &mut Story) {
    let mut heard: Vec<PersonId> = story.events.iter().flat_map(|event| event.people.iter().cloned()).collect();
    for spans in story.blocks.iter_mut().flat_map(spans_mut).chain([&mut story.byline]) {
        each_mark(spans, &mut |span| match span {
            Span::Marked(Marked::Quotation(quotation)) => {
                heard.extend(quotation.by.iter().chain(&quotation.to).cloned());
            }
            Span::Marked(Marked::Person { id, .. }) => heard.push(id.clone()),
            _ => {}
        });
    }
    story.people.retain(|person| heard.contains(&person.id));
}

/// Every span, those within quotations too.
fn each_mark(spans: &mut [Span], change: &mut impl FnMut(&mut Span)) {
    for span in spans {
        change(span);
        if let Span::Marked(Marked::Quotation(quotation)) = span {
            each_mark(&mut quotation.content, change);
        }
    }
}

fn spans_mut(block: &mut Block) -> impl Iterator<Item = &mut Vec<Span>> {
    std::iter::once(&mut block.content).chain(block.items.iter_mut())
}
