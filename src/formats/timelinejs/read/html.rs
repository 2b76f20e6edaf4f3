//! HTML in a timeline's texts made into spans: links and emphasis stay, blocks become blocks, words are never lost.

use super::fields::{Notices, Path};
use crate::formats::html::tags::{is_block, is_emphasis, is_heading, is_picture, is_silent};
use crate::formats::html::{Token, Tokens};
use crate::sort::sort;
use crate::story::{Marked, Span, mend, text_of};

/// What a run of words is in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Heading,
    Entry,
}

/// A paragraph, heading, or entry of a list.
#[derive(Debug, PartialEq)]
pub(super) struct Piece {
    pub kind: Kind,
    pub spans: Vec<Span>,
}

/// How words are marked where they stand.
#[derive(Clone, Default, PartialEq)]
struct Style {
    link: Option<String>,
    emphasised: bool,
}

/// The pieces of an HTML text, none of them empty. What a story cannot hold is said.
pub(super) fn pieces(html: &str, path: &Path, notices: &mut Notices) -> Vec<Piece> {
    let mut reader = Reader {
        path,
        notices,
        pieces: Vec::new(),
        kind: Kind::Paragraph,
        runs: Vec::new(),
        emphases: 0,
        link: None,
        left_out: Vec::new(),
    };
    // The element whose content is no text, while it is open.
    let mut silent: Option<String> = None;
    for token in Tokens::of(html) {
        match token {
            Token::End { name } if silent.as_ref() == Some(&name) => silent = None,
            _ if silent.is_some() => {}
            Token::Start { name, self_closing, .. } if is_silent(&name) => {
                reader.leave_out(&name);
                silent = (!self_closing).then_some(name);
            }
            Token::Start { name, href, .. } => reader.open(&name, href),
            Token::End { name } => reader.close(&name),
            Token::Text(text) => reader.words(&text),
        }
    }
    reader.end_piece(Kind::Paragraph);
    let mut left_out = std::mem::take(&mut reader.left_out);
    sort(&mut left_out);
    let pieces = reader.pieces;
    if !left_out.is_empty() {
        notices.add(path, format!("{} is left out: a story holds words only", left_out.join(", ")));
    }
    pieces
}

/// The words of an HTML text on one line, if there are any.
pub(super) fn line(html: &str, path: &Path, notices: &mut Notices) -> Option<String> {
    let pieces = pieces(html, path, notices);
    let spans: Vec<Vec<Span>> = pieces.into_iter().map(|piece| piece.spans).collect();
    plain(&spans.join(&Span::Text(" ".to_owned())), path, notices)
}

/// The words of spans where nothing can be marked, if there are any.
pub(super) fn plain(spans: &[Span], path: &Path, notices: &mut Notices) -> Option<String> {
    if has_links(spans) {
        notices.add(path, "a link is taken off its words: nothing can be linked here".to_owned());
    }
    sound(&text_of(spans), path, notices)
}

/// Whether any of the words is linked.
pub(super) fn has_links(spans: &[Span]) -> bool {
    spans.iter().any(|span| matches!(span, Span::Marked(Marked::Link { .. })))
}

/// The text as a story may hold it, if anything of it can be read.
pub(super) fn sound(text: &str, path: &Path, notices: &mut Notices) -> Option<String> {
    let (mended, said) = mend::mend(text);
    for what in said {
        notices.add(path, what);
    }
    Some(mended.trim().to_owned()).filter(|text| !mend::is_blank(text))
}

struct Reader<'n> {
    path: &'n Path,
    notices: &'n mut Notices,
    pieces: Vec<Piece>,
    kind: Kind,
    runs: Vec<(Style, String)>,
    emphases: usize,
    link: Option<String>,
    left_out: Vec<String>,
}

impl Reader<'_> {
    fn open(&mut self, name: &str, href: Option<String>) {
        match name {
            "li" => self.end_piece(Kind::Entry),
            name if is_heading(name) => self.end_piece(Kind::Heading),
            // Within an entry or a heading there is nothing smaller: a break is a space.
            "br" | "p" | "div" if self.kind != Kind::Paragraph => self.words(" "),
            name if is_block(name) => self.end_piece(Kind::Paragraph),
            name if is_emphasis(name) => self.emphases += 1,
            "a" => {
                self.link = href.map(|address| address.trim().to_owned());
            }
            "q" => self.words("“"),
            "td" | "th" => self.words(" "),
            name if is_picture(name) => {
                self.leave_out(name);
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "li" => self.end_piece(Kind::Paragraph),
            name if is_heading(name) => self.end_piece(Kind::Paragraph),
            "p" | "div" if self.kind != Kind::Paragraph => self.words(" "),
            name if is_block(name) => self.end_piece(Kind::Paragraph),
            name if is_emphasis(name) => self.emphases = self.emphases.saturating_sub(1),
            "a" => self.link = None,
            "q" => self.words("”"),
            _ => {}
        }
    }

    fn leave_out(&mut self, name: &str) {
        // Few kinds of elements are.
        let tag = format!("<{name}>");
        if !self.left_out.contains(&tag) {
            self.left_out.push(tag);
        }
    }

    /// Words as HTML shows them: any white space is one space, and none begins a piece.
    fn words(&mut self, words: &str) {
        let style = Style { link: self.link.clone(), emphasised: self.emphases > 0 };
        let mut spaced = self.runs.last().is_none_or(|(_, run)| run.ends_with(' '));
        if self.runs.last().is_none_or(|(last, _)| *last != style) {
            self.runs.push((style, String::new()));
        }
        let Some((_, run)) = self.runs.last_mut() else { return };
        for character in words.chars() {
            let is_space = matches!(character, ' ' | '\t' | '\n' | '\r' | '\x0c');
            if !(is_space && spaced) {
                run.push(if is_space { ' ' } else { character });
            }
            spaced = is_space;
        }
        if run.is_empty() {
            self.runs.pop();
        }
    }

    /// Ends what has been read so far, and begins a piece of the next kind.
    fn end_piece(&mut self, next: Kind) {
        let kind = std::mem::replace(&mut self.kind, next);
        let mut runs = std::mem::take(&mut self.runs);
        if let Some((_, last)) = runs.last_mut() {
            last.truncate(last.trim_end_matches(' ').len());
        }
        let spans: Vec<Span> = runs.into_iter().filter_map(|(style, words)| self.span(style, &words)).collect();
        if !mend::is_blank(&text_of(&spans)) {
            self.pieces.push(Piece { kind, spans });
        }
    }

    /// A span of these words, if any of them may stay. A link that a story may not have is taken off them.
    fn span(&mut self, style: Style, words: &str) -> Option<Span> {
        let (text, said) = mend::mend(words);
        for what in said {
            self.notices.add(self.path, what);
        }
        if text.is_empty() {
            return None;
        }
        if mend::is_blank(&text) {
            return Some(Span::Text(text));
        }
        if let Some(address) = style.link {
            match mend::check_link(&text, &address) {
                Ok(()) => return Some(Span::Marked(Marked::Link { address, text })),
                Err(why) => self.notices.add(self.path, format!("a link is taken off its words: {why}")),
            }
        }
        Some(if style.emphasised { Span::Marked(Marked::Emphasis { text }) } else { Span::Text(text) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(html: &str) -> (Value, Vec<String>) {
        let mut notices = Notices::default();
        let pieces = pieces(html, &Path::default().field("text"), &mut notices);
        let kind = |kind| match kind {
            Kind::Paragraph => "p",
            Kind::Heading => "h",
            Kind::Entry => "li",
        };
        let pieces = pieces.into_iter().map(|piece| json!([kind(piece.kind), piece.spans]));
        (pieces.collect(), notices.0.into_iter().map(|notice| notice.what).collect())
    }

    fn clean(html: &str) -> Value {
        let (pieces, said) = read(html);
        assert_eq!(said, Vec::<String>::new());
        pieces
    }

    #[test]
    fn blocks_become_pieces_and_white_space_is_one_space() {
        assert_eq!(
            clean(" a\n\tb <p>c</p><div>d<br>e</div>\n"),
            json!([["p", ["a b"]], ["p", ["c"]], ["p", ["d"]], ["p", ["e"]]])
        );
        assert_eq!(
            clean("<h2>a</h2>b<ul><li>c</li><li><p>d</p></ul>"),
            json!([["h", ["a"]], ["p", ["b"]], ["li", ["c"]], ["li", ["d"]]])
        );
    }

    #[test]
    fn links_and_emphasis_stay() {
        let link = json!({ "type": "link", "address": "https://example.org/", "text": "there" });
        let emphasis = json!({ "type": "emphasis", "text": "much" });
        let html = "go <a href='https://example.org/'>there</a>, <em>much</em> &amp; <b><i>much</i></b>";
        assert_eq!(clean(html), json!([["p", ["go ", link, ", ", emphasis, " & ", emphasis]]]));
    }

    #[test]
    fn a_link_a_story_may_not_have_leaves_its_words() {
        let (pieces, said) = read("<a href=\"javascript:alert(1)\">click</a>");
        assert_eq!(pieces, json!([["p", ["click"]]]));
        assert!(said[0].starts_with("a link is taken off its words: a link may be https"), "{said:?}");
    }

    #[test]
    fn what_is_no_text_is_left_out_and_said() {
        let (pieces, said) =
            read("a<script>alert('<p>b')</script><img src=x onerror=alert(1)> <iframe src=x>c</iframe>d");
        assert_eq!(pieces, json!([["p", ["a d"]]]));
        assert_eq!(said, ["<iframe>, <img>, <script> is left out: a story holds words only"]);
    }

    #[test]
    fn broken_markup_keeps_its_words() {
        for (html, words) in [
            ("a < b", "a < b"),
            ("</p></em>a", "a"),
            ("<em>a", "a"),
            ("a &lt;b&gt; &nosuch;", "a <b> &nosuch;"),
            ("x<3", "x<3"),
        ] {
            let mut notices = Notices::default();
            assert_eq!(line(html, &Path::default(), &mut notices).as_deref(), Some(words), "{html}");
        }
    }

    #[test]
    fn quotation_elements_become_marks() {
        assert_eq!(clean("<q>Rain!</q> she said"), json!([["p", ["“Rain!” she said"]]]));
    }
}
