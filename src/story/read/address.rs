//! Addresses a reader may be sent to.

/// Checks that `address` is one a page may link to: http, https or mailto, in full, with nothing hidden in it.
///
/// # Errors
///
/// Why it is not, and what to do.
pub(super) fn check(address: &str) -> Result<(), String> {
    if let Some(bad) = address.chars().find(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(*c)) {
        return Err(format!("an address cannot hold {bad:?}; write it percent-encoded"));
    }
    let Some((scheme, rest)) = address.split_once(':') else {
        return Err("an address starts with https://, http:// or mailto:".to_owned());
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => web(rest),
        "mailto" => mail(rest),
        other => Err(format!("a link may be https, http or mailto, not {}", super::advice::shown(other))),
    }
}

fn web(rest: &str) -> Result<(), String> {
    let Some(rest) = rest.strip_prefix("//") else {
        return Err("two slashes follow the colon: https://example.org".to_owned());
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err("an address must not carry a user name or password; take out what stands before the @".to_owned());
    }
    // Colons within brackets belong to an IPv6 address, not to a port.
    let (host, port) = match authority.rfind(':') {
        Some(at) if !authority[at..].contains(']') => (&authority[..at], Some(&authority[at + 1..])),
        _ => (authority, None),
    };
    if !is_host(host) {
        return Err(format!("{} is not the name of a host", super::advice::shown(host)));
    }
    match port {
        Some(port) if port.parse::<u16>().is_err() || port.starts_with('+') => {
            Err(format!("{} is not a port: ports go from 0 to 65535", super::advice::shown(port)))
        }
        _ => Ok(()),
    }
}

fn is_host(host: &str) -> bool {
    if let Some(inner) = host.strip_prefix('[') {
        return inner.strip_suffix(']').is_some_and(|ip| ip.parse::<std::net::Ipv6Addr>().is_ok());
    }
    let name = host.strip_suffix('.').unwrap_or(host);
    // Names beyond ASCII are fine: browsers show them as such or in Punycode, as they see fit.
    name.split('.').all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_'))
}

fn mail(rest: &str) -> Result<(), String> {
    let to = rest.split('?').next().unwrap_or_default();
    match to.split_once('@') {
        Some((name, host)) if !name.is_empty() && is_host(host) => Ok(()),
        _ => Err("a name, an @ and a host follow mailto: as in mailto:desk@example.org".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn takes_web_and_mail_addresses() {
        for address in [
            "https://www.bbc.com/news/articles/c0kxrlypg6vo",
            "HTTP://example.org:8080/a?b=c@d#e:f",
            "https://[2001:db8::1]:443/",
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
}
