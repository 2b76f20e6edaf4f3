//! Links whose words say another address than the one they lead to.

use super::Fate::{Refused, Shown};
use super::Place::Link;
use super::{Payload, each};

pub fn all() -> Vec<Payload> {
    [
        each(Link("https://evil.test/"), Refused("the words say"), &LIES),
        each(
            Link("mailto:desk@evil.test"),
            Refused("the words say"),
            &[("another mailbox in the words", "desk@example.org")],
        ),
        each(
            Link("https://evil-example.org/"),
            Refused("the words say"),
            &[("the end of the host in the words", "example.org")],
        ),
        each(
            Link("https://example.org.evil.test/"),
            Refused("the words say"),
            &[("the beginning of the host in the words", "example.org")],
        ),
        each(Link("https://news.example.org/"), Shown, &TRUTHS),
    ]
    .concat()
}

const LIES: [(&str, &str); 9] = [
    ("an address in the words", "https://example.org/news"),
    ("an address without its scheme in the words", "www.example.org"),
    ("a bare host in the words", "example.org"),
    ("a host in capitals in the words", "EXAMPLE.ORG"),
    ("a host in brackets in the words", "(example.org)"),
    ("an address within a sentence", "as told at https://example.org/news, in full"),
    ("a host as the user in the words", "https://example.org@evil.test/"),
    ("a backslash in the words", "https://example.org\\@evil.test/"),
    ("a mailbox in the words of a web link", "desk@example.org"),
];

const TRUTHS: [(&str, &str); 3] = [
    ("the host above in the words", "example.org"),
    ("the host in the words", "https://news.example.org/"),
    ("no address in the words", "the report"),
];
