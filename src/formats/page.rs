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
/// The headline comes first: what stands before its `h1` is left out. A page without one is called by its title.
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
    let (headline, Page { title, blocks, .. }) = (page.headline(), page);
    let (first, rest) = match headline {
        Some(at) => (None, &blocks[at..]),
        None => (Some(title).filter(|title| !title.is_empty()), blocks.as_slice()),
    };
    Some(first.iter().chain(rest).map(String::as_str).collect::<Vec<_>>().join("\n\n"))
}

/// How a page names the day it was published on: to search engines (schema.org), and where it is shared (Open Graph).
const DATED: [&str; 4] =
    ["\"datePublished\"", "article:published_time", "itemprop=\"datePublished\"", "itemprop=datePublished"];

/// The day a page says it was published on, as it writes it: `2025-03-12`.
///
/// ```
/// use on_the_record::formats::page;
///
/// let page = r#"<meta property="article:published_time" content="2025-03-12T10:00:00Z"><h1>Rain</h1>"#;
/// assert_eq!(page::published(page), Some("2025-03-12"));
/// assert_eq!(page::published("<time datetime=\"2025-03-12\">Today</time>"), None);
/// ```
#[must_use]
pub fn published(page: &str) -> Option<&str> {
    // What stands with the name is a field of an object or a tag, in which either may come first.
    let beside = |(at, name): (usize, &str)| {
        let (before, after) = (&page[..at], &page[at + name.len()..]);
        let after = &after[..after.find([',', '}', '>', '<']).unwrap_or(0)];
        let before = if name.starts_with('"') { "" } else { &before[before.rfind('<').unwrap_or(at)..] };
        day_in(after).or_else(|| day_in(before))
    };
    DATED.iter().find_map(|name| page.match_indices(name).take(PLACES).find_map(beside))
}

/// In how many places a page is asked for its day: more have none.
const PLACES: usize = 4;

/// The first `2025-03-12` in some words.
fn day_in(words: &str) -> Option<&str> {
    let is_day = |day: &&str| {
        day.bytes().enumerate().all(|(at, it)| if at == 4 || at == 7 { it == b'-' } else { it.is_ascii_digit() })
    };
    (0..words.len()).filter_map(|at| words.get(at..at + 10)).find(is_day)
}

/// A page as far as it has been read.
#[derive(Default)]
struct Page {
    title: String,
    blocks: Vec<String>,
    /// Which block is the first `h1`, and which the first within what is the page's own: its `main` or an `article`.
    first: Option<usize>,
    inner: Option<usize>,
    /// How many of those are open.
    within: usize,
    /// The words of the block that is being read.
    block: String,
    /// The element whose words are left out, while it is open, and how often it is open within itself.
    silent: Option<(String, usize)>,
    in_title: bool,
}

impl Page {
    fn take(&mut self, token: Token<'_>) {
        match token {
            // A drawing has a title of its own.
            Token::Start { name, .. } if name == "title" && self.silent.is_none() => self.in_title = true,
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
                None if parts(&name) => {
                    self.end_block();
                    self.within = self.within.saturating_sub(usize::from(is_own(&name)));
                }
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
        self.within += usize::from(is_own(name));
        if name == "h1" {
            self.first.get_or_insert(self.blocks.len());
            if self.within > 0 {
                self.inner.get_or_insert(self.blocks.len());
            }
        }
    }

    /// Which block is the headline. Many sites have their own name in the first `h1`; but where the story would be what
    /// is left out, the first it is.
    fn headline(&self) -> Option<usize> {
        let (first, inner) = (self.first?, self.inner.or(self.first)?);
        let long = |blocks: &[String]| blocks.iter().map(String::len).sum::<usize>();
        Some(if long(&self.blocks[first..inner]) < long(&self.blocks[inner..]) { inner } else { first })
    }

    fn end_block(&mut self) {
        let block = spaced(&std::mem::take(&mut self.block));
        if !block.is_empty() {
            self.blocks.push(block);
        }
    }
}

/// Whether what is in an element is what the page is there for.
fn is_own(name: &str) -> bool {
    matches!(name, "main" | "article")
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
    use super::{published, words};

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
    fn a_site_that_names_itself_first_does_not_name_the_story() {
        let site = "<!doctype html><header><h1><a href=/>Orle Times</a></h1></header><p>We use cookies.</p>";
        for own in ["main", "article"] {
            let page = format!("{site}<{own}><h1>Rain</h1><p>It rained on Monday, and on Tuesday again.</{own}>");
            assert_eq!(words(&page).as_deref(), Some("Rain\n\nIt rained on Monday, and on Tuesday again."), "{own}");
        }
        let teaser = "<html><h1>Rain</h1><p>It rained on Monday, and on Tuesday again.<article><h1>Snow</h1><p>More.";
        let all = "Rain\n\nIt rained on Monday, and on Tuesday again.\n\nSnow\n\nMore.";
        assert_eq!(words(teaser).as_deref(), Some(all), "nothing of the story is lost");
    }

    #[test]
    fn the_title_of_a_drawing_is_not_the_pages() {
        let page = "<html><title>Rain</title><body><svg><title>Share</title></svg>It rained.";
        assert_eq!(words(page).as_deref(), Some("Rain\n\nIt rained."));
    }

    #[test]
    fn a_page_tells_its_day_in_any_of_the_usual_ways() {
        for page in [
            r#"<script type="application/ld+json">{"@type":"NewsArticle","datePublished": "2025-03-12T08:00:00+01:00","x":1}</script>"#,
            r#"<meta property="article:published_time" content="2025-03-12T10:00:00Z">"#,
            r#"<meta content="2025-03-12" property="article:published_time" />"#,
            r#"<time itemprop="datePublished" datetime="2025-03-12">Today</time>"#,
            r#"<p>"datePublished", "datePublished":"2025-03-12"}"#,
        ] {
            assert_eq!(published(page), Some("2025-03-12"), "{page}");
        }
        for page in [
            r#"{"datePublished":"soon","dateModified":"2025-03-12"}"#,
            r#"<i title="2025-03-12">é</i> article:published_time"#,
            "\"datePublished\"",
            "<h1>2025-03-12</h1>",
        ] {
            assert_eq!(published(page), None, "{page}");
        }
    }

    #[test]
    fn a_text_that_speaks_of_markup_is_a_text() {
        for text in ["<img src=x> wins", "Rain\n\n<p>It rained.</p>", "“<html>”", "<3", ""] {
            assert_eq!(words(text), None, "{text}");
        }
    }
}
