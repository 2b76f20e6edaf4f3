//! Which way a language is written.

/// Scripts written from right to left, by their ISO 15924 codes.
const SCRIPTS: [&str; 11] = ["adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"];

/// Languages that are written in one of these where no script is named (CLDR, likely subtags).
const LANGUAGES: [&str; 29] = [
    "ar", "arc", "arz", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo",
    "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi", "ydd",
];

/// Whether text with this language tag (BCP 47) runs from right to left: by its script where the tag names one, or
/// else by its language.
pub(super) fn is_right_to_left(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    // The script has four letters; a variant of four characters begins with a digit.
    let script = parts
        .take_while(|part| part.len() > 1)
        .find(|part| part.len() == 4 && !part.starts_with(|c: char| c.is_ascii_digit()));
    script.map_or_else(|| LANGUAGES.contains(&language), |script| SCRIPTS.contains(&script))
}

#[cfg(test)]
mod tests {
    use super::is_right_to_left;

    #[test]
    fn by_its_language() {
        for tag in ["ar", "he", "fa-IR", "ur", "yi", "AR-eg", "ps", "sd", "ug", "dv", "ckb"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["en-GB", "ru", "tr", "zh-Hant-TW", "ku", "arn", "es-419", "de-1996"] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }

    #[test]
    fn by_the_script_it_names() {
        for tag in ["az-Arab", "pa-arab-PK", "ms-Arab", "ku-Arab", "ff-Adlm", "en-Hebr"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["ar-Latn", "yi-Latn-US", "sd-Deva", "he-Latn"] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }

    #[test]
    fn not_by_what_is_no_script() {
        assert!(is_right_to_left("ar-1994"), "a variant");
        assert!(!is_right_to_left("en-x-arab"), "of private use");
    }
}
