//! Addresses that would run script, lead elsewhere than they look, or carry something along.

use super::Fate::{Refused, Shown};
use super::Place::Address;
use super::{Payload, each, long};

pub fn all() -> Vec<Payload> {
    [
        each(Address, Refused("https, http or mailto, not"), &SCHEMES),
        each(Address, Refused("an address cannot hold"), &CHARACTERS),
        each(Address, Refused("which readers cannot see"), &UNSEEN),
        each(Address, Refused("an address starts with"), &NOT_WHOLE),
        each(
            Address,
            Refused("two slashes"),
            &[("no slashes after the scheme", "https:evil.test"), ("one slash", "https:/evil.test")],
        ),
        each(Address, Refused("user name or password"), &CREDENTIALS),
        each(Address, Refused("not the name of a host"), &NO_HOST),
        each(Address, Refused("number in disguise"), &NUMBERS),
        each(Address, Refused("is not a port"), &PORTS),
        each(Address, Refused("; write that"), &READ_OTHERWISE),
        each(Address, Refused("looks like a name in other letters"), &LOOKALIKES),
        each(Address, Refused("mixes letters of several alphabets"), &MIXED),
        each(Address, Refused("subject and body"), &MAIL),
        each(
            Address,
            Refused("one line"),
            &[("a mail's subject with a header in it", "mailto:a@example.org?subject=x%0d%0abcc:b@example.org")],
        ),
        each(Address, Refused("one name, an @ and a host"), &RECIPIENTS),
        each(Address, Shown, &HARMLESS),
        vec![
            long(
                Address,
                Refused("2048 characters at most"),
                "an address of a megabyte",
                format!("https://example.org/{}", "a".repeat(1_000_000)),
            ),
            long(
                Address,
                Refused("not the name of a host"),
                "a host of a megabyte",
                format!("https://{}.test/", "a".repeat(1_900)),
            ),
            long(Address, Shown, "as long as an address may be", format!("https://example.org/{}", "%20".repeat(676))),
        ],
    ]
    .concat()
}

const SCHEMES: [(&str, &str); 21] = [
    ("javascript", "javascript:alert(1)"),
    ("javascript in mixed case", "JaVaScRiPt:alert(1)"),
    ("javascript with a comment and a line", "javascript://example.org/%0aalert(1)"),
    ("javascript that looks like a host", "javascript:alert(1)//https://example.org/"),
    ("data as a page", "data:text/html,alert(1)"),
    ("data in base64", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="),
    ("vbscript", "vbscript:msgbox(1)"),
    ("blob", "blob:https://example.org/0"),
    ("file", "file:///etc/passwd"),
    ("file system", "filesystem:https://example.org/temporary/x"),
    ("about", "about:blank"),
    ("source of a page", "view-source:https://example.org/"),
    ("browser settings", "chrome://settings"),
    ("an extension's page", "moz-extension://0/x.html"),
    ("web socket", "wss://example.org/"),
    ("ftp", "ftp://example.org/"),
    ("telephone", "tel:+1900555"),
    ("short message", "sms:+1900555?body=x"),
    ("an app", "intent://x#Intent;scheme=evil;end"),
    ("an app store", "itms-services://?action=download-manifest"),
    ("archive inside an address", "jar:https://example.org/x.jar!/y.html"),
];

const CHARACTERS: [(&str, &str); 12] = [
    ("a space first", " javascript:alert(1)"),
    ("a space inside", "https://example.org/a b"),
    ("a no-break space", "https://example.org/\u{a0}"),
    ("a space for ideographs", "https://example.org\u{3000}.evil.test/"),
    ("backslashes for slashes", "https:\\\\evil.test"),
    ("a backslash before an at sign", "https://example.org\\@evil.test"),
    ("a quotation mark that would end the attribute", "https://example.org/\" onclick=\"alert(1)"),
    ("markup", "https://example.org/<script>"),
    ("a backtick", "https://example.org/`"),
    ("braces", "https://example.org/{x}"),
    ("a soft hyphen in the host", "https://exam\u{ad}ple.org/"),
    ("a joiner in the path", "https://example.org/क\u{200d}ष"),
];

const UNSEEN: [(&str, &str); 14] = [
    ("a tab inside the scheme", "java\tscript:alert(1)"),
    ("a line end inside the scheme", "java\nscript:alert(1)"),
    ("a carriage return inside the scheme", "java\rscript:alert(1)"),
    ("a NUL first", "\0javascript:alert(1)"),
    ("a NUL inside the scheme", "java\0script:alert(1)"),
    ("a control character first", "\u{1}javascript:alert(1)"),
    ("a next line", "https://example.org/\u{85}"),
    ("a line separator", "https://example.org/\u{2028}"),
    ("a space of no width in the host", "https://exam\u{200b}ple.org/"),
    ("an override of direction in the host", "https://\u{202e}gro.elpmaxe/"),
    ("an isolate in the path", "https://example.org/\u{2067}x"),
    ("a word joiner in the host", "https://example\u{2060}.org/"),
    ("tag characters in the path", "https://example.org/\u{e0068}\u{e0069}"),
    ("a byte order mark first", "\u{feff}https://example.org/"),
];

const NOT_WHOLE: [(&str, &str); 5] = [
    ("no scheme", "example.org"),
    ("a path of this host", "/admin"),
    ("another host by this page's scheme", "//evil.test"),
    ("a query of this page", "?voice=x"),
    ("entities for a colon", "javascript&colon;alert(1)"),
];

const CREDENTIALS: [(&str, &str); 6] = [
    ("a user and a password", "https://user:pass@example.org/"),
    ("a host as the user", "https://example.org@evil.test/"),
    ("a host and a port as the user", "https://example.org:443@evil.test/"),
    ("an empty user", "https://@evil.test/"),
    ("two at signs", "https://a@b@evil.test/"),
    ("a slash in other letters as the user", "https://example.org∕news@evil.test/"),
];

const NO_HOST: [(&str, &str); 13] = [
    ("an ideographic full stop", "https://example。org/"),
    ("no host", "https://"),
    ("three slashes", "https:///evil.test"),
    ("four slashes", "https:////evil.test"),
    ("two dots", "https://example..org/"),
    ("a host in percent signs", "https://%65vil.test/"),
    ("a NUL in percent signs in the host", "https://example.org%00.evil.test/"),
    ("a division slash in the host", "https://example.org∕.evil.test/"),
    ("a fullwidth number sign in the host", "https://example.org＃.evil.test/"),
    ("a fraction slash in the host", "https://example.org⁄news.evil.test/"),
    ("Punycode of nothing", "https://xn--a/"),
    ("brackets without an end", "https://[::1/"),
    ("a zone in brackets", "https://[fe80::1%25eth0]/"),
];

const NUMBERS: [(&str, &str); 6] = [
    ("an address as one number", "http://2130706433/"),
    ("an address in hexadecimal", "http://0x7f000001/"),
    ("an address in octal", "http://0177.0.0.1/"),
    ("an address with parts left out", "http://127.1/"),
    ("an address with a part in hexadecimal", "http://127.0.0.0x1/"),
    ("a number out of range", "http://256.256.256.256/"),
];

const PORTS: [(&str, &str); 4] = [
    ("a port out of range", "https://example.org:65536/"),
    ("no port", "https://example.org:/"),
    ("a signed port", "https://example.org:+443/"),
    ("a word for a port", "https://example.org:https/"),
];

const READ_OTHERWISE: [(&str, &str); 5] = [
    ("a circled letter", "https://ⓔxample.org/"),
    ("a fullwidth letter", "https://ｅxample.org/"),
    ("a ligature", "https://ﬁle.test/"),
    ("a long s", "https://ſcience.test/"),
    ("a fraction", "https://example.org½.test/"),
];

const LOOKALIKES: [(&str, &str); 6] = [
    ("a host all in Cyrillic that looks Latin", "https://аррӏе.com/"),
    ("a Latin letter of another shape", "https://ɡoogle.com/"),
    ("an i without its dot", "https://twıtter.com/"),
    ("a label all in Cyrillic", "https://www.сосо.com/"),
    ("a label all in Greek", "https://νοο.com/"),
    ("a mail's host all in Cyrillic", "mailto:desk@аррӏе.com"),
];

const MIXED: [(&str, &str); 6] = [
    ("one Cyrillic letter", "https://bbс.com/"),
    ("two Cyrillic letters", "https://gооgle.com/"),
    ("one Greek letter", "https://example.οrg/"),
    ("a Cyrillic letter in a label ahead", "https://раypal.example.org/"),
    ("a Cyrillic letter in a mail's host", "mailto:desk@bbс.com"),
    ("a Cyrillic letter in a mail's name", "mailto:dеsk@example.org"),
];

const MAIL: [(&str, &str); 4] = [
    ("a blind copy", "mailto:a@example.org?bcc=b@example.org"),
    ("a copy", "mailto:a@example.org?subject=x&cc=b@example.org"),
    ("an attachment", "mailto:a@example.org?attach=/etc/passwd"),
    ("a second recipient as a field", "mailto:a@example.org?to=b@example.org"),
];

const RECIPIENTS: [(&str, &str); 5] = [
    ("two names", "mailto:a,b@example.org"),
    ("two names with a semicolon", "mailto:a;b@example.org"),
    ("a comma in percent signs", "mailto:a%2cb@example.org"),
    ("a mail to nobody", "mailto:?subject=x"),
    ("a mail in slashes", "mailto://evil.test/a@b"),
];

const HARMLESS: [(&str, &str); 12] = [
    ("script in the query", "https://example.org/?q=%3Cscript%3Ealert(1)%3C/script%3E"),
    ("entities in the query", "https://example.org/?a=1&amp;b='&copy=2&lt;3"),
    ("line ends in percent signs", "https://example.org/%0d%0aSet-Cookie:x=1"),
    ("an override in percent signs", "https://example.org/%E2%80%AEtxt.exe"),
    ("a NUL in percent signs", "https://example.org/%00"),
    ("an at sign in the path", "https://example.org/@evil.test"),
    ("an address in the query", "https://example.org/?next=javascript:alert(1)"),
    ("script in the fragment", "https://example.org/#javascript:alert(1)"),
    ("dots up in the path", "https://example.org/a/../../b"),
    ("a host in Punycode", "https://xn--80ak6aa92e.com/"),
    ("a host in Cyrillic", "https://пример.рф/путь"),
    ("a host and path in Hebrew", "https://דוגמה.קום/נתיב"),
];
