//! Names of hosts as machines write them and as people do (UTS 46, as the URL standard applies it).
//!
//! There are two ways to the same answers: natively the crate `idna`, with all its tables; in a browser the browser, which
//! has them already. What both promise:
//!
//! - `to_ascii` gives small letters and Punycode, labels parted by dots; nothing for what is no name. Letters are mapped as
//!   browsers do (`Ⓔ` is `e`), marks composed; a label that says it is Punycode must be what its letters would be written
//!   as. Hyphens may stand anywhere, labels have any length. Plain ASCII without Punycode is never refused.
//! - `to_unicode` takes what `to_ascii` gave, and gives the letters that its Punycode stands for.
//!
//! They differ in three ways, none of which lets a name pass: a browser knows the letters of its own version of Unicode; it
//! refuses what is mapped to signs that no host has, or to a number, and Punycode in Punycode; and it is not asked about
//! names in which such signs, or Punycode, have letters beyond ASCII beside them.

/// The name as machines write it, if it is one.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn to_ascii(name: &str) -> Option<String> {
    idna::domain_to_ascii(name).ok()
}

/// A sound name as people write it.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn to_unicode(ascii: &str) -> String {
    idna::domain_to_unicode(ascii).0
}

/// The name as machines write it, if it is one.
#[cfg(target_arch = "wasm32")]
pub(super) fn to_ascii(name: &str) -> Option<String> {
    asked::to_ascii(name, |name| {
        // It is never gone to.
        let url = web_sys::Url::new(&format!("http://{name}/")).ok()?;
        Some(url.hostname())
    })
}

/// A sound name as people write it.
#[cfg(target_arch = "wasm32")]
pub(super) fn to_unicode(ascii: &str) -> String {
    asked::letters(ascii).unwrap_or_else(|| ascii.to_owned())
}

/// What is asked of a browser, and what is known without asking.
#[cfg(any(test, target_arch = "wasm32"))]
mod asked {
    use super::super::punycode;

    const PUNYCODE: &str = "xn--";
    /// The crate reads no longer Punycode either: it would take too long.
    const LONGEST: usize = 2000;

    /// The name as machines write it, by the host that a browser makes of one.
    pub(super) fn to_ascii(name: &str, host: impl Fn(&str) -> Option<String>) -> Option<String> {
        // These part labels, too.
        let lower = name.to_ascii_lowercase().replace(['\u{3002}', '\u{FF0E}', '\u{FF61}'], ".");
        let is_punycode = |label: &str| label.starts_with(PUNYCODE);
        if lower.is_ascii() && !lower.split('.').any(is_punycode) {
            return Some(lower);
        }
        // In an address these would mean more than themselves.
        if lower.chars().any(|c| c.is_ascii() && !(c.is_ascii_alphanumeric() || "-_.".contains(c))) {
            return None;
        }
        // Not every browser looks into Punycode: so it is asked about the letters, and must come to the same.
        let ascii = host(&letters(&lower)?).filter(|ascii| !is_number(ascii))?;
        let same = |(given, told): (&str, &str)| !is_punycode(given) || given == told;
        let kept =
            lower.split('.').count() == ascii.split('.').count() && lower.split('.').zip(ascii.split('.')).all(same);
        (kept || !lower.split('.').any(is_punycode)).then_some(ascii)
    }

    /// The name with the letters that its Punycode stands for, if it is any.
    pub(super) fn letters(name: &str) -> Option<String> {
        let label = |label: &str| match label.strip_prefix(PUNYCODE) {
            Some(code) if code.len() > LONGEST => None,
            Some(code) => punycode::decode(code),
            None => Some(label.to_owned()),
        };
        Some(name.split('.').map(label).collect::<Option<Vec<_>>>()?.join("."))
    }

    fn is_number(ascii: &str) -> bool {
        ascii.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    }
}

#[cfg(test)]
mod tests {
    use super::{asked, to_ascii, to_unicode};

    /// As a browser: the crate `url` follows the standard that browsers follow.
    fn host(name: &str) -> Option<String> {
        Some(url::Url::parse(&format!("http://{name}/")).ok()?.host_str()?.to_owned())
    }

    #[test]
    fn both_ways_lead_to_the_same() {
        for name in [
            "example.org",
            "EXAMPLE.Org.",
            "пример.рф",
            "Пример.РФ",
            "xn--e1afmkfd.xn--p1ai",
            "XN--E1AFMKFD.рф",
            "bücher.example",
            "bu\u{308}cher.example",
            "faß.de",
            "例え。jp",
            "ⓔx.org",
            "مثال.إختبار",
            "उदाहरण.परीक्षा",
            "xn--a",
            "xn--a-.org",
            "xn--bcher-KVA.example",
            "xn--mnchen-3ya.xn--zzzzzzzz",
            "a..ü",
            "-ü-.org",
            "ab--ü.org",
            "א1.org",
            "1א.org",
            "a\u{200d}b.org",
            "क्\u{200d}ष.org",
            "\u{301}a.org",
            "",
            ".",
        ] {
            let native = to_ascii(name);
            assert_eq!(asked::to_ascii(name, host), native, "{name}");
            if let Some(ascii) = native {
                assert_eq!(asked::letters(&ascii), Some(to_unicode(&ascii)), "{name}");
            }
        }
    }

    #[test]
    fn what_a_browser_takes_for_more_than_a_name_is_none() {
        for name in ["ü/a", "ü@a", "ü:1", "ü?a", "ü%41", "ü a", "①②⑦.①", "％41ü"] {
            assert_eq!(asked::to_ascii(name, host), None, "{name}");
        }
    }

    #[test]
    fn punycode_that_would_take_too_long_is_not_read() {
        let letters = |length: usize| asked::letters(&format!("xn--{}-kva", "a".repeat(length - 4)));
        assert!(letters(2000).is_some());
        assert_eq!(letters(2001), None);
    }

    proptest::proptest! {
        #[test]
        fn any_name_leads_to_the_same(name in "([a-zA-Z0-9üÜßжЖПאبकाコⓔﬁ。\u{301}\u{200d}._-]|xn--|bcher-kva){0,12}") {
            let native = to_ascii(&name);
            let asked = asked::to_ascii(&name, host);
            // What is mapped to a number or to nothing is no name to a browser, nor is Punycode in Punycode.
            let letters = asked::letters(&name.to_ascii_lowercase().replace('。', "."));
            let refused = asked.is_none() && letters.and_then(|letters| host(&letters)).is_none();
            proptest::prop_assert!(asked == native || refused, "{:?} {:?}", asked, native);
        }
    }
}
