//! A page in HTML as plain text: what a reader gets who copies a page's source instead of its words.

use super::html::tags::{is_block, is_heading, is_silent};
use super::html::{Token, Tokens};

/// How a text begins that is a page, or a part of one.
const BEGINNINGS: [&str; 10] =
    ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<section", "<div", "<h1", "<p>"];

/// What stands around a story on its page.
const AROUND: [&str; 5] = ["nav", "aside", "footer", "form", "button"];

/// The words of a text that is plainly HTML, each block a paragraph; nothing if it is not.
///
/// The headline comes first: what stands before the first `h1` is left out. A page without one is called by its title.
///
/// ```
/// use on_the_record::formats::page;
///
/// let page = "<!doctype html><title>Rain</title><nav>Home</nav><h1>Rain</h1><p>It <b>rained</b>.</p>";
/// assert_eq!(page::words(page).as_deref(), Some("Rain\n\nIt rained."));
/// assert_eq!(page::words("Rain <b>again</b>"), None);
/// ```
#[must_use]
pub fn words(text: &str) -> Option<String> {
    let text = text.trim_start();
    let begins = |with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    if !BEGINNINGS.iter().any(|it| begins(it)) {
        return None;
    }
    let mut page = Page::default();
    for token in Tokens::of(text) {
        page.take(token);
    }
    page.end_block();
    let Page { title, blocks, headline, .. } = page;
    let (first, rest) = match headline {
        Some(at) => (None, &blocks[at..]),
        None => (Some(title).filter(|title| !title.is_empty()), blocks.as_slice()),
    };
    Some(first.iter().chain(rest).map(String::as_str).collect::<Vec<_>>().join("\n\n"))
}

/// A page as far as it has been read.
#[derive(Default)]
struct Page {
    title: String,
    blocks: Vec<String>,
    /// Which block is the first `h1`.
    headline: Option<usize>,
    /// The words of the block that is being read.
    block: String,
    /// The element whose words are left out, while it is open, and how often it is open within itself.
    silent: Option<(String, usize)>,
    in_title: bool,
}

impl Page {
    fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Start { name, .. } if name == "title" => self.in_title = true,
            Token::End { name } if name == "title" => self.in_title = false,
            Token::Text(text) if self.in_title => self.title = spaced(&text),
            Token::Start { name, self_closing, .. } => match &mut self.silent {
                Some((silent, depth)) => *depth += usize::from(*silent == name && !self_closing),
                None if !self_closing && (is_silent(&name) || AROUND.contains(&name.as_str())) => {
                    self.end_block();
                    self.silent = Some((name, 1));
                }
                None => self.open(&name),
            },
            Token::End { name } => match &mut self.silent {
                Some((silent, depth)) if *silent == name => {
                    *depth -= 1;
                    if *depth == 0 {
                        self.silent = None;
                    }
                }
                None if parts(&name) => self.end_block(),
                _ => {}
            },
            Token::Text(text) if self.silent.is_none() => self.block.push_str(&text),
            Token::Text(_) => {}
        }
    }

    fn open(&mut self, name: &str) {
        if parts(name) {
            self.end_block();
        }
        if name == "h1" {
            self.headline.get_or_insert(self.blocks.len());
        }
    }

    fn end_block(&mut self) {
        let block = spaced(&std::mem::take(&mut self.block));
        if !block.is_empty() {
            self.blocks.push(block);
        }
    }
}

/// Whether an element begins and ends a paragraph.
fn parts(name: &str) -> bool {
    is_block(name) || is_heading(name) || matches!(name, "li" | "td" | "th" | "body")
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn what_stands_around_the_story_is_left_out() {
        let page = "<!DOCTYPE html>\n<html><head><title>News</title><style>p{}</style></head><body><nav><ul><li>Home</ul></nav>\
            <p>Menu</p><article><h1>Rain\n at last</h1><p>&ldquo;It&nbsp;rained,&rdquo; said <b>Ana</b> Diaz.<p>All day.\
            <script>alert(1)</script><aside>Read on</aside></article><footer>Imprint</footer>";
        assert_eq!(words(page).as_deref(), Some("Rain at last\n\n“It rained,” said Ana Diaz.\n\nAll day."));
    }

    #[test]
    fn a_page_without_headline_is_called_by_its_title() {
        assert_eq!(
            words("<html><title>Rain &amp; snow</title><body>It rained.").as_deref(),
            Some("Rain & snow\n\nIt rained.")
        );
    }

    #[test]
    fn a_text_that_speaks_of_markup_is_a_text() {
        for text in ["<img src=x> wins", "Rain\n\n<p>It rained.</p>", "“<html>”", "<3", ""] {
            assert_eq!(words(text), None, "{text}");
        }
    }
}
