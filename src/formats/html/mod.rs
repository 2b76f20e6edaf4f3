//! HTML read as its standard says (HTML, section 13.2.5, tokenization), as far as words, tags and addresses go: comments,
//! document types and instructions are passed over, and no tree is built. The tests hold it to what html5gum reads.
//!
//! html5gum itself was here before. It has a function for each state of the standard, and its names of characters as a
//! program: 27 kilobytes more in a browser, packed.

mod cursor;
mod references;
mod script;
pub(super) mod tags;

use cursor::Cursor;
use references::decoded;
use std::borrow::Cow;

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token<'h> {
    /// A tag that opens an element.
    Start {
        /// The element, in small letters.
        name: String,
        /// The address it leads to: the first of its attributes `href`. Nobody asks for others.
        href: Option<String>,
        /// Whether it says that it closes itself: `<br/>`.
        self_closing: bool,
    },
    /// A tag that closes an element.
    End {
        /// The element, in small letters.
        name: String,
    },
    /// Words, or some of them.
    Text(Cow<'h, str>),
}

/// How the text after a tag is read, up to the tag that closes it.
enum Mode {
    /// As HTML.
    Markup,
    /// As text in which `&amp;` is `&`.
    Text(String),
    /// As text to the letter.
    Raw(String),
    /// As a script.
    Script,
    /// To the end, to the letter.
    Plain,
}

/// The pieces of HTML, in order.
pub struct Tokens<'h> {
    html: Cursor<'h>,
    mode: Mode,
}

impl<'h> Tokens<'h> {
    /// Begins to read.
    #[must_use]
    pub fn of(html: &'h str) -> Self {
        Self { html: Cursor::new(html), mode: Mode::Markup }
    }

    /// Text up to a tag that closes the element, or to the end.
    fn content(&mut self) -> Option<Token<'h>> {
        let rest = self.html.rest();
        let end = match &self.mode {
            Mode::Markup => None,
            Mode::Plain => Some(rest.len()),
            Mode::Script => Some(script::end(rest)),
            Mode::Text(name) | Mode::Raw(name) => Some(closing(rest, name)),
        }?;
        let is_text = matches!(self.mode, Mode::Text(_));
        self.mode = Mode::Markup;
        let text = self.html.take(end);
        let text = if is_text { decoded(text, false) } else { text.into() };
        let text = if text.contains('\0') { text.replace('\0', "\u{FFFD}").into() } else { text };
        (!text.is_empty()).then_some(Token::Text(text))
    }

    /// What begins with `<`: a token, or what is passed over.
    fn markup(&mut self) -> Option<Token<'h>> {
        let rest = self.html.rest();
        match rest.as_bytes().get(1) {
            Some(letter) if letter.is_ascii_alphabetic() => self.tag(1),
            Some(b'/') => match rest.as_bytes().get(2) {
                Some(letter) if letter.is_ascii_alphabetic() => self.tag(2),
                Some(_) => self.pass(">", 2),
                None => Some(Token::Text(self.html.take(2).into())),
            },
            Some(b'!') if rest.starts_with("<!--") => self.comment(),
            Some(b'!' | b'?') => self.pass(">", 1),
            _ => Some(Token::Text(self.html.take(1).into())),
        }
    }

    /// Passes over what ends with `end`, sought from a place on.
    fn pass(&mut self, end: &str, from: usize) -> Option<Token<'h>> {
        let rest = self.html.rest();
        self.html.take(rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len()));
        None
    }

    fn comment(&mut self) -> Option<Token<'h>> {
        let words = &self.html.rest()[4..];
        if let Some(short) = [">", "->"].into_iter().find(|short| words.starts_with(short)) {
            self.html.take(4 + short.len());
            return None;
        }
        // In one go: to look for each of the two ends would read the rest anew for every comment.
        let ends = |at: usize| match &words[at + 2..] {
            rest if rest.starts_with('>') => Some(at + 3),
            rest if rest.starts_with("!>") => Some(at + 4),
            _ => None,
        };
        let hyphens = words.as_bytes().windows(2).enumerate().filter(|(_, two)| *two == b"--");
        let end = hyphens.map(|(at, _)| at).find_map(ends).unwrap_or(words.len());
        self.html.take(4 + end);
        None
    }

    /// A tag whose name stands after so many characters; nothing if it is never closed.
    fn tag(&mut self, before: usize) -> Option<Token<'h>> {
        self.html.take(before);
        let name = lower(self.html.until(|c| is_space(c) || c == '/' || c == '>'));
        let mut href = None;
        let self_closing = loop {
            self.html.until(|c| !is_space(c));
            match self.html.next()? {
                '>' => break false,
                '/' if self.html.passes('>') => break true,
                '/' => continue,
                _ => self.html.back(),
            }
            let (name, value) = self.attribute();
            if href.is_none() && name.eq_ignore_ascii_case("href") {
                href = Some(decoded(value, true).replace('\0', "\u{FFFD}"));
            }
        };
        if before == 2 {
            return Some(Token::End { name });
        }
        self.mode = match name.as_str() {
            "title" | "textarea" => Mode::Text(name.clone()),
            "style" | "iframe" | "xmp" | "noembed" | "noscript" => Mode::Raw(name.clone()),
            "script" => Mode::Script,
            "plaintext" => Mode::Plain,
            _ => Mode::Markup,
        };
        Some(Token::Start { name, href, self_closing })
    }

    /// A name and its value. A name may begin with `=`.
    fn attribute(&mut self) -> (&'h str, &'h str) {
        let start = self.html.rest();
        self.html.passes('=');
        self.html.until(|c| is_space(c) || "/>=".contains(c));
        let name = &start[..start.len() - self.html.rest().len()];
        let after = self.html;
        self.html.until(|c| !is_space(c));
        if !self.html.passes('=') {
            self.html = after;
            return (name, "");
        }
        self.html.until(|c| !is_space(c));
        let value = if self.html.passes('"') {
            self.quoted('"')
        } else if self.html.passes('\'') {
            self.quoted('\'')
        } else {
            self.html.until(|c| is_space(c) || c == '>')
        };
        (name, value)
    }

    fn quoted(&mut self, mark: char) -> &'h str {
        let value = self.html.until(|c| c == mark);
        self.html.passes(mark);
        value
    }
}

impl<'h> Iterator for Tokens<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        while !self.html.rest().is_empty() {
            let token = match self.mode {
                Mode::Markup => match self.html.until(|c| c == '<') {
                    "" => self.markup(),
                    text => Some(Token::Text(decoded(text, false))),
                },
                _ => self.content(),
            };
            if token.is_some() {
                return token;
            }
        }
        None
    }
}

/// Where the tag stands that closes this element; the end of the text if there is none.
fn closing(text: &str, name: &str) -> usize {
    let tag = |at: &usize| script::is_tag(&text[*at..], "</", name);
    text.match_indices('<').map(|(at, _)| at).find(tag).unwrap_or(text.len())
}

/// The name of an element as it is compared.
fn lower(name: &str) -> String {
    name.to_ascii_lowercase().replace('\0', "\u{FFFD}")
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

#[cfg(test)]
mod tests;
