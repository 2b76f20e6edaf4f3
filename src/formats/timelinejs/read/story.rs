//! Slides put together as a story: events in threads, and a text that tells them one after another.

use super::fields::{Notices, Path};
use super::html::{self, Kind, Piece};
use super::ids::Ids;
use super::slide::{Slide, date_words};
use crate::story::{
    Basis, Block, BlockId, BlockKind, Event, EventId, Marked, Span, Thread, ThreadId, When, shown, text_of,
};
use crate::table::Table;

/// How many characters of a text stand for a headline that is missing.
const TITLE: usize = 60;

/// The thread of events that stand in no group, and that of eras.
const THREADS: [&str; 2] = ["Events", "Eras"];

/// The parts of a story as they grow, slide by slide.
#[derive(Default)]
pub(super) struct Parts {
    pub threads: Vec<Thread>,
    pub events: Vec<Event>,
    pub blocks: Vec<Block>,
    thread_of: Table<String, ThreadId>,
    thread_ids: Ids,
    event_ids: Ids,
}

impl Parts {
    /// Tells a slide: its event, if it is dated, and its words.
    pub(super) fn tell(&mut self, slide: Slide, path: &Path, notices: &mut Notices) {
        let event = slide.when.and_then(|when| self.event(&slide, when, THREADS[0], path, notices));
        if event.is_none() {
            let what = "no event is made of it, because its date is not known; its words stand in the text";
            notices.add(path, what.to_owned());
        }
        self.block(BlockKind::Heading, slide.headline);
        match (event, slide.dated, slide.when) {
            (Some(event), dated, Some(when)) => {
                let text = dated.unwrap_or_else(|| date_words(when));
                self.block(BlockKind::Paragraph, vec![Span::Marked(Marked::Date { event, text })]);
            }
            (_, Some(dated), _) => self.block(BlockKind::Paragraph, vec![Span::Text(dated)]),
            _ => {}
        }
        self.pieces(slide.pieces);
        self.block(BlockKind::Caption, slide.caption);
        self.block(BlockKind::Credit, slide.credit);
    }

    /// Tells an era: an event in a thread of its own, of which the text says nothing.
    pub(super) fn era(&mut self, slide: &Slide, path: &Path, notices: &mut Notices) {
        let made = slide.when.and_then(|when| self.event(slide, when, THREADS[1], path, notices));
        let more = slide.pieces.len() > 1 || !slide.caption.is_empty() || !slide.credit.is_empty();
        if more || slide.pieces.iter().any(|piece| html::has_links(&piece.spans)) {
            notices.add(
                path,
                "only the words of its headline and first paragraph are kept: the text does not tell eras".to_owned(),
            );
        }
        match made {
            Some(_) => {
                if let Some(event) = self.events.last_mut() {
                    event.basis = Basis::Record;
                }
            }
            None => notices.add(path, "is left out, because its date is not known".to_owned()),
        }
    }

    /// Puts pieces of text after what is there.
    pub(super) fn pieces(&mut self, pieces: Vec<Piece>) {
        for piece in pieces {
            match (piece.kind, self.blocks.last_mut()) {
                (Kind::Entry, Some(Block { kind: BlockKind::List, items, .. })) => items.push(piece.spans),
                (Kind::Entry, _) => self.put(BlockKind::List, Vec::new(), vec![piece.spans]),
                (Kind::Heading, _) => self.block(BlockKind::Heading, piece.spans),
                (Kind::Paragraph, _) => self.block(BlockKind::Paragraph, piece.spans),
            }
        }
    }

    /// Puts a block after what is there, if it has words.
    pub(super) fn block(&mut self, kind: BlockKind, content: Vec<Span>) {
        if !content.is_empty() {
            self.put(kind, content, Vec::new());
        }
    }

    fn put(&mut self, kind: BlockKind, content: Vec<Span>, items: Vec<Vec<Span>>) {
        if let Some(id) = BlockId::new(&format!("p{}", self.blocks.len() + 1)) {
            self.blocks.push(Block { id, kind, content, items, events: Vec::new() });
        }
    }

    fn event(&mut self, slide: &Slide, when: When, group: &str, path: &Path, notices: &mut Notices) -> Option<EventId> {
        let text = path.field("text");
        let mut title = html::sound(&text_of(&slide.headline), &text, notices).unwrap_or_else(|| {
            let title = opening(&slide.pieces).unwrap_or_else(|| date_words(when));
            notices.add(&text.field("headline"), format!("there is none; the event is called {}", shown(&title)));
            title
        });
        let paragraph = slide.pieces.iter().find(|piece| piece.kind == Kind::Paragraph);
        let what = paragraph.and_then(|piece| html::sound(&text_of(&piece.spans), &text, notices));
        let mut what = what.unwrap_or_else(|| title.clone());
        let ours = slide.ours.as_ref();
        if let Some(ours) = ours {
            // HTML knows one space only.
            keep_spaces(&mut title, &ours.title);
            keep_spaces(&mut what, &ours.what);
        }
        let id = self.id(slide, &title, path, notices)?;
        let thread = self.thread(slide.group.as_deref().unwrap_or(group), ours.map(|ours| &ours.thread))?;
        self.events.push(match ours.cloned() {
            Some(ours) => Event { id: id.clone(), thread, title, when, what, ..ours },
            None => Event {
                id: id.clone(),
                thread,
                title,
                when,
                part: None,
                zone: None,
                place: None,
                people: Vec::new(),
                what,
                basis: Basis::Stated,
                words: slide.dated.clone(),
                sources: Vec::new(),
            },
        });
        Some(id)
    }

    /// The slide's own id, if an event may be called so and none is yet.
    fn id(&mut self, slide: &Slide, title: &str, path: &Path, notices: &mut Notices) -> Option<EventId> {
        if let Some(own) = &slide.id {
            if let Some(id) = EventId::new(own).filter(|id| self.event_ids.claim(id.as_str())) {
                return Some(id);
            }
            let id = self.event_ids.name(title, "event");
            let why = if EventId::new(own).is_some() { "is taken by another" } else { "is no id of an event" };
            notices.add(&path.field("unique_id"), format!("{} {why}; it is called {id}", shown(own)));
            return EventId::new(&id);
        }
        EventId::new(&self.event_ids.name(title, "event"))
    }

    /// The thread of this title; a new one is called `wanted`, if it can.
    fn thread(&mut self, title: &str, wanted: Option<&ThreadId>) -> Option<ThreadId> {
        if let Some(id) = self.thread_of.get(title) {
            return Some(id.clone());
        }
        let wanted = wanted.filter(|id| self.thread_ids.claim(id.as_str())).cloned();
        let id = wanted.or_else(|| ThreadId::new(&self.thread_ids.name(title, "thread")))?;
        self.threads.push(Thread { id: id.clone(), title: title.to_owned() });
        self.thread_of.insert(title.to_owned(), id.clone());
        Some(id)
    }
}

fn keep_spaces(read: &mut String, ours: &str) {
    if *read == ours.split_ascii_whitespace().collect::<Vec<_>>().join(" ") {
        ours.clone_into(read);
    }
}

/// The first words of a text, cut where a word ends if one does.
fn opening(pieces: &[Piece]) -> Option<String> {
    let text = text_of(&pieces.first()?.spans);
    let Some((end, _)) = text.char_indices().nth(TITLE) else { return Some(text) };
    let cut = text[..end].rfind(' ').filter(|at| *at > 0).unwrap_or(end);
    Some(format!("{}…", &text[..cut]))
}
