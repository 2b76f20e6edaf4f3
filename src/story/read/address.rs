//! Addresses a reader may be sent to.

use super::{advice, host, text};

/// The longest address, in characters: what sitemaps, servers and mail programs take at the least.
const LONGEST: usize = 2048;

/// Checks that `address` is one a page may link to: http, https or mailto, in full, with nothing hidden in it.
///
/// # Errors
///
/// Why it is not, and what to do.
pub(super) fn check(address: &str) -> Result<(), String> {
    let hides = |c: char| c.is_whitespace() || text::is_invisible(c) || "\"<>\\^`{|}".contains(c);
    if let Some(bad) = address.chars().find(|c| hides(*c)) {
        return Err(format!("an address cannot hold {bad:?}; write it percent-encoded"));
    }
    if address.chars().nth(LONGEST).is_some() {
        return Err(format!("an address has {LONGEST} characters at most; shorten it"));
    }
    let Some((scheme, rest)) = address.split_once(':') else {
        return Err("an address starts with https://, http:// or mailto:".to_owned());
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => web(rest),
        "mailto" => mail(rest),
        other => Err(format!("a link may be https, http or mailto, not {}", advice::shown(other))),
    }
}

/// The host a sound address leads to.
pub(super) fn host_of(address: &str) -> &str {
    let (scheme, rest) = address.split_once(':').unwrap_or_default();
    if scheme.eq_ignore_ascii_case("mailto") {
        let to = rest.split('?').next().unwrap_or_default();
        return to.split_once('@').unwrap_or_default().1;
    }
    host_and_port(authority(rest.trim_start_matches('/'))).0
}

fn authority(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Colons within brackets belong to an IPv6 address, not to a port.
fn host_and_port(authority: &str) -> (&str, Option<&str>) {
    match authority.rfind(':') {
        Some(at) if !authority[at..].contains(']') => (&authority[..at], Some(&authority[at + 1..])),
        _ => (authority, None),
    }
}

fn web(rest: &str) -> Result<(), String> {
    let Some(rest) = rest.strip_prefix("//") else {
        return Err("two slashes follow the colon: https://example.org".to_owned());
    };
    let authority = authority(rest);
    if authority.contains('@') {
        return Err("an address must not carry a user name or password; take out what stands before the @".to_owned());
    }
    let (host, port) = host_and_port(authority);
    host::check(host)?;
    match port {
        Some(port) if port.parse::<u16>().is_err() || port.starts_with('+') => {
            Err(format!("{} is not a port: ports go from 0 to 65535", advice::shown(port)))
        }
        _ => Ok(()),
    }
}

/// One recipient, and of what a mail can be filled with only what its writer sees: subject and text.
fn mail(rest: &str) -> Result<(), String> {
    let (to, fields) = rest.split_once('?').unwrap_or((rest, ""));
    let one = |name: &str| !name.is_empty() && !name.contains(['/', '%', ',', ';', ':', '(', ')', '[', ']', '#']);
    match to.split_once('@') {
        Some((name, host)) if one(name) => host::check(host)?,
        _ => return Err("one name, an @ and a host follow mailto: as in mailto:desk@example.org".to_owned()),
    }
    for field in fields.split('&').filter(|field| !field.is_empty()) {
        let (name, value) = field.split_once('=').unwrap_or((field, ""));
        let line_ends = |value: &str| ["%0a", "%0d"].iter().any(|end| value.to_ascii_lowercase().contains(end));
        match name.to_ascii_lowercase().as_str() {
            "body" => {}
            "subject" if !line_ends(value) => {}
            "subject" => return Err("a subject is one line; take the line end out".to_owned()),
            other => {
                return Err(format!("a mail may be given subject and body, not {}; take it out", advice::shown(other)));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, check, host_of};

    #[test]
    fn takes_web_and_mail_addresses() {
        for address in [
            "https://www.bbc.com/news/articles/c0kxrlypg6vo",
            "HTTP://example.org:8080/a?b=c@d#e:f",
            "https://[2001:db8::1]:443/",
            "https://[2001:db8::1]/",
            "https://пример.рф/путь",
            "https://example.org.",
            "mailto:desk@example.org?subject=Correction",
        ] {
            assert_eq!(check(address), Ok(()), "{address}");
        }
    }

    #[test]
    fn refuses_all_other_schemes() {
        for address in
            ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://a.b"]
        {
            assert!(check(address).unwrap_err().starts_with("a link may be https, http or mailto"), "{address}");
        }
    }

    #[test]
    fn refuses_addresses_that_are_not_whole() {
        for address in [
            "",
            "example.org",
            "/news",
            "//example.org",
            "https:example.org",
            "https://",
            "https:///x",
            "http://?q",
            "http://a..b",
            "mailto:",
            "mailto:desk",
            "mailto:@x",
            "mailto:a,b@example.org",
            "mailto:a@example.org,b@example.org",
            "mailto:a%2cb@example.org",
            "mailto://example.org/a@b",
        ] {
            assert!(check(address).is_err(), "{address}");
        }
    }

    #[test]
    fn refuses_credentials() {
        for address in ["https://user:pass@example.org/", "https://bbc.com@evil.example", "https://@example.org"] {
            assert!(check(address).unwrap_err().contains("user name or password"), "{address}");
        }
    }

    #[test]
    fn refuses_what_browsers_would_read_otherwise() {
        for address in [
            "java\tscript:alert(1)",
            " https://a.b",
            "https://a.b/ c",
            "https:\\\\a.b",
            "https://a.b\n",
            "https://a.b/\"onclick",
            "https://a.b/\u{85}",
        ] {
            assert!(check(address).unwrap_err().starts_with("an address cannot hold"), "{address:?}");
        }
    }

    #[test]
    fn refuses_impossible_ports() {
        for address in ["https://a.b:", "https://a.b:65536", "https://a.b:+1", "https://a.b:x"] {
            assert!(check(address).unwrap_err().contains("is not a port"), "{address}");
        }
    }

    #[test]
    fn refuses_what_no_reader_of_it_sees() {
        for hidden in ["\u{200d}", "\u{ad}", "\u{200f}", "\u{fe0f}", "\u{2060}", "\u{e0041}"] {
            assert!(check(&format!("https://a.b/{hidden}c")).unwrap_err().starts_with("an address cannot hold"));
        }
    }

    #[test]
    fn refuses_addresses_without_end() {
        let long = |characters: usize| format!("https://example.org/{}", "é".repeat(characters - 20));
        assert_eq!(check(&long(LONGEST)), Ok(()));
        assert_eq!(check(&long(LONGEST + 1)).unwrap_err(), "an address has 2048 characters at most; shorten it");
    }

    #[test]
    fn refuses_mail_that_goes_or_says_more_than_its_writer_sees() {
        for field in ["bcc=a@b.c", "cc=a@b.c", "to=a@b.c", "attach=/etc/passwd", "in-reply-to=x"] {
            assert!(check(&format!("mailto:a@b.c?subject=x&{field}")).unwrap_err().contains("subject and body, not"));
        }
        assert!(check("mailto:a@b.c?subject=x%0D%0ABcc:d@e.f").unwrap_err().contains("one line"));
        assert_eq!(check("mailto:a@b.c?Subject=x&body=one%0D%0Atwo"), Ok(()));
    }

    #[test]
    fn knows_the_host_an_address_leads_to() {
        for (address, host) in [
            ("https://example.org", "example.org"),
            ("HTTP://Example.org:80/a:b@c?d#e", "Example.org"),
            ("https://[::1]:80/", "[::1]"),
            ("https://[::1]/", "[::1]"),
            ("mailto:desk@example.org?subject=a@b", "example.org"),
        ] {
            assert_eq!(host_of(address), host);
        }
    }
}
