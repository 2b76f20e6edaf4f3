//! Punycode (RFC 3492), as it is read: the letters beyond ASCII that a label stands for.

const BASE: u32 = 36;
const LEAST: u32 = 1;
const MOST: u32 = 26;
/// How fast digits adapt, and how much the first is slowed.
const SKEW: u32 = 38;
const DAMP: u32 = 700;

/// What stands behind `xn--`, decoded; none if it is no Punycode.
pub(super) fn decode(label: &str) -> Option<String> {
    if !label.is_ascii() {
        return None;
    }
    let (plain, digits) = label.rsplit_once('-').filter(|(plain, _)| !plain.is_empty()).unwrap_or(("", label));
    let mut letters: Vec<char> = plain.chars().collect();
    let (mut code, mut at, mut bias) = (128u32, 0u32, 72);
    let mut digits = digits.bytes();
    while digits.len() > 0 {
        let (before, mut weight) = (at, 1u32);
        for step in (BASE..).step_by(BASE as usize) {
            let digit = match digits.next()? {
                digit @ b'a'..=b'z' => digit - b'a',
                digit @ b'A'..=b'Z' => digit - b'A',
                digit @ b'0'..=b'9' => digit - b'0' + 26,
                _ => return None,
            };
            at = at.checked_add(u32::from(digit).checked_mul(weight)?)?;
            let least = step.saturating_sub(bias).clamp(LEAST, MOST);
            if u32::from(digit) < least {
                break;
            }
            weight = weight.checked_mul(BASE - least)?;
        }
        let count = u32::try_from(letters.len()).ok()? + 1;
        bias = adapted(at - before, count, before == 0);
        code = code.checked_add(at / count)?;
        at %= count;
        letters.insert(at as usize, char::from_u32(code)?);
        at += 1;
    }
    Some(letters.into_iter().collect())
}

fn adapted(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = delta / if first { DAMP } else { 2 };
    delta += delta / count;
    let mut steps = 0;
    while delta > (BASE - LEAST) * MOST / 2 {
        delta /= BASE - LEAST;
        steps += BASE;
    }
    steps + (BASE - LEAST + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn labels_are_read() {
        for (label, letters) in
            [("e1afmkfd", "пример"), ("mnchen-3ya", "münchen"), ("r8jz45g", "例え"), ("a-b-0xa", "a-bŏ"), ("", "")]
        {
            assert_eq!(decode(label).as_deref(), Some(letters), "{label}");
        }
        // Far apart by 455 and by 456: the last and the first from which digits adapt in another step.
        for (label, letters) in [("ab-ry2c01am0b", "ab中代俓"), ("fiqu2auu", "中佝偍")] {
            assert_eq!(decode(label).as_deref(), Some(letters), "{label}");
        }
        for label in ["99999999", "ü", "a-!", "-", "-aa"] {
            assert_eq!(decode(label), None, "{label}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_can_be_written_is_read_back(letters in "[a-z0-9üжßкитя中文أبコ-]{1,20}") {
            let written = idna::punycode::encode_str(&letters).expect("it is short");
            proptest::prop_assert_eq!(decode(&written), Some(letters));
        }

        #[test]
        fn what_is_read_is_what_others_read(label in "[a-zA-Z0-9-]{0,12}") {
            proptest::prop_assert_eq!(decode(&label), idna::punycode::decode_to_string(&label));
        }
    }
}
