//! What the words of a link claim about where it leads.

use super::super::letters::lowercase;
use super::{address, advice, host};

/// Endings by which a bare `example.org` is known for a host. Two letters are a country's.
const ENDINGS: [&str; 8] = ["com", "org", "net", "edu", "gov", "mil", "int", "info"];

/// Of two letters, yet no country's: Node.js is not a host.
const NO_COUNTRY: &str = "js";

/// Checks that words which read like an address name the host that the link leads to, or the one it belongs to.
///
/// # Errors
///
/// Which host they name and which it is.
pub(super) fn check(said: &str, address: &str) -> Result<(), String> {
    let to = host::plain(address::host_of(address));
    let alone = said.split_whitespace().count() == 1;
    let claimed = said.split_whitespace().flat_map(|word| claimed(word, alone));
    match claimed.into_iter().find(|claimed| to != *claimed && !to.ends_with(&format!(".{claimed}"))) {
        None => Ok(()),
        Some(claimed) => Err(format!(
            "the words say {}, but the link leads to {}; say where it leads, or say it in other words",
            advice::shown(&claimed),
            advice::shown(&to)
        )),
    }
}

/// The hosts that a word names, in their plain form: in an address both what stands before an @ and after it. Only a word
/// that stands `alone` is taken for a host without a scheme or `www.`: within a sentence `example.org` may be a name.
fn claimed(word: &str, alone: bool) -> Vec<String> {
    let word = lowercase(word.trim_matches(|c: char| !c.is_alphanumeric() && !"/[]".contains(c)));
    let (word, is_address) = match word.split_once("://") {
        Some((_, rest)) => (rest, true),
        None => match word.strip_prefix("mailto:") {
            Some(rest) => (rest, true),
            None => (word.as_str(), word.starts_with("www.")),
        },
    };
    let authority = word.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let is_mail = authority.contains('@');
    let last = authority.split('@').count() - 1;
    let host = |(index, part): (usize, &str)| {
        let host = part.split(':').next().unwrap_or_default();
        let (before, ending) = host.rsplit_once('.')?;
        let country = ending.len() == 2 && ending.bytes().all(|b| b.is_ascii_alphabetic()) && ending != NO_COUNTRY;
        let known = country || ENDINGS.contains(&ending);
        let names = if index == last { is_address || (alone || is_mail) && known } else { is_address && known };
        (names && !before.is_empty()).then(|| host::plain(host))
    };
    authority.split('@').enumerate().filter_map(host).collect()
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn words_that_name_another_host_are_refused() {
        for said in [
            "https://bbc.com",
            "bbc.com",
            "www.bbc.co.uk/news",
            "BBC.com",
            "desk@bbc.com",
            "see https://bbc.com/news,",
            "(bbc.com)",
            "https://bbc.com@evil.test/",
            "https://bbc.com\\@evil.test",
            "www.bbc.com:443",
            "mailto:desk@bbc.com",
            "bbc.com.",
            "http://user:x@bbc.com/",
        ] {
            assert!(check(said, "https://evil.test/").is_err(), "{said}");
        }
        assert_eq!(
            check("bbc.com", "https://evil.test/bbc.com").unwrap_err(),
            "the words say \"bbc.com\", but the link leads to \"evil.test\"; say where it leads, or say it in other words"
        );
    }

    #[test]
    fn words_that_name_the_host_or_none_are_taken() {
        for said in [
            "told",
            "the BBC",
            "example.org",
            "www.example.org",
            "https://EXAMPLE.org/path",
            "desk@example.org",
            "ann.de@example.org",
            "Node.js",
            "e.g.",
            "3.5",
            "U.S.",
            "@desk",
            "a post on bbc.com, kept by the archive",
            "Mr. X",
        ] {
            assert_eq!(check(said, "https://www.example.org/"), Ok(()), "{said}");
        }
        assert_eq!(check("example.org", "https://news.example.org/"), Ok(()));
        assert_eq!(check("desk@example.org", "mailto:desk@example.org"), Ok(()));
        assert!(check("news.example.org", "https://example.org/").is_err());
        assert!(check("ample.org", "https://example.org/").is_err(), "no part of a name is the name");
    }
}
