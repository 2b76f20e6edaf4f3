//! What is read is what html5gum reads.

use super::{Token, Tokens};
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token as Theirs, Tokenizer};

/// What is read, texts that stand together made one.
fn ours(html: &str) -> Vec<Token<'static>> {
    joined(Tokens::of(html).map(|token| match token {
        Token::Text(text) => Token::Text(text.into_owned().into()),
        Token::Start { name, href, self_closing } => Token::Start { name, href, self_closing },
        Token::End { name } => Token::End { name },
    }))
}

fn theirs(html: &str) -> Vec<Token<'static>> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    joined(Tokenizer::new_with_emitter(html, emitter).filter_map(|token| {
        let Ok(token) = token;
        match token {
            Theirs::StartTag(tag) => {
                let href = tag.attributes.get(b"href".as_slice()).map(|value| text(value));
                Some(Token::Start { name: text(&tag.name), href, self_closing: tag.self_closing })
            }
            Theirs::EndTag(tag) => Some(Token::End { name: text(&tag.name) }),
            Theirs::String(words) => Some(Token::Text(text(&words).into())),
            _ => None,
        }
    }))
}

fn joined(tokens: impl Iterator<Item = Token<'static>>) -> Vec<Token<'static>> {
    let mut joined: Vec<Token<'static>> = Vec::new();
    for token in tokens {
        match (joined.last_mut(), token) {
            (Some(Token::Text(before)), Token::Text(text)) => before.to_mut().push_str(&text),
            (_, token) => joined.push(token),
        }
    }
    joined
}

#[track_caller]
fn same(html: &str) {
    assert_eq!(ours(html), theirs(html), "{html:?}");
}

#[test]
fn every_name_of_a_character_is_known() {
    for entity in &entities::ENTITIES {
        let name = entity.entity.trim_end_matches(';');
        for end in ["", ";", "x", "=", " ", ";;", "1;", "é"] {
            same(&format!("{name}{end}"));
            same(&format!("<a href='{name}{end}'>"));
            same(&format!("<a href={name}{end}>"));
        }
    }
}

#[test]
fn characters_are_known_by_number() {
    for number in (0..0x300).chain([0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFE, 0xFFFF, 0x1_0000, 0x10_FFFF, 0x11_0000]) {
        same(&format!("&#{number};&#x{number:x};&#X{number:X}a&#{number}"));
    }
    for html in ["&#", "&#x", "&#;", "&#x;", "&#xg", "&#a", "&", "&&amp;", "& amp;", "&#99999999999999999999;", "&;"] {
        same(html);
        same(&format!("<a href=\"{html}\">{html}</a>"));
    }
}

#[test]
fn scripts_end_where_browsers_end_them() {
    for script in [
        "a</script>b",
        "a</scripta></script >b",
        "<!--</script>b",
        "<!--<script></script>--></script>b",
        "<!--<script></script></script>b",
        "<!--><script></script>b",
        "<!---><script></script>b",
        "<!-- <script --> </script>b",
        "<!-- <script/ a</script/--></script/>b",
        "<!-- <scripts></script>b",
        "<!--<script>-->a</script>b",
        "</SCRIPT\n>b",
        "</script",
        "</script ",
    ] {
        same(&format!("<script>{script}"));
        same(&format!("<title>{}", script.replace("script", "title")));
        same(&format!("<Style>{}", script.replace("script", "style")));
    }
}

#[test]
fn broken_markup_is_read_as_browsers_read_it() {
    for html in [
        "a<",
        "a</",
        "a</>b",
        "a<b",
        "a<b ",
        "a<b c",
        "a<b c=",
        "a<b c='",
        "a<1>b",
        "</ a>b",
        "<!>a",
        "<!a>b",
        "<?a>b",
        "<!-->a",
        "<!--->a",
        "<!---->a",
        "<!----!>a",
        "<!--a--!>b",
        "<!--a--b-->c",
        "<!--!>a-->b",
        "<!-- <!--> a",
        "<!--",
        "<![CDATA[a>b]]>",
        "<!DOCTYPE html 'a>b'>c",
        "<!doctype",
        "<a/b>",
        "<a / b / >",
        "<a//>",
        "<a =href=b>",
        "<a ==href>",
        "<a href = c>",
        "<a b='c'href=e>",
        "<a href=c/>",
        "<a href=c/ >",
        "<a href=>c",
        "<a href c>",
        "<a href=1 HREF=2>",
        "<a href\">",
        "<a\"b>",
        "<A HREF=x>y</A B>",
        "<plaintext>a</plaintext><b>",
        "<a href='&amp;&notit;&not=&notx'>",
        "<a href=\"\n>\">",
        "a\0<a\0 href=c\0>\0</a\0>",
        "<title>a\0&amp;</title>",
        "<xmp>\0",
    ] {
        same(html);
    }
}

#[test]
fn no_markup_takes_longer_than_its_length() {
    let start = std::time::Instant::now();
    for piece in [
        "<!---->",
        "<!--",
        "--!",
        "<a b='",
        "<a b=c",
        "<a b ",
        "</",
        "<title>",
        "<script><!--",
        "&amp",
        "&#",
        "&a;",
        "<",
    ] {
        assert!(Tokens::of(&piece.repeat(1_000_000 / piece.len())).count() <= 1_000_000);
    }
    // A minute would be ten thousand times as long; unoptimized, on a busy machine, this is a second.
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]
    #[test]
    fn anything_is_read_as_html5gum_reads_it(
        html in "(<|>|/|!|--|-|=|\"|'|&|#|;| |\n|a|é|\\?|\\[|<!--|-->|<p|</p|<script|</script|<title>|</title>|<style>|</style|\
            <xmp>|href|B|&amp|&notin|&#6|&#x4|x|1|\\PC){0,30}"
    ) {
        proptest::prop_assert_eq!(ours(&html), theirs(&html));
    }
}
