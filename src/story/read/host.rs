//! Names of hosts: each is the one that browsers go to, and looks like no other.

use super::super::letters::{is_mark, look, lowercase};
use super::{advice, domain, lookalike};
use std::net::{Ipv4Addr, Ipv6Addr};

/// Checks the name of a host.
///
/// # Errors
///
/// Why it is none that a link may lead to, and what to do.
pub(super) fn check(host: &str) -> Result<(), String> {
    if let Some(inner) = host.strip_prefix('[') {
        let sound = inner.strip_suffix(']').is_some_and(|ip| ip.parse::<Ipv6Addr>().is_ok());
        return if sound { Ok(()) } else { Err(no_host(host)) };
    }
    let name = host.strip_suffix('.').unwrap_or(host);
    let labels = || name.split('.');
    let plain = |c: char| c.is_alphanumeric() || c == '-' || c == '_' || is_mark(c);
    if !labels().all(|label| !label.is_empty() && label.len() <= 63 && label.chars().all(plain)) || name.len() > 253 {
        return Err(no_host(host));
    }
    if labels().next_back().is_some_and(is_number) {
        // Browsers read 0x7f.1 and 2130706433 as 127.0.0.1.
        return match name.parse::<Ipv4Addr>() {
            Ok(_) => Ok(()),
            Err(_) => Err(format!("{} is a number in disguise; write the name of the host", advice::shown(host))),
        };
    }
    let Some(ascii) = domain::to_ascii(name) else { return Err(no_host(host)) };
    // What is written in Punycode hides nothing. All else is what browsers make of it.
    let read = if name.is_ascii() { ascii.clone() } else { domain::to_unicode(&ascii) };
    if read != lowercase(name) {
        let (host, read) = (advice::shown(host), advice::shown(&read));
        return Err(format!("browsers read {host} as {read}; write that"));
    }
    let foreign_ending = labels().next_back().is_some_and(|label| !label.is_ascii());
    if let Some(label) = labels().find(|label| is_disguised(label, foreign_ending)) {
        let label = advice::shown(label);
        return Err(format!("{label} looks like a name in other letters; if it is meant, write the host as {ascii}"));
    }
    Ok(())
}

/// The host in the form in which two are the same host: small letters, Punycode, no dot at its end, no `www.`.
pub(super) fn plain(host: &str) -> String {
    let ascii = domain::to_ascii(host).unwrap_or_else(|| lowercase(host));
    let ascii = ascii.strip_suffix('.').unwrap_or(&ascii);
    ascii.strip_prefix("www.").unwrap_or(ascii).to_owned()
}

fn no_host(host: &str) -> String {
    format!("{} is not the name of a host", advice::shown(host))
}

/// What browsers take for a part of an IPv4 address.
fn is_number(label: &str) -> bool {
    let hexadecimal = label.strip_prefix("0x").or_else(|| label.strip_prefix("0X"));
    label.bytes().all(|b| b.is_ascii_digit())
        || hexadecimal.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Letters of several alphabets that look like one, or a whole word that looks like plain Latin letters and is not. Where
/// the host ends in other letters, as `.рф` does, a word in them is what readers expect.
fn is_disguised(label: &str, foreign_ending: bool) -> bool {
    !label.is_ascii() && (lookalike::is_mixed(&letters(label)) || !foreign_ending && look(label).is_ascii())
}

fn letters(label: &str) -> String {
    label.chars().filter(|c| c.is_alphabetic() || is_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::{check, plain};

    #[test]
    fn takes_names_of_any_one_alphabet() {
        for host in [
            "example.org",
            "EXAMPLE.org.",
            "a-b_c.example",
            "xn--e1afmkfd.xn--p1ai",
            "пример.рф",
            "münchen.de",
            "bücher.example",
            "例え.jp",
            "東京tower.jp",
            "مثال.إختبار",
            "उदाहरण.परीक्षा",
            "сосо.рф",
            "localhost",
            "192.0.2.1",
            "[2001:db8::1]",
            "1password.com",
        ] {
            assert_eq!(check(host), Ok(()), "{host}");
        }
    }

    #[test]
    fn refuses_what_is_no_name() {
        for host in ["", ".", "a..b", "a b", "a%2eb", "[::1", "[1.2.3.4]", "a@b", "xn--a", "a!b", &"a".repeat(64)] {
            assert!(check(host).unwrap_err().ends_with("is not the name of a host"), "{host}");
        }
        let long = |last: usize| format!("{}{}", format!("{}.", "a".repeat(63)).repeat(3), "a".repeat(last));
        assert_eq!((check(&long(61)), check(&long(62)).is_err()), (Ok(()), true), "253 letters are the most");
    }

    #[test]
    fn refuses_what_browsers_read_as_another() {
        for host in ["ⓔxample.org", "ｅxample.org", "example。org", "ﬁle.org", "Ⅳ.org", "ſcience.org"] {
            assert!(check(host).is_err(), "{host}");
        }
        assert_eq!(check("ⓔx.org").unwrap_err(), "browsers read \"ⓔx.org\" as \"ex.org\"; write that");
    }

    #[test]
    fn refuses_addresses_in_numbers_that_do_not_look_like_it() {
        for host in [
            "2130706433",
            "0x7f.1",
            "0x7f000001",
            "127.1",
            "0177.0.0.1",
            "1.2.3.4.5",
            "256.0.0.1",
            "127.0.0.0x1",
            "a.1",
        ] {
            assert!(check(host).unwrap_err().contains("number in disguise"), "{host}");
        }
    }

    #[test]
    fn refuses_look_alikes_and_says_how_to_mean_them() {
        for host in ["bbс.com", "аррӏе.com", "gооgle.com", "www.раураl.com", "ɡoogle.com", "twıtter.com", "οpen.gr"]
        {
            assert!(check(host).unwrap_err().contains("looks like a name in other letters"), "{host}");
        }
        assert!(check("bbс.рф").unwrap_err().contains("looks like a name in other letters"), "whatever the ending");
        assert_eq!(
            check("bbс.com").unwrap_err(),
            "\"bbс\" looks like a name in other letters; if it is meant, write the host as xn--bb-pmc.com"
        );
    }

    #[test]
    fn one_host_has_one_plain_form() {
        assert_eq!(plain("WWW.Example.ORG."), "example.org");
        assert_eq!(plain("пример.рф"), "xn--e1afmkfd.xn--p1ai");
    }
}
